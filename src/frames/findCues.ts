import arabic from './cues.ar.json';
import english from './cues.en.json';
import type { Cue, CueSection, CueWord } from './cue';
import { CueTrie, type CueMatch } from './cueTrie';
import { cueUnits } from './cueUnits';
import { keepByRules, keepOutsideIdioms } from './cueRules';

type Wordings = Readonly<Record<CueSection | 'idiom', Readonly<Record<string, string>>>>;

const TRIE: CueTrie = (() => {
  const trie = new CueTrie();
  for (const wordings of [english, arabic] satisfies readonly Wordings[] as readonly Wordings[]) {
    for (const section of Object.keys(wordings) as (keyof Wordings)[]) {
      for (const [id, list] of Object.entries(wordings[section])) {
        for (const wording of list.split('|'))
          trie.add(wording.trim(), { section, id }, inflectionOf(section));
      }
    }
  }
  return trie;
})();

function inflectionOf(section: keyof Wordings) {
  if (section === 'of_what') return 'noun' as const;
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

function isInside(small: CueMatch, large: CueMatch): boolean {
  return (
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

/** What the words of a question tell about it, in the order of the words. */
export function findCues(words: readonly CueWord[]): Cue[] {
  const units = cueUnits(words);
  const kept = keepByRules(longest(keepOutsideIdioms(TRIE.match(units))), units);
  const cues = kept.map(({ section, id, start, end, number }) => ({
    section: section as CueSection,
    id,
    start: units[start]?.from ?? 0,
    end: units[end - 1]?.to ?? words.length,
    ...(number === undefined ? {} : { number }),
  }));
  const seen = new Set<string>();
  return cues
    .filter((cue) => {
      const key = `${cue.section} ${cue.id} ${cue.start} ${cue.end}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort((one, other) => one.start - other.start || other.end - one.end);
}
