import factTerms from '../../../language/questions/factTerms.json';
import { asksForEnd, ASKS_FOR_DAY } from '../../../frames/frame';
import { isOfPeriod } from '../../../frames/periods';
import { wordSet } from '../../../language/text/wordSet';
import { tell, tellMissing, type Asked, type Looked } from './attributeValues';
import { AWARDS, isHolding } from '../awardKinds';
import { matchOf, NAMED, type AttributeMatch, type AttributeMatcher } from '../../attributeMatcher';
import { isWanted } from '../../attributeSort';
import { byDefault, unknownByDefault, usualOf } from './defaultAttributes';
import { isLinked } from '../linkedSubjects';
import { withItsGroup } from '../factGroups';
import { MEMBERS, SUCCESSOR, type FactIndex } from '../../factIndex';
import {
  idsOfType,
  pointOf,
  WHOLES,
  yearOf,
  type FactQuestion,
  type FactStatement,
} from '../../factQuestion';
import {
  areGoals,
  asksForOutcome,
  asksOnlyWhich,
  counterpartOf,
  findLike,
  otherMeasureOf,
  sheetsIfGuessed,
} from './likeAttributes';
import { attributeOfMeasure } from '../measures';

/** Beginnings of different sorts, of which a subject has one: "since when does it exist?" */
const BEGINNINGS = new Set([
  'launched_on',
  'start',
  'available_since',
  'in_force_from',
  'announced_on',
  'joined_on',
]);

/** Said of what came out; of anything but a law or a report it means that it began: «متى طلعت؟» */
const CAME_OUT = new Set(['law_date', 'issued_on']);
const ENDS = ['deadline', 'target_by', 'end'];
/** Their end is no day of something else. */
const WITH_END = new Set(['phase', 'law']);
/** Who brought something about, of which a subject mostly has one: "who is behind the directive?" */
const AUTHORS = ['launched_by', 'issued_by', 'announced_by'];
const DENIALS = ['negated', 'neither', 'none'];
const POST_HOLDER = 'post_holder';
/** Of a person the post, of an entity who holds it: "who is in charge there?" */
const POSTS = ['post', POST_HOLDER];
/** They say that it was in the time of a phase. */
const PHASE_TIMES = wordSet(factTerms.lookups.phaseTimes);
/** They lead to a year or a month. */
const PERIOD_WORDS = wordSet(factTerms.lookups.periodWords);

/** "Was phase 1 in 2018 or 2019?": when it was, of what is not a figure. */
export function answerWhichYear(
  question: FactQuestion,
  index: FactIndex,
): FactStatement | undefined {
  const { frame, named } = question;
  const asks = frame.asks.filter((id) => id !== 'whether');
  const [subject] = named.flatMap(({ ids }) => (ids.length === 1 ? ids : []));
  const isOpen =
    asks.length === 0 &&
    frame.ofWhat.length === 0 &&
    frame.figures.length === 0 &&
    frame.relation === undefined;
  if (!frame.choice || !isOpen || frame.periods.length < 2 || named.length !== 1) return undefined;
  const asked = { ...question, frame: { ...frame, asks: ['when'], periods: [] } };
  const [match] = subject === undefined ? [] : byDefault(subject, asked, index);
  return match && subject !== undefined ? tell(subject, match, asked, index) : undefined;
}

export function askedSubjects({ named, before }: FactQuestion): readonly Asked[] {
  const own = named.flatMap(({ ids: [id, ...others], at }) =>
    id !== undefined && others.length === 0 ? [{ id, at }] : [],
  );
  return own.length > 0 ? own : before.slice(0, 1).map((id) => ({ id, at: undefined }));
}

/** A name that is all of the wording is not what is asked about: "technology of lost passports". */
const isAbout = ({ places, inNames }: AttributeMatch, { at }: Asked): boolean =>
  places.length > 0 || at === undefined || !inNames.includes(at);

/** What was named by the same words: "number of entities" of a phase and of the Strategy. */
const isAlike = ({ places }: AttributeMatch, best: AttributeMatch): boolean =>
  places.length === best.places.length && places.every((at) => best.places.includes(at));

/**
 * A name that is a part of the wording is asked about only if there is no other, nor one that was
 * spoken of before and has such a fact: "when did it get the stamp?"
 */
