import arabic from './cues.ar.json';
import english from './cues.en.json';
import type { Cue, CueSection, CueWord } from './cue';
import { CueTrie, type CueMatch } from './cueTrie';
import { cueUnits, type CueUnit } from './cueUnits';
import { keepByRules, keepOutsideIdioms } from '../rules/cueRules';

type Wordings = Readonly<Record<CueSection | 'idiom', Readonly<Record<string, string>>>>;

/** The wordings of both languages, of all sections or of some. */
function trieOf(isWanted: (section: keyof Wordings) => boolean): CueTrie {
  const trie = new CueTrie();
  for (const wordings of [english, arabic] satisfies readonly Wordings[] as readonly Wordings[]) {
    for (const section of (Object.keys(wordings) as (keyof Wordings)[]).filter(isWanted)) {
      for (const [id, list] of Object.entries(wordings[section])) {
        for (const wording of list.split('|'))
          trie.add(wording.trim(), { section, id }, inflectionOf(section, wordings === arabic));
      }
    }
  }
  return trie;
}

const TRIE = trieOf(() => true);
const OPENERS = trieOf((section) => section === 'parts' || section === 'scope');

/** False only where {@link findCues} finds no part of a message, such as a greeting, nor its scope. */
export const mayHaveOpeners = (words: readonly CueWord[]): boolean =>
  OPENERS.match(cueUnits(words)).length > 0;

function inflectionOf(section: keyof Wordings, isArabic: boolean) {
  if (section === 'of_what') return 'noun' as const;
  if (section === 'parts') return isArabic ? ('address' as const) : ('exact' as const);
  return section === 'relation' ||
    section === 'order' ||
    section === 'polarity' ||
    section === 'choice' ||
    section === 'time'
    ? ('any' as const)
    : ('exact' as const);
}

/** Sections whose wordings compete for words: "at least" is no superlative. */
const RIVALS: Readonly<Partial<Record<CueMatch['section'], number>>> = {
  polarity: 1,
  relation: 1,
  order: 1,
  choice: 1,
  time: 1,
};

/** Wordings that stay beside a longer one: a pronoun, and a tense around a gap. */
const staysBeside = (small: CueMatch, large: CueMatch) =>
  (small.id === 'pronoun_reference' && /[a-z]/.test(small.wording)) ||
  (small.section === 'time' && large.wording.includes('…'));

function isInside(small: CueMatch, large: CueMatch): boolean {
  return (
    !staysBeside(small, large) &&
    small.at.length < large.at.length &&
    small.start >= large.start &&
    small.end <= large.end &&
    small.at.every((at) => large.at.includes(at))
  );
}

/** The longest wordings: what lies inside a longer one of its section is part of that. */
function longest(matches: readonly CueMatch[]): CueMatch[] {
  const rivals = (one: CueMatch, other: CueMatch) =>
    one.section === other.section ||
    (RIVALS[one.section] !== undefined && RIVALS[one.section] === RIVALS[other.section]);
  return matches.filter(
    (match) => !matches.some((other) => rivals(match, other) && isInside(match, other)),
  );
}

const MOST_WORDS_TO_A_NUMBER = 2;

/** The number in a wording; of a relation, also the one right behind it: "reach the 50%". */
function numberOf(match: CueMatch, units: readonly CueUnit[]): { number?: number } {
  if (match.number !== undefined) return { number: match.number };
  if (match.section !== 'relation') return {};
  for (let at = match.end; at <= match.end + MOST_WORDS_TO_A_NUMBER; at += 1) {
    const unit = units[at];
    if (!unit || unit.mark !== undefined) return {};
    if (unit.number) return { number: unit.number.value };
  }
  return {};
}

/** Words are read for what they ask and again for the pieces of a message: lists never change. */
const found = new WeakMap<readonly CueWord[], readonly Cue[]>();

/** What the words of a question tell about it, in the order of the words. */
export function findCues(words: readonly CueWord[]): readonly Cue[] {
  const known = found.get(words) ?? readCues(words);
  found.set(words, known);
  return known;
}

function readCues(words: readonly CueWord[]): Cue[] {
  const units = cueUnits(words);
  const kept = keepByRules(longest(keepOutsideIdioms(TRIE.match(units))), units);
  const cues = kept.map((match) => ({
    section: match.section as CueSection,
    id: match.id,
    start: units[match.start]?.from ?? 0,
    end: units[match.end - 1]?.to ?? words.length,
    ...numberOf(match, units),
  }));
  const seen = new Set<string>();
  return cues
    .filter((cue) => {
      const key = `${cue.section} ${cue.id} ${cue.start} ${cue.end}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort((one, other) => one.start - other.start || other.end - one.end);
}
