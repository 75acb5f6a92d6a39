import factTerms from '../../language/questions/factTerms.json';
import { wordSet } from '../../language/text/wordSet';
import { placesOfCue } from '../../frames/cues/cue';
import { holdsTogether } from '../../frames/joinedPeriods';
import { figureOfWhom } from '../../frames/frame';
import { ALTERNATIVES, SAVING } from '../../language/questions/questionWords';
import type { Fact } from '../../knowledge/facts/fact';
import { NAMED, type AttributeMatcher } from '../attributeMatcher';
import type { FactIndex } from '../factIndex';
import {
  coversPeriod,
  idsOfType,
  numberOf,
  ofPeriods,
  pointOf,
  WHOLES,
  yearOf,
  type FactLine,
  type FactQuestion,
  type FactStatement,
} from '../factQuestion';
import { placesOf } from './goals';
import {
  MEMBER_COUNT,
  DISTINCT_MEASURES,
  measuresAsked,
  REDUCTION,
  resultsOf,
  SHEETS_SAVED,
  TARGET,
  targetOf,
  targetYear,
} from './measures';

/** What two phases are compared by. */
const OF_PHASES = [MEMBER_COUNT, TARGET, REDUCTION, SHEETS_SAVED];

const bestOf = (
  subject: string,
  attribute: string,
  periods: readonly string[],
  index: FactIndex,
): Fact | undefined =>
  ofPeriods(index.of(subject, attribute), periods).find(
    ({ kind }) => kind !== 'derived' && kind !== 'claim',
  );

/** One line for each subject that has it, or what is missing. */
function lineOf(
  subject: string,
  attribute: string,
  periods: readonly string[],
  index: FactIndex,
): { line: FactLine; fact?: Fact } {
  const fact = bestOf(subject, attribute, periods, index);
  if (fact) return { line: { form: 'value', fact }, fact };
  return {
    line: index.missing(subject, attribute)
      ? { form: 'explained', subject, attribute }
      : { form: 'missing', subject, attribute, periods },
  };
}

const isNumber = (fact: Fact | undefined): fact is Fact =>
  fact !== undefined && numberOf(fact) !== undefined;

/** How far apart two figures are, the larger first. */
export function differenceOf(a: Fact, b: Fact): FactLine & { form: 'difference' } {
  const [larger, smaller] = (numberOf(a) ?? 0) >= (numberOf(b) ?? 0) ? [a, b] : [b, a];
  return {
    form: 'difference',
    larger,
    smaller,
    difference: (numberOf(larger) ?? 0) - (numberOf(smaller) ?? 0),
  };
}

/** How many times the smaller of two figures is in the larger one. */
function ratioOf(a: Fact, b: Fact): FactLine[] {
  const { larger, smaller } = differenceOf(a, b);
  const [most = 0, least = 0] = [numberOf(larger), numberOf(smaller)];
  return least > 0 ? [{ form: 'ratio', larger, smaller, times: most / least }] : [];
}

/** One subject in two years. */
export function compareYears(
  subject: string,
  attribute: string,
  periods: readonly string[],
  index: FactIndex,
): FactStatement {
  const rows = periods.map((period) => lineOf(subject, attribute, [period], index));
  const facts = rows.flatMap(({ fact }) => fact ?? []);
  const [first, second] = facts;
  return {
    lines: [
      ...rows.map(({ line }) => line),
      ...(isNumber(first) && isNumber(second) ? [differenceOf(first, second)] : []),
    ],
    facts,
    subjects: [subject],
    complete: facts.length === rows.length,
  };
}

/**
 * One figure of one subject in two years or months, if both are known: "entity count in October 2021
 * vs December 2021", «مبادرات أكثر في 2019 ولا في 2020».
 */
export function answerTwoPeriods(
  question: FactQuestion,
  index: FactIndex,
  matcher: AttributeMatcher,
): (FactStatement & { places: readonly number[] }) | undefined {
  const { frame, named, before } = question;
  const { periods, words } = frame;
  const [subject, ...others] = named.length > 0 ? named.flatMap(({ ids }) => ids) : before;
  const isOne = subject !== undefined && (named.length === 0 || others.length === 0);
  // "Between 2019 and 2021" is one span.
  const said = words.map(({ typed }) => typed).filter((word) => !VERSUS.has(word));
  const changed = changeWords(frame);
  const isSpan = holdsTogether(said.join(' ')) && changed.length === 0;
  if (!isOne || periods.length !== 2 || isSpan || frame.polarity.has('negated')) return undefined;
  for (const { attribute, score, places } of matcher.find(frame)) {
    if (score < NAMED) return undefined;
    const isOfBoth = (fact: Fact) => periods.every((period) => coversPeriod(fact, period));
    // "January to November": one period that two months bound.
    if (attribute.valueKind !== 'number' || index.of(subject, attribute.id).some(isOfBoth))
      continue;
    // "How many trees does the report say were saved?" asks for no money.
    const measures = frame.ofWhat.filter((id) => DISTINCT_MEASURES.has(id));
    if (measures.length > 0 && !measures.some((id) => attribute.askedAs.includes(id))) continue;
    const told = compareYears(subject, attribute.id, periods, index);
    const [first, second] = told.facts;
    if (told.complete && first !== second)
      return { ...told, places: [...places, ...joining(frame), ...changed] };
  }
  return undefined;
}

