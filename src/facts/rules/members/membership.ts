import factTerms from '../../../language/questions/factTerms.json';
import { tellsOfCutting } from '../../../frames/resultVerbs';
import { aheadOf } from '../extremes';
import { wordSet } from '../../../language/text/wordSet';
import { withoutAnd } from '../../../language/text/arabicPrefixes';
import { asksForOthers } from '../attributes/attributeValues';
import { SUCCESSOR, type FactIndex, type MemberList } from '../../factIndex';
import {
  coversPeriod,
  type FactLine,
  type FactQuestion,
  type FactStatement,
  idsOfType,
} from '../../factQuestion';
import {
  isDenied,
  isNegated,
  listFacts,
  tellAmong,
  tellCommon,
  tellMembers,
  tellOfEvent,
  tellOfGroup,
  tellOutside,
  tellPhases,
  tellWithout,
} from './memberLists';

/** What the members of phases are told of; the Strategy is what the phases are of. */
const PLACED = new Set(['entity', 'phase', 'strategy', 'event', 'government', 'group']);

/** The question is about who takes part, not about what they did. */
function asksForMembers({ frame }: FactQuestion): boolean {
  const others = frame.ofWhat.filter((id) => id !== 'entities');
  // "How many did they save?" counts sheets.
  const isOfSavings = frame.ofWhat.length === 0 && tellsOfCutting(frame.words);
  return (
    others.length === 0 &&
    !isOfSavings &&
    (frame.ofWhat.includes('entities') ||
      frame.asks.some((id) => ['list', 'which', 'who', 'how_many'].includes(id)) ||
      frame.polarity.size > 0)
  );
}

const PHASES = wordSet(factTerms.membership.phases);
const SAME = wordSet(factTerms.membership.same);

const BELONGING = wordSet(factTerms.membership.belonging);

/** "Were they in the same phase?", and as a mere "DEWA and RTA same phase?" */
const asksWhetherAlike = (frame: FactQuestion['frame']): boolean =>
  frame.asks.every((id) => id === 'whether') &&
  placesOf(SAME, frame).length > 0 &&
  placesOf(PHASES, frame).length > 0;

/** "Were DEWA and RTA in the same phase?" */
function tellWhetherAlike(
  entities: readonly string[],
  frame: FactQuestion['frame'],
  index: FactIndex,
): FactStatement {
  const told = {
    ...tellPhases(entities, index),
    places: [PHASES, SAME, BELONGING].flatMap((words) => placesOf(words, frame)),
  };
  const [first = [], ...others] = entities.map((entity) => index.phasesOf(entity));
  const isSure =
    told.complete && entities.every((entity) => index.disputedPhasesOf(entity).length === 0);
  if (!isSure || frame.polarity.size > 0) return told;
  const areAlike = others.every((phases) => phases.some((phase) => first.includes(phase)));
  return { ...told, verdict: areAlike ? 'yes' : 'no' };
}

const LISTS = wordSet(factTerms.membership.lists);

/** Places of some words that are no names. */
const placesOf = (
  known: ReadonlySet<string>,
  { words }: Pick<FactQuestion['frame'], 'words'>,
): number[] =>
  words.flatMap(({ read, typed, isName }, at) =>
    !isName && (known.has(withoutAnd(read)) || known.has(typed)) ? [at] : [],
  );

const TAKING_PART = wordSet(factTerms.membership.takingPart);

/** "Is Nedaa one of the paperless entities?", "was RTA part of the Strategy?": in which phase it was. */
function tellTakesPart(
  entity: string,
  { frame, named }: FactQuestion,
  index: FactIndex,
): FactStatement | undefined {
  const { asks, ofWhat, polarity, order, relation, periods } = frame;
  const isOfWhole = named.every(({ type }) => type === 'entity' || type === 'strategy');
  const isPlain =
    polarity.size === 0 && order === undefined && relation === undefined && periods.length === 0;
  const places = placesOf(TAKING_PART, frame);
  const isAsked = places.length > 0 && (ofWhat.includes('entities') || named.length > 1);
  if (!asks.includes('whether') || !isOfWhole || !isPlain || !isAsked) return undefined;
  const told = tellPhases([entity], index);
  return told.complete ? { ...told, verdict: 'yes', places } : undefined;
}

