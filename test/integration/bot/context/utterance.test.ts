import { utteranceOf } from '../../../../src/bot/context/utterance';
import { saidBy } from '../../../support/cards/readCard';
import { BOT, message, startSmallBot } from '../../../support/bot/testBot';
import { cpuOf } from '../../../support/process/cpuOf';

const mention = { type: 'mention', text: '<at>Lawaraq</at>', mentioned: BOT };
const other = {
  type: 'mention',
  text: '<at>Sara</at>',
  mentioned: { id: '29:sara', name: 'Sara' },
};
const read = (text: string | undefined, entities: unknown[] = [mention], value?: unknown) =>
  utteranceOf({
    recipient: BOT,
    entities,
    value,
    ...(text === undefined ? {} : { text }),
  } as never);

test.each([
  ['<at>Lawaraq</at> phase 2?', 'phase 2?'],
  ['<at>Lawaraq</at>&nbsp;phase 2?\n', 'phase 2?'],
  ['phase 2? <at>Lawaraq</at> and <at>Lawaraq</at>', 'phase 2? and'],
  ['<p>phase&nbsp;2 &amp; 3</p><br/>', 'phase 2 & 3'],
  ['<at>Lawaraq</at>\ngate pass\r\n3 sheets', 'gate pass, 3 sheets'],
  ['<p>gate pass</p><p>3 sheets<br>400 a year</p>', 'gate pass, 3 sheets, 400 a year'],
  ['is 5 < 6 and 7 > 2?', 'is 5 < 6 and 7 > 2?'],
  ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
  ['', ''],
  [undefined, ''],
])('%j is read as «%s»', (text, expected) => {
  expect(read(text)).toEqual({ text: expected, chosen: false });
});

test('a mention of the bot without its entity is removed too, that of another person keeps the name', () => {
  expect(read('<at>Lawaraq</at> ask <at>Sara</at>', [other]).text).toBe('ask Sara');
});

test('what is typed goes before what a card sends along', () => {
  expect(read('typed', [], { text: 'chosen' })).toEqual({ text: 'typed', chosen: false });
  expect(read(undefined, [], { text: 'chosen' })).toEqual({ text: 'chosen', chosen: true });
  expect(read('  ', [], { text: 'chosen' })).toEqual({ text: 'chosen', chosen: true });
});

test.each([null, 'text', 7, [], { text: 7 }, { other: 'x' }, { text: null }])(
  'a card value of %j says nothing',
  (value) => expect(read(undefined, [], value)).toEqual({ text: '', chosen: false }),
);

test('entities that are not as they should be do no harm', () => {
  const odd = [
    { type: 'mention' },
    { type: 'clientInfo', locale: 'ar-AE' },
    { type: 'mention', mentioned: BOT },
  ];
  expect(read('text', odd).text).toBe('text');
});

test('every text by which Teams mentions the bot is removed', () => {
  const texts = ['<at>Lawaraq</at>', '<at id="0">Lawaraq Bot</at>', '@Lawaraq'];
  const entities = texts.map((text) => ({ ...mention, text }));
  expect(read(`${texts[1]} phase ${texts[2]} 2 ${texts[0]}? ${texts[1]}`, entities).text).toBe(
    'phase 2 ?',
  );
});

test('mentions beyond number in a text beyond measure take no time', () => {
  const text = ' ab'.repeat(70_000);
  const entities = Array.from({ length: 500 }, (_, at) => ({
    ...mention,
    text: [' ', 'b', `${'a'.repeat(900)}${at}`][at % 3],
  }));
  expect(read(text, entities).text).toMatch(/^[ab ]{1,32000}$/);
  expect(cpuOf(() => read(text, entities))).toBeLessThan(100);
});

test('in a channel and in a group chat, a mention of the bot is not part of the question', async () => {
  await using bot = await startSmallBot();
  for (const conversationType of ['channel', 'groupChat']) {
    const replies = await bot.send(
      message('<at>Lawaraq</at> What was the target of phase 2?\n', {
        entities: [mention],
        conversation: { id: `19:${conversationType}`, conversationType, isGroup: true },
      }),
    );
    expect(saidBy(replies)).toMatch(/50%/);
  }
});
