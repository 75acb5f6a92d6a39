import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Card } from '../../../src/cards/kit/adaptiveCard';
import { RATEABLE_DAYS } from '../../../src/curation/usage/answerFeedback';
import { SqlAnswerFeedback } from '../../../src/store/curation/sqlAnswerFeedback';
import { SqlUnansweredQuestions } from '../../../src/store/curation/sqlUnansweredQuestions';
import { SqlUsageCounters } from '../../../src/store/curation/sqlUsageCounters';
import {
  buttonsOf,
  colleague,
  dataOf,
  verbsOf,
  type Colleague,
} from '../../support/people/colleague';
import { openOffice, wishOn, type Office } from '../../support/people/office';
import { actionsOf, cardOf, inputsOf, textOf, wishOf } from '../../support/cards/readCard';
import { message, startReplica, type Sent } from '../../support/bot/testBot';
import { waitUntil } from '../../support/process/waitUntil';

const QUESTION = 'What was the target of phase 2?';
const ARABIC = 'ما مستهدف المرحلة الثانية؟';
const ENTRY = 'phase-target.phase-2';

let office: Office;
let person: Colleague;
beforeAll(async () => void (office = await openOffice()));
beforeEach(async () => {
  await sql`delete from shown_answers; `.execute(office.bot.database.db);
  for (const table of ['feedback_reasons', 'usage_counts', 'unanswered_questions'])
    await sql`delete from ${sql.table(table)}`.execute(office.bot.database.db);
  person = await office.joins('Saeed');
});
afterAll(() => office[Symbol.asyncDispose]());

/** What is counted for the entry, and as a whole, of verdicts. */
async function verdicts(): Promise<Record<string, number>> {
  const all = await new SqlUsageCounters(office.bot.database.db).since();
  const rated = all.filter(({ kind }) => kind === 'helpful' || kind === 'unhelpful');
  return Object.fromEntries(rated.map(({ entryId, kind, count }) => [`${entryId} ${kind}`, count]));
}
const once = (kind: 'helpful' | 'unhelpful') => ({ [` ${kind}`]: 1, [`${ENTRY} ${kind}`]: 1 });
const reasons = () => new SqlAnswerFeedback(office.bot.database.db).reasons();
const unanswered = () => new SqlUnansweredQuestions(office.bot.database.db).open(10);

/** Asks as Teams does, so that the answer is sent to the conversation; the answer and its id. */
async function ask(who: Sent, text = QUESTION): Promise<{ card: Card; id: string; sent: Sent }> {
  const asked = message(text, { serviceUrl: office.teams.url, deliveryMode: 'normal', ...who });
  expect((await office.bot.post(asked)).status).toBeLessThan(300);
  const { activity: sent } = office.teams.sent.at(-1)!;
  return { card: cardOf(sent), id: `sent-${office.teams.sent.length}`, sent };
}

/** The client's own buttons. */
const native = (who: Sent, reaction: 'like' | 'dislike', more: Sent = {}) => {
  const { typed = '', ...rest } = more;
  const feedback = JSON.stringify({ feedbackText: typed });
  return office.bot.post(
    message(undefined, {
      ...{ type: 'invoke', name: 'message/submitAction', deliveryMode: 'normal' },
      ...{ serviceUrl: office.teams.url, ...who, ...rest },
      value: { actionName: 'feedback', actionValue: { reaction, feedback } },
    }),
  );
};

const inGroup = (name: string, conversation: string): Sent => ({
  from: { id: `29:${name}`, name, aadObjectId: name },
  conversation: { id: conversation, conversationType: 'groupChat', isGroup: true },
  entities: [{ type: 'mention', mentioned: { id: '28:bot', name: 'Lawaraq' }, text: '<at>L</at>' }],
});
const alone = (name: string): Sent => ({
  from: { id: `29:${name}`, name, aadObjectId: name },
  conversation: { id: `a:${name}`, conversationType: 'personal' },
});

