import answeringTerms from '../../language/questions/answeringTerms.json';
import factTerms from '../../language/questions/factTerms.json';
import type { FactAnswer } from '../../facts/answerFromFacts';
import { NAMED } from '../../facts/attributeMatcher';
import { coversPeriod, WHOLES, type FactLine, type FactStatement } from '../../facts/factQuestion';
import { tellMissing } from '../../facts/rules/attributes/attributeValues';
import { beforeOrAfterAt } from '../../facts/rules/earliest';
import { placesOf } from '../../facts/rules/goals';
import type { CueWord } from '../../frames/cues/cue';
import type { Fact } from '../../knowledge/facts/fact';
import { ALTERNATIVES } from '../../language/questions/questionWords';
import { wordSet } from '../../language/text/wordSet';
import type { Question } from '../understanding/question';
import type { FactReader, FactReading } from './factReader';

const terms = answeringTerms.eventDates;
const BETWEEN = wordSet(terms.between);
const FROM = wordSet(terms.from);
const TO = wordSet(terms.to);
const AFTER = wordSet(terms.after);
const HAPPENED = wordSet(terms.happened);
const TIME = wordSet(terms.time);
const EARLIER = wordSet(terms.earlier);
const LATER = wordSet(terms.later);
const BESIDE = wordSet(terms.beside);
/** "A before B" */
const JOINING = wordSet(factTerms.earliest.joining);

/** What is read with either half, to ask when it was. */
const WHEN = { en: 'when was', ar: 'متى' } as const;
const OWNER = 'owner';
const ENTITY = 'entity';
const SERVICE = 'service';
const END = 'end';
/** They ask by when something was to be reached. */
const PLANS = new Set(['target', 'deadline']);
/** Longer halves tell more than what happened. */
const MOST_WORDS = 9;

export interface Reader {
  facts: FactReader;
  read(text: string): Question;
}

/** What happened, in the words of the question. */
type Event = readonly CueWord[];

const isAnd = ({ read, typed, isName }: CueWord): boolean =>
  isName
    ? /^وال/.test(typed)
    : read === 'and' || read === 'و' || typed === 'w' || /^و(?=\S{3})/.test(typed);

const withoutAndBefore = ([first, ...others]: Event): Event =>
  first && isAnd(first)
    ? first.typed.length > 3
      ? [{ ...first, typed: first.typed.replace(/^و/, '') }, ...others]
      : others
    : first
      ? [first, ...others]
      : [];

/** Asks how much time lies between two events: "how long from … to …", "the months between …". */
function asksForTime({ frame }: FactReading): boolean {
  const counts = frame.asks.some((id) => id === 'how_many' || id === 'how_much');
  return (
    frame.asks.includes('how_long') ||
    ((counts || frame.asks.length === 0) && placesOf(frame, TIME).length > 0)
  );
}

/** "From A to B", "between A and B", "after A was B": every way to cut it. */
function* spans(words: readonly CueWord[]): Generator<[Event, Event]> {
  const isOf = (known: ReadonlySet<string>, at: number) =>
    words[at]?.isName !== true && known.has(words[at]?.read ?? '');
  for (const [at] of words.entries()) {
    const joins = isOf(BETWEEN, at)
      ? (to: number) => isAnd(words[to] as CueWord)
      : isOf(FROM, at)
        ? (to: number) => isOf(TO, to)
        : isOf(AFTER, at)
          ? (to: number) => isOf(HAPPENED, to)
          : undefined;
    if (!joins) continue;
    for (let to = at + 2; to < words.length; to += 1)
      if (joins(to))
        yield [
          words.slice(at + 1, to),
          isOf(BETWEEN, at) ? withoutAndBefore(words.slice(to)) : words.slice(to + 1),
        ];
  }
}

/** It stands beside an event, and tells nothing of it: "which", "was". */
export const isAroundEvent = ({ read, typed, isName }: CueWord): boolean =>
  !isName && [read, typed].some((word) => BESIDE.has(word));

const withoutBeside = (words: Event): Event => {
  const from = words.findIndex((word) => !isAroundEvent(word));
  const to = words.findLastIndex((word) => !isAroundEvent(word));
  return from < 0 ? [] : words.slice(from, to + 1);
};

