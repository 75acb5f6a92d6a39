import type { Card } from '../../../src/cards/kit/adaptiveCard';
import type { Language } from '../../../src/language/text/detectLanguage';
import { actionsOf, elementsOf, inputsOf } from './readCard';

const READ = new Set(['text', 'title', 'label', 'placeholder', 'altText']);

/** Everything of a part of a card that somebody reads or hears: texts, buttons, labels, choices. */
export function wordsOf(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(wordsOf);
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => {
    // What a button sends back is not read by anybody.
    if (key === 'data') return [];
    return READ.has(key) && typeof value === 'string' ? [value] : wordsOf(value);
  });
}

/** What a card calls its buttons and inputs: nobody has typed that. */
export function ownNames(card: Card): string[] {
  const sets = elementsOf(card).flatMap((element) =>
    element.type === 'ActionSet' ? element.actions : [],
  );
  const inputs = inputsOf(card).flatMap((input) =>
    input.type === 'Input.Toggle'
      ? [input.title]
      : [input.label, ...(input.placeholder === undefined ? [] : [input.placeholder])],
  );
  return [...[...sets, ...(card.actions ?? [])].map(({ title }) => title), ...inputs];
}

/** The name of a button, once for every time that it stands there. */
export const titlesOf = (card: Card): string[] => actionsOf(card).map(({ title }) => title);

/** Names of languages in themselves, codes, addresses, and the examples of a name in the other script. */
const ALLOWED: Readonly<Record<Language, readonly (string | RegExp)[]>> = {
  ar: [
    'English',
    /PL-[A-Z]+-\d{4}-\d{4}/g,
    /https:\/\/\S*/g,
    /مقاس A\d/g,
    /درجة الثقة [ABC]/g,
    'A4',
    'مثال: Trade licence renewal',
    'مثال: G4',
    'Environmental Paper Network',
    /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g,
    'ورابط https',
    /\.yaml/g,
  ],
  en: ['العربية', 'Example: تجديد رخصة تجارية'],
};
const FOREIGN: Readonly<Record<Language, RegExp>> = {
  ar: /\p{Script=Latin}/u,
  en: /\p{Script=Arabic}/u,
};

/** Codes and names, which a card sets apart from its own direction. */
const SET_APART = /\u2068[^\u2069]*\u2069/g;

/** Words of the other language, but for what is written so in both. */
export const foreignWords = (language: Language, texts: readonly string[]): string[] =>
  texts.filter((text) => {
    const own = ALLOWED[language].reduce<string>(
      (rest, allowed) => rest.replaceAll(allowed, ''),
      text.replace(SET_APART, ''),
    );
    return FOREIGN[language].test(own);
  });
