import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Card } from '../../../src/cards/kit/adaptiveCard';
import type { ProcessRecord } from '../../../src/records/model/processRecord';
import { type Colleague, verbsOf } from '../../support/people/colleague';
import {
  handsIn,
  openOffice,
  submits,
  VERIFIES_RTA,
  type Office,
} from '../../support/people/office';
import { inputsOf, textOf } from '../../support/cards/readCard';

let office: Office;
let mariam: Colleague;
let omar: Colleague;
beforeAll(async () => {
  office = await openOffice();
  mariam = await office.joins('Mariam');
  omar = await office.joins('Omar', VERIFIES_RTA);
});
afterAll(() => office[Symbol.asyncDispose]());

const stored = async (id: string): Promise<ProcessRecord> => (await office.records.find({ id }))!;
const latest = async (person: Colleague) => (await office.told(person)).at(-1)!;
const headOf = (card: Card) => textOf(card).split('\n')[0];
const SMALL = { sheetsPerTransaction: 3, copiesPerTransaction: 2, transactionsPerYear: 1017 };

describe('a submission', () => {
  it('is written to every verifier of its entity, and to nobody else', async () => {
    const salma = await office.joins('Salma', VERIFIES_RTA);
    const others = [
      await office.joins('Huda', { role: 'verifier', entityId: 'dewa' }),
      await office.joins('Khalid', { role: 'coordinator', entityId: 'rta' }),
      mariam,
    ];
    const before = await Promise.all(others.map((person) => office.told(person)));
    const { number, fields } = await stored(await submits(mariam, SMALL));
    for (const verifier of [omar, salma]) {
      const card = await latest(verifier);
      expect(textOf(card)).toContain(`${number}, RTA, Submitted`);
      expect(textOf(card)).toContain(fields.processNameEn);
      expect(textOf(card)).toContain('3 sheets × 2 copies × 1,017 transactions = 6,102 sheets');
      expect(verbsOf(card)).toEqual(['record.verify', 'record.ask', 'record.reject']);
    }
    expect(await Promise.all(others.map((person) => office.told(person)))).toEqual(before);
  });

  it('waits for a verifier who had no chat with the bot, and can be decided from the list', async () => {
    const late = await office.joins('Late');
    await late.send({ type: 'installationUpdate', action: 'remove' });
    await office.staff.setGrants(late.id, [VERIFIES_RTA], 'test');
    const { id, number, fields } = await stored(await submits(mariam));
    expect(await office.told(late)).toEqual([]);
    const list = await late.say('to verify');
    expect(headOf(list)).toBe('To verify');
    expect(textOf(list)).toContain(`${number}, RTA, Submitted`);
    expect(textOf(list)).toContain('since today');
    const card = await late.press(list, fields.processNameEn!);
    await late.press(card, 'record.verify');
    expect((await stored(id)).status).toBe('verified');
    expect(textOf(await late.say('to verify'))).not.toContain(number);
  });

  it('is listed for «بانتظار الاعتماد» in Arabic, the one that was handed in last first', async () => {
    const reader = await office.joins('Reem', VERIFIES_RTA);
    await reader.say('عربي');
    const first = await stored(await submits(mariam));
    const second = await stored(await submits(mariam));
    const list = await reader.say('بانتظار الاعتماد');
    expect(list.rtl).toBe(true);
    const lines = textOf(list).split('\n');
    expect(lines[0]).toBe(office.messages.say('ar', 'record.list.verify'));
    const at = ({ number }: ProcessRecord) => lines.findIndex((line) => line.includes(number!));
    expect(at(second)).toBeGreaterThan(0);
    expect(at(first)).toBeGreaterThan(at(second));
  });
});

