/**
 * Spreadsheets take a text that begins with one of these for a formula (OWASP, "CSV injection"). The
 * apostrophe in front is what they know for "this is text".
 */
const FORMULA = /^'*[=+\-@\t\r\n]/;
const GUARDED = /^'+[=+\-@\t\r\n]/;
const PLAIN_NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/**
 * The text as it may stand in a CSV file; {@link withoutGuard} gives it back. Plain numbers stay
 * numbers. A text that has the apostrophe itself gets another one.
 */
export function withGuard(text: string): string {
  return FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

/** For files whose texts are never formulas: only one that looks guarded needs another apostrophe. */
export function withDoubledGuard(text: string): string {
  return GUARDED.test(text) ? `'${text}` : text;
}

/** The text without the apostrophe that guards it. */
export function withoutGuard(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}
