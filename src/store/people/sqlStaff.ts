import { sql, type RawBuilder } from 'kysely';
import {
  EVERY_ENTITY,
  type Grant,
  type RepresentedMember,
  type StaffMember,
  type StaffStore,
} from '../../records/model/staffMember';
import { dayInDubai } from '../../lib/dubaiDate';
import type { Database } from '../core/database';
import { inTransaction } from '../core/inTransaction';
import { searchable, searchWords } from '../core/searchText';
import { storableName, storableText } from '../core/storableText';
import { originalKey, storedKey } from '../core/storedKey';
import type { BulkStaff, PersonChange } from '../../records/operations/bulkRecords';

/**
 * Makes the roles of a person those that are given, and keeps in the history what that granted and
 * revoked. To be called in a transaction.
 */
export async function replaceGrants(
  transaction: Database,
  personId: string,
  grants: readonly Grant[],
  by: string,
): Promise<void> {
  const person_id = storedKey(personId);
  await lockPerson(transaction, person_id);
  const held = await transaction
    .selectFrom('staff_grants')
    .select(['role', 'entity_id as entityId'])
    .where('person_id', '=', person_id)
    .execute();
  const wanted = new Map(grants.map((grant) => [keyOf(grant), grant]));
  const kept = new Set(held.map(keyOf));
  const revoked = held.filter((grant) => !wanted.has(keyOf(grant)));
  const granted = [...wanted.values()].filter((grant) => !kept.has(keyOf(grant)));
  for (const { role, entityId } of revoked) {
    await transaction
      .deleteFrom('staff_grants')
      .where('person_id', '=', person_id)
      .where('role', '=', role)
      .where('entity_id', '=', entityId)
      .execute();
  }
  for (const { role, entityId } of granted) {
    await transaction
      .insertInto('staff_grants')
      .values({ person_id, role, entity_id: entityId })
      .execute();
  }
  const event = (action: 'granted' | 'revoked') => (grant: Grant) => {
    const { role, entityId: entity_id } = grant;
    return { person_id, action, role, entity_id, by_person: storedKey(by) };
  };
  const events = [...revoked.map(event('revoked')), ...granted.map(event('granted'))];
  if (events.length === 0) return;
  await transaction.insertInto('staff_grant_events').values(events).execute();
}

/** Two admins who change the roles of one person do so one after the other. */
async function lockPerson(transaction: Database, person_id: string): Promise<void> {
  await transaction
    .insertInto('staff')
    .values({ person_id, name: null, entity_id: null, entity_set_by: null, search: '' })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ person_id }))
    .execute();
}

const keyOf = ({ role, entityId }: Grant) => `${role} ${entityId}`;

interface MemberRow {
  person_id: string;
  name: string | null;
  entity_id: string | null;
  entity_set_by: 'self' | 'admin' | null;
  grants: Grant[];
  stands_in_for: RepresentedMember[];
}

/** People and their roles in the tables `staff`, `staff_grants` and `staff_grant_events`. */
export class SqlStaff implements StaffStore {
  /** @param now by which somebody is a deputy today */
  constructor(
    private readonly db: Database,
    private readonly now: () => Date = () => new Date(),
  ) {}

  async member(id: string): Promise<StaffMember> {
    const row = await this.members().where('person_id', '=', storedKey(id)).executeTakeFirst();
    return row ? { ...toMember(row), id } : unseen(id);
  }

  async recordSeen(id: string, name: string): Promise<void> {
    const person_id = storedKey(id);
    const set = { name: storableName(name), search: searchable(name) };
    // Called in every turn: nothing is locked or written if it is known.
    const known = await this.db
      .selectFrom('staff')
      .select('name')
      .where('person_id', '=', person_id)
      .executeTakeFirst();
    if (known?.name === set.name) return;
    await this.db
      .insertInto('staff')
      .values({ person_id, entity_id: null, entity_set_by: null, ...set })
      .onConflict((conflict) =>
        conflict.column('person_id').doUpdateSet({ ...set, updated_at: sql<Date>`now()` }),
      )
      .execute();
  }

  async list(text?: string): Promise<StaffMember[]> {
    let members = this.members().where((eb) =>
      eb.or([
        eb('name', 'is not', null),
        eb('entity_id', 'is not', null),
        eb.exists(this.grantsOf().select('role')),
      ]),
    );
    for (const word of searchWords(text)) {
      members = members.where(
        sql<boolean>`(strpos(search, ${word}) > 0 or strpos(lower(person_id), ${word}) > 0)`,
      );
    }
    const rows = await members
      .orderBy(sql`nullif(search, '') collate "C"`, (order) => order.asc().nullsLast())
      .orderBy('person_id')
      .execute();
    return rows.map(toMember);
  }

  async verifiersOf(entityId: string): Promise<StaffMember[]> {
    const verifies = sql`role = 'verifier'
      and staff_grants.entity_id in (${storableText(entityId)}, ${EVERY_ENTITY})`;
    return this.membersWith(sql<boolean>`exists (select from staff_grants
        where staff_grants.person_id = staff.person_id and ${verifies})
      or exists (select from deputies
        join staff_grants on staff_grants.person_id = deputies.verifier_id
        where deputies.deputy_id = staff.person_id and ${isDeputyOn(this.now())} and ${verifies})`);
  }

  async admins(): Promise<StaffMember[]> {
    return this.membersWith(sql<boolean>`exists (select from staff_grants
      where staff_grants.person_id = staff.person_id and role = 'admin')`);
  }

