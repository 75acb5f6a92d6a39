import { isGuarded, isLikeFormula } from '../../language/text/sanitizeText';

const SIGNED_NUMBER = /^[+-]\d+(?:\.\d+)?$/;

/**
 * The text as it may stand in a CSV file, with an apostrophe in front of what would be a formula,
 * as spreadsheets know it; {@link withoutGuard} gives it back. Plain numbers stay numbers. A text
 * that has the apostrophe itself gets another one.
 */
export function withGuard(text: string): string {
  return isLikeFormula(text) && !SIGNED_NUMBER.test(text) ? `'${text}` : text;
}

/**
 * For files whose texts are never formulas: only one that looks guarded needs another apostrophe.
 */
export function withDoubledGuard(text: string): string {
  return isGuarded(text) ? `'${text}` : text;
}

/** The text without the apostrophe that guards it. */
export function withoutGuard(text: string): string {
  return isGuarded(text) ? text.slice(1) : text;
}
