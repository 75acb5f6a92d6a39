import { randomUUID } from 'node:crypto';
import { actionsOf, cardOf, saidBy, textOf } from '../../support/cards/readCard';
import { leaveWaitingFromOlderVersion } from '../../support/bot/olderDialogs';
import { message, startSmallBot, type Sent, type TestBot } from '../../support/bot/testBot';

let bot: TestBot;
beforeAll(async () => void (bot = await startSmallBot()));
afterAll(() => bot[Symbol.asyncDispose]());

/** Somebody of whom the bot knows nothing, in a personal chat. */
function newPerson() {
  const id = randomUUID();
  const from = { id: `29:${id}`, aadObjectId: id };
  const conversation = { id: `a:${id}`, conversationType: 'personal' };
  const send = (more: Sent) => bot.send(message(undefined, { from, conversation, ...more }));
  return {
    says: (text: string) => send({ text }),
    saysElsewhere: (text: string) =>
      send({ text, conversation: { id: `b:${id}`, conversationType: 'personal' } }),
    chooses: (text: string) => send({ value: { text } }),
  };
}

const TARGET = 'What was the target of phase 2?';

test('the reply is in the language of each question until a language is set', async () => {
  const person = newPerson();
  expect(saidBy(await person.says(TARGET))).toMatch(/The target/);
  expect(saidBy(await person.says('ما مستهدف المرحلة الثانية؟'))).toMatch(/مستهدف/);
});

test('naming a language sets it for every conversation of the person, and of nobody else', async () => {
  const person = newPerson();
  expect(saidBy(await person.says('جاوبني بالعربي لو سمحت'))).toMatch(/^سأجيبك بالعربية/);
  expect(saidBy(await person.says(TARGET))).toMatch(/المرحلة الثانية/);
  expect(saidBy(await person.saysElsewhere(TARGET))).toMatch(/المرحلة الثانية/);
  expect(saidBy(await newPerson().says(TARGET))).toMatch(/The target/);
  expect(saidBy(await person.says('English'))).toMatch(/^I will answer in English/);
  expect(saidBy(await person.says('ما مستهدف المرحلة الثانية؟'))).toMatch(/The target/);
  expect(saidBy(await person.says('automatic'))).toMatch(/language of each question/);
  expect(saidBy(await person.says('ما مستهدف المرحلة الثانية؟'))).toMatch(/مستهدف/);
});

test.each([
  ['change language', 'العربية', /^سأجيبك بالعربية/],
  ['غيّر اللغة', 'English', /^I will answer in English/],
  ['اللغة', 'بلغة سؤالي', /^سأجيب عن كل سؤال بلغته/],
  ['Language', 'Same as my question', /language of each question/],
])('«%s» asks, and the button «%s» sets', async (command, button, confirmation) => {
  const person = newPerson();
  const [asked] = await person.says(command);
  expect(actionsOf(cardOf(asked)).map(({ title }) => title)).toContain(button);
  expect(saidBy(await person.chooses(button))).toMatch(confirmation);
});

test('a question in between is answered and the language asked for once more, never twice', async () => {
  const person = newPerson();
  await person.says('change language');
  const [answer, again, ...more] = await person.says(TARGET);
  expect(textOf(cardOf(answer))).toMatch(/50%/);
  expect(textOf(cardOf(again))).toMatch(/^Back to the language/);
  expect(more).toEqual([]);
  expect(saidBy(await person.says('Which entities were in phase 2?'))).toMatch(/Dubai Courts/);
  expect(saidBy(await person.says(TARGET))).toMatch(/50%/);
});

test('asking for the language while it is being asked for asks once more', async () => {
  const person = newPerson();
  await person.says('change language');
  expect(saidBy(await person.says('change language'))).toMatch(/^Back to the language/);
});

test('asking for the language is never met with silence, however often', async () => {
  const person = newPerson();
  await person.says('change language');
  await person.says(TARGET);
  expect(saidBy(await person.says('change language'))).toMatch(/^Back to the language/);
});

test.each(['what is the English name', 'Is the strategy in Arabic?'])(
  'a question that mentions a language sets none: %s',
  async (question) => {
    const person = newPerson();
    await person.says('change language');
    const replies = await person.says(question);
    expect(replies.length).toBeGreaterThan(0);
    expect(JSON.stringify(replies)).not.toMatch(/I will answer|سأجيبك/);
  },
);

test.each(['cancel', 'إلغاء'])('«%s» leaves the language as it was', async (word) => {
  const person = newPerson();
  await person.says('change language');
  expect(saidBy(await person.says(word))).toMatch(/stays the same/);
  expect(saidBy(await person.says(TARGET))).toMatch(/The target/);
  expect(saidBy(await person.says(word))).toMatch(/^(Cancelled|أُلغي)/);
});

test('a dialog that an older version left waiting is ended and said so; then all goes on', async () => {
  const person = newPerson();
  await person.says('change language');
  const { numAffectedRows } = await leaveWaitingFromOlderVersion(bot);
  expect(numAffectedRows).toBeGreaterThan(0n);
  expect(saidBy(await person.says('العربية'))).toMatch(/صدر لي تحديث/);
  expect(saidBy(await person.says(TARGET))).toMatch(/The target/);
});
