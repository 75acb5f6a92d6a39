import { join } from 'node:path';
import { makeAnswerer, type AnswererOptions, type LearningAnswerer } from '../answering/answerer';
import { runToEnd } from '../lib/pausableWork';
import type { Learned } from '../answering/engine';
import type { Phrases } from '../answering/model/answerPhrases';
import { DEFAULT_TOLERANCE, type Tolerance } from '../answering/model/tolerance';
import type { KnowledgeOptions } from '../knowledge/buildKnowledge';
import { loadKnowledge } from '../knowledge/readKnowledgeFolder';
import type { Knowledge } from '../knowledge/knowledge';
import { formatProblem } from '../knowledge/knowledgeProblem';
import { runInSlices } from '../lib/runInSlices';
import { learnInWorker } from '../learning/learnInWorker';
import { LearnedFiles } from '../learning/learnedFileStore';
import type { LearnedStore } from '../learning/learnedStore';
import { loadWordVectors } from '../learning/loadWordVectors';
import type { Messages } from '../messages/messages';
import { sourceLine } from '../messages/sourceLine';

/** The knowledge files have mistakes; the message lists every one with its file and line. */
export class KnowledgeError extends Error {
  /** @param problems one line each */
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'KnowledgeError';
  }
}

/** The sentences of the answering engine, out of the locales. */
export function createPhrases(messages: Messages): Phrases {
  return {
    no: (language) => messages.say(language, 'answer.no'),
    yes: (language) => messages.say(language, 'answer.yes'),
    secondary: (language) => messages.say(language, 'answer.secondary'),
    didYouMean: (language) => messages.say(language, 'suggest.title'),
    unknown: (language) => messages.say(language, 'unknown.text'),
    source: (language, source) => sourceLine(language, source, messages),
  };
}

/** How knowledge is made ready to be asked. */
export interface ReadyOptions {
  tolerance?: Tolerance;
  /** Where what was learned is kept; absent: nowhere. */
  kept?: LearnedStore | undefined;
}

export interface LoadOptions extends KnowledgeOptions {
  tolerance?: Tolerance;
  /** Where what was learned is kept, in a folder of its own; absent: nowhere. */
  dataDir?: string;
}

/** An answerer, and what it answers from. */
export interface Loaded {
  answerer: LearningAnswerer;
  knowledge: Knowledge;
}

/** What was learned on this machine, in a folder below `dataDir`. */
export const learnedFiles = (dataDir: string): LearnedStore =>
  new LearnedFiles(join(dataDir, 'learned'));

/** @throws KnowledgeError where the files have mistakes */
async function load(folder: string, options: KnowledgeOptions): Promise<Knowledge> {
  const built = await loadKnowledge(folder, options);
  if ('problems' in built) throw new KnowledgeError(built.problems.map(formatProblem));
  return built.knowledge;
}

/** What makes an answerer, and where what it learns is kept. */
async function prepare(
  knowledge: Knowledge,
  messages: Messages,
  { tolerance = DEFAULT_TOLERANCE, kept, before }: ReadyOptions & Pick<AnswererOptions, 'before'>,
) {
  const learned = await kept?.read(knowledge.version, tolerance);
  const vectors = loadWordVectors();
  const making = makeAnswerer(knowledge, createPhrases(messages), {
    ...{ tolerance, vectors, learned, before },
  });
  const keep = (what: Learned) => kept?.write(knowledge.version, tolerance, what);
  return { making, keep, hasLearned: learned !== undefined };
}

/** Makes knowledge ready to be asked; learns from it first. */
export async function createReadyAnswerer(
  knowledge: Knowledge,
  messages: Messages,
  options: ReadyOptions = {},
): Promise<LearningAnswerer> {
  const { making, keep, hasLearned } = await prepare(knowledge, messages, options);
  const answerer = runToEnd(making);
  if (hasLearned) return answerer;
  const learned = answerer.learn();
  answerer.adopt(learned);
  // A folder that cannot be written to costs the next start some seconds, no answer.
  await keep(learned)?.catch(() => undefined);
  return answerer;
}

/** How to make an answerer beside others that serve. */
export interface AsideOptions extends ReadyOptions, Pick<AnswererOptions, 'before'> {
  /** Stops the making and the learning. */
  signal: AbortSignal;
}

/**
 * The same in slices, so that others are served meanwhile, and learning in another thread: it can be
 * asked at once, and answers better when it has learned.
 * @returns with `learning`, which resolves when what was learned is in use, and rejects where
 * learning failed or what was learned could not be kept
 */
export async function createAnswererAside(
  knowledge: Knowledge,
  messages: Messages,
  { signal, ...options }: AsideOptions,
): Promise<{ answerer: LearningAnswerer; learning: Promise<void> }> {
  const { making, keep, hasLearned } = await prepare(knowledge, messages, options);
  const answerer = await runInSlices(making, signal);
  if (hasLearned) return { answerer, learning: Promise.resolve() };
  const learn = async () => {
    const learned = await learnInWorker(answerer, signal);
    answerer.adopt(learned);
    await keep(learned);
  };
  const learning = learn();
  // Whoever waits for it is told all the same; until then it may fail.
  learning.catch(() => undefined);
  // While the other thread learns: the first question need not wait.
  await runInSlices(answerer.estimating(), signal);
  return { answerer, learning };
}

/**
 * Loads a knowledge folder and makes it ready to be asked; learns from it first.
 * @throws KnowledgeError where the files have mistakes
 */
export async function loadAnswerer(
  folder: string,
  messages: Messages,
  { dataDir, ...options }: LoadOptions = {},
): Promise<Loaded> {
  const knowledge = await load(folder, options);
  const kept = dataDir === undefined ? undefined : learnedFiles(dataDir);
  const answerer = await createReadyAnswerer(knowledge, messages, { ...options, kept });
  return { answerer, knowledge };
}
