import { baselineParts } from '../../records/rules/baselineParts';
import type { Language, Overview } from '../../contract/tabContract';

export const RANKING_COLUMNS = [
  'entity',
  'eliminated',
  'before',
  'residual',
  'notCounted',
  'percent',
  'records',
  'pending',
  'target',
] as const;
export type RankingColumn = (typeof RANKING_COLUMNS)[number];

export interface RankingOrder {
  column: RankingColumn;
  descending: boolean;
}

type Line = Overview['entities'][number] & { name: string };

/** The sort keys of columns; a missing value is the smallest. Only the order depends on them. */
const KEYS: Readonly<Record<Exclude<RankingColumn, 'entity'>, (line: Line) => number>> = {
  eliminated: ({ verified }) => Number(verified.eliminatedSheets),
  before: ({ verified }) => Number(verified.baselineSheets),
  residual: ({ verified }) => Number(verified.residualSheets),
  notCounted: ({ verified }) => Number(baselineParts(verified).notCounted),
  percent: ({ verified }) => Number(verified.reductionPercent ?? -1),
  records: ({ verified }) => verified.records,
  pending: ({ pending }) => pending.records,
  target: ({ againstTarget }) =>
    againstTarget ? Number(againstTarget.percent ?? 0) - againstTarget.target.percent : -Infinity,
};

/** Sorts lines; for equal ones, the name decides. */
export function rankEntities<T extends Line>(
  lines: readonly T[],
  { column, descending }: RankingOrder,
  language: Language,
): T[] {
  const byName = (a: Line, b: Line) => a.name.localeCompare(b.name, language);
  const sign = descending ? -1 : 1;
  if (column === 'entity') return lines.toSorted((a, b) => sign * byName(a, b));
  const keyOf = KEYS[column];
  const compare = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);
  return lines.toSorted((a, b) => sign * compare(keyOf(a), keyOf(b)) || byName(a, b));
}
