import { randomUUID } from 'node:crypto';
import { ADDRESSES, me, record as recordPage } from '../../../src/contract/tabContract';
import type { Grant } from '../../../src/records/model/staffMember';
import { SqlDeputies } from '../../../src/store/people/sqlDeputies';
import { SqlPersonData } from '../../../src/store/privacy/sqlPersonData';
import { BOT } from '../../support/bot/testBot';
import { type Colleague, verbsOf } from '../../support/people/colleague';
import { TabClient } from '../../support/people/tabClient';
import { textOf } from '../../support/cards/readCard';
import {
  COORDINATES_RTA,
  openOffice,
  submits,
  VERIFIES_RTA,
  wishOn,
  type Office,
} from '../../support/people/office';

/** Texts without values. */
type SimpleKey =
  | 'log.gone'
  | 'log.personalOnly'
  | 'deputy.none'
  | 'deputy.fault.self'
  | 'deputy.fault.not_verifier';

// A Wednesday in working hours.
const START = new Date('2027-06-30T06:00:00Z');
let now = START;
let office: Office;
let ahmed: Colleague;
let sara: Colleague;
let mariam: Colleague;
beforeAll(async () => {
  office = await openOffice({}, { now: () => now });
  mariam = await joins('Mariam Saeed');
});
afterAll(() => office[Symbol.asyncDispose]());
beforeEach(async () => {
  now = START;
  ahmed = await joins(`Ahmed ${word()}`, VERIFIES_RTA);
  sara = await joins(`Sara ${word()}`);
});

/** Somebody whose name is known, because the person has looked at records. */
async function joinsAt(place: Office, name: string, ...grants: Grant[]): Promise<Colleague> {
  const person = await place.joins(name, ...grants);
  await person.say('my records');
  return person;
}
const joins = (name: string, ...grants: Grant[]) => joinsAt(office, name, ...grants);

const letters = 'abcdefghijklmnop';
const word = () =>
  [...randomUUID().replaceAll('-', '')].map((one) => letters[parseInt(one, 16)]).join('');
const nameOf = async ({ id }: Colleague) => (await office.staff.member(id)).name!;
const say = (key: SimpleKey) => office.messages.say('en', key);
const goTo = (day: string) => (now = new Date(`${day}T06:00:00Z`));
const named = async (by = ahmed, who = sara, period = 'from 1 to 14 July') =>
  by.say(`${await nameOf(who)} stands in for me ${period}`);
const numberOf = async (id: string) => (await office.records.find({ id }))!.number!;
const statusOf = async (id: string) => (await office.records.find({ id }))!.status;
const toldOf = async (person: Colleague, id: string) => {
  const number = await numberOf(id);
  return (await office.told(person)).filter((card) => textOf(card).includes(number)).length;
};
const opened = (person: Colleague, record: string) => person.wish({ verb: 'record.open', record });
const clock = () => now;

