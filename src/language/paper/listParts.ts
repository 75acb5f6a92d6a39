import type { Token } from '../tokens/tokens';

const DIVIDER = /^(?:[,،;؛+&]|and|plus|then|و|ثم)$/;
/** More parts are no list of one transaction or one year. */
export const MOST_PARTS = 12;

/**
 * The parts of a list, each with what is said of it.
 * @param opensPart - whether a further part is written onto its "and" at a token: «وصورة الهوية»
 */
export function listParts(
  tokens: readonly Token[],
  opensPart: (at: number, part: readonly Token[]) => boolean,
): Token[][] {
  const parts: Token[][] = [[]];
  tokens.forEach((token, at) => {
    const part = parts.at(-1) ?? [];
    if (DIVIDER.test(token.text)) parts.push([]);
    else if (opensPart(at, part)) parts.push([{ ...token, text: token.text.slice(1) }]);
    else part.push(token);
  });
  return parts.filter(({ length }) => length > 0);
}
