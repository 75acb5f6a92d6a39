/**
 * The way to a part of a file: keys, and in lists the `id` of an item or its place, counted from 0:
 * `['strategy-goal', 'questions', 'ar', 2]`.
 */
export type EditPath = readonly (string | number)[];

/** Another text where one stands or none does yet, or texts behind those of a list. */
export type TextEdit =
  { path: EditPath; text: string } | { path: EditPath; add: readonly string[] };

export const readablePath = (path: EditPath): string => path.join(' › ');
