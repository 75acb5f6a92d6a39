import { cleanText } from '../text/cleanText';
import { foldDigits } from '../text/foldDigits';
import { normalizeText } from '../text/normalizeText';
import { wordSet } from '../text/wordSet';
import tokenWords from './tokenWords.json';

/** The longest answer that is read, in characters after cleaning. */
export const MAX_INPUT_LENGTH = 300;

/** One word, one figure as it was typed, or one sign of an answer. */
export interface Token {
  kind: 'word' | 'figure' | 'sign';
  /** A word in normalised spelling; a figure with digits 0–9 and its separators; the sign. */
  text: string;
  /** Where it stands in the cleaned text. */
  start: number;
  end: number;
}

const FRACTIONS: Readonly<Record<string, string>> = { '¼': '.25', '½': '.5', '¾': '.75' };

/**
 * As `cleanText`, but keeps what its folding would turn into other numbers: 4½ (41⁄2), 10² (102).
 */
export function cleanInput(raw: string): string {
  return cleanText(
    raw
      .slice(0, 4 * MAX_INPUT_LENGTH)
      .replace(/\u00a0/g, ' ')
      // The frame of a keycap: 2️⃣.
      .replaceAll('\u20e3', '')
      .replace(
        /(\p{Nd}?)([¼½¾])/gu,
        (_, digit: string, part: string) => (digit || '0') + (FRACTIONS[part] ?? ''),
      )
      .replace(/[²³¹⁰⁴-⁹]/g, '^'),
  );
}

/** Digits and signs in one writing, character for character, so that positions stay. */
function foldSigns(text: string): string {
  return foldDigits(text.replaceAll('\u066c', ','))
    .replace(/(?<=\d)،(?=\d)/g, ',')
    .replace(/[‐‑‒–—−]/g, '-')
    .replaceAll('\u2044', '/');
}

const PATTERN = new RegExp(
  [
    // 12 500: groups of three, each after one space.
    String.raw`(?<spaced>\d{1,3}(?: \d{3})+(?!\d|[.,/]\d))`,
    // .5
    String.raw`(?<point>(?<![\p{L}\d.])\.\d+(?![\d.]|\p{L}))`,
    // Digits, and the Latin letters that are written onto them: 40k, 1st, 7awali.
    String.raw`(?<figure>\d+(?:[.,'’]\d+)*)(?<suffix>\p{Script=Latin}[\p{Script=Latin}\p{M}\d'’]*)?`,
    String.raw`(?<latin>\p{Script=Latin}[\p{Script=Latin}\p{M}\d'’]*)`,
    String.raw`(?<letters>[\p{L}\p{M}\u0640]+)`,
    String.raw`(?<sign>\S)`,
  ].join('|'),
  'gu',
);

/** Letters that make their own word behind a figure; others belong to Arabizi: 7awali, 3ashra. */
const SUFFIXES = wordSet(tokenWords.suffixes);
/** Words that a figure may be written onto: option2, Jan24. */
const NUMBERED = wordSet(tokenWords.numbered);
/** Q1'22 */
const PART_AND_YEAR = /^([qh])(\d)(['’])(\d{2})$/i;
/** Jan2020, FY2025, Jan'24 */
const MONTH_AND_YEAR = /^(\p{L}{3,}|fy)(?:(\d{4})|(['’])(\d{2}))$/iu;

const plainWord = (word: string) =>
  normalizeText(word.replace(/['’`]/g, ''))
    // "yesss", «ثلاااثة»: letters held down.
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .replaceAll(' ', '');

function splitLatin(word: string): string[] {
  const dated = MONTH_AND_YEAR.exec(word) ?? PART_AND_YEAR.exec(word);
  if (dated) return dated.slice(1).filter(Boolean);
  const numbered = /^(\p{L}+)(\d{1,2})$/u.exec(word);
  return numbered && NUMBERED.has(plainWord(numbered[1] ?? '')) ? numbered.slice(1) : [word];
}

function pieces(groups: Readonly<Record<string, string | undefined>>): string[] {
  const { spaced, point, figure, suffix, latin, letters, sign } = groups;
  if (figure !== undefined && suffix !== undefined) {
    const dated = MONTH_AND_YEAR.exec(suffix);
    if (dated) return [figure, ...dated.slice(1).filter(Boolean)];
    const own = SUFFIXES.has(plainWord(suffix)) || /[.,]/.test(figure);
    return own ? [figure, suffix] : [figure + suffix];
  }
  if (latin !== undefined) return splitLatin(latin);
  return [spaced ?? point ?? figure ?? letters ?? sign ?? ''];
}

function token(piece: string, start: number): Token {
  const at = { start, end: start + piece.length };
  if (/^\d[\d.,'’ ]*$/.test(piece)) return { kind: 'figure', text: piece, ...at };
  if (/^\.\d/.test(piece)) return { kind: 'figure', text: `0${piece}`, ...at };
  if (/^[\p{L}\p{M}\d]/u.test(piece)) return { kind: 'word', text: plainWord(piece), ...at };
  return { kind: 'sign', text: piece, ...at };
}

/** "e-form", "p.a.": a sign between two letters only ties them. */
const ties = (text: string, at: number) =>
  /[-._]/.test(text[at] ?? '') && /^\p{L}.\p{L}$/u.test(text.slice(at - 1, at + 2));

/** The words, figures and signs of a text that `cleanInput` has cleaned. */
export function typedTokens(cleaned: string): Token[] {
  const text = foldSigns(cleaned);
  const tokens: Token[] = [];
  for (const match of text.matchAll(PATTERN)) {
    let start = match.index;
    if (match.groups?.['sign'] !== undefined && ties(text, start)) continue;
    for (const piece of pieces(match.groups ?? {})) {
      const next = token(piece, start);
      if (next.text !== '') tokens.push(next);
      start += piece.length;
    }
  }
  return tokens;
}

/** The tokens of a whole answer; undefined if it is empty or too long to be one. */
export function answerTokens(raw: string): Token[] | undefined {
  const cleaned = cleanInput(raw);
  if (cleaned.length > MAX_INPUT_LENGTH) return undefined;
  const tokens = typedTokens(cleaned);
  return tokens.length > 0 ? tokens : undefined;
}
