import assert from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../../src/language/text/detectLanguage';
import { checkLocale } from '../../../src/messages/checkLocale';
import { locateFault, parseLocaleFile } from '../../../src/messages/localeFile';
import { placeholdersOf, type MessageKey } from '../../../src/messages/localeSchema';
import { createMessages, type MessageValues } from '../../../src/messages/messages';
import { LOCALES } from '../../support/knowledge/messages';
import type { FuzzTarget } from '../fuzzTarget';

const SHIPPED = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    JSON.parse(readFileSync(join(LOCALES, `${language}.json`), 'utf8')) as Record<string, string>,
  ]),
) as Record<(typeof LANGUAGES)[number], Record<MessageKey, string>>;

/** Messages whose texts are changed; an input is a part of a file and holds these. */
const KEYS = [
  'input.tooLong',
  'log.monthly',
  'answer.source',
  'help.title',
  'log.pagesBecome',
] as const satisfies readonly MessageKey[];

const partOf = (locale: Readonly<Record<string, string>>) =>
  JSON.stringify(Object.fromEntries(KEYS.map((key) => [key, locale[key]])), null, 2);

export const target: FuzzTarget = {
  seeds: () => LANGUAGES.map((language) => partOf(SHIPPED[language])),
  check(input) {
    // Each takes a while: one language for an input.
    const language = LANGUAGES[input.length % LANGUAGES.length] ?? 'en';
    const file = { name: `${language}.json`, text: new TextDecoder().decode(input) };
    const lines = file.text.split('\n').length;
    const expectLocated = (line: string) => {
      const number = Number(/^\w+\.json:(\d+) [^]+$/.exec(line)?.[1]);
      assert(number >= 1 && number <= lines, `${line}, of ${lines} lines`);
    };
    const parsed = parseLocaleFile(file);
    if ('problem' in parsed) return expectLocated(parsed.problem);
    const { json } = parsed;
    const isObject = typeof json === 'object' && json !== null && !Array.isArray(json);
    const whole: unknown = isObject ? { ...SHIPPED[language], ...json } : json;
    const faults = checkLocale(whole, language);
    for (const fault of faults) expectLocated(locateFault(file, fault));
    if (faults.length === 0) expectSaid(whole as Record<MessageKey, string>, language);
  },
};

/** What was found to be in order can be said, whatever it is filled in with. */
function expectSaid(
  locale: Readonly<Record<MessageKey, string>>,
  language: (typeof LANGUAGES)[number],
): void {
  const messages = createMessages({ ...SHIPPED, [language]: locale });
  for (const key of KEYS)
    for (const value of [0, 1, 2, 11, 100, 1.5, 'text']) {
      const values = Object.fromEntries(placeholdersOf(key).map((name) => [name, value]));
      const said = messages.say(language, key, values as MessageValues<typeof key>[0]);
      assert.strictEqual(typeof said, 'string');
    }
}
