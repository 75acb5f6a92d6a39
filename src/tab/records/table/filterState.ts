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

/** Filters and order of the table as in the URL; lists are separated by commas. */
export type Filters = Partial<Readonly<Record<FilterKey, string>>>;

/** Filters with several values. */
export const LISTS = ['status', 'processType', 'grade'] as const satisfies readonly FilterKey[];
export type ListKey = (typeof LISTS)[number];

/** Filters in display order; view and order are not filters. */
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
/** Figures and dates sort in descending order first, names and numbers in ascending order. */
const FIRST_ORDER: Readonly<Record<SortKey, 'asc' | 'desc'>> = {
  updated: 'desc',
  number: 'asc',
  name: 'asc',
  eliminated: 'desc',
  launched: 'desc',
};
export const SORTS = Object.keys(FIRST_ORDER) as SortKey[];

/** @param search of a URL; ignores what the server would reject */
export function readFilters(search: string): Filters {
  const params = new URLSearchParams(search);
  const read = FILTER_KEYS.flatMap((key) => {
    const value = params.get(key)?.trim();
    const isFine = value && recordsQuery.shape[key].safeParse(value).success;
    return isFine && value !== DEFAULTS[key] ? [[key, value] as const] : [];
  });
  return Object.fromEntries(read);
}

/** The query string; the same filters always result in the same text. */
export const writeFilters = (filters: Filters): string =>
  new URLSearchParams(
    FILTER_KEYS.flatMap((key) => {
      const value = filters[key];
      return value && value !== DEFAULTS[key] ? [[key, value] as [string, string]] : [];
    }),
  ).toString();

/** Changes some filters; `undefined` removes one. */
export const withFilters = (
  filters: Filters,
  changes: Readonly<Partial<Record<FilterKey, string | undefined>>>,
): Filters => readFilters(writeFilters({ ...filters, ...changes } as Filters));

export const chosen = (filters: Filters, key: ListKey): readonly string[] =>
  filters[key]?.split(',') ?? [];

/** Adds a value to a list, or removes it. */
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

/** Sorts by another column, or reverses the order of the same one. */
export function sortedBy(filters: Filters, sort: SortKey): Filters {
  const before = sortOf(filters);
  const turned = before.order === 'asc' ? 'desc' : 'asc';
  return withFilters(filters, {
    sort,
    order: before.sort === sort ? turned : FIRST_ORDER[sort],
  });
}

/** Removes all filters; view and order stay. */
export const cleared = (filters: Filters): Filters =>
  withFilters(filters, Object.fromEntries(NARROWING.map((key) => [key, undefined])));
