import { ALTERNATIVES } from '../../language/questions/questionWords';
import factTerms from '../../language/questions/factTerms.json';
import type { Fact } from '../../knowledge/facts/fact';
import { wordSet } from '../../language/text/wordSet';
import { AWARDS } from './awardKinds';
import { MEMBERS, type FactIndex } from '../factIndex';
import type { FactLine, FactQuestion, FactStatement } from '../factQuestion';
import { placesOf } from './goals';

/** When something began or happened, the plainest first. */
const BEGINNINGS = [
  ...['launched_on', 'start', 'law_date', 'issued_on', 'in_force_from', 'available_since'],
  ...['declared_paperless_on', 'announced_on', 'held_on', 'reported_on'],
];
const JOINED_ON = 'joined_on';
const PHASE_START = 'start';
/** More are not told in one sentence. */
const MOST = 4;
const EARLIER = wordSet(factTerms.earliest.earlier);
const LATER = wordSet(factTerms.earliest.later);
const JOINED = wordSet(factTerms.earliest.joined);
const BEGAN = wordSet(factTerms.earliest.began);
const JOINING = wordSet(factTerms.earliest.joining);
const AFTERWARDS = wordSet(factTerms.earliest.afterwards);

/** Where "before or after" begins between two events; below 0 if it does not stand there. */
export const beforeOrAfterAt = (words: FactQuestion['frame']['words']): number =>
  words.findIndex(
    ({ read }, at) =>
      JOINING.has(read) &&
      ALTERNATIVES.has(words[at + 1]?.read ?? '') &&
      JOINING.has(words[at + 2]?.read ?? ''),
  );

/** "Did phase 3 begin before or after phase 2?" */
export const asksBeforeOrAfter = ({ words }: FactQuestion['frame']): boolean =>
  beforeOrAfterAt(words) >= 0;
/** What names the two, and asks for nothing else. */
const NEUTRAL = new Set(['law_number', 'start_date']);

function begunOn(id: string, attribute: string, index: FactIndex): Fact | undefined {
  return index.of(id, attribute).find(({ value }) => value.kind === 'date');
}

/** The first of these days that is known of something, or of the law that established it. */
function dayOf(id: string, attributes: readonly string[], index: FactIndex): Fact | undefined {
  const [own] = attributes.flatMap((attribute) => begunOn(id, attribute, index) ?? []);
  const value = index.of(id, 'established_by')[0]?.value;
  const law = value?.kind === 'ids' ? value.ids[0] : undefined;
  return own ?? (law === undefined ? undefined : dayOf(law, attributes, index));
}

/** Each is known, and none may be the same day as another: "2019" and "29 April 2019" may. */
const areApart = (found: readonly (Fact | undefined)[]): found is Fact[] =>
  found.every(
    (fact, at) =>
      fact !== undefined &&
      found.every((other, to) => to === at || !other || !dateOf(other).startsWith(dateOf(fact))),
  );

/** When each began, told in the same way if that is known of all; undefined if one is not known. */
function beginningsOf(
  ids: readonly string[],
  attributes: readonly string[],
  index: FactIndex,
): readonly Fact[] | undefined {
  const alike = attributes
    .map((attribute) => ids.map((id) => begunOn(id, attribute, index)))
    .find(areApart);
  if (alike) return alike;
  const any = ids.map((id) => dayOf(id, attributes, index));
  return areApart(any) ? any : undefined;
}

/** Attributes by which a day is known of each: when the counters of two stations were closed. */
const sharedDays = ([first = '', ...others]: readonly string[], index: FactIndex): string[] => [
  ...new Set(
    index
      .ofSubject(first)
      .filter(({ value }) => value.kind === 'date')
      .map(({ attribute }) => attribute)
      .filter((id) => others.every((other) => begunOn(other, id, index) !== undefined)),
  ),
];

const dateOf = ({ value }: Fact): string => (value.kind === 'date' ? value.date : '');

/** When an entity joined: its own day, or else the phase that it was in. */
interface Joining {
  entity: string;
  phase: string;
  /** The place of its phase. */
  at: number;
  own: Fact | undefined;
}

function joiningOf(entity: string, index: FactIndex): Joining | undefined {
  const [phase] = index.phasesOf(entity);
  if (phase === undefined) return undefined;
  return { entity, phase, at: index.phases.indexOf(phase), own: begunOn(entity, JOINED_ON, index) };
}