describe('an answer', () => {
  test.each([
    [QUESTION, ['Helpful', 'Not helpful']],
    [ARABIC, ['مفيدة', 'غير مفيدة']],
  ])(
    'to %s asks for an opinion by buttons of its own where Teams does not post it',
    async (text, own) => {
      const [sent] = await office.bot.send(message(text, alone(randomUUID())));
      const card = cardOf(sent);
      expect(sent!['channelData']).toBeUndefined();
      expect(buttonsOf(card)).toEqual(expect.arrayContaining(own));
      expect(actionsOf(card).length).toBeLessThanOrEqual(6);
      const rate = actionsOf(card).find(({ title }) => title === own[0]);
      expect(rate).toMatchObject({
        type: 'Action.Execute',
        fallback: { type: 'Action.Submit', title: own[0] },
      });
    },
  );

  test.each([QUESTION, ARABIC])('to %s in Teams has the thumbs of Teams alone', async (text) => {
    for (const who of [
      alone(randomUUID()),
      inGroup(randomUUID(), `19:${randomUUID()}@thread.v2`),
    ]) {
      const { card, sent } = await ask(who, who['entities'] ? `<at>L</at> ${text}` : text);
      expect(sent['channelData']).toEqual({ feedbackLoop: { type: 'default' } });
      expect(verbsOf(card).filter((verb) => verb.startsWith('feedback.'))).toEqual([]);
    }
  });

  test('is all that asks for one: small talk, suggestions and what is unknown do not', async () => {
    for (const text of ['hello', 'phase 1', 'What is the weather tomorrow?', 'help']) {
      const { card, sent } = await ask(alone(randomUUID()), text);
      expect(sent['channelData']).toBeUndefined();
      expect(wishOn(card, 'feedback.rate')).toBeUndefined();
    }
    await waitUntil(async () => (await unanswered()).length > 0, {
      what: 'what nothing answers is noted beside the turn',
    });
  });

  test('stays when it is called helpful, and counts once however often that is pressed', async () => {
    const card = await person.say(QUESTION);
    const thanked = await person.press(card, 'Helpful');
    expect(textOf(thanked)).toContain(textOf(card));
    expect(textOf(thanked)).toContain('Thank you');
    expect(buttonsOf(thanked)).not.toContain('Helpful');
    await person.press(card, 'Helpful');
    const wish = wishOn(card, 'feedback.rate')!;
    // Teams sends again what was not answered in time, under a new id.
    await Promise.all([person.invoke(wish), person.invoke(wish), person.wish(wish)]);
    expect(await verdicts()).toEqual(once('helpful'));
    expect(await unanswered()).toEqual([]);
  });

  test('that is no help asks why, and its question is kept among the unanswered ones', async () => {
    const card = await person.say(`${QUESTION} call me on 0501234567`);
    const form = await person.press(card, 'Not helpful');
    expect(textOf(form)).toContain(textOf(card));
    expect(inputsOf(form).map(({ id, type }) => [id, type])).toEqual([
      ['feedback.kind', 'Input.ChoiceSet'],
      ['feedback.text', 'Input.Text'],
    ]);
    const told = await person.press(form, 'Send', {
      'feedback.kind': 'outdated',
      'feedback.text': `  It is 60% now, says a.b@example.org ${'x'.repeat(600)}`,
    });
    expect(textOf(told)).toContain(textOf(card));
    expect(textOf(told)).toContain('without your name');
    expect(inputsOf(told)).toEqual([]);
    expect(await verdicts()).toEqual(once('unhelpful'));
    const [reason, ...others] = await reasons();
    expect(others).toEqual([]);
    expect(reason).toMatchObject({ entryId: ENTRY, language: 'en', kind: 'outdated' });
    expect(reason!.text).toMatch(/^It is 60% now, says ••• x+$/);
    expect(reason!.text).toHaveLength(500);
    expect(await unanswered()).toEqual([
      expect.objectContaining({
        text: `${QUESTION} call me on •••`,
        reasons: ['unhelpful'],
        count: 1,
      }),
    ]);
  });

  test('may be judged otherwise later: the last word counts, and the reason goes', async () => {
    const card = await person.say(QUESTION);
    const form = await person.press(card, 'Not helpful');
    await person.press(form, 'Send', { 'feedback.kind': 'wrong' });
    await person.press(form, 'Helpful');
    expect(await verdicts()).toEqual(once('helpful'));
    expect(await reasons()).toEqual([]);
    expect(await unanswered()).toEqual([]);
  });

  test('is followed by thanks alone where the client puts nothing in the place of a card', async () => {
    await person.say('العربية');
    const card = await person.say(ARABIC);
    const [helpful, unhelpful] = actionsOf(card)
      .map(wishOf)
      .filter((wish) => wish?.verb === 'feedback.rate');
    expect(textOf(await person.wish(helpful!))).toBe('شكراً على تقييمك.');
    const form = await person.wish(unhelpful!);
    expect(form.rtl).toBe(true);
    expect(textOf(form)).toMatch(/^شكراً لك\. ما المشكلة في الإجابة/);
    const told = await person.press(form, 'إرسال', { 'feedback.text': 'غير واضحة' });
    expect(textOf(told)).toMatch(/من دون اسمك/);
    expect(await reasons()).toEqual([expect.objectContaining({ text: 'غير واضحة' })]);
  });

  test('that is too old is left as it is, and says so in words', async () => {
    const card = await person.say(QUESTION);
    const { db } = office.bot.database;
    await sql`update shown_answers set day = day - ${RATEABLE_DAYS}::integer`.execute(db);
    await new SqlAnswerFeedback(db).purge(180);
    const response = await office.bot.post(
      message(undefined, {
        ...{ type: 'invoke', name: 'adaptiveCard/action', deliveryMode: 'normal' },
        value: {
          action: { type: 'Action.Execute', data: dataOf(wishOn(card, 'feedback.rate')!) },
          trigger: 'manual',
        },
        locale: 'en-GB',
      }),
    );
    expect(await response.json()).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: 'It is too late to rate this answer.',
    });
    expect(await verdicts()).toEqual({});
  });

  test('is given also where it cannot be kept for being rated; no words are logged', async () => {
    const { db } = office.bot.database;
    await sql`alter table shown_answers rename to shown_answers_gone`.execute(db);
    try {
      expect(textOf(await person.say(QUESTION))).toContain('50%');
    } finally {
      await sql`alter table shown_answers_gone rename to shown_answers`.execute(db);
    }
    const warning = office.bot.logged.find(({ msg }) =>
      /not kept for being rated/.test(String(msg)),
    );
    expect(warning).toBeDefined();
    expect(JSON.stringify(warning)).not.toContain('target');
  });
});

