import answeringTerms from '../../language/questions/answeringTerms.json';
import type { CueWord } from '../../frames/cues/cue';
import { attributeOfMeasure } from '../../facts/rules/measures';
import { COUNTING, type Frame } from '../../frames/frame';
import { SAVED, SAVING } from '../../language/questions/questionWords';
import type { FactSubject } from '../../knowledge/facts/fact';
import { FACT_KINDS, type EntryKind } from '../../knowledge/knowledgeSchema';
import type { ExpandedEntry } from '../../knowledge/knowledge';
import { FUNCTION_WORDS } from '../../language/text/functionWords';
import { parseNumber } from '../../language/numbers/parseNumber';
import { wordSet } from '../../language/text/wordSet';
import { withoutPrefixes } from '../../language/text/arabicPrefixes';
import { stemWord } from '../../language/text/stemWord';
import type { Family } from '../ranking/entryFamily';
import type { EntryFrame } from './entryFrame';

/** A question so like a phrasing asks what that phrasing asks. */
export const ALIKE = 0.85;
/** One that is less like any phrasing may be about something else. */
export const FAIRLY_ALIKE = 0.6;

/** What may have phases of its own, which are none of the Strategy's: "phase 2 of Zero Bureaucracy". */
export const WITH_PHASES: ReadonlySet<string> = new Set(['initiative', 'programme']);

/** What is compared: what a question asks for, and an entry that may answer it. */
export interface Compared {
  frame: Frame;
  /** What is named beside entities, phases and journeys: laws, apps, people, services. */
  others: readonly FactSubject[];
  /** The entities, phases and journeys that are named. */
  names: readonly FactSubject[];
  /** What the entry itself is about, of such things. */
  subjects: readonly FactSubject[];
  /** Ids of what the conversation was about before. */
  spokenOf: readonly string[];
  /** Whether normalised texts name a subject. */
  isNamedIn(this: void, texts: string, subject: FactSubject): boolean;
  /** The last year that the sources speak of. */
  latestYear: number;
  entry: ExpandedEntry;
  family: Family;
  entryFrame: EntryFrame;
  /** Places of the words that carry meaning and that no name, asking word or period accounts for. */
  places: readonly number[];
  /** Places of those that name an organisation or a phase that nobody knows. */
  unknownNames: readonly number[];
  /** How like its nearest phrasing the question is, 0 to 1. */
  nearest: number;
}

/** A way in which a question and an entry may disagree. */
export interface AgreementRule {
  id: string;
  /** What has to agree, in words. */
  rule: string;
  /** A question that its entry answers. */
  example: string;
  /** A question that the same entry does not answer. */
  counter: string;
  conflicts: (compared: Compared) => boolean;
  /** The entry is as if it were not there: nothing speaks against what stands behind it. */
  isPassedOver?: true;
}

/** «نسحب»: the letter by which an Arabic verb tells who does it now. */
const withoutPerson = (word: string): string => word.replace(/^[يتنا](?=[\u0621-\u064a]{3})/, '');

/** Whether an entry has a word, in whatever form. */
export const speaksOfWord = (
  word: Pick<CueWord, 'read' | 'typed'> | undefined,
  { asked, answered }: Family,
  { texts }: EntryFrame,
): boolean =>
  word !== undefined &&
  [
    word.read,
    word.typed,
    withoutPrefixes(word.read),
    word.read.replace(/^[لب]/, ''),
    withoutPerson(word.read),
  ].some(
    (form) =>
      texts.includes(` ${form} `) || asked.has(stemWord(form)) || answered.has(stemWord(form)),
  );

/** Kinds that state facts; small talk and commands are held to other rules. */
export const FACTUAL: ReadonlySet<EntryKind> = new Set(FACT_KINDS);

/** Somebody speaks of what is theirs: "what is waiting for my verification?" */
const OWN = wordSet(answeringTerms.agreementRules.own);

/** "My records", «سجلاتي»: of what is theirs. */
const speaksOfOwn = ({ typed, read }: Pick<CueWord, 'typed' | 'read'>): boolean =>
  OWN.has(typed) || OWN.has(read);

