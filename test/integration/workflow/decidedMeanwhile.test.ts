import { randomUUID } from 'node:crypto';
import type { Card } from '../../../src/cards/kit/adaptiveCard';
import { type Colleague, verbsOf } from '../../support/people/colleague';
import {
  COORDINATES_RTA,
  handsIn,
  logs,
  openOffice,
  submits,
  VERIFIES_RTA,
  wishOn,
  type Office,
} from '../../support/people/office';
import { textOf } from '../../support/cards/readCard';

let office: Office;
let mariam: Colleague;
let omar: Colleague;
let salma: Colleague;
beforeAll(async () => {
  office = await openOffice();
  mariam = await office.joins('Mariam');
  omar = await office.joins('Omar', VERIFIES_RTA);
  salma = await office.joins('Salma', VERIFIES_RTA);
});
afterAll(() => office[Symbol.asyncDispose]());

const changed = () => office.messages.say('en', 'record.stale');
const gone = () => office.messages.say('en', 'log.gone');
const latest = async (person: Colleague): Promise<Card> => (await office.told(person)).at(-1)!;
const statusOf = async (id: string) => (await office.records.find({ id }))!.status;
const stepsOf = async (id: string) =>
  (await office.records.events(id))
    .map(({ action }) => action)
    .filter((action) => !['create', 'edit', 'number', 'dismiss_duplicate'].includes(action));
const lines = (card: Card) => textOf(card).split('\n');

describe('a card that was overtaken', () => {
  it('says that somebody else has decided, and shows what', async () => {
    const id = await submits(mariam);
    const [his, hers] = [await latest(omar), await latest(salma)];
    await omar.press(his, 'record.verify');
    const toldBefore = (await office.told(mariam)).length;
    const card = await salma.press(hers, 'record.reject', { 'reject.reason': 'duplicate' });
    expect(lines(card)[0]).toBe(changed());
    expect(textOf(card)).toContain('Verified by: Omar');
    expect(verbsOf(card)).not.toContain('record.reject');
    expect(await statusOf(id)).toBe('verified');
    expect(await stepsOf(id)).toEqual(['submit', 'verify']);
    expect(await office.told(mariam)).toHaveLength(toldBefore);
  });

  it('says so in Arabic to whom Arabic is spoken', async () => {
    const reem = await office.joins('Reem', VERIFIES_RTA);
    await reem.say('عربي');
    await submits(mariam);
    const hers = await latest(reem);
    await omar.press(await latest(omar), 'record.verify');
    const card = await reem.press(hers, 'record.verify');
    expect(card.rtl).toBe(true);
    expect(lines(card)[0]).toBe(office.messages.say('ar', 'record.stale'));
  });

  it('decides nothing where the submitter has withdrawn meanwhile', async () => {
    const id = await submits(mariam);
    const his = await latest(omar);
    const opened = await mariam.wish({ verb: 'record.open', record: id });
    await mariam.press(opened, 'record.withdraw', { 'withdraw.note': 'Entered twice' });
    const card = await omar.press(his, 'record.verify');
    expect(lines(card)[0]).toBe(changed());
    expect(textOf(card)).toContain('Withdrawn');
    expect(textOf(card)).toContain('Entered twice');
    expect(await statusOf(id)).toBe('withdrawn');
  });

  it('of numbers that were corrected since decides nothing about the new ones', async () => {
    const id = await submits(mariam);
    const old = await latest(omar);
    await salma.press(await latest(salma), 'record.ask', { 'ask.note': 'How many?' });
    await mariam.wish(
      { verb: 'log.fill', record: id, part: 'short', submission: randomUUID() },
      { transactionsPerYear: '777' },
    );
    await handsIn(mariam, id);
    const card = await omar.press(old, 'record.verify');
    expect(lines(card)[0]).toBe(changed());
    expect(await statusOf(id)).toBe('submitted');
    const decided = await omar.press(card, 'record.verify');
    expect(textOf(decided)).toContain('777 transactions');
    expect(await statusOf(id)).toBe('verified');
  });

  it('shows nothing of a next version that its reader may not see', async () => {
    const id = await submits(mariam);
    const old = await latest(salma);
    await omar.press(await latest(omar), 'record.verify');
    const opened = await mariam.wish({ verb: 'record.open', record: id });
    await mariam.press(opened, office.messages.say('en', 'record.choice.changeKind.real_change'));
    await mariam.wish(
      { verb: 'log.fill', record: id, part: 'submission', submission: randomUUID() },
      { department: 'Unpublished' },
    );
    const card = await salma.press(old, 'record.verify');
    expect(lines(card)[0]).toBe(changed());
    expect(textOf(card)).toContain(', Verified');
    expect(JSON.stringify(card)).not.toContain('Unpublished');
  });

  it('pressed twice by one verifier is one decision, and both see it', async () => {
    const id = await submits(mariam);
    const his = await latest(omar);
    const cards = await Promise.all([1, 2].map(() => omar.press(his, 'record.verify')));
    cards.push(await omar.press(his, 'record.verify'));
    for (const card of cards) expect(lines(card)[1]).toMatch(/, Verified$/);
    expect(await stepsOf(id)).toEqual(['submit', 'verify']);
  });
});

