import type { Language } from '../../language/text/detectLanguage';
import { MS_PER_DAY } from '../../lib/dubaiDate';

/** The outcome of a question, or a verdict on its answer. */
export const USAGE_KINDS = ['answered', 'suggested', 'declined', 'helpful', 'unhelpful'] as const;
export type UsageKind = (typeof USAGE_KINDS)[number];

/** Stands for the question as a whole, whichever entries it concerned. */
export const EVERY_ENTRY = '';

/** Counted once: an entry, or {@link EVERY_ENTRY}. */
export interface Counted {
  language: Language;
  /** Id of an expanded entry. */
  entryId: string;
  kind: UsageKind;
}

/** How often something happened on a day. */
export interface UsageCount extends Counted {
  /** ISO date in Dubai. */
  day: string;
  count: number;
}

/** Counters of questions, without personal data. */
export interface UsageCounters {
  /** Adds one to each, or as many `times`. */
  add(counted: readonly (Counted & { times?: number })[]): Promise<void>;
  /** @param days number of days back from today; absent: all */
  since(days?: number): Promise<UsageCount[]>;
}

type Tally = Record<UsageKind, number>;

interface Total extends Tally {
  /** Answered of all that was asked, 0 to 1; null if nothing was asked. */
  coverage: number | null;
}

export interface EntryUsage extends Tally {
  entryId: string;
  language: Language;
}

/** What admins see of how the knowledge is used. */
export interface UsageReport {
  total: Total;
  byLanguage: Record<Language, Total>;
  /** By entry and language, most answered first. */
  entries: readonly EntryUsage[];
  /** Entries that were called no help, those with the largest share of it first. */
  leastHelpful: readonly EntryUsage[];
  /** Oldest first; a week begins on Monday. */
  weeks: readonly (Total & { week: string })[];
}

const noTally = (): Tally => ({ answered: 0, suggested: 0, declined: 0, helpful: 0, unhelpful: 0 });

function sum(counts: readonly UsageCount[]): Tally {
  const tally = noTally();
  for (const { kind, count } of counts) tally[kind] += count;
  return tally;
}

function total(counts: readonly UsageCount[]): Total {
  const tally = sum(counts);
  const asked = tally.answered + tally.suggested + tally.declined;
  return { ...tally, coverage: asked === 0 ? null : tally.answered / asked };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

const MONDAY = 1;

/** The Monday on or before a day. */
function weekOf(day: string): string {
  const date = new Date(day);
  const since = (date.getUTCDay() + 7 - MONDAY) % 7;
  return new Date(date.getTime() - since * MS_PER_DAY).toISOString().slice(0, 10);
}

const unhelpfulShare = ({ helpful, unhelpful }: Tally) => unhelpful / (helpful + unhelpful);

/** Sums counters up. */
export function usageReport(counts: readonly UsageCount[]): UsageReport {
  const whole = counts.filter(({ entryId }) => entryId === EVERY_ENTRY);
  const single = counts.filter(({ entryId }) => entryId !== EVERY_ENTRY);
  const entries = [...groupBy(single, ({ entryId, language }) => `${entryId} ${language}`).values()]
    .flatMap(([first, ...others]) =>
      first
        ? [{ entryId: first.entryId, language: first.language, ...sum([first, ...others]) }]
        : [],
    )
    .sort((a, b) => b.answered - a.answered || b.suggested - a.suggested || byId(a, b));
  const weeks = [...groupBy(whole, ({ day }) => weekOf(day))]
    .map(([week, group]) => ({ week, ...total(group) }))
    .sort((a, b) => a.week.localeCompare(b.week));
  const inLanguage = (language: Language) =>
    total(whole.filter((count) => count.language === language));
  return {
    total: total(whole),
    byLanguage: { ar: inLanguage('ar'), en: inLanguage('en') },
    entries,
    leastHelpful: entries
      .filter(({ unhelpful }) => unhelpful > 0)
      .sort((a, b) => unhelpfulShare(b) - unhelpfulShare(a) || b.unhelpful - a.unhelpful),
    weeks,
  };
}

const byId = (a: EntryUsage, b: EntryUsage) =>
  a.entryId.localeCompare(b.entryId) || a.language.localeCompare(b.language);
