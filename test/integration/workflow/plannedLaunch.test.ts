import type { Card } from '../../../src/cards/kit/adaptiveCard';
import { verbsOf, type Colleague } from '../../support/people/colleague';
import { textOf } from '../../support/cards/readCard';
import { handsIn, logs, openOffice, VERIFIES_RTA, type Office } from '../../support/people/office';
import { startReplica } from '../../support/bot/testBot';

// A Monday in working hours.
const START = new Date('2027-03-01T06:00:00Z');
let now = START;
let office: Office;
let mariam: Colleague;
beforeEach(async () => {
  now = START;
  office = await openOffice({}, { now: () => now });
  mariam = await office.joins('Mariam');
  await office.joins('Omar', VERIFIES_RTA);
});
afterEach(() => office[Symbol.asyncDispose]());

const goTo = (day: string) => (now = new Date(`${day}T06:00:00Z`));
const stored = async (id: string) => (await office.records.find({ id }))!;

/** A complete draft whose launch is planned for 4 March. */
async function planned(): Promise<string> {
  const id = await logs(mariam);
  await mariam.wish({ verb: 'log.edit', record: id, field: 'goLiveDate' });
  await mariam.say('planned for 4 March 2027');
  await mariam.wish({ verb: 'log.save', record: id });
  expect((await stored(id)).fields).toMatchObject({
    goLiveDate: '2027-03-04',
    goLivePlanned: true,
  });
  return id;
}

async function asked(): Promise<Card> {
  goTo('2027-03-04');
  await office.bot.remind();
  return (await office.told(mariam)).at(-1)!;
}

it('is asked about once on its day, also by two replicas, and neither counted nor submitted', async () => {
  const id = await planned();
  await handsIn(mariam, id);
  expect((await stored(id)).status).toBe('draft');
  expect((await office.records.counted(['rta'])).counted).toEqual([]);
  goTo('2027-03-03');
  await office.bot.remind();
  expect(await office.told(mariam)).toEqual([]);
  goTo('2027-03-04');
  await using replica = await startReplica(office.bot, {}, { now: () => now });
  await Promise.all([office.bot.remind(), replica.remind()]);
  await office.bot.remind();
  goTo('2027-03-05');
  await office.bot.remind();
  const told = await office.told(mariam);
  expect(told).toHaveLength(1);
  expect(textOf(told[0]!)).toContain('4 March 2027');
  // Without an answer it is a plan still.
  await handsIn(mariam, id);
  expect((await stored(id)).status).toBe('draft');
});

it('becomes a launch by "yes", and can be submitted', async () => {
  const id = await planned();
  const card = await mariam.press(await asked(), 'Yes, it is live');
  expect(textOf(card)).toContain('4 March 2027');
  const { fields } = await stored(id);
  expect([fields.goLiveDate, fields.goLivePlanned]).toEqual(['2027-03-04', undefined]);
  await handsIn(mariam, id);
  expect((await stored(id)).status).toBe('submitted');
});

it('gets a new date, and is asked about then', async () => {
  const id = await planned();
  await mariam.press(await asked(), 'New date');
  await mariam.say('planned for 5 March 2027');
  expect((await stored(id)).fields).toMatchObject({
    goLiveDate: '2027-03-05',
    goLivePlanned: true,
  });
  goTo('2027-03-05');
  await office.bot.remind();
  const told = await office.told(mariam);
  expect(told).toHaveLength(2);
  expect(textOf(told[1]!)).toContain('5 March 2027');
});

it('is no plan any more, and an old card changes nothing', async () => {
  const id = await planned();
  const card = await asked();
  const dropped = await mariam.press(card, 'No longer planned');
  expect(verbsOf(dropped)).toContain('log.resume');
  const without = await stored(id);
  expect([without.fields.goLiveDate, without.fields.goLivePlanned]).toEqual([undefined, undefined]);
  await mariam.press(card, 'Yes, it is live');
  expect((await stored(id)).fields.goLiveDate).toBeUndefined();
});

it('is asked about in Arabic', async () => {
  await mariam.say('عربي');
  await planned();
  const card = await asked();
  expect(card.rtl).toBe(true);
  expect(textOf(card)).toContain('هل أُطلق هذا الإجراء؟');
  const answered = await mariam.press(card, 'نعم، أُطلق');
  expect(textOf(answered)).toContain('أُطلق الإجراء في');
});