/** "Is DEWA in phase 1?", "is GDRFA on the list of February 2019?" */
function tellWhether(
  entity: string,
  phase: string,
  frame: FactQuestion['frame'],
  index: FactIndex,
): FactStatement {
  const isMember = index.membersOf(phase).includes(entity);
  const isDisputed = index.disputedPhasesOf(entity).includes(phase);
  const isPlaced = isMember || isDisputed || index.phasesOf(entity).length > 0;
  const told = tellPhases([entity], index);
  const [period] = frame.periods;
  const list =
    period !== undefined && frame.periods.length === 1
      ? index.memberLists(phase).find(({ fact }) => coversPeriod(fact, period))
      : undefined;
  if (isDisputed && list) {
    const lines = told.lines.filter(({ form }) => form === 'disputed');
    const verdict = list.ids.includes(entity) ? 'yes' : 'no';
    return { ...told, lines, verdict, places: placesOf(LISTS, frame) };
  }
  if (isDisputed || !isPlaced) return told;
  if (isMember) return { ...told, verdict: 'yes' };
  const otherwise: FactLine = { form: 'notMemberOf', entity, phase };
  return { ...told, verdict: 'no', lines: [...told.lines, otherwise] };
}

const EXISTING = wordSet(factTerms.membership.existing);

/** "Which entities of phase 1 no longer exist?", "which still do?": as far as a successor is known. */
function tellExisting(
  set: string,
  frame: FactQuestion['frame'],
  index: FactIndex,
): FactStatement | undefined {
  const ids = index.membersOf(set);
  const successors = ids.flatMap((id) => index.of(id, SUCCESSOR).slice(0, 1));
  if (successors.length === 0) return undefined;
  const gone = successors.map(({ subject }) => subject);
  const rest = isDenied(frame) ? undefined : tellWithout(set, gone, index);
  return {
    lines: [
      ...(rest?.lines ?? []),
      ...successors.map((fact): FactLine => ({ form: 'value', fact })),
    ],
    facts: [...successors, ...listFacts(index, [set])],
    subjects: rest?.subjects ?? [...gone, set],
    complete: true,
    places: placesOf(EXISTING, frame),
  };
}

/** "Who else was in it?", after the phase of an entity was told: the others. */
function tellOthers({ frame, before }: FactQuestion, index: FactIndex): FactStatement | undefined {
  const asksWho = frame.asks.some((id) => id === 'who' || id === 'which');
  const at = before.findIndex((id) => index.phases.includes(id));
  const set = before[at];
  if (!asksWho || set === undefined) return undefined;
  const left = before.slice(0, at).filter((id) => index.membersOf(set).includes(id));
  return left.length === at && at > 0 ? tellWithout(set, left, index) : undefined;
}

/** Taking part in a phase, in the words of both languages. */
const JOIN = wordSet(factTerms.membership.join);

const asksWhenJoined = ({ asks, words }: FactQuestion['frame']): boolean =>
  asks.includes('when') && words.some(({ typed, read }) => JOIN.has(typed) || JOIN.has(read));

/** "When did the Department of Finance join?": its phase, and when that began. */
function tellJoined(entities: readonly string[], index: FactIndex): FactStatement {
  const told = tellPhases(entities, index);
  const begun = entities.flatMap((entity) => [
    ...index.of(entity, 'joined_on').slice(0, 1),
    ...index.phasesOf(entity).flatMap((phase) => index.of(phase, 'start').slice(0, 1)),
  ]);
  return {
    ...told,
    lines: [...told.lines, ...begun.map((fact): FactLine => ({ form: 'value', fact }))],
    facts: [...begun, ...told.facts],
  };
}

