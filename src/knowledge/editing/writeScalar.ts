import { Document, Scalar, YAMLSeq, type ToStringOptions, type Node, type YAMLMap } from 'yaml';
import { CannotEdit } from './textEdit';
import { type Place, endOf } from './nodePlace';
import { endOfLine, insertLines, type Splice } from './textSplices';

/** Where in a file a text is written, and how its neighbours are. */
export interface Surroundings {
  /** The style of the text that it replaces or follows. */
  style: Scalar.Type | undefined;
  /** Column of the key or dash that it stands behind; the lines of the text are indented by it. */
  column: number;
  /** Between `[` and `]` or `{` and `}`. */
  inFlow: boolean;
}

/** As an editor writes: a text is never folded, and lists on one line have no padding. */
export const STYLE: ToStringOptions = {
  lineWidth: 0,
  flowCollectionPadding: false,
  doubleQuotedMinMultiLineLength: Infinity,
};

function styleOf(value: string, { style, inFlow }: Surroundings): Scalar.Type | undefined {
  // Blank lines behind a block may belong to it or to the file: quotes leave no doubt.
  if (value.includes('\n'))
    return inFlow || value.endsWith('\n') ? Scalar.QUOTE_DOUBLE : Scalar.BLOCK_LITERAL;
  const isBlock = style === Scalar.BLOCK_LITERAL || style === Scalar.BLOCK_FOLDED;
  return isBlock ? Scalar.QUOTE_DOUBLE : style;
}

/** Every line but the first moves right; an empty one stays empty. */
export const indented = (text: string, column: number): string =>
  text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(column)}`);

/** A text as YAML: in the style of its surroundings if that can say it, else in quotes. */
export function scalarText(value: string, around: Surroundings): string {
  const scalar = new Scalar(value);
  const style = styleOf(value, around);
  if (style !== undefined) scalar.type = style;
  const list = new YAMLSeq();
  list.add(scalar);
  list.flow = around.inFlow;
  const written = new Document(list).toString(STYLE);
  // `[text]` or `- text`, and the end of the line.
  return around.inFlow ? written.slice(1, -2) : indented(written.slice(2, -1), around.column);
}

/** Writes a key that is missing behind the others of its map. */
export function insertPair(
  text: string,
  { parent, column, inFlow }: Place,
  written: string,
): Splice {
  const last = (parent as YAMLMap).items.at(-1)?.value as Node | null | undefined;
  if (!last?.range) throw new CannotEdit('there is nothing beside it; write it by hand');
  const end = endOf(last);
  if (inFlow) return { start: end, end, text: `, ${written}` };
  return insertLines(text, endOfLine(text, end), [' '.repeat(column) + written]);
}
