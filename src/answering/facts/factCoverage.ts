import answeringTerms from '../../language/questions/answeringTerms.json';
import type { FactAnswer } from '../../facts/answerFromFacts';
import { ASKED_PLAINLY, NAMED } from '../../facts/attributeMatcher';
import type { FactIndex } from '../../facts/factIndex';
import { isLinked } from '../../facts/rules/linkedSubjects';
import { compares } from '../../frames/contrasts';
import type { Frame } from '../../frames/frame';
import type { ExpandedEntry } from '../../knowledge/knowledge';
import { parseNumber } from '../../language/numbers/parseNumber';
import { ALTERNATIVES } from '../../language/questions/questionWords';
import { withoutArticle } from '../../language/text/arabicPrefixes';
import { wordSet } from '../../language/text/wordSet';
import { speaksOfWord } from '../agreement/compared';
import { frameOfEntry } from '../agreement/entryFrame';
import type { FactReading } from './factReader';
import type { Candidate } from '../ranking/ranking';

/** A question so like a phrasing may mean it. */
const LIKE_PHRASING = 0.6;

/** Whether an entry names what the facts are about. */
export function namesSubject(
  entry: ExpandedEntry,
  { statement: { subjects } }: FactAnswer,
  index: FactIndex,
): boolean {
  const subject = index.subject(subjects[0] ?? '');
  return (
    subject === undefined ||
    subject.type === 'strategy' ||
    index.isNamedIn(frameOfEntry(entry).texts, subject)
  );
}

/** Nothing in the question is left that the facts do not account for. */
export const isWholly = ({ uncovered }: FactReading, { places = [] }: FactAnswer): boolean =>
  uncovered.every((at) => places.includes(at));

/** What they ask for is explained in a text, not told by a value. */
export const EXPLAINING = new Set(['why', 'how', 'how_to']);
/** So many words at most may be left where the subject and the attribute are named. */
const MOST_LEFT = 3;

/** What stands behind them names what is asked about: "the bill of Carrefour". */
const LEADS = wordSet(answeringTerms.arbitration.leads);

/** The word narrows down what is asked for: a number, or what is counted. */
export const isNarrowing = (frame: Frame, at: number): boolean => {
  const word = frame.words[at];
  const isNumber =
    !word || /^\d/.test(word.typed) || parseNumber(withoutArticle(word.read)) !== undefined;
  return isNumber || isCounted(frame, at);
};

/** The word narrows down what is asked for, or may name what it is asked about. */
function isEssential({ frame }: FactReading, at: number): boolean {
  const { words } = frame;
  const before = words[/^(?:the|a|an)$/.test(words[at - 1]?.read ?? '') ? at - 2 : at - 1];
  if (isNarrowing(frame, at)) return true;
  // "The counters in *Deira* or Bur Dubai", "or more *iPhone* downloads": one of two offered.
  const offeredAt = compares(words[at - 1]?.read ?? '') ? at - 2 : at - 1;
  if ([offeredAt, at + 1].some((beside) => ALTERNATIVES.has(words[beside]?.read ?? '')))
    return true;
  // What is counted: "above 1,000 printers".
  if (/^\d[\d.,]*$/.test(before?.typed ?? '')) return true;
  return before !== undefined && (LEADS.has(before.read) || LEADS.has(before.typed));
}

/** The name of somebody else is asked for: «اسم المقاول اللي بنى نظام الختم». */
const isNameOfOther = (
  { words }: Frame,
  { places = [], statement }: FactAnswer,
  left: readonly number[],
): boolean =>
  statement.facts[0]?.attribute === 'name' &&
  left.some((at) => places.includes(at - 1) && /^ال/.test(words[at]?.read ?? ''));

/** «كم يدفع»: a verb of the present is not what is counted; a day is. */
const isArabicVerb = (word: string): boolean => /^ب?ي(?!وم)\S{2,}$/.test(word);

/** The word stands right behind "which" or "how many". */
export const isCounted = ({ cues, words }: Pick<Frame, 'cues' | 'words'>, at: number): boolean =>
  !isArabicVerb(words[at]?.read ?? '') &&
  cues.some(
    ({ section, id, end }) =>
      section === 'asks' && end === at && ['which', 'how_many', 'how_much'].includes(id),
  );