function subjectsOf(
  match: AttributeMatch,
  subjects: readonly Asked[],
  { before }: FactQuestion,
  index: FactIndex,
): readonly Asked[] {
  const apart = subjects.filter(({ at }) => at === undefined || !match.inNames.includes(at));
  // "The number of the Data Law": a name that has a word of the wording, and such a fact.
  const own = subjects.filter(({ id }) => index.of(id, match.attribute.id).length > 0);
  // "Arrest warrants of the prosecution": those of a matter of it.
  const isOfApart = own.every(({ id }) => apart.some((one) => isLinked(id, one.id, index)));
  if (apart.length > 0 && (own.length === 0 || !isOfApart)) return apart;
  if (own.length > 0) return own;
  const spoken = before.find((id) => index.of(id, match.attribute.id).length > 0);
  const known = spoken === undefined ? [] : [{ id: spoken, at: undefined }];
  return [...known, ...subjects.filter((subject) => isAbout(match, subject))];
}

/**
 * "What did the courts save by the Strategy": of an entity and the whole, the entity is asked about,
 * if entities have such facts.
 */
function partsOf(
  { attribute }: AttributeMatch,
  subjects: readonly Asked[],
  index: FactIndex,
): readonly Asked[] {
  const typeOf = ({ id }: Asked) => index.subject(id)?.type ?? '';
  const parts = subjects.filter((one) => !WHOLES.has(typeOf(one)));
  const entities = parts.filter((one) => typeOf(one) === 'entity');
  const mayHave =
    attribute.valueKind === 'number' && index.mayHave(new Set(['entity']), attribute.id);
  return entities.length > 0 && mayHave ? parts : subjects;
}

/** The value of the attribute that was asked for plainest and that one of the subjects has. */
function findValue(
  matches: readonly AttributeMatch[],
  subjects: readonly Asked[],
  question: FactQuestion,
  index: FactIndex,
): Looked | undefined {
  const [best] = matches;
  let partly: Looked | undefined;
  for (const match of matches) {
    // What was named by its words is not exchanged for what is only asked for in a like way.
    if (best && best.score >= NAMED && match.score < NAMED) break;
    if (partly && !isAlike(match, partly.match)) break;
    for (const { id } of partsOf(match, subjectsOf(match, subjects, question, index), index)) {
      const statement = tell(id, match, question, index);
      if (statement?.complete) return { ...statement, match };
      if (statement) partly ??= { ...statement, match };
    }
  }
  return partly;
}

/** What came before an entity: "who headed Smart Dubai?" */
const predecessorsOf = (subjects: readonly Asked[], index: FactIndex): Asked[] =>
  index.ofAttribute(SUCCESSOR).flatMap(({ subject, value }) => {
    const became = value.kind === 'ids' ? value.ids : [];
    return subjects.some(({ id }) => became.includes(id)) ? [{ id: subject, at: undefined }] : [];
  });

/** Others that are called the same: the body that a later one took its name over from. */
function namesakesOf(
  subjects: readonly Asked[],
  { frame }: FactQuestion,
  index: FactIndex,
): Asked[] {
  const typed = subjects.flatMap(({ at }) =>
    at === undefined ? [] : (frame.words[at]?.typed ?? []),
  );
  return [...new Set(typed.flatMap((spelling) => index.calledBy(spelling)))]
    .filter((other) => !subjects.some(({ id }) => id === other))
    .map((id) => ({ id, at: undefined }));
}

/**
 * Without attributes that none of this type has, if one that is asked for alike is named too: the
 * sheets of an entity are those that it saved, not those in a ream.
 */
function ofSameType(
  matches: readonly AttributeMatch[],
  types: ReadonlySet<string>,
  index: FactIndex,
): readonly AttributeMatch[] {
  const known = matches.filter(({ attribute: { id } }) => index.mayHave(types, id));
  const [best] = known;
  // "Which bodies were in phase 1": no phase has bodies under it.
  if (best?.attribute.id === MEMBERS && types.has('phase')) return known;
  const [first] = matches;
  const isLike = best?.attribute.askedAs.some((id) => first?.attribute.askedAs.includes(id));
  // "Number of sheets": those in a ream, or those that an entity saved; "bodies" of a programme.
  const isCount = ['sheets', 'entities'].some((unit) =>
    [best, first].every((match) => match?.attribute.unit === unit),
  );
  return best && isLike && (best.score >= NAMED || isCount) ? known : matches;
}

const OF_AWARDS: ReadonlySet<string> = new Set(
  Object.values(AWARDS).flatMap(({ holders, dates }) => [holders, ...dates]),
);

/**
 * With the words that say nothing more: what leads to a period, that an award is held, and the
 * letter of "what's".
 */
function withPlainWords(match: AttributeMatch, { frame, named }: FactQuestion): AttributeMatch {
  const { words, periods } = frame;
  const isInPhase =
    match.attribute.id === POST_HOLDER && named.some(({ type }) => type === 'phase');
  const leads = (word: string) =>
    (periods.length > 0 && PERIOD_WORDS.has(word)) || (isInPhase && PHASE_TIMES.has(word));
  const isOfAward = OF_AWARDS.has(match.attribute.id);
  const plain = words.flatMap((word, at) => {
    const { typed, read } = word;
    const isHeld = isOfAward && !word.isName && isHolding(word);
    return leads(typed) || leads(read) || typed.length === 1 || isHeld ? [at] : [];
  });
  return { ...match, places: [...match.places, ...plain] };
}

