import { numberWord, type NumberWord } from './numberWords';
import { readFigure } from './readFigure';
import type { Token } from '../tokens/tokens';

/** One number out of an answer. */
export interface NumberRead {
  value: number;
  /** "a couple of thousand". */
  approximate: boolean;
  /**
   * 40 and 1000 for "40k", 6 and 100 for "six hundred"; the value and 1 if nothing multiplies it
   * or something is added.
   */
  count: number;
  scale: number;
  /** What stands behind the last thousand or million: 200 in «ألف ومئتين». */
  tail: number;
  /** Index of the first token behind it. */
  end: number;
}

interface Figure {
  kind: 'figure';
  value: number;
  ambiguous: boolean;
}
type Atom = (NumberWord | Figure) & {
  /** An "and" stands before it. */
  and: boolean;
};

export interface NumberOptions {
  /** Also reads misspelt number words. */
  typos: boolean;
}

const LONGEST_NUMBER = 16;
const AND = new Set(['and', 'و', 'w', 'wa', 'wu']);
const ARTICLES = new Set(['a', 'an']);
/** «مليون إلا ربع» */
const LESS = 'الا';

/** What tokens are was looked up once; each is asked for many times. */
const ATOMS = {
  exact: new WeakMap<Token, Atom | null>(),
  typos: new WeakMap<Token, Atom | null>(),
};

function atomOf(token: Token, options: NumberOptions): Atom | undefined {
  const known = options.typos ? ATOMS.typos : ATOMS.exact;
  const found = known.get(token);
  if (found !== undefined) return found ?? undefined;
  const atom = readAtom(token, options);
  known.set(token, atom ?? null);
  return atom;
}

function readAtom(token: Token, options: NumberOptions): Atom | undefined {
  if (token.kind === 'figure') {
    const figure = readFigure(token.text);
    return figure && { kind: 'figure', and: false, ...figure };
  }
  if (token.kind === 'sign') return undefined;
  const word = numberWord(token.text, { typos: false });
  if (word) return { ...word, and: false };
  const rest = /^[وw](.{2,})$/.exec(token.text)?.[1];
  const behindAnd = rest === undefined ? undefined : numberWord(rest, options);
  if (behindAnd?.arabic) return { ...behindAnd, and: true };
  const near = numberWord(token.text, options);
  return near && { ...near, and: false };
}

const isMultiplier = (atom: Atom | undefined) =>
  atom !== undefined && ['hundred', 'scale', 'part', 'couple'].includes(atom.kind);

/** The parts of a number; undefined if something else stands among them. */
function atomsOf(tokens: readonly Token[], options: NumberOptions): Atom[] | undefined {
  const atoms: Atom[] = [];
  let and = false;
  let less = false;
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1];
    const following = next && atomOf(next, options);
    const isAnd = AND.has(token.text) && at > 0 && next !== undefined && !and;
    // "a million", "half a million", "a quarter of a million", "a couple of thousand".
    const isArticle = ARTICLES.has(token.text) && isMultiplier(following);
    const isOf = token.text === 'of' && ['part', 'couple'].includes(atoms.at(-1)?.kind ?? '');
    const taken = token.text === LESS && following?.kind === 'part' && at > 0;
    if (isAnd) and = true;
    else if (taken) less = true;
    else if (isArticle || (isOf && next !== undefined)) continue;
    else {
      const atom = atomOf(token, options);
      if (!atom) return undefined;
      const value = less ? -atom.value : atom.value;
      atoms.push({ ...atom, value, and: and || less || atom.and });
      and = less = false;
    }
  }
  return and ? undefined : atoms;
}

/** A value, and where the atoms go on behind it. */
type Part = { value: number; next: number; decided: boolean };