  async unverifiable(): Promise<{ entityId: string; count: number }[]> {
    const { rows } = await sql<{ entityId: string; count: number }>`
      select entity_id as "entityId", count(*)::int as count from records
      where status = 'submitted' and entity_id is not null and not exists (
        select from ${verifyingRoles(this.now())} as verifies
        where verifies.person_id <> all (records.involved)
          and verifies.verifier_id <> all (records.involved)
          and (verifies.entity_id = ${EVERY_ENTITY}
            or (verifies.entity_id = records.entity_id and not records.central)))
      group by entity_id order by count(*) desc, entity_id`.execute(this.db);
    return rows;
  }

  async hasCentralReviewer(): Promise<boolean> {
    const found = await this.db
      .selectFrom('staff_grants')
      .select('person_id')
      .where('role', '=', 'verifier')
      .where('entity_id', '=', EVERY_ENTITY)
      .limit(1)
      .executeTakeFirst();
    return found !== undefined;
  }

  /** What an admin has set is not overwritten by the person's own choice. */
  async setEntity(id: string, entityId: string | null, by: 'self' | 'admin'): Promise<void> {
    const set =
      entityId === null
        ? { entity_id: null, entity_set_by: null }
        : { entity_id: storableText(entityId), entity_set_by: by };
    await this.db
      .insertInto('staff')
      .values({ person_id: storedKey(id), name: null, search: '', ...set })
      .onConflict((conflict) => {
        const update = conflict
          .column('person_id')
          .doUpdateSet({ ...set, updated_at: sql<Date>`now()` });
        return by === 'admin'
          ? update
          : update.where('staff.entity_set_by', 'is distinct from', 'admin');
      })
      .execute();
  }

  async setGrants(id: string, grants: readonly Grant[], by: string): Promise<void> {
    await inTransaction(this.db, (transaction) => replaceGrants(transaction, id, grants, by));
  }

  private async membersWith(condition: RawBuilder<boolean>): Promise<StaffMember[]> {
    const rows = await this.members()
      .where(sql<boolean>`(${condition})`)
      .orderBy('person_id')
      .execute();
    return rows.map(toMember);
  }

  private members() {
    return this.db
      .selectFrom('staff')
      .select(['person_id', 'name', 'entity_id', 'entity_set_by'])
      .select(
        sql<Grant[]>`coalesce((
          select json_agg(json_build_object('role', role, 'entityId', entity_id)
            order by role, entity_id)
          from staff_grants where staff_grants.person_id = staff.person_id), '[]')`.as('grants'),
      )
      .select(
        sql<RepresentedMember[]>`coalesce((
          select json_agg(json_build_object('id', verifier.person_id, 'name', verifier.name,
              'grants', verifier.grants) order by verifier.name, verifier.person_id)
          from (
            select person.person_id, person.name, json_agg(json_build_object('role', role,
              'entityId', held.entity_id) order by held.entity_id) as grants
            from staff as person
            join staff_grants as held on held.person_id = person.person_id and role = 'verifier'
            where person.person_id in (select verifier_id from deputies
              where deputies.deputy_id = staff.person_id and ${isDeputyOn(this.now())})
            group by person.person_id
          ) as verifier), '[]')`.as('stands_in_for'),
      );
  }

  private grantsOf() {
    return this.db
      .selectFrom('staff_grants')
      .whereRef('staff_grants.person_id', '=', sql.ref('staff.person_id'));
  }
}

/** Whether the period of a row of `deputies` is running. */
const isDeputyOn = (now: Date): RawBuilder<boolean> =>
  sql<boolean>`deputies.ended_at is null
    and ${dayInDubai(now)}::date between deputies.from_day and deputies.until_day`;

/** Who verifies for which entity, by a role of their own or in the place of a verifier. */
export const verifyingRoles = (now: Date): RawBuilder<unknown> => sql`(
  select person_id, person_id as verifier_id, entity_id from staff_grants
  where role = 'verifier'
  union all
  select deputies.deputy_id, verifier_id, entity_id from staff_grants
  join deputies on deputies.verifier_id = staff_grants.person_id
  where role = 'verifier' and ${isDeputyOn(now)})`;

const unseen = (id: string): StaffMember => ({
  id,
  name: null,
  entityId: null,
  entitySetBy: null,
  grants: [],
});

function toMember(row: MemberRow): StaffMember {
  const { person_id, name, entity_id, entity_set_by, grants, stands_in_for } = row;
  const standsInFor = stands_in_for.map((one) => ({ ...one, id: originalKey(one.id) }));
  return {
    id: originalKey(person_id),
    name,
    entityId: entity_id,
    entitySetBy: entity_set_by,
    grants,
    ...(standsInFor.length > 0 && { standsInFor }),
  };
}

/** People by the file, in the tables of {@link SqlStaff}. */
export class SqlBulkStaff implements BulkStaff {
  constructor(private readonly db: Database) {}

  async setAll(changes: readonly PersonChange[], by: string): Promise<void> {
    await inTransaction(this.db, async (transaction) => {
      const staff = new SqlStaff(transaction);
      for (const { id, name, entityId, grants } of changes) {
        if (name !== undefined) await staff.recordSeen(id, name);
        if (entityId !== undefined) await staff.setEntity(id, entityId, 'admin');
        if (grants) await replaceGrants(transaction, id, grants, by);
      }
    });
  }
}
