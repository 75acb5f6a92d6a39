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

/** A word that a name, a cue or everyday language accounts for. */
const isAccountedFor = ({ typed, read }: CueWord): boolean =>
  isPlain(read) || isPlain(typed) || isSet(read);

/** A word that what stands around it accounts for. */
function isAccountedForHere(frame: FactQuestion['frame'], at: number): boolean {
  const { words, choice, relation, figures, place } = frame;
  const { typed = '', read = '' } = words[at] ?? {};
  // The letter of "DEWA's" and "what's".
  if (typed === 's') return true;
  if (at === place?.at || isHalfOfScale(words, at) || isOfPeriod(words, at)) return true;
  if (saysFinally(words, at)) return true;
  // "Which of the two did better?"
  if (choice !== undefined && compares(read)) return true;
  // "More than forty": it was read as the number of the relation.
  if (relation?.number !== undefined && numberNamed(read) === relation.number) return true;
  const isCompared = relation !== undefined || figures.length > 0;
  if (isCompared && (RELATION_WORDS.has(withoutArticle(withoutAnd(read))) || isResultVerb(read)))
    return true;
  // "According to the news of April 2019": where it was read.
  if (REPORTS.has(withoutArticle(read)) && SOURCE_LEADS.has(words[at - 1]?.read ?? '')) return true;
  return isOfSource(words, at);
}

/** Content words that are no names, cues, periods or everyday words. */
export function uncoveredPlaces({ frame }: FactQuestion): number[] {
  const covered = new Set<number>();
  for (const { section, start, end } of frame.cues)
    if (section !== 'scope') for (let at = start; at < end; at += 1) covered.add(at);
  const uncovered: number[] = [];
  frame.words.forEach((word, at) => {
    if (word.isName) return;
    const isKnown = (covered.has(at) || isAccountedFor(word)) && !countsGroups(frame, at);
    if (!isKnown && !isAccountedForHere(frame, at)) uncovered.push(at);
  });
  return uncovered;
}
