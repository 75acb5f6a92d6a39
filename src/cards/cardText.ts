import type { CardElement, Container, RichTextBlock, TextBlock } from './card';
import { submit } from './card';

type Look = Pick<TextBlock, 'size' | 'weight' | 'isSubtle' | 'color'>;

/**
 * What a TextBlock would not show as it is written: Markdown marks, the start of a numbered or
 * dashed list, character references, and `{{…}}` date functions.
 */
const LIVE = /[*_[\]`~\\#<>&]|\{\{|^\s*(\d+[.)]|[-+])\s/;

/** One line of text, shown exactly as it is written. */
export function line(
  text: string,
  look: Look = {},
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

/** The title of a card. */
export function heading(text: string): TextBlock {
  return {
    type: 'TextBlock',
    text,
    wrap: true,
    size: 'Medium',
    weight: 'Bolder',
    style: 'heading',
  };
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