/** "Give me", "show me": to whom, not whose. */
const GIVES = wordSet(answeringTerms.compared.gives);

/** Whether a question speaks of what is theirs. */
export const asksForOwn = ({ words }: Pick<Frame, 'words'>): boolean =>
  words.some((word, at) => speaksOfOwn(word) && !GIVES.has(words[at - 1]?.read ?? ''));

/** How much of something somebody's own office used or saved: "how many sheets did we print". */
export const countsOwn = (frame: Frame): boolean =>
  asksForOwn(frame) &&
  frame.asks.some((id) => COUNTING.has(id)) &&
  frame.ofWhat.some((id) => attributeOfMeasure(id) !== undefined);

/** Whether an entry has one of some cues of a section. */
export const hasCue = (
  cues: ReadonlySet<string>,
  section: string,
  ids: readonly string[],
): boolean => ids.some((id) => cues.has(`${section}.${id}`));

/** "Show me DET" asks for what is known of it. */
const SHOWS = wordSet(answeringTerms.agreementRules.shows);
export const showsName = ({ words }: Frame): boolean =>
  words.some(({ isName }) => isName) &&
  words.some(({ read, typed }) => SHOWS.has(read) || SHOWS.has(typed)) &&
  words.every(
    ({ isName, read, typed }) =>
      isName || [read, typed].some((word) => SHOWS.has(word) || FUNCTION_WORDS.has(word)),
  );

/** A phrasing asks for a time: "when", "by which date". */
export const asksForTime = ({ askedCues }: EntryFrame): boolean =>
  [...askedCues].some((cue) => TIME_CUES.has(cue));
const TIME_CUES = new Set([
  'asks.when',
  'asks.since_when',
  'asks.until_when',
  'of_what.start_date',
  'of_what.end_date',
  'of_what.deadline',
]);

/** A phrasing asks for a place: "where", "the address". */
export const asksForPlace = ({ askedCues }: EntryFrame): boolean =>
  hasCue(askedCues, 'asks', ['where']) || hasCue(askedCues, 'of_what', ['address_location']);

/** Words that ask for a time, a place or a person: for nothing that a noun names. */
export const CIRCUMSTANCES: ReadonlySet<string> = new Set([
  'when',
  'since_when',
  'until_when',
  'where',
  'who',
]);

/** A phrasing asks why, or the entry tells a reason or what something is good for. */
export const givesReason = ({ cues }: EntryFrame): boolean =>
  ['asks.why', 'asks.reason_not', 'of_what.benefit'].some((cue) => cues.has(cue));

/** They stand for a noun that was named. */
const PLACEHOLDERS = wordSet(answeringTerms.compared.placeholders);
const ASKS_FOR_NOUN = new Set(['which', 'how_many', 'how_much']);

/** The noun that is asked for by "which …", "how many …", "how much …". */
export function askedNoun({ cues, words }: Frame): string | undefined {
  const ask = cues.find(({ section, id }) => section === 'asks' && ASKS_FOR_NOUN.has(id));
  if (!ask) return undefined;
  const word = words[ask.end];
  if (!word || word.isName || /^\d/.test(word.typed) || FUNCTION_WORDS.has(word.read))
    return undefined;
  if (PLACEHOLDERS.has(word.read)) return undefined;
  if (parseNumber(word.read) !== undefined) return undefined;
  const isCue = cues.some(
    ({ section, start, end }) =>
      section !== 'scope' &&
      ((start <= ask.end && end > ask.end) || (section === 'of_what' && start === ask.end + 1)),
  );
  return isCue ? undefined : word.read;
}

/** Asking words that a command does not carry out. */
const ASKING = ['who', 'when', 'since_when', 'why', 'how_long'];

/** "What is DET?" */
const isNameAlone = (words: Frame['words']): boolean =>
  words.some(({ isName }) => isName) &&
  words.every(
    ({ isName, read, typed }) => isName || FUNCTION_WORDS.has(read) || FUNCTION_WORDS.has(typed),
  );

/** What no record has: nobody is shown how many work at an entity. */
const UNRECORDED = new Set(['employees', 'budget', 'salary', 'age', 'working_hours', 'phone']);

