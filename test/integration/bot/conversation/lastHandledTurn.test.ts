import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { SqlRecordStore } from '../../../../src/store/records/sqlRecordStore';
import { cardOf, textOf } from '../../../support/cards/readCard';
import {
  message,
  startReplica,
  startSmallBot,
  type Sent,
  type TestBot,
} from '../../../support/bot/testBot';

let bot: TestBot;
let replica: TestBot;
beforeAll(async () => {
  bot = await startSmallBot();
  replica = await startReplica(bot);
});
afterAll(async () => {
  await replica[Symbol.asyncDispose]();
  await bot[Symbol.asyncDispose]();
});

/** As if the process had died after the state was written, before the ledger knew of the answer. */
const forgetAnswers = () =>
  sql`update turns set answered_at = null, response = null, alive_until = now()`.execute(
    bot.database.db,
  );

function somebody() {
  const aadObjectId = randomUUID();
  const from = { id: `29:${aadObjectId}`, aadObjectId };
  const conversation = { id: randomUUID(), conversationType: 'personal' };
  return { id: aadObjectId, says: (text: string) => message(text, { from, conversation }) };
}

const ONE = { limit: 1, offset: 0 };

test('a message whose turn died after its state was written is not taken for the next answer', async () => {
  const { id, says } = somebody();
  const records = new SqlRecordStore(bot.database.db);
  const fieldsOf = async () => (await records.list({ ownerId: id, ...ONE })).records[0]?.fields;
  for (const text of ['log a process', 'Trade licence renewal, RTA', '3 sheets']) {
    const said = says(text);
    const answer = await bot.send(said);
    const before = await fieldsOf();
    await forgetAnswers();
    expect(await replica.send(said)).toEqual(answer);
    expect(await fieldsOf()).toEqual(before);
  }
});

test('the same words under another id are another message', async () => {
  const { says } = somebody();
  const said: Sent = says('What was the target of phase 2?');
  const [answer] = await bot.send(said);
  await forgetAnswers();
  const [again] = await bot.send({ ...said, id: randomUUID() });
  expect(textOf(cardOf(again))).toBe(textOf(cardOf(answer)));
  // It can be rated for itself.
  expect(again?.['attachments']).not.toEqual(answer?.['attachments']);
  expect(again?.['replyToId']).not.toBe(answer?.['replyToId']);
});
