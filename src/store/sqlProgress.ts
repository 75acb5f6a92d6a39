import { sql } from 'kysely';
import type { Countable, ProgressStore } from '../records/progress';
import type { Database } from './database';
import { toFigures, type FigureColumns } from './recordRows';

interface CountableRow extends FigureColumns {
  id: string;
  number: string | null;
  entity_id: string | null;
  part_of: string | null;
  status: Countable['status'];
}

/** What progress is computed of; one look at the database, along its two indexes. */
export class SqlProgress implements ProgressStore {
  constructor(private readonly db: Database) {}

  async countable(): Promise<Countable[]> {
    const { rows } = await sql<CountableRow>`
      ${versions} where record_versions.status = 'verified'
      union all
      ${versions} and records.current_version = record_versions.version
        where records.status = 'submitted' and record_versions.status = 'submitted'
      order by number`.execute(this.db);
    return rows.flatMap((row) => {
      const { id, number, entity_id: entityId, part_of: partOf, status } = row;
      const figures = toFigures(row);
      if (number === null || entityId === null || figures === null) return [];
      return [{ id, number, entityId, partOf, figures, status }];
    });
  }
}

const versions = sql`select records.id, records.number, record_versions.entity_id,
    record_versions.fields ->> 'partOf' as part_of, record_versions.status,
    baseline_sheets, residual_sheets, eliminated_sheets, grade, calc_version
  from record_versions
  join records on records.id = record_versions.record_id`;
