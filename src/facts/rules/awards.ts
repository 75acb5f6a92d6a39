import factTerms from '../../language/questions/factTerms.json';
import { isNegated, listFacts } from './members/memberLists';
import { AWARDS, HOLDING, isHolding, type Award } from './awardKinds';
import { DENIALS } from '../../language/questions/questionWords';
import type { CueWord } from '../../frames/cues/cue';
import { parseNumber } from '../../language/numbers/parseNumber';
import { withoutArticle } from '../../language/text/arabicPrefixes';
import { wordSet } from '../../language/text/wordSet';
import type { Fact } from '../../knowledge/facts/fact';
import type { FactIndex } from '../factIndex';
import {
  coversPeriod,
  numberOf,
  ofPeriods,
  type FactQuestion,
  type FactStatement,
  idsOfType,
  type FactLine,
} from '../factQuestion';

/** Who has it by then, not who received it then. */
const HAVING = wordSet(factTerms.awards.having);
const BEFORE = wordSet(factTerms.awards.before);
const AFTER = wordSet(factTerms.awards.after);
const FIRST = wordSet(factTerms.awards.first);
const ANYONE = wordSet(factTerms.awards.anyone);
const WITHOUT = wordSet(factTerms.awards.without);
/** So far before the award its denial stands: «ما عنده ختم». */
const DENIED_WITHIN = 3;
const SETS = new Set(['who', 'which', 'list', 'how_many', 'what_is', 'whether']);

type AwardTime = 'in' | 'until' | 'before';

interface Dated {
  fact: Fact;
  date: string;
}

/** The holders of an award, in the order in which they received it. */
function holdersOf({ dates }: Pick<Award, 'dates'>, index: FactIndex): readonly Dated[] {
  const found = new Map<string, Dated>();
  for (const attribute of dates)
    for (const fact of index.ofAttribute(attribute))
      if (fact.value.kind === 'date' && !found.has(fact.subject))
        found.set(fact.subject, { fact, date: fact.value.date });
  return [...found.values()].sort((a, b) => a.date.localeCompare(b.date));
}

/** When somebody received an award, or when that was reported, if it was in these periods. */
export const receiptOf = (
  subject: string,
  periods: readonly string[],
  index: FactIndex,
): Fact | undefined =>
  Object.values(AWARDS)
    .flatMap(({ dates }) => dates)
    .flatMap((attribute) => ofPeriods(index.of(subject, attribute), periods))[0];

const hasWord = ({ words }: FactQuestion['frame'], known: ReadonlySet<string>): boolean =>
  words.some(({ read, typed, isName }) => !isName && (known.has(read) || known.has(typed)));

const isFirst = (word: CueWord | undefined): boolean =>
  word?.typed.split(' ').some((part) => FIRST.has(part) || FIRST.has(withoutArticle(part))) ??
  false;

function timeOf(frame: FactQuestion['frame']): AwardTime {
  if (hasWord(frame, BEFORE)) return 'before';
  return hasWord(frame, HAVING) ? 'until' : 'in';
}

function isThen({ fact, date }: Dated, period: string, time: AwardTime): boolean {
  const start = date.slice(0, period.length);
  if (time === 'in') return coversPeriod(fact, period);
  return time === 'until' ? start <= period : start < period;
}

/** Places of the words that say that somebody has it. */
const placesOf = ({ words }: FactQuestion['frame']): number[] =>
  words.flatMap((word, at) =>
    isHolding(word) ||
    [HAVING, BEFORE, FIRST].some((known) => known.has(word.read) || known.has(word.typed))
      ? [at]
      : [],
  );

/** "Who got the stamp in 2021?", "did anyone hold it already in 2020?" */
function tellByTime(
  award: string,
  holders: readonly Dated[],
  period: string,
  { frame }: FactQuestion,
): FactStatement {
  const time = timeOf(frame);
  const facts = holders.filter((holder) => isThen(holder, period, time)).map(({ fact }) => fact);
  const [first] = holders;
  const isNone = facts.length === 0;
  const shown = isNone && first ? [first.fact] : facts;
  const asksWhether =
    frame.asks[0] === 'whether' || frame.polarity.has('any') || hasWord(frame, ANYONE);
  return {
    ...(asksWhether ? { verdict: isNone ? ('no' as const) : ('yes' as const) } : {}),
    lines: [
      { form: 'awarded', award, time, period, count: facts.length },
      ...shown.map((fact) => ({ form: 'value' as const, fact })),
    ],
    facts: shown,
    subjects: [...facts.map(({ subject }) => subject), award],
    complete: true,
    places: placesOf(frame),
  };
}

