import { editDistance } from '../text/editDistance';
import { FUNCTION_WORDS } from '../text/functionWords';
import {
  ADDRESS,
  mayBegin,
  phraseAt,
  type PhraseTable,
  phraseSet,
  phrasesIn,
} from '../tokens/phraseTable';
import { SOURCES, UNSURE } from '../numbers/amountAsides';
import { PARTS_BEHIND } from '../numbers/amountWords';
import {
  AGO,
  AHEAD,
  CALENDAR_MARKS,
  EDGES,
  IN,
  MONTH_WORDS,
  NOW,
  ORDINAL_DAYS,
  ORDINAL_ENDINGS,
  QUARTER_NOUN,
  RELATIVE_DAYS,
  SHIFTED_UNITS,
  SHIFTS,
  SINCE,
  TIME_UNITS,
  WEEKDAYS,
  YEAR_PARTS,
  type Calendar,
  type DayUnit,
  type Edge,
} from './dateWords';
import { numberAt, type NumberRead } from '../numbers/numberTokens';
import type { Token } from '../tokens/tokens';
import datePhrases from './datePhrases.json';

/** "The system started", "it was launched"; Arabic puts the verb first: «اشتغل النظام». */
const BEGINNINGS = datePhrases.beginnings.flatMap(({ firsts, seconds }) =>
  phrasesIn(firsts).flatMap((first) => phrasesIn(seconds).map((second) => `${first} ${second}`)),
);

/** Days that have a name: they explain a day that is told, and tell none themselves. */
const OCCASIONS = phraseSet(datePhrases.occasions);

/** Said around a date without changing it. */
const DAY_FILLERS = phraseSet([...BEGINNINGS, ...datePhrases.dayFillers]);

/**
 * One part of a date. The code is a letter, so that forms of dates are patterns over codes: n
 * number, y year, M month name, W weekday, / stroke, D relative day, s shift (last, this, next), U
 * unit of time, a ago, f ahead, i "in", S since, P part of a year, R "quarter", E edge, C calendar,
 * h "and a half", O a day's name, and a blank for what is only said around a date.
 */
export interface DayAtom {
  code:
    | 'n'
    | 'y'
    | 'M'
    | 'W'
    | '/'
    | 'D'
    | 's'
    | 'U'
    | 'a'
    | 'f'
    | 'i'
    | 'S'
    | 'P'
    | 'R'
    | 'E'
    | 'h'
    | 'C'
    | 'O'
    | ' ';
  /** The number, year, weekday, shift, count of units or index of the part. */
  value: number;
  /** How many digits were typed; 0 for words. */
  digits: number;
  months?: readonly number[];
  calendar?: Calendar;
  unit?: DayUnit;
  edge?: Edge;
  part?: 'quarter' | 'half';
  /** "the first": a place, no count. */
  ordinal?: true;
  /** Tokens that it came from. */
  start: number;
  end: number;
}

type Found = Omit<DayAtom, 'start' | 'end' | 'value' | 'digits'> & {
  value?: number;
  digits?: number;
};
interface Lookup {
  mayBegin: (token: Token) => boolean;
  find: (tokens: readonly Token[], at: number) => { atom: Found; end: number } | undefined;
}

const inTable = <T>(table: PhraseTable<T>, atomOf: (value: T) => Found): Lookup => ({
  mayBegin: ({ text }) => mayBegin(table, text),
  find: (tokens, at) => {
    const found = phraseAt(table, tokens, at);
    return found && { atom: atomOf(found.value), end: found.end };
  },
});

/** Marks "now" among the relative days. */
export const NOW_DIGITS = -1;

/** The longest find wins, the earlier of two that are as long. */
const LOOKUPS: readonly Lookup[] = [
  inTable(RELATIVE_DAYS, (value) => ({ code: 'D', value })),
  inTable(NOW, () => ({ code: 'D', value: 0, digits: NOW_DIGITS })),
  inTable(YEAR_PARTS, ({ part, index }) => ({ code: 'P', part, value: index })),
  inTable(MONTH_WORDS, ({ months, calendar }) => ({ code: 'M', months, calendar })),
  inTable(WEEKDAYS, (value) => ({ code: 'W', value })),
  inTable(SHIFTED_UNITS, ({ unit, shift }) => ({ code: 's', unit, value: shift })),
  inTable(SHIFTS, (value) => ({ code: 's', value })),
  inTable(TIME_UNITS, ({ unit, count }) => ({ code: 'U', unit, value: count ?? 0 })),
  inTable(AGO, () => ({ code: 'a' })),
  inTable(AHEAD, () => ({ code: 'f' })),
  inTable(IN, () => ({ code: 'i' })),
  inTable(SINCE, () => ({ code: 'S' })),
  inTable(PARTS_BEHIND, (value) => ({ code: 'h', value })),
  inTable(EDGES, (edge) => ({ code: 'E', edge })),
  inTable(QUARTER_NOUN, () => ({ code: 'R' })),
  inTable(ORDINAL_DAYS, (value) => ({ code: 'n', value, ordinal: true })),
  inTable(CALENDAR_MARKS, (calendar) => ({ code: 'C', calendar })),
  inTable(OCCASIONS, () => ({ code: 'O' })),
  ...[DAY_FILLERS, UNSURE, SOURCES, ADDRESS].map((asides) =>
    inTable(asides, () => ({ code: ' ' })),
  ),
];