/** 1 to 99 in words, in the order of either language. */
function below100(atoms: readonly Atom[], at: number): Part | undefined {
  const atom = atoms[at];
  const next = atoms[at + 1];
  const part = (value: number, count: number) => ({ value, next: at + count, decided: true });
  if (atom?.kind === 'teen' || atom?.kind === 'couple') return part(atom.value, 1);
  if (atom?.kind === 'tens') {
    const unit = next?.kind === 'unit' && !next.and && !next.arabic && !atom.arabic;
    return unit ? part(atom.value + next.value, 2) : part(atom.value, 1);
  }
  if (atom?.kind !== 'unit' && atom?.kind !== 'head') return undefined;
  if (atom.arabic && next?.kind === 'teen' && next.value === 10 && !next.and)
    return part(atom.value + 10, 2);
  if (atom.arabic && next?.kind === 'tens' && next.arabic && next.and)
    return part(atom.value + next.value, 2);
  return atom.kind === 'unit' ? part(atom.value, 1) : undefined;
}

/** The hundreds at a place: "two hundred", «مئتين», "twelve hundred", 3 hundred. */
function hundredsAt(atoms: readonly Atom[], at: number): Part | undefined {
  const atom = atoms[at];
  if (atom?.kind === 'hundreds') return { value: atom.value, next: at + 1, decided: true };
  if (atom?.kind === 'hundred') return { value: 100, next: at + 1, decided: true };
  const figure = atom?.kind === 'figure' && Number.isInteger(atom.value) && atom.value < 100;
  const count = figure ? { value: atom.value, next: at + 1 } : below100(atoms, at);
  const hundred = count && atoms[count.next];
  const multiplies = hundred?.kind === 'hundred' || hundred?.kind === 'manyHundreds';
  if (!count || !multiplies || hundred.and || count.value === 0) return undefined;
  return { value: count.value * 100, next: count.next + 1, decided: true };
}

/** What may stand before a scale: a figure, a part, or words below ten thousand. */
function groupAt(atoms: readonly Atom[], at: number): Part | undefined {
  const hundreds = hundredsAt(atoms, at);
  if (hundreds) {
    const rest = below100(atoms, hundreds.next);
    return rest ? { ...rest, value: hundreds.value + rest.value } : hundreds;
  }
  const atom = atoms[at];
  if (atom?.kind === 'figure') return { value: atom.value, next: at + 1, decided: !atom.ambiguous };
  if (atom?.kind === 'part') return { value: atom.value, next: at + 1, decided: false };
  return below100(atoms, at);
}

/** Floating point leaves 1.1 × 1,000,000 a little above what was typed. */
const exact = (value: number) => Number(value.toPrecision(15));

interface Sum {
  total: number;
  /** The scale that was used last; what follows is below it. */
  scale: number;
  next: number;
  /** How many scales there were. */
  scales: number;
  tail: number;
  /** What the last scale multiplied. */
  count: number;
}

const NOTHING: Sum = { total: 0, scale: Infinity, next: 0, scales: 0, tail: 0, count: 0 };

/** "and a half", «ونص». */
function partAt(atoms: readonly Atom[], at: number): number | undefined {
  const atom = atoms[at];
  return atom?.kind === 'part' && atom.and ? atom.value : undefined;
}

/** Adds a scale and what it multiplies; undefined if none stands at the place. */
function addScale(sum: Sum, count: number | undefined, at: number, atoms: readonly Atom[]) {
  const atom = atoms[at];
  if (!atom || atom.value >= sum.scale || (count !== undefined && atom.and)) return undefined;
  const before = atoms[at - 1]?.kind;
  const short = atom.kind === 'short' && before === 'figure' && at === atoms.length - 1;
  const many = atom.kind === 'scales' || short;
  if (atom.kind !== 'scale' && !(many && count !== undefined)) return undefined;
  return {
    total: exact(sum.total + (count ?? 1) * atom.value),
    scale: atom.value,
    next: at + 1,
    scales: sum.scales + 1,
    tail: 0,
    count: count ?? 1,
  };
}

/** Adds a group with the scale behind it, or as the end of the number. */
function addGroup(sum: Sum, group: Part, atoms: readonly Atom[]): Sum | undefined {
  const half = partAt(atoms, group.next);
  const value = group.value + (half ?? 0);
  const next = group.next + (half === undefined ? 0 : 1);
  const scaled = addScale(sum, value, next, atoms);
  if (scaled) return scaled;
  const first = atoms[sum.next];
  // "40 thousand 3" are two numbers, and so may be «ألفين ثلاثة»; «ألف و200» is one.
  const alone = group.next === sum.next + 1 && first !== undefined && !first.and;
  const apart = alone && (first.kind === 'figure' || (first.kind === 'unit' && first.arabic));
  if (sum.scales > 0 && apart) return undefined;
  // «مية ونص»: a hundred and fifty, or one half more?
  if (half !== undefined && group.value >= 100) return undefined;
  if (!group.decided || value >= sum.scale || next < atoms.length) return undefined;
  return { ...sum, total: exact(sum.total + value), next, tail: value };
}

