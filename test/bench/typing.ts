import { createRandom } from '../../src/lib/seededRandom';
import { LANGUAGES } from '../../src/language/text/detectLanguage';
import type { ExpandedEntry, Knowledge } from '../../src/knowledge/knowledge';

/** What is typed into a search box by somebody who wants one entry. */
export const STAGES = ['first word', 'two words', 'whole', 'mistyped'] as const;
export type Stage = (typeof STAGES)[number];

/** One state of the box. */
export interface Typed {
  text: string;
  expect: string;
  stage: Stage;
}

export interface TypingTask {
  knowledge: Knowledge;
  typed: readonly Typed[];
}

/** Milliseconds for one state of the box, and how often the entry stands on the first page. */
export interface StageMeasured {
  p50: number;
  p95: number;
  max: number;
  found: number;
}
export interface TypingMeasured {
  buildMs: number;
  /** What the process grew by while the index was built, and while it was asked. */
  grownMb: number;
  stages: Readonly<Record<Stage, StageMeasured>>;
}

export const PAGE = 25;
const FIRST_LETTERS = 2;
const SEED = 7;

/** Every letter of a title from the second one on, the whole of it, and the whole with one error. */
function typingOf({ id, label }: ExpandedEntry, random: () => number): Typed[] {
  return LANGUAGES.flatMap((language) => {
    const title = label[language];
    const words = title.split(' ');
    const first = words[0]?.length ?? 0;
    const second = first + 1 + (words[1]?.length ?? 0);
    const keystrokes = Array.from({ length: Math.max(0, second - FIRST_LETTERS) }, (_, at) => {
      const length = at + FIRST_LETTERS + 1;
      const stage: Stage = length <= first ? 'first word' : 'two words';
      return { text: title.slice(0, length), expect: id, stage };
    });
    const at = 1 + Math.floor(random() * (title.length - 2));
    const mistyped = title.slice(0, at) + title.slice(at + 1);
    return [
      ...keystrokes,
      { text: title, expect: id, stage: 'whole' as const },
      { text: mistyped, expect: id, stage: 'mistyped' as const },
    ];
  });
}

/** What people would type who want so many of the entries, always the same. */
export function typingFor({ entries }: Knowledge, wanted: number): Typed[] {
  const random = createRandom(SEED);
  return Array.from({ length: wanted }, () => {
    const entry = entries[Math.floor(random() * entries.length)];
    return entry ? typingOf(entry, random) : [];
  }).flat();
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** Asks for each state of the box once; the ids of a page come back. */
export function measureTyping(
  typed: readonly Typed[],
  find: (text: string) => readonly string[],
): Record<Stage, StageMeasured> {
  const asked = typed.map(({ text, expect, stage }) => {
    const start = performance.now();
    const ids = find(text);
    return { stage, ms: performance.now() - start, found: ids.includes(expect) };
  });
  const of = (stage: Stage): StageMeasured => {
    const some = asked.filter((one) => one.stage === stage);
    const times = some.map(({ ms }) => ms).sort((a, b) => a - b);
    const found = some.filter((one) => one.found).length / Math.max(1, some.length);
    return { p50: quantile(times, 0.5), p95: quantile(times, 0.95), max: times.at(-1) ?? 0, found };
  };
  return Object.fromEntries(STAGES.map((stage) => [stage, of(stage)])) as Record<
    Stage,
    StageMeasured
  >;
}