/** What a token may be the beginning of is looked up once; each is asked for in many stretches. */
const LOOKUPS_OF = new WeakMap<Token, readonly Lookup[]>();

function lookupsOf(token: Token): readonly Lookup[] {
  const known = LOOKUPS_OF.get(token) ?? LOOKUPS.filter((lookup) => lookup.mayBegin(token));
  LOOKUPS_OF.set(token, known);
  return known;
}

const numberAtom = (digits: string): Found =>
  digits.length === 4
    ? { code: 'y', value: Number(digits), digits: 4 }
    : { code: 'n', value: Number(digits), digits: digits.length };

/** 31 · 2021 · 31.01.2020 · "12,2021"; undefined for other figures. */
function figureAtoms(token: Token): Found[] | undefined {
  const parts = token.text.split(/[.,]/);
  if (parts.length > 3 || !parts.every((part) => /^\d{1,2}$|^\d{4}$/.test(part))) return undefined;
  return parts.flatMap((part, index) =>
    index === 0 ? [numberAtom(part)] : [{ code: '/' as const }, numberAtom(part)],
  );
}

/** "twenty twenty-one": a year as it is said. */
function spokenYear(
  tokens: readonly Token[],
  at: number,
): { atom: Found; end: number } | undefined {
  if (tokens[at]?.text !== 'twenty') return undefined;
  const rest = numberAt(tokens, at + 1, { typos: false });
  if (!rest || rest.value < 10 || rest.value > 99 || tokens[at + 1]?.kind !== 'word')
    return undefined;
  return { atom: { code: 'y', value: 2000 + rest.value }, end: rest.end };
}

/** "two and a half years": the half is a part of its own; undefined for other fractions. */
function withoutPart(
  tokens: readonly Token[],
  at: number,
  number: NumberRead,
): NumberRead | undefined {
  if (Number.isInteger(number.value)) return number;
  for (let end = number.end - 1; end > at; end -= 1) {
    const part = phraseAt(PARTS_BEHIND, tokens, end);
    const before = numberAt(tokens.slice(0, end), at, { typos: true });
    if (part?.end === number.end && before?.end === end) return before;
  }
  return undefined;
}

/** Numbers in words: «خمسة مارس», «ألفين وعشرين». */
function wordNumber(
  tokens: readonly Token[],
  at: number,
): { atom: Found; end: number } | undefined {
  const spoken = spokenYear(tokens, at);
  if (spoken) return spoken;
  const number = tokens[at]?.kind === 'word' ? numberAt(tokens, at, { typos: true }) : undefined;
  const whole = number && withoutPart(tokens, at, number);
  if (!whole) return undefined;
  const { value, end } = whole;
  const year = (value >= 1990 && value <= 2100) || (value >= 1400 && value <= 1500);
  if (!year && (value < 1 || value > 99)) return undefined;
  return { atom: { code: year ? 'y' : 'n', value, digits: year ? 0 : String(value).length }, end };
}

const SHORTEST_TYPO = 5;
const LONG_TYPO = 8;
const singleWords = <T>(table: PhraseTable<T>) =>
  [...table.byWord.values()]
    .flat()
    .filter(({ words }) => words.length === 1 && (words[0]?.length ?? 0) >= SHORTEST_TYPO);
const MONTH_NAMES = singleWords(MONTH_WORDS);
/** In Arabic too much is near them: «الجمعية» is not «الجمعة». */
const WEEKDAY_NAMES = singleWords(WEEKDAYS).filter(({ words }) => /^[a-z]/.test(words[0] ?? ''));
const NAMES: readonly { name: string; atom: Found }[] = [
  ...MONTH_NAMES.map(({ words: [name = ''], value }) => ({
    name,
    atom: { ...value, code: 'M' as const },
  })),
  ...WEEKDAY_NAMES.map(({ words: [name = ''], value }) => ({
    name,
    atom: { code: 'W' as const, value },
  })),
];

