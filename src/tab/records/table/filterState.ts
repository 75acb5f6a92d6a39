import { recordsQuery } from '../../../contract/tabContract';

const FILTER_KEYS = [
  'only',
  'entityId',
  'phaseId',
  'status',
  'processType',
  'grade',
  'liveFrom',
  'liveUntil',
  'text',
  'sort',
  'order',
] as const satisfies readonly (keyof typeof recordsQuery.shape)[];
export type FilterKey = (typeof FILTER_KEYS)[number];

/** What the table is narrowed down by and ordered, as the address says it; lists have commas. */
export type Filters = Partial<Readonly<Record<FilterKey, string>>>;

/** Those of which several can be chosen. */
export const LISTS = ['status', 'processType', 'grade'] as const satisfies readonly FilterKey[];
export type ListKey = (typeof LISTS)[number];

/** What narrows down, in the order in which it is told; which view it is and the order are no filters. */
export const NARROWING = [
  'text',
  'entityId',
  'phaseId',
  ...LISTS,
  'liveFrom',
  'liveUntil',
] as const satisfies readonly FilterKey[];

const DEFAULTS: Filters = { sort: 'updated', order: 'desc' };

export type SortKey = 'updated' | 'number' | 'name' | 'eliminated' | 'launched';
/** The larger or later first, but names and numbers from the beginning. */
const FIRST_ORDER: Readonly<Record<SortKey, 'asc' | 'desc'>> = {
  updated: 'desc',
  number: 'asc',
  name: 'asc',
  eliminated: 'desc',
  launched: 'desc',
};
export const SORTS = Object.keys(FIRST_ORDER) as SortKey[];

/** @param search of an address; what the server would refuse is as if it were not there */
export function readFilters(search: string): Filters {
  const params = new URLSearchParams(search);
  const read = FILTER_KEYS.flatMap((key) => {
    const value = params.get(key)?.trim();
    const isFine = value && recordsQuery.shape[key].safeParse(value).success;
    return isFine && value !== DEFAULTS[key] ? [[key, value] as const] : [];
  });
  return Object.fromEntries(read);
}

/** What stands behind the question mark; the same filters always give the same text. */
export const writeFilters = (filters: Filters): string =>
  new URLSearchParams(
    FILTER_KEYS.flatMap((key) => {
      const value = filters[key];
      return value && value !== DEFAULTS[key] ? [[key, value] as [string, string]] : [];
    }),
  ).toString();

/** The filters with some of them changed; `undefined` takes one off. */
export const withFilters = (
  filters: Filters,
  changes: Readonly<Partial<Record<FilterKey, string | undefined>>>,
): Filters => readFilters(writeFilters({ ...filters, ...changes } as Filters));

export const chosen = (filters: Filters, key: ListKey): readonly string[] =>
  filters[key]?.split(',') ?? [];

/** Chooses one of a list, or takes the choice back. */
export function toggled(filters: Filters, key: ListKey, value: string): Filters {
  const before = chosen(filters, key);
  const after = before.includes(value)
    ? before.filter((one) => one !== value)
    : [...before, value].sort();
  return withFilters(filters, { [key]: after.join(',') || undefined });
}

export const sortOf = (filters: Filters): { sort: SortKey; order: 'asc' | 'desc' } => ({
  sort: (filters.sort as SortKey | undefined) ?? 'updated',
  order: filters.order === 'asc' ? 'asc' : 'desc',
});

/** Sorted by another column, or the other way round by the same one. */
export function sortedBy(filters: Filters, sort: SortKey): Filters {
  const before = sortOf(filters);
  const turned = before.order === 'asc' ? 'desc' : 'asc';
  return withFilters(filters, {
    sort,
    order: before.sort === sort ? turned : FIRST_ORDER[sort],
  });
}

/** Without anything that narrows down; the view and the order stay. */
export const cleared = (filters: Filters): Filters =>
  withFilters(filters, Object.fromEntries(NARROWING.map((key) => [key, undefined])));
