import type { Answerer } from '../answering/answerer';
import { TitleIndex } from '../answering/search/titleIndex';
import { makeKnowledge } from '../knowledge/buildKnowledge';
import type { FactWording } from '../knowledge/facts/factReferences';
import type { Knowledge } from '../knowledge/knowledge';
import { formatProblem } from '../knowledge/knowledgeProblem';
import type { KnowledgeFile } from '../knowledge/yaml/yamlFile';
import { runInSlices } from '../lib/runInSlices';
import type { ReadyKnowledge } from './servedKnowledge';

/**
 * Prepares knowledge for questions.
 * @param signal stops learning
 * @returns with `learning`, which rejects if learning failed
 */
type MakeAnswerer = (
  knowledge: Knowledge,
  signal: AbortSignal,
  files: readonly KnowledgeFile[],
) => Promise<{ answerer: Answerer; learning: Promise<void> }>;

interface PrepareKnowledgeDeps {
  makeAnswerer: MakeAnswerer;
  /** What was made of the same files before; undefined if nothing was. */
  restore?: (
    files: readonly KnowledgeFile[],
    signal: AbortSignal,
  ) => Promise<{ knowledge: Knowledge; answerer: Answerer } | undefined>;
  factWording: FactWording;
  /** Called for unexpected errors: valid files that cannot be served, or failed learning. */
  onFault: (line: string, error: unknown) => void;
  /** Stops preparing and learning; an unfinished preparation cannot be served. */
  signal: AbortSignal;
}

/** Knowledge ready for questions, or all problems of its files, one line each. */
export type Prepared = { ready: ReadyKnowledge } | { problems: readonly string[] };

/** Prepares knowledge files for serving; never rejects. */
export type PrepareKnowledge = (files: readonly KnowledgeFile[]) => Promise<Prepared>;

export function createPrepareKnowledge({
  makeAnswerer,
  restore,
  factWording,
  onFault,
  signal,
}: PrepareKnowledgeDeps): PrepareKnowledge {
  const prepare = async (files: readonly KnowledgeFile[]): Promise<Prepared> => {
    const stopping = new AbortController();
    const stopped = AbortSignal.any([signal, stopping.signal]);
    const restored = await restore?.(files, stopped);
    const built = restored ?? (await runInSlices(makeKnowledge(files, { factWording }), signal));
    if ('problems' in built) return { problems: built.problems.map(formatProblem) };
    const { knowledge } = built;
    const { answerer, learning } = restored
      ? { ...restored, learning: Promise.resolve() }
      : await makeAnswerer(knowledge, stopped, files);
    // Not needed for answers, so it is built while the bot serves. A search waits for it.
    const titles = runInSlices(TitleIndex.making(knowledge), signal);
    titles.catch(() => undefined);
    const settled = learning.catch((error: unknown) => {
      if (!stopping.signal.aborted && !signal.aborted)
        onFault('What is learned from the knowledge is not in use, or could not be kept', error);
    });
    return {
      ready: {
        knowledge,
        files,
        answerer,
        titles,
        learning: settled,
        stop: () => stopping.abort(),
      },
    };
  };
  return (files) =>
    prepare(files).catch((error: unknown) => {
      if (!signal.aborted) onFault('Knowledge could not be made ready', error);
      return { problems: [`It could not be made ready: ${String(error)}`] };
    });
}
