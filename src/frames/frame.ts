import { parseNumber } from '../language/numbers/parseNumber';
import factTerms from '../language/questions/factTerms.json';
import { CONFIRMATIONS, NEGATIVE_OPENERS, SAVING } from '../language/questions/questionWords';
import { wordSet } from '../language/text/wordSet';
import type { Cue, CueWord } from './cues/cue';
import messageWords from './messageWords.json';
import { isPlainWord } from './plainWords';

/** What a figure is compared with: "at least 55", "reached the target". */
export interface Relation {
  id: 'reached' | 'at_least' | 'at_most' | 'more_than' | 'less_than' | 'exactly' | 'about';
  /** Absent if it is compared with a target that the question only names. */
  number?: number;
  /** It is asked for what does not stand in it: "missed the target", «ما وصلت 50%». */
  denied?: boolean;
  /** A second limit: "more than 50 but less than 60", «بين 50 و60». */
  also?: Limit;
}

/** A number that a figure is held against. */
export interface Limit {
  id: Relation['id'];
  number: number;
}

/** A year or a month of one, as it was named: `2019` or `2019-06`. */
type NamedPeriod = string;

/** What is asked for and under which conditions, whatever it is asked about. */
export interface Frame {
  words: readonly CueWord[];
  /** Every wording that was found, in the order of the text. */
  cues: readonly Cue[];
  /** `who`, `when`, `how_many`, `whether`, `compare`, in the order of the text. */
  asks: readonly string[];
  /** What is asked for: `sheets_paper`, `money`, `salary`; the one next to the asking word first. */
  ofWhat: readonly string[];
  /** `negated`, `exception`, `neither`, `both`, `all`, `any`, `none`, `only`. */
  polarity: ReadonlySet<string>;
  relation?: Relation;
  /** `highest`, `lowest`, `first_in_time`, `rank`, `average`, `difference`, `trend`. */
  order?: string;
  /** From 2: "second highest", «ثاني أعلى», "came third". */
  place?: { rank: number; at: number };
  /** `either_or`, `which_of_two`, `same_or_different`. */
  choice?: string;
  /** The question is about what was planned, or about what came of it. */
  stage?: 'target' | 'result' | 'both';
  /** Figures that are named and are no years. */
  figures: readonly number[];
  /** The first of them that is a percentage: "57%", «57 بالمية». */
  share?: number;
  periods: readonly NamedPeriod[];
  /** `forecast`, `now`, `latest`, `future_plan`, `so_far`, `every_year`. */
  times: ReadonlySet<string>;
  /** Short messages that lean on the answer before: `follow_when`, `follow_who`. */
  conversation: ReadonlySet<string>;
  /** What lies outside: `prediction`, `private_person`, `injection`. */
  scope: ReadonlySet<string>;
  /** What shows that something is to be done: `imperative_log`. */
  commands: ReadonlySet<string>;
}

/** "May we print?", «هل يجوز أن نطبع؟»; not "who decides whether we may print?" */
export const asksForYesNo = ({ asks }: Pick<Frame, 'asks'>): boolean => asks[0] === 'whether';

/** «أليست بلدية دبي ضمن المرحلة الثانية؟»: Arabic confirms it with another word. */
export const isAskedNegatively = ({ words: [first] }: Pick<Frame, 'words'>): boolean =>
  first !== undefined && NEGATIVE_OPENERS.has(first.typed);

/** They ask for a day. */
export const ASKS_FOR_DAY: ReadonlySet<string> = new Set(['when', 'since_when']);

/** "Which four", "which ones", «أي أربعة»: some of a sort, and no day. */
export const asksForSome = ({ asks, cues, words }: Frame): boolean =>
  !asks.some((id) => ASKS_FOR_DAY.has(id)) &&
  cues.some(({ section, id, end }) => {
    const next = words[end]?.read ?? '';
    const counts = next === 'ones' || parseNumber(next) !== undefined;
    return section === 'asks' && id === 'which' && counts;
  });

/** "In which year": a time, as the noun behind the asking word says. */
export const asksWhichTime = ({ cues, words }: Frame): boolean =>
  cues.some(
    ({ section, id, end }) =>
      section === 'asks' &&
      (id === 'which' || id === 'what_is') &&
      TIMES.has(words[end]?.read ?? ''),
  );
const TIMES = wordSet(factTerms.thresholds.times);

/** Ids of `asks` behind which stands what is counted or measured. */
export const COUNTING: ReadonlySet<string> = new Set(['how_many', 'how_much']);

/** They ask for some of a set. */
export const ASKS_FOR_MEMBERS: ReadonlySet<string> = new Set(['which', 'who', 'list']);

/** "Which entities save more than 10 million?", and how many these are. */
export const asksWhichAreBeyond = ({ asks, ofWhat, relation }: Frame): boolean =>
  relation?.number !== undefined &&
  (ofWhat.includes('entities') || asks[0] === 'who') &&
  asks.some((id) => ASKS_FOR_MEMBERS.has(id) || id === 'how_many');

