import { writtenLine } from '../../language/text/sanitizeText';

/**
 * The text as PostgreSQL can hold it: without NUL, which `text` refuses, and with U+FFFD for halves
 * of surrogate pairs, which have no encoding. Neither can be seen, and a turn must not fail for it.
 */
export function storableText(text: string): string {
  // In this order: without the NUL between them two halves would become one character.
  return text.replace(/\p{Surrogate}/gu, '\ufffd').replaceAll('\0', '');
}

const LONGEST_NAME = 400;

/** A display name that the channel gave, which nobody has measured before. */
export function storableName(name: string): string {
  return writtenLine(storableText(name.slice(0, LONGEST_NAME)));
}

// Every escape is one match, so that an escaped backslash before "u0000" is not taken for a NUL.
const ESCAPE = /\\(?:u0000|ud[89a-f][0-9a-f]{2}|[^])/g;

/** JSON that `jsonb` takes, cleaned like {@link storableText}; `undefined` becomes `null`. */
export function storableJson(value: unknown): string {
  const json = (JSON.stringify(value) as string | undefined) ?? 'null';
  return json.replace(ESCAPE, (escape) => {
    if (escape === '\\u0000') return '';
    // JSON.stringify escapes a surrogate only if it is alone.
    return escape.startsWith('\\ud') ? '\ufffd' : escape;
  });
}
