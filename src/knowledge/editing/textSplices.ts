import { parseDocument, type Document } from 'yaml';
import { readSafeYaml } from '../yaml/safeYaml';
import { CannotEdit } from './textEdit';

/** Characters of a text, from start to before end, that make way for others. */
export interface Splice {
  start: number;
  end: number;
  text: string;
}

/** A file as it stands there, and what it says as plain objects. */
export interface ReadText {
  document: Document;
  value: unknown;
}

/** @throws CannotEdit if the text is not YAML, or none that would be loaded */
export function readText(text: string): ReadText {
  const read = readSafeYaml(text);
  if (!('faults' in read))
    // Read again for the tokens, which tell where a dash or a comment stands.
    return { document: parseDocument(text, { keepSourceTokens: true }), value: read.value };
  const [fault] = read.faults;
  throw new CannotEdit(`line ${fault?.line}: ${fault?.message}`);
}

/** Does every splice; all else stays as it is. Lines end as those of the file do. */
function applySplices(text: string, splices: readonly Splice[]): string {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text: inserted } of [...splices].sort((a, b) => a.start - b.start)) {
    parts.push(text.slice(at, start), inserted.replaceAll('\n', newline));
    at = end;
  }
  return [...parts, text.slice(at)].join('');
}

function parsesTo(text: string, expected: unknown): boolean {
  const read = readSafeYaml(text);
  return !('faults' in read) && JSON.stringify(read.value) === JSON.stringify(expected);
}

/**
 * Does every splice, and makes sure of what the file says then.
 * @param expected what the file is to say, as plain objects
 * @throws CannotEdit if it would say anything else
 */
export function applySplicesSafely(
  text: string,
  splices: readonly Splice[],
  expected: unknown,
): string {
  const after = applySplices(text, splices);
  if (!parsesTo(after, expected))
    throw new CannotEdit('the change would alter other parts of the file; make it by hand');
  return after;
}

/** The offset behind the line in which `end` stands; a block text ends with its line. */
export function endOfLine(text: string, end: number): number {
  if (text[end - 1] === '\n') return end;
  const newline = text.indexOf('\n', end);
  return newline < 0 ? text.length : newline + 1;
}

/** Inserts whole lines; if the file does not end with a line end, it does not afterwards. */
export function insertLines(text: string, at: number, lines: readonly string[]): Splice {
  const isOpen = at === text.length && at > 0 && text[at - 1] !== '\n';
  const inserted = lines.map((line) => (isOpen ? `\n${line}` : `${line}\n`)).join('');
  return { start: at, end: at, text: inserted };
}

export const columnOf = (text: string, offset: number): number =>
  offset - (text.lastIndexOf('\n', offset - 1) + 1);