describe('a deputy', () => {
  it('sees, is notified of and verifies in the period what the verifier may, and not after it', async () => {
    const card = await named();
    expect(textOf(card)).toContain('1 July 2027');
    expect(textOf(card)).toContain('14 July 2027');
    expect(textOf((await office.told(sara)).at(-1)!)).toContain(await nameOf(ahmed));
    const early = await submits(mariam);
    expect(await toldOf(sara, early)).toBe(0);
    expect(textOf(await opened(sara, early))).toBe(say('log.gone'));

    goTo('2027-07-01');
    const id = await submits(mariam);
    expect(await toldOf(sara, id)).toBe(1);
    expect(await toldOf(ahmed, id)).toBe(1);
    const waiting = textOf(await sara.say('to verify'));
    for (const one of [early, id]) expect(waiting).toContain(await numberOf(one));
    const decided = await sara.press((await office.told(sara)).at(-1)!, 'record.verify');
    expect(await statusOf(id)).toBe('verified');
    const both = `${await nameOf(sara)} for ${await nameOf(ahmed)}`;
    expect(textOf(decided).replace(/[\u2066-\u2069]/g, '')).toContain(`Verified by: ${both}`);
    const history = textOf(await mariam.wish({ verb: 'record.history', record: id }));
    expect(history.replace(/[\u2066-\u2069]/g, '')).toContain(both);
    const event = (await office.records.events(id)).find(({ action }) => action === 'verify');
    expect(event).toMatchObject({
      actorId: sara.id,
      standsInFor: { id: ahmed.id, name: await nameOf(ahmed) },
    });

    goTo('2027-07-14');
    expect(verbsOf(await opened(sara, early))).toContain('record.verify');
    goTo('2027-07-15');
    expect(textOf(await opened(sara, early))).toBe(say('log.gone'));
    const late = await submits(mariam);
    expect(await toldOf(sara, late)).toBe(0);
    expect(await toldOf(ahmed, late)).toBe(1);
  });

  it('does the same in the tab', async () => {
    await named();
    goTo('2027-07-02');
    const id = await submits(mariam);
    const tab = new TabClient(office.bot, sara.id);
    expect(await tab.read(me, ADDRESSES.me)).toMatchObject({ verifies: true, grants: [] });
    const page = await tab.read(recordPage, `${ADDRESSES.records}/${id}`);
    expect(page.actions).toContain('verify');
    const { version, rowVersion } = page;
    const body = { submissionId: randomUUID(), version, rowVersion, verdict: { action: 'verify' } };
    const done = await tab.post(`${ADDRESSES.records}/${id}/decision`, body);
    expect([done.status, await statusOf(id)]).toEqual([200, 'verified']);
    const after = await tab.read(recordPage, `${ADDRESSES.records}/${id}`);
    expect(after.decision?.verifierName.replace(/[\u2066-\u2069]/g, '')).toBe(
      `${await nameOf(sara)} for ${await nameOf(ahmed)}`,
    );
    goTo('2027-07-15');
    expect(await tab.read(me, ADDRESSES.me)).toMatchObject({ verifies: false });
    expect((await tab.get(`${ADDRESSES.records}/${id}`)).status).toBe(404);
  });

  it('never verifies records that either of the two has worked on', async () => {
    await office.staff.setGrants(ahmed.id, [VERIFIES_RTA, COORDINATES_RTA], 'test');
    const hers = await submits(sara);
    const his = await submits(ahmed);
    const card = await named();
    expect(textOf(card)).toContain(await numberOf(hers));
    goTo('2027-07-02');
    for (const id of [hers, his]) {
      const { version, rowVersion } = (await office.records.find({ id }))!;
      expect(verbsOf(await opened(sara, id))).not.toContain('record.verify');
      const forged = { record: id, version, rowVersion, submission: randomUUID() };
      await sara.wish({ verb: 'record.verify', ...forged });
      expect(await statusOf(id)).toBe('submitted');
    }
    const waiting = textOf(await sara.say('to verify'));
    for (const id of [hers, his]) expect(waiting).not.toContain(await numberOf(id));
    expect(textOf(await ahmed.say('to verify'))).toContain(await numberOf(hers));
  });

  it('is none any more as soon as it is ended, or the verifier loses the role', async () => {
    await named();
    goTo('2027-07-02');
    const id = await submits(mariam);
    const hers = (await office.told(sara)).at(-1)!;
    const shown = await ahmed.say('deputy');
    const ended = await ahmed.press(shown, 'deputy.end');
    expect(textOf(ended)).toContain(say('deputy.none'));
    await sara.press(hers, 'record.verify');
    expect(await statusOf(id)).toBe('submitted');
    const told = textOf((await office.told(sara)).at(-1)!);
    expect(told).toContain('You no longer stand in for');

    await named();
    expect(verbsOf(await opened(sara, id))).toContain('record.verify');
    await office.staff.setGrants(ahmed.id, [], 'test');
    expect(textOf(await opened(sara, id))).toBe(say('log.gone'));
  });

  it('is ended by a sentence, also while a process is being logged', async () => {
    await named();
    await ahmed.say('log a process');
    expect(textOf(await ahmed.say(`${await nameOf(sara)} no longer stands in for me`))).toContain(
      say('deputy.none'),
    );
    expect(textOf(await ahmed.say('Parking permits, RTA'))).toContain('Parking permits');
  });

  it('is reminded of what has waited too long, once', async () => {
    await using reminding = await openOffice({}, { now: clock });
    const verifier = await joinsAt(reminding, `Ahmed ${word()}`, VERIFIES_RTA);
    const deputy = await joinsAt(reminding, `Sara ${word()}`);
    const owner = await joinsAt(reminding, 'Owner');
    await verifier.say(
      `${(await reminding.staff.member(deputy.id)).name} stands in for me from 1 to 14 July`,
    );
    const id = await submits(owner);
    goTo('2027-07-08');
    const before = (await reminding.told(deputy)).length;
    await Promise.all([reminding.bot.remind(), reminding.bot.remind()]);
    const told = (await reminding.told(deputy)).slice(before);
    const { number } = (await reminding.records.find({ id }))!;
    expect(told.filter((card) => textOf(card).includes(number!))).toHaveLength(1);
  });
});