/** "Which were in the list of February 2019 but not in that of April?": what one has alone. */
function tellBetweenLists(
  phase: string,
  question: FactQuestion,
  index: FactIndex,
): FactStatement | undefined {
  const { frame } = question;
  const [first, second, ...others] = frame.periods.map((period) =>
    index.memberLists(phase).find(({ fact }) => coversPeriod(fact, period)),
  );
  if (!first || !second || others.length > 0 || first === second) return undefined;
  const only = (list: MemberList, other: MemberList): FactLine[] =>
    list.ids
      .filter((id) => !other.ids.includes(id))
      .map((entity) => ({
        ...{ form: 'disputed', entity, phase },
        ...{ naming: [list.fact], leavingOut: [other.fact] },
      }));
  const isOneWay = isNegated(frame) || frame.polarity.has('exception');
  const lines = [...only(first, second), ...(isOneWay ? [] : only(second, first))];
  const ids = lines.flatMap((line) => (line.form === 'disputed' ? [line.entity] : []));
  if (lines.length === 0) return undefined;
  return {
    ...{ lines, facts: [first.fact, second.fact], subjects: [phase, ...ids] },
    ...{ complete: true, places: placesOf(LISTS, frame) },
  };
}

/**
 * Who takes part in which phase: lists and what is outside of them, exceptions, what two phases
 * have in common, and the phase of an entity.
 */
export function answerMembership(
  question: FactQuestion,
  index: FactIndex,
): FactStatement | undefined {
  const { frame, named } = question;
  const entities = idsOfType(question, 'entity');
  const phases = idsOfType(question, 'phase');
  const counts = frame.asks.includes('how_many');
  const asksPhase = frame.asks.includes('which_phase');
  if (frame.ofWhat.some((id) => id !== 'entities') || frame.figures.length > 0) return undefined;
  if (named.some(({ type }) => !PLACED.has(type))) return undefined;
  if (entities.length > 0) {
    if (asksWhenJoined(frame)) return tellJoined(entities, index);
    if (asksWhetherAlike(frame) && phases.length === 0 && entities.length > 1)
      return tellWhetherAlike(entities, frame, index);
    if (asksPhase || phases.length > 1) return tellPhases(entities, index);
    const [entity] = entities;
    const [phase] = phases;
    if (entity === undefined) return undefined;
    if (phase === undefined)
      return entities.length === 1 ? tellTakesPart(entity, question, index) : undefined;
    if (frame.polarity.has('exception')) return tellWithout(phase, entities, index);
    // "Who came third, behind DEWA?" asks for a place, not for one of them.
    const isPlaced = frame.place !== undefined || aheadOf(question) !== undefined;
    const picks = !isPlaced && (frame.asks.includes('which') || frame.asks.includes('who'));
    if (picks && entities.length > 1) return tellAmong(entities, phase, isDenied(frame), index);
    const whether = frame.asks.includes('whether') && frame.relation === undefined;
    return whether && entities.length === 1 ? tellWhether(entity, phase, frame, index) : undefined;
  }
  if (named.length === 0 && asksForOthers(frame)) return tellOthers(question, index);
  if (phases.length === 0 || !asksForMembers(question)) return undefined;
  const [phase, ...otherPhases] = phases;
  if (placesOf(EXISTING, frame).length > 0)
    return phase !== undefined && otherPhases.length === 0
      ? tellExisting(phase, frame, index)
      : undefined;
  const [group] = idsOfType(question, 'group');
  if (group !== undefined && phase !== undefined && otherPhases.length === 0)
    return frame.asks.includes('whether') ? undefined : tellOfGroup(group, phase, frame, index);
  const [event] = idsOfType(question, 'event');
  if (event !== undefined && phase !== undefined && !frame.asks.includes('whether'))
    return otherPhases.length === 0 ? tellOfEvent(event, phase, frame, index) : undefined;
  if (phase !== undefined && otherPhases.length === 0 && frame.periods.length === 2) {
    const told = tellBetweenLists(phase, question, index);
    if (told) return told;
  }
  if (frame.asks.includes('compare')) return undefined;
  if (frame.polarity.has('both') && phases.length > 1) return tellCommon(phases, index);
  if (isNegated(frame) || frame.polarity.has('exception'))
    return tellOutside(phases, counts, index);
  return phases.length > 1 && frame.choice === undefined && !frame.asks.includes('compare')
    ? tellMembers(phases, counts, index)
    : undefined;
}
