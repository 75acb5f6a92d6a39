import type { Answered } from '../../../../src/answering/model/answerOutcome';
import { answerCard } from '../../../../src/cards/answers/answerCards';
import { noExpertsCard } from '../../../../src/cards/experts/askExpertsCard';
import { sourcesCard } from '../../../../src/cards/answers/sourceRows';
import { MAX_ACTIONS, type Card } from '../../../../src/cards/kit/adaptiveCard';
import { cardMessage } from '../../../../src/cards/kit/cardMessage';
import type { FeedbackState } from '../../../../src/cards/answers/feedbackCard';
import { textCard } from '../../../../src/cards/kit/textBlocks';
import type { Messages } from '../../../../src/messages/messages';
import { realMessages } from '../../../support/knowledge/messages';
import { parseCard } from '../../../support/cards/parseCard';
import { actionsOf, textOf } from '../../../support/cards/readCard';
import { samplesShown } from '../../../support/cards/samples/sampleCards';

let messages: Messages;
beforeAll(async () => void (messages = await realMessages()));

const option = (text: string) => ({ entryId: 'id', text });
const answered = (language: 'ar' | 'en', more: Partial<Answered> = {}): Answered => ({
  status: 'answered',
  language,
  confidence: 1,
  text: 'First.\n• one\n• two',
  entryId: 'id',
  kind: 'result',
  asOf: '2018-12-31',
  sources: [
    {
      title: 'T',
      publisher: 'P',
      date: '2019-01-16',
      url: 'https://example.org/a',
      secondary: false,
    },
  ],
  followUps: [option('Next?'), option('And then?')],
  ...more,
});

test.each([
  [
    'help+paper@dubai.gov.example',
    'إرسال بريد إلكتروني',
    'https://outlook.office.com/mail/deeplink/compose?to=help%2Bpaper%40dubai.gov.example',
  ],
  ['https://help.example/ar', 'صفحة التواصل', 'https://help.example/ar'],
])('whom to turn to is reached by a button: %s', (contact, title, url) => {
  const card = noExpertsCard(contact, { messages, language: 'ar' });
  expect(actionsOf(card)).toEqual([{ type: 'Action.OpenUrl', title, url }]);
  expect(textOf(card)).toContain(contact);
});

test('what is no address gets no button, and whatever an address holds stays in it', () => {
  const reached = (contact: string) =>
    actionsOf(noExpertsCard(contact, { messages, language: 'en' })).map((action) =>
      action.type === 'Action.OpenUrl' ? action.url : action.type,
    );
  expect(reached('javascript:alert(1)')).toEqual([]);
  expect(reached('a@b.example?cc=c')).toEqual([
    'https://outlook.office.com/mail/deeplink/compose?to=a%40b.example%3Fcc%3Dc',
  ]);
});

test('what is chosen on a card is sent as the text that is written there', () => {
  for (const language of ['ar', 'en'] as const)
    for (const { name, card } of samplesShown(language, messages))
      for (const action of actionsOf(card))
        if (action.type === 'Action.Submit' && 'text' in action.data)
          expect([name, action.data.text]).toEqual([name, action.title]);
});

test('an answer shows the day it holds for, its source with date, and what to ask next', () => {
  expect(textOf(answerCard(answered('en'), messages))).toBe(
    [
      'First.',
      '• one',
      '• two',
      'As of 31 December 2018.',
      'Source: T, P, 16 January 2019',
      'You may also want to ask:',
      'Next?',
      'And then?',
    ].join('\n'),
  );
  const arabic = textOf(answerCard(answered('ar'), messages));
  expect(arabic).toContain('المصدر: \u2068T\u2069، \u2068P\u2069، 16 يناير 2019');
  expect(arabic).toContain('31 ديسمبر 2018');
});

test('the day is not repeated where the source is of the same day', () => {
  expect(textOf(answerCard(answered('en', { asOf: '2019-01-16' }), messages))).not.toContain(
    'As of',
  );
});