/** What is known of when an event was. */
interface Day {
  /** What different sources say, the likeliest first. */
  facts: readonly [Fact, ...Fact[]];
  /** What happened was named, and not only to what. */
  isPlain: boolean;
}

const isDay = ({ value }: Fact): boolean => value.kind === 'date';

/** One event, read as if its day had been asked for. */
interface AskedDay {
  reading: FactReading;
  /** What is named, without the whole and without who is in charge of it. */
  named: readonly string[];
  found: FactAnswer | undefined;
}

function askDay(
  event: Event,
  engine: Reader,
  spokenOf: readonly string[] = [],
): AskedDay | undefined {
  const own = withoutBeside(event);
  if (own.length === 0 || own.length > MOST_WORDS) return undefined;
  const said = own.map(({ typed }) => typed).join(' ');
  const asked = `${WHEN[/[a-z]{3}/i.test(said) ? 'en' : 'ar']} ${said}`;
  const reading = engine.facts.read(engine.read(asked), spokenOf);
  if (reading.frame.ofWhat.includes('result') || reading.unknownNames.length > 0) return undefined;
  const { facts } = engine;
  // "At RTA, the parking ticket": who is in charge of it happens at no time.
  const owners = reading.named.flatMap(({ ids }) =>
    ids.flatMap((id) => facts.index.of(id, OWNER).flatMap(idsOf)),
  );
  const kept = reading.named.filter(({ ids }) => !ids.some((id) => owners.includes(id)));
  const named = kept.flatMap(({ ids, type }) =>
    WHOLES.has(type) ? [] : [ids.length === 1 ? (ids[0] ?? '') : ''],
  );
  return { reading, named, found: facts.answer({ ...reading, named: kept }) };
}

/** The day of one event; undefined unless the facts plainly have one. */
export function dayOf(
  event: Event,
  engine: Reader,
  spokenOf: readonly string[] = [],
): Day | undefined {
  const asked = askDay(event, engine, spokenOf);
  if (asked?.found?.rule !== 'lookup') return undefined;
  const { reading, named, found } = asked;
  // "The stamp of DEWA" is not when the stamp began.
  if (named.length > 1) return undefined;
  // The paper of a service ended on the day that the service began.
  const isService = engine.facts.index.subject(named[0] ?? '')?.type === SERVICE;
  if (!found.statement.complete && !(isService && found.statement.facts.length === 1))
    return undefined;
  const isPlain = (found.score ?? 0) >= NAMED;
  // By when something was to be reached is not when it was.
  const isPlanned = reading.frame.ofWhat.some((id) => PLANS.has(id));
  // "The announcement of December 2021" is not the one of 2017, but what happened then.
  const { periods } = reading.frame;
  const isThen = (fact: Fact) =>
    periods.length === 0 || periods.some((period) => coversPeriod(fact, period));
  const isMeant = (fact: Fact) =>
    isDay(fact) && (isPlanned || fact.kind !== 'target') && isThen(fact);
  const [first] = found.statement.facts;
  const then =
    first && isDay(first) && periods.length > 0 ? engine.facts.index.ofSubject(first.subject) : [];
  const happened = then.filter((one) => one.kind === 'event' && isMeant(one));
  const onlyThen = new Set(happened.map(dateOf)).size === 1 ? happened[0] : undefined;
  const fact = found.statement.facts.find(isMeant) ?? onlyThen;
  if (!fact || !(isPlain || named.length === 1)) return undefined;
  const others = engine.facts.index.of(fact.subject, fact.attribute).filter(isMeant);
  return { facts: [fact, ...others.filter((other) => other !== fact)], isPlain };
}

const idsOf = ({ value }: Fact): readonly string[] => (value.kind === 'ids' ? value.ids : []);

const dateOf = ({ value }: Fact): string => (value.kind === 'date' ? value.date : '');

const isInOrder = ([first, second]: readonly [Fact, Fact]): boolean =>
  dateOf(first) < dateOf(second);

/** Two days of which one is surely the earlier one: "2019" and "April 2019" are not. */
const areApart = (a: Fact, b: Fact): boolean =>
  !dateOf(a).startsWith(dateOf(b)) && !dateOf(b).startsWith(dateOf(a));

/**
 * "The closing in Bur Dubai or *in Naif*", «بداية المرحلة الرابعة *وبداية الخامسة*»: the day of the
 * same event of another, which only the whole question may name.
 */
