import { isScalar, type Node, type Scalar } from 'yaml';

/** Offset of the first character of what a node says. */
export const startOf = (node: Node): number => node.range?.[0] ?? 0;

/** Offset behind the last one. */
export const endOf = (node: Node): number => node.range?.[1] ?? 0;

export const styleOf = (node: unknown): Scalar.Type | undefined =>
  isScalar(node) ? node.type : undefined;
