import { cleanText } from '../language/cleanText';

/** What stands in place of what was masked: no word in any language, and no letter to turn a line. */
export const MASK = '•••';

const ADDRESS = /(?:https?:\/\/|www\.)\S+|[^\s@]+@[^\s@]*[^\s@.,;:!?؟،]/giu;
/**
 * Five digits or more, also in groups: telephone numbers, Emirates IDs (784-1990-1234567-1),
 * accounts, days of birth. In any script's digits.
 */
const LONG_NUMBER = /\+?\p{Nd}(?:[\s().,،/:'’_\p{Pd}\u066b\u066c\u2212]{0,3}\p{Nd}){4,}/gu;
/** Two years beside each other are a period and nobody's number. */
const PERIOD = /^(?:19|20|١٩|٢٠)\p{Nd}{2}\s?[/\p{Pd}\u2212]\s?(?:19|20|١٩|٢٠)\p{Nd}{2}$/u;

/**
 * What somebody typed, without what could tell who it was or whom it is about: e-mail and web
 * addresses and every number of five digits or more become {@link MASK}. Names of people cannot be
 * told from other words and stay.
 */
export const maskPersonalData = (text: string): string =>
  cleanText(text)
    .replace(ADDRESS, MASK)
    .replace(LONG_NUMBER, (number) => (PERIOD.test(number) ? number : MASK));