describe("the client's own buttons", () => {
  test('count for the answer that they stand below, with what was typed', async () => {
    const who = alone(randomUUID());
    const first = await ask(who);
    await ask(who, 'and phase 1?');
    const response = await native(who, 'dislike', {
      replyToId: first.id,
      typed: 'Wrong. 0501234567',
    });
    expect([response.status, await response.json()]).toEqual([200, {}]);
    expect(await verdicts()).toEqual(once('unhelpful'));
    expect(await reasons()).toEqual([
      expect.objectContaining({ entryId: ENTRY, verdict: 'unhelpful', text: 'Wrong. •••' }),
    ]);
    expect(await unanswered()).toEqual([expect.objectContaining({ text: QUESTION })]);
  });

  test('count for the last answer where the client does not say which', async () => {
    const who = alone(randomUUID());
    await ask(who, 'What was the target of phase 1?');
    await ask(who);
    expect((await native(who, 'like')).status).toBe(200);
    expect(await verdicts()).toEqual(once('helpful'));
  });

  test('count for nothing below a message that is no answer', async () => {
    const who = alone(randomUUID());
    await ask(who);
    const response = await native(who, 'like', { replyToId: 'another' });
    expect([response.status, await response.json()]).toEqual([200, {}]);
    expect((await native(alone(randomUUID()), 'dislike')).status).toBe(200);
    expect(await verdicts()).toEqual({});
  });

  test('and those of the card count once together, with what was said last', async () => {
    const id = randomUUID();
    const who = alone(id);
    const presser = colleague(office.bot, office.teams.url, { id, name: id });
    const card = await presser.say(QUESTION);
    await native(who, 'dislike');
    await presser.press(card, 'Not helpful');
    expect(await verdicts()).toEqual(once('unhelpful'));
    await presser.press(card, 'Helpful');
    expect(await verdicts()).toEqual(once('helpful'));
    await native(who, 'like', { typed: 'clear' });
    await native(who, 'like');
    expect(await verdicts()).toEqual(once('helpful'));
    expect(await reasons()).toEqual([
      expect.objectContaining({ verdict: 'helpful', text: 'clear' }),
    ]);
  });

  test('change the card of an answer that was no help, so that it shows what helps next', async () => {
    const who = alone(randomUUID());
    const { id, card } = await ask(who);
    await native(who, 'dislike', { replyToId: id });
    const { path, activity } = office.teams.sent.at(-1)!;
    expect(path).toContain(`/activities/${id}`);
    expect(textOf(cardOf(activity))).toContain(textOf(card));
    expect(inputsOf(cardOf(activity))).toEqual([]);
    expect(verbsOf(cardOf(activity))).toEqual(['ask.begin']);
    const before = office.teams.sent.length;
    await native(who, 'like', { replyToId: id });
    expect(office.teams.sent).toHaveLength(before);
  });

  test('change the last answer where the client does not say which message is meant', async () => {
    const who = alone(randomUUID());
    await ask(who, ARABIC);
    const { id } = await ask(who);
    await native(who, 'dislike');
    const { path, activity } = office.teams.sent.at(-1)!;
    expect(path).toContain(`/activities/${id}`);
    expect(verbsOf(cardOf(activity))).toEqual(['ask.begin']);
  });

  test('are taken also where that card cannot be changed', async () => {
    const who = alone(randomUUID());
    const { id } = await ask(who);
    office.teams.answerWith(404);
    try {
      expect((await native(who, 'dislike', { replyToId: id })).status).toBe(200);
    } finally {
      office.teams.answerWith(201);
    }
    expect(await verdicts()).toEqual(once('unhelpful'));
  });
});

