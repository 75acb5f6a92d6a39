import answeringTerms from '../../language/questions/answeringTerms.json';
import { wordSet } from '../../language/text/wordSet';
import type { CueWord } from '../../frames/cues/cue';
import { parseNumber } from '../../language/numbers/parseNumber';
import { LATER_ORDINALS, ORDINALS, SAVED, SAVING } from '../../language/questions/questionWords';
import { ARABIC, withoutAnd, withoutArticle } from '../../language/text/arabicPrefixes';

/** What organisations are called; in English it stands behind the name, in Arabic before it. */
const ENGLISH_BODIES = new Set(
  `authority department dept ministry council company bank agency corporation foundation committee
   hospital university trading logistics airlines airline hotel school`.split(/\s+/),
);
const ARTICLES = new Set(['the', 'a', 'an', 'of']);
const ARABIC_BODIES = wordSet(answeringTerms.unknownNames.arabicBodies);
const CITY = wordSet(answeringTerms.unknownNames.city);
const LAW_NOUNS = wordSet(answeringTerms.unknownNames.laws);
const LAW_YEARS = wordSet(answeringTerms.unknownNames.lawYears);

/** Places of words that name an organisation that is not known. */
export function unknownBodies(words: readonly CueWord[], uncovered: readonly number[]): number[] {
  return words.flatMap(({ read, isName }, at) => {
    if (isName) return [];
    if (ENGLISH_BODIES.has(read)) {
      // A name may have a word that is repaired: "Blue Dune Bank".
      const isNamed = !ARTICLES.has(words[at - 1]?.read ?? '');
      return [at - 1, ...(isNamed ? [at - 2] : [])]
        .filter((place) => uncovered.includes(place))
        .slice(0, 1);
    }
    if (!ARABIC_BODIES.has(withoutArticle(withoutAnd(read)))) return [];
    const next = CITY.has(words[at + 1]?.read ?? '') ? at + 2 : at + 1;
    return uncovered.includes(next) && !isVerbal(words[next]?.read ?? '') ? [next] : [];
  });
}

/** A number or an ordinal names a phase, not an organisation. */
const isNumber = (word: string): boolean =>
  [word, withoutArticle(withoutAnd(word))].some(
    (form) => form in ORDINALS || LATER_ORDINALS.has(form) || parseNumber(form) !== undefined,
  );

/** «إجمالاً» says how, «لكل موظف» of what; neither says who. */
const isAdverbial = (word: string): boolean => /^[لبفو]|ا$/.test(word);

const AUXILIARIES = new Set('did has have does'.split(' '));

/** Places of words that stand where it is said who saved something: "did dnata save", «وفرت اتصالات». */
export function unknownAgents(words: readonly CueWord[], uncovered: readonly number[]): number[] {
  return uncovered.filter((at) => {
    const { read = '', isName = false } = words[at] ?? {};
    if (isName || isNumber(read)) return false;
    if (ARABIC.test(read)) return SAVED.has(words[at - 1]?.read ?? '') && !isAdverbial(read);
    const lead = words[words[at - 1]?.read === 'the' ? at - 2 : at - 1]?.read ?? '';
    return AUXILIARIES.has(lead) && SAVING.has(words[at + 1]?.read ?? '');
  });
}

/** Places of the numbers of laws that are not known: "decree 50 of 2024", «القانون 3 لسنة 2024». */
export const unknownLaws = (words: readonly CueWord[]): number[] =>
  words.flatMap(({ typed, isName }, at) => {
    if (isName || !/^\d{1,3}$/.test(typed)) return [];
    const [joiner, year] = [words[at + 1]?.read ?? '', words[at + 2]?.typed ?? ''];
    if (!LAW_YEARS.has(joiner) || !/^(?:19|20)\d\d$/.test(year)) return [];
    const isCalled = [1, 2, 3].some((back) =>
      LAW_NOUNS.has(withoutArticle(words[at - back]?.read ?? '')),
    );
    return isCalled ? [at] : [];
  });

/** They are written with a capital, and name nobody. */
const TITLES = new Set(
  'director general chief executive officer chairman chairwoman president minister manager head secretary'.split(
    ' ',
  ),
);

/** Words with a capital inside a sentence that has small letters too: proper names nobody knows. */
export function capitalNames(
  text: string,
  words: readonly CueWord[],
  uncovered: readonly number[],
): number[] {
  if (uncovered.length === 0) return [];
  const typed = text.match(/[\p{L}\p{N}'’&-]+/gu) ?? [];
  const small = typed.filter((word) => /^\p{Ll}/u.test(word)).length;
  if (small < typed.length / 2) return [];
  const capital = new Set(
    typed.flatMap((word, at) =>
      at > 0 && /^\p{Lu}\p{Ll}{2,}$/u.test(word) ? [word.toLowerCase()] : [],
    ),
  );
  return uncovered.filter((at) => {
    const { typed: word = '' } = words[at] ?? {};
    return capital.has(word) && !TITLES.has(word);
  });
}

/** «شركة برمجت»: what follows tells what it does. */
const isVerbal = (word: string): boolean =>
  withoutArticle(word) === word && /^(?:ت|ي|ا).{3,}|.{3,}(?:ت|وا)$/.test(word);
