import factTerms from '../../../language/questions/factTerms.json';
import type { Fact, FactAttribute } from '../../../knowledge/facts/fact';
import { wordSet } from '../../../language/text/wordSet';
import type { AttributeMatch } from '../../attributeMatcher';
import type { FactIndex } from '../../factIndex';
import {
  coversPeriod,
  isPlanned,
  ofPeriods,
  type FactLine,
  type FactQuestion,
  type FactStatement,
} from '../../factQuestion';
import { heldAgainst } from '../heldAgainst';
import { asksWhetherReached } from '../measures';
import { newestOf } from './newestFigures';

/** A subject that may be meant; `at` is the place of its name, if it was named. */
export interface Asked {
  id: string;
  at: number | undefined;
}

/** What is said of an attribute that was looked up. */
export type Looked = FactStatement & { match: AttributeMatch };

/** A subject has so many values of one attribute at most that are worth telling. */
const MOST_VALUES = 4;
const MOST_OFFERED = 4;
const MOST_DAYS = 2;

/** Goals are told where a goal was asked for, and else only if there is nothing else. */
function ofStage(
  facts: readonly Fact[],
  stage: 'target' | 'result' | 'both' | undefined,
): readonly Fact[] {
  if (stage === 'target') return facts.filter(isPlanned);
  const results = facts.filter((fact) => !isPlanned(fact));
  return stage === 'result' || results.length > 0 ? results : facts;
}

/** "A year" asks for the figures of one year, if there are such. */
function ofRate(facts: readonly Fact[], { times }: FactQuestion['frame']): readonly Fact[] {
  const yearly = times.has('every_year') ? facts.filter(({ period }) => period?.perYear) : [];
  return yearly.length > 0 ? yearly : facts;
}

