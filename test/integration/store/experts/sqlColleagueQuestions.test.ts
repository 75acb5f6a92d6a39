import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { NOBODY } from '../../../../src/experts/colleagueQuestion';
import { applyTransition, type QuestionTransition } from '../../../../src/experts/questionWorkflow';
import { SqlColleagueQuestions } from '../../../../src/store/experts/sqlColleagueQuestions';
import { SqlExpertChannels } from '../../../../src/store/experts/sqlExpertChannels';
import { createTestDatabase, type TestDatabase } from '../../../support/database/database';
import { CHANNEL, MARIAM, newQuestion } from '../../../support/records/someQuestion';

let database: TestDatabase;
let questions: SqlColleagueQuestions;
/** As another replica has it. */
let others: SqlColleagueQuestions;
beforeAll(async () => {
  database = await createTestDatabase();
  questions = new SqlColleagueQuestions(database.db);
  others = new SqlColleagueQuestions(database.db);
  await joinsChannel(CHANNEL);
});
beforeEach(async () => {
  await database.db.deleteFrom('colleague_questions').execute();
  await database.db.deleteFrom('outbox').execute();
});
afterAll(() => database[Symbol.asyncDispose]());

/** The bot is added to the team of a channel. */
const joinsChannel = (channel: string) =>
  database.db
    .insertInto('channel_references')
    .values({ channel_id: channel, team_id: 'team', reference: '{}' })
    .execute();
const leavesChannel = (channel: string) =>
  database.db.deleteFrom('channel_references').where('channel_id', '=', channel).execute();

const SAEED = { id: 'saeed', name: 'سعيد' };
const omar = { id: 'omar', name: 'Omar', mayAnswer: true, isAdmin: false };

async function asked(change: Parameters<typeof newQuestion>[0] = {}) {
  const result = await questions.ask(newQuestion(change));
  if (result.kind === 'tooMany') throw new Error('Too many.');
  return result.question;
}
const step = (
  id: string,
  one: QuestionTransition,
  by = omar,
  at: SqlColleagueQuestions = questions,
) => at.change(id, (question) => applyTransition(question, one, by, new Date().toISOString()));
const queued = () =>
  database.db
    .selectFrom('outbox')
    .select(['kind', 'key', 'replaces', 'to_person', 'to_channel'])
    .orderBy('id')
    .execute();

describe('asking', () => {
  it('keeps the question as it was written and queues it for its channel', async () => {
    const text = 'Who *pays* <at>x</at>\nthe \u202Efee\u0000? \ud800';
    const question = await asked({ text, entityId: 'rta' });
    expect(await questions.get(question.id)).toEqual(question);
    expect(question).toMatchObject({
      text: 'Who *pays* <at>x</at>\nthe \u202Efee? \ufffd',
      state: 'open',
      askers: [MARIAM],
      entityId: 'rta',
      round: 1,
    });
    expect(await queued()).toEqual([
      expect.objectContaining({ kind: 'question', to_channel: CHANNEL, replaces: null }),
    ]);
  });

  it('joins who asks the same in another spelling, once', async () => {
    const first = await asked({ text: 'من يدفع رسوم التصريح؟' });
    const same = newQuestion({ text: '  من يدفع رسوم التصريح', asker: SAEED });
    expect(await questions.ask(same)).toMatchObject({
      kind: 'joined',
      question: { id: first.id, askers: [MARIAM, SAEED], version: 2 },
    });
    expect(await questions.ask(same)).toMatchObject({ kind: 'waiting', question: { version: 2 } });
    expect(await questions.waiting(10)).toHaveLength(1);
  });

  it('asks once where twenty people ask the same at the same moment on two replicas', async () => {
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        (at % 2 ? questions : others).ask(
          newQuestion({ asker: { id: `p${at}`, name: `P ${at}` } }),
        ),
      ),
    );
    const kinds = results.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'sent')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'joined')).toHaveLength(19);
    const [question] = await questions.waiting(10);
    expect(question?.askers).toHaveLength(20);
    const posts = (await queued()).filter(({ replaces }) => replaces === null);
    expect(posts).toHaveLength(1);
  });

  it('gives the reply to others who ask the same for ninety days, unless it was no help', async () => {
    const { id } = await asked();
    await step(id, { kind: 'answer', text: 'The applicant.' });
    const again = newQuestion({ asker: SAEED });
    expect(await questions.ask(again)).toMatchObject({ kind: 'known', question: { id } });
    await sql`update colleague_questions set reply = jsonb_set(reply, '{at}',
      to_jsonb((now() - interval '91 days')::text))`.execute(database.db);
    expect(await questions.ask(again)).toMatchObject({ kind: 'sent' });
  });

  it('asks all the same who was not helped by the reply', async () => {
    const { id } = await asked();
    await step(id, { kind: 'answer', text: 'The applicant.' });
    const despite = await questions.ask(newQuestion({ asker: SAEED, despite: id }));
    expect(despite).toMatchObject({ kind: 'sent', question: { askers: [SAEED] } });
    const reopened = await step(id, { kind: 'reopen', text: '', decision: 1 });
    expect(reopened).toMatchObject({ refused: 'askedAgain', question: { state: 'answered' } });
  });

  it('asks again where the bot can no longer write to the channel; who waits is told', async () => {
    await joinsChannel('19:gone');
    const first = await asked({ channelId: '19:gone' });
    expect(await questions.ask(newQuestion({ asker: SAEED }))).toMatchObject({ kind: 'joined' });
    await leavesChannel('19:gone');
    const again = await questions.ask(newQuestion({ asker: SAEED }));
    expect(again).toMatchObject({ kind: 'sent', question: { channelId: CHANNEL } });
    expect(await questions.get(first.id)).toMatchObject({
      state: 'closed',
      closing: { by: NOBODY, text: '' },
    });
    const told = (await queued()).filter(({ kind }) => kind === 'reply');
    expect(told.map(({ to_person }) => to_person).sort()).toEqual([MARIAM.id, SAEED.id].sort());
  });

  it('refuses the twenty-first question that one person waits for', async () => {
    for (let at = 0; at < 20; at += 1) await asked({ text: `question number ${at}` });
    expect(await questions.ask(newQuestion({ text: 'one more' }))).toEqual({ kind: 'tooMany' });
    expect(await questions.ask(newQuestion({ text: 'one more', asker: SAEED }))).toMatchObject({
      kind: 'sent',
    });
  });
});