describe('where several people read along', () => {
  test('each counts once, whoever asked, and nothing of the card that others see is changed', async () => {
    const group = `19:${randomUUID()}@thread.v2`;
    const [asker, other] = [randomUUID(), randomUUID()];
    const asked = message(`<at>L</at> ${QUESTION}`, inGroup(asker, group));
    const card = cardOf((await office.bot.send(asked))[0]);
    const sent = office.teams.sent.length;
    const press = async (name: string, title: string) => {
      const action = actionsOf(card).find((one) => one.title === title);
      const response = await office.bot.post(
        message(undefined, {
          ...{ type: 'invoke', name: 'adaptiveCard/action', deliveryMode: 'normal' },
          ...inGroup(name, group),
          value: { action: { ...action, data: dataOf(wishOf(action)!) }, trigger: 'manual' },
        }),
      );
      return (await response.json()) as { value: Card };
    };
    await press(other, 'Not helpful');
    const { value } = await press(asker, 'Helpful');
    expect(textOf(value)).toContain('Thank you');
    expect(await verdicts()).toEqual({ ...once('helpful'), ...once('unhelpful') });
    expect(office.teams.sent).toHaveLength(sent);
  });

  test('two replicas count what one person says twice once', async () => {
    await using replica = await startReplica(office.bot);
    const card = await person.say(QUESTION);
    const wish = wishOn(card, 'feedback.rate')!;
    await Promise.all([person.invoke(wish), person.at(replica).invoke(wish)]);
    const form = await person.at(replica).press(card, 'Not helpful');
    await person.press(form, 'Send', { 'feedback.kind': 'offTopic' });
    expect(await verdicts()).toEqual(once('unhelpful'));
    expect(await reasons()).toHaveLength(1);
  });
});
