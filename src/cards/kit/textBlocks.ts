import type { Language } from '../../language/text/detectLanguage';
import { straightText, withoutDirection } from '../../language/text/displayText';
import type { CardElement, Container, RichTextBlock, TextBlock, TextLook } from './adaptiveCard';
import { submit } from './adaptiveCard';

/**
 * What a TextBlock would not show as it is written: Markdown marks, the start of a numbered or
 * dashed list, rules, indented code, character references, `{{…}}` date functions, and what is taken
 * for an address without any mark.
 */
const LIVE =
  /[*_[\]`~\\#<>&|@]|\{\{|^\s*(\d+[.)](\s|$)|[-+=])|^( {4}|\t)| {2}\n|:\/\/|[\p{L}\p{N}]\.\p{L}{2}/mu;

/** One line of text, shown exactly as it is written. */
export function line(
  text: string,
  look: TextLook = {},
  spacing?: TextBlock['spacing'],
): TextBlock | RichTextBlock {
  const apart = spacing ? { spacing } : {};
  return LIVE.test(text)
    ? { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text, ...look }], ...apart }
    : { type: 'TextBlock', text, wrap: true, ...look, ...apart };
}

/** Each line on its own; a list keeps its literal bullets, which stay right to left in Arabic. */
export function lines(text: string): CardElement[] {
  return text
    .split('\n')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => line(part, {}, part.startsWith('•') ? 'Small' : 'Default'));
}

/** The title of a card, shown exactly as it is written. */
export function heading(text: string): TextBlock | RichTextBlock {
  const shown = line(text, { size: 'Medium', weight: 'Bolder' });
  return shown.type === 'TextBlock' ? { ...shown, style: 'heading' } : shown;
}

/** A question to choose. A button would cut a long one short; this wraps. */
export function choice(text: string): Container {
  return {
    type: 'Container',
    style: 'emphasis',
    spacing: 'Small',
    selectAction: submit(text),
    items: [line(text, { color: 'Accent' })],
  };
}

/** A remark in small, subdued letters. */
export function remark(text: string, spacing: TextBlock['spacing'] = 'Small'): CardElement {
  return line(text, { size: 'Small', isSubtle: true }, spacing);
}

const QUESTION_MARK = /[?؟]$/;

/** A label in a list, where a question mark would end the sentence. */
export const withoutQuestionMark = (label: string): string => label.replace(QUESTION_MARK, '');

/** What something is called, before what it is: a label that asks a question needs no colon. */
export const called = (label: string): string =>
  QUESTION_MARK.test(label) ? `${label} ` : `${label}: `;

/** A value behind what it is called, each exactly as it is written. */
export function labelled(label: string, value: string, look: TextLook = {}): RichTextBlock {
  return {
    type: 'RichTextBlock',
    spacing: 'Small',
    inlines: [
      { type: 'TextRun', text: called(label), isSubtle: true },
      { type: 'TextRun', text: value, ...look },
    ],
  };
}

const onGround =
  (style: 'good' | 'attention') =>
  (text: string): Container => ({
    type: 'Container',
    style,
    spacing: 'Small',
    items: [line(text, { size: 'Small' })],
  });

/** What is wrong, beside what it is about. */
export const faultLine = onGround('attention');

/** What has just been done. */
export const doneLine = onGround('good');

/** The title of a part of a card. */
export const subheading = (text: string) => line(text, { weight: 'Bolder' }, 'Medium');

/** The blocks of the scripts from right to left, with their digits and marks (UAX #9: R, AL, AN). */
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
const withoutTurns = (text: string): string =>
  straightText(text.replace(/[^\u2068\u2069]+/g, withoutDirection));

/**
 * What somebody wrote, inside a text of the bot's: words of the other direction, with the marks
 * around them, do not turn the rest of the line (UAX #9: FSI, PDI). A list may be set off as a whole
 * with its names set off before.
 */
export const isolated = (language: Language, text: string): string =>
  isolatedIn(OTHER_DIRECTION[language], withoutTurns(text));

const COMMA: Readonly<Record<Language, string>> = { ar: '، ', en: ', ' };

/** One after the other, with the comma of the language. */
export const joined = (language: Language, parts: readonly string[]): string =>
  parts.join(COMMA[language]);
