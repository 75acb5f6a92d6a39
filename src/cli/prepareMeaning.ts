import { readAnsweringConfig } from '../config/config';
import type { LearningAnswerer } from '../answering/answerer';
import { openMeaning, type Meaning } from '../composition/openMeaning';

/** Milliseconds: what is asked here is asked once, on a machine that may be busy. */
const PATIENCE = 10_000;
/** Milliseconds: the names of thousands of processes are compared. */
const TEXT_PATIENCE = 600_000;
/** The progress is shown at every so many texts. */
const SHOWN_EVERY = 500;

/**
 * Starts the encoder for one command.
 * @returns undefined if it is switched off
 */
export function startMeaning(): Meaning | undefined {
  const { dataDir, meaning: isOn } = readAnsweringConfig();
  if (!isOn) return undefined;
  const log = {
    tell: () => undefined,
    warn: (line: string, why: readonly string[] = []) => console.error([line, ...why].join(': ')),
  };
  return openMeaning(dataDir, log, {
    ...{ patience: PATIENCE, textPatience: TEXT_PATIENCE, startsWhenAsked: true },
  });
}

/**
 * Makes an answerer compare questions by their meaning, and shows how far it is; the first time
 * takes about a minute for the shipped knowledge.
 * @param baseKey of what was compiled of its knowledge; see {@link Meaning.prepare}
 * @returns undefined if it is switched off
 */
export async function prepareMeaning(
  answerer: LearningAnswerer,
  baseKey?: string,
): Promise<Meaning | undefined> {
  const meaning = startMeaning();
  await meaning?.prepare(answerer, new AbortController().signal, {
    baseKey,
    onProgress(done, of) {
      if (of >= SHOWN_EVERY && (done % SHOWN_EVERY === 0 || done === of))
        console.error(`Reading what the knowledge means: ${done} of ${of} texts`);
    },
  });
  return meaning;
}
