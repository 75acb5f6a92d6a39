import type { Card } from '../../../src/cards/kit/adaptiveCard';
import type { RecordFields } from '../../../src/records/model/recordFields';
import { SqlConversationReferences } from '../../../src/store/conversation/sqlConversationReferences';
import { SqlOutbox } from '../../../src/store/outbox/sqlOutbox';
import { chatWindow } from '../../support/people/chatWindow';
import { buttonsOf, verbsOf, type Colleague } from '../../support/people/colleague';
import { textOf } from '../../support/cards/readCard';
import {
  ADMIN,
  COORDINATES_RTA,
  handsIn,
  logs,
  openOffice,
  VERIFIES_RTA,
  wishOn,
  type Office,
} from '../../support/people/office';
import { startReplica } from '../../support/bot/testBot';

// A Monday in working hours.
const START = new Date('2027-03-01T06:00:00Z');
let now = START;
let office: Office;
let mariam: Colleague;
beforeAll(async () => {
  office = await openOffice({}, { now: () => now });
  await office.joins('Omar', VERIFIES_RTA);
});
beforeEach(async () => {
  now = START;
  mariam = await office.joins('Mariam');
});
afterAll(() => office[Symbol.asyncDispose]());

/** Ten o'clock in Dubai. */
const goTo = (day: string) => (now = new Date(`${day}T06:00:00Z`));
const stored = async (id: string) => (await office.records.find({ id }))!;
const launchOf = async (id: string) => {
  const { goLiveDate, goLivePlanned } = (await stored(id)).fields;
  return [goLiveDate, goLivePlanned];
};

/** A complete draft whose launch is planned for 4 March, if nothing else is said. */
async function planned(plan = 'planned for 4 March 2027', change: RecordFields = {}) {
  const id = await logs(mariam, change);
  await mariam.wish({ verb: 'log.edit', record: id, field: 'goLiveDate' });
  await mariam.say(plan);
  await mariam.wish({ verb: 'log.save', record: id });
  expect((await stored(id)).fields.goLivePlanned).toBe(true);
  return id;
}

async function discards(id: string): Promise<void> {
  await mariam.wish(wishOn(await mariam.wish({ verb: 'log.summary', record: id }), 'log.discard')!);
}

async function toldOn(day: string, person = mariam): Promise<Card[]> {
  goTo(day);
  await office.bot.remind();
  return office.told(person);
}
const questions = (cards: Card[]) => cards.filter((card) => verbsOf(card).includes('log.launch'));
const asked = async (): Promise<Card> => (await toldOn('2027-03-04')).at(-1)!;

/** The questions and answers that stand in the chat now, as far as the bot wrote them unasked. */
async function inChat(person = mariam): Promise<Card[]> {
  await office.told(person);
  return chatWindow(office.bot, office.teams, { id: person.id, name: 'Mariam' }).cards();
}

