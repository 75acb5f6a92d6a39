import { randomUUID } from 'node:crypto';
import { actionsOf, cardOf, saidBy, textOf } from '../../support/cards/readCard';
import { BOT, message, startTestBot, type TestBot } from '../../support/bot/testBot';

let bot: TestBot;
// The shipped knowledge takes many seconds to load.
beforeAll(async () => void (bot = await startTestBot()), 120_000);
afterAll(() => bot[Symbol.asyncDispose]());

test('an English question is answered in English, with its source and date', async () => {
  const [reply, ...more] = await bot.say('When was the Dubai Paperless Strategy launched?');
  expect(more).toEqual([]);
  const card = cardOf(reply);
  expect(card.rtl).toBeUndefined();
  expect(textOf(card)).toMatch(/5 February 2018/);
  expect(textOf(card)).toMatch(/^Press: .+, .+, .*\d{4}$/m);
  expect(reply?.['summary']).toMatch(/5 February 2018/);
  expect(reply?.['text']).toBeUndefined();
});

test('an Arabic question is answered in Arabic, right to left', async () => {
  const [reply] = await bot.say('ما مستهدف المرحلة الثانية؟');
  const card = cardOf(reply);
  expect(card.rtl).toBe(true);
  expect(textOf(card)).toMatch(/50%/);
  expect(textOf(card)).toMatch(/^مصدر رسمي: .+29 أبريل 2019، بالإنجليزية$/m);
  for (const { title } of actionsOf(card)) expect(title).toMatch(/[\u0621-\u064a]/);
});

test('a short question continues the conversation, and another conversation knows nothing of it', async () => {
  const here = randomUUID();
  await bot.say('What was the target of phase 2?', here);
  expect(saidBy(await bot.say('and phase 1?', here))).toMatch(/phase 1/i);
  expect(saidBy(await bot.say('and phase 1?'))).not.toBe(
    saidBy(await bot.say('and phase 1?', here)),
  );
});

test('two people in one channel each have their own conversation', async () => {
  const conversation = { id: randomUUID(), conversationType: 'channel', isGroup: true };
  const ask = (id: string, text: string) =>
    bot.send(
      message(`<at>${BOT.name}</at> ${text}`, {
        conversation,
        from: { id, aadObjectId: `aad-${id}` },
      }),
    );
  await ask('first', 'What was the target of phase 2?');
  await ask('second', 'change language');
  expect(saidBy(await ask('first', 'source'))).toMatch(/^(Press|Official source): /m);
  expect(saidBy(await ask('second', 'cancel'))).toMatch(/stays the same/);
});

test('what is chosen on a card arrives without a text and is answered like the typed question', async () => {
  const id = randomUUID();
  const typed = saidBy(await bot.say('What was the target of phase 2?'));
  const [reply] = await bot.send(
    message(undefined, {
      value: { text: 'What was the target of phase 2?' },
      conversation: { id, conversationType: 'personal' },
    }),
  );
  expect(textOf(cardOf(reply))).toBe(`What was the target of phase 2?\n${typed}`);
});

test('every question on the welcome and help cards is answered', async () => {
  for (const start of ['help', 'مساعدة']) {
    const [help] = await bot.say(start);
    const questions = actionsOf(cardOf(help)).filter(({ title }) => /[?؟]$/.test(title));
    expect(questions).toHaveLength(3);
    for (const { title } of questions) {
      expect(saidBy(await bot.say(title))).toMatch(
        /^(Press|Law firm|Company|\w+ source): |^(مصدر [^:]+|مكتب محاماة|شركة): /m,
      );
    }
  }
});

test('the follow-ups of an answer lead to answers', async () => {
  const [reply] = await bot.say('What was the target of phase 2?');
  const next = actionsOf(cardOf(reply)).filter(({ type }) => type === 'Action.Submit');
  expect(next.length).toBeGreaterThan(0);
  for (const { title } of next) {
    expect(saidBy(await bot.say(title))).toMatch(/ource: /);
  }
});

test('what is not in the sources is said to be unknown, with whom to ask', async () => {
  expect(saidBy(await bot.say('What is the weather in Paris?'))).toMatch(
    /nothing about this in my sources[^]*coordinator/,
  );
  expect(saidBy(await bot.say('كم سعر تذكرة الطيران إلى لندن؟'))).toMatch(
    /لم أجد في مصادري[^]*منسق/,
  );
});

test('"none of these" is answered with how to ask again, in both languages', async () => {
  expect(saidBy(await bot.say('None of these'))).toMatch(/rephrase/);
  expect(saidBy(await bot.say('لا شيء مما سبق'))).toMatch(/بصيغة أخرى/);
});

test('a command to log says what the knowledge base says about it', async () => {
  expect(saidBy(await bot.say('log a process')).length).toBeGreaterThan(20);
  expect(saidBy(await bot.say('أريد تسجيل إجراء')).length).toBeGreaterThan(20);
});

test('a message that is too long is refused in its language, however much space it holds', async () => {
  expect(saidBy(await bot.say('paper '.repeat(300)))).toMatch(/1,000 characters/);
  expect(saidBy(await bot.say('ورق '.repeat(300)))).toMatch(/1,000 حرف/);
  expect(saidBy(await bot.say(`help${' '.repeat(16_000)}`))).toMatch(/What I can do/);
});

test('nothing but a mention gets help, and a file alone is told when files are kept', async () => {
  expect(saidBy(await bot.send(message('', { locale: 'en-US' })))).toMatch(/What I can do/);
  const html = [{ contentType: 'text/html', content: '<p></p>' }];
  expect(
    saidBy(await bot.send(message(undefined, { locale: 'en-US', attachments: html }))),
  ).toMatch(/What I can do/);
  const file = [{ contentType: 'application/vnd.microsoft.teams.file.download.info' }];
  expect(saidBy(await bot.send(message(undefined, { attachments: file })))).toMatch(
    /لا أحفظ الملفات إلا أدلةً لسجل/,
  );
});

test('Markdown and HTML in a question never reach a card as marks', async () => {
  const [reply] = await bot.send(
    message(undefined, { value: { text: '[click](https://evil.example) **now**' } }),
  );
  const [shown] = cardOf(reply).body;
  expect(shown?.type).toBe('RichTextBlock');
});
