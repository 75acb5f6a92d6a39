import { type Document, isSeq, type Node, type YAMLSeq, isMap, isScalar, type Scalar } from 'yaml';
import { CannotEdit, readablePath, type TextEdit, type EditPath } from './textEdit';
import { findPlace, dashColumn, type Place, itemPlace, endOf, startOf, styleOf } from './nodePlace';
import {
  readText,
  applySplicesSafely,
  type Splice,
  columnOf,
  endOfLine,
  insertLines,
} from './textSplices';
import { insertPair, scalarText } from './writeScalar';

const BLANK_LINES = /(\r?\n[ \t]*)+$/;

/** A comment behind `|` is not part of the text that goes. */
function headerComment(node: Scalar): string {
  if (node.srcToken?.type !== 'block-scalar') return '';
  const comment = node.srcToken.props.find(({ type }) => type === 'comment');
  return comment && 'source' in comment ? ` ${comment.source}` : '';
}

function replaceText(text: string, node: Scalar, place: Place, value: string): Splice {
  const start = startOf(node);
  // Blank lines behind a block belong to the file.
  const end = start + text.slice(start, endOf(node)).replace(BLANK_LINES, '').length;
  // A block would swallow what stands behind the text on its line.
  const isFollowed = !/^(\r?\n|$)/.test(text.slice(end));
  const oneLine = place.inFlow || (isFollowed && value.includes('\n'));
  const around = { style: node.type, column: place.column, inFlow: oneLine };
  const [first = '', ...more] = scalarText(value, around).split('\n');
  return { start, end, text: [first + headerComment(node), ...more].join('\n') };
}

/** The splice that gives a key or an item of a list another text. */
function setText(text: string, place: Place, key: string, value: string): Splice {
  const { node, column, inFlow, parent } = place;
  if (isScalar(node)) return replaceText(text, node, place, value);
  if (node) throw new CannotEdit('it is not a text');
  const sibling = isMap(parent) ? parent.items[0]?.value : undefined;
  const written = scalarText(value, { style: styleOf(sibling), column, inFlow });
  return insertPair(text, place, `${key}: ${written}`);
}

type Container = Record<string | number, unknown>;

const keyIn = (container: unknown, step: string | number): string | number =>
  Array.isArray(container)
    ? itemPlace(
        container.map((item) => (item as { id?: unknown } | null)?.id),
        step,
      )
    : step;

function containerOf(value: unknown, path: EditPath): Container {
  let at = value;
  for (const step of path.slice(0, -1)) at = (at as Container)[keyIn(at, step)];
  return at as Container;
}

/**
 * What a file says after edits: the same changes, made to plain objects.
 * @param value what it says now; changed in place
 */
function expectEdits(value: unknown, edits: readonly TextEdit[]): unknown {
  // Texts are only ever added behind the others: the places of those stay what they are.
  for (const edit of edits) {
    const container = containerOf(value, edit.path);
    const key = keyIn(container, edit.path.at(-1) ?? '');
    const before = (container[key] ?? []) as unknown[];
    container[key] = 'text' in edit ? edit.text : [...before, ...edit.add];
  }
  return value;
}

/** Columns by which the dashes of a new list stand right of its key. */
const INDENT = 2;

/** `[a, b]`: behind the last item, one below the other if they stand so. */
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
function addTexts(text: string, place: Place, key: string, values: readonly string[]): Splice {
  const { node } = place;
  if (isSeq(node)) return (node.flow ? addInFlow : addInBlock)(text, node, values);
  if (node) throw new CannotEdit('it is not a list');
  return insertPair(text, place, newList(place, key, values));
}

function toSplice(text: string, document: Document, edit: TextEdit): Splice {
  const place = findPlace(text, document, edit.path);
  const key = String(edit.path.at(-1));
  try {
    return 'add' in edit
      ? addTexts(text, place, key, edit.add)
      : setText(text, place, key, edit.text);
  } catch (error) {
    if (!(error instanceof CannotEdit)) throw error;
    throw new CannotEdit(`${readablePath(edit.path)}: ${error.message}`);
  }
}

/**
 * Changes texts of a YAML file and leaves every other character of it as it is: comments, order,
 * quotes, blank lines, indentation, line ends.
 * @returns the text of the file
 * @throws CannotEdit if a path leads nowhere, or the file has to be edited by hand
 */
export function editTexts(text: string, edits: readonly TextEdit[]): string {
  const wanted = edits.filter((edit) => 'text' in edit || edit.add.length > 0);
  const { document, value } = readText(text);
  const splices = wanted.map((edit) => toSplice(text, document, edit));
  return applySplicesSafely(text, splices, expectEdits(value, wanted));
}
