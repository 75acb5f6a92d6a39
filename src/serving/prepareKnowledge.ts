import type { Answerer } from '../answering/answerer';
import { TitleIndex } from '../answering/search/titleIndex';
import { makeKnowledge } from '../knowledge/buildKnowledge';
import type { Knowledge } from '../knowledge/knowledge';
import { formatProblem } from '../knowledge/knowledgeProblem';
import type { KnowledgeFile } from '../knowledge/yaml/yamlFile';
import { runInSlices } from '../lib/runInSlices';
import type { ReadyKnowledge } from './servedKnowledge';

/**
 * Makes knowledge ready to be asked.
 * @param signal stops the learning
 * @returns with `learning`, which rejects where learning failed
 */
type MakeAnswerer = (
  knowledge: Knowledge,
  signal: AbortSignal,
) => Promise<{ answerer: Answerer; learning: Promise<void> }>;

interface PrepareKnowledgeDeps {
  makeAnswerer: MakeAnswerer;
  /** Told of what should not happen: files without mistakes that cannot be served, learning that fails. */
  onFault: (line: string, error: unknown) => void;
  /** Stops preparing and learning: what is prepared then cannot be served. */
  signal: AbortSignal;
}

/** Either knowledge that can be asked, or every problem of its files, one line each. */
export type Prepared = { ready: ReadyKnowledge } | { problems: readonly string[] };

/** Makes the texts of knowledge files ready to be served; never rejects. */
export type PrepareKnowledge = (files: readonly KnowledgeFile[]) => Promise<Prepared>;

export function createPrepareKnowledge({
  makeAnswerer,
  onFault,
  signal,
}: PrepareKnowledgeDeps): PrepareKnowledge {
  const prepare = async (files: readonly KnowledgeFile[]): Promise<Prepared> => {
    const built = await runInSlices(makeKnowledge(files), signal);
    if ('problems' in built) return { problems: built.problems.map(formatProblem) };
    const { knowledge } = built;
    const stopping = new AbortController();
    const { answerer, learning } = await makeAnswerer(
      knowledge,
      AbortSignal.any([signal, stopping.signal]),
    );
    // Questions need none: they are answered meanwhile. Who searches waits for it.
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
