import { randomUUID } from 'node:crypto';
import { NO_ENTITY, PERSON_INPUTS } from '../../../src/cards/people/personCard';
import type { CardAction } from '../../../src/cards/actions/cardAction';
import { rolesKey, type Grant } from '../../../src/records/model/staffMember';
import { colleague, type Colleague } from '../../support/people/colleague';
import {
  ADMIN,
  COORDINATES_RTA,
  openOffice,
  REVIEWS_ALL,
  submits,
  VERIFIES_RTA,
  type Office,
} from '../../support/people/office';
import { textOf } from '../../support/cards/readCard';

const FIRST_ADMIN = randomUUID();
const ENTITY_NAME = 'Dubai Electricity and Water Authority';

let office: Office;
let admin: Colleague;
beforeAll(async () => {
  office = await openOffice({ firstAdmins: [FIRST_ADMIN] });
  admin = colleague(office.bot, office.teams.url, { id: FIRST_ADMIN, name: 'Aisha' });
  await admin.say('English');
});
afterAll(() => office[Symbol.asyncDispose]());

const member = (person: Colleague) => office.staff.member(person.id);
const grantsOf = async (person: Colleague) => (await member(person)).grants;
const open = (person: Colleague) => admin.wish({ verb: 'people.open', person: person.id });
const events = () =>
  office.bot.database.db
    .selectFrom('staff_grant_events')
    .select(['person_id', 'action', 'role', 'entity_id', 'by_person'])
    .orderBy('id')
    .execute();
const NOTHING = { entityId: null, grants: [] };
const { entity, roles, coordinator, verifier } = PERSON_INPUTS;

describe('an admin', () => {
  it('finds a person by name, makes a verifier of that person, and takes it back', async () => {
    const layla = await office.joins('Layla Hassan');
    const mariam = await office.joins('Mariam');
    const { number } = (await office.records.find({ id: await submits(mariam) }))!;
    expect(textOf(await layla.say('to verify'))).not.toContain(number);
    const list = await admin.say('people and roles');
    expect(textOf(list)).toContain('Layla Hassan');
    const found = await admin.press(list, office.messages.say('en', 'people.find'), {
      text: 'layla',
    });
    expect(textOf(found)).not.toContain('Mariam');
    const card = await admin.press(found, 'Layla Hassan');
    const saved = await admin.press(card, 'people.save', {
      [roles]: 'verifier',
      [verifier]: 'rta',
    });
    expect(textOf(saved)).toContain(office.messages.say('en', 'people.saved'));
    expect(await grantsOf(layla)).toEqual([VERIFIES_RTA]);
    expect(textOf(await layla.say('to verify'))).toContain(number);
    await admin.press(saved, 'people.save', { [roles]: '' });
    expect(await grantsOf(layla)).toEqual([]);
    expect(textOf(await layla.say('to verify'))).not.toContain(number);
    const change = { person_id: layla.id, role: 'verifier', entity_id: 'rta' };
    expect((await events()).slice(-2)).toEqual([
      { ...change, action: 'granted', by_person: FIRST_ADMIN },
      { ...change, action: 'revoked', by_person: FIRST_ADMIN },
    ]);
  });

  it('does so in Arabic', async () => {
    const second = await office.joins('Second', ADMIN);
    await second.say('عربي');
    const omar = await office.joins('عمر');
    await omar.say('my records');
    const list = await second.say('الأشخاص والأدوار');
    expect([list.lang, list.rtl]).toEqual(['ar', true]);
    const search = office.messages.say('ar', 'people.find');
    const card = await second.press(
      await second.press(list, search, { text: 'عمر' }),
      'people.open',
    );
    await second.press(card, 'people.save', { [roles]: 'coordinator', [coordinator]: 'rta' });
    expect(await grantsOf(omar)).toEqual([COORDINATES_RTA]);
  });

  it('gives a role to somebody who was never here, by the object id', async () => {
    const id = randomUUID();
    const list = await admin.say('people and roles');
    const found = await admin.press(list, office.messages.say('en', 'people.find'), { text: id });
    const card = await admin.press(found, office.messages.say('en', 'people.add'));
    await admin.press(card, 'people.save', { [roles]: 'verifier', [verifier]: 'rta,dewa' });
    expect((await office.staff.member(id)).grants.map(({ entityId }) => entityId)).toEqual([
      'dewa',
      'rta',
    ]);
    for (const nobody of ['somebody', `${id}0`, '29:x'])
      await admin.wish(
        { verb: 'people.save', person: nobody, shown: rolesKey(NOTHING) },
        { [roles]: 'admin' },
      );
    const all = await office.staff.list();
    expect(all.filter(({ id: one }) => ['somebody', `${id}0`, '29:x'].includes(one))).toEqual([]);
  });

  it('sets an entity, which a role without one is for, and which the person cannot change', async () => {
    const saeed = await office.joins('Saeed');
    await saeed.say('my entity is RTA');
    expect(await member(saeed)).toMatchObject({ entityId: 'rta', entitySetBy: 'self' });
    await admin.press(await open(saeed), 'people.save', { [entity]: 'dewa', [roles]: 'verifier' });
    expect(await member(saeed)).toMatchObject({
      entityId: 'dewa',
      entitySetBy: 'admin',
      grants: [{ role: 'verifier', entityId: 'dewa' }],
    });
    const answer = textOf(await saeed.say('my entity is RTA'));
    expect(answer).toBe(office.messages.say('en', 'record.entityFixed', { entity: ENTITY_NAME }));
    expect((await member(saeed)).entityId).toBe('dewa');
  });

  it.each([
    ['a role without an entity', { [entity]: NO_ENTITY, [roles]: 'verifier' }],
    ['an entity that there is not', { [entity]: 'atlantis', [roles]: '' }],
    ['a role for an entity that there is not', { [roles]: 'verifier', [verifier]: 'rta,atlantis' }],
    ['an entity by the name it had before', { [roles]: 'verifier', [verifier]: 'dtcm' }],
  ])('cannot save %s', async (_, inputs) => {
    const person = await office.joins('Person', COORDINATES_RTA);
    const before = await events();
    await admin.press(await open(person), 'people.save', inputs);
    expect(await grantsOf(person)).toEqual([COORDINATES_RTA]);
    expect((await member(person)).entityId).toBeNull();
    expect(await events()).toEqual(before);
  });
});

