import { randomUUID } from 'node:crypto';
import { type Colleague, verbsOf } from '../../support/people/colleague';
import {
  COORDINATES_RTA,
  handsIn,
  openOffice,
  submits,
  VERIFIES_RTA,
  type Office,
} from '../../support/people/office';
import { textOf } from '../../support/cards/readCard';

let office: Office;
let mariam: Colleague;
let omar: Colleague;
beforeAll(async () => {
  office = await openOffice();
  mariam = await office.joins('Mariam');
  omar = await office.joins('Omar', VERIFIES_RTA);
});
afterAll(() => office[Symbol.asyncDispose]());

const say = (
  key: 'record.fault.baseline_fixed' | `record.choice.changeKind.${'real_change' | 're_estimate'}`,
) => office.messages.say('en', key);
const latest = async (person: Colleague) => (await office.told(person)).at(-1)!;
const version = async (id: string, number: number) => (await office.records.find({ id }, number))!;
const counted = async (id: string) =>
  (await office.records.counted(['rta'])).counted
    .filter((one) => one.id === id)
    .map(({ figures }) => figures.eliminatedSheets);
const open = (person: Colleague, record: string) => person.wish({ verb: 'record.open', record });
const fills = (id: string, inputs: Record<string, string>) =>
  mariam.wish(
    { verb: 'log.fill', record: id, part: 'submission', submission: randomUUID() },
    inputs,
  );
const submitsAgain = (id: string) => handsIn(mariam, id);

/** 2 sheets for each of 1,000 transactions; 300 of them still on paper, with both sheets. */
async function verified(): Promise<string> {
  const id = await submits(mariam, {
    sheetsPerTransaction: 2,
    copiesPerTransaction: 1,
    transactionsPerYear: 1000,
    residualSheetsPerTransaction: 2,
    residualTransactionsPerYear: 300,
    residualReason: 'customer_choice',
  });
  await omar.press(await latest(omar), 'record.verify');
  return id;
}

test('a new version replaces the old one only when it is verified, measured against the original', async () => {
  const id = await verified();
  expect(await counted(id)).toEqual(['1400']);
  const draft = await mariam.press(
    await open(mariam, id),
    say('record.choice.changeKind.real_change'),
  );
  expect(textOf(draft)).toContain(', Draft');
  await fills(id, { residualTransactionsPerYear: '100' });
  await submitsAgain(id);
  expect([(await version(id, 1)).status, (await version(id, 2)).status]).toEqual([
    'verified',
    'submitted',
  ]);
  expect(await counted(id)).toEqual(['1400']);
  await omar.press(await latest(omar), 'record.verify');
  expect([(await version(id, 1)).status, (await version(id, 2)).status]).toEqual([
    'superseded',
    'verified',
  ]);
  expect(await counted(id)).toEqual(['1800']);
  const { number } = await version(id, 1);
  expect((await version(id, 2)).number).toBe(number);
  const old = await mariam.wish({ verb: 'record.open', record: id, version: 1 });
  expect(textOf(old)).toContain(', Superseded');
});

test('a change of the process cannot move the baseline; a better count can', async () => {
  const id = await verified();
  await mariam.press(await open(mariam, id), say('record.choice.changeKind.real_change'));
  const refused = await fills(id, { transactionsPerYear: '2000' });
  expect(textOf(refused)).toContain(say('record.fault.baseline_fixed'));
  expect((await version(id, 2)).fields.transactionsPerYear).toBe(1000);
  const again = await verified();
  await mariam.press(await open(mariam, again), say('record.choice.changeKind.re_estimate'));
  await fills(again, { transactionsPerYear: '2000' });
  const { fields, original, figures } = await version(again, 2);
  expect([fields.transactionsPerYear, original?.transactionsPerYear]).toEqual([2000, 1000]);
  expect(figures?.eliminatedSheets).toBe('3400');
});

test('a new version begins with the numbers that were verified, not those that were submitted', async () => {
  const id = await submits(mariam, { copiesPerTransaction: 1, transactionsPerYear: 5000 });
  await omar.press(await latest(omar), 'record.verify', {
    'verified.transactionsPerYear': '4000',
  });
  await mariam.press(await open(mariam, id), say('record.choice.changeKind.real_change'));
  const { fields, original } = await version(id, 2);
  expect([fields.transactionsPerYear, original?.transactionsPerYear]).toEqual([4000, 4000]);
});

test('while a new version is open there is no second one', async () => {
  const id = await verified();
  const card = await open(mariam, id);
  await mariam.press(card, say('record.choice.changeKind.real_change'));
  await mariam.press(card, say('record.choice.changeKind.real_change'));
  const again = await mariam.press(card, say('record.choice.changeKind.re_estimate'));
  expect(textOf(again)).toContain(', Draft');
  expect(await office.records.find({ id }, 3)).toBeUndefined();
});

test('a rejected or withdrawn new version leaves the verified one in force', async () => {
  const id = await verified();
  const draft = await mariam.press(
    await open(mariam, id),
    say('record.choice.changeKind.real_change'),
  );
  await mariam.press(draft, 'record.withdraw');
  expect(await counted(id)).toEqual(['1400']);
  const current = await open(mariam, id);
  expect(textOf(current)).toContain(', Verified');
  await mariam.press(current, say('record.choice.changeKind.real_change'));
  await fills(id, { residualTransactionsPerYear: '0', residualSheetsPerTransaction: '0' });
  await submitsAgain(id);
  await omar.press(await latest(omar), 'record.reject', { 'reject.reason': 'no_evidence' });
  expect((await version(id, 3)).status).toBe('rejected');
  expect(await counted(id)).toEqual(['1400']);
});

test('a coordinator of the entity may begin a new version, a verifier may not', async () => {
  const id = await verified();
  const coordinator = await office.joins('Coordinator', COORDINATES_RTA);
  expect(verbsOf(await open(omar, id))).not.toContain('record.amend');
  const draft = await coordinator.press(
    await open(coordinator, id),
    say('record.choice.changeKind.real_change'),
  );
  expect(textOf(draft)).toContain(', Draft');
  expect((await version(id, 2)).ownerId).toBe(coordinator.id);
});
