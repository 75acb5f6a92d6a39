import { ARABIC } from './arabicPrefixes';

const BREAK = /\s*\n\s*/u;
const BULLET = /^(?:[-–—•*·▪]\s+|\p{Nd}{1,2}[.)]\s+(?=\p{L}))/u;
const QUESTION = /[?؟]/u;
/** What a line may end with so that no comma stands behind it: a sign, an address. */
const CLOSED = /[\p{P}\p{S}]$|\S*(?:\/\/|www\.)\S*$/u;

/**
 * A message with its lines as clauses: "Name: gate pass\nSheets: 3" is "Name: gate pass, Sheets: 3".
 * The lines of a question are joined as they are.
 */
export function linesAsClauses(text: string): string {
  const lines = text
    .split(BREAK)
    .map((line) => line.trim().replace(BULLET, ''))
    .filter(Boolean);
  const comma = ARABIC.test(text) ? '،' : ',';
  if (QUESTION.test(text)) return lines.join(' ');
  return lines
    .map((line, at) => (at === lines.length - 1 || CLOSED.test(line) ? line : `${line}${comma}`))
    .join(' ');
}

/** "RTA - gate pass - 2 sheets": dashes between words divide as commas do. */
export const dashesAsCommas = (text: string): string =>
  text.replace(/(?<=\S)\s+[-–—]\s+(?=\S)/gu, ', ');

const QUOTED = /["“«][^"“”«»]+["”»]/gu;
const MARK = '\u{E000}';
const MARKED = /\u{E000}(\d+)\u{E000}/gu;

/** Splits a text, but no title in quotation marks: "Form 17 - Overtime claim". */
export function splitOutsideQuotes(text: string, divider: RegExp): string[] {
  const quoted = text.match(QUOTED) ?? [];
  const whole = quoted.reduce(
    (rest, title, at) => rest.replace(title, `${MARK}${at}${MARK}`),
    text,
  );
  return whole
    .split(divider)
    .map((part) => part.replace(MARKED, (_, at: string) => quoted[Number(at)] ?? ''));
}