describe('the question whether a planned launch has taken place', () => {
  it('comes once on the day, also from two replicas, and without an answer it stays a plan', async () => {
    const id = await planned();
    await handsIn(mariam, id);
    expect((await stored(id)).status).toBe('draft');
    expect((await office.records.counted(['rta'])).counted).toEqual([]);
    expect(await toldOn('2027-03-03')).toEqual([]);
    goTo('2027-03-04');
    await using replica = await startReplica(office.bot, {}, { now: () => now });
    await Promise.all([office.bot.remind(), replica.remind()]);
    await office.bot.remind();
    await toldOn('2027-03-05');
    const told = await toldOn('2027-04-15');
    const [question, ...others] = questions(told);
    expect(others).toEqual([]);
    expect(textOf(question!)).toContain('4 March 2027');
    expect(buttonsOf(question!)).toEqual(['Yes, it went live', 'New date', 'No longer planned']);
    await handsIn(mariam, id);
    expect((await stored(id)).status).toBe('draft');
    expect((await office.records.counted(['rta'])).counted).toEqual([]);
  });

  it('comes on the day of Dubai, and not at night', async () => {
    await planned();
    // 3 March in UTC, 4 March in Dubai; nobody is written to before eight.
    now = new Date('2027-03-03T21:00:00Z');
    await office.bot.remind();
    expect(await office.told(mariam)).toEqual([]);
    now = new Date('2027-03-04T04:00:00Z');
    await office.bot.remind();
    expect(await office.told(mariam)).toHaveLength(1);
  });

  it.each([
    ['the weekend', '6 March 2027', '2027-03-08'],
    ['a week in which the bot was down', '4 March 2027', '2027-03-15'],
    ['a month in which it was', '4 March 2027', '2027-04-20'],
  ])('comes after %s', async (_, day, later) => {
    await planned(`planned for ${day}`);
    const [question, ...others] = questions(await toldOn(later));
    expect(others).toEqual([]);
    expect(textOf(question!)).toContain(day);
  });

  it('is not asked of a plan for a month before its last day', async () => {
    const id = await planned('planned for March 2027');
    expect(await launchOf(id)).toEqual(['2027-03-31', true]);
    expect(await toldOn('2027-03-30')).toEqual([]);
    expect(await toldOn('2027-03-31')).toHaveLength(1);
  });

  it('is not asked of a plan without a date, of which the reminder of drafts tells', async () => {
    const id = await logs(mariam);
    await mariam.wish({ verb: 'log.edit', record: id, field: 'goLiveDate' });
    await mariam.say('not live yet');
    await mariam.wish({ verb: 'log.save', record: id });
    const form = await mariam.wish({ verb: 'log.form', record: id, part: 'short' });
    await mariam.wish(wishOn(form, 'log.fill')!, { goLiveDate: '', goLivePlanned: 'true' });
    await mariam.wish({ verb: 'log.save', record: id });
    expect(await launchOf(id)).toEqual([undefined, true]);
    const told = await toldOn('2027-03-15');
    expect(questions(told)).toEqual([]);
    expect(textOf(told[0]!)).toContain('One of your drafts is unfinished');
  });

  it('is in Arabic for who has set it, and for who logged the process in it', async () => {
    await mariam.say('عربي');
    await planned();
    const card = await asked();
    expect(card).toMatchObject({ rtl: true, lang: 'ar' });
    expect(textOf(card)).toContain('هل أُطلق هذا الإجراء؟');
    const answered = await mariam.press(card, 'نعم، أُطلق');
    expect(textOf(answered)).toContain('أُطلق الإجراء في 4 مارس 2027');
    expect((await inChat())[0]).toMatchObject({ rtl: true, lang: 'ar' });

    now = START;
    mariam = await office.joins('Noora');
    await mariam.say('same as my question');
    await planned('مخطط له في ٤ مارس ٢٠٢٧');
    expect((await asked()).lang).toBe('ar');
  });

  it('is not asked of a record that was submitted in the meantime', async () => {
    const id = await planned();
    goTo('2027-03-03');
    await mariam.wish({ verb: 'log.edit', record: id, field: 'goLiveDate' });
    await mariam.say('live since 2 March 2027');
    await handsIn(mariam, id);
    expect((await stored(id)).status).toBe('submitted');
    expect(questions(await toldOn('2027-03-04'))).toEqual([]);
  });

  it('is not asked of a record that was discarded in the meantime', async () => {
    const id = await planned();
    await discards(id);
    expect((await stored(id)).status).toBe('withdrawn');
    expect(questions(await toldOn('2027-03-04'))).toEqual([]);
  });

  it('is not sent if the plan has changed since it was queued', async () => {
    const id = await planned();
    await new SqlOutbox(office.bot.database.db).put([launchMessage(id, '2027-03-03')]);
    goTo('2027-03-04');
    expect(await office.told(mariam)).toEqual([]);
  });

  it('is not asked of people who have turned off reminders of drafts, until they turn them on again', async () => {
    await planned();
    await mariam.wish({ verb: 'settings.switch', reminder: 'drafts', on: false });
    expect(await toldOn('2027-03-04')).toEqual([]);
    await mariam.wish({ verb: 'settings.switch', reminder: 'drafts', on: true });
    expect(await toldOn('2027-03-05')).toHaveLength(1);
  });

  it('waits for who cannot be written to', async () => {
    await planned();
    const references = new SqlConversationReferences(office.bot.database.db);
    const { reference } = (await references.get({ person: mariam.id }))!;
    await references.markBlocked({ person: mariam.id });
    expect(await toldOn('2027-03-04')).toEqual([]);
    await references.save({ person: mariam.id }, reference);
    expect(await toldOn('2027-03-05')).toHaveLength(1);
  });

  it('is put off when its sending comes too late for the day, each record by itself', async () => {
    const ids = [await planned(), await planned(undefined, { processNameEn: 'Gate pass' })];
    now = new Date('2027-03-04T14:00:00Z');
    await new SqlOutbox(office.bot.database.db).put(
      ids.map((id) => launchMessage(id, '2027-03-04')),
    );
    expect(await office.told(mariam)).toEqual([]);
    const waiting = await office.bot.database.db
      .selectFrom('outbox')
      .select('due_at')
      .where('to_person', '=', mariam.id)
      .where('outcome', 'is', null)
      .execute();
    expect(waiting.map(({ due_at: due }) => due)).toEqual(
      Array(2).fill(new Date('2027-03-05T04:00:00Z')),
    );
  });
});