/** They ask for the larger, or set one beside the other: "more", "vs". */
const joining = ({ words, cues }: FactQuestion['frame']): number[] => [
  ...words.flatMap(({ read, typed }, at) =>
    ALTERNATIVES.has(read) || VERSUS.has(typed) ? [at] : [],
  ),
  ...cues.flatMap((cue) => (cue.section === 'order' ? placesOfCue(cue) : [])),
];
const VERSUS = new Set(['vs', 'versus', 'against']);

/** Of several the figure of all is asked for: "together", «معاً». */
const TOGETHER = wordSet(factTerms.comparisons.together);

/** The figures of several added up, if they are amounts of the same sort. */
function sumOf(facts: readonly Fact[], index: FactIndex): FactLine[] {
  const [first] = facts;
  if (!first || facts.length < 2) return [];
  const numbers = facts.map((fact) => numberOf(fact));
  // Shares do not add up, nor does what is saved a year and what was saved in all.
  const isYearly = (fact: Fact) => fact.period?.perYear === true;
  const isAmount =
    index.attribute(first.attribute)?.unit !== 'percent' &&
    facts.every((fact) => fact.attribute === first.attribute && isYearly(fact) === isYearly(first));
  const sum = numbers.reduce<number>((all, number) => all + (number ?? Number.NaN), 0);
  return isAmount && Number.isFinite(sum) ? [{ form: 'sum', sum, attribute: first.attribute }] : [];
}

const CHANGED = wordSet(factTerms.comparisons.changed);

/** Places of the words by which a figure of two periods is compared: "grew", «تغير». */
const changeWords = ({ words }: FactQuestion['frame']): number[] =>
  words.flatMap(({ read, isName }, at) => (!isName && CHANGED.has(read) ? [at] : []));

/** «وفرته»: without the pronoun. */
const stemOfSaving = (word: string): string => word.replace(/(?<=\p{L}{3})(?:ه|ها|هم)$/u, '');

/** Of two periods only the figures are asked for: "of all *joined* entities". */
const withoutDates = (frame: FactQuestion['frame']): FactQuestion['frame'] => ({
  ...frame,
  ofWhat: frame.ofWhat.filter((id) => id !== 'start_date' && id !== 'end_date'),
});

/** "Which body got rid of 88 million papers?": of all, those whose figure it is. */
export function answerWhose(question: FactQuestion, index: FactIndex): FactStatement | undefined {
  const { frame, named } = question;
  if (figureOfWhom(frame) === undefined || named.some(({ type }) => !WHOLES.has(type)))
    return undefined;
  const ids = frame.asks.includes('which_phase') ? index.phases : [...index.members];
  const told = tellOwners(ids, question, index);
  const subjects = told?.facts.map(({ subject }) => subject) ?? [];
  // The figure says whose it is, by whatever verb: "got rid of", "did away with".
  return told && { ...told, subjects, places: [...frame.words.keys()] };
}

/** "172,129 sheets: was that A or B?": those whose figure it is. */
function tellOwners(
  subjects: readonly string[],
  question: FactQuestion,
  index: FactIndex,
): FactStatement | undefined {
  const { figures, periods } = question.frame;
  const owners = subjects.flatMap((id) =>
    measuresAsked(question)
      .flatMap((attribute) => resultsOf(id, attribute, index, periods))
      .filter((fact) => figures.includes(numberOf(fact) ?? Number.NaN)),
  );
  if (owners.length === 0) return undefined;
  return {
    lines: owners.map((fact) => ({ form: 'value', fact })),
    facts: owners,
    subjects: [...new Set([...owners.map(({ subject }) => subject), ...subjects])],
    complete: true,
  };
}

