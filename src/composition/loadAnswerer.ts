import { join } from 'node:path';
import { makeAnswerer, type AnswererOptions, type LearningAnswerer } from '../answering/answerer';
import { FactText } from '../facts/factText';
import { createFactWording } from '../facts/factValueText';
import { runToEnd } from '../lib/pausableWork';
import type { Learned } from '../answering/learned';
import type { Phrases } from '../answering/model/answerPhrases';
import { DEFAULT_TOLERANCE, type Tolerance } from '../answering/model/tolerance';
import { buildKnowledge, type KnowledgeOptions } from '../knowledge/buildKnowledge';
import { readKnowledgeFolder } from '../knowledge/readKnowledgeFolder';
import type { Knowledge } from '../knowledge/knowledge';
import { formatProblem } from '../knowledge/knowledgeProblem';
import { runInSlices } from '../lib/runInSlices';
import type { KnowledgeFile } from '../knowledge/yaml/yamlFile';
import { baseKey, CompiledBases, type CompiledBase } from '../learning/compiledBases';
import { unlessFileError } from '../learning/keptObjects';
import { learnInWorker } from '../learning/learnInWorker';
import { LearnedFiles } from '../learning/learnedFileStore';
import type { LearnedStore } from '../learning/learnedStore';
import type { Messages } from '../messages/messages';
import { sourceLine } from '../messages/sourceLine';

/** The knowledge files have mistakes; the message lists each one with its file and line. */
export class KnowledgeError extends Error {
  /** @param problems one line each */
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'KnowledgeError';
  }
}

/** The sentences of the answering engine, from the locales. */
export function createPhrases(messages: Messages): Phrases {
  return {
    no: (language) => messages.say(language, 'answer.no'),
    yes: (language) => messages.say(language, 'answer.yes'),
    yesToDenial: (language) => messages.say(language, 'answer.yesToDenial'),
    secondary: (language) => messages.say(language, 'answer.secondary'),
    onlyInOtherLanguage: (language) => messages.say(language, 'answer.onlyInOtherLanguage'),
    didYouMean: (language) => messages.say(language, 'suggest.title'),
    unknown: (language) => messages.say(language, 'unknown.text'),
    facts: (language, statement, index) =>
      new FactText(messages, index, language).answer(statement),
    unknownPart: (language, question) => messages.say(language, 'answer.unknownPart', { question }),
    about: (language, question) => messages.say(language, 'answer.about', { question }),
    source: (language, source) => sourceLine(language, source, messages),
  };
}

/** How knowledge is prepared for questions. */
export interface ReadyOptions {
  tolerance?: Tolerance;
  /** Where learned data is stored; absent: nowhere. */
  kept?: LearnedStore | undefined;
}

export interface LoadOptions extends KnowledgeOptions {
  tolerance?: Tolerance;
  /** Folder with subfolders for what is compiled and learned; absent: it is not stored. */
  dataDir?: string;
  /** Told which file in there is damaged; otherwise it is printed. */
  onDamaged?: (line: string) => void;
}

/** An answerer and its knowledge. */
export interface Loaded {
  answerer: LearningAnswerer;
  knowledge: Knowledge;
  /** The key of what was compiled of it; see {@link baseKey}. */
  baseKey: string;
}

/** What was compiled of knowledge, in a folder below `dataDir`. */
export const compiledBases = (dataDir: string, onDamaged: (line: string) => void): CompiledBases =>
  new CompiledBases(join(dataDir, 'compiled'), onDamaged);

/** Prepares a compiled base for questions, with the same options as when it was compiled. */
export const restoreAnswerer = (
  { knowledge, engine: compiled }: CompiledBase,
  messages: Messages,
  tolerance: Tolerance,
): LearningAnswerer =>
  runToEnd(makeAnswerer(knowledge, createPhrases(messages), { tolerance, compiled }));

/** The store of learned data in a folder below `dataDir`. */
export const learnedFiles = (dataDir: string): LearnedStore =>
  new LearnedFiles(join(dataDir, 'learned'));

/** @throws KnowledgeError if the files have mistakes */
function build(files: readonly KnowledgeFile[], options: KnowledgeOptions): Knowledge {
  const built = buildKnowledge(files, options);
  if ('problems' in built) throw new KnowledgeError(built.problems.map(formatProblem));
  return built.knowledge;
}

/** The parts of an answerer, and the store of what it learns. */
async function prepare(
  knowledge: Knowledge,
  messages: Messages,
  { tolerance = DEFAULT_TOLERANCE, kept, before }: ReadyOptions & Pick<AnswererOptions, 'before'>,
) {
  const learned = await kept?.read(knowledge.version, tolerance);
  const making = makeAnswerer(knowledge, createPhrases(messages), {
    ...{ tolerance, learned, before },
  });
  const keep = (what: Learned) => kept?.write(knowledge.version, tolerance, what);
  return { making, keep, hasLearned: learned !== undefined };
}

/** Prepares knowledge for questions; learns from it first. */
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
  // If the folder is not writable, only the next start takes some seconds longer.
  await keep(learned)?.catch(() => undefined);
  return answerer;
}

/** How to create an answerer while another one serves. */
export interface AsideOptions extends ReadyOptions, Pick<AnswererOptions, 'before'> {
  /** Stops the preparation and the learning. */
  signal: AbortSignal;
}

/**
 * Does the same in slices, so that the current answerer keeps serving, and learns in another
 * thread. The answerer can be used at once, and answers better once it has learned.
 * @returns with `learning`, which resolves when the learned data is in use, and rejects if learning
 *   failed or its result could not be stored
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
  // Callers of `learning` still get the error; until then it must not count as unhandled.
  learning.catch(() => undefined);
  // Runs while the other thread learns, so that the first question is fast.
  await runInSlices(answerer.estimating(), signal);
  return { answerer, learning };
}

/**
 * Loads a knowledge folder and prepares it for questions. Learns from it first, unless a process
 * with the same `dataDir` has compiled the same before.
 * @throws KnowledgeError if the files have mistakes
 */
export async function loadAnswerer(
  folder: string,
  messages: Messages,
  { dataDir, onDamaged = console.error, ...options }: LoadOptions = {},
): Promise<Loaded> {
  const { files, problems } = await readKnowledgeFolder(folder);
  if (problems.length > 0) throw new KnowledgeError(problems.map(formatProblem));
  const { tolerance = DEFAULT_TOLERANCE, allowSingleLanguage } = options;
  const key = baseKey({ files, messages: messages.texts, tolerance, allowSingleLanguage });
  const bases = dataDir === undefined ? undefined : compiledBases(dataDir, onDamaged);
  const found = await bases?.read(key);
  if (found) {
    const answerer = restoreAnswerer(found, messages, tolerance);
    return { answerer, knowledge: found.knowledge, baseKey: key };
  }
  const knowledge = build(files, { factWording: createFactWording(messages), ...options });
  const kept = dataDir === undefined ? undefined : learnedFiles(dataDir);
  const answerer = await createReadyAnswerer(knowledge, messages, { ...options, kept });
  const engine = bases && runToEnd(answerer.engine.compile());
  if (engine)
    await bases.write(key, { knowledge, engine }, answerer.engine.settle()).catch(unlessFileError);
  return { answerer, knowledge, baseKey: key };
}