test.each([
  ['2021-11', '2018', 'As of 2018.'],
  ['2018', '2021-11', 'As of November 2021.'],
  ['2018', '2021-11-05', 'As of 5 November 2021.'],
])('beside a source of %s, an answer holds as of %s', (date, asOf, said) => {
  const sources = [{ title: 'T', publisher: 'P', date, secondary: false }];
  expect(textOf(answerCard(answered('en', { asOf, sources }), messages))).toContain(said);
});

test.each(['2021-11', '2018', '2021-11-05'])('a date of %s is said once', (date) => {
  const sources = [{ title: 'T', publisher: 'P', date, secondary: false }];
  const card = answerCard(answered('en', { asOf: date, sources }), messages);
  expect(textOf(card)).not.toContain('As of');
});

test('small talk has neither a day nor a source', () => {
  const smalltalk = answered('en', { text: 'Hello!', sources: [], followUps: [] });
  delete smalltalk.asOf;
  expect(textOf(answerCard(smalltalk, messages))).toBe('Hello!');
});

/** The addresses that a card opens. */
const opened = (card: Card) =>
  actionsOf(card).flatMap((action) => (action.type === 'Action.OpenUrl' ? [action.url] : []));

test.each([
  ['en', 'Open the source: T'],
  ['ar', 'فتح المصدر: \u2068T\u2069'],
] as const)('in %s, the row of each source opens its page', (language, title) => {
  const sources = ['https://example.org/a', 'http://example.org/b'].map((url, at) => ({
    ...{ title: 'T', publisher: `P${at}`, date: '2019', url, secondary: false },
  }));
  const card = answerCard(answered(language, { sources, followUps: [] }), messages);
  const rows = card.body.flatMap((element) =>
    element.type === 'Container' ? [element.selectAction] : [],
  );
  expect(rows).toEqual(sources.map(({ url }) => ({ type: 'Action.OpenUrl', title, url })));
  expect(card).not.toHaveProperty('actions');
});

test.each([
  ['en', 'Press: T, P, 2019. No link: the full address is not known.'],
  ['ar', 'مصدر صحفي: \u2068T\u2069، \u2068P\u2069، 2019. بلا رابط: the full address is not known.'],
] as const)('in %s, a source without an address says why, and opens nothing', (language, said) => {
  const source = {
    title: 'T',
    publisher: 'P',
    date: '2019',
    kind: 'press',
    secondary: false,
  } as const;
  const sources = [{ ...source, noUrl: 'the full address is not known' }];
  const card = answerCard(answered(language, { sources, followUps: [] }), messages);
  expect(textOf(card).split('\n')).toContain(said);
  expect(actionsOf(card)).toEqual([]);
});

test('only web pages can be opened', () => {
  const links = (url: string) =>
    opened(
      answerCard(
        answered('en', { sources: [{ title: 'T', publisher: 'P', url, secondary: false }] }),
        messages,
      ),
    );
  expect(links('https://example.org')).toEqual(['https://example.org']);
  expect(links('http://example.org')).toEqual(['http://example.org']);
  expect(links('javascript:alert(1)')).toEqual([]);
  expect(links('ms-excel:ofe|u|https://example.org')).toEqual([]);
  expect(links('http:\\\\example.org')).toEqual([]);
  expect(links('file:///etc/passwd')).toEqual([]);
});

test('with many sources and follow-ups, each source opens and a card shows no more than six questions', () => {
  const source = { title: 'T', publisher: 'P', url: 'https://example.org/a', secondary: true };
  const card = answerCard(
    answered('en', {
      sources: Array.from({ length: 9 }, () => source),
      followUps: Array.from({ length: 9 }, (_, at) => option(`Q${at}`)),
    }),
    messages,
  );
  expect(opened(card)).toHaveLength(9);
  expect(actionsOf(card)).toHaveLength(9 + MAX_ACTIONS);
});

test('addresses that are too long together leave a card that Teams takes', () => {
  const url = `https://example.org/${'%D8%AF'.repeat(330)}`;
  const sources = Array.from({ length: 40 }, () => ({
    ...{ title: 'عنوان '.repeat(20), publisher: 'P', url, secondary: false },
  }));
  const card = answerCard(answered('ar', { sources }), messages);
  expect(url.length).toBe(2000);
  expect(opened(card)).toHaveLength(6);
  expect(textOf(card).match(/^المصدر: /gm)).toHaveLength(40);
  expect(JSON.stringify(cardMessage(card, 'text')).length * 2).toBeLessThan(80 * 1024);
});

