import { formatDate } from '../../../src/messages/formatDate';
import type { Messages } from '../../../src/messages/messages';
import { sourceLine } from '../../../src/messages/sourceLine';
import { realMessages } from '../../support/knowledge/messages';

let messages: Messages;
beforeAll(async () => void (messages = await realMessages()));

test.each([
  ['ar', '2019-01-16', '16 يناير 2019'],
  ['en', '2019-01-16', '16 January 2019'],
  ['ar', '2019-01', 'يناير 2019'],
  ['en', '2019-01', 'January 2019'],
  ['ar', '2019', '2019'],
  ['en', '2019', '2019'],
  ['en', '2019-13-40', '2019-13-40'],
  ['en', 'soon', 'soon'],
] as const)('in %s, %s is written %s', (language, iso, expected) => {
  expect(formatDate(language, iso)).toBe(expected);
});

test('the day does not depend on the time zone of the machine', () => {
  const before = process.env['TZ'];
  process.env['TZ'] = 'America/Los_Angeles';
  expect(formatDate('en', '2019-01-01')).toBe('1 January 2019');
  if (before === undefined) delete process.env['TZ'];
  else process.env['TZ'] = before;
});

test('numbers are in Western digits and the Arabic noun follows the number', () => {
  expect(messages.say('ar', 'input.tooLong', { limit: 1000 })).toContain('1,000 حرف.');
  expect(messages.say('ar', 'input.tooLong', { limit: 11 })).toContain('11 حرفاً');
  expect(messages.say('ar', 'input.tooLong', { limit: 5 })).toContain('5 أحرف');
  expect(messages.say('en', 'input.tooLong', { limit: 1000 })).toContain('1,000 characters');
});

test('a source line names title, publisher and date, and says if it is secondary or undated', () => {
  const source = { title: 'T', publisher: 'P', date: '2019-01-16', secondary: false };
  expect(sourceLine('ar', source, messages)).toBe('المصدر: T، P، 16 يناير 2019');
  expect(sourceLine('en', source, messages)).toBe('Source: T, P, 16 January 2019');
  expect(sourceLine('en', { ...source, secondary: true }, messages)).toMatch(/^Secondary source: /);
  expect(sourceLine('ar', { ...source, secondary: true }, messages)).toMatch(/^مصدر ثانوي: /);
  const undated = { title: 'T', publisher: 'P', secondary: false };
  expect(sourceLine('en', undated, messages)).toBe('Source: T, P, undated');
});

test.each([
  ['official', 'Official source', 'مصدر رسمي'],
  ['press', 'Press', 'مصدر صحفي'],
  ['law_firm', 'Law firm', 'مكتب محاماة'],
  ['company', 'Company', 'شركة'],
  ['academic', 'Academic source', 'مصدر أكاديمي'],
  ['project', 'Project source', 'مصدر من المشروع'],
  ['secondary', 'Secondary source', 'مصدر ثانوي'],
])('a source line begins with the kind of source: %s', (kind, en, ar) => {
  const source = { title: 'T', publisher: 'P', date: '2019', kind, secondary: false };
  expect(sourceLine('en', source, messages)).toBe(`${en}: T, P, 2019`);
  expect(sourceLine('ar', source, messages)).toBe(`${ar}: T، P، 2019`);
});

test.each([
  ['translated', 'translated title', 'عنوان مترجم'],
  ['devised', 'descriptive title', 'عنوان وصفي'],
])('a source line says of a title that it is not that of the source: %s', (titleType, en, ar) => {
  const source = { title: 'T', titleType, publisher: 'P', date: '2019', secondary: false };
  expect(sourceLine('en', source, messages)).toBe(`Source: T (${en}), P, 2019`);
  expect(sourceLine('ar', source, messages)).toBe(`المصدر: T (${ar})، P، 2019`);
});

test('a source line names the language of the source, if it is another one', () => {
  const source = { title: 'T', publisher: 'P', date: '2019', secondary: false };
  const written = (language: 'ar' | 'en', writtenIn: 'ar' | 'en') =>
    sourceLine(language, { ...source, writtenIn }, messages);
  expect(written('en', 'ar')).toBe('Source: T, P, 2019, in Arabic');
  expect(written('ar', 'en')).toBe('المصدر: T، P، 2019، بالإنجليزية');
  expect(written('ar', 'ar')).toBe('المصدر: T، P، 2019');
});

test('what a source is called is shown as it is, even if it looks like a placeholder', () => {
  const source = { title: '{date} <b>', publisher: 'P', date: '2019', secondary: false };
  expect(sourceLine('en', source, messages)).toBe('Source: {date} <b>, P, 2019');
});

test('a key or a placeholder that no message has does not compile', () => {
  const wrong = () => [
    // @ts-expect-error: no message has this key
    messages.say('en', 'help.titel'),
    // @ts-expect-error: its message names the limit
    messages.say('en', 'input.tooLong'),
    // @ts-expect-error: the limit is called otherwise
    messages.say('en', 'input.tooLong', { max: 5 }),
    // @ts-expect-error: its message names nothing
    messages.say('en', 'help.title', { limit: 5 }),
  ];
  expect(wrong).toBeInstanceOf(Function);
});