describe('verifying', () => {
  it('as submitted keeps the numbers once, and tells the submitter', async () => {
    const id = await submits(mariam, SMALL);
    const card = await omar.press(await latest(omar), 'record.verify', {
      'verify.note': 'Seen on site',
    });
    expect(textOf(card)).toContain('Verified by: Omar');
    expect(textOf(card)).not.toContain('as submitted');
    const { status, figures, decision, nextReviewDate } = await stored(id);
    expect(status).toBe('verified');
    expect(figures?.eliminatedSheets).toBe('6102');
    expect(decision).toMatchObject({ verifierId: omar.id, note: 'Seen on site' });
    expect(decision?.verifiedValues).toBeUndefined();
    expect(nextReviewDate).toMatch(/^\d{4}-\d\d-\d\d$/);
    const told = await latest(mariam);
    expect(headOf(told)).toBe(office.messages.say('en', 'notice.verified'));
    expect(textOf(told)).toContain('6,102 sheets a year no longer printed');
    expect(textOf(told)).toContain('Note: Seen on site');
    const opened = await mariam.press(told, 'record.open');
    expect(textOf(opened)).toContain('Verified by: Omar');
  });

  it('with a lower number keeps both, and counts the lower one', async () => {
    const id = await submits(mariam, SMALL);
    const card = await omar.press(await latest(omar), 'record.verify', {
      'verified.transactionsPerYear': '٨٠٠',
      'verified.residualSheetsPerTransaction': '1',
      'verified.residualTransactionsPerYear': '100',
    });
    const { fields, figures, decision } = await stored(id);
    expect(fields.transactionsPerYear).toBe(1017);
    expect(decision?.verifiedValues).toEqual({
      transactionsPerYear: 800,
      residualSheetsPerTransaction: 1,
      residualTransactionsPerYear: 100,
    });
    expect(figures).toMatchObject({ baselineSheets: '4800', eliminatedSheets: '4700' });
    for (const seen of [card, await mariam.press(await latest(mariam), 'record.open')]) {
      expect(textOf(seen)).toContain('3 sheets × 2 copies × 800 transactions = 4,800 sheets');
      expect(textOf(seen)).toContain('3 sheets × 2 copies × 1,017 transactions = 6,102 sheets');
    }
  });

  it('gives a count the grade A if evidence of before and after is confirmed', async () => {
    const unseen = await submits(mariam, SMALL);
    expect((await stored(unseen)).figures?.grade).toBe('B');
    await omar.press(await latest(omar), 'record.verify');
    expect(await stored(unseen)).toMatchObject({ status: 'verified', figures: { grade: 'B' } });
    expect((await stored(unseen)).decision).not.toHaveProperty('confirmedEvidence');

    const half = await submits(mariam, SMALL);
    await omar.press(await latest(omar), 'record.verify', { 'verify.evidence': '1' });
    expect(await stored(half)).toMatchObject({
      figures: { grade: 'B' },
      decision: { confirmedEvidence: [1] },
    });

    const id = await submits(mariam, SMALL);
    const card = await omar.press(await latest(omar), 'record.verify', {
      'verify.evidence': '2,1',
    });
    expect(await stored(id)).toMatchObject({
      figures: { grade: 'A' },
      decision: { confirmedEvidence: [1, 2] },
    });
    const confirmed = office.messages.say('en', 'record.evidenceConfirmed');
    expect(textOf(card).split(confirmed)).toHaveLength(3);
    // It cannot be added afterwards.
    const change = sql`update record_versions set confirmed_evidence = '{1,2}' where record_id = ${half}`;
    await expect(change.execute(office.bot.database.db)).rejects.toThrow(/it is frozen/);
  });

  it('confirms nothing that is not there', async () => {
    const id = await submits(mariam, SMALL);
    const card = await omar.press(await latest(omar), 'record.verify', {
      'verify.evidence': '1,3',
    });
    expect(textOf(card)).toContain(office.messages.say('en', 'record.fault.not_understood'));
    expect((await stored(id)).status).toBe('submitted');
  });

  it.each<[string, string, 'only_lower' | 'not_understood']>([
    ['sheetsPerTransaction', '3.5', 'only_lower'],
    ['copiesPerTransaction', '3', 'only_lower'],
    ['transactionsPerYear', '1018', 'only_lower'],
    ['residualSheetsPerTransaction', '1', 'only_lower'],
    ['residualTransactionsPerYear', '10', 'only_lower'],
    ['transactionsPerYear', 'many', 'not_understood'],
    ['transactionsPerYear', '-5', 'not_understood'],
    ['transactionsPerYear', '50%', 'not_understood'],
    ['transactionsPerYear', '700 or 800', 'not_understood'],
    ['transactionsPerYear', '3 a day', 'not_understood'],
    ['copiesPerTransaction', '1.5', 'not_understood'],
    ['sheetsPerTransaction', '2 pages', 'not_understood'],
    ['sheetsPerTransaction', '2.505', 'not_understood'],
  ])('refuses %s of %s, and keeps what was typed', async (field, value, why) => {
    const residual = { residualSheetsPerTransaction: 2, residualTransactionsPerYear: 20 };
    const id = await submits(mariam, { ...SMALL, ...residual, residualReason: 'law' });
    const before = await stored(id);
    const input = `verified.${field}`;
    const typed = { [input]: value, 'verify.note': 'Checked' };
    const card = await omar.press(await latest(omar), 'record.verify', typed);
    expect(textOf(card)).toContain(office.messages.say('en', `record.fault.${why}`));
    const kept = Object.fromEntries(
      inputsOf(card).map(({ id: name, value: held }) => [name, held]),
    );
    expect(kept).toMatchObject(typed);
    expect(await stored(id)).toEqual(before);
    const right = String(before.fields[field as 'transactionsPerYear']);
    await omar.press(card, 'record.verify', { [input]: right });
    expect((await stored(id)).decision?.note).toBe('Checked');
  });
});