describe('a summary that was overtaken', () => {
  const outdated = () => office.messages.say('en', 'log.summaryOutdated');
  /** Mariam has the summary in front of her while a colleague corrects what it says. */
  async function overtaken(corrected: number): Promise<{ id: string; summary: Card }> {
    const id = await logs(mariam, { transactionsPerYear: corrected / 10 });
    const summary = await mariam.wish({ verb: 'log.summary', record: id });
    const colleague = await office.joins('Colleague', COORDINATES_RTA);
    await colleague.wish(
      { verb: 'log.fill', record: id, part: 'short', submission: randomUUID() },
      { transactionsPerYear: String(corrected) },
    );
    return { id, summary };
  }

  it('submits nothing, and is shown again', async () => {
    const { id, summary } = await overtaken(49_140);
    const card = await mariam.press(summary, 'log.submit');
    expect(lines(card)[0]).toBe(outdated());
    expect(textOf(card)).toContain('49,140');
    expect(await statusOf(id)).toBe('draft');
    await mariam.press(card, 'log.submit');
    expect(await statusOf(id)).toBe('submitted');
    // A double click on what has been done, and one on what was not.
    expect(wishOn(await mariam.press(card, 'log.submit'), 'record.open')?.record).toBe(id);
    await mariam.press(summary, 'log.submit');
    expect(await stepsOf(id)).toEqual(['submit']);
  });

  it('submits nothing by the word either', async () => {
    const { id } = await overtaken(63_250);
    const card = await mariam.say('submit');
    expect(lines(card)[0]).toBe(outdated());
    expect(textOf(card)).toContain('63,250');
    expect(await statusOf(id)).toBe('draft');
    await mariam.say('submit');
    expect(await statusOf(id)).toBe('submitted');
  });

  it('from before the buttons said what they showed submits nothing either', async () => {
    const { id, summary } = await overtaken(87_360);
    const { seen, ...older } = wishOn(summary, 'log.submit')!;
    expect(seen).toBeDefined();
    for (const card of [await mariam.wish(older), await mariam.wish(older)]) {
      expect(lines(card)[0]).toBe(office.messages.say('en', 'log.checkFirst'));
      expect(textOf(card)).toContain('87,360');
      expect(await statusOf(id)).toBe('draft');
    }
    await mariam.say('submit');
    expect(await statusOf(id)).toBe('submitted');
  });
});

describe('whose role was taken away', () => {
  it('decides nothing with a card from before, and is told nothing of the record', async () => {
    const id = await submits(mariam);
    const former = await office.joins('Former', VERIFIES_RTA);
    const opened = await former.wish({ verb: 'record.open', record: id });
    await office.staff.setGrants(former.id, [], 'test');
    const card = await former.press(opened, 'record.verify');
    expect(lines(card)).toEqual([gone()]);
    expect(await statusOf(id)).toBe('submitted');
  });

  it('sees nothing by sending again what was done while it lasted', async () => {
    await submits(mariam);
    const former = await office.joins('Former', VERIFIES_RTA);
    const list = await former.say('to verify');
    const opened = await former.wish(wishOn(list, 'record.open')!);
    await former.press(opened, 'record.verify');
    await office.staff.setGrants(former.id, [], 'test');
    expect(lines(await former.press(opened, 'record.verify'))).toEqual([gone()]);
  });
});

describe('the two-person rule', () => {
  it('keeps verifiers from their own submissions', async () => {
    const both = await office.joins('Both', VERIFIES_RTA);
    const id = await submits(both);
    const { number } = (await office.records.find({ id }))!;
    expect(await office.told(both)).toEqual([]);
    expect(textOf(await both.say('to verify'))).not.toContain(number);
    const opened = await both.wish({ verb: 'record.open', record: id });
    expect(verbsOf(opened)).not.toContain('record.verify');
    const hers = await latest(omar);
    // What somebody else's card holds, sent by the submitter.
    const forged = wishOn(hers, 'record.verify')!;
    for (const submission of [forged.submission, randomUUID()]) {
      const card = await both.wish({ ...forged, submission });
      expect(lines(card)).toContainEqual(expect.stringMatching(/, Submitted$/));
    }
    for (const verb of ['record.ask', 'record.reject'] as const)
      await both.wish({ ...forged, verb }, { 'ask.note': 'Why?', 'reject.reason': 'duplicate' });
    expect(await stepsOf(id)).toEqual(['submit']);
    await omar.press(hers, 'record.verify');
    expect(await statusOf(id)).toBe('verified');
  });

  it('keeps coordinators who verify from what they have put something into', async () => {
    const helper = await office.joins('Helper', VERIFIES_RTA, COORDINATES_RTA);
    const id = await submits(mariam);
    await omar.press(await latest(omar), 'record.ask', { 'ask.note': 'Which unit?' });
    await helper.wish(
      { verb: 'log.fill', record: id, part: 'submission', submission: randomUUID() },
      { department: 'Put in by the helper' },
    );
    await handsIn(mariam, id);
    const { version, rowVersion, status } = (await office.records.find({ id }))!;
    expect(status).toBe('submitted');
    const shown = { record: id, version, rowVersion, submission: randomUUID() };
    await helper.wish({ verb: 'record.verify', ...shown });
    expect(await statusOf(id)).toBe('submitted');
  });
});
