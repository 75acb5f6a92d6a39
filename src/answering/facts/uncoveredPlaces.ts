import answeringTerms from '../../language/questions/answeringTerms.json';
import type { FactQuestion } from '../../facts/factQuestion';
import type { CueWord } from '../../frames/cues/cue';
import { compares } from '../../frames/contrasts';
import { isPlainWord } from '../../frames/plainWords';
import { isOfPeriod } from '../../frames/periods';
import { isHalfOfScale } from '../../frames/readFrame';
import { isResultVerb } from '../../frames/resultVerbs';
import { parseNumber } from '../../language/numbers/parseNumber';
import { withoutAnd, withoutArticle } from '../../language/text/arabicPrefixes';
import { stemWord } from '../../language/text/stemWord';
import { wordSet } from '../../language/text/wordSet';
import { PHASE_NOUNS } from '../phaseNames';
import { GROUP_NOUNS } from './askedSets';

/** Where something was read, and what leads to it. */
const REPORTS = wordSet(answeringTerms.factReader.reports);
const SOURCE_LEADS = wordSet(answeringTerms.factReader.sourceLeads);
/** What a figure is held against, beside "reached" and the like. */
const RELATION_WORDS = wordSet(answeringTerms.factReader.relationWords);
const ACCORDING = wordSet(answeringTerms.factReader.according);
/** Of so many words at most is the name of what was read. */
const MOST_OF_SOURCE = 3;

export const isPlain = (word: string): boolean =>
  isPlainWord(word) || /^(?:و|ب)?(?:ال)?\d/.test(word);

/** "Phases", "entities": sets that have members. */
export const isSet = (word: string): boolean =>
  PHASE_NOUNS.has(word) || PHASE_NOUNS.has(stemWord(word)) || GROUP_NOUNS.has(stemWord(word));

/** "How many *groups* did they split their paper into": what is counted is no set of entities. */
const countsGroups = ({ words, cues }: FactQuestion['frame'], at: number): boolean =>
  GROUP_NOUNS.has(stemWord(words[at]?.read ?? '')) &&
  cues.some(({ section, id, end }) => section === 'asks' && id === 'how_many' && end === at);

/** "According to Gulf News": the last words, which name where it was read. */
function isOfSource(words: readonly CueWord[], at: number): boolean {
  if (at < words.length - MOST_OF_SOURCE) return false;
  const lead = words.findIndex(({ read, isName }) => !isName && ACCORDING.has(read));
  return lead >= 0 && lead < at && words.slice(lead, at).every(({ isName }) => !isName);
}

const numberNamed = (word: string): number | undefined => parseNumber(withoutArticle(word));

/** "In the end", «في النهاية»: the newest figure is that. */
const saysFinally = (words: readonly CueWord[], at: number): boolean => {
  const said = [2, 1, 0].map((back) => words[at - back]?.read ?? '');
  return [0, 1, 2].some((from) => FINALLY.has(said.slice(from).join(' ')));
};
const FINALLY: ReadonlySet<string> = new Set(answeringTerms.uncoveredPlaces.finally);

/** Content words that are no names, cues, periods or everyday words. */
export function uncoveredPlaces({ frame }: FactQuestion): number[] {
  const covered = new Set<number>();
  for (const { section, start, end } of frame.cues)
    if (section !== 'scope') for (let at = start; at < end; at += 1) covered.add(at);
  return frame.words.flatMap(({ typed, read, isName }, at) => {
    if (at === frame.place?.at || isHalfOfScale(frame.words, at)) return [];
    // The letter of "DEWA's" and "what's".
    if (typed === 's') return [];
    if (isOfPeriod(frame.words, at) || saysFinally(frame.words, at)) return [];
    // "Which of the two did better?"
    if (frame.choice !== undefined && compares(read)) return [];
    // "More than forty": it was read as the number of the relation.
    if (frame.relation?.number !== undefined && numberNamed(read) === frame.relation.number)
      return [];
    if (
      (frame.relation ?? frame.figures.length > 0) &&
      (RELATION_WORDS.has(withoutArticle(withoutAnd(read))) || isResultVerb(read))
    )
      return [];
    // "According to the news of April 2019": where it was read.
    if (REPORTS.has(withoutArticle(read)) && SOURCE_LEADS.has(frame.words[at - 1]?.read ?? ''))
      return [];
    if (isOfSource(frame.words, at)) return [];
    if (!isName && countsGroups(frame, at)) return [at];
    return isName || covered.has(at) || isPlain(read) || isPlain(typed) || isSet(read) ? [] : [at];
  });
}