/** Those who received an award first, as many as are told to have been the first. */
export function firstHolders(award: string, index: FactIndex): readonly Fact[] | undefined {
  const known = AWARDS[index.subject(award)?.type ?? ''];
  const [counted] = known ? index.of(award, known.firstCount) : [];
  const count = counted && numberOf(counted);
  if (!known || count === undefined) return undefined;
  const holders = holdersOf(known, index);
  const last = holders[count - 1]?.date;
  // Those behind it have to be later, as far as the dates tell.
  if (last === undefined || holders[count]?.date.startsWith(last)) return undefined;
  return holders.slice(0, count).map(({ fact }) => fact);
}

/** "Other than DEWA, who was in the first group?", "was Customs among the first four?" */
function tellFirst(
  award: string,
  holders: readonly Dated[],
  entities: readonly string[],
  { frame }: FactQuestion,
  index: FactIndex,
): FactStatement | undefined {
  const first = firstHolders(award, index);
  if (!first) return undefined;
  // "The first four"; of another number of first ones nothing is known.
  const numbers = frame.words.flatMap(({ read, isName }, at) => {
    const number = isName ? undefined : parseNumber(withoutArticle(read));
    return number === undefined ? [] : [{ number, at }];
  });
  if (numbers.some(({ number }) => number !== first.length)) return undefined;
  const isExcepted = frame.polarity.has('exception');
  if (!isExcepted && !frame.asks.includes('whether')) return undefined;
  const facts = isExcepted ? first.filter(({ subject }) => !entities.includes(subject)) : first;
  const areFirst = entities.every((id) => first.some(({ subject }) => subject === id));
  return {
    ...(isExcepted ? {} : { verdict: areFirst ? ('yes' as const) : ('no' as const) }),
    lines: [
      { form: 'awardedFirst', award, count: facts.length, left: isExcepted ? entities : [] },
      ...facts.map((fact) => ({ form: 'value' as const, fact })),
      ...(areFirst || isExcepted
        ? []
        : holders
            .filter(({ fact }) => entities.includes(fact.subject))
            .map(({ fact }) => ({ form: 'value' as const, fact }))),
    ],
    facts,
    subjects: [...facts.map(({ subject }) => subject), award],
    complete: true,
    places: [...placesOf(frame), ...numbers.map(({ at }) => at)],
  };
}

/**
 * "Which entities of phase 1 have no stamp?": those that are not named among the holders, and what
 * is known of the list of holders.
 */
function tellWithout(
  id: string,
  attribute: string,
  question: FactQuestion,
  index: FactIndex,
): FactStatement | undefined {
  if (!question.frame.asks.every((asked) => ASKS_FOR_SET.has(asked))) return undefined;
  const [fact] = index.of(id, attribute);
  if (fact?.value.kind !== 'ids') return undefined;
  const holders = new Set(fact.value.ids);
  const phases = idsOfType(question, 'phase');
  const rest = (phases.length > 0 ? phases : index.phases).map((phase): FactLine => {
    const ids = index.membersOf(phase).filter((member) => !holders.has(member));
    return { form: 'list', set: phase, ids, complete: true };
  });
  return {
    lines: [
      index.missing(id, attribute)
        ? { form: 'explained', subject: id, attribute }
        : { form: 'value', fact },
      { form: 'notAmong', attribute },
      ...rest,
    ],
    facts: [fact, ...listFacts(index, phases)],
    subjects: [id, ...holders],
    complete: true,
  };
}

/** Which holders there are is asked for. */
export const ASKS_FOR_SET = new Set(['list', 'which', 'who', 'how_many', 'what_is', 'which_phase']);