const launchMessage = (recordId: string, day: string) => ({
  ...{ to: { person: mariam.id }, kind: 'launch' as const, about: { recordId, day } },
  key: `launch ${recordId} ${day} ${mariam.id}`,
});

describe('the answer', () => {
  it('"yes" keeps the date, and shows the draft to be submitted', async () => {
    const id = await planned();
    const card = await mariam.press(await asked(), 'Yes, it went live');
    expect(textOf(card)).toContain('live since 4 March 2027');
    expect(verbsOf(card)).toContain('log.submit');
    expect(await launchOf(id)).toEqual(['2027-03-04', undefined]);
    await mariam.press(card, 'log.submit');
    expect((await stored(id)).status).toBe('submitted');
  });

  it('"yes" asks for what a submission still needs', async () => {
    const id = await planned();
    const form = await mariam.wish({ verb: 'log.form', record: id, part: 'submission' });
    await mariam.wish(wishOn(form, 'log.fill')!, { baselineMethod: '' });
    await mariam.wish({ verb: 'log.save', record: id });
    const card = await mariam.press(await asked(), 'Yes, it went live');
    expect(textOf(card)).toContain(office.messages.say('en', 'log.moreNeeded', { count: 1 }));
    expect(textOf(card)).toContain(office.messages.say('en', 'log.ask.baselineMethod'));
  });

  it('"a new date" asks for it, and the launch is asked about again on that day', async () => {
    const id = await planned();
    const question = await mariam.press(await asked(), 'New date');
    expect(textOf(question)).toContain('When will it go live?');
    expect(await launchOf(id)).toEqual(['2027-03-04', true]);
    await mariam.say('10 March');
    expect(await launchOf(id)).toEqual(['2027-03-10', true]);
    await mariam.wish({ verb: 'log.save', record: id });
    expect(questions(await toldOn('2027-03-09'))).toHaveLength(1);
    const [, again, ...others] = questions(await toldOn('2027-03-10'));
    expect(others).toEqual([]);
    expect(textOf(again!)).toContain('10 March 2027');
    await mariam.press(again!, 'Yes, it went live');
    expect(await launchOf(id)).toEqual(['2027-03-10', undefined]);
  });

  it.each([
    ['June', ['2027-06-30', true]],
    ['in March', ['2027-03-31', true]],
    ['next year', ['2028-12-31', true]],
    ['it went live on 2 March', ['2027-03-02', undefined]],
    ['live since 3 March 2027', ['2027-03-03', undefined]],
    ['١٠ مارس', ['2027-03-10', true]],
    ['أُطلق في ٢ مارس', ['2027-03-02', undefined]],
    ['not yet', ['2027-03-04', true]],
  ])('a new date can be told as "%s"', async (text, expected) => {
    const id = await planned();
    await mariam.press(await asked(), 'New date');
    await mariam.say(text);
    expect(await launchOf(id)).toEqual(expected);
  });

  it('a day that has hardly passed may be meant, or its next year: it is asked which', async () => {
    const id = await planned();
    await mariam.press(await asked(), 'New date');
    const question = await mariam.say('2 March');
    expect(textOf(question)).toContain('2 March 2027');
    expect(textOf(question)).toContain('2 March 2028');
    await mariam.say('2 March 2027');
    expect(await launchOf(id)).toEqual(['2027-03-02', undefined]);
  });

  it('"no longer planned" removes the date, keeps everything else and says so', async () => {
    const id = await planned();
    const { goLiveDate, goLivePlanned, ...others } = (await stored(id)).fields;
    expect([goLiveDate, goLivePlanned]).toEqual(['2027-03-04', true]);
    const dropped = await mariam.press(await asked(), 'No longer planned');
    expect(textOf(dropped)).toContain('The planned date, 4 March 2027, has been removed.');
    expect(verbsOf(dropped)).toEqual(['log.resume', 'log.discard']);
    const record = await stored(id);
    expect(record).toMatchObject({ status: 'draft', fields: others });
    expect(await launchOf(id)).toEqual([undefined, undefined]);
    await mariam.press(dropped, 'log.discard');
    expect((await stored(id)).status).toBe('withdrawn');
  });

  it('is only given by the owner', async () => {
    const id = await planned();
    const answer = wishOn(await asked(), 'log.launch')!;
    for (const [name, grants, reply] of [
      ['Saif', [], office.messages.say('en', 'log.gone')],
      ['Amna', [COORDINATES_RTA], office.messages.say('en', 'launch.notOwner')],
      ['Hind', [ADMIN], undefined],
    ] as const) {
      const other = await office.joins(name, ...grants);
      for (const outcome of ['live', 'date', 'dropped'] as const) {
        const said = await other.wish({ ...answer, outcome });
        if (reply !== undefined) expect(textOf(said)).toContain(reply);
      }
      expect(await launchOf(id)).toEqual(['2027-03-04', true]);
    }
  });
});