describe('whoever is no admin', () => {
  const others: [string, Grant[]][] = [
    ['staff', []],
    ['a coordinator', [COORDINATES_RTA]],
    ['a verifier', [VERIFIES_RTA]],
    ['a central reviewer', [REVIEWS_ALL]],
  ];

  it.each(others)('sees and sets no roles: %s', async (_, grants) => {
    const person = await office.joins('Curious', ...grants);
    const victim = await office.joins('Victim Of This');
    const refusal = office.messages.say('en', 'people.adminsOnly');
    const before = await events();
    expect(textOf(await person.say('people and roles'))).toBe(refusal);
    expect(textOf(await person.say('make me an admin'))).toBe(refusal);
    const everything = { [roles]: 'admin,verifier', [verifier]: '*', [entity]: 'rta' };
    for (const id of [person.id, victim.id, FIRST_ADMIN, randomUUID()]) {
      const shown = rolesKey(await office.staff.member(id));
      const wishes: CardAction[] = [
        { verb: 'people.list', text: id },
        { verb: 'people.open', person: id },
        { verb: 'people.save', person: id, shown },
      ];
      for (const wish of wishes) {
        const [message, replaced] = [
          await person.wish(wish, everything),
          await person.invoke(wish, everything),
        ];
        expect([textOf(message), textOf(replaced!)]).toEqual([refusal, refusal]);
      }
    }
    expect(await events()).toEqual(before);
    expect(await grantsOf(person)).toEqual(grants);
    expect((await member(victim)).entityId).toBeNull();
  });

  it('is so from the next message on after the role was taken', async () => {
    const former = await office.joins('Former', ADMIN);
    const list = await former.say('people and roles');
    await admin.press(await open(former), 'people.save', { [roles]: '' });
    const refusal = office.messages.say('en', 'people.adminsOnly');
    expect(
      textOf(await former.press(list, office.messages.say('en', 'people.find'), { text: 'a' })),
    ).toBe(refusal);
  });
});
