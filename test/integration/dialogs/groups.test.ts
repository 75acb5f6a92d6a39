import type { Language } from '../../../src/language/text/detectLanguage';
import type { Messages } from '../../../src/messages/messages';
import { coordinator } from '../../support/people/coordinator';
import { realMessages } from '../../support/knowledge/messages';
import { halfway } from '../../support/records/someProcess';
import { BOT, startSmallBot, type Sent, type TestBot } from '../../support/bot/testBot';

let bot: TestBot;
let messages: Messages;
beforeAll(async () => {
  messages = await realMessages();
  bot = await startSmallBot();
});
afterAll(() => bot[Symbol.asyncDispose]());

const CHATS: Record<string, Sent> = {
  'a group chat': { id: '19:group@thread.v2', conversationType: 'groupChat', isGroup: true },
  'a channel': { id: '19:channel@thread.tacv2', conversationType: 'channel', isGroup: true },
};

describe.each(Object.keys(CHATS))('in %s', (chat) => {
  const conversation = CHATS[chat]!;

  test.each<[Language, string]>([
    ['en', 'log a process'],
    ['ar', 'سجّل إجراءً'],
    ['en', 'my records'],
    ['ar', 'سجلاتي'],
  ])('nothing is logged or shown, in %s: %s', async (language, text) => {
    const person = coordinator(bot).elsewhere(conversation);
    const mention = (said: string) => person.say(`<at>${BOT.name}</at> ${said}`);
    const heard = await mention(text);
    expect(heard.lines).toEqual([messages.say(language, 'log.personalOnly')]);
    const after = await mention('Gate pass, RTA');
    expect(after.text).not.toContain(messages.say('en', 'log.ask.sheetsPerTransaction'));
    expect(await person.records()).toEqual([]);
  });

  test('a button that was brought there does nothing', async () => {
    const { person, heard } = await halfway(bot);
    const before = await person.records();
    const there = person.elsewhere(conversation);
    const answer = await there.pressOn(heard, 'Digital form');
    expect(answer.text).toContain(messages.say(answer.languages[0]!, 'log.personalOnly'));
    expect(await person.records()).toEqual(before);
  });
});