/** The candidate that the ranking is sure of does not mean what is left over either. */
function mayBeMistaken(
  { frame }: FactReading,
  { score = ASKED_PLAINLY }: FactAnswer,
  left: readonly number[],
  { nearest, family, entries: [entry] }: Candidate,
): boolean {
  const entryFrame = entry && frameOfEntry(entry);
  return (
    nearest < LIKE_PHRASING &&
    score >= ASKED_PLAINLY &&
    !frame.asks.some((id) => EXPLAINING.has(id)) &&
    entryFrame !== undefined &&
    !left.some((at) => speaksOfWord(frame.words[at], family, entryFrame))
  );
}

/** So little is asked of one of them that other words only describe the case. */
const PARTICULAR: ReadonlySet<string> = new Set([
  ...['service', 'offence', 'law', 'rule', 'rules', 'charter', 'directive', 'report', 'award'],
  ...['account', 'paper', 'paper-unit', 'place', 'police-station'],
]);

/** The attribute is named, or it is the only day that is known of the subject. */
function isOnlyOneMeant(
  { statement: { facts }, score = 0 }: FactAnswer,
  index: FactIndex,
): boolean {
  const [told] = facts;
  if (!told || score >= NAMED) return told !== undefined;
  const days = index.ofSubject(told.subject).filter(({ value }) => value.kind === 'date');
  return told.value.kind === 'date' && new Set(days.map(({ attribute }) => attribute)).size === 1;
}

/** From here on an attribute is counted by its whole name: "how many smart gates at the airport". */
const COUNTED = NAMED + 1;

/** "After Ejari, must we go to DEWA?" is about two that have nothing to do with one another. */
const areTied = (
  named: FactReading['named'],
  { statement: { subjects } }: FactAnswer,
  index: FactIndex,
): boolean =>
  named.every(
    ({ ids: [id = ''], type }) =>
      type !== 'entity' ||
      !subjects.every((subject) => PARTICULAR.has(index.subject(subject)?.type ?? '')) ||
      subjects.some((subject) => isLinked(subject, id, index)),
  );

/**
 * One attribute of a service, a law or the like is asked for, though in more words: "what is the fine
 * for *clinics that hand out handwritten* sick leave".
 */
export function isOfParticular(
  { frame, named, uncovered }: FactReading,
  facts: FactAnswer,
  sure: Candidate | undefined,
  index: FactIndex,
): boolean {
  const [subject = ''] = facts.statement.subjects;
  const [entry] = sure?.entries ?? [];
  return (
    (!entry || !namesSubject(entry, facts, index)) &&
    facts.rule === 'lookup' &&
    facts.statement.subjects.length === 1 &&
    PARTICULAR.has(index.subject(subject)?.type ?? '') &&
    named.some(({ ids }) => ids.includes(subject)) &&
    areTied(named, facts, index) &&
    (frame.choice ?? frame.relation ?? frame.order) === undefined &&
    // "A federal or a local law": two are told apart.
    !frame.words.some(({ read }) => ALTERNATIVES.has(read)) &&
    !frame.asks.some((id) => id === 'whether' || EXPLAINING.has(id)) &&
    !uncovered.some((at) => isCounted(frame, at)) &&
    isOnlyOneMeant(facts, index)
  );
}

/**
 * Facts of a subject and an attribute that are both named answer though a few words are left over,
 * such as "it must be electronic": these describe what is asked for.
 */
export function isNearlyWhole(
  reading: FactReading,
  facts: FactAnswer,
  sure: Candidate | undefined,
  index: FactIndex,
): boolean {
  const { uncovered, frame, named, isAssumed } = reading;
  const { rule, score = 0, places = [], statement } = facts;
  if (!statement.complete || isAssumed || named.length === 0) return false;
  if (score < COUNTED && !areTied(named, facts, index)) return false;
  if (rule === 'related') return sure === undefined;
  if (rule === 'lookup' && (score < NAMED || frame.asks.includes('whether'))) return false;
  if (frame.asks.some((id) => id === 'why' || id === 'how')) return false;
  const left = uncovered.filter((at) => !places.includes(at));
  const content = frame.words.length - left.length;
  return (
    left.length <= Math.min(MOST_LEFT, content / 2) &&
    !left.some((at) => isEssential(reading, at)) &&
    !isNameOfOther(frame, facts, left) &&
    (sure === undefined || mayBeMistaken(reading, facts, left, sure))
  );
}
