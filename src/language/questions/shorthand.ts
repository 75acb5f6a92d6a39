import SHORTHAND from './chatShorthand.json';

export { SHORTHAND };

/** Shorter ones may be a word of Arabic in Latin letters: "w", "u". */
const SHORTEST = 3;
const ONE_WORD: ReadonlyMap<string, string> = new Map(
  Object.entries(SHORTHAND).filter(
    ([from, to]) => from.length >= SHORTEST && !from.includes(' ') && !to.includes(' '),
  ),
);

const YEAR = String.raw`(?:19|20|١٩|٢٠)[0-9٠-٩]{2}(?![\p{L}\p{N}])`;

/** "w/ a friend", "w/o paper", "min. age": signs that tell shorthand from a word. */
const WITH_SIGN: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\p{N}])w\/o(?![\p{L}\p{N}])/giu, 'without'],
  [/(?<![\p{L}\p{N}])w\/\s*(?=\p{L})/giu, 'with '],
  [/(?<![\p{L}\p{N}]\s*)min\.(?=\s+\p{L})/giu, 'minimum'],
  [/(?<![\p{L}\p{N}]\s*)max\.(?=\s+\p{L})/giu, 'maximum'],
  // «ف2018», «ب2020»: a preposition written together with a year.
  [new RegExp(`(?<![\\p{L}\\p{N}])[فب]ـ?(?=${YEAR})`, 'gu'), 'في '],
  // «بين 2020 و2023», and «و2020؟» alone; of «في 2018 و2021» each is asked for.
  [new RegExp(`(?<=^\\s*|بين\\s+${YEAR}\\s+)و(?=${YEAR})`, 'gu'), 'و '],
];

/** "It was launched in 2018, wasn't it?", «… مو جذي؟»: each asks whether that is right. */
const TAGS: readonly (readonly [RegExp, string])[] = [
  [
    /(?<=\S+\s+\S+)(?<!\b(?:why|how|what|which|who|when|where|and|or|but|if))[,\s]+(?:is|was|are|were|do|did|does|has|have|had|can|could|will|would|should)(?:n['’]?t| not)\s+(?:it|they|he|she|we|you|there|that)\s*[?.!]*$/iu,
    ', right?',
  ],
  [
    /(?<=\S+\s+\S+)[،,\s]+(?:أليس|اليس|مو|مب|مش|موب)\s+(?:كذلك|جذي|كذا|كده|هيك|هيچ)\s*[؟?.!]*$/u,
    '، صح؟',
  ],
];

/**
 * A text with chat shorthand that stands for one word written out, "what abt police" as "what about
 * police", and with the tags of questions as "right?".
 * @param isKnown whether a word is one that needs no writing out
 */
export function writeOutShorthand(text: string, isKnown: (word: string) => boolean): string {
  const signed = [...WITH_SIGN, ...TAGS].reduce(
    (out, [sign, word]) => out.replace(sign, word),
    text,
  );
  return signed.replace(/(?<![\p{L}\p{N}'’])[a-z\d]{3,}(?![\p{L}\p{N}'’])/giu, (word) => {
    const lower = word.toLowerCase();
    return isKnown(lower) ? word : (ONE_WORD.get(lower) ?? word);
  });
}
