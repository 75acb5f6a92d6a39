import { join } from 'node:path';
import { createAnswerer, type LearningAnswerer } from './answering/answerer';
import type { Phrases } from './answering/phrases';
import { DEFAULT_TOLERANCE, type Tolerance } from './answering/confidence/tolerance';
import type { KnowledgeOptions } from './knowledge/buildKnowledge';
import { loadKnowledge } from './knowledge/loadKnowledge';
import type { Knowledge } from './knowledge/knowledge';
import { formatProblem, type Problem } from './knowledge/problem';
import { learnAside } from './learning/learnAside';
import { LearnedFiles } from './learning/learnedFiles';
import { loadWordVectors } from './loadWordVectors';
import type { Messages } from './messages/messages';
import { sourceLine } from './messages/sourceLine';

/** The knowledge files have mistakes; the message lists every one with its file and line. */
export class KnowledgeError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
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

/** What is loaded and may still have to learn. */
interface Ready extends Loaded {
  tolerance: Tolerance;
  kept: LearnedFiles | undefined;
  /** True where what was learned before was found. */
  hasLearned: boolean;
}

async function load(folder: string, messages: Messages, options: LoadOptions): Promise<Ready> {
  const { tolerance = DEFAULT_TOLERANCE, dataDir } = options;
  const built = await loadKnowledge(folder, options);
  if ('problems' in built) throw new KnowledgeError(built.problems);
  const { knowledge } = built;
  const kept = dataDir === undefined ? undefined : new LearnedFiles(join(dataDir, 'learned'));
  const learned = await kept?.read(knowledge.version, tolerance);
  const vectors = loadWordVectors();
  const answerer = createAnswerer(knowledge, createPhrases(messages), {
    tolerance,
    vectors,
    learned,
  });
  return { answerer, knowledge, tolerance, kept, hasLearned: learned !== undefined };
}

/**
 * Loads a knowledge folder and makes it ready to be asked; learns from it first.
 * @throws KnowledgeError where the files have mistakes
 */
export async function loadAnswerer(
  folder: string,
  messages: Messages,
  options: LoadOptions = {},
): Promise<Loaded> {
  const { answerer, knowledge, tolerance, kept, hasLearned } = await load(
    folder,
    messages,
    options,
  );
  if (!hasLearned) {
    const learned = answerer.learn();
    answerer.adopt(learned);
    // A folder that cannot be written to costs the next start some seconds, no answer.
    await kept?.write(knowledge.version, tolerance, learned).catch(() => undefined);
  }
  return { answerer, knowledge };
}

/**
 * The same, learning in another thread: it can be asked at once, and answers better when it has
 * learned.
 * @param signal stops the learning
 * @returns with `learning`, which resolves when what was learned is in use, and rejects where
 * learning failed or what was learned could not be kept
 */
export async function loadAnswererAside(
  folder: string,
  messages: Messages,
  { signal, ...options }: LoadOptions & { signal: AbortSignal },
): Promise<Loaded & { learning: Promise<void> }> {
  const { answerer, knowledge, tolerance, kept, hasLearned } = await load(
    folder,
    messages,
    options,
  );
  const learn = async () => {
    if (hasLearned) return;
    const learned = await learnAside({ knowledge, tolerance }, signal);
    answerer.adopt(learned);
    await kept?.write(knowledge.version, tolerance, learned);
  };
  const learning = learn();
  // While the other thread learns: nobody asks yet.
  if (!hasLearned) answerer.estimate();
  return { answerer, knowledge, learning };
}
