import type { Colleague } from '../../support/people/colleague';
import { textOf } from '../../support/cards/readCard';
import {
  ADMIN,
  handsIn,
  logs,
  openOffice,
  submits,
  VERIFIES_RTA,
  type Office,
} from '../../support/people/office';

let office: Office;
let mariam: Colleague;
let admin: Colleague;
beforeEach(async () => {
  office = await openOffice();
  mariam = await office.joins('Mariam');
  admin = await office.joins('Hessa Admin', ADMIN);
  await admin.say('people');
});
afterEach(() => office[Symbol.asyncDispose]());

const titleOf = async (person: Colleague) =>
  (await office.told(person)).map((card) => textOf(card).split('\n')[0]);
const NOTICE = 'Nobody can verify this record';

it('is told to the submitter, and to admins once a day for each entity', async () => {
  const card = await handsIn(mariam, await logs(mariam));
  expect(textOf(card)).toContain('Your record waits until a verifier is appointed');
  expect(textOf(card)).toContain('Hessa Admin');
  await submits(mariam);
  await submits(mariam, { entityId: 'dewa' });
  expect(await titleOf(admin)).toEqual([NOTICE, NOTICE]);
  const people = textOf(await admin.say('people'));
  expect(people).toContain('Records wait because nobody can verify them');
  expect(people).toContain('RTA: 2 records');
  expect(people).toContain('DEWA: 1 record');
});

it('is so too if the only verifier has submitted it, and not once another is appointed', async () => {
  const verifier = await office.joins('Omar', VERIFIES_RTA);
  const card = await handsIn(verifier, await logs(verifier));
  expect(textOf(card)).toContain('Hessa Admin');
  expect(await titleOf(admin)).toEqual([NOTICE]);
  expect(textOf(await admin.say('people'))).toContain('RTA: 1 record');
  await office.joins('Salma', VERIFIES_RTA);
  expect(textOf(await admin.say('people'))).not.toContain('nobody can verify');
});

it('tells nobody of an entity that has one', async () => {
  await office.joins('Omar', VERIFIES_RTA);
  const card = await handsIn(mariam, await logs(mariam));
  expect(textOf(card)).toContain('One verifier has been notified');
  expect(await titleOf(admin)).toEqual([]);
});

it('is said in Arabic', async () => {
  await mariam.say('عربي');
  await admin.say('عربي');
  const card = await handsIn(mariam, await logs(mariam));
  expect(textOf(card)).toContain('سيبقى سجلك كما هو إلى أن يُعيَّن مدقق');
  expect(await titleOf(admin)).toEqual(['لا يوجد من يعتمد هذا السجل']);
  expect(textOf(await admin.say('الأشخاص'))).toContain('سجل واحد');
});

it('says so if there is no admin either, and to the admin who submits', async () => {
  await office.staff.setGrants(admin.id, [], 'test');
  expect(textOf(await handsIn(mariam, await logs(mariam)))).toContain('There is no admin');
  await office.staff.setGrants(mariam.id, [ADMIN], 'test');
  const card = await handsIn(mariam, await logs(mariam));
  expect(textOf(card)).toContain('You are the admin');
  expect(await titleOf(mariam)).toEqual([]);
});
