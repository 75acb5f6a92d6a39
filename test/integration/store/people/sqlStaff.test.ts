import { hasRole, type Grant } from '../../../../src/records/model/staffMember';
import { openDatabase } from '../../../../src/store/core/database';
import { SqlStaff } from '../../../../src/store/people/sqlStaff';
import { createTestDatabase, type TestDatabase } from '../../../support/database/database';

let database: TestDatabase;
let staff: SqlStaff;
beforeEach(async () => {
  database = await createTestDatabase();
  staff = new SqlStaff(database.db);
});
afterEach(async () => {
  await database[Symbol.asyncDispose]();
});

const VERIFIES_RTA: Grant = { role: 'verifier', entityId: 'rta' };
const VERIFIES_ALL: Grant = { role: 'verifier', entityId: '*' };
const ADMINISTERS: Grant = { role: 'admin', entityId: '*' };
const COORDINATES_RTA: Grant = { role: 'coordinator', entityId: 'rta' };
const idsOf = (members: { id: string }[]) => members.map(({ id }) => id);

describe('a member of staff', () => {
  it('has nothing before the person is seen', async () => {
    const nobody = { id: 'new', name: null, entityId: null, entitySetBy: null, grants: [] };
    expect(await staff.member('new')).toEqual(nobody);
    expect(await staff.list()).toEqual([]);
  });

  it('has the name that the channel gave last', async () => {
    await staff.recordSeen('m', 'Mariam');
    await staff.recordSeen('m', 'Mariam Ali');
    await staff.recordSeen('m', 'Mariam Ali');
    expect(await staff.member('m')).toMatchObject({ id: 'm', name: 'Mariam Ali', grants: [] });
  });

  it('is not written again by a turn that tells nothing new', async () => {
    await staff.recordSeen('m', 'Mariam\0');
    const row = () => database.db.selectFrom('staff').selectAll().executeTakeFirstOrThrow();
    const before = await row();
    await staff.recordSeen('m', 'Mariam\0');
    expect(await row()).toEqual(before);
  });

  it('chooses an entity, until an admin sets one', async () => {
    const entity = async () => {
      const { entityId, entitySetBy } = await staff.member('m');
      return [entityId, entitySetBy];
    };
    await staff.setEntity('m', 'rta', 'self');
    await staff.setEntity('m', 'dm', 'self');
    expect(await entity()).toEqual(['dm', 'self']);
    await staff.setEntity('m', 'dewa', 'admin');
    await staff.setEntity('m', 'rta', 'self');
    await staff.setEntity('m', null, 'self');
    expect(await entity()).toEqual(['dewa', 'admin']);
    await staff.setEntity('m', null, 'admin');
    expect(await entity()).toEqual([null, null]);
    await staff.setEntity('m', 'rta', 'self');
    expect(await entity()).toEqual(['rta', 'self']);
  });

  it('is kept apart from others whatever the ids are made of', async () => {
    const ids = ['a', 'a\0', '29:1-ا/..', '__proto__', "'; drop table staff; --", 'say "x"'];
    for (const id of ids) {
      await staff.recordSeen(id, `name of ${id}`);
      await staff.setGrants(id, [{ role: 'admin', entityId: '*' }], id);
      expect((await staff.member(id)).id).toBe(id);
    }
    expect(idsOf(await staff.list()).sort()).toEqual([...ids].sort());
    await staff.recordSeen('x'.repeat(5_000), 'ك'.repeat(5_000));
    expect((await staff.member('x'.repeat(5_000))).name).toHaveLength(400);
  });
});

describe('the list of staff', () => {
  it('has everybody who was seen or has a role, by name, and is searched by name and id', async () => {
    await staff.recordSeen('id-2', 'Omar');
    await staff.recordSeen('id-1', 'مريم أحمد');
    await staff.recordSeen('id-3', 'ali');
    await staff.setGrants('ID-4', [COORDINATES_RTA], 'admin');
    await staff.setGrants('mistyped', [COORDINATES_RTA], 'admin');
    await staff.setGrants('mistyped', [], 'admin');
    expect(idsOf(await staff.list())).toEqual(['id-3', 'id-2', 'id-1', 'ID-4']);
    expect(idsOf(await staff.list('احمد مريم'))).toEqual(['id-1']);
    expect(idsOf(await staff.list('OMA'))).toEqual(['id-2']);
    expect(idsOf(await staff.list('ID-4'))).toEqual(['ID-4']);
    expect(idsOf(await staff.list('id'))).toEqual(['id-3', 'id-2', 'id-1', 'ID-4']);
    expect(await staff.list('%')).toEqual([]);
    expect(idsOf(await staff.list(' '))).toHaveLength(4);
  });
});

