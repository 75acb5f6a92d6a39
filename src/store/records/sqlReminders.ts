import { sql, type RawBuilder } from 'kysely';
import type { Candidate, Due, RecordState, ReminderKind } from '../../records/reminders/reminder';
import type { DueLaunch } from '../../records/reminders/plannedLaunch';
import type { ReminderStore, WeekCounts } from '../../records/reminders/reminderStore';
import { EVERY_ENTITY } from '../../records/model/staffMember';
import type { Database } from '../core/database';
import { originalKey, storedKey } from '../core/storedKey';
import { plainDecimal } from '../core/sqlExpressions';
import { verifyingRoles } from '../people/sqlStaff';
import { isAnyOf } from './recordPages';

/** The results of submissions in these days; the same step of one version counts once. */
async function weeklyCounts(
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

interface CandidateRow {
  person_id: string;
  states: RecordState[];
  number: number | null;
  at: Date | null;
  named: Record<string, number> | null;
}

/** Reminders in the tables `reminders` and `reminders_off`; several replicas may share them. */
export class SqlReminders implements ReminderStore {
  /** @param now by which somebody is a deputy today */
  constructor(
    private readonly db: Database,
    private readonly now: () => Date = () => new Date(),
  ) {}

  async switchedOff(personId: string): Promise<ReadonlySet<ReminderKind>> {
    const rows = await this.db
      .selectFrom('reminders_off')
      .select('kind')
      .where('person_id', '=', storedKey(personId))
      .execute();
    return new Set(rows.map(({ kind }) => kind));
  }

  async switchTo(personId: string, kind: ReminderKind, on: boolean): Promise<void> {
    const person_id = storedKey(personId);
    if (on) {
      await this.db
        .deleteFrom('reminders_off')
        .where('person_id', '=', person_id)
        .where('kind', '=', kind)
        .execute();
      return;
    }
    await this.db
      .insertInto('reminders_off')
      .values({ person_id, kind })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  draftOwners(before: Date, plannedBefore: string): Promise<Candidate[]> {
    return this.candidates(
      'drafts',
      sql`select records.owner_id as person_id, ${STATES} as states
        from ${CURRENT}
        where records.status = 'draft' and records.updated_at < ${before}
          and not coalesce(${IS_PLANNED} and fields ->> 'goLiveDate' >= ${plannedBefore}, false)
        group by records.owner_id`,
    );
  }

  deciders(before: Date): Promise<Candidate[]> {
    return this.candidates(
      'waiting',
      sql`select decides.person_id, ${STATES} as states
        from ${CURRENT}
        join lateral (
          select distinct verifies.person_id from ${verifyingRoles(this.now())} as verifies
          where verifies.verifier_id <> all (records.involved)
            and (verifies.entity_id = ${EVERY_ENTITY}
              or (verifies.entity_id = records.entity_id and not records.central))
        ) as decides on decides.person_id <> all (records.involved)
        where records.status = 'submitted' and record_versions.submitted_at < ${before}
        group by decides.person_id`,
    );
  }

  async dueLaunches(from: string, until: string): Promise<DueLaunch[]> {
    const { rows } = await sql<{ record_id: string; owner_id: string; day: string }>`
      select records.id as record_id, records.owner_id, fields ->> 'goLiveDate' as day
      from ${CURRENT}
      where records.status in ('draft', 'needs_info') and ${IS_PLANNED}
        and fields ->> 'goLiveDate' between ${from} and ${until}
        and ${mayBeReminded(sql.ref('records.owner_id'), 'drafts')}
      order by records.id`.execute(this.db);
    return rows.map((row) => ({
      recordId: row.record_id,
      ownerId: originalKey(row.owner_id),
      day: row.day,
    }));
  }

  verifiers(): Promise<Candidate[]> {
    return this.candidates(
      'digest',
      sql`select distinct person_id, '[]'::jsonb as states
        from ${verifyingRoles(this.now())} as verifies`,
    );
  }

  async save(
    kind: ReminderKind,
    { personId, last }: Candidate,
    { named }: Due,
    at: Date,
  ): Promise<boolean> {
    const number = (last?.number ?? 0) + 1;
    const set = { number, at: at.toISOString(), named: JSON.stringify(named) };
    const kept = await this.db
      .insertInto('reminders')
      .values({ person_id: storedKey(personId), kind, ...set })
      .onConflict((conflict) =>
        conflict
          .columns(['person_id', 'kind'])
          .doUpdateSet(set)
          .where('reminders.number', '<', number),
      )
      .returning('number')
      .executeTakeFirst();
    return kept !== undefined;
  }

  weekCounts(
    days: { from: Date; until: Date },
    entityIds: readonly string[] | undefined,
  ): Promise<WeekCounts> {
    return weeklyCounts(this.db, days, entityIds);
  }

  /** Of those that were found: who can be written to and has not switched it off. */
  private async candidates(kind: ReminderKind, found: RawBuilder<unknown>): Promise<Candidate[]> {
    const { rows } = await sql<CandidateRow>`
      with found as (${found})
      select found.person_id, states, number, at, named
      from found
      left join reminders on reminders.person_id = found.person_id and reminders.kind = ${kind}
      where ${mayBeReminded(sql.ref('found.person_id'), kind)}
      order by found.person_id`.execute(this.db);
    return rows.map(({ person_id, states, number, at, named }) => ({
      personId: originalKey(person_id),
      states,
      ...(number === null || at === null ? {} : { last: { number, at, named: named ?? {} } }),
    }));
  }
}

/** Whether somebody can be written to, and has not switched this kind off. */
const mayBeReminded = (person: RawBuilder<unknown>, kind: ReminderKind) => sql`
  exists (select from conversation_references as chat
    where chat.person_id = ${person} and chat.blocked_at is null)
  and not exists (select from reminders_off as off
    where off.person_id = ${person} and off.kind = ${kind})`;

const IS_PLANNED = sql`fields ->> 'goLivePlanned' = 'true'`;

const CURRENT = sql`records join record_versions
  on record_versions.record_id = records.id
  and record_versions.version = records.current_version`;

const STATES = sql`jsonb_agg(jsonb_build_object('record', records.id,
  'version', record_versions.version, 'rowVersion', record_versions.row_version)
  order by records.updated_at, records.id)`;
