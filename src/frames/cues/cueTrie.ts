import { isFunctionWord, type CueNumber, type CueUnit } from './cueUnits';
import { withoutArticle } from '../../language/text/arabicPrefixes';
import { normalizeText, tokenize } from '../../language/text/normalizeText';
import { memoize } from '../../lib/memoize';
import type { CueSection } from './cue';
import dialect from './dialect.json';

/** What a wording means. */
export interface CueMeaning {
  section: CueSection | 'idiom';
  id: string;
  /** The wording, normalised. */
  wording: string;
}

/** A wording that stands in the units of a question. */
export interface CueMatch extends CueMeaning {
  /** The units that its own words take up, without what fills its gaps. */
  at: readonly number[];
  start: number;
  end: number;
  number?: number;
}

interface Node {
  words: Map<string, Node[]>;
  gap?: Node;
  number?: Node;
  year?: Node;
  name?: Node;
  meanings: CueMeaning[];
}

/**
 * Which words of Arabic a wording stands for: itself, a noun with clitics, a verb of any person, or
 * what is said to one or to several people, however it is spelt in Latin letters.
 */
type Inflection = 'exact' | 'noun' | 'any' | 'address';

/** Words of the dialects, Arabizi and misspellings with the standard word. */
const STANDARD: ReadonlyMap<string, string> = new Map(
  Object.entries(dialect).map(([from, to]) => [normalizeText(from), normalizeText(to)]),
);
const MOST_WORDS_REMEMBERED = 20_000;
const MOST_WORDS_IN_A_GAP = 5;
const ARABIC = /[\u0621-\u064a]/;
const newNode = (): Node => ({ words: new Map(), meanings: [] });

const FUTURE = /^(?:[سبهح])(?=[يتن]..)/;
const VERB_ENDINGS = /(?<=...)(?:وا|تو|ون|نا|ت|و)$/;

/** What the persons of one tense share: «بلغت», «بلغوا»; «تحقق», «سيحقق». */
const verbStem = (word: string) =>
  word
    .replace(FUTURE, '')
    .replace(/^[تن](?=..)/, 'ي')
    .replace(VERB_ENDINGS, '');

function regularForms(word: string): string[] {
  if (word.length < 3 || !/^[a-z]+$/.test(word) || isFunctionWord(word)) return [word];
  const stem = word.replace(/e$/, '');
  const last = word.at(-1) ?? '';
  const forms = [word, `${word}s`, `${word}es`, `${stem}ed`, `${stem}ing`, `${word}ed`];
  if (/[^aeiou]y$/.test(word)) forms.push(`${word.slice(0, -1)}ies`, `${word.slice(0, -1)}ied`);
  if (/[^aeiou][aeiou][bdgklmnprt]$/.test(word))
    forms.push(`${word}${last}ed`, `${word}${last}ing`);
  if (/[^su]s$/.test(word))
    forms.push(word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1));
  return forms;
}

/** «شحالك», «شحالكم», «شحالج»; «سمحت», «سمحتم», «سمحتوا». */
const SPOKEN_TO = /(?<=...)(?:كم|كن|كو|كوا|ك|ج|چ|تم|تن|توا|تو|تي|ت)$/;

const LETTER_SIGNS: Readonly<Record<string, string>> = { 7: 'h', 5: 'kh', 9: 's', 6: 't', 8: 'q' };

