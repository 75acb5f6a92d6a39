import { colleagueQuestionCard } from '../../../../src/cards/experts/colleagueQuestionCard';
import { colleagueReplyCard } from '../../../../src/cards/experts/colleagueReplyCard';
import { MAX_CARD_LENGTH } from '../../../../src/cards/kit/cardMessage';
import { quotedText } from '../../../../src/cards/kit/textBlocks';
import { MAX_REASON_LENGTH, MAX_REPLY_LENGTH } from '../../../../src/experts/colleagueQuestion';
import { MAX_QUESTION_LENGTH } from '../../../../src/language/text/cleanText';
import { realMessages } from '../../../support/knowledge/messages';
import { textOf } from '../../../support/cards/readCard';

const lettersBelowEachOther = (length: number) => 'a\n'.repeat(length / 2 - 1) + 'a';

test('every line stands by itself; a gap between them stays one', () => {
  expect(quotedText('en', 'One\n \nTwo\n3. Three').items).toEqual([
    expect.objectContaining({ type: 'TextBlock', text: 'One', spacing: 'None' }),
    expect.objectContaining({ type: 'TextBlock', text: 'Two', spacing: 'Medium' }),
    expect.objectContaining({ type: 'RichTextBlock', spacing: 'None' }),
  ]);
});

test('up to sixty lines are lines of their own, set off from what the bot says', () => {
  const text = (count: number) =>
    Array.from({ length: count }, (_, at) => `line ${at}`).join('\r\n');
  const { items, ...container } = quotedText('en', text(60));
  expect(container).toEqual({ type: 'Container', style: 'emphasis', spacing: 'Small' });
  expect(items).toHaveLength(60);
  expect(items.at(-1)).toMatchObject({ text: 'line 59' });
  const longer = quotedText('en', text(61)).items;
  expect(longer).toHaveLength(60);
  expect(longer.slice(-2)).toMatchObject([{ text: 'line 58' }, { text: 'line 59\nline 60' }]);
});

test('of very many lines the last stand together, and none is lost', async () => {
  const messages = await realMessages();
  const text = Array.from({ length: 300 }, (_, at) => `line ${at}`).join('\n');
  const { items } = quotedText('en', text);
  expect(items.length).toBeLessThan(100);
  expect(items.at(-1)).toMatchObject({
    text: expect.stringMatching(/line 298\nline 299$/) as string,
  });

  const by = { id: 'person-omar', name: 'Omar' };
  const signed = (length: number) => ({
    text: lettersBelowEachOther(length),
    by,
    at: '2026-11-24T10:00:00.000Z',
  });
  const question = {
    id: '4d1f0a52-7a2e-4a53-8a5c-0f6f4a1d9b10',
    version: 3,
    text: lettersBelowEachOther(MAX_QUESTION_LENGTH),
    language: 'ar',
    askers: [by],
    askedAt: '2026-11-23T08:00:00.000Z',
    channelId: '19:channel@thread.tacv2',
    channelName: 'Experts',
    state: 'open',
    round: 2,
    decisions: 1,
    helped: [],
    drafted: false,
    reply: signed(MAX_REPLY_LENGTH),
    lacks: signed(MAX_REASON_LENGTH),
  } as const;
  const words = { messages, language: 'ar' } as const;
  const attempt = { reply: lettersBelowEachOther(MAX_REPLY_LENGTH) };
  const inChannel = colleagueQuestionCard({ question, about: [], attempt }, words);
  const reply = colleagueReplyCard(
    { question: { ...question, state: 'answered' }, contact: undefined },
    words,
  );
  for (const card of [inChannel, reply]) {
    expect(textOf(card)).toContain('a');
    expect(JSON.stringify(card).length).toBeLessThanOrEqual(MAX_CARD_LENGTH);
  }
});
