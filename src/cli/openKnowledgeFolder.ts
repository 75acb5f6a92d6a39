import { resolve } from 'node:path';
import type { LearningAnswerer } from '../answering/answerer';
import { readAnsweringConfig } from '../config/config';
import { type KnowledgeOptions, buildKnowledge } from '../knowledge/buildKnowledge';
import { createFactWording } from '../facts/factValueText';
import type { FactWording } from '../knowledge/facts/factReferences';
import type { Knowledge } from '../knowledge/knowledge';
import { loadKnowledge, readKnowledgeFolder } from '../knowledge/readKnowledgeFolder';
import { formatProblem, type Problem } from '../knowledge/knowledgeProblem';
import type { LearnedStore } from '../learning/learnedStore';
import { createReadyAnswerer, learnedFiles } from '../composition/loadAnswerer';
import { loadMessages } from '../messages/loadMessages';
import { InputFaults, UsageError, readArguments } from './usageError';
import type { KnowledgeFile } from '../knowledge/yaml/yamlFile';

/**
 * The folder that an action is about: the one that is named, or else the one that is served.
 * @throws UsageError if several are named
 */
export function folderOf([folder, ...more]: readonly string[]): string {
  if (more.length > 0) throw new UsageError();
  return folder === undefined ? readAnsweringConfig().knowledgeDir : resolve(folder);
}

/** How the bot words facts in the texts of the knowledge. */
export const readFactWording = async (): Promise<FactWording> =>
  createFactWording(await loadMessages(readAnsweringConfig().localesDir));

/** @throws InputFaults with every problem */
function refuseProblems(problems: readonly Problem[]): never {
  throw new InputFaults([
    ...problems.map(formatProblem),
    `${problems.length === 1 ? '1 problem' : `${problems.length} problems`}; nothing was loaded`,
  ]);
}

/** @throws InputFaults with every problem of the files */
export async function openFolder(folder: string, options?: KnowledgeOptions): Promise<Knowledge> {
  const built = await loadKnowledge(folder, { ...options, factWording: await readFactWording() });
  return 'knowledge' in built ? built.knowledge : refuseProblems(built.problems);
}

/**
 * The knowledge of the folder that the arguments of an action name, which may allow one language.
 * @throws UsageError if they name something else; InputFaults with every problem of the files
 */
export function openNamed(args: readonly string[]): Promise<Knowledge> {
  const { values, positionals } = readArguments(args, {
    'allow-single-language': { type: 'boolean', default: false },
  });
  return openFolder(folderOf(positionals), {
    allowSingleLanguage: values['allow-single-language'],
  });
}

/**
 * Makes knowledge ready to be asked as the bot would be; learns from it first, some seconds, unless
 * the bot has. Nothing is stored: the many versions of an editor would push out what the bot needs.
 */
export async function makeAnswerer(knowledge: Knowledge): Promise<LearningAnswerer> {
  const { localesDir, dataDir, tolerance } = readAnsweringConfig();
  const files = learnedFiles(dataDir);
  const kept: LearnedStore = { read: (...of) => files.read(...of), write: () => Promise.resolve() };
  return createReadyAnswerer(knowledge, await loadMessages(localesDir), { tolerance, kept });
}

/** A knowledge folder as it is written, and what it says. */
interface LoadedFolder {
  files: KnowledgeFile[];
  knowledge: Knowledge;
  factWording: FactWording;
}

/**
 * Loads a folder together with its texts; entries may be in one language only.
 * @throws InputFaults with every problem of the files
 */
export async function loadFolder(folder: string): Promise<LoadedFolder> {
  const { files, problems } = await readKnowledgeFolder(folder);
  const options = { allowSingleLanguage: true, factWording: await readFactWording() };
  const built = problems.length > 0 ? { problems } : buildKnowledge(files, options);
  if ('problems' in built) refuseProblems(built.problems);
  return { files, knowledge: built.knowledge, factWording: options.factWording };
}
