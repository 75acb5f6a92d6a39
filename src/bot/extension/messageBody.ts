import { cleanText } from '../../language/text/cleanText';
import type { MessagePayload } from './extensionRequests';

/** Teams takes messages of 28 KB; the facts of a process stand in its first lines. */
const LONGEST_CONTENT = 32_000;
const MOST_LINES = 40;
/** A file or a card is no text, and neither is who was meant. */
const ASIDES = /<at\b[^<>]*>[^<>]*<\/at>|<attachment\b[^<>]*>(?:<\/attachment>)?/gi;
const LINE_ENDS = /<br\b[^<>]*>|<\/(?:p|div|li|tr|h[1-6]|blockquote|pre)\s*>/gi;
const CELL_ENDS = /<\/t[dh]\s*>/gi;
const TAG = /<\/?[a-z!][^<>]*>/gi;
const REFERENCE = /&(?:(nbsp|lt|gt|quot|apos|amp)|#(\d{1,7})|#x([\da-f]{1,6}));/gi;
const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
};
const LAST_CODE_POINT = 0x10ffff;

function decoded(text: string): string {
  return text.replace(REFERENCE, (whole, name?: string, decimal?: string, hex?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : whole;
  });
}

const withoutMarkup = (html: string): string =>
  decoded(
    html
      // In HTML a line end is a blank.
      .replace(/\s+/g, ' ')
      .replace(ASIDES, ' ')
      .replace(LINE_ENDS, '\n')
      .replace(CELL_ENDS, ' ')
      .replace(TAG, ''),
  );

/** What a message says, line by line, as a reader sees it; empty where it has no text. */
export function messageText(payload: MessagePayload): string {
  const { content, contentType } = payload?.body ?? {};
  const written = (content ?? '').slice(0, LONGEST_CONTENT);
  const text = contentType === 'text' ? written : withoutMarkup(written);
  return text
    .split('\n')
    .map(cleanText)
    .filter((line) => line !== '')
    .slice(0, MOST_LINES)
    .join('\n');
}
