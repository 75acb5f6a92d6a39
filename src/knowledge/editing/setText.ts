import { isMap, isScalar, type Scalar } from 'yaml';
import { CannotEdit } from './cannotEdit';
import { insertPair } from './insertPair';
import type { Place } from './nodePlace';
import { endOf, startOf, styleOf } from './nodeRanges';
import { scalarText } from './writeScalar';
import type { Splice } from './textSplices';

const BLANK_LINES = /(\r?\n[ \t]*)+$/;

/** A comment behind `|` is no part of the text that goes. */
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
export function setText(text: string, place: Place, key: string, value: string): Splice {
  const { node, column, inFlow, parent } = place;
  if (isScalar(node)) return replaceText(text, node, place, value);
  if (node) throw new CannotEdit('it is no text');
  const sibling = isMap(parent) ? parent.items[0]?.value : undefined;
  const written = scalarText(value, { style: styleOf(sibling), column, inFlow });
  return insertPair(text, place, `${key}: ${written}`);
}
