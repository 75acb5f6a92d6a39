/** Rows in one statement: PostgreSQL counts 65,535 values at most. */
const BATCH = 1000;

export function batches<T>(items: readonly T[], size = BATCH): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  );
}
