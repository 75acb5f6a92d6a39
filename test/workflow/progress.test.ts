import { randomUUID } from 'node:crypto';
import { SqlProgress } from '../../src/store/sqlProgress';
import type { RecordFields } from '../../src/records/recordFields';
import type { Colleague } from '../support/colleague';
import { openOffice, REVIEWS_ALL, submits, wishOn, type Office } from '../support/office';
import { cardOf, textOf } from '../support/readCard';
import { message } from '../support/testBot';

let office: Office;
let amna: Colleague;
let verifier: Colleague;
beforeAll(async () => {
  office = await openOffice();
  amna = await office.joins('Amna');
  verifier = await office.joins('Verifier', REVIEWS_ALL);
});
afterAll(() => office[Symbol.asyncDispose]());

/** So many sheets a year, of which so many are printed still. */
const sheets = (before: number, residual = 0): RecordFields => ({
  sheetsPerTransaction: 1,
  copiesPerTransaction: 1,
  transactionsPerYear: before,
  baselineMethod: 'print_log',
  residualSheetsPerTransaction: residual === 0 ? 0 : 1,
  residualTransactionsPerYear: residual,
  ...(residual === 0 ? {} : { residualReason: 'customer_choice' }),
});

async function verifies(record: string): Promise<void> {
  const card = await verifier.wish({ verb: 'record.open', record });
  await verifier.wish(wishOn(card, 'record.verify')!);
}

test('nothing is verified at first, and the card says so', async () => {
  const text = textOf(await amna.say('progress'));
  expect(text).toContain('Progress by verified records');
  expect(text).toContain('All entities\nNo record is verified yet.');
  expect(text).toContain('To see the sums of your entity as well, set it in the settings.');
});

test('the sums are of verified records; what waits stands apart', async () => {
  const rta = await submits(amna, { entityId: 'rta', ...sheets(10_007) });
  const dewa = await submits(amna, { entityId: 'dewa', ...sheets(5_003, 1_001) });
  await submits(amna, { entityId: 'rta', ...sheets(2_111), processNameEn: 'Secret process' });
  await verifies(rta);
  await verifies(dewa);
  await office.staff.setEntity(amna.id, 'rta', 'self');
  const text = textOf(await amna.say('how far are we'));
  expect(text.split('\n')).toEqual([
    'Progress by verified records',
    'Roads and Transport Authority',
    '1 verified record',
    'No longer printed: 10,007 sheets a year',
    'Before: 10,007 sheets a year',
    'Still printed: 0 sheets a year',
    'That is 100% less paper.',
    'Not counted: 1 record waiting for verification, with 2,111 sheets a year',
    'All entities',
    '2 verified records',
    'No longer printed: 14,009 sheets a year',
    'Before: 15,010 sheets a year',
    'Still printed: 1,001 sheets a year',
    'That is 93.33% less paper.',
    'Not counted: 1 record waiting for verification, with 2,111 sheets a year',
    expect.stringContaining('No longer printed = sheets before less sheets still printed'),
  ]);
});

test('a person of another entity sees the same sums, and no name of a record', async () => {
  const other = await office.joins('Other');
  await office.staff.setEntity(other.id, 'dewa', 'self');
  await other.say('بالعربية');
  const card = await other.say('الإنجاز');
  expect(card).toMatchObject({ lang: 'ar', rtl: true });
  const text = textOf(card);
  expect(text).toContain('هيئة كهرباء ومياه دبي\nسجل معتمد واحد\nلم يعد يُطبع: 4,002 ورقة سنوياً');
  expect(text).toContain('جميع الجهات\nسجلان معتمدان\nلم يعد يُطبع: 14,009 أوراق سنوياً');
  expect(text).not.toMatch(/Secret|PL-/);
});

test('where others read along it shows the sums of all entities alone', async () => {
  const conversation = { id: randomUUID(), conversationType: 'groupChat', isGroup: true };
  const from = { id: `29:${amna.id}`, name: 'Amna', aadObjectId: amna.id };
  const entities = [
    { type: 'mention', text: '<at>Lawaraq</at>', mentioned: { id: '28:bot', name: 'Lawaraq' } },
  ];
  const text = '<at>Lawaraq</at> progress';
  const [reply] = await office.bot.send(message(text, { from, conversation, entities }));
  const said = textOf(cardOf(reply));
  expect(said).toContain('All entities\n2 verified records');
  expect(said).not.toContain('Roads and Transport Authority');
  expect(said).not.toContain('settings');
});

test('a verified record that is being amended goes on counting, once', async () => {
  const { db } = office.bot.database;
  const progress = new SqlProgress(db);
  const states = async () => (await progress.countable()).map(({ status }) => status).sort();
  expect(await states()).toEqual(['submitted', 'verified', 'verified']);
  const versions = await db
    .selectFrom('record_versions')
    .select('record_id')
    .where('entity_id', '=', 'dewa')
    .executeTakeFirstOrThrow();
  const card = await amna.wish({ verb: 'record.open', record: versions.record_id });
  const amend = wishOn(card, 'record.amend')!;
  await amna.wish(amend);
  expect(await states()).toEqual(['submitted', 'verified', 'verified']);
});
