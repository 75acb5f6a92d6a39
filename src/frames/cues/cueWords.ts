import { normalizeText, tokenize } from '../../language/text/normalizeText';
import type { CueWord } from './cue';

const PUNCTUATION = /[,،;؛:.!?؟()\n]|(?<=\s)[-–—+/](?=\s)/;
/** Signs that are words: "what %", "sheets & hours", "> 50", "# of". */
const SPOKEN_SIGNS: readonly (readonly [RegExp, string])[] = [
  [/%(?=age\b)/g, 'percent'],
  [/(?<![\d\s])%|(?<=[^\d]\s)%/g, ' percent '],
  [/(?<=\s)&(?=\s)/g, ' and '],
  [/>=\s*(?=\d)/g, ' at least '],
  [/<=\s*(?=\d)/g, ' at most '],
  [/>\s*(?=\d)/g, ' more than '],
  [/<\s*(?=\d)/g, ' less than '],
  [/(?<![^\s])~\s*(?=\d)/g, ' about '],
  [/(?<=\d)\+(?!\d)/g, ' or more '],
  [/#(?= of\b)/g, ' number '],
  [/(?<=\d)\s*[-–]\s*(?=\d)/g, ' to '],
  [/\bb\/w\b/g, ' between '],
  [/\bv\/s\b/g, ' versus '],
  [/\bw\/o\b/g, ' without '],
];

/** All of them have one of these. */
const MAY_BE_SPOKEN = /[%&<>~+#/\-–]/;

/**
 * The words of a text with the punctuation before each; a sign that is spoken as a word becomes
 * one. Names are not told apart, and Arabizi is as typed: the caller fills in both.
 */
export function cueWordsOf(text: string): CueWord[] {
  let normal = normalizeText(text);
  if (MAY_BE_SPOKEN.test(normal))
    for (const [sign, spoken] of SPOKEN_SIGNS) normal = normal.replace(sign, spoken);
  let at = 0;
  const words = tokenize(normal).map((word): CueWord => {
    const start = normal.indexOf(word, at);
    const between = normal.slice(at, start);
    const mark = between === ' ' ? undefined : PUNCTUATION.exec(between)?.[0];
    at = start + word.length;
    return { typed: word, read: word, isName: false, ...(mark === undefined ? {} : { mark }) };
  });
  const last = words.at(-1);
  const after = /[?؟!]/.exec(normal.slice(at))?.[0];
  if (last && after !== undefined) last.after = after;
  return words;
}

/** The words as they were typed, each with how it is read and with the marks around it. */
export function alignedWords(text: string, read: readonly string[]): CueWord[] {
  const typed = cueWordsOf(text);
  return typed.length === read.length
    ? typed.map((word, at) => ({ ...word, read: read[at] ?? word.typed }))
    : read.map((word) => ({ typed: word, read: word, isName: false }));
}