describe('the card of a question that is over', () => {
  it.each([
    ['yes', 'Yes, it went live', 'The process has been live since 4 March 2027.'],
    ['no longer planned', 'No longer planned', 'The launch is no longer planned.'],
  ])('says in its place what became of the launch: %s', async (_, button, text) => {
    const id = await planned();
    await mariam.press(await asked(), button);
    const [card, ...others] = await inChat();
    expect(others).toEqual([]);
    expect(textOf(card!)).toContain(text);
    expect(card && wishOn(card, 'log.resume')?.record).toBe(id);
    expect(verbsOf(card!)).toEqual(['log.resume']);
  });

  it('stays while a new date is asked for, and then says it', async () => {
    const id = await planned();
    await mariam.press(await asked(), 'New date');
    expect(verbsOf((await inChat())[0]!)).toContain('log.launch');
    await mariam.say('planned for 9 March 2027');
    await mariam.wish({ verb: 'log.save', record: id });
    expect(textOf((await inChat())[0]!)).toContain('The launch is now planned for 9 March 2027.');
  });

  it('says so where the date was changed without its buttons, and the draft discarded', async () => {
    const id = await planned();
    await asked();
    await discards(id);
    const [card] = await inChat();
    expect(textOf(card!)).toContain('Discarded on 4 March 2027');
    expect(verbsOf(card!)).toEqual(['record.open']);
  });

  it('answers a press with what is the case now, and changes nothing', async () => {
    const id = await planned();
    const card = await asked();
    await mariam.press(card, 'No longer planned');
    for (const button of buttonsOf(card)) {
      expect(textOf(await mariam.press(card, button))).toContain(
        'The launch is no longer planned.',
      );
      expect(await launchOf(id)).toEqual([undefined, undefined]);
    }
    await mariam.say('since 1 March 2027');
    await handsIn(mariam, id);
    expect((await stored(id)).status).toBe('submitted');
    const answer = await mariam.press(card, 'No longer planned');
    expect(textOf(answer)).toContain('Submitted');
    expect(verbsOf(answer)).toContain('record.open');
    expect(await launchOf(id)).toEqual(['2027-03-01', undefined]);
  });

  it('brings no new message where it cannot be replaced', async () => {
    await planned();
    const card = await asked();
    office.teams.answerBy(({ method }) => (method === 'PUT' ? 404 : 201));
    await mariam.press(card, 'Yes, it went live');
    expect(await office.told(mariam)).toHaveLength(1);
    office.teams.answerBy(() => 201);
  });
});

describe('the reminder of drafts', () => {
  it('leaves a plan alone until a week after its day', async () => {
    await planned('planned for 20 April 2027');
    expect(await toldOn('2027-04-12')).toEqual([]);
    const [question, ...others] = await toldOn('2027-04-20');
    expect(verbsOf(question!)).toContain('log.launch');
    expect(others).toEqual([]);
    expect(await toldOn('2027-04-27')).toHaveLength(1);
    const told = await toldOn('2027-04-28');
    expect(textOf(told[1]!)).toContain('One of your drafts is unfinished');
  });
});
