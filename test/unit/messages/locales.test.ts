import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { glossaryFile } from '../../../src/knowledge/referenceSchema';
import { rejectedBy } from '../../../src/knowledge/lint/rules/rejectedTerms';
import { checkLocale } from '../../../src/messages/checkLocale';
import { loadMessages } from '../../../src/messages/loadMessages';
import { MESSAGE_KEYS } from '../../../src/messages/localeSchema';
import { PLACEHOLDERS_FILE, placeholdersJson } from '../../../scripts/makeMessageTypes';
import { LOCALES, realMessages } from '../../support/knowledge/messages';
import { KNOWLEDGE } from '../../support/knowledge/realAnswerer';

const read = (language: 'ar' | 'en') =>
  JSON.parse(readFileSync(join(LOCALES, `${language}.json`), 'utf8')) as Record<string, string>;

test('both locale files can be used as they are', async () => {
  await expect(realMessages()).resolves.toBeDefined();
});

test('both files hold the same keys in the same order, so that they can be read side by side', () => {
  expect(Object.keys(read('ar'))).toEqual(Object.keys(read('en')));
  expect(Object.keys(read('ar')).sort()).toEqual([...MESSAGE_KEYS].sort());
});

test('the types of messages are those of en.json; if not, run npm run messages', () => {
  const written = readFileSync(join(__dirname, '../../..', PLACEHOLDERS_FILE), 'utf8');
  expect(written).toBe(placeholdersJson(read('en')));
});

/** Names of languages, and what is but places for names and figures. */
const WITHOUT_LETTERS = new Set([
  'language.english',
  'fact.value',
  'fact.percent',
  'fact.list',
  'log.help.about',
]);

test('Arabic texts are in Arabic, with Western digits', () => {
  for (const [key, text] of Object.entries(read('ar'))) {
    if (!WITHOUT_LETTERS.has(key)) expect(`${key}: ${text}`).toMatch(/[\u0621-\u064a]/);
    expect(`${key}: ${text}`).not.toMatch(/[\u0660-\u0669\u06f0-\u06f9]/);
  }
});

test.each(['en', 'ar'] as const)('texts in "%s" use the terms of the glossary', (language) => {
  const text = readFileSync(join(KNOWLEDGE, 'glossary.yaml'), 'utf8');
  const rejected = rejectedBy(glossaryFile.parse(parse(text)).terms, language);
  expect(rejected.length).toBeGreaterThan(20);
  const found = Object.entries(read(language)).flatMap(([key, shown]) =>
    rejected.flatMap(({ wording, term, pattern }) =>
      pattern.test(shown) ? [`${key}: "${term}" instead of "${wording}"`] : [],
    ),
  );
  expect(found).toEqual([]);
});

test('no text says two things with one sentence: none is empty and none holds HTML', () => {
  for (const text of [...Object.values(read('ar')), ...Object.values(read('en'))]) {
    expect(text.trim()).not.toBe('');
    expect(text).not.toMatch(/<\/?[a-z]/i);
  }
});

test.each([
  ['a missing key', { 'help.title': undefined }, /^help\.title: /],
  ['an unknown key', { 'help.titel': 'x' }, /help\.titel/],
  ['an empty text', { 'help.title': '  ' }, /^help\.title: /],
  ['what is not ICU MessageFormat', { 'help.title': 'a {b' }, /^help\.title: not ICU/],
  ['a forgotten placeholder', { 'answer.asOf': 'now' }, /^answer\.asOf: \{date\} is missing/],
  ['an unknown placeholder', { 'help.title': 'a {b}' }, /^help\.title: \{b\} is not known/],
  [
    'an Arabic plural form that is left out',
    { 'input.tooLong': '{limit, plural, one {#} two {#} few {#} many {#} other {#}}' },
    /^input\.tooLong: the plural form "zero" is missing/,
  ],
])('%s is reported by its key', (_, change, expected) => {
  const problems = checkLocale(JSON.parse(JSON.stringify({ ...read('ar'), ...change })), 'ar');
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(expected);
});

test('every fault of both files is reported at once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'locales-'));
  try {
    cpSync(LOCALES, folder, { recursive: true });
    writeFileSync(join(folder, 'ar.json'), JSON.stringify({ ...read('ar'), more: 'x' }));
    writeFileSync(join(folder, 'en.json'), JSON.stringify({ ...read('en'), 'answer.no': '{x}' }));
    const loading = loadMessages(folder);
    await expect(loading).rejects.toThrow(/en\.json:\d+ answer\.no[^]*ar\.json:\d+ .*more/);
    writeFileSync(join(folder, 'ar.json'), '{');
    await expect(loadMessages(folder)).rejects.toThrow(/ar\.json/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