function sameDayOf(
  event: Event,
  { facts: [first] }: Day,
  whole: FactReading,
  engine: Reader,
): Day | undefined {
  const own = engine.facts.read(engine.read(event.map(({ typed }) => typed).join(' ')));
  const inWhole = own.named.length > 0 ? [] : namedIn(event, whole);
  const isNamed = (at: number) =>
    inWhole.some((name) => whole.frame.words[name.at]?.typed === own.frame.words[at]?.typed);
  const left = own.uncovered.filter((at) => !isNamed(at));
  const [id, ...others] = [...own.named, ...inWhole].flatMap(({ ids }) => ids);
  const isOne = id !== undefined && others.length + left.length === 0;
  const [fact, ...rest] = isOne ? engine.facts.index.of(id, first.attribute).filter(isDay) : [];
  return fact && { facts: [fact, ...rest], isPlain: true };
}

/** "Its entry into force", «وسريانه»: another event of the subject of the first. */
function ownDayOf(event: Event, { facts: [first] }: Day, engine: Reader): Day | undefined {
  const day = dayOf(event, engine, [first.subject]);
  return day?.isPlain === true && day.facts[0].subject === first.subject ? day : undefined;
}

const namedIn = (event: Event, { named, frame: { words } }: FactReading): FactReading['named'] =>
  named.filter(({ at }) => event.some((word) => word === words[at]));

function twoDays(
  cuts: Iterable<readonly [Event, Event]>,
  whole: FactReading,
  engine: Reader,
): readonly [Fact, Fact] | undefined {
  for (const [first, second] of cuts) {
    const a = dayOf(first, engine);
    const b =
      a &&
      (dayOf(second, engine) ?? sameDayOf(second, a, whole, engine) ?? ownDayOf(second, a, engine));
    if (!a || !b) continue;
    const days = alike(a, b, engine)
      .flatMap((first) => alike(b, a, engine).map((second) => [first, second] as const))
      .sort(([x, y], [v, w]) => Number(v.kind === w.kind) - Number(x.kind === y.kind))
      .find((pair) => areApart(...pair));
    if (days) return days;
  }
  return undefined;
}

/** Where only the subject was named, the day that is told of the other: "in force before decree 46". */
function alike(own: Day, other: Day, { facts: { index } }: Reader): readonly Fact[] {
  const [{ subject }, { attribute }] = [own.facts[0], other.facts[0]];
  const same = own.isPlain ? [] : index.of(subject, attribute).filter(isDay);
  return same.length > 0 ? same : own.facts;
}

/** "A or B", "A vs B", "was A before B": the two sides of the word that joins them. */
function* sides(words: readonly CueWord[], joins: (word: CueWord) => boolean) {
  for (const [at, word] of words.entries())
    if (at > 0 && !word.isName && joins(word))
      yield [words.slice(0, at), words.slice(at + 1)] as const;
}

/** Of two events that are named only one has a day: it is told, and that the other has none. */
function toldInPart(
  cuts: Iterable<readonly [Event, Event]>,
  { uncovered }: FactReading,
  engine: Reader,
): FactAnswer | undefined {
  const { index } = engine.facts;
  for (const cut of cuts) {
    const [first, second] = cut.map((event) => ({
      asked: askDay(event, engine),
      fact: dayOf(event, engine)?.facts[0],
    }));
    const known = first?.fact ?? second?.fact;
    const other = first?.fact ? second : first;
    const [id = '', ...others] = other?.asked?.named ?? [];
    const type = index.subject(id)?.type;
    const isOne = type !== undefined && type !== ENTITY && others.length === 0;
    if (!known || other?.fact || !isOne || id === known.subject) continue;
    const [line] = other?.asked?.found?.statement.lines ?? [];
    const lacking = line?.form === 'missing' || line?.form === 'explained' ? line.attribute : '';
    const ends = other?.asked?.reading.frame.ofWhat.includes('end_date') === true ? [END] : [];
    const attribute = [...ends, lacking, known.attribute]
      .flatMap((one) => index.attribute(one) ?? [])
      .find(({ id: one, valueKind }) => valueKind === 'date' && index.of(id, one).length === 0);
    if (!attribute) continue;
    const missing = tellMissing(id, attribute, [], index);
    const statement: FactStatement = {
      lines: [{ form: 'value', fact: known }, ...missing.lines],
      facts: [known, ...missing.facts],
      subjects: [known.subject, id],
      complete: false,
      places: uncovered,
    };
    return { rule: 'comparison', statement, places: uncovered };
  }
  return undefined;
}