const PROCESSES = new Set(['step', 'transactions']);

/** A question about the world, whatever topic of a command it touches. */
export const asksForFacts = ({
  asks,
  ofWhat,
  polarity,
  periods,
  words,
  conversation,
  relation,
  share,
}: Frame): boolean =>
  // "Only two reached 60 %?" is about published figures.
  (relation !== undefined && share !== undefined && ofWhat.every((id) => !PROCESSES.has(id))) ||
  (asks.some((id) => ASKING.includes(id)) && words.some(({ isName }) => isName)) ||
  (asks.includes('what_is') && (ofWhat.includes('name_meaning') || isNameAlone(words))) ||
  (asks.includes('list') && polarity.has('negated')) ||
  // Records are shown as they are now.
  (periods.length > 0 &&
    words.some(({ isName }) => isName) &&
    asks.some((id) => id === 'how_many' || id === 'how_much')) ||
  ofWhat.some((id) => UNRECORDED.has(id)) ||
  // Two names side by side; the entities of one phase are compared by their records.
  (asks.includes('compare') &&
    (words.filter(({ isName }) => isName).length > 1 || conversation.has('pronoun_reference')));

const COUNTS = wordSet(answeringTerms.agreementRules.counts);
const WORKS_OUT = wordSet(answeringTerms.agreementRules.worksOut);
const COUNTING_ASKS = new Set(['how_to', 'how', 'whether']);

/** "How do you count it?", "does it count?": "does removing printers count?" asks not who did. */
export const asksHowCounted = ({ asks, words }: Frame): boolean =>
  (words[0]?.read === 'how' || COUNTING_ASKS.has(asks[0] ?? '')) &&
  !asks.some((id) => id === 'how_many' || id === 'how_much') &&
  words.some(
    ({ read, typed }, at) =>
      COUNTS.has(read) ||
      COUNTS.has(typed) ||
      // "How do you work out the hours?", not "how does it work?"
      (WORKS_OUT.has(typed) && words[at + 1]?.typed === 'out'),
  );

/** "How many litres did it save", "litres of water saved". */
export function asksForSaving({ asks, words }: Frame): boolean {
  const isCounted = asks.some((id) => id === 'how_many' || id === 'how_much');
  const verbs = isCounted ? SAVING : SAVED;
  const isSaving = words.some(({ typed, read }) => verbs.has(typed) || verbs.has(read));
  return isSaving && (isCounted || asks.length === 0);
}

/** Less like a phrasing than this, a command has to be asked for by an imperative or a possessive. */
const LEAST_ORDERED = 0.4;
/** The same for what asks how, what or which, but for entities: these are compared by records. */
const LEAST_CHOSEN = 0.6;
/** How like a phrasing a question has to be to ask for a command without an imperative. */
export const leastOrdered = ({ asks, ofWhat, words: [first] }: Frame): number =>
  // "What is accepted when one logs?" asks about the log, "how to get a certificate?" about that.
  asks[0] === 'what_is' ||
  asks[0] === 'how_to' ||
  (asks[0] === 'which' && first?.read === 'which' && !ofWhat.includes('entities'))
    ? LEAST_CHOSEN
    : LEAST_ORDERED;

/** A noun that is counted, and nothing else: "how many initiatives". */
export const isCountAlone = ({ asks, words, cues }: Frame): boolean =>
  asks.includes('how_many') &&
  words.every(({ isName }) => !isName) &&
  cues.some(
    ({ section, id, end }) => section === 'asks' && id === 'how_many' && end === words.length - 1,
  );

/** "How much did Dubai save?": all of it. */
export const namesCity = ({ words }: Frame): boolean =>
  words.some(({ read, isName }) => !isName && CITY.has(read.replace(/^[بل](?=.{3})/, '')));
const CITY = new Set(answeringTerms.unknownNames.city);

/** "How many sheets", and no money. */
export const asksForSheets = ({ asks, ofWhat }: Frame): boolean =>
  asks.includes('how_many') && ofWhat.includes('sheets_paper') && !ofWhat.includes('money');