/** "And when was it given the stamp?": the day is that of the entity that was spoken of. */
function tellAwarded(id: string, question: FactQuestion, index: FactIndex): Looked | undefined {
  const { frame, before } = question;
  const attributes = AWARDS[index.subject(id)?.type ?? '']?.dates ?? [];
  const [holder = ''] = before;
  if (!frame.asks.includes('when')) return undefined;
  for (const attributeId of attributes) {
    const attribute = index.attribute(attributeId);
    if (!attribute || index.of(holder, attributeId).length === 0) continue;
    const match = matchOf(attribute);
    const statement = tell(holder, match, question, index);
    if (statement) return { ...statement, match };
  }
  return undefined;
}

/** One attribute of the subjects that were named, or of the one that was spoken of. */
export function answerLookup(
  question: FactQuestion,
  index: FactIndex,
  matcher: AttributeMatcher,
): Looked | undefined {
  const looked = lookUp(question, index, matcher);
  if (!looked) return undefined;
  const match = withPlainWords(looked.match, question);
  return { ...looked, ...withItsGroup(looked, match.attribute.id, question, index), match };
}

/** "Who headed Smart Dubai when phase 1 began": in the year of the phase. */
function inYearOfPhase(question: FactQuestion, index: FactIndex): FactQuestion {
  const [phase] = idsOfType(question, 'phase');
  const [start] = phase === undefined ? [] : index.of(phase, 'start');
  const hasOther = question.named.some(({ type }) => type !== 'phase');
  if (!start || !hasOther || question.frame.periods.length > 0) return question;
  return { ...question, frame: { ...question.frame, periods: [yearOf(pointOf(start))] } };
}

/** The beginning of what is asked for its end: "when does the law expire?" */
const isNoEnd = (id: string, type: string | undefined, frame: FactQuestion['frame']): boolean =>
  WITH_END.has(type ?? '') && asksForEnd(frame) && (BEGINNINGS.has(id) || CAME_OUT.has(id));

/**
 * "When was Dubai Police founded?" is not told by the day of something else, nor "when was phase 2
 * over?" by that of its start. What a service took the place of ended when the service began.
 */
function mayBeDay(
  { attribute: { id, valueKind } }: AttributeMatch,
  type: string | undefined,
  frame: FactQuestion['frame'],
): boolean {
  if (valueKind !== 'date') return true;
  if (frame.ofWhat.includes('start_date')) return BEGINNINGS.has(id);
  return !isNoEnd(id, type, frame);
}

/** What the asking words alone want of a subject, as far as it may be the day that is meant. */
const byDefaultOf = (id: string, question: FactQuestion, index: FactIndex): AttributeMatch[] =>
  byDefault(id, question, index).filter((match) =>
    mayBeDay(match, index.subject(id)?.type, question.frame),
  );

/** "From what date no more paper ticket": a day is asked for, and only guessed of what. */
function tellDay(
  subjects: readonly Asked[],
  best: AttributeMatch,
  question: FactQuestion,
  index: FactIndex,
): Looked | undefined {
  if (!question.frame.asks.some((id) => ASKS_FOR_DAY.has(id))) return undefined;
  const isEntity = ({ id }: Asked) => index.subject(id)?.type === 'entity';
  // What an entity is responsible for is meant rather than the entity itself.
  const own = subjects.filter((one) => !isEntity(one));
  for (const { id } of own.length > 0 ? own : subjects) {
    const [dated] = byDefaultOf(id, question, index);
    const day = dated && tell(id, dated, question, index);
    if (day?.complete && dated) return { ...day, match: { ...dated, places: best.places } };
  }
  return undefined;
}

/** "By *end* 2020", "the *end* of 2020"; not "did it end in 2020". */
const leadsToPeriod = ({ words }: FactQuestion['frame'], at: number): boolean =>
  isOfPeriod(words, at) &&
  (words[at + 1]?.typed === 'of' ||
    /^(?:19|20)\d\d$/.test(words[at + 1]?.typed ?? '') ||
    isOfPeriod(words, at + 1));

