import { isSeq, type Node, type YAMLSeq } from 'yaml';
import { CannotEdit } from './cannotEdit';
import { insertPair } from './insertPair';
import { dashColumn, type Place } from './nodePlace';
import { endOf, startOf, styleOf } from './nodeRanges';
import { scalarText } from './writeScalar';
import { columnOf, endOfLine, insertLines, type Splice } from './textSplices';

/** Columns by which the dashes of a new list stand right of its key. */
const INDENT = 2;

/** `[a, b]`: behind the last item, one below the other where they stand so. */
function addInFlow(text: string, list: YAMLSeq, values: readonly string[]): Splice {
  const last = list.items.at(-1) as Node | undefined;
  const written = values.map((value) =>
    scalarText(value, { style: styleOf(last), column: 0, inFlow: true }),
  );
  const start = last ? endOf(last) : startOf(list) + 1;
  if (!last) return { start, end: start, text: written.join(', ') };
  const before = (list.items.at(-2) as Node | undefined) ?? list;
  const isBelow = text.slice(startOf(before), startOf(last)).includes('\n');
  const between = isBelow ? `,\n${' '.repeat(columnOf(text, startOf(last)))}` : ', ';
  return { start, end: start, text: written.map((value) => between + value).join('') };
}

function addInBlock(text: string, list: YAMLSeq, values: readonly string[]): Splice {
  const last = list.items.at(-1) as Node;
  const column = dashColumn(text, list, list.items.length - 1);
  const around = { style: styleOf(last), column, inFlow: false };
  const lines = values.map((value) => `${' '.repeat(column)}- ${scalarText(value, around)}`);
  return insertLines(text, endOfLine(text, endOf(last)), lines);
}

function newList(place: Place, key: string, values: readonly string[]): string {
  const { inFlow } = place;
  const column = place.column + INDENT;
  const written = values.map((value) => scalarText(value, { style: undefined, column, inFlow }));
  if (inFlow) return `${key}: [${written.join(', ')}]`;
  return `${key}:${written.map((value) => `\n${' '.repeat(column)}- ${value}`).join('')}`;
}

/** The splice that writes texts behind those of a list, or makes the list. */
export function addTexts(
  text: string,
  place: Place,
  key: string,
  values: readonly string[],
): Splice {
  const { node } = place;
  if (isSeq(node)) return (node.flow ? addInFlow : addInBlock)(text, node, values);
  if (node) throw new CannotEdit('it is no list');
  return insertPair(text, place, newList(place, key, values));
}