describe('roles', () => {
  it('are those that were given last, each once', async () => {
    await staff.setGrants('m', [VERIFIES_RTA, COORDINATES_RTA, VERIFIES_RTA], 'admin');
    await staff.setGrants('m', [VERIFIES_ALL, COORDINATES_RTA], 'admin');
    const member = await staff.member('m');
    expect(member.grants).toEqual([COORDINATES_RTA, VERIFIES_ALL]);
    expect([hasRole(member, 'verifier', 'dm'), hasRole(member, 'coordinator', 'dm')]).toEqual([
      true,
      false,
    ]);
  });

  it('leave a history of who granted and revoked what', async () => {
    await staff.setGrants('m', [VERIFIES_RTA, COORDINATES_RTA], 'first admin');
    await staff.setGrants('m', [COORDINATES_RTA], 'second admin');
    await staff.setGrants('m', [COORDINATES_RTA], 'third admin');
    const history = await database.db
      .selectFrom('staff_grant_events')
      .select(['person_id', 'action', 'role', 'entity_id', 'by_person'])
      .orderBy('id')
      .execute();
    const line = (action: string, role: string, by_person: string) => {
      return { person_id: 'm', action, role, entity_id: 'rta', by_person };
    };
    expect(history).toEqual([
      line('granted', 'verifier', 'first admin'),
      line('granted', 'coordinator', 'first admin'),
      line('revoked', 'verifier', 'second admin'),
    ]);
  });

  it('are the last of 20 that are set at once from two replicas, and the history agrees', async () => {
    const other = openDatabase(database.url);
    try {
      const stores = [staff, new SqlStaff(other)];
      await Promise.all(
        Array.from({ length: 20 }, (_, i) =>
          stores[i % 2]!.setGrants('m', [{ role: 'verifier', entityId: `e${i}` }], `admin ${i}`),
        ),
      );
    } finally {
      await other.destroy();
    }
    const { grants } = await staff.member('m');
    expect(grants).toHaveLength(1);
    const history = await database.db
      .selectFrom('staff_grant_events')
      .selectAll()
      .orderBy('id')
      .execute();
    const held = new Set<string>();
    for (const { action, entity_id } of history) {
      expect(held.has(entity_id)).toBe(action === 'revoked');
      if (action === 'granted') held.add(entity_id);
      else held.delete(entity_id);
    }
    expect([...held]).toEqual([grants[0]!.entityId]);
    expect(history).toHaveLength(39);
  });

  it('say who verifies for an entity: its own verifiers and the central reviewers', async () => {
    expect(await staff.hasCentralReviewer()).toBe(false);
    await staff.setGrants('own', [VERIFIES_RTA], 'admin');
    await staff.setGrants('central', [VERIFIES_ALL, VERIFIES_RTA], 'admin');
    await staff.setGrants('other', [{ role: 'verifier', entityId: 'dm' }], 'admin');
    await staff.setGrants('coordinator', [COORDINATES_RTA], 'admin');
    expect(idsOf(await staff.verifiersOf('rta'))).toEqual(['central', 'own']);
    expect(idsOf(await staff.verifiersOf('dewa'))).toEqual(['central']);
    expect(await staff.hasCentralReviewer()).toBe(true);
  });

  it('say who is an admin, whatever else they are', async () => {
    await staff.recordSeen('nobody', 'Nobody');
    await staff.setGrants('verifies', [VERIFIES_ALL], 'admin');
    await staff.setGrants('both', [ADMINISTERS, VERIFIES_RTA], 'admin');
    await staff.setGrants('alone', [ADMINISTERS], 'admin');
    expect(idsOf(await staff.admins())).toEqual(['alone', 'both']);
    await staff.setGrants('alone', [], 'admin');
    expect(idsOf(await staff.admins())).toEqual(['both']);
  });
});
