import { cleanText } from '../../language/text/cleanText';
import { LANGUAGES } from '../../language/text/detectLanguage';
import type { ExpandedEntry, Knowledge } from '../../knowledge/knowledge';
import type { PausableWork } from '../../lib/pausableWork';
import { withSlots } from '../understanding/question';
import {
  formsOf,
  lineOf,
  readSearchWords,
  soundOf,
  soundsOf,
  wordsOf,
  type SearchWord,
} from './searchWords';

/** A run of words that stand one after the other: from the first number to before the second. */
type Run = readonly [from: number, end: number];

const LAST = '\uffff';
const ARABIC = /[\u0621-\u064a]/;
/** A shorter word is one letter away from too many others. */
const SHORTEST_MISTYPED = 4;

/** Words in the order of their letters, so that those with one beginning stand together. */
class SortedWords {
  private readonly letters: { arabic: readonly string[]; other: readonly string[] };

  /** @param words each once, sorted by code units */
  constructor(readonly words: readonly string[]) {
    const letters = [...new Set(words.join(''))];
    this.letters = {
      arabic: letters.filter((letter) => ARABIC.test(letter)),
      other: letters.filter((letter) => !ARABIC.test(letter)),
    };
  }

  /** The word itself, if it is there; an empty run elsewhere. */
  whole(word: string): Run {
    const at = this.firstFrom(word);
    return [at, this.words[at] === word ? at + 1 : at];
  }

  /** Every word that begins so. */
  beginning(start: string): Run {
    return [this.firstFrom(start), this.firstFrom(start + LAST)];
  }

  /**
   * The numbers of the words whose beginning is one typing error away from what was typed: a letter
   * too many, too few or wrong, or two exchanged (P. Norvig, "How to write a spelling corrector").
   */
  mistyped(typed: string): Set<number> {
    const found = new Set<number>();
    if (typed.length < SHORTEST_MISTYPED) return found;
    const take = (start: string) => {
      const [from, end] = this.beginning(start);
      for (let at = from; at < end; at += 1) found.add(at);
    };
    const isArabic = [...typed].map((letter) => ARABIC.test(letter));
    const letters = [
      ...(isArabic.includes(true) ? this.letters.arabic : []),
      ...(isArabic.includes(false) ? this.letters.other : []),
    ];
    for (let at = 0; at < typed.length; at += 1) {
      const [head, tail] = [typed.slice(0, at), typed.slice(at)];
      // The error must be before this letter.
      if (isEmpty(this.beginning(head))) break;
      take(head + tail.slice(1));
      if (tail.length > 1) take(head + (tail[1] ?? '') + (tail[0] ?? '') + tail.slice(2));
      for (const letter of letters) {
        take(head + letter + tail.slice(1));
        take(head + letter + tail);
      }
    }
    return found;
  }

  private firstFrom(word: string): number {
    let from = 0;
    let to = this.words.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.words[middle] ?? '') < word) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}

const isEmpty = ([from, end]: Run): boolean => from >= end;

/** An entry that has what was typed. */
export interface TitleHit {
  entry: ExpandedEntry;
  score: number;
  /** It has every word that says what is looked for. */
  whole: boolean;
}

/**
 * How well a word of an entry is what was typed. A word is taken for mistyped, or for Arabic in
 * Latin letters, only if no word at all begins like it.
 */
export const QUALITY = {
  same: 1,
  /** The less is missing, the better: from the first to the sum of both. */
  beginning: 0.5,
  complete: 0.4,
  mistyped: 0.4,
  sound: 0.3,
  /** In a phrasing or a name, not in the question that stands on buttons. */
  elsewhere: 0.7,
  /** The title goes on where the text ends. */
  beginsTitle: 1.3,
  /** A word that only carries the question. */
  functionWord: 0.1,
} as const;
/** An entry that lacks words is shown if it has this share of what they weigh. */
const LEAST_SHARE = 0.5;

const SLOT_WORD = /\b(?:entity|phase|journey)slot\b/g;

