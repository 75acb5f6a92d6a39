import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { saidBy } from '../../support/cards/readCard';
import { type Sent, message, startSmallBot, type TestBot } from '../../support/bot/testBot';
import { RequestArrivals } from '../../support/bot/requestArrivals';

let bot: TestBot;
beforeAll(async () => void (bot = await startSmallBot()));
afterAll(() => bot[Symbol.asyncDispose]());

/** The state between turns cannot be read or written while `during` runs. */
async function withoutState(during: () => Promise<void>): Promise<void> {
  await sql`alter table bot_state rename to bot_state_gone`.execute(bot.database.db);
  try {
    await during();
  } finally {
    await sql`alter table bot_state_gone rename to bot_state`.execute(bot.database.db);
  }
}

test('a fault is apologised for in the language of the person, and the conversation goes on after it', async () => {
  const conversation = randomUUID();
  await bot.say('What was the target of phase 2?', conversation);
  await withoutState(async () => {
    expect(saidBy(await bot.say('and phase 1?', conversation))).toMatch(
      /^Sorry, something went wrong/,
    );
    expect(saidBy(await bot.say('والمرحلة الأولى؟', conversation))).toMatch(/^عذراً/);
  });
  expect(saidBy(await bot.say('source', conversation))).toMatch(/^Official source: /m);
});

test('the apology needs no database', async () => {
  await sql`alter table people rename to people_gone`.execute(bot.database.db);
  try {
    await withoutState(async () => expect(saidBy(await bot.say('ما الهدف؟'))).toMatch(/^عذراً/));
  } finally {
    await sql`alter table people_gone rename to people`.execute(bot.database.db);
  }
});

test('what is logged of a fault holds neither words nor ids of the person', async () => {
  const secret = randomUUID();
  await withoutState(async () => {
    await bot.send(message(`${secret} and phase 1?`, { from: { id: secret, name: secret } }));
  });
  const faults = bot.logged.filter(({ msg }) => msg === 'A turn failed');
  expect(faults.length).toBeGreaterThan(0);
  expect(faults.at(-1)).toMatchObject({ level: 50, activity: 'message' });
  expect(JSON.stringify(bot.logged)).not.toContain(secret);
});

test('an invoke that the bot does not know is answered with 501', async () => {
  const invoke = (name: string) =>
    bot.post(message(undefined, { type: 'invoke', name, deliveryMode: 'normal' }));
  expect((await invoke('something/unknown')).status).toBe(501);
  expect((await invoke('task/fetch')).status).toBe(501);
});

test('turns of one conversation that arrive at once are run one after another', async () => {
  const conversation = randomUUID();
  const turns = ['What was the target of phase 2?', 'change language', 'English', 'source'];
  using arrivals = new RequestArrivals(bot.url);
  const sent: Promise<Sent[]>[] = [];
  // In the order in which Teams would send them.
  for (const text of turns) {
    sent.push(bot.say(text, conversation));
    await arrivals.reach(sent.length);
  }
  const replies = (await Promise.all(sent)).map(saidBy);
  expect(replies[1]).toMatch(/Which language/);
  expect(replies[2]).toMatch(/^I will answer in English/);
  expect(replies[3]).toMatch(/^Official source: /m);
});