/** "Septmber", «ديسنبر», "wenesday"; undefined if two names are as near. */
function readMisspelt({ kind, text: word }: Token): Found | undefined {
  // «كانوا» is no «كانون».
  if (kind !== 'word' || word.length < SHORTEST_TYPO || FUNCTION_WORDS.has(word)) return undefined;
  const limit = word.length >= LONG_TYPO ? 2 : 1;
  const near = NAMES.filter(
    ({ name }) => name[0] === word[0] && editDistance(word, name, limit) <= limit,
  );
  const [first] = near;
  const same = ({ atom }: { atom: Found }) => JSON.stringify(atom) === JSON.stringify(first?.atom);
  return near.every(same) ? first?.atom : undefined;
}

const MISSPELT = new WeakMap<Token, Found | null>();

function misspelt(token: Token): Found | undefined {
  const known = MISSPELT.get(token);
  if (known !== undefined) return known ?? undefined;
  const found = readMisspelt(token);
  MISSPELT.set(token, found ?? null);
  return found;
}

/** '21: a year with its century left out. */
function shortYear(tokens: readonly Token[], at: number): { atom: Found; end: number } | undefined {
  const [mark, figure] = [tokens[at], tokens[at + 1]];
  if (!/^['’‘`]$/.test(mark?.text ?? '') || !/^\d\d$/.test(figure?.text ?? '')) return undefined;
  return { atom: { code: 'y', value: 2000 + Number(figure?.text), digits: 2 }, end: at + 2 };
}

function atomAt(tokens: readonly Token[], at: number): { atoms: Found[]; end: number } | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const finds = lookupsOf(token)
    .map(({ find }) => find(tokens, at))
    .filter((find) => find !== undefined);
  const longest = finds.reduce<(typeof finds)[number] | undefined>(
    (best, find) => (best && best.end >= find.end ? best : find),
    undefined,
  );
  const word = wordNumber(tokens, at) ?? shortYear(tokens, at);
  const best = word && word.end > (longest?.end ?? 0) ? word : longest;
  if (best && (token.kind !== 'figure' || best.end > at + 1))
    return { atoms: [best.atom], end: best.end };
  if (token.kind === 'figure') {
    const atoms = figureAtoms(token);
    const ordinal = atoms?.length === 1 && ORDINAL_ENDINGS.has(tokens[at + 1]?.text ?? '');
    if (ordinal)
      return { atoms: [{ code: 'n', value: Number(token.text), ordinal: true }], end: at + 2 };
    return atoms && { atoms, end: at + 1 };
  }
  if (/^[-/.]$/.test(token.text)) return { atoms: [{ code: '/' }], end: at + 1 };
  if (/^[(),،!;؛:~"«»“”]$/.test(token.text)) return { atoms: [{ code: ' ' }], end: at + 1 };
  const near = misspelt(token);
  return near && { atoms: [near], end: at + 1 };
}

const placed = (atom: Found, start: number, end: number): DayAtom => ({
  ...atom,
  value: atom.value ?? 0,
  digits: atom.digits ?? 0,
  start,
  end,
});

/** The parts of dates in a text, and gaps (undefined) for every token that can be none. */
export function dayAtoms(tokens: readonly Token[]): (DayAtom | undefined)[] {
  const atoms: (DayAtom | undefined)[] = [];
  let at = 0;
  while (at < tokens.length) {
    const found = atomAt(tokens, at);
    const end = found?.end ?? at + 1;
    if (!found) atoms.push(undefined);
    for (const atom of found?.atoms ?? []) atoms.push(placed(atom, at, end));
    at = end;
  }
  return atoms;
}

/** The parts of dates that a stretch of tokens is made of; undefined if it has a gap. */
export type Stretches = (start: number, end: number) => readonly DayAtom[] | undefined;

/**
 * Reads stretches of one text that overlap. What begins at a token depends on it and on where the
 * stretch ends, and is read once for each of the two.
 */
export function stretchesOf(tokens: readonly Token[]): Stretches {
  const known = tokens.map((): (readonly DayAtom[])[] => []);
  const read = (at: number, end: number) => {
    const found = atomAt(tokens.slice(at, end), 0);
    return found ? found.atoms.map((atom) => placed(atom, at, at + found.end)) : [];
  };
  return (start, end) => {
    const atoms: DayAtom[] = [];
    let at = start;
    while (at < end) {
      const ends = known[at] ?? [];
      const found = (ends[end - at] ??= read(at, end));
      const [first] = found;
      if (!first) return undefined;
      atoms.push(...found);
      at = first.end;
    }
    return atoms;
  };
}
