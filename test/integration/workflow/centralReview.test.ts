import { randomUUID } from 'node:crypto';
import type { CentralReason } from '../../../src/records/model/processRecord';
import type { RecordFields } from '../../../src/records/model/recordFields';
import { type Colleague, verbsOf } from '../../support/people/colleague';
import {
  openOffice,
  REVIEWS_ALL,
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

const stored = async (id: string) => (await office.records.find({ id }))!;
const ONE_A_TRANSACTION = { sheetsPerTransaction: 1, copiesPerTransaction: 1 };

test('while there is no central reviewer, the verifiers of the entity decide on everything', async () => {
  const id = await submits(mariam, { transactionsPerYear: 900_000 });
  expect((await stored(id)).centralReasons).toEqual([]);
  await omar.press((await office.told(omar)).at(-1)!, 'record.verify');
  expect((await stored(id)).status).toBe('verified');
});

describe('with a central reviewer', () => {
  let huda: Colleague;
  beforeAll(async () => void (huda = await office.joins('Huda', REVIEWS_ALL)));

  const cases: [string, RecordFields, CentralReason][] = [
    [
      'more than a million sheets a year',
      { ...ONE_A_TRANSACTION, transactionsPerYear: 1_000_001 },
      'large',
    ],
    [
      'a mere estimate',
      { baselineMethod: 'estimate', estimateReason: 'No counter', transactionsPerYear: 1001 },
      'estimate',
    ],
    [
      'a process of several entities',
      { processType: 'inter_entity', transactionsPerYear: 1111 },
      'inter_entity',
    ],
    [
      'voluntary printing',
      { processType: 'voluntary_printing', transactionsPerYear: 1234 },
      'voluntary',
    ],
  ];

  it.each(cases)('%s is hers alone', async (_, fields, reason) => {
    const toldBefore = (await office.told(omar)).length;
    const id = await submits(mariam, fields);
    const record = await stored(id);
    expect(record.centralReasons).toContain(reason);
    const card = (await office.told(huda)).at(-1)!;
    expect(textOf(card)).toContain(`${record.number}, RTA, Submitted`);
    expect(textOf(card)).toContain(office.messages.say('en', `record.central.${reason}`));
    expect(await office.told(omar)).toHaveLength(toldBefore);
    expect(textOf(await omar.say('to verify'))).not.toContain(record.number);
    // The entity's verifier may read it, but not decide.
    const seen = await omar.wish({ verb: 'record.open', record: id });
    expect(textOf(seen)).toContain(record.number);
    expect(verbsOf(seen)).not.toContain('record.verify');
    const { version, rowVersion } = record;
    const shown = { record: id, version, rowVersion };
    for (const verb of ['record.verify', 'record.ask', 'record.reject'] as const)
      await omar.wish(
        { verb, ...shown, submission: randomUUID() },
        { 'ask.note': 'Why?', 'reject.reason': 'duplicate' },
      );
    expect(await stored(id)).toEqual(record);
    expect(textOf(await huda.say('to verify'))).toContain(record.number);
    await huda.press(card, 'record.verify');
    expect((await stored(id)).status).toBe('verified');
  });

  it('a million sheets exactly are not large', async () => {
    const id = await submits(mariam, { ...ONE_A_TRANSACTION, transactionsPerYear: 1_000_000 });
    expect((await stored(id)).centralReasons).not.toContain('large');
  });

  it('her own submissions are for another central reviewer', async () => {
    const id = await submits(huda, { processType: 'inter_entity', transactionsPerYear: 1357 });
    const { number, version, rowVersion } = await stored(id);
    expect(textOf(await huda.say('to verify'))).not.toContain(number);
    const shown = { record: id, version, rowVersion, submission: randomUUID() };
    await huda.wish({ verb: 'record.verify', ...shown });
    expect((await stored(id)).status).toBe('submitted');
    const second = await office.joins('Second', REVIEWS_ALL);
    expect(textOf(await second.say('to verify'))).toContain(number);
  });
});

test('the threshold is that of the configuration', async () => {
  await using other = await openOffice({ centralReviewAbove: 100 });
  const owner = await other.joins('Owner');
  await other.joins('Reviewer', REVIEWS_ALL);
  const id = await submits(owner, { ...ONE_A_TRANSACTION, transactionsPerYear: 101 });
  expect((await other.records.find({ id }))!.centralReasons).toContain('large');
});
