import { randomUUID } from 'node:crypto';
import type { Card } from '../../../src/cards/kit/adaptiveCard';
import type { RecordFields } from '../../../src/records/model/recordFields';
import { countableIn, portfoliosOf } from '../../support/records/countable';
import type { Colleague } from '../../support/people/colleague';
import {
  VERIFIES_RTA,
  openOffice,
  REVIEWS_ALL,
  submits,
  wishOn,
  type Office,
} from '../../support/people/office';
import { actionsOf, cardOf, elementsOf, textOf, wishOf } from '../../support/cards/readCard';
import { message } from '../../support/bot/testBot';

// Everybody sees the same clock: 26 November 2026 in Dubai, a Thursday.
const NOW = new Date('2026-11-26T08:00:00Z');

let office: Office;
let amna: Colleague;
let verifier: Colleague;
beforeAll(async () => {
  office = await openOffice({}, { now: () => NOW });
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
  await verifier.wish(wishOn(card, 'record.verify')!, { 'verify.evidence': '1,2' });
}

const linesOf = (card: Card) => textOf(card).split('\n');

/** What somebody says where others read along. */
async function saidInGroup(text: string, conversationId: string = randomUUID()): Promise<Card> {
  const conversation = { id: conversationId, conversationType: 'groupChat', isGroup: true };
  const from = { id: `29:${amna.id}`, name: 'Amna', aadObjectId: amna.id };
  const entities = [
    { type: 'mention', text: '<at>Lawaraq</at>', mentioned: { id: '28:bot', name: 'Lawaraq' } },
  ];
  const sent = message(`<at>Lawaraq</at> ${text}`, { from, conversation, entities });
  const [reply] = await office.bot.send(sent);
  return cardOf(reply);
}

test('nothing is verified at first, and each view says so', async () => {
  const text = textOf(await amna.say('progress'));
  expect(text).toContain('Progress based on verified records');
  expect(text).toContain('All entities\nNo records have been verified yet.');
  expect(text).toContain('To see the totals of your entity as well, set it in the settings.');
  for (const asked of ['compare all entities by the log', 'the log by type of process'])
    expect(textOf(await amna.say(asked))).toContain('No records have been verified yet.');
  expect(textOf(await amna.say('what is still waiting'))).toContain('Nothing is waiting');
  expect(textOf(await amna.say('top ten processes'))).toContain('no verified records here');
});

describe('with records of three entities', () => {
  beforeAll(async () => {
    const year = { goLiveDate: '2025-11-26' };
    const rta = await submits(amna, { entityId: 'rta', ...sheets(10_007), ...year });
    const dewa = await submits(amna, {
      entityId: 'dewa',
      ...sheets(5_003, 1_001),
      goLiveDate: '2026-11-16',
      baselineMethod: 'purchase_records',
      processType: 'internal_process',
    });
    await submits(amna, { entityId: 'rta', ...sheets(2_111), processNameEn: 'Secret process' });
    const customs = await submits(amna, {
      entityId: 'dubai-customs',
      ...sheets(300, 100),
      ...year,
      classification: 'confidential',
    });
    for (const record of [rta, dewa, customs]) await verifies(record);
  });

  test('an entity is held against the target of its phase; what waits stands apart', async () => {
    expect(linesOf(await amna.say('how far is RTA?'))).toEqual([
      'Progress based on verified records',
      'Roads and Transport Authority',
      '1 verified record',
      'No longer printed: 10,007 sheets a year',
      'Before: 10,007 sheets a year',
      'Still printed: 0 sheets a year',
      'That is 100% less paper in the logged processes.',
      'Target: 50% less paper by 31 December 2018',
      'Reached: 100% less paper in the logged processes.',
      expect.stringContaining('Measured only against the paper of the logged processes'),
      // 365 days, of which each counts: the anniversary itself is not over.
      'Actually saved from each launch to 26 November 2026: 10,007 sheets',
      'Confidence A 100%, B 0%, C 0% of the paper no longer printed',
      'Not yet in the totals: 1 record waiting for verification, with 2,111 sheets a year',
    ]);
  });

  test('what comes next leans on it: another entity, a period, a view, everybody', async () => {
    await amna.say('how far is RTA?');
    const dewa = linesOf(await amna.say('and DEWA?'));
    expect(dewa).toContain('Dubai Electricity and Water Authority');
    expect(dewa).toContain('No longer printed: 4,002 sheets a year');
    const month = linesOf(await amna.say('and this month?'));
    expect(month).toContain('Dubai Electricity and Water Authority');
    // 4,002 × 10 days / 365 = 109.6
    expect(month).toContain(
      'Actually saved in the period (1 November 2026 to 26 November 2026): 110 sheets',
    );
    expect(month).toContain('1 process went live in this period, which saves 4,002 sheets a year.');
    const grades = linesOf(await amna.say('how sure are these figures?'));
    expect(grades).toContain('How reliable the figures are');
    expect(grades).toContain('Dubai Electricity and Water Authority');
    expect(grades).toContain('4,002 sheets a year, 100% of the total');
    expect(linesOf(await amna.say('how was this calculated?'))).toContain(
      'How the figures are calculated',
    );
    expect(linesOf(await amna.say('everybody'))).toContain(
      'No longer printed: 14,209 sheets a year',
    );
  });

  test('a question of its own does not lean on it', async () => {
    await amna.say('how far is RTA?');
    const target = textOf(await amna.say('What was the target of phase 2?'));
    expect(target).toContain('50%');
    expect(textOf(await amna.say('and phase 1?'))).not.toContain(
      'Progress based on verified records',
    );
  });

  test('phases and entities are compared, those without records named', async () => {
    const compared = linesOf(await amna.say('compare phase 1 entities'));
    expect(compared).toEqual([
      'Entities compared, based on verified records',
      'Phase 1',
      'Roads and Transport Authority',
      '10,007 sheets a year, 100% less in the logged processes; the target of 50% is reached',
      'Dubai Electricity and Water Authority',
      '4,002 sheets a year, 79.99% less in the logged processes; the target of 50% is reached',
      'Less paper in the logged processes (%)',
      expect.stringMatching(/^\d entities have no verified record: .*Dubai Police/),
    ]);
    expect(linesOf(await amna.say('and phase 2?'))).toContain(
      '200 sheets a year, 66.67% less in the logged processes; the target of 50% is reached',
    );
    const two = linesOf(await amna.say('compare RTA with DEWA'));
    expect(two).toContain('Roads and Transport Authority, Dubai Electricity and Water Authority');
    expect(two).not.toContain('Dubai Customs');
    expect(linesOf(await amna.say('compare all phases in the log'))).toContain(
      '14,009 sheets a year, 93.33% less in the logged processes; the target of 50% is reached',
    );
  });

  test('every sum is that of the records themselves', async () => {
    const countable = await countableIn(office.bot.database.db);
    for (const [asked, id] of [
      ['RTA', 'rta'],
      ['DEWA', 'dewa'],
      ['Dubai Customs', 'dubai-customs'],
      ['Dubai Police', 'dubai-police'],
    ] as const) {
      const { verified, pending } = portfoliosOf(countable, (entityId) => entityId === id);
      const said = textOf(await amna.say(`how far is ${asked} by now`));
      const number = (decimal: string) => Number(decimal).toLocaleString('en-GB');
      if (verified.records === 0) expect(said).toContain('No records have been verified yet.');
      else {
        expect(said).toContain(`No longer printed: ${number(verified.eliminatedSheets)} sheets`);
        expect(said).toContain(`Before: ${number(verified.baselineSheets)} sheets`);
        expect(said).toContain(`Still printed: ${number(verified.residualSheets)} sheets`);
      }
      if (pending.records > 0)
        expect(said).toContain(`with ${number(pending.eliminatedSheets)} sheets a year`);
    }
  });

  test('the sums say what type they are of', async () => {
    const types = linesOf(await amna.say('the log by type of process'));
    expect(types).toContain('Customer service');
    expect(types).toContain('10,207 sheets a year, 99.03% less in the logged processes');
    const internal = linesOf(await amna.say('only internal processes'));
    expect(internal).toContain('Showing only: Internal process');
  });

  test('what waits is told by entity, and a verifier gets to what waits for them', async () => {
    const card = await verifier.say('what is still waiting');
    expect(linesOf(card)).toContain('1 record with 2,111 sheets a year');
    expect(textOf(card)).not.toContain('included in the totals:');
    expect(wishOn(card, 'record.list')).toMatchObject({ scope: 'verify' });
    expect(textOf(card)).toMatch(/Waiting longest for your decision: .*, since 26 November 2026/);
    const other = await office.joins('Nobody');
    expect(wishOn(await other.say('what is still waiting'), 'record.list')).toBeUndefined();
    const rta = await office.joins('Of RTA', VERIFIES_RTA);
    expect(wishOn(await rta.say('what is still waiting'), 'record.list')).toBeDefined();
  });

  test('the largest processes are shown as far as one may read them', async () => {
    const own = await amna.say('top ten processes');
    expect(linesOf(own).filter((line) => line.includes('sheets a year'))).toHaveLength(3);
    expect(textOf(own)).not.toContain('Secret process');
    expect(wishOn(own, 'record.open')).toBeDefined();
    const stranger = await office.joins('Stranger');
    const seen = await stranger.say('top ten processes');
    expect(linesOf(seen).filter((line) => line.includes('sheets a year'))).toHaveLength(2);
    expect(textOf(seen)).not.toContain('Dubai Customs');
    expect(linesOf(await amna.say('top 1')).filter((line) => /PL-/.test(line))).toEqual([
      expect.stringContaining('PL-RTA-2026'),
    ]);
  });

  test('in Arabic the same figures, right to left, with a chart in its own words', async () => {
    const other = await office.joins('Other');
    await office.staff.setEntity(other.id, 'dewa', 'self');
    await other.say('بالعربية');
    const card = await other.say('الإنجاز');
    expect(card).toMatchObject({ lang: 'ar', rtl: true });
    const text = textOf(card);
    expect(text).toContain(
      'هيئة كهرباء ومياه دبي\nسجل معتمد واحد\nما لم يعد يُطبع: 4,002 ورقة سنوياً',
    );
    expect(text).toContain('جميع الجهات\n3 سجلات معتمدة\nما لم يعد يُطبع: 14,209 أوراق سنوياً');
    expect(text).not.toMatch(/Secret|PL-/);
    expect(textOf(await other.say('وين وصلت هيئة الطرق؟'))).toContain('هيئة الطرق والمواصلات');
    const month = textOf(await other.say('وهذا الشهر؟'));
    expect(month).toContain('هيئة الطرق والمواصلات');
    expect(month).toContain('في الفترة (من 1 نوفمبر 2026 إلى 26 نوفمبر 2026)');
    const compared = await other.say('قارن جهات المرحلة الأولى');
    expect(textOf(compared)).toContain('وتحقق المستهدف (50%)');
    expect(elementsOf(compared)).toContainEqual(
      expect.objectContaining({
        type: 'Chart.HorizontalBar',
        title: 'نسبة خفض ورق الإجراءات المسجلة',
        fallback: {
          type: 'Image',
          altText: 'نسبة خفض ورق الإجراءات المسجلة',
          url: expect.stringContaining('/api/charts/') as string,
        },
        data: [
          expect.objectContaining({ x: 'هيئة الطرق والمواصلات', y: 100, color: 'good' }),
          expect.objectContaining({ x: 'هيئة كهرباء ومياه دبي', y: 79.99 }),
        ],
      }),
    );
    expect(textOf(await other.say('كم وفرنا هذا الشهر؟'))).toContain('ما وُفّر فعلاً في الفترة');
  });

  test('a name that may be two entities is asked back', async () => {
    const offered = actionsOf(await amna.say('how far is DC by now')).map(({ title }) => title);
    expect(offered.join()).toMatch(/Courts/);
    expect(offered.join()).toMatch(/Customs/);
    await amna.say('how far is RTA since 2020?');
    const which = await amna.say('and DC?');
    expect(textOf(which)).toContain('Which entity do you mean?');
    const customs = actionsOf(which).find(({ title }) => title === 'Dubai Customs');
    expect(wishOf(customs)).toMatchObject({
      entityIds: ['dubai-customs'],
      period: { from: '2020-01-01', until: '2026-11-26' },
    });
    expect(linesOf(await amna.wish(wishOf(customs)!))).toContain(
      'No longer printed: 200 sheets a year',
    );
    expect(textOf(await amna.say('and Abu Dhabi Police?'))).not.toContain('Progress by verified');
  });

  test('a period that is not plain is said, not guessed', async () => {
    expect(textOf(await amna.say('how much did we save in 2019 and 2021'))).toContain(
      'I did not understand which period you mean',
    );
    expect(textOf(await amna.say('how much did we save next month'))).toContain(
      'has not begun yet',
    );
    await amna.say('بالعربية');
    expect(textOf(await amna.say('كم وفرنا الشهر الجاي'))).toContain('لم تبدأ بعد');
    await amna.say('English');
  });

  test('what was published stands beside as a question, in none of the sums', async () => {
    const card = await amna.say('progress');
    const asked = actionsOf(card).map(({ title }) => title);
    expect(asked).not.toContain('');
    expect(textOf(card)).not.toContain('336');
  });

  test('where others read along it shows sums alone, and what is mine is not shown', async () => {
    await office.staff.setEntity(amna.id, 'rta', 'self');
    const said = textOf(await saidInGroup('progress'));
    expect(said).toContain('All entities\n3 verified records');
    expect(said).not.toContain('Roads and Transport Authority');
    expect(said).not.toContain('settings');
    expect(textOf(await saidInGroup('progress of my entity'))).toContain('personal chat');
    const top = await saidInGroup('top ten processes');
    expect(textOf(top)).toContain('Only records that everybody may read are shown.');
    expect(wishOn(top, 'record.open')).toBeUndefined();
    const group = randomUUID();
    await saidInGroup('how far is RTA?', group);
    expect(textOf(await saidInGroup('and DEWA?', group))).toContain('Dubai Electricity');
  });

  test('a button asks the same in another view, whatever was said in between', async () => {
    const card = await amna.say('how far is DEWA?');
    await amna.say('hello');
    const types = actionsOf(card).find(({ title }) => title === 'By type');
    const shown = await amna.wish(wishOf(types)!);
    expect(linesOf(shown)).toContain('Dubai Electricity and Water Authority');
    expect(linesOf(shown)).toContain('Internal process');
    expect(linesOf(await amna.say('and RTA?'))).toContain('Roads and Transport Authority');
  });

  test('the tab opens at the same figures', async () => {
    const card = await amna.say('how far is RTA since 2020 by the log?');
    const [link] = actionsOf(card).flatMap((action) =>
      action.type === 'Action.OpenUrl' ? [new URL(action.url)] : [],
    );
    expect(link?.pathname).toBe('/tab');
    expect(Object.fromEntries(link?.searchParams ?? [])).toEqual({
      entityId: 'rta',
      from: '2020-01-01',
      until: '2026-11-26',
    });
  });

  test('a verified record that is being amended goes on counting, once', async () => {
    const { db } = office.bot.database;
    const versions = await db
      .selectFrom('record_versions')
      .select('record_id')
      .where('entity_id', '=', 'dewa')
      .executeTakeFirstOrThrow();
    const card = await amna.wish({ verb: 'record.open', record: versions.record_id });
    await amna.wish(wishOn(card, 'record.amend')!);
    expect(linesOf(await amna.say('how far is DEWA by now'))).toContain(
      'No longer printed: 4,002 sheets a year',
    );
  });
});
