import type { z } from 'zod';
import { ADDRESSES, recordsQuery, type Records } from '../contract/tabContract';
import type { EntityDirectory } from '../records/model/entityDirectory';
import type { PhaseDirectory } from '../records/reporting/phaseDirectory';
import { CursorError, type RecordTable, type TablePage } from '../records/reporting/recordTable';
import type { LinesQuery } from '../records/reporting/reportLines';
import { visibilityOf } from '../records/reporting/visibilityScope';
import type { StaffMember } from '../records/model/staffMember';
import { omitUndefined } from '../lib/omitUndefined';
import { found, route, type TabRoute } from './tabRoute';

export interface RecordTableDeps {
  entities: EntityDirectory;
  phases: PhaseDirectory;
}

/** The filters of a table. */
export type TableFilters = Omit<
  z.output<typeof recordsQuery>,
  'cursor' | 'limit' | 'sort' | 'order'
>;

/**
 * The query for the records that a person sees.
 * @returns `unknown` if an entity or a phase does not exist
 */
export function linesQuery(
  filters: TableFilters,
  person: StaffMember,
  { entities, phases }: RecordTableDeps,
): LinesQuery | { unknown: true } {
  const { only, entityId, phaseId, status, processType, grade, ...rest } = filters;
  const entity = entityId === undefined ? undefined : entities.get(entityId);
  const phase = phaseId === undefined ? undefined : phases.get(phaseId);
  if ((entityId !== undefined && !entity) || (phaseId !== undefined && !phase))
    return { unknown: true };
  const inPhase = phase?.members.filter((id) => entity === undefined || id === entity.id);
  const present = inPhase ?? (entity ? [entity.id] : undefined);
  const entityIds = present?.flatMap((id) => entities.idsOf(id));
  const given = omitUndefined({
    ...{ only, entityIds, grades: grade, statuses: status, processTypes: processType },
    ...{ liveFrom: rest.liveFrom, liveUntil: rest.liveUntil, text: rest.text?.trim() || undefined },
  });
  return { viewer: visibilityOf(person), ...given };
}

const tableAnswer = ({ lines, next, total }: TablePage): Records => ({
  records: lines.map((line) => ({ ...line })),
  next,
  total,
});

export const recordTableRoutes = (
  parts: RecordTableDeps & { recordTable: RecordTable },
): TabRoute[] => [
  route('GET', ADDRESSES.records, { query: recordsQuery }, async ({ query, person, language }) => {
    const { cursor, limit, sort, order, ...filters } = query;
    const asked = linesQuery(filters, person, parts);
    if ('unknown' in asked) return { outcome: 'not_found' };
    const after = cursor === undefined ? {} : { after: cursor };
    try {
      const ordered = { ...asked, sort, language, descending: order === 'desc' };
      return found(tableAnswer(await parts.recordTable.page({ ...ordered, ...after, limit })));
    } catch (error) {
      if (error instanceof CursorError) return { outcome: 'bad_query', fields: ['cursor'] };
      throw error;
    }
  }),
];
