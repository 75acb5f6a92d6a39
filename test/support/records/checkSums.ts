import Big from 'big.js';
import { sql } from 'kysely';
import { portfolio } from '../../../src/records/rules/portfolio';
import type { Database } from '../../../src/store/core/database';
import { SqlSums } from '../../../src/store/reporting/sqlSums';
import { countableIn } from './countable';

/** Sums of one entity in one state, as exact decimals. */
export interface StateSums {
  entityId: string;
  state: 'verified' | 'pending';
  records: number;
  leftOut: number;
  baseline: string;
  residual: string;
  eliminated: string;
}

const plain = (decimal: string | null) => Big(decimal ?? 0).toFixed();
const inOrder = (sums: readonly StateSums[]) =>
  sums
    .map((one) => ({
      ...one,
      baseline: plain(one.baseline),
      residual: plain(one.residual),
      eliminated: plain(one.eliminated),
    }))
    .sort((a, b) => (a.entityId + a.state < b.entityId + b.state ? -1 : 1));

/**
 * Summed from the versions by one query that knows nothing of what triggers keep: it climbs from
 * every record that counts to all that it is part of, also through records that do not count, and
 * leaves it out if it gets to one that does, but for the lowest of those that get back to themselves.
 */
export async function independentSums(db: Database): Promise<StateSums[]> {
  const { rows } = await sql<StateSums>`
    with recursive counted as (
      select number, record_versions.entity_id,
        case record_versions.status when 'verified' then 'verified' else 'pending' end as state,
        fields ->> 'partOf' as part_of, baseline_sheets, residual_sheets, eliminated_sheets
      from record_versions join records on id = record_id
      where record_versions.status = 'verified'
        or (record_versions.status = 'submitted' and version = current_version)
    ), links as (
      select state, number, entity_id, part_of from counted where part_of <> number
      union all
      select state, number, record_versions.entity_id, fields ->> 'partOf'
        from record_versions join records on id = record_id and current_version = version
        cross join (values ('verified'), ('pending')) as states (state)
        where number is not null and records.status <> 'withdrawn' and fields ->> 'partOf' <> number
          and (state, number) not in (select state, number from counted)
    ), climb as (
      select links.entity_id, state, number as first, links.part_of as at
        from counted join links using (state, number)
      union
      select climb.entity_id, climb.state, first, links.part_of from climb
        join links on links.number = at and links.state = climb.state
          and links.entity_id = climb.entity_id
    ), reached as (
      select climb.* from climb join counted on counted.number = at
        and counted.state = climb.state and counted.entity_id = climb.entity_id
    ), above as (
      select entity_id, state, first, bool_or(at = first) as returns,
        min(at collate "C") as lowest from reached group by entity_id, state, first
    ), judged as (
      select counted.*, above.first is null or (returns and lowest = number) as stands
      from counted left join above on first = number and above.state = counted.state
        and above.entity_id = counted.entity_id
    )
    select entity_id as "entityId", state, count(*) filter (where stands) as records,
      count(*) filter (where not stands) as "leftOut",
      coalesce(sum(baseline_sheets) filter (where stands), 0) as baseline,
      coalesce(sum(residual_sheets) filter (where stands), 0) as residual,
      coalesce(sum(eliminated_sheets) filter (where stands), 0) as eliminated
    from judged group by entity_id, state`.execute(db);
  return inOrder(rows);
}

/** As the process computes them, out of every record that counts. */
async function computedSums(db: Database): Promise<StateSums[]> {
  const { versions, links } = await countableIn(db);
  const entityIds = [...new Set(versions.map(({ entityId }) => entityId))];
  const inState = (status: string) => versions.filter((one) => one.status === status);
  const sums = entityIds.flatMap((entityId) =>
    (['verified', 'submitted'] as const).flatMap((status) => {
      const own = inState(status).filter((one) => one.entityId === entityId);
      if (own.length === 0) return [];
      const { records, leftOut, ...sheets } = portfolio({ counted: own, links });
      return {
        ...{ entityId, records, leftOut: leftOut.length },
        state: status === 'verified' ? ('verified' as const) : ('pending' as const),
        baseline: sheets.baselineSheets,
        residual: sheets.residualSheets,
        eliminated: sheets.eliminatedSheets,
      };
    }),
  );
  return inOrder(sums);
}

async function keptSums(db: Database): Promise<StateSums[]> {
  const rows = await new SqlSums(db).sums({}, ['entityId']);
  return inOrder(
    rows.map(({ entityId = '', state, records, leftOut, ...sheets }) => ({
      ...{ entityId, state, records, leftOut },
      baseline: sheets.baselineSheets,
      residual: sheets.residualSheets,
      eliminated: sheets.eliminatedSheets,
    })),
  );
}

/** Everything that triggers keep, to the last column; numbers without zeros that say nothing. */
async function everythingKept(db: Database) {
  const { rows } = await sql<{ counts: string; sums: string }>`
    select (select json_agg(to_json(counts) order by record_id, state)
        from record_counts counts) #>> '{}' as counts,
      (select json_agg(to_json(sums) order by entity_id, state, process_type, grade, month)
        from record_sums sums where records > 0 or left_out > 0) #>> '{}' as sums`.execute(db);
  const withoutZeros = (json: string) =>
    json.replace(/(?<=:\d+)\.0+(?=[,}])|(?<=:\d+\.\d*[1-9])0+(?=[,}])/g, '');
  return rows.map(({ counts, sums }) =>
    [counts, sums].map((json) => withoutZeros(json).split('\n')),
  );
}

/**
 * Holds the sums that are kept against those that are made again, those of an independent query, and
 * those that the process computes. Whoever asks must be alone with the database.
 * @returns how many records are in the sums, and how many are left out of them
 */
export async function expectRightSums(db: Database): Promise<{ records: number; leftOut: number }> {
  const kept = await keptSums(db);
  const before = await everythingKept(db);
  expect(kept).toEqual(await independentSums(db));
  expect(kept).toEqual(await computedSums(db));
  await new SqlSums(db).rebuild();
  expect(await everythingKept(db)).toEqual(before);
  const sumOf = (key: 'records' | 'leftOut') => kept.reduce((sum, one) => sum + one[key], 0);
  return { records: sumOf('records'), leftOut: sumOf('leftOut') };
}
