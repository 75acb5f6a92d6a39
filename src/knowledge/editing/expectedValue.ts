import { itemPlace } from './nodePlace';
import type { EditPath, TextEdit } from './textEdit';

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
export function expectEdits(value: unknown, edits: readonly TextEdit[]): unknown {
  // Texts are only ever added behind the others: the places of those stay what they are.
  for (const edit of edits) {
    const container = containerOf(value, edit.path);
    const key = keyIn(container, edit.path.at(-1) ?? '');
    const before = (container[key] ?? []) as unknown[];
    container[key] = 'text' in edit ? edit.text : [...before, ...edit.add];
  }
  return value;
}