/** "Who joined first, DEWA or customs?": in which phase each was, in their order. */
function tellJoining(
  ids: readonly string[],
  sign: number,
  index: FactIndex,
): (FactStatement & { isTied: boolean }) | undefined {
  const joined = ids.flatMap((id) => joiningOf(id, index) ?? []);
  if (joined.length < ids.length) return undefined;
  const inOrder = [...joined].sort((a, b) => sign * (a.at - b.at));
  const isTied = inOrder.every(({ at }) => at === inOrder[0]?.at);
  const starts = inOrder.map(({ phase }) => begunOn(phase, PHASE_START, index));
  const rows = inOrder.map(({ entity, phase, own }, at) => {
    const day = own ?? starts[at];
    const lines: FactLine[] = [
      { form: 'memberOf', entity, phases: [phase] },
      ...(day ? [{ form: 'value' as const, fact: day }] : []),
    ];
    const members = index.of(phase, MEMBERS)[0];
    return { lines, facts: [...(members ? [members] : []), ...(day ? [day] : [])] };
  });
  const lines = rows.flatMap((row) => row.lines);
  const isSame = (a: FactLine, b: FactLine) =>
    a.form === 'value' && b.form === 'value' && a.fact === b.fact;
  return {
    lines: lines.filter((line, at) => !lines.slice(0, at).some((other) => isSame(other, line))),
    facts: [...new Set(rows.flatMap(({ facts }) => facts))],
    subjects: inOrder.map(({ entity }) => entity),
    complete: true,
    isTied,
  };
}

/** "The stamp *or* the launch of the Strategy": two are offered. */
const isEitherOr = ({ frame: { words }, named }: FactQuestion): boolean =>
  words.some(
    ({ read }, at) =>
      ALTERNATIVES.has(read) &&
      named.some((name) => name.at < at) &&
      named.some((name) => name.at > at),
  );

/** Where "before" stands between the two in "did customs get it before GDRFA?"; else below 0. */
const claimedOrderAt = ({ frame }: FactQuestion, [first, second]: FactQuestion['named']): number =>
  first && second && frame.asks.includes('whether') && !asksBeforeOrAfter(frame)
    ? frame.words.findIndex(({ read }, at) => JOINING.has(read) && first.at < at && at < second.at)
    : -1;

/**
 * "Which came first, law 9 or decree 46?", of up to four: when each began or happened, the one that
 * is asked for first. "Did customs get the stamp before GDRFA?" is answered with yes or no, too.
 */
export function answerEarliest(
  question: FactQuestion,
  index: FactIndex,
): FactStatement | undefined {
  const { frame, named } = question;
  const [award] = named.flatMap(({ type }) => AWARDS[type] ?? []);
  const others = award ? named.filter(({ type }) => AWARDS[type] === undefined) : named;
  const ids = others.flatMap((name) => (name.ids.length === 1 ? name.ids : []));
  // "The stamp or phase 4": the award itself is one of them, and nobody received it.
  const areRecipients = ids.length > 1 && others.every(({ type }) => type === 'entity');
  const compared =
    award && !areRecipients
      ? named.flatMap((name) => (name.ids.length === 1 ? name.ids : []))
      : ids;
  const later = placesOf(frame, LATER);
  const claimedAt = claimedOrderAt(question, others);
  const claimed = claimedAt < 0 ? [] : [claimedAt];
  const places = [...placesOf(frame, EARLIER), ...later, ...claimed];
  const began = placesOf(frame, BEGAN);
  const isChoice =
    frame.choice !== undefined || frame.asks.includes('which') || isEitherOr(question);
  const beginnings = award && areRecipients ? award.dates : BEGINNINGS;
  if (compared.length < 2 || compared.length > MOST || places.length === 0) return undefined;
  const types = compared.map((id) => index.subject(id)?.type);
  const sign = later.length > 0 ? -1 : 1;
  const joins = placesOf(frame, JOINED);
  const areEntities = types.every((type) => type === 'entity') && beginnings === BEGINNINGS;
  const isAfter = AFTERWARDS.has(frame.words[claimedAt]?.read ?? '');
  const verdictOn = ([earliest]: readonly string[]) =>
    claimed.length === 0
      ? {}
      : { verdict: (earliest === compared[0]) !== isAfter ? ('yes' as const) : ('no' as const) };
  const orders = isChoice || (claimed.length > 0 && types.every((type) => type === 'entity'));
  // "Which entity joined first, A or B?"
  if (areEntities && joins.length > 0 && orders) {
    const told = tellJoining(compared, sign, index);
    const verdict = told && !told.isTied ? verdictOn(told.subjects) : {};
    return told && { ...told, ...verdict, places: [...places, ...joins] };
  }
  const isOpen = orders && frame.ofWhat.every((id) => NEUTRAL.has(id)) && !frame.relation;
  // A law is called by its number.
  const hasFigure = frame.figures.length > 0 && !types.every((type) => type === 'law');
  if (!isOpen || areEntities || hasFigure) return undefined;
  const begun = beginningsOf(compared, [...beginnings, ...sharedDays(compared, index)], index);
  if (!begun) return undefined;
  const facts = [...begun].sort((a, b) => sign * dateOf(a).localeCompare(dateOf(b)));
  const subjects = facts.map(({ subject }) => subject);
  return {
    ...verdictOn(subjects),
    lines: facts.map((fact) => ({ form: 'value', fact })),
    facts,
    subjects,
    complete: true,
    places: [...places, ...began],
  };
}