describe('answering', () => {
  it('lets one of two win who take it at once on two replicas; the other sees who', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id } = await asked({ text: `round ${round}` });
      const huda = { ...omar, id: 'huda', name: 'هدى' };
      const [one, two] = await Promise.all([
        step(id, { kind: 'take' }, omar),
        step(id, { kind: 'take' }, huda, others),
      ]);
      const refused = [one, two].filter((result) => result?.refused === 'taken');
      expect(refused).toHaveLength(1);
      expect(refused[0]?.question.assignee?.id).toBe(one?.refused ? 'huda' : 'omar');
    }
  });

  it('queues one reply for each who asked, and renews the card of the channel', async () => {
    const { id } = await asked();
    await questions.ask(newQuestion({ asker: SAEED }));
    await database.db.deleteFrom('outbox').execute();
    await Promise.all(
      [questions, others].map((at) => step(id, { kind: 'answer', text: 'Free.' }, omar, at)),
    );
    const messages = await queued();
    expect(messages.filter(({ kind }) => kind === 'reply').map((one) => one.to_person)).toEqual([
      MARIAM.id,
      SAEED.id,
    ]);
    expect(messages.filter(({ kind }) => kind === 'question')).toEqual([
      expect.objectContaining({ replaces: `question:${id}:1` }),
    ]);
  });

  it('knows no question that there is not', async () => {
    expect(await questions.get(randomUUID())).toBeUndefined();
    expect(await step(randomUUID(), { kind: 'take' })).toBeUndefined();
  });

  it('says how long replies take once there are a few', async () => {
    const answer = async (text: string) => {
      const { id } = await asked({ text, asker: { id: text, name: text } });
      await sql`update colleague_questions set asked_at = now() - interval '5 hours' where id = ${id}`.execute(
        database.db,
      );
      await step(id, { kind: 'answer', text: 'Yes.' });
    };
    await answer('one');
    await answer('two');
    expect(await questions.usualHours(CHANNEL)).toBeUndefined();
    await answer('three');
    expect(await questions.usualHours(CHANNEL)).toBeCloseTo(5, 1);
  });
});

describe('what is kept', () => {
  it('goes with who asked it once it was settled long ago; what waits stays', async () => {
    const { id } = await asked({ text: 'old' });
    await step(id, { kind: 'close', text: 'Nobody knows.' });
    const open = await asked({ text: 'open' });
    await sql`update colleague_questions set changed_at = now() - interval '181 days'`.execute(
      database.db,
    );
    expect(await questions.purge(180)).toBe(1);
    expect((await questions.waiting(10)).map((one) => one.id)).toEqual([open.id]);
    const askers = await database.db.selectFrom('colleague_question_askers').selectAll().execute();
    expect(askers.map((one) => one.question_id)).toEqual([open.id]);
  });

  it('finds the reply to a wording of the unanswered questions until it is drafted', async () => {
    const { id } = await asked({ gapText: 'Who pays ••• fees?' });
    expect(await questions.repliedTo(['Who pays ••• fees?'])).toBeUndefined();
    await step(id, { kind: 'answer', text: 'Free.' });
    expect(await questions.repliedTo(['other', 'Who pays ••• fees?'])).toMatchObject({ id });
    await step(id, { kind: 'draft' }, { ...omar, isAdmin: true });
    expect(await questions.repliedTo(['Who pays ••• fees?'])).toBeUndefined();
    expect(await questions.get(id)).toMatchObject({ drafted: true });
  });
});

describe('the channels that answer', () => {
  it('are changed by whoever has seen the last state only', async () => {
    const places = new SqlExpertChannels(database.db);
    const place = {
      channelId: CHANNEL,
      name: 'الخبراء',
      entities: ['rta'],
      topics: [],
      version: 0,
    };
    expect(await places.set(place, 'a')).toEqual({ ...place, version: 1 });
    expect(await places.set(place, 'b')).toBeUndefined();
    const [one, two] = await Promise.all(
      (['en', 'ar'] as const).map((language) =>
        places.set({ ...place, version: 1, language }, 'a'),
      ),
    );
    expect([one, two].filter(Boolean)).toHaveLength(1);
    expect(await places.end(CHANNEL, 1)).toBe(false);
    expect(await places.list()).toEqual([one ?? two]);
    expect(await places.end(CHANNEL, 2)).toBe(true);
    expect(await places.get(CHANNEL)).toBeUndefined();
  });
});
