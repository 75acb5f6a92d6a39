import { maskIdentities } from '../language/text/maskPersonalData';

/** Deeper than any logged object. */
const DEEPEST = 6;
/** Characters of one text; longer ones do not belong in a log. */
const LONGEST = 4_000;
/** UUIDs and trace ids, whose digits are not personal numbers. */
const ID = /^[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$|^[0-9a-f]{16}$/i;

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

function masked(value: unknown, depth: number): unknown {
  if (typeof value === 'string')
    return ID.test(value) ? value : maskIdentities(value.slice(0, LONGEST));
  if (Array.isArray(value))
    return depth > DEEPEST ? undefined : value.map((one) => masked(one, depth + 1));
  // Errors, requests and similar objects have their own serializers.
  if (typeof value !== 'object' || value === null || !isPlain(value)) return value;
  if (depth > DEEPEST) return undefined;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, masked(one, depth + 1)]),
  );
}

/**
 * Masks e-mail addresses, phone numbers and the numbers of identities, accounts and passports
 * anywhere in a logged value.
 */
export const redactLog = <T>(value: T): T => masked(value, 0) as T;
