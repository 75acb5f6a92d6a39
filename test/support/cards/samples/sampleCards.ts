import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Card } from '../../../../src/cards/kit/adaptiveCard';
import type { Language } from '../../../../src/language/text/detectLanguage';
import type { Messages } from '../../../../src/messages/messages';
import type { Sample } from './sample';
import { unfolded } from './unfolded';

/** A sample with the family that it is of. */
export interface FamilySample extends Sample {
  /** The name of its file without "Samples": talk, record, form … */
  family: string;
}

/** A card with what is said about it in the gallery and in tests. */
export interface ShownSample {
  family: string;
  name: string;
  language: Language;
  card: Card;
  /** A sample once more, with its folded parts open. */
  unfolded?: true;
}

const FILE = /^(\w+)Samples\.ts$/;

function samplesIn(file: string): FamilySample[] {
  const family = FILE.exec(file)?.[1];
  if (family === undefined) return [];
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- which files there are is seen only now.
  const exported = require(join(__dirname, file)) as Record<string, readonly Sample[] | undefined>;
  const samples = exported[`${family}Samples`];
  if (!samples) throw new Error(`${file} has to export ${family}Samples.`);
  return samples.map((sample) => ({ ...sample, family }));
}

/**
 * A sample of every card that the bot sends. Each file `<family>Samples.ts` of this folder exports a
 * list of that name; adding a file is all that a new card needs.
 */
export const SAMPLES: readonly FamilySample[] = readdirSync(__dirname).sort().flatMap(samplesIn);

/** Every sample in one language; one with folded parts comes once more with all of them open. */
export function samplesShown(language: Language, messages: Messages): ShownSample[] {
  return SAMPLES.flatMap(({ family, name, card: build }) => {
    const card = build(language, messages);
    const opened = unfolded(card);
    const shown = { family, language };
    return [
      { ...shown, name, card },
      ...(opened
        ? [{ ...shown, name: `${name}, unfolded`, card: opened, unfolded: true as const }]
        : []),
    ];
  });
}