function lookUp(
  asked: FactQuestion,
  index: FactIndex,
  matcher: AttributeMatcher,
): Looked | undefined {
  const { frame } = asked;
  const subjects = askedSubjects(asked);
  const [first] = subjects;
  if (!first) return undefined;
  // "How many sheets" is told by a number, whatever else the words name.
  const counts =
    frame.asks.includes('how_many') &&
    frame.ofWhat.some((id) => {
      const measure = attributeOfMeasure(id);
      return measure !== undefined && index.of(first.id, measure).length > 0;
    });
  const isOutcome = asksForOutcome(frame, subjects, index);
  const isDenied = !frame.asks.includes('whether') && DENIALS.some((id) => frame.polarity.has(id));
  const types = new Set(subjects.map(({ id }) => index.subject(id)?.type ?? ''));
  const named = matcher
    .find(frame, (id) => index.mayHave(types, id))
    .filter((match) => subjects.some((subject) => isAbout(match, subject)))
    .filter(({ isDenial }) => isDenial || !isDenied)
    // "By the end of 2020": a time, and no end that is asked for.
    .filter(({ places }) => places.length === 0 || !places.every((at) => leadsToPeriod(frame, at)))
    .filter(({ attribute: { id } }) => ![...types].every((type) => isNoEnd(id, type, frame)))
    .filter(({ attribute }) => !counts || attribute.valueKind === 'number')
    .map((match) => sheetsIfGuessed(match, subjects, frame, index))
    .filter(({ attribute: { id } }) => !isOutcome || !areGoals(id, subjects, index));
  const matches = ofSameType(named, types, index);
  const asksWho = matches.some(({ attribute }) => attribute.id === POST_HOLDER);
  const question = asksWho ? inYearOfPhase(asked, index) : asked;
  // A name that nobody knows is what is asked about: "the stamp of Sharjah Municipality".
  const unknown = question.named.filter(({ ids }) => ids.length === 0);
  if (unknown.some(({ at }) => !matches[0]?.inNames.includes(at))) return undefined;
  // "Who does not head it?" is answered by nobody's name.
  if (isDenied && matches.length === 0) return undefined;
  const best = matches.find(({ inNames }) => inNames.length === 0) ?? matches[0];
  const awarded = best ? undefined : tellAwarded(first.id, question, index);
  if (awarded) return awarded;
  const [fallback = []] = subjects
    .map(({ id }) => byDefaultOf(id, question, index))
    .filter((some) => some.length > 0);
  const candidates = best ? matches : fallback;
  const found = findValue(candidates, subjects, question, index);
  if (found?.complete) return found;
  const others = [...predecessorsOf(subjects, index), ...namesakesOf(subjects, question, index)];
  const elsewhere = others.length > 0 ? findValue(candidates, others, question, index) : undefined;
  if (elsewhere?.complete) return elsewhere;
  if (!best) {
    const unknown = found ? undefined : unknownByDefault(first.id, question, index);
    return unknown
      ? { ...tellMissing(first.id, unknown.attribute, frame.periods, index), match: unknown }
      : found;
  }
  // What was named is not exchanged; what leans on the conversation may be.
  const hasOneHolder =
    new Set(index.ofAttribute(best.attribute.id).map((fact) => fact.subject)).size === 1;
  const like =
    question.named.length === 0 && !hasOneHolder
      ? findLike(best, matches, subjects, question, index)
      : undefined;
  if (like) return like;
  const subject = subjectsOf(best, subjects, question, index)[0]?.id ?? first.id;
  const counterpart = index.mayHave(types, best.attribute.id)
    ? undefined
    : counterpartOf(best, subject, question, index);
  if (counterpart) return counterpart;
  const measure = frame.ofWhat.includes('percent') ? undefined : otherMeasureOf(best, index);
  const other = measure && tell(subject, measure, question, index);
  if (other?.complete && measure) return { ...other, match: measure };
  const guessed = best.score < NAMED ? tellDay(subjects, best, question, index) : undefined;
  if (guessed) return guessed;
  if (found) return found;
  if (BEGINNINGS.has(best.attribute.id) || CAME_OUT.has(best.attribute.id)) {
    const begun = byDefault(subject, question, index).find(({ attribute }) =>
      BEGINNINGS.has(attribute.id),
    );
    const statement = begun && tell(subject, begun, question, index);
    if (statement) return { ...statement, match: { ...begun, places: best.places } };
  }
  for (const group of [ENDS, AUTHORS, POSTS].filter((some) => some.includes(best.attribute.id)))
    for (const id of group) {
      const attribute = index.attribute(id);
      const ended = attribute && { ...best, attribute, isPartial: !isWanted(attribute, frame) };
      const statement = ended && tell(subject, ended, question, index);
      if (statement) return { ...statement, match: ended };
    }
  const usual = asksOnlyWhich(best, frame) ? usualOf(subject, index) : undefined;
  const told = usual && tell(subject, usual, question, index);
  if (usual && told?.complete) return { ...told, match: { ...usual, places: best.places } };
  return { ...tellMissing(subject, best.attribute, frame.periods, index), match: best };
}