/**
 * Small talk and commands mean nothing in another chat; what is not in the sources is not an
 * answer.
 */
const isFound = ({ kind }: ExpandedEntry): boolean =>
  kind !== 'smalltalk' && kind !== 'command' && kind !== 'gap';

/** The words by which entries are found: those of their titles, and all others. */
export class EntryWords {
  private readonly byFamily = new Map<string, readonly string[]>();
  private readonly aliases: ReadonlyMap<string, readonly string[]>;

  constructor({ names }: Pick<Knowledge, 'names'>) {
    this.aliases = new Map(names.map(({ id, aliases }) => [id, aliases]));
  }

  /** Each word once; true if it stands in a title. */
  of({ family, label, patterns, subject = '' }: ExpandedEntry): Map<string, boolean> {
    const titles = LANGUAGES.flatMap((language) => formsIn(label[language]));
    const phrasings =
      this.byFamily.get(family) ??
      LANGUAGES.flatMap((language) =>
        patterns[language].flatMap((text) => formsIn(withSlots(text).replace(SLOT_WORD, ' '))),
      );
    this.byFamily.set(family, phrasings);
    const names = (this.aliases.get(subject) ?? []).flatMap(formsIn);
    return new Map([
      ...[...phrasings, ...names].map((word) => [word, false] as const),
      ...titles.map((word) => [word, true] as const),
    ]);
  }
}

const formsIn = (text: string): string[] => wordsOf(text).flatMap(formsOf);

const titleLength = ({ label }: ExpandedEntry) => label.en.length + label.ar.length;

/** Those that can be found, in the order in which equals stand: shorter titles first. */
export const inOrder = (entries: readonly ExpandedEntry[]): ExpandedEntry[] =>
  entries.filter(isFound).sort((a, b) => titleLength(a) - titleLength(b) || (a.id < b.id ? -1 : 1));

/** The titles of an entry as {@link lineOf} writes them. */
export const titleLines = ({ label }: ExpandedEntry): string[] =>
  LANGUAGES.map((language) => lineOf(wordsOf(label[language])));

/** The least that words must weigh together, and whether a word says what is looked for. */
export const weightOf = (word: SearchWord, entries: number, found: number): number =>
  (word.content ? 1 : QUALITY.functionWord) * Math.log(1 + entries / Math.max(found, 1));

/**
 * Finds entries by the beginnings of the words of their questions, while they are being typed. It
 * knows no meaning: whole questions are for the engine.
 */
export class TitleIndex {
  private readonly byId: ReadonlyMap<string, ExpandedEntry>;

  private constructor(
    private readonly entries: readonly ExpandedEntry[],
    private readonly lines: readonly (readonly string[])[],
    private readonly vocabulary: SortedWords,
    /** By word: number of an entry × 2, and 1 if it stands in its title. */
    private readonly places: readonly Uint32Array[],
    private readonly sounds: SortedWords,
    /** Numbers of the words that sound so. */
    private readonly sounding: readonly (readonly number[])[],
  ) {
    this.byId = new Map(entries.map((entry) => [entry.id, entry]));
  }

  /** The index of a knowledge base; pauses after each entry. */
  static *making(knowledge: Pick<Knowledge, 'entries' | 'names'>): PausableWork<TitleIndex> {
    const entries = inOrder(knowledge.entries);
    const words = new EntryWords(knowledge);
    const places = new Map<string, number[]>();
    const lines: string[][] = [];
    for (const [number, entry] of entries.entries()) {
      lines.push(titleLines(entry));
      for (const [word, inTitle] of words.of(entry)) {
        const place = number * 2 + (inTitle ? 1 : 0);
        const known = places.get(word);
        if (known) known.push(place);
        else places.set(word, [place]);
      }
      yield;
    }
    const vocabulary = [...places.keys()].sort();
    const sounding = new Map<string, number[]>();
    for (const [number, word] of vocabulary.entries()) {
      const sound = soundOf(word);
      if (sound !== '') sounding.set(sound, [...(sounding.get(sound) ?? []), number]);
      yield;
    }
    const sounds = [...sounding.keys()].sort();
    return new TitleIndex(
      entries,
      lines,
      new SortedWords(vocabulary),
      vocabulary.map((word) => Uint32Array.from(places.get(word) ?? [])),
      new SortedWords(sounds),
      sounds.map((sound) => sounding.get(sound) ?? []),
    );
  }

