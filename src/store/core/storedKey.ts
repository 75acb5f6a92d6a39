import { createHash } from 'node:crypto';

/**
 * UTF-16 units. An index entry holds 2,704 bytes, a unit takes up to three, and one index has two
 * keys.
 */
const LONGEST = 400;

/**
 * The text under which a key is stored: the key itself if PostgreSQL can hold
 * it, escaped as in JSON if it has characters that `text` refuses (NUL, lone
 * surrogates). One that is too long for the index is replaced by its digest,
 * marked by a quotation mark, which an escaped key never begins with.
 */
export function storedKey(key: string): string {
  const escaped = JSON.stringify(key).slice(1, -1);
  if (escaped.length <= LONGEST) return escaped;
  return `"${createHash('sha256').update(escaped).digest('hex')}`;
}

/** The key that {@link storedKey} was given; of one that was too long, its digest. */
export function originalKey(stored: string): string {
  return stored.startsWith('"') ? stored : (JSON.parse(`"${stored}"`) as string);
}
