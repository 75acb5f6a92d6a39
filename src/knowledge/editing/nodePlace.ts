import {
  isMap,
  isScalar,
  isSeq,
  type Document,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
  type Scalar,
} from 'yaml';
import { CannotEdit, readablePath, type EditPath } from './textEdit';
import { columnOf } from './textSplices';

/** A part of a file. */
export interface Place {
  /** Undefined if the last key of the path is missing. */
  node: Node | undefined;
  /** The map or list that holds it. */
  parent: YAMLMap | YAMLSeq;
  /** Column of the key or dash in front of it; of a missing one, that of its neighbours. */
  column: number;
  /** Between `[` and `]` or `{` and `}`. */
  inFlow: boolean;
}

type Found = Omit<Place, 'inFlow'>;

/**
 * Where in a list an item stands.
 * @param ids those of the items, in their order
 * @throws CannotEdit if two have the id
 */
export function itemPlace(ids: readonly unknown[], step: string | number): number {
  if (typeof step === 'number') return step;
  const first = ids.indexOf(step);
  if (first >= 0 && ids.indexOf(step, first + 1) >= 0)
    throw new CannotEdit(`the id "${step}" is there twice`);
  return first;
}

/** Column of the dash of an item; 0 in a list without dashes. */
export function dashColumn(text: string, list: YAMLSeq, place: number): number {
  const token = list.srcToken;
  if (token?.type !== 'block-seq') return 0;
  const dash = token.items[place]?.start.find(({ type }) => type === 'seq-item-ind');
  return dash ? columnOf(text, dash.offset) : 0;
}

function inList(text: string, list: YAMLSeq, step: string | number): Found {
  const ids = list.items.map((item) => (isMap(item) ? item.get('id') : undefined));
  const place = itemPlace(ids, step);
  const node = list.items[place] as Node | undefined;
  return { node, parent: list, column: dashColumn(text, list, place) };
}

function keyColumn(text: string, pair: Pair | undefined): number {
  const range = isScalar(pair?.key) ? pair.key.range : undefined;
  return range ? columnOf(text, range[0]) : 0;
}

function inMap(text: string, map: YAMLMap, step: string | number): Found {
  const pair = map.items.find(({ key }) => isScalar(key) && key.value === step);
  const node = (pair?.value ?? undefined) as Node | undefined;
  return { node, parent: map, column: keyColumn(text, pair ?? map.items[0]) };
}

/**
 * Finds a part of a file.
 * @throws CannotEdit if the path leads nowhere; the last key alone may be missing
 */
export function findPlace(text: string, document: Document, path: EditPath): Place {
  const missing = () => new CannotEdit(`there is no ${readablePath(path)}`);
  let node: unknown = document.contents;
  let inFlow = false;
  let found: Found | undefined;
  for (const step of path) {
    if (!isMap(node) && !isSeq(node)) throw missing();
    inFlow ||= node.flow === true;
    found = isMap(node) ? inMap(text, node, step) : inList(text, node, step);
    node = found.node;
  }
  if (!found || (!found.node && isSeq(found.parent))) throw missing();
  return { ...found, inFlow };
}

/** Offset of the first character of what a node says. */
export const startOf = (node: Node): number => node.range?.[0] ?? 0;

/** Offset behind the last one. */
export const endOf = (node: Node): number => node.range?.[1] ?? 0;

export const styleOf = (node: unknown): Scalar.Type | undefined =>
  isScalar(node) ? node.type : undefined;
