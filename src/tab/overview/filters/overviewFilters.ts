import { overviewQuery, type OverviewQuery, type Reference } from '../../../contract/tabContract';

type Filters = OverviewQuery;
type FilterName = keyof Filters;

/** What fields that show and change filters need. */
export interface FilterProps {
  filters: Filters;
  change: (change: Partial<Record<FilterName, string | undefined>>) => void;
}

const NAMES = Object.keys(overviewQuery.shape) as FilterName[];

/** The filters of a URL; ignores invalid ones. */
export function readFilters(params: URLSearchParams): Filters {
  const read = NAMES.flatMap((name) => {
    const parsed = overviewQuery.shape[name].safeParse(params.get(name) ?? undefined);
    return parsed.success && parsed.data !== undefined ? [[name, parsed.data] as const] : [];
  });
  return Object.fromEntries(read);
}

/** Applies a change. Never combines an entity with a phase that it does not belong to. */
export function changeFilters(
  filters: Filters,
  change: Partial<Record<FilterName, string | undefined>>,
  { entities }: Pick<Reference, 'entities'>,
): URLSearchParams {
  const changed: Partial<Record<FilterName, string | undefined>> = { ...filters, ...change };
  const entity = entities.find(({ id }) => id === changed.entityId);
  if (entity && changed.phaseId && entity.phaseId !== changed.phaseId) {
    if ('entityId' in change) delete changed.phaseId;
    else delete changed.entityId;
  }
  const given = NAMES.flatMap((name): [string, string][] => {
    const value = changed[name];
    return value ? [[name, value]] : [];
  });
  return new URLSearchParams(given);
}

/** Whether the first day is not after the last one. */
export const isForwards = ({ from, until }: Filters): boolean => !from || !until || from <= until;

/** The URL of the records behind the figures. */
export function recordsAddress(
  { entityId, phaseId, processType, grade }: Filters,
  change: Filters = {},
): string {
  const filters = { entityId, phaseId, processType, grade, ...change, only: 'counted' };
  const given = Object.entries(filters).flatMap(([name, value]): [string, string][] =>
    value ? [[name, value]] : [],
  );
  return `/records?${new URLSearchParams(given)}`;
}