describe('what names nobody', () => {
  it.each([
    ['an unknown person', 'Zzyzx stands in for me from 1 to 14 July', 'Zzyzx'],
    ['a period that is over', '% stands in for me from 1 to 14 July 2025', '14 July 2025'],
    [
      'a period the wrong way round',
      '% stands in for me from 14 July to 1 July',
      'before the first',
    ],
    ['a period without its end', '% stands in for me from 1 July', 'the first and the last day'],
    ['a part of two names', 'Twin stands in for me from 1 to 14 July', 'Several people'],
  ])('%s is said', async (_, text, said) => {
    await joins('Twin One');
    await joins('Twin Two');
    const card = await ahmed.say(text.replace('%', await nameOf(sara)));
    expect(textOf(card)).toContain(said);
    expect(await new SqlDeputies(office.bot.database.db).list('2000-01-01', ahmed.id)).toEqual([]);
  });

  it('is somebody else’s period that overlaps, oneself, and who is no verifier', async () => {
    await named();
    expect(textOf(await named(ahmed, sara, 'from 10 to 20 July'))).toContain('already stands in');
    expect(textOf(await named(ahmed, ahmed))).toContain(say('deputy.fault.self'));
    expect(textOf(await named(mariam, sara))).toContain(say('deputy.fault.not_verifier'));
    goTo('2027-07-02');
    // A deputy names no deputy.
    expect(textOf(await named(sara, mariam))).toContain(say('deputy.fault.not_verifier'));
  });

  it('is corrected on the card', async () => {
    const card = await ahmed.say(`${await nameOf(sara)} stands in for me`);
    const done = await ahmed.press(card, 'deputy.name', {
      'deputy.from': '1 July',
      'deputy.until': '14/7/2027',
    });
    expect(textOf(done)).toContain('14 July 2027');
    const [deputyship] = await new SqlDeputies(office.bot.database.db).list('2027-07-01', sara.id);
    expect(deputyship).toMatchObject({ from: '2027-07-01', until: '2027-07-14' });
  });

  it('is a choice among people of the same name', async () => {
    const one = await joins(`Double ${word()}`);
    await joins(`Double ${word()}`);
    const card = await ahmed.say('Double stands in for me from 1 to 14 July');
    const wanted = wishOn(card, 'deputy.name');
    expect(wanted).toBeDefined();
    const done = await ahmed.press(card, await nameOf(one));
    expect(textOf(done)).toContain(await nameOf(one));
    expect(await new SqlDeputies(office.bot.database.db).list('2027-07-01', one.id)).toHaveLength(
      1,
    );
  });
});

it('speaks Arabic with whoever does', async () => {
  await ahmed.say('عربي');
  const leila = await joins(`سارة ${word()}`);
  await leila.say('عربي');
  const card = await ahmed.say(`تنوب عني ${await nameOf(leila)} من ١ إلى ١٤ يوليو`);
  expect(card.rtl).toBe(true);
  expect(textOf(card)).toContain('عُيّن نائباً عنك');
  const [deputyship] = await new SqlDeputies(office.bot.database.db).list('2027-07-01', leila.id);
  expect(deputyship).toMatchObject({ from: '2027-07-01', until: '2027-07-14' });
  goTo('2027-07-02');
  const id = await submits(mariam);
  const decided = await leila.press((await office.told(leila)).at(-1)!, 'record.verify');
  expect(textOf(decided)).toContain('نيابةً عن');
  expect(await statusOf(id)).toBe('verified');
});

it('keeps a group out of it', async () => {
  const conversation = { id: '19:group', conversationType: 'groupChat', isGroup: true };
  const entities = [{ type: 'mention', mentioned: BOT, text: '<at>Lawaraq</at>' }];
  const text = `<at>Lawaraq</at> ${await nameOf(sara)} stands in for me from 1 to 14 July`;
  const replies = await ahmed.send({ text, entities, conversation });
  expect(textOf(replies.at(-1)!)).toBe(say('log.personalOnly'));
  expect(await new SqlDeputies(office.bot.database.db).list('2000-01-01', ahmed.id)).toEqual([]);
});

it('is exported with a person and stays under a pseudonym when the person is erased', async () => {
  await named();
  goTo('2027-07-02');
  const id = await submits(mariam);
  await sara.press((await office.told(sara)).at(-1)!, 'record.verify');
  const persons = new SqlPersonData(office.bot.database.url);
  for (const { id: person } of [ahmed, sara]) {
    const held = (await persons.export(person))!.held.find(({ table }) => table === 'deputies');
    expect(held?.rows).toHaveLength(1);
  }
  const name = await nameOf(ahmed);
  const erased = await persons.erase({
    person: ahmed.id,
    reason: 'Left',
    by: 'test',
    nameOf: (code) => `Person ${code}`,
  });
  if (!('erased' in erased && erased.erased)) throw new Error('Not erased.');
  const { decision } = (await office.records.find({ id }))!;
  expect(decision?.standsInFor?.id).toBe(erased.pseudonym);
  expect(JSON.stringify(await office.records.events(id))).not.toContain(name);
  const [row] = await office.bot.database.db
    .selectFrom('deputies')
    .selectAll()
    .where('deputy_id', '=', sara.id)
    .execute();
  expect([row?.verifier_id, row?.named_by]).toEqual([erased.pseudonym, erased.pseudonym]);
  // Nobody is a deputy of somebody who is gone.
  const next = await submits(mariam);
  expect(textOf(await opened(sara, next))).toBe(say('log.gone'));
});

it('cannot be rewritten', async () => {
  await named();
  const { db } = office.bot.database;
  const change = db
    .updateTable('deputies')
    .set({ until_day: '2030-01-01' })
    .where('deputy_id', '=', sara.id);
  await expect(change.execute()).rejects.toThrow('ended once');
  await expect(db.deleteFrom('deputies').execute()).rejects.toThrow('refused');
});