/** Places of the words that say that somebody has it not: «بدون ختم», «ما عنده الختم». */
export function denialOf({ frame, named }: FactQuestion, award: string): number[] {
  const at = named.find(({ ids }) => ids.includes(award))?.at ?? 0;
  const start = Math.max(0, at - DENIED_WITHIN);
  const before = frame.words.slice(start, at);
  const isWithout = [before.at(-1), before.at(-2)].findIndex(
    (word) => word !== undefined && !word.isName && WITHOUT.has(word.read),
  );
  if (isWithout >= 0) return [at - 1 - isWithout];
  const denial = before.findIndex(({ read, isName }) => !isName && DENIALS.has(read));
  const holds = before.slice(denial + 1).some(({ read }) => HOLDING.has(read));
  return denial >= 0 && holds ? [start + denial] : [];
}

/** Who received an award when, who was among the first, and who has none. */
export function answerAward(question: FactQuestion, index: FactIndex): FactStatement | undefined {
  const { frame, named } = question;
  const [award, ...others] = Object.keys(AWARDS).flatMap((type) => idsOfType(question, type));
  const entities = idsOfType(question, 'entity');
  const known = award === undefined ? undefined : AWARDS[index.subject(award)?.type ?? ''];
  if (award === undefined || !known || others.length > 0) return undefined;
  const isPlain = frame.figures.length === 0 && frame.ofWhat.every((asked) => asked === 'entities');
  const denial = denialOf(question, award);
  const isDenied = isNegated(frame) || denial.length > 0;
  if (isDenied && entities.length === 0 && isPlain) {
    const told = tellWithout(award, known.holders, question, index);
    return told && { ...told, places: [...denial, ...placesOf(frame)] };
  }
  const isOpen =
    (frame.asks.length > 0 || hasWord(frame, ANYONE)) &&
    frame.asks.every((id) => SETS.has(id)) &&
    frame.ofWhat.every((id) => id === 'entities' || id === 'award_stamp');
  if (!isOpen || frame.polarity.has('negated') || frame.polarity.has('none')) return undefined;
  // "The first batch" of those who received it is called like a phase.
  const batches = named.filter(({ type, at }) => type === 'phase' && isFirst(frame.words[at]));
  if (named.length !== entities.length + batches.length + 1) return undefined;
  const holders = holdersOf(known, index);
  if (entities.length > 0)
    return (batches.length > 0 || hasWord(frame, FIRST)) && frame.periods.length === 0
      ? tellFirst(award, holders, entities, question, index)
      : undefined;
  const [period, ...more] = frame.periods;
  const mayTell =
    period !== undefined &&
    batches.length === 0 &&
    more.length === 0 &&
    frame.order === undefined &&
    hasWord(frame, HOLDING) &&
    !hasWord(frame, AFTER);
  return mayTell ? tellByTime(award, holders, period, question) : undefined;
}

const WINNER = 'winner';
const WINNING = wordSet(factTerms.awards.winning);

/**
 * "Did the municipality win the Hamdan Flag in 2023?": a year of which no winner is known is not
 * answered by that of another one.
 */
export function answerWinner(question: FactQuestion, index: FactIndex): FactStatement | undefined {
  const { frame, named } = question;
  const subject = named
    .flatMap(({ ids }) => (ids.length === 1 ? ids : []))
    .find((id) => index.of(id, WINNER).length > 0);
  const isAsked =
    frame.asks.includes('whether') && (hasWord(frame, HOLDING) || hasWord(frame, WINNING));
  if (subject === undefined || !isAsked || frame.periods.length === 0) return undefined;
  const winners = index.of(subject, WINNER);
  if (ofPeriods(winners, frame.periods).length > 0) return undefined;
  return {
    lines: [
      { form: 'missing', subject, attribute: WINNER, periods: frame.periods },
      ...winners.map((fact): FactLine => ({ form: 'value', fact })),
    ],
    facts: winners,
    subjects: [subject],
    complete: false,
    places: [
      ...placesOf(frame),
      ...frame.words.flatMap(({ read }, at) => (WINNING.has(read) ? [at] : [])),
    ],
  };
}
