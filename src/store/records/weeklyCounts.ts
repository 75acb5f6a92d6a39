import { sql } from 'kysely';
import type { WeekCounts } from '../../records/reminders/reminderStore';
import type { Database } from '../core/database';
import { plainDecimal } from '../core/plainDecimal';
import { isAnyOf } from './recordPages';

/** What came of submissions in these days; the same step of one version counts once. */
export async function weeklyCounts(
  db: Database,
  { from, until }: { from: Date; until: Date },
  entityIds: readonly string[] | undefined,
): Promise<WeekCounts> {
  const row = await db
    .with('happened', (records) =>
      records
        .selectFrom('record_events')
        .innerJoin('record_versions', (join) =>
          join
            .onRef('record_versions.record_id', '=', 'record_events.record_id')
            .onRef('record_versions.version', '=', 'record_events.version'),
        )
        .select(['action', 'status', 'eliminated_sheets'])
        .distinctOn(['record_events.record_id', 'record_events.version', 'action'])
        .where('action', 'in', ['submit', 'verify', 'ask', 'reject'])
        .where('at', '>=', from)
        .where('at', '<', until)
        .$if(entityIds !== undefined, (found) =>
          found.where('record_versions.entity_id', '=', isAnyOf(entityIds ?? [])),
        ),
    )
    .selectFrom('happened')
    .select([
      counting('submit').as('submitted'),
      counting('verify').as('verified'),
      counting('ask').as('asked'),
      counting('reject').as('rejected'),
      sql<string>`coalesce(sum(eliminated_sheets)
          filter (where action = 'verify' and status = 'verified'), 0)`.as('sheets'),
    ])
    .executeTakeFirstOrThrow();
  const { sheets, ...counts } = row;
  return { ...counts, verifiedSheets: plainDecimal(sheets) };
}

const counting = (action: 'submit' | 'verify' | 'ask' | 'reject') =>
  sql<number>`count(*) filter (where action = ${action})`;