  /** One that can be found; undefined also for small talk, commands and gaps. */
  entry(id: string): ExpandedEntry | undefined {
    return this.byId.get(id);
  }

  /**
   * Every entry for what was typed so far, best first: those that have all its words, then those
   * that have most. Pure and synchronous.
   */
  find(text: string): TitleHit[] {
    const typed = readSearchWords(text);
    if (typed.length === 0) return [];
    const count = this.entries.length;
    const scores = new Float64Array(count);
    const lacking = new Uint8Array(count);
    const covered = new Float64Array(count);
    let wanted = 0;
    for (const word of typed) {
      const best = this.bestOf(this.closestWords(word));
      const weight = weightOf(word, count, best.found);
      if (word.content) wanted += weight;
      for (let at = 0; at < count; at += 1) {
        const quality = best.qualities[at] ?? 0;
        scores[at] = (scores[at] ?? 0) + weight * quality;
        if (!word.content) continue;
        if (quality > 0) covered[at] = (covered[at] ?? 0) + weight;
        else lacking[at] = 1;
      }
    }
    const start = lineOf(wordsOf(cleanText(text)));
    const hits: { at: number; score: number; whole: boolean }[] = [];
    for (let at = 0; at < count; at += 1) {
      const whole = lacking[at] === 0;
      if (!whole && (covered[at] ?? 0) < LEAST_SHARE * wanted) continue;
      const begins = whole && (this.lines[at] ?? []).some((line) => line.startsWith(start));
      hits.push({ at, score: (scores[at] ?? 0) * (begins ? QUALITY.beginsTitle : 1), whole });
    }
    hits.sort((a, b) => Number(b.whole) - Number(a.whole) || b.score - a.score || a.at - b.at);
    return hits.flatMap(({ at, score, whole }) => {
      const entry = this.entries[at];
      return entry ? [{ entry, score, whole }] : [];
    });
  }

  /** The words of the knowledge that may be meant, by their numbers, and how well they are. */
  private closestWords({ forms, mayGoOn }: SearchWord): Map<number, number> {
    const meant = new Map<number, number>();
    const take = (number: number, quality: number) =>
      meant.set(number, Math.max(quality, meant.get(number) ?? 0));
    for (const form of forms) {
      const [from, end] = mayGoOn ? this.vocabulary.beginning(form) : this.vocabulary.whole(form);
      for (let at = from; at < end; at += 1)
        take(at, likeness(form, this.vocabulary.words[at] ?? ''));
    }
    if (meant.size > 0) return meant;
    for (const form of forms)
      for (const at of this.vocabulary.mistyped(form)) take(at, QUALITY.mistyped);
    if (meant.size > 0) return meant;
    for (const sound of soundsOf(forms)) {
      const [from, end] = this.sounds.whole(sound);
      for (const at of this.sounding.slice(from, end).flat()) take(at, QUALITY.sound);
    }
    return meant;
  }

  /** How well each entry has one of the words, and how many have any. */
  private bestOf(meant: ReadonlyMap<number, number>): { qualities: Float64Array; found: number } {
    const qualities = new Float64Array(this.entries.length);
    let found = 0;
    for (const [number, quality] of meant)
      for (const place of this.places[number] ?? []) {
        const value = quality * (place & 1 ? 1 : QUALITY.elsewhere);
        const known = qualities[place >> 1] ?? 0;
        if (known === 0) found += 1;
        if (value > known) qualities[place >> 1] = value;
      }
    return { qualities, found };
  }
}

/** How much of a word that begins so was typed. */
export const likeness = (typed: string, word: string): number =>
  typed === word
    ? QUALITY.same
    : QUALITY.beginning + (QUALITY.complete * typed.length) / Math.max(word.length, 1);
