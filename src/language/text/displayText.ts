import { LONE_SURROGATE } from './sanitizeText';
import type { Language } from './detectLanguage';

/** Marks that turn letters against their own direction, or embed: the bot's own texts need none. */
const DIRECTION_OVERRIDES = /[\u202a-\u202e]/g;
const MARKS_OF_DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const ISOLATE = /[\u2066-\u2068]/;
const END_OF_ISOLATE = '\u2069';
/** Is not seen, and ends no word. */
const JOINER = '\u2060';

/** Without any mark of direction: what is set off by marks of the bot's own must not end them. */
export const withoutDirection = (text: string): string => text.replace(MARKS_OF_DIRECTION, '');

/** Every isolate ends, and none ends that has not begun: nothing after the text is turned by it. */
function balanced(text: string): string {
  let open = 0;
  let balance = '';
  for (const letter of text) {
    if (ISOLATE.test(letter)) open += 1;
    if (letter === END_OF_ISOLATE && open === 0) continue;
    if (letter === END_OF_ISOLATE) open -= 1;
    balance += letter;
  }
  return balance + END_OF_ISOLATE.repeat(open);
}

const HAS_ISOLATES = /[\u2066-\u2069]/;

/** Every text passes here; few have any of these. */
const NEEDS_LOOK = /[\u202a-\u202e\u2066-\u2069\ud800-\udfff]/;
const MAY_BE_MARKUP = /[<&!\]:@.]/;

/** A text that turns nothing of what stands beside it, and of which each character is one. */
export function withBalancedIsolates(text: string): string {
  if (!NEEDS_LOOK.test(text)) return text;
  const straight = text.replace(DIRECTION_OVERRIDES, '').replace(LONE_SURROGATE, '\ufffd');
  return HAS_ISOLATES.test(straight) ? balanced(straight) : straight;
}

/**
 * A text as a card or a message can show it, no matter who wrote it. Clients fill in dates for
 * `{{DATE(…)}}`, also if nothing else is live.
 */
export function toDisplayText(text: string): string {
  const straight = withBalancedIsolates(text);
  return straight.includes('{{') ? straight.replace(/\{(?=\{)/g, `{${JOINER}`) : straight;
}

/**
 * Where Markdown, HTML or an address would begin: in front of a name of a tag or a reference,
 * between the parts of a link, within what is taken for an address.
 */
const MARKUP =
  /[<&](?=[\p{L}#/!?])|!(?=\[)|\](?=[([:])|:(?=\/\/)|(?<![\p{L}\p{N}])www(?=\.)|@(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])\.(?=\p{L}{2})|(?<![\p{L}\p{N}])(?:mailto|tel|sms|xmpp|javascript|data|vbscript|msteams|file)(?=:)/giu;

/**
 * A text for a place that some clients read as Markdown or HTML and some do not: titles of buttons
 * and choices, lines of a list. An invisible joiner keeps each mark a mark for all of them.
 */
export function toInertText(text: string): string {
  const shown = toDisplayText(text);
  return MAY_BE_MARKUP.test(shown) ? shown.replace(MARKUP, `$&${JOINER}`) : shown;
}

/**
 * The blocks of the scripts from right to left, with their digits and marks (UAX #9: R, AL, AN).
 */
const RIGHT_TO_LEFT = String.raw`\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}`;
/** Letters in circles, of Braille and of flags. */
const LETTERS_AS_SIGNS = String.raw`\u249c-\u24e9\u2800-\u28ff\u{1f110}-\u{1f1ff}`;
const OTHER_DIRECTION: Readonly<Record<Language, RegExp>> = {
  ar: new RegExp(`(?![0-9${RIGHT_TO_LEFT}])[\\p{L}\\p{Mc}\\p{Nd}\\p{Nl}${LETTERS_AS_SIGNS}]`, 'u'),
  en: new RegExp(`[${RIGHT_TO_LEFT}]`, 'u'),
};

const isolatedIn = (other: RegExp, text: string): string =>
  other.test(text) ? `\u2068${text}\u2069` : text;

/** Without marks of direction, but for isolates, each of which ends within the text. */
const withoutOverrides = (text: string): string =>
  withBalancedIsolates(text.replace(/[^\u2068\u2069]+/g, withoutDirection));

/**
 * What somebody wrote, inside a text of the bot's: words of the other direction, with the marks
 * around them, do not turn the rest of the line (UAX #9: FSI, PDI). A list may be set off as a
 * whole with its names set off before.
 */
export const isolateBidi = (language: Language, text: string): string =>
  isolatedIn(OTHER_DIRECTION[language], withoutOverrides(text));
