import { sql, type RawBuilder } from 'kysely';
import { portfolio, type Portfolio } from '../../../src/records/rules/portfolio';
import type { BundleLink, Counted } from '../../../src/records/model/recordStore';
import type { Database } from '../../../src/store/core/database';
import { toFigures, type FigureColumns } from '../../../src/store/records/recordRows';

/** A version that counts, or one that may count when it is verified. */
interface Countable extends Counted {
  status: 'verified' | 'submitted';
}

/** All that sums can be made of. */
export interface CountableRecords {
  versions: Countable[];
  links: BundleLink[];
}

/** Which records. */
type Of = RawBuilder<unknown>;

interface CountableRow extends FigureColumns {
  id: string;
  number: string | null;
  entity_id: string | null;
  part_of: string | null;
  status: Countable['status'];
}

const readVersions = sql`select records.id, records.number, record_versions.entity_id,
    record_versions.fields ->> 'partOf' as part_of, record_versions.status,
    baseline_sheets, residual_sheets, eliminated_sheets, grade, calc_version
  from record_versions
  join records on records.id = record_versions.record_id`;

/** What the records that are not withdrawn are part of by their current versions. */
async function linksIn(db: Database, of: Of): Promise<BundleLink[]> {
  const { rows } = await sql<BundleLink>`
    select number, record_versions.entity_id as "entityId", fields ->> 'partOf' as "partOf"
    from records join record_versions on record_id = id and version = current_version
    where number is not null and records.status <> 'withdrawn' and ${of}`.execute(db);
  return rows;
}

/**
 * Every verified version, and every submitted one, read from the versions themselves, with what
 * leads from one to another.
 * @param entityIds absent: of all entities
 */
export async function countableIn(
  db: Database,
  entityIds?: readonly string[],
): Promise<CountableRecords> {
  const of = entityIds === undefined ? sql`true` : sql`records.entity_id = any (${entityIds})`;
  return { versions: await versionsIn(db, of), links: await linksIn(db, of) };
}

async function versionsIn(db: Database, of: Of): Promise<Countable[]> {
  const { rows } = await sql<CountableRow>`
    ${readVersions} where record_versions.status = 'verified' and ${of}
    union all
    ${readVersions} and records.current_version = record_versions.version
      where records.status = 'submitted' and record_versions.status = 'submitted' and ${of}
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
  { versions, links }: CountableRecords,
  belongs: (entityId: string) => boolean = () => true,
): { verified: Portfolio; pending: Portfolio } {
  const inState = (wanted: Countable['status']) =>
    portfolio({
      counted: versions.filter(({ status, entityId }) => status === wanted && belongs(entityId)),
      links,
    });
  return { verified: inState('verified'), pending: inState('submitted') };
}
