import type { Node, YAMLMap } from 'yaml';
import { CannotEdit } from './cannotEdit';
import type { Place } from './nodePlace';
import { endOf } from './nodeRanges';
import { endOfLine, insertLines, type Splice } from './textSplices';

/** Writes a key that is missing behind the others of its map. */
export function insertPair(
  text: string,
  { parent, column, inFlow }: Place,
  written: string,
): Splice {
  const last = (parent as YAMLMap).items.at(-1)?.value as Node | null | undefined;
  if (!last?.range) throw new CannotEdit('nothing stands beside it; write it by hand');
  const end = endOf(last);
  if (inFlow) return { start: end, end, text: `, ${written}` };
  return insertLines(text, endOfLine(text, end), [' '.repeat(column) + written]);
}
