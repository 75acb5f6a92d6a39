import type { Language } from '../../../src/language/text/detectLanguage';
import type { Messages } from '../../../src/messages/messages';
import type { Heard } from '../../support/people/coordinator';
import { realMessages } from '../../support/knowledge/messages';
import { leaveWaitingFromOlderVersion } from '../../support/bot/olderDialogs';
import { halfway } from '../../support/records/someProcess';
import { startReplica, startSmallBot, type TestBot } from '../../support/bot/testBot';

let bot: TestBot;
let messages: Messages;
beforeAll(async () => {
  messages = await realMessages();
  bot = await startSmallBot();
});
afterAll(() => bot[Symbol.asyncDispose]());

const asksKind = (heard: Heard, language: Language) =>
  heard.lines.includes(messages.say(language, 'log.ask.eliminationKind'));

describe.each<[Language, string]>([
  ['en', 'digital form'],
  ['ar', 'نموذج رقمي'],
])('a talk that a new version of the bot has cut off, in %s', (language, answer) => {
  test('is taken up again from the draft, and nothing is lost', async () => {
    const { person } = await halfway(bot, language);
    const before = await person.records();
    await leaveWaitingFromOlderVersion(bot);
    const heard = await person.say(answer);
    const { processNameAr, processNameEn } = before[0]!.fields;
    const name = language === 'ar' ? `«${processNameAr}»` : `“${processNameEn}”`;
    expect(heard.lines).toContain(messages.say(language, 'log.restarted', { name }));
    expect(asksKind(heard, language)).toBe(true);
    expect(heard.languages).toEqual([language]);
    expect(await person.records()).toEqual(before);
    const next = await person.say(answer);
    expect(next.lines).toContain(messages.say(language, 'log.ask.goLiveDate'));
  });
});

test('a button of before goes on as well, and does what it says', async () => {
  const { person } = await halfway(bot);
  await leaveWaitingFromOlderVersion(bot);
  const heard = await person.press('Digital form');
  expect(heard.lines).toContain(messages.say('en', 'log.ask.goLiveDate'));
  expect((await person.records())[0]!.fields.eliminationKind).toBe('digital_form');
});

test('a form that was open before is taken', async () => {
  const { person } = await halfway(bot);
  await person.press('log.form');
  await leaveWaitingFromOlderVersion(bot);
  const heard = await person.press('log.fill', {
    eliminationKind: 'e_notification',
    goLiveDate: 'May 2020',
  });
  expect(heard.text).toMatch(/PL-DEWA-/);
  expect(await person.records()).toMatchObject([
    { fields: { sheetsPerTransaction: 3, eliminationKind: 'e_notification' } },
  ]);
});

test('a talk in which nothing was said yet begins again', async () => {
  const { person } = await halfway(bot);
  await person.say('save');
  await person.say('log');
  await leaveWaitingFromOlderVersion(bot);
  const heard = await person.say('Camel race ticket, Dubai Culture');
  expect(heard.lines).toEqual([messages.say('en', 'dialog.outdated')]);
});

test('another process of the bot on the same database goes on in the middle', async () => {
  const { person } = await halfway(bot);
  await using replica = await startReplica(bot);
  const there = person.with(replica);
  const heard = await there.say('digital form');
  expect(heard.lines).toContain(messages.say('en', 'log.ask.goLiveDate'));
  expect((await person.say('Jan 2020')).text).toMatch(/PL-DEWA-/);
});
