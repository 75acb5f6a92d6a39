import { ALTERNATIVES } from '../language/questions/questionWords';
import type { FactIndex } from '../facts/factIndex';
import { cueWordsOf } from '../frames/cues/cueWords';
import { asksForYesNo, type Frame } from '../frames/frame';
import { readFrame } from '../frames/readFrame';
import type { ExpandedEntry } from '../knowledge/knowledge';
import answeringTerms from '../language/questions/answeringTerms.json';
import { withoutPrefixes } from '../language/text/arabicPrefixes';
import type { Language } from '../language/text/detectLanguage';
import { wordSet } from '../language/text/wordSet';
import { frameOfEntry } from './agreement/entryFrame';
import type { FactReading } from './facts/factReader';
import { namesParts } from './agreement/namedInEntry';
import type { Verdict } from './premiseCheck';
import type { Candidate } from './ranking/ranking';
import { withSlots } from './understanding/question';

/** Below this sum of likeness and coverage a question may ask something beside the entry. */
const LEAST_FIT = 1.4;

/** Words that turn a question round: "may we print?", "is printing banned?" */
const TURNS = Object.values(answeringTerms.entryVerdict.turns).map(wordSet);
const OPPOSITES = answeringTerms.entryVerdict.opposites.map(wordSet);
/** Of what is denied or restricted the opposite may hold. */
const POLARITIES = ['exception', 'neither', 'none', 'only', 'all'];

/** A list has "have to" as `have_to`. */
const hasWord = ({ words: asked }: Frame, words: ReadonlySet<string>): boolean =>
  asked.some(({ isName, typed, read }, at) => {
    const forms = [typed, read, withoutPrefixes(read), `${typed}_${asked[at + 1]?.typed ?? ''}`];
    return !isName && forms.some((form) => words.has(form));
  });

/** One of the two is spoken of alone: "is it on paper?" beside "is it digital?" */
const isOpposite = (frame: Frame, label: Frame): boolean => {
  const [asked, own] = [frame, label].map((one) => OPPOSITES.map((words) => hasWord(one, words)));
  return [0, 1].some((at) => asked?.[at] && !asked[1 - at] && own?.[1 - at] && !own[at]);
};

/** "Isn't it allowed?"; not "is it allowed or not?" */
const isDenied = ({ cues, words }: Frame): boolean =>
  cues.some(
    ({ section, id, start }) =>
      section === 'polarity' && id === 'negated' && !ALTERNATIVES.has(words[start - 1]?.read ?? ''),
  );

/** What turns a question round, in one string: equal for two that ask from the same side. */
const sideOf = (frame: Frame): string =>
  [
    ...TURNS.map((words) => hasWord(frame, words)),
    ...POLARITIES.map((id) => frame.polarity.has(id)),
  ].join();

/** Of the phrasings in one language that ask for yes or no, the one on the button first. */
const knownFrames = new WeakMap<ExpandedEntry, Partial<Record<Language, Frame[]>>>();

function yesNoFrames(entry: ExpandedEntry, language: Language): readonly Frame[] {
  const known = knownFrames.get(entry) ?? {};
  knownFrames.set(entry, known);
  return (known[language] ??= [entry.label[language], ...entry.patterns[language].slice(1)]
    .map((text) => readFrame(cueWordsOf(withSlots(text))))
    .filter(asksForYesNo));
}

/** A figure, a limit, an order, a choice or a year that the question on the button has not. */
const asksForMore = (frame: Frame, label: Frame, years: ReadonlySet<string>): boolean =>
  frame.choice !== label.choice ||
  frame.order !== label.order ||
  frame.relation?.id !== label.relation?.id ||
  frame.relation?.denied !== label.relation?.denied ||
  frame.figures.some((figure) => !label.figures.includes(figure)) ||
  frame.periods.some((period) => !years.has(period.slice(0, 'YYYY'.length)));

interface Verdicted {
  reading: FactReading;
  entry: ExpandedEntry;
  /** How the question was found to be like its phrasings; absent if it was not found by them. */
  found: Pick<Candidate, 'nearest' | 'coverage'> | undefined;
  index: FactIndex;
}

/** So many words at least make a sentence. */
const LEAST_SAID = 4;

/** «التوقيع الإلكتروني له نفس القوة؟»: what is spoken has no word that asks. */
const isAskedByTone = ({ asks, ofWhat, words }: Frame): boolean =>
  /[?؟]/.test(words.at(-1)?.after ?? '') &&
  asks.length === 0 &&
  ofWhat.length === 0 &&
  words.length >= LEAST_SAID;

/**
 * What an entry says to a question that asks for yes or no from the same side as the question on
 * its button does; undefined where that cannot be told.
 */
export function verdictOfEntry(
  { reading, entry, found, index }: Verdicted,
  language: Language,
): Verdict {
  const { frame } = reading;
  if (entry.verdict === undefined || !found) return undefined;
  if (!asksForYesNo(frame) && !isAskedByTone(frame)) return undefined;
  if (found.nearest + found.coverage.share < LEAST_FIT) return undefined;
  const [label, ...others] = yesNoFrames(entry, language);
  const { years } = frameOfEntry(entry);
  if (!label || asksForMore(frame, label, years)) return undefined;
  const side = sideOf(label);
  if (sideOf(frame) !== side || isOpposite(frame, label)) return undefined;
  // "Isn't it …?" may expect either answer, unless the entry is asked so.
  const isAskedSo = [label, ...others].some(
    (asked) => isDenied(asked) === isDenied(frame) && sideOf(asked) === side,
  );
  return isAskedSo && namesParts(entry, reading.named, index) ? entry.verdict : undefined;
}