/** Of several values of different dates the latest few, each value once. */
function telling(facts: readonly Fact[]): readonly Fact[] {
  const seen = new Set<string>();
  return facts
    .filter(({ kind }) => kind !== 'derived' || facts.length === 1)
    .filter((fact) => {
      const key = JSON.stringify(fact.value);
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, MOST_VALUES);
}

/** What else is known of a subject, of the sort that was asked for. */
function offered(subject: string, wanted: FactAttribute | undefined, index: FactIndex): string[] {
  const attributes = [...new Set(index.ofSubject(subject).map(({ attribute }) => attribute))];
  const same = attributes.filter(
    (id) => index.attribute(id)?.valueKind === (wanted?.valueKind ?? 'number'),
  );
  return same.slice(0, MOST_OFFERED);
}

/** What is said if a subject has no such fact: why, and what there is instead. */
export function tellMissing(
  subject: string,
  attribute: FactAttribute,
  periods: readonly string[],
  index: FactIndex,
): FactStatement {
  const elsewhere = index.of(subject, attribute.id);
  const lines: FactLine[] = index.missing(subject, attribute.id)
    ? [{ form: 'explained', subject, attribute: attribute.id }]
    : [{ form: 'missing', subject, attribute: attribute.id, periods }];
  const known = offered(subject, attribute, index);
  const days = attribute.valueKind === 'date' ? known.flatMap((id) => index.of(subject, id)) : [];
  const ofOtherTimes = periods.length > 0 ? telling(elsewhere) : [];
  // Who asks for one day mostly wants to know about when it was.
  const aboutThen = days.length <= MOST_DAYS ? days : [];
  const told = elsewhere.length > 0 ? ofOtherTimes : aboutThen;
  if (told.length > 0) lines.push(...told.map((fact): FactLine => ({ form: 'value', fact })));
  else if (known.length > 0) lines.push({ form: 'known', subject, attributes: known });
  return { lines, facts: told, subjects: [subject], complete: false };
}

/** "Was the goal of 130,000 trees reached?": that it was set does not say so. */
const asksForOutcome = ({ asks, relation }: FactQuestion['frame']): boolean =>
  asks.includes('whether') && relation?.id === 'reached';

/** A year or a number that the question takes for granted, against the value. */
function verdictOn(
  fact: Fact,
  { frame }: FactQuestion,
  index: FactIndex,
): 'yes' | 'no' | undefined {
  if (!frame.asks.includes('whether')) return undefined;
  if (fact.value.kind === 'date' && frame.periods.length > 0)
    return frame.periods.some((period) => coversPeriod(fact, period)) ? 'yes' : 'no';
  const { relation } = frame;
  if (relation?.number === undefined) return undefined;
  // "Has it 5 million users?" says how many there are.
  const isClaim = relation.id === 'reached' && !asksWhetherReached(frame);
  const isSo = heldAgainst(fact, { relation, number: relation.number, isClaim }, index);
  return isSo === undefined ? undefined : isSo ? 'yes' : 'no';
}

/** "Target" is a part of its name: "share of the targets that were met". */
const namesStage = ({ places }: AttributeMatch, { cues }: FactQuestion['frame']): boolean =>
  cues.some(
    ({ section, id, start, end }) =>
      section === 'of_what' && id === 'target' && places.some((at) => at >= start && at < end),
  );

/** They ask for those that have not been named yet: "who else?", «ومنو بعد؟». */
const ELSE = wordSet(factTerms.attributeValues.else);

export const asksForOthers = ({ words }: FactQuestion['frame']): boolean =>
  words.some(({ read, typed }) => ELSE.has(read) || ELSE.has(typed));

/**
 * A set without the names that are taken out of it: "the holders of the stamp except DEWA", and
 * "who else?" after the phase of DEWA was told.
 */
function withoutExceptions(fact: Fact, { frame, named, spoken = [] }: FactQuestion): Fact {
  const { value } = fact;
  if (value.kind !== 'ids') return fact;
  const isElse = asksForOthers(frame);
  const isExcepted = frame.polarity.has('exception');
  const own = isExcepted ? named.flatMap(({ ids }) => ids) : [];
  const excepted = own.length > 0 ? own : isElse ? spoken : [];
  if (excepted.length === 0) return fact;
  const ids = value.ids.filter((id) => !excepted.includes(id));
  return ids.length === 0 ? fact : { ...fact, value: { kind: 'ids', ids } };
}

/** An attribute of a subject, as far as it is known. */
export function tell(
  subject: string,
  match: AttributeMatch,
  question: FactQuestion,
  index: FactIndex,
): FactStatement | undefined {
  const { attribute } = match;
  const { frame } = question;
  const known = index.of(subject, attribute.id);
  const staged = ofStage(known, frame.stage);
  const all = ofRate(staged.length === 0 && namesStage(match, frame) ? known : staged, frame);
  if (all.length === 0) return undefined;
  // "Was it launched in 2019?" asserts a year; of a figure the year is a condition.
  const isDate = attribute.valueKind === 'date';
  const newest = attribute.valueKind === 'number' ? newestOf(all, question) : undefined;
  const ofTime = newest?.facts ?? (isDate ? all : ofPeriods(all, frame.periods));
  const facts = telling(ofTime).map((fact) => withoutExceptions(fact, question));
  const [first] = facts;
  if (!first) return tellMissing(subject, attribute, frame.periods, index);
  if (asksForOutcome(frame) && isPlanned(first)) return undefined;
  const verdict = verdictOn(first, question, index);
  return {
    ...(verdict ? { verdict } : {}),
    lines: [
      ...facts.map((fact, at): FactLine => {
        // Two days of one event contradict each other; figures may have grown.
        const isOther = isDate && facts.slice(0, at).some(({ id }) => fact.conflicts.includes(id));
        return { form: isOther ? 'otherwise' : 'value', fact };
      }),
      ...(newest?.isLast ? [{ form: 'noneNewer' as const }] : []),
    ],
    facts,
    subjects: [subject, ...facts.flatMap(({ value }) => (value.kind === 'ids' ? value.ids : []))],
    complete: true,
  };
}
