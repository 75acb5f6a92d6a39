import SHORTHAND from './chatShorthand.json';

export { SHORTHAND };

/** Shorter ones may be a word of Arabic in Latin letters: "w", "u". */
const SHORTEST = 3;
const ONE_WORD: ReadonlyMap<string, string> = new Map(
  Object.entries(SHORTHAND).filter(
    ([from, to]) => from.length >= SHORTEST && !from.includes(' ') && !to.includes(' '),
  ),
);

/** "w/ a friend", "w/o paper", "min. age": signs that tell shorthand from a word. */
const WITH_SIGN: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\p{N}])w\/o(?![\p{L}\p{N}])/giu, 'without'],
  [/(?<![\p{L}\p{N}])w\/\s*(?=\p{L})/giu, 'with '],
  [/(?<![\p{L}\p{N}]\s*)min\.(?=\s+\p{L})/giu, 'minimum'],
  [/(?<![\p{L}\p{N}]\s*)max\.(?=\s+\p{L})/giu, 'maximum'],
];

/**
 * A text with chat shorthand that stands for one word written out: "what abt police" is "what about
 * police".
 * @param isKnown whether a word is one that needs no writing out
 */
export function writeOutShorthand(text: string, isKnown: (word: string) => boolean): string {
  const signed = WITH_SIGN.reduce((out, [sign, word]) => out.replace(sign, word), text);
  return signed.replace(/(?<![\p{L}\p{N}'’])[a-z\d]{3,}(?![\p{L}\p{N}'’])/giu, (word) => {
    const lower = word.toLowerCase();
    return isKnown(lower) ? word : (ONE_WORD.get(lower) ?? word);
  });
}
