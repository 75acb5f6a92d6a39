import { Document, isMap, isScalar, isSeq, Scalar, type YAMLSeq } from 'yaml';
import type { z } from 'zod';
import { LANGUAGES } from '../../language/text/detectLanguage';
import type { singleLanguageEntriesFile } from '../knowledgeSchema';
import { CannotEdit } from './textEdit';
import { dashColumn, endOf, startOf, styleOf } from './nodePlace';
import { indented, STYLE } from './writeScalar';
import { readText, applySplicesSafely, type Splice } from './textSplices';

/** An entry as it is written: what has a default may be left out. */
export type NewEntry = z.input<typeof singleLanguageEntriesFile>[number];

/** The order in which the keys of an entry are written. */
const ORDER: readonly string[] = [
  ...['id', 'kind', 'command', 'for', 'where', 'without', 'questions', 'answer'],
  ...['verdict', 'source', 'asOf', 'followUps', 'reviewBy', 'tests'],
];
/** Lists of ids stand on one line. */
const ON_ONE_LINE = ['source', 'followUps'];

/** In the order in which entries are written; what is not there is left out. */
function ordered(entry: NewEntry): Record<string, unknown> {
  const given = Object.entries(entry).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b)));
}

/** How answers of one line are quoted in a file; as most are if it has none. */
function answerStyle(list: unknown): Scalar.Type {
  const items = isSeq(list) ? list.items : [];
  const styles = items
    .filter((item) => isMap(item))
    .flatMap((item) => LANGUAGES.map((language) => item.getIn(['answer', language], true)))
    .map(styleOf);
  return styles.findLast((style) => style?.startsWith('QUOTE')) ?? Scalar.QUOTE_DOUBLE;
}

/** The entry as the item of a list. */
function itemText(entry: NewEntry, list: unknown): string {
  const document = new Document([ordered(entry)]);
  for (const key of ON_ONE_LINE) {
    const ids = document.getIn([0, key], true);
    if (isSeq(ids)) ids.flow = true;
  }
  for (const language of LANGUAGES) {
    const answer = document.getIn([0, 'answer', language], true);
    const isOneLine = isScalar(answer) && !String(answer.value).includes('\n');
    if (isOneLine) answer.type = answerStyle(list);
  }
  return document.toString(STYLE);
}

/** Behind everything, with a blank line between. */
function behindAll(text: string, item: string): Splice {
  const lineEnds = /[\r\n]*$/.exec(text)?.[0].replaceAll('\r', '').length ?? 0;
  const between = text.trim() === '' ? '' : '\n'.repeat(Math.max(0, 2 - lineEnds));
  return { start: text.length, end: text.length, text: between + item };
}

const isList = (value: unknown): value is ({ id?: unknown } | null)[] | null =>
  value === null || Array.isArray(value);

const isEmptyFlow = (list: unknown): list is YAMLSeq =>
  isSeq(list) && list.flow === true && list.items.length === 0;

/** Under the other items, should these be indented. */
function indentedItem(text: string, list: unknown, item: string): string {
  const column = isSeq(list) ? dashColumn(text, list, 0) : 0;
  return ' '.repeat(column) + indented(item, column);
}

/**
 * Appends an entry to a file of entries, written as those are.
 * @param text of the file; may be empty
 * @returns the text of the file, all that was in it as it was
 * @throws CannotEdit if the id is there already, or the file has to be edited by hand
 */
export function appendEntry(text: string, entry: NewEntry): string {
  const { document, value: before } = readText(text);
  const { contents } = document;
  if (!isList(before)) throw new CannotEdit('it contains no list of entries');
  if (before?.some((item) => item?.id === entry.id))
    throw new CannotEdit(`the id "${entry.id}" is there already`);
  const item = itemText(entry, contents);
  const splice = isEmptyFlow(contents)
    ? { start: startOf(contents), end: endOf(contents), text: item.trimEnd() }
    : behindAll(text, indentedItem(text, contents, item));
  return applySplicesSafely(text, [splice], [...(before ?? []), ordered(entry)]);
}