describe('asking', () => {
  it('reaches the submitter, who corrects and hands in again; the verifiers are told again', async () => {
    const id = await submits(mariam, SMALL);
    const toldBefore = (await office.told(omar)).length;
    const question = 'Which document shows the *count*?';
    const asked = await omar.press(await latest(omar), 'record.ask', {
      'ask.note': question,
    });
    expect(textOf(asked)).toContain(`Question: ${question}`);
    expect((await stored(id)).status).toBe('needs_info');
    const told = await latest(mariam);
    expect(headOf(told)).toBe(office.messages.say('en', 'notice.needs_info'));
    expect(textOf(told)).toContain(`Question: ${question}`);
    const opened = await mariam.press(told, 'record.open');
    expect(verbsOf(opened)).toContain('log.resume');
    await mariam.wish(
      { verb: 'log.fill', record: id, part: 'submission', submission: randomUUID() },
      { department: 'Printing' },
    );
    await handsIn(mariam, id);
    const { status, fields, version } = await stored(id);
    expect([status, fields.department, version]).toEqual(['submitted', 'Printing', 1]);
    expect(await office.told(omar)).toHaveLength(toldBefore + 1);
    const again = await latest(omar);
    expect(textOf(again)).toContain(`Question: ${question}`);
    expect(textOf(again)).toContain('from Licensing to Printing');
    await omar.press(again, 'record.verify');
    const steps = (await office.records.events(id)).map(({ action }) => action);
    const verdicts = steps.filter((action) => ['submit', 'ask', 'verify'].includes(action));
    expect(verdicts).toEqual(['submit', 'ask', 'submit', 'verify']);
  });

  it('needs a question', async () => {
    const id = await submits(mariam);
    const card = await omar.press(await latest(omar), 'record.ask', { 'ask.note': '  ' });
    expect(textOf(card)).toContain(office.messages.say('en', 'record.fault.note_needed'));
    expect((await stored(id)).status).toBe('submitted');
  });
});

describe('rejecting', () => {
  it('tells the submitter the reason and the words, in the language of the submitter', async () => {
    const noura = await office.joins('Noura');
    await noura.say('عربي');
    const id = await submits(noura);
    const card = await omar.press(await latest(omar), 'record.reject', {
      'reject.reason': 'no_evidence',
      'reject.note': 'الرابط لا يفتح',
    });
    expect(textOf(card)).toContain('Rejected by: Omar');
    const { status, decision } = await stored(id);
    expect(status).toBe('rejected');
    expect(decision).toMatchObject({ rejectReason: 'no_evidence', note: 'الرابط لا يفتح' });
    const told = await latest(noura);
    expect([told.lang, told.rtl]).toEqual(['ar', true]);
    expect(headOf(told)).toBe(office.messages.say('ar', 'notice.rejected'));
    expect(textOf(told)).toContain('الرابط لا يفتح');
    expect(textOf(told)).toMatch(/السبب: [\u0600-\u06ff]/);
  });

  it.each([
    ['no reason', {}],
    ['a reason that there is not', { 'reject.reason': 'because' }],
    ['another reason without words', { 'reject.reason': 'other', 'reject.note': ' ' }],
  ])('is refused with %s', async (_, inputs) => {
    const id = await submits(mariam);
    const card = await omar.press(await latest(omar), 'record.reject', inputs);
    expect(textOf(card)).toContain(office.messages.say('en', 'record.fault.reason_needed'));
    expect((await stored(id)).status).toBe('submitted');
  });
});
