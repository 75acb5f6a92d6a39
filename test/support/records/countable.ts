import { sql } from 'kysely';
import { portfolio, type Portfolio } from '../../../src/records/rules/portfolio';
import type { Counted } from '../../../src/records/model/recordStore';
import type { Database } from '../../../src/store/core/database';
import { toFigures, type FigureColumns } from '../../../src/store/records/recordRows';

/** A version that counts, or one that may count when it is verified. */
export interface Countable extends Counted {
  status: 'verified' | 'submitted';
}

interface CountableRow extends FigureColumns {
  id: string;
  number: string | null;
  entity_id: string | null;
  part_of: string | null;
  status: Countable['status'];
}

const versions = sql`select records.id, records.number, record_versions.entity_id,
    record_versions.fields ->> 'partOf' as part_of, record_versions.status,
    baseline_sheets, residual_sheets, eliminated_sheets, grade, calc_version
  from record_versions
  join records on records.id = record_versions.record_id`;

/** Every verified version, and every submitted one, read from the versions themselves. */
export async function countableIn(db: Database): Promise<Countable[]> {
  const { rows } = await sql<CountableRow>`
    ${versions} where record_versions.status = 'verified'
    union all
    ${versions} and records.current_version = record_versions.version
      where records.status = 'submitted' and record_versions.status = 'submitted'
    order by number`.execute(db);
  return rows.flatMap((row) => {
    const { id, number, entity_id: entityId, part_of: partOf, status } = row;
    const figures = toFigures(row);
    if (number === null || entityId === null || figures === null) return [];
    return [{ id, number, entityId, partOf, figures, status }];
  });
}

/** What they come to, computed here and not in the database. */
export function portfoliosOf(
  countable: readonly Countable[],
  belongs: (entityId: string) => boolean = () => true,
): { verified: Portfolio; pending: Portfolio } {
  const inState = (wanted: Countable['status']) =>
    portfolio(countable.filter(({ status, entityId }) => status === wanted && belongs(entityId)));
  return { verified: inState('verified'), pending: inState('submitted') };
}
