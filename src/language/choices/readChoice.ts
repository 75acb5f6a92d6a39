import { ADDRESS, phraseAt, type PhraseTable } from '../tokens/phraseTable';
import {
  ALL,
  BOTH,
  CHOICE_ASIDE,
  CHOICE_DIVIDERS,
  LETTER_ASIDE,
  LETTERS,
  POSITION_NOUNS,
  POSITIONS,
  type Place,
} from './choiceWords';
import { readCorrected } from '../numbers/corrections';
import { findNamedLabel, wordsOf, type Option, LITTLE } from './matchLabel';
import { numberIn } from '../numbers/numberTokens';
import { answerTokens, type Token, cleanInput, typedTokens } from '../tokens/tokens';
import { FUNCTION_WORDS } from '../text/functionWords';

const LEFT_OUT = new Set([...LITTLE, 'and']);
const ACRONYM = /^[a-z]{2,6}$/;

/** The first letters of a label, with its little words and without: "rata" and "rta". */
function initialsOf(label: string): string[] {
  const words = typedTokens(cleanInput(label.replace(/\(.*?\)/g, ' ')))
    .filter(({ kind }) => kind === 'word')
    .map(({ text }) => text);
  const letters = (list: readonly string[]) => list.map((word) => word.slice(0, 1)).join('');
  return [letters(words), letters(words.filter((word) => !LEFT_OUT.has(word)))];
}

/** The one option whose words begin with the letters that were typed: RTA, "r.t.a.". */
function optionByAcronym<T>(
  tokens: readonly Token[],
  options: readonly Option<T>[],
): Option<T> | undefined {
  const words = tokens.filter(({ kind }) => kind !== 'sign').map(({ text }) => text);
  const typed = words.join('');
  const spelled = words.length === 1 || words.every((word) => word.length === 1);
  if (!spelled || !ACRONYM.test(typed) || FUNCTION_WORDS.has(typed)) return undefined;
  const named = options.filter(({ labels }) =>
    labels.some((label) => initialsOf(label).includes(typed)),
  );
  return named.length === 1 ? named[0] : undefined;
}

export type { Option };

