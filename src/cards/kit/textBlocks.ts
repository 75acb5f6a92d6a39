import {
  type CardElement,
  type Container,
  type RichTextBlock,
  type TextBlock,
  type TextLook,
  submit,
  createCard,
  type Card,
  type ActionElement,
} from './adaptiveCard';
import { labelPrefix } from '../../wording/labelText';
import type { Language } from '../../language/text/detectLanguage';
import { isolateBidi } from '../../language/text/displayText';

/**
 * What a TextBlock would not display literally: Markdown marks, the start of a numbered or dashed
 * list, rules, indented code, character references, `{{…}}` date functions, and anything that looks
 * like an address.
 */
const LIVE =
  /[*_[\]`~\\#<>&|@]|\{\{|^\s*(\d+[.)](\s|$)|[-+=])|^( {4}|\t)| {2}\n|:\/\/|[\p{L}\p{N}]\.\p{L}{2}/mu;

/** One line of text, displayed literally. */
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

/**
 * Each line as its own element. A list keeps its literal bullets, which stay on the right in
 * Arabic.
 */
export function lines(text: string): CardElement[] {
  return text
    .split('\n')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => line(part, {}, part.startsWith('•') ? 'Small' : 'Default'));
}

/** The title of a card, displayed literally. */
export function heading(text: string): TextBlock | RichTextBlock {
  const shown = line(text, { size: 'Medium', weight: 'Bolder' });
  return shown.type === 'TextBlock' ? { ...shown, style: 'heading' } : shown;
}

/** A row that opens something, if it can: its name, and more about it in small lines. */
export const openingRow = (
  name: string,
  opens: ActionElement | undefined,
  details: readonly string[] = [],
): Container => ({
  type: 'Container',
  style: 'emphasis',
  spacing: 'Small',
  ...(opens ? { selectAction: opens } : {}),
  items: [
    line(name, opens ? { color: 'Accent' } : {}),
    ...details.map((detail) => noteLine(detail, 'None')),
  ],
});

/** A question to choose. A button would truncate a long one; this wraps. */
export const choice = (text: string): Container => openingRow(text, submit(text));

/** A remark in small, subdued letters. */
export function noteLine(text: string, spacing: TextBlock['spacing'] = 'Small'): CardElement {
  return line(text, { size: 'Small', isSubtle: true }, spacing);
}

/** A value after its label, both displayed literally. */
export function labelledValue(label: string, value: string, look: TextLook = {}): RichTextBlock {
  return {
    type: 'RichTextBlock',
    spacing: 'Small',
    inlines: [
      { type: 'TextRun', text: labelPrefix(label), isSubtle: true },
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

/** A fault, beside the element that it is about. */
export const faultLine = onGround('attention');

/** Confirms what was just done. */
export const doneLine = onGround('good');

/** The title of a part of a card. */
export const subheading = (text: string) => line(text, { weight: 'Bolder' }, 'Medium');

/** A short message as a card, because only a card is right to left in Teams. */
export function textCard(language: Language, text: string, actions: ActionElement[] = []): Card {
  return createCard(language, lines(text), actions);
}

/** More would make a card too large to send; the last line contains all others. */
const MOST_LINES = 60;

function linesOf(text: string): string[] {
  const all = text.split(/\r\n|\r|\n/);
  const last = all.slice(MOST_LINES - 1).join('\n');
  return all.length > MOST_LINES ? [...all.slice(0, MOST_LINES - 1), last] : all;
}

/**
 * What a person wrote, literally and line by line, set apart from the bot's own text.
 * @param language of the card
 */
export function quotedText(language: Language, text: string): Container {
  const items: CardElement[] = [];
  let isAfterGap = false;
  for (const part of linesOf(text)) {
    if (part.trim() === '') isAfterGap = true;
    else {
      items.push(line(isolateBidi(language, part), {}, isAfterGap ? 'Medium' : 'None'));
      isAfterGap = false;
    }
  }
  return { type: 'Container', style: 'emphasis', spacing: 'Small', items };
}
