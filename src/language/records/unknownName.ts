import { beginsUnknown } from './evidenceReference';

const BUT = /\s+(?:but|لكن|ولكن|بس)\s+/iu;
const LEADING_BUT = /^(?:but|so|لكن|ولكن|بس)\s+/iu;

/** "Lost property report" begins with a word that says as much. */
const DENIES =
  /^(?:(?:well|honestly|ok|والله|صراحة|بصراحة)[\s,،]+)*(?:i|we|i'm|im|not|no|don'?t|do not|idk|dunno|ما|مب|مو|مش|لا|لست|مدري|مادري|ليس)(?=\s|$)/iu;

/** "I don't know what to call it, but it's the gate pass": what is not known is no name. */
export function withoutUnknown(parts: readonly string[]): string[] {
  const [first = '', ...behind] = parts;
  if (!beginsUnknown(first) || !DENIES.test(first)) return [...parts];
  return [...first.split(BUT).slice(1), ...behind].map((part) => part.replace(LEADING_BUT, ''));
}