const QUIET = /^[.,،:؛;!()[\]"«»“”'#]$/;
/** Nobody chooses with more words. */
const MOST_TOKENS = 60;
/** What a label need not have, behind what names it. */
const NOUN_BEHIND = /^(?:ones?|dept|deptt|dpt|department|section|team|division)$/;
const LAST_AND = /^و(?=..)/;

/** The tokens without politeness, signs and words such as "option". */
function tokensWithMeaning(tokens: readonly Token[]): Token[] {
  const left: Token[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    const next = tokens[at + 1];
    // "no. 2"
    const isNumberSign = token?.text === 'no' && (next?.kind === 'figure' || next?.text === '.');
    const aside = phraseAt(CHOICE_ASIDE, tokens, at) ?? phraseAt(ADDRESS, tokens, at);
    if (aside) at = aside.end;
    else {
      if (token && !isNumberSign && !(token.kind === 'sign' && QUIET.test(token.text)))
        left.push(token);
      at += 1;
    }
  }
  return left;
}

/**
 * The letter that a text is, with no more than "option" and politeness: "b)", «الخيار ج»; 0 for
 * none.
 */
function letterOf(tokens: readonly Token[]): number {
  const isSaid = ({ kind, text }: Token) => kind !== 'sign' || !QUIET.test(text);
  const words = tokens.filter(isSaid);
  const at = words.findIndex(({ text }) => LETTERS.has(text));
  const isLast =
    words.length === at + 1 || phraseAt(LETTER_ASIDE, words, at + 1)?.end === words.length;
  if (at < 0 || !isLast || tokensWithMeaning(words.slice(0, at)).length > 0) return 0;
  return LETTERS.get(words[at]?.text ?? '') ?? 0;
}

/** How many come before a place and it itself; 0 if there is no such place. */
function placeOf(place: number | Place, count: number): number {
  if (place === 'last') return count;
  if (place === 'beforeLast') return count - 1;
  if (place === 'middle') return count % 2 === 1 && count > 1 ? (count + 1) / 2 : 0;
  return place;
}

/** The position that tokens say and nothing else, counted from 1; 0 if they say none. */
function positionOf(tokens: readonly Token[], count: number): number {
  const ordinal = phraseAt(POSITIONS, tokens, 0);
  const behind = ordinal && tokens.slice(ordinal.end);
  if (ordinal && behind?.every(({ text }) => POSITION_NOUNS.has(text)))
    return placeOf(ordinal.value, count);
  // «الخيار الأول» has lost its noun by now; "one second" is not a position.
  if (tokens.length === 1 && /[.,]/.test(tokens[0]?.text ?? '')) return 0;
  const number = numberIn(tokens, { typos: true });
  return number && Number.isInteger(number.value) && !number.approximate ? number.value : 0;
}

/** The option that the first letters mean in the first of several readings in which they do. */
function firstAcronym<T>(
  readings: readonly (readonly Token[])[],
  options: readonly Option<T>[],
): Option<T> | undefined {
  for (const tokens of readings) {
    const option = optionByAcronym(tokens, options);
    if (option) return option;
  }
  return undefined;
}

/** The one option that tokens mean, by its position or its label. */
function readOne<T>(
  tokens: readonly Token[],
  options: readonly Option<T>[],
): Option<T> | undefined {
  const letter = letterOf(tokens);
  if (letter > 0) return options[letter - 1];
  const left = tokensWithMeaning(tokens);
  // "PO" is said to a person, and purchase orders.
  if (left.length === 0)
    return phraseAt(ADDRESS, tokens, 0) ? optionByAcronym(tokens, options) : undefined;
  const position = positionOf(left, options.length);
  // "the digital one", "HR dept"
  const bare =
    left.length > 1 && NOUN_BEHIND.test(left.at(-1)?.text ?? '') ? left.slice(0, -1) : left;
  const label = findNamedLabel([tokens, left, bare], options);
  if (position === 0) return label ?? firstAcronym([tokens, left, bare], options);
  const numbered = options[position - 1];
  // A label that is a number ("2019") may be meant as well as a position.
  return label === undefined || label === numbered ? numbered : numbered ? undefined : label;
}

/** "1,3" is one figure to the reader of amounts. */
const withListsSplit = (tokens: readonly Token[]): Token[] =>
  tokens.flatMap((token) =>
    token.kind === 'figure' && /^\d{1,2}(?:,\d{1,2})+$/.test(token.text)
      ? token.text.split(',').flatMap((text): Token[] => [
          { ...token, text },
          { ...token, kind: 'sign', text: ',' },
        ])
      : [token],
  );

function segmentsOf(tokens: readonly Token[]): Token[][] {
  const segments: Token[][] = [[]];
  for (const token of withListsSplit(tokens)) {
    if (CHOICE_DIVIDERS.has(token.text)) segments.push([]);
    else segments.at(-1)?.push(token);
  }
  return segments.filter((segment) => segment.length > 0);
}

/** One option, or several with an Arabic "and" written onto each further one. */
function readSegment<T>(
  tokens: readonly Token[],
  options: readonly Option<T>[],
): Option<T>[] | undefined {
  const one = readOne(tokens, options);
  if (one) return [one];
  if (tokens.length > 1 && tokens.every(({ kind }) => kind === 'figure'))
    return readEach(
      tokens.map((token) => [token]),
      options,
    );
  for (const [at, token] of tokens.entries()) {
    const text = token.text.replace(LAST_AND, '');
    if (text === token.text || token.kind !== 'word') continue;
    const rest = [{ ...token, text }, ...tokens.slice(at + 1)];
    if (at === 0) {
      const alone = readOne(rest, options);
      if (alone) return [alone];
      continue;
    }
    const first = readOne(tokens.slice(0, at), options);
    const others = first && readSegment(rest, options);
    if (others) return [first, ...others];
  }
  return undefined;
}

function readEach<T>(
  segments: readonly (readonly Token[])[],
  options: readonly Option<T>[],
): Option<T>[] | undefined {
  const chosen: Option<T>[] = [];
  for (const segment of segments) {
    const read = readSegment(segment, options);
    if (!read) return undefined;
    chosen.push(...read);
  }
  return chosen.length > 0 ? chosen : undefined;
}

const RANGE = /^(?:to|till|until|الي|لين|حتي|ل)$/;

/** "1 to 3": all from one position to another. */
function readRange<T>(
  tokens: readonly Token[],
  options: readonly Option<T>[],
): Option<T>[] | undefined {
  const left = tokensWithMeaning(tokens).filter(({ text }) => !/^(?:from|من|min)$/.test(text));
  const split = left.findIndex(({ text }) => RANGE.test(text));
  if (split < 1) return undefined;
  const from = positionOf(left.slice(0, split), options.length);
  const to = positionOf(left.slice(split + 1), options.length);
  return from > 0 && from < to && to <= options.length ? options.slice(from - 1, to) : undefined;
}

/** "the first two", «آخر ثلاثة». */
function readEdge<T>(
  tokens: readonly Token[],
  options: readonly Option<T>[],
): readonly Option<T>[] | undefined {
  const edge = phraseAt(POSITIONS, tokens, 0);
  const count = edge && numberIn(tokens.slice(edge.end), { typos: true })?.value;
  if (count === undefined || !Number.isInteger(count) || count < 2 || count > options.length)
    return undefined;
  if (edge?.value === 1) return options.slice(0, count);
  return edge?.value === 'last' ? options.slice(-count) : undefined;
}

const isOnly = (table: PhraseTable<true>, tokens: readonly Token[]): boolean =>
  tokens.length > 0 && phraseAt(table, tokens, 0)?.end === tokens.length;

function readSeveral<T>(
  tokens: readonly Token[],
  options: readonly Option<T>[],
): readonly Option<T>[] | undefined {
  const left = tokensWithMeaning(tokens);
  if (isOnly(ALL, left)) return options;
  if (isOnly(BOTH, left)) return options.length === 2 ? options : undefined;
  return (
    readEdge(left, options) ?? readRange(tokens, options) ?? readEach(segmentsOf(tokens), options)
  );
}

/**
 * Reads a text that is a choice among numbered options and nothing else: 2, ٢, "option 2",
 * «الثاني», "the last one", a label or an unambiguous part of one with typos; several with commas
 * and "and" if `multiple`. Of a correction ("no, the third") it is what holds. Undefined for what
 * fits two options or none; "none" is not a choice unless a label says so.
 */
export function readChoice<T>(
  text: string,
  options: readonly Option<T>[],
  { multiple = false }: { multiple?: boolean } = {},
): T[] | undefined {
  const tokens = answerTokens(text);
  if (!tokens || tokens.length > MOST_TOKENS) return undefined;
  if (tokens.some((token) => /^[?؟]$/.test(token.text))) return undefined;
  const named = options.filter(({ labels }) =>
    labels.some((label) => wordsOf(label) === tokens.map((token) => token.text).join(' ')),
  );
  const [exact] = named;
  const isNumber = tokens.length === 1 && tokens[0]?.kind === 'figure';
  if (exact && named.length === 1 && !isNumber) return [exact.value];
  const one = readOne(tokens, options);
  // "second to last": one of them, or all from the second on?
  if (one && multiple && readRange(tokens, options)) return undefined;
  if (one) return [one.value];
  const several = multiple ? readSeveral(tokens, options) : undefined;
  if (several) return [...new Set(several.map(({ value }) => value))];
  const indexOf = (part: readonly Token[]) => {
    const option = readOne(part, options);
    return option && options.indexOf(option);
  };
  const corrected = options[readCorrected(tokens, indexOf) ?? -1];
  return corrected && [corrected.value];
}