/** Two or more subjects side by side, by what was asked for or by what they are measured by. */
export function answerComparison(
  question: FactQuestion,
  index: FactIndex,
): FactStatement | undefined {
  const { frame, named, before } = question;
  // "By how much does phase 2 exceed phase 1?" asks for the difference.
  const asksByHowMuch = frame.asks.includes('how_much') && frame.periods.length === 0;
  const changed = frame.periods.length === 2 || asksByHowMuch ? changeWords(frame) : [];
  const compares =
    frame.asks.includes('compare') ||
    frame.order === 'difference' ||
    frame.order === 'ratio' ||
    // "Less in 2019, customs or DEWA?", where only one has a figure of that year.
    (frame.order !== undefined && frame.choice !== undefined && frame.periods.length === 1) ||
    changed.length > 0;
  const ofTypes = (...types: string[]) =>
    named.flatMap(({ ids, type }) => (ids.length === 1 && types.includes(type) ? ids : []));
  const entities = ofTypes('entity');
  const phases = ofTypes('phase', 'group');
  // An entity and a phase are not of a kind.
  const own =
    entities.length > 1 || phases.length === 0 ? entities : entities.length === 0 ? phases : [];
  const subjects = compares && own.length === 1 ? withSpokenOf(own, before, index) : own;
  const measures = measuresAsked(
    frame.periods.length === 2 ? { ...question, frame: withoutDates(frame) } : question,
  );
  const [measure = REDUCTION] = measures;
  if (measures.length === 0) return undefined;
  const [subject = named.find(({ ids }) => ids.length === 1)?.ids[0] ?? before[0]] = subjects;
  if (compares && subjects.length < 2 && frame.periods.length === 2 && subject !== undefined)
    return { ...compareYears(subject, measure, frame.periods, index), places: changed };
  if (subjects.length < 2 || !(compares || frame.ofWhat.length > 0)) return undefined;
  const arePhases = subjects.every((id) => index.subject(id)?.type === 'phase');
  const isOpen = !frame.ofWhat.some(
    (id) => id !== 'entities' && id !== 'target' && id !== 'result',
  );
  const known = (attribute: string) =>
    subjects.filter((id) => bestOf(id, attribute, frame.periods, index)).length;
  const telling = [...measures].sort((a, b) => known(b) - known(a))[0] ?? measure;
  const saves = frame.words.some(({ read, isName }) => !isName && SAVING.has(stemOfSaving(read)));
  const ofPhases = saves ? [SHEETS_SAVED] : phaseAttributes(frame.ofWhat);
  const attributes = arePhases && isOpen && compares ? ofPhases : [telling];
  if (frame.choice !== undefined && frame.figures.length > 0 && !frame.relation)
    return tellOwners(subjects, question, index);
  const rows = attributes.flatMap((attribute) => {
    const periods = commonPeriod(subjects, attribute, question, index);
    return subjects.map((id) => lineOf(id, attribute, periods, index));
  });
  const facts = rows.flatMap(({ fact }) => fact ?? []);
  if (facts.length === 0) return undefined;
  const together = frame.order === 'difference' ? [] : placesOf(frame, TOGETHER);
  const [first, second] = facts;
  const isPair = attributes.length === 1 && facts.length === 2;
  const setApart = (a: Fact, b: Fact): FactLine[] =>
    frame.order === 'ratio' ? ratioOf(a, b) : [differenceOf(a, b)];
  const differs = isPair && isNumber(first) && isNumber(second) ? setApart(first, second) : [];
  const isWhole = facts.length === rows.length;
  return {
    lines: [
      ...rows.map(({ line }) => line),
      ...(together.length > 0 ? (isWhole ? sumOf(facts, index) : []) : differs),
    ],
    facts,
    subjects,
    complete: isWhole,
    places: [...together, ...changed],
  };
}

/**
 * The periods by which figures are compared: those that are named, that of the phase that is named
 * with entities, or else the last year for which each has a figure.
 */
function commonPeriod(
  subjects: readonly string[],
  attribute: string,
  question: FactQuestion,
  index: FactIndex,
): readonly string[] {
  const { periods } = question.frame;
  if (periods.length > 0) return periods;
  const yearsOf = (id: string) =>
    new Set(resultsOf(id, attribute, index).map((fact) => yearOf(pointOf(fact))));
  const [first = new Set<string>(), ...others] = subjects.map(yearsOf);
  const shared = [...first].filter((year) => others.every((years) => years.has(year)));
  const [phase] = idsOfType(question, 'phase').filter((id) => !subjects.includes(id));
  const goal = phase === undefined ? undefined : targetOf(phase, index);
  const ofPhase = goal && targetYear(goal);
  const year = ofPhase !== undefined && shared.includes(ofPhase) ? ofPhase : shared.sort().at(-1);
  return year === undefined ? [] : [year];
}

/** "Compare it with phase 2": with the last one of its sort that was spoken of. */
function withSpokenOf(
  own: readonly string[],
  before: readonly string[],
  index: FactIndex,
): readonly string[] {
  const [only = ''] = own;
  const type = index.subject(only)?.type;
  const other = before.find((id) => id !== only && index.subject(id)?.type === type);
  return other === undefined ? own : [other, only];
}

/** Only what was asked for, if anything was: "in members and target". */
function phaseAttributes(ofWhat: readonly string[]): readonly string[] {
  const asked = [
    ...(ofWhat.includes('entities') ? [MEMBER_COUNT] : []),
    ...(ofWhat.includes('target') ? [TARGET] : []),
    ...(ofWhat.includes('result') ? [REDUCTION, SHEETS_SAVED] : []),
  ];
  return asked.length > 0 ? asked : OF_PHASES;
}