/** Adds what stands at `sum.next`; undefined if that does not continue the number. */
function addNext(sum: Sum, atoms: readonly Atom[]): Sum | undefined {
  const first = atoms[sum.next];
  const next = sum.next + 1;
  if (first?.kind === 'dual') {
    const scale = first.value / 2;
    if (scale >= sum.scale) return undefined;
    const total = sum.total + first.value;
    return { total, scale, next, scales: sum.scales + 1, tail: 0, count: 2 };
  }
  const half = partAt(atoms, sum.next);
  if (half !== undefined && sum.scales > 0 && next === atoms.length)
    return { ...sum, total: sum.total + half * sum.scale, next, tail: half * sum.scale };
  const group = groupAt(atoms, sum.next);
  return group ? addGroup(sum, group, atoms) : addScale(sum, undefined, sum.next, atoms);
}

/** The value of atoms that are one number and nothing else. */
function sumOf(atoms: readonly Atom[]): Omit<NumberRead, 'end' | 'approximate'> | undefined {
  const [only] = atoms;
  if (only?.kind === 'zero' && atoms.length === 1) return { value: 0, count: 0, scale: 1, tail: 0 };
  let sum = NOTHING;
  while (sum.next < atoms.length) {
    const longer = addNext(sum, atoms);
    if (!longer) return undefined;
    sum = longer;
  }
  const { total, tail } = sum;
  if (sum.scales === 0) return { value: total, tail: 0, ...hundredsOf(total, atoms) };
  return sum.scales === 1 && tail === 0
    ? { value: total, tail, count: sum.count, scale: sum.scale }
    : { value: total, tail, count: total, scale: 1 };
}

/** Six times a hundred for "six hundred" and «ستمية», 600 times one for what was not said so. */
function hundredsOf(total: number, atoms: readonly Atom[]): { count: number; scale: number } {
  const last = atoms.at(-1)?.kind ?? 'figure';
  const counted = atoms.length > 1 && ['hundred', 'manyHundreds'].includes(last);
  const inOneWord = atoms.length === 1 && last === 'hundreds';
  return counted || inOneWord ? { count: total / 100, scale: 100 } : { count: total, scale: 1 };
}

/** Reads tokens that are one number and nothing else, in digits, words or both. */
export function numberIn(
  tokens: readonly Token[],
  options: NumberOptions,
): Omit<NumberRead, 'end'> | undefined {
  if (tokens.length === 0 || tokens.length > LONGEST_NUMBER) return undefined;
  const atoms = atomsOf(tokens, options);
  const sum = atoms && sumOf(atoms);
  return sum && { ...sum, approximate: atoms.some(({ kind }) => kind === 'couple') };
}

/** The longest number that begins at a token. */
export function numberAt(
  tokens: readonly Token[],
  at: number,
  options: NumberOptions,
): NumberRead | undefined {
  const token = tokens[at];
  if (!token || !mayBelong(token, options)) return undefined;
  let end = at + 1;
  const last = Math.min(tokens.length, at + LONGEST_NUMBER);
  // Two figures side by side are two numbers.
  const goesOn = (next: Token | undefined) =>
    next !== undefined &&
    !(next.kind === 'figure' && tokens[end - 1]?.kind === 'figure') &&
    mayBelong(next, options);
  while (end < last && goesOn(tokens[end])) end += 1;
  for (; end > at; end -= 1) {
    const number = numberIn(tokens.slice(at, end), options);
    if (number) return { ...number, end };
  }
  return undefined;
}

const mayBelong = (token: Token, options: NumberOptions): boolean =>
  AND.has(token.text) ||
  token.text === LESS ||
  ARTICLES.has(token.text) ||
  token.text === 'of' ||
  atomOf(token, options) !== undefined;