test('the sources that somebody asks for open as well', () => {
  const { sources } = answered('en');
  const asked = sourcesCard({ language: 'en', text: 'Source: T', sources }, messages);
  expect(opened(asked)).toEqual(['https://example.org/a']);
  const none = sourcesCard({ language: 'en', text: 'Ask me something first.' }, messages);
  expect(textOf(none)).toBe('Ask me something first.');
});

test.each([
  '*bold* _it_',
  '[a](http://b)',
  '1. one',
  '- dash',
  '# title',
  'a `b`',
  '{{DATE(2019-01-01)}}',
  '&lt;b&gt;',
  '<b>',
])('%s is shown as it is written', (text) => {
  const [element] = textCard('en', text).body;
  expect(element).toEqual(
    expect.objectContaining({
      type: 'RichTextBlock',
      // Two brackets are parted by a mark that is not seen.
      inlines: [{ type: 'TextRun', text: text.replace('{{', '{\u2060{') }],
    }),
  );
});

test('a bulleted list keeps literal bullets, one line each', () => {
  const [, ...list] = textCard('ar', 'الجهات:\n• الأولى\n• الثانية').body;
  expect(list).toEqual([
    { type: 'TextBlock', text: '• الأولى', wrap: true, spacing: 'Small' },
    { type: 'TextBlock', text: '• الثانية', wrap: true, spacing: 'Small' },
  ]);
});

test('the longest answers stay below what Teams takes', () => {
  const text = Array.from({ length: 60 }, () => `• ${'كلمة طويلة '.repeat(10)}`).join('\n');
  const message = cardMessage(answerCard(answered('ar', { text }), messages), text);
  expect(JSON.stringify(message).length * 2).toBeLessThan(80 * 1024);
});

test('a card message has a summary for notifications and no text that would be shown twice', () => {
  const message = cardMessage(textCard('ar', 'سطر'), `سطر\n${'طويل '.repeat(100)}`);
  expect(message).not.toHaveProperty('text');
  expect(message.summary).toMatch(/^سطر طويل/);
  expect(message.summary.length).toBeLessThanOrEqual(200);
  expect(message.locale).toBe('ar-AE');
});

describe('an answer that can be rated', () => {
  const rateable = (state: FeedbackState, more: Partial<Answered> = {}) => {
    const about = { language: 'en', entryId: 'id', question: 'What?' } as const;
    const answer = { id: '7c1f3c9e-5d0a-4c38-9d43-8f5b1c3f0a11', ...about };
    return answerCard(answered('en', more), messages, undefined, { answer, state });
  };
  const url = (at: number) => `https://example.org/${at}`;
  const sources = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      ...{ title: `T${at}`, publisher: 'P', date: '2019', secondary: false },
      url: url(at),
    }));
  const questions = (count: number) =>
    Array.from({ length: count }, (_, at) => option(`Question ${at}?`));

  test.each([
    ['open', 1, 3, ['Open the source: T0', 'Question 0?', 'Question 1?', 'Question 2?']],
    ['open', 2, 1, ['Open the source: T0', 'Open the source: T1', 'Question 0?']],
    ['open', 0, 5, ['Question 0?', 'Question 1?', 'Question 2?', 'Question 3?']],
  ] as const)(
    'keeps its thumbs behind sources and questions: %s, %i sources, %i questions',
    (state, pages, next, expected) => {
      const card = rateable(state, { sources: sources(pages), followUps: questions(next) });
      const titles = actionsOf(card).map(({ title }) => title);
      expect(titles).toEqual([...expected, 'Helpful', 'Not helpful']);
    },
  );

  test('has no more actions than Teams shows, however it was rated', () => {
    for (const state of ['open', 'helpful', 'unhelpful', 'told'] as const) {
      const card = rateable(state, { sources: sources(4), followUps: questions(4) });
      expect((card.actions ?? []).length).toBeLessThanOrEqual(MAX_ACTIONS);
      expect(parseCard(card).problems).toEqual([]);
      expect(textOf(card)).toContain('First.');
    }
  });
});