/** What the spellings of an Arabic word in Latin letters share: "saba7", "sabah"; "kheir", "khair". */
const consonantsOf = (word: string): string =>
  word
    .replace(/[75968]/g, (sign) => LETTER_SIGNS[sign] ?? '')
    .replace(/[aeiouyw23']/g, '')
    .replace(/(.)\1+/g, '$1');

/** The keys under which a word of a wording is found; the first is its own. */
function keysOfWording(word: string, inflection: Inflection, isAlone: boolean): string[] {
  if (inflection === 'address') {
    if (ARABIC.test(word))
      return SPOKEN_TO.test(word) ? [word, `@${word.replace(SPOKEN_TO, '')}`] : [word];
    return isAlone ? regularForms(word) : [...regularForms(word), `#${consonantsOf(word)}`];
  }
  if (!ARABIC.test(word)) return regularForms(word);
  const base = withoutArticle(word);
  if (inflection === 'exact' || base.length < 3 || isFunctionWord(word)) return [word];
  const noun = `~${base}`;
  return inflection === 'noun' || base !== word ? [noun] : [noun, `^${verbStem(word)}`];
}

const CONJUNCTION = /^[وف](?=..)/;
const NOUN_HEADS = /^(?:[وف]?(?:[بك]?ال|لل)|[وف]?[بلك]|[وف])(?=...)/;
const LONG_HEAD = /^(?:[وف]?(?:[بك]?ال|لل))(?=..)/;
/** «كم درهماً» */
const ACCUSATIVE = /...ا$/;
const POSSESSIVE = /(?<=...)(?:هم|ها|نا|كم|هن|ه|ك|ي)$/;

function nounBases(word: string): string[] {
  const heads = [word, word.replace(LONG_HEAD, ''), word.replace(NOUN_HEADS, '')];
  if (/^[وف][بلك]/.test(word)) heads.push(word.slice(1));
  if (/^ه?ال/.test(word)) heads.push(word.replace(/^هال(?=..)/, ''));
  if (ACCUSATIVE.test(word)) heads.push(word.slice(0, -1));
  return heads.flatMap((head) => {
    const stem = head.replace(POSSESSIVE, '');
    return stem === head
      ? [head]
      : [head, stem, ...(stem.endsWith('ت') ? [`${stem.slice(0, -1)}ه`] : [])];
  });
}

/** The keys that a word of a question may be found under. */
function keysOfWord(word: string): string[] {
  if (!ARABIC.test(word)) return [word, `#${consonantsOf(word)}`];
  const plain = word.replace(CONJUNCTION, '');
  return [
    ...new Set([
      word,
      plain,
      ...(SPOKEN_TO.test(plain) ? [`@${plain.replace(SPOKEN_TO, '')}`] : []),
      ...nounBases(word).map((base) => `~${base}`),
      `^${verbStem(word)}`,
      `^${verbStem(plain)}`,
    ]),
  ];
}

const SLOT = /\{[a-z]+\}|…/g;

/** The wordings of both languages by their words, built once. */
export class CueTrie {
  private readonly root = newNode();
  private readonly known = new Set<string>();
  /** The keys of a word that any wording has: words repeat. */
  private readonly knownKeys = memoize((word) => {
    const own = keysOfWord(word).filter((key) => this.known.has(key));
    const standard = STANDARD.get(word);
    if (own.length > 0 || standard === undefined) return own;
    return keysOfWord(standard).filter((key) => this.known.has(key));
  }, MOST_WORDS_REMEMBERED);

  add(wording: string, meaning: Omit<CueMeaning, 'wording'>, inflection: Inflection): void {
    let node = this.root;
    // A gap at an end adds nothing.
    const parts = wording
      .replace(/^[\s…]+|[\s…]+$/g, '')
      .replace(SLOT, (slot) => ` ${slot} `)
      .split(/\s+/)
      .filter(Boolean);
    const words = parts.flatMap((part) =>
      part.startsWith('{') || part === '…' ? [part] : tokenize(normalizeText(part)),
    );
    for (const word of words) node = this.child(node, word, inflection, words.length === 1);
    if (words.length > 0) node.meanings.push({ ...meaning, wording: words.join(' ') });
  }

  private child(node: Node, word: string, inflection: Inflection, isAlone: boolean): Node {
    if (word === '…') return (node.gap ??= newNode());
    if (word === '{n}') return (node.number ??= newNode());
    if (word === '{year}') return (node.year ??= newNode());
    if (word === '{name}') return (node.name ??= newNode());
    const keys = keysOfWording(word, inflection, isAlone);
    const own = `=${keys.join(' ')}`;
    const [found] = node.words.get(own) ?? [];
    if (found) return found;
    const next = newNode();
    node.words.set(own, [next]);
    for (const key of keys) {
      this.known.add(key);
      const known = node.words.get(key);
      if (known) known.push(next);
      else node.words.set(key, [next]);
    }
    return next;
  }

  /** Every wording that stands in these units. */
  match(units: readonly CueUnit[]): CueMatch[] {
    const keys = units.map((unit) =>
      unit.isName
        ? []
        : unit.read === unit.typed
          ? this.knownKeys(unit.typed)
          : [...new Set([...this.knownKeys(unit.typed), ...this.knownKeys(unit.read)])],
    );
    const names = units.map((_, at) => nameEnd(units, at));
    const found: CueMatch[] = [];
    const follow = (node: Node | undefined, at: number, taken: number[], number?: number): void => {
      if (node) visit(node, at, taken, number);
    };
    const slot = (
      node: Node | undefined,
      at: number,
      read: CueNumber | undefined,
      taken: number[],
    ) => {
      if (!node || !read) return;
      for (const end of new Set([read.end, read.unitEnd])) {
        const more = Array.from({ length: end - at }, (_, index) => at + index);
        visit(node, end, [...taken, ...more], read.value);
      }
    };
    const visit = (node: Node, at: number, taken: number[], number?: number): void => {
      for (const meaning of node.meanings) {
        const start = taken[0] ?? at;
        found.push({
          ...meaning,
          at: taken,
          start,
          end: (taken.at(-1) ?? at) + 1,
          ...(number === undefined ? {} : { number }),
        });
      }
      const unit = units[at];
      if (!unit || (taken.length > 0 && unit.mark !== undefined)) {
        if (node.gap && unit && !/[.?؟!]/.test(unit.mark ?? '')) leap(node.gap, at, taken, number);
        return;
      }
      for (const key of keys[at] ?? []) {
        for (const next of node.words.get(key) ?? []) follow(next, at + 1, [...taken, at], number);
      }
      slot(node.number, at, unit.number, taken);
      slot(node.year, at, unit.year, taken);
      const end = names[at];
      if (node.name && end !== undefined) {
        visit(
          node.name,
          end,
          [...taken, ...Array.from({ length: end - at }, (_, i) => at + i)],
          number,
        );
      }
      if (node.gap) leap(node.gap, at, taken, number);
    };
    const leap = (node: Node, from: number, taken: number[], number?: number): void => {
      for (let at = from; at <= from + MOST_WORDS_IN_A_GAP && at < units.length; at += 1) {
        if (at > from && /[.?؟!]/.test(units[at]?.mark ?? '')) return;
        for (const key of keys[at] ?? []) {
          for (const next of node.words.get(key) ?? [])
            follow(next, at + 1, [...taken, at], number);
        }
        slot(node.number, at, units[at]?.number, taken);
      }
    };
    for (let at = 0; at < units.length; at += 1) visit(this.root, at, []);
    return found;
  }
}

const PHASE = /^(?:phase|wave|المرحله|مرحله|للمرحله|بالمرحله)$/;
const ORDINAL =
  /^(?:first|second|third|fourth|fifth|sixth|ال)?(?:اولي|ثانيه|ثالثه|رابعه|خامسه|سادسه)?$/;

/** Where a name that begins here ends: a marked one, or a numbered phase. */
function nameEnd(units: readonly CueUnit[], at: number): number | undefined {
  const unit = units[at];
  if (!unit) return undefined;
  if (unit.isName) return at + 1;
  const next = units[at + 1];
  if (!next || next.mark !== undefined) return undefined;
  if (PHASE.test(unit.read))
    return next.number?.end ?? (ORDINAL.test(next.read) ? at + 2 : undefined);
  return /^(?:first|second|third|fourth|fifth)$/.test(unit.typed) && PHASE.test(next.typed)
    ? at + 2
    : undefined;
}