/** "A before or after B", «A قبل B أم بعده»: the two sides of the first of both words. */
function beforeOrAfter(words: readonly CueWord[]): readonly (readonly [Event, Event])[] {
  const both = beforeOrAfterAt(words);
  if (both >= 0) return [[words.slice(0, both), words.slice(both + 3)]];
  const isOrder = (at: number, known: ReadonlySet<string>) => known.has(words[at]?.read ?? '');
  const at = words.findIndex(({ isName }, first) => !isName && isOrder(first, JOINING));
  const to = words.findIndex(
    ({ read }, or) =>
      or > at + 1 && ALTERNATIVES.has(read) && (isOrder(or + 1, EARLIER) || isOrder(or + 1, LATER)),
  );
  const isTurnedRound = at > 0 && to > at && to + MOST_TURNED_ROUND >= words.length;
  return isTurnedRound ? [[words.slice(0, at), words.slice(at + 1, to)]] : [];
}
/** "Or after", "or after it": what stands behind "or". */
const MOST_TURNED_ROUND = 3;

const told = (
  days: readonly [Fact, Fact],
  lines: readonly FactLine[],
  { uncovered }: FactReading,
  verdict?: 'yes' | 'no',
): FactAnswer => ({
  rule: 'comparison',
  statement: {
    ...(verdict ? { verdict } : {}),
    lines,
    facts: days,
    subjects: [...new Set(days.map(({ subject }) => subject))],
    complete: true,
    places: uncovered,
  },
  places: uncovered,
});

/**
 * Two events that are held against each other by when they were: "how long was it from the launch
 * to the declaration?", "which came first, the merger or the declaration?", "was law 9 in force
 * before decree 46?" Each is looked up as if its day had been asked for.
 */
export function answerByDates(reading: FactReading, engine: Reader): FactAnswer | undefined {
  const { words, asks, choice } = reading.frame;
  if (asksForTime(reading)) {
    const days = twoDays(spans(words), reading, engine);
    // "From the launch to the announcement" does not mean the announcement before it.
    const isBackwards = days && placesOf(reading.frame, FROM).length > 0 && !isInOrder(days);
    if (!days || isBackwards) return undefined;
    const [earlier, later] = isInOrder(days) ? days : [days[1], days[0]];
    const values = [earlier, later].map((fact): FactLine => ({ form: 'value', fact }));
    return told([earlier, later], [...values, { form: 'apart', earlier, later }], reading);
  }
  const later = placesOf(reading.frame, LATER);
  const earlier = placesOf(reading.frame, EARLIER);
  if (earlier.length + later.length === 0) return undefined;
  const isEither = earlier.length > 0 && later.length > 0;
  // "Phase 5 began before phase 4?" is claimed, and asked without a word that asks.
  const isBareClaim = asks.length === 0 && !words.some(({ read }) => ALTERNATIVES.has(read));
  const isOpen = !isEither && (choice !== undefined || !(asks.includes('whether') || isBareClaim));
  const cuts = isEither
    ? beforeOrAfter(words)
    : [
        ...sides(words, ({ read, typed }) =>
          isOpen ? ALTERNATIVES.has(read) || VERSUS.has(typed) : JOINING.has(read),
        ),
      ];
  const days = twoDays(cuts, reading, engine);
  // "Power connection after Ejari" claims nothing of two days.
  if (!days) return isBareClaim ? undefined : toldInPart(cuts, reading, engine);
  const isFirstEarlier = isInOrder(days);
  const isFirstAsked = isFirstEarlier === (isEither || later.length === 0);
  const [first, second] = isFirstAsked ? days : [days[1], days[0]];
  return told(
    [first, second],
    [first, second].map((fact) => ({ form: 'value', fact })),
    reading,
    isOpen || isEither ? undefined : isFirstAsked ? 'yes' : 'no',
  );
}

const VERSUS = new Set(['vs', 'versus', 'against']);
