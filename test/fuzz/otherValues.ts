/** What may stand where something else is expected. */
const VALUES: readonly unknown[] = [
  ...[
    null,
    true,
    0,
    -1.5,
    1e21,
    '',
    ' ',
    'text',
    'rta',
    '2026-02-30',
    '{name}',
    '{',
    "'{x",
    '__proto__',
  ],
  ...[
    [],
    [null],
    ['text', 'text'],
    {},
    { id: 1 },
    { en: 'text' },
    { en: '{a, plural, }', ar: '١' },
  ],
];
const CHOICE = /^@(\d{1,6})\n/;

const isChanged = (value: unknown): value is object => typeof value === 'object' && value !== null;

type Place = { parent: Record<string, unknown>; key: string };

function placesIn(value: unknown): Place[] {
  if (!isChanged(value)) return [];
  const parent = value as Record<string, unknown>;
  return Object.keys(parent).flatMap((key) => [{ parent, key }, ...placesIn(parent[key])]);
}

/**
 * A value with another one at one of its places: bytes that are changed at random seldom stay well
 * formed. The number in the first line of an input, `@17`, says which one at which place; without it
 * the value stays as it is.
 * @param read what is behind that line; what it throws is not caught
 */
export function withOtherValue(input: string, read: (text: string) => unknown): unknown {
  const [head = '', number] = CHOICE.exec(input) ?? [];
  const value = read(input.slice(head.length));
  if (number === undefined || !isChanged(value)) return value;
  const places = placesIn(value);
  const place = places[Number(number) % places.length];
  const other = VALUES[Math.floor(Number(number) / places.length) % VALUES.length];
  // Each time again: it may be changed by its reader.
  if (place) place.parent[place.key] = structuredClone(other);
  return value;
}
