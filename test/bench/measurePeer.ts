import type { BenchSet, Phrasing } from './benchSet';
import type { Asked } from './measurement';
import { measureSystem, type Ran } from './measureSystem';
import { LONGEST_WARM_UP, warmUpTexts } from './warmUp';

/** An entry that was found; the score of the best one is the system's confidence. */
export interface Hit {
  entryId: string;
  score: number;
}

/** The entries for a question, best first, each once. */
export type Search = (question: string) => readonly Hit[] | Promise<readonly Hit[]>;

/** Makes phrasings ready to be searched. */
export type Build = (phrasings: readonly Phrasing[]) => Search | Promise<Search>;

/** Of several phrasings of an entry the best one counts. */
export function bestOfEach(hits: readonly Hit[]): Hit[] {
  const best = new Map<string, Hit>();
  for (const hit of hits) if (!best.has(hit.entryId)) best.set(hit.entryId, hit);
  return [...best.values()];
}

function rankOf(expect: string | null, hits: readonly Hit[]): number {
  const at = hits.findIndex(({ entryId }) => entryId === expect);
  return at < 0 ? Infinity : at + 1;
}

async function warmUp(search: Search, { phrasings }: BenchSet): Promise<void> {
  const end = performance.now() + LONGEST_WARM_UP * 1000;
  for (const text of warmUpTexts(phrasings)) {
    if (performance.now() > end) return;
    await search(text);
  }
}

async function run(build: Build, set: BenchSet): Promise<Ran> {
  const building = performance.now();
  const search = await build(set.phrasings);
  const buildMs = performance.now() - building;
  await warmUp(search, set);
  const asked: Asked[] = [];
  for (const question of set.questions) {
    const asking = performance.now();
    const hits = await search(question.text);
    const ms = performance.now() - asking;
    const rank = rankOf(question.expect, hits);
    asked.push({ question, rank, confidence: hits[0]?.score ?? 0, ms });
  }
  return { asked, buildMs };
}

/** The whole of a process for one library; each question is asked once, one after another. */
export const measurePeer = (build: Build): void => measureSystem((set) => run(build, set));

/** Whether the library is to be given our normalisation and stems. */
export const isTuned = process.argv[2] === 'tuned';