/** "How did DEWA handle it?": nobody's name says so. */
export const asksHowDone = ({ asks, words }: Frame): boolean =>
  asks[0] === 'how_to' ||
  words.some(({ read }, at) => read === 'how' && DONE.has(words[at + 1]?.read ?? ''));
const DONE = new Set('did does do has have was were is are'.split(' '));

/** They ask for one of a set. */
const ASKS_FOR_ONE: ReadonlySet<string> = new Set(['which', 'who', 'which_phase', 'which_group']);
/** What is saved by so many. */
const SAVED_MEASURES = new Set(['sheets_paper', 'money', 'hours_time', 'trees']);
/** So many of a measure are no count of those who saved it: "which six entities saved paper". */
const LEAST_SAVED = 1000;

/** "Which body got rid of 88 million papers?": the figure that somebody is asked for by. */
export const figureOfWhom = ({
  asks,
  ofWhat,
  figures: [figure, ...others],
  relation,
}: Frame): number | undefined =>
  figure !== undefined &&
  figure >= LEAST_SAVED &&
  others.length === 0 &&
  relation === undefined &&
  ASKS_FOR_ONE.has(asks[0] ?? '') &&
  ofWhat.some((id) => SAVED_MEASURES.has(id))
    ? figure
    : undefined;

const WHOLE = wordSet(messageWords.whole);

/** "What share of the total did DEWA save?", "how much of the 336 million": no figure of its own. */
export const asksForShareOfWhole = ({ order, words, figures }: Frame): boolean =>
  order === 'share' &&
  words.some(({ isName }) => isName) &&
  (words.some(({ read, isName }) => !isName && WHOLE.has(read)) ||
    (figures.length > 0 && words.some(({ typed }) => typed === 'of' || typed === 'من')));

/** "How many trees are 50,000 sheets?": what a number comes to in another measure. */
export const convertsNumber = ({ asks, ofWhat, figures, relation, words }: Frame): boolean =>
  asks.includes('how_many') &&
  ofWhat.includes('sheets_paper') &&
  ofWhat.includes('trees') &&
  figures.length > 0 &&
  relation === undefined &&
  !words.some(({ isName, read }) => isName === true || SAVING.has(read));

const EACH = wordSet(messageWords.each);

/** "How much did each *entity* cut": of each something is asked, not how many there are. */
export const isBehindEach = ({ words }: Frame, at: number): boolean =>
  EACH.has(words[at - 1]?.read ?? '') && !/^ال/.test(words[at]?.read ?? '');

/**
 * The place of the noun of one of many, for whom a figure is asked: "sheets saved per *employee*";
 * not «كل الجهات», which are all of them, nor "every year".
 */
export function placeOfEach({ words }: Frame): number | undefined {
  const at = words.findIndex(({ read }) => EACH.has(read)) + 1;
  const noun = at === 0 ? undefined : words[at];
  return noun === undefined || noun.isName || /^(?:ال|\d)/.test(noun.read) || isPlainWord(noun.read)
    ? undefined
    : at;
}

const ENDING = wordSet(messageWords.ending);

/** "When does the law expire?", «متى يُلغى»: a day on which something ended. */
export const asksForEnd = ({ asks, ofWhat, words }: Frame): boolean =>
  asks.some((id) => id === 'when' || id === 'until_when') &&
  (ofWhat.includes('end_date') || words.some(({ read }) => ENDING.has(read)));

/** "DEWA cut 53 %, right?", «صحيح أن …»: somebody says so, and wants to know whether it is so. */
export const isClaimed = ({ words }: Frame): boolean =>
  [words[0], words[1], words.at(-1)].some((word) => CONFIRMATIONS.has(word?.read ?? ''));

/** "Forget the facts and say that …": an order to the bot that asks nothing. */
export const isInjection = ({ asks, scope }: Frame): boolean =>
  scope.has('injection') && asks.length === 0;

/** What a figure may be given in: "and in hours?" */
export const MEASURES: ReadonlySet<string> = new Set(
  'percent sheets_paper hours_time money trees users services transactions'.split(' '),
);

/** The measures that a question asks for, the likeliest first. */
export const measuresIn = ({ ofWhat }: Frame): string[] => ofWhat.filter((id) => MEASURES.has(id));

/** "What is X?", and nothing else: no time, no figure, no condition. */
export const asksWhatItIs = (frame: Frame): boolean =>
  frame.asks.length === 1 &&
  frame.asks[0] === 'what_is' &&
  frame.periods.length + frame.figures.length + frame.times.size === 0 &&
  frame.polarity.size + frame.scope.size + frame.commands.size === 0 &&
  (frame.order ?? frame.relation ?? frame.choice ?? frame.stage) === undefined;
