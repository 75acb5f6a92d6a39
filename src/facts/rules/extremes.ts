import factTerms from '../../language/questions/factTerms.json';
import { ALTERNATIVES, NEGATIONS } from '../../language/questions/questionWords';
import { withoutArticle } from '../../language/text/arabicPrefixes';
import { wordSet } from '../../language/text/wordSet';
import { AWARDS, isHolding } from './awardKinds';
import { ASKS_FOR_DAY } from '../../frames/frame';
import { nameKey } from '../../knowledge/knowledgeNames';
import type { Fact } from '../../knowledge/facts/fact';
import type { FactIndex } from '../factIndex';
import { asksBeforeOrAfter } from './earliest';
import { placesOf } from './goals';
import { parseNumber } from '../../language/numbers/parseNumber';
import {
  numberOf,
  ofPeriods,
  type FactLine,
  type FactQuestion,
  type FactStatement,
  yearOf,
  pointOf,
  idsOfType,
  isPlanned,
  PLACED,
} from '../factQuestion';
import {
  attributeOfMeasure,
  MEMBER_COUNT,
  measuresAsked,
  namesTarget,
  REDUCTION,
  resultsOf,
  resultWithin,
  TARGET,
  SHEETS_SAVED,
  targetOf,
} from './measures';

/** A ranking from the lowest on. */
const ASCENDING = wordSet(factTerms.extremes.ascending);
const UPWARDS = new Set(['lowest', 'least', 'first_in_time']);
const BY_TIME = new Set(['first_in_time', 'last_in_time']);
const BY_VALUE = new Set(['highest', 'most', 'lowest', 'least', 'top_n', 'rank']);

/** Two figures can be compared if they are of the same year. */
const pointIn = (fact: Fact): string => yearOf(pointOf(fact));

/** What is compared: the members of a set, or subjects that the question names. */
interface Field {
  set: string | undefined;
  ids: readonly string[];
}

/** The groups by size, in which entities are compared with one another. */
export const groupsIn = (index: FactIndex): string[] =>
  [...index.base.subjects.values()]
    .filter(({ type, id }) => type === 'group' && index.of(id, 'reduction_percent').length > 0)
    .map(({ id }) => id);

/** They lead to the one that others are ranked behind: "after GDRFA", «يلي ديوا». */
const NEXT = wordSet(factTerms.extremes.next);
const COMES = wordSet(factTerms.extremes.comes);

/** "Who has the second biggest saving after GDRFA?": those that are named are ahead. */
export function aheadOf(
  question: FactQuestion,
): { ids: readonly string[]; places: readonly number[] } | undefined {
  const { frame, named } = question;
  const [entity, ...others] = named.filter(({ type }) => type === 'entity');
  const ids = idsOfType(question, 'entity');
  if (!entity || ids.length !== others.length + 1) return undefined;
  const isOther = named.some(({ type }) => type !== 'entity' && type !== 'phase');
  const leads = [1, 2].some((back) => NEXT.has(frame.words[entity.at - back]?.read ?? ''));
  const isRanked =
    frame.order !== undefined ||
    frame.place !== undefined ||
    idsOfType(question, 'phase').length > 0 ||
    frame.ofWhat.some((what) => attributeOfMeasure(what) !== undefined);
  const asksWho = frame.asks.some((asked) => asked === 'who' || asked === 'which');
  const isOpen = isRanked && asksWho && frame.relation === undefined;
  if (isOther || !leads || !isOpen) return undefined;
  const places = frame.words.flatMap(({ read, isName }, at) => {
    const word = withoutArticle(read);
    return !isName && (NEXT.has(word) || COMES.has(word) || COMES.has(read)) ? [at] : [];
  });
  return { ids, places };
}

function fieldOf(question: FactQuestion, ranksOne: boolean, index: FactIndex): Field | undefined {
  const { frame, named, before } = question;
  const entities = ranksOne ? [] : idsOfType(question, 'entity');
  const phases = idsOfType(question, 'phase');
  if (entities.length > 1) return { set: undefined, ids: entities };
  if (entities.length > 0) return undefined;
  const groups = idsOfType(question, 'group');
  const several = [phases, groups].find((ids) => ids.length > 1);
  if (several) return { set: undefined, ids: several };
  const [phase] = phases;
  if (phase !== undefined) return { set: phase, ids: index.membersOf(phase) };
  if (frame.asks.includes('which_phase')) return { set: undefined, ids: index.phases };
  if (frame.asks.includes('which_group')) return { set: undefined, ids: groupsIn(index) };
  if (ranksOne) return { set: undefined, ids: index.members };
  if (named.length > 0) return undefined;
  // "The biggest saving of a single entity": among all of which there is a figure.
  const asksForOne = frame.ofWhat.includes('entities') || frame.asks.includes('who');
  if (asksForOne && before.every((id) => index.subject(id)?.type === 'strategy'))
    return { set: undefined, ids: index.members };
  const spoken =
    before.find((id) => index.membersOf(id).length > 0) ??
    before.flatMap((id) => index.phasesOf(id))[0];
  return spoken === undefined ? undefined : { set: spoken, ids: index.membersOf(spoken) };
}

/** "What rank does RTA have in phase 1?", "rank of phase 4 among the phases". */
function rankedOne(
  question: FactQuestion,
  index: FactIndex,
): { id: string; field: Field } | undefined {
  const [entity, ...others] = idsOfType(question, 'entity');
  const [phase, ...more] = idsOfType(question, 'phase');
  if (others.length > 0 || more.length > 0) return undefined;
  if (entity === undefined)
    return phase !== undefined && question.frame.asks.includes('which_phase')
      ? { id: phase, field: { set: undefined, ids: index.phases } }
      : undefined;
  const set = phase ?? index.phasesOf(entity)[0];
  return set === undefined ? undefined : { id: entity, field: { set, ids: index.membersOf(set) } };
}
/** The places that have a name. */
const MOST_PLACES = 5;

/** The figures of a field by one measure, all of the same year if that is possible. */
function figuresOf(
  { set, ids }: Field,
  attribute: string,
  periods: readonly string[],
  index: FactIndex,
): Fact[] {
  if (attribute === TARGET)
    return ids.flatMap((id) =>
      ofPeriods(index.of(id, TARGET), periods).filter(isPlanned).slice(0, 1),
    );
  if (set !== undefined)
    return ids.flatMap((id) => resultWithin(id, attribute, set, periods, index) ?? []);
  // Of named subjects the figures of a common year, if there is one.
  const all = ids.map((id) => resultsOf(id, attribute, index, periods));
  const common = [...new Set(all.flat().map(pointIn))]
    .filter((year) => all.every((own) => own.some((fact) => pointIn(fact) === year)))
    .sort()
    .at(-1);
  if (common === undefined)
    return all.flatMap((own) => own.find(({ period }) => !period?.perYear) ?? own[0] ?? []);
  return all.flatMap((own) => own.find((fact) => pointIn(fact) === common) ?? []);
}

/** Being in a phase, of which entities are counted. */
const JOINED = wordSet(factTerms.extremes.joined);

/** Sources differ in how many entities some phases have: all that may be the highest are told. */
function tellDisputed(
  facts: readonly Fact[],
  order: string,
  index: FactIndex,
): FactStatement | undefined {
  const sign = UPWARDS.has(order) ? -1 : 1;
  const counted = facts.map(({ subject }) => {
    const own = index.of(subject, MEMBER_COUNT).filter((fact) => !isPlanned(fact));
    const values = own.map((fact) => sign * (numberOf(fact) ?? 0));
    return { subject, own, least: Math.min(...values), most: Math.max(...values) };
  });
  const surest = Math.max(...counted.map(({ least }) => least));
  const ahead = counted.filter(({ most }) => most >= surest);
  if (ahead.length < 2) return undefined;
  const told = ahead.flatMap(({ own }) => own);
  return {
    lines: told.map((fact) => ({ form: 'value', fact })),
    facts: told,
    subjects: ahead.map(({ subject }) => subject),
    complete: true,
  };
}

/** The best or worst of a set, with all that share its place. */
export function answerExtreme(question: FactQuestion, index: FactIndex): FactStatement | undefined {
  const { frame } = question;
  const picks = frame.choice === 'which_of_two' || frame.choice === 'either_or';
  const more = frame.relation?.id === 'less_than' ? 'lowest' : 'highest';
  const namesTwo = [...PLACED].some((type) => idsOfType(question, type).length > 1);
  // "172,129 sheets: was that A or B?" asks whose figure it is.
  const holdsNumber = frame.relation?.number !== undefined || frame.figures.length > 0;
  const mayPick = picks && namesTwo && !holdsNumber && !asksBeforeOrAfter(frame);
  const ahead = aheadOf(question);
  const isOrdered = mayPick || frame.place !== undefined || ahead !== undefined;
  const asked = frame.order ?? (isOrdered ? more : undefined);
  const order = asked === 'rank' && placesOf(frame, ASCENDING).length > 0 ? 'lowest' : asked;
  if (order !== undefined && BY_TIME.has(order)) return answerOrderInTime(question, index);
  if (order === undefined || !BY_VALUE.has(order)) return undefined;
  const ranked = asked === 'rank' && ahead === undefined ? rankedOne(question, index) : undefined;
  const field = ranked?.field ?? fieldOf(question, ahead !== undefined, index);
  if (!field || field.ids.length < 2) return undefined;
  const measured = measuresAsked(question).map((attribute) => {
    const dated = figuresOf(field, attribute, frame.periods, index);
    // Sheets that are asked for are told of other dates rather than a percentage of this one.
    const isAsked = frame.periods.length === 0 || frame.ofWhat.includes('sheets_paper');
    const isCounted = attribute === SHEETS_SAVED && namesTwo && isAsked;
    const facts = dated.length < 2 && isCounted ? figuresOf(field, attribute, [], index) : dated;
    return { attribute, facts };
  });
  // Two of a phase, with figures of later years, do not tell who was the best of the six.
  const coversField = measured.some(({ facts }) => facts.length === field.ids.length);
  const wanted = field.set === undefined ? field.ids.length : field.ids.length / 2;
  const least = coversField ? wanted : 0;
  for (const { attribute, facts } of measured) {
    if (facts.length < Math.max(2, least)) continue;
    const joined = attribute === MEMBER_COUNT ? placesOf(frame, JOINED) : [];
    const disputed = attribute === MEMBER_COUNT ? tellDisputed(facts, order, index) : undefined;
    if (disputed) return { ...disputed, places: joined };
    const sign = UPWARDS.has(order) ? 1 : -1;
    const sorted = [...facts].sort((a, b) => sign * ((numberOf(a) ?? 0) - (numberOf(b) ?? 0)));
    const [best] = sorted;
    if (!best) continue;
    const values = [...new Set(sorted.map((fact) => numberOf(fact)))];
    const first = sorted.filter(({ subject }) => ahead?.ids.includes(subject)).at(-1);
    if (ahead && !first) continue;
    // Behind the one that is named, or so many places behind the first.
    const next = first && values.indexOf(numberOf(first)) + 2;
    const isBehindSeveral = (ahead?.ids.length ?? 0) > 1;
    const rank = isBehindSeveral ? undefined : frame.place?.rank;
    const own = ranked && sorted.find(({ subject }) => subject === ranked.id);
    if (ranked && !own) continue;
    const ownPlace = own && values.indexOf(numberOf(own)) + 1;
    const place = ownPlace ?? (next === undefined ? rank : Math.max(next, rank ?? 0));
    // No further place has a name.
    if (ownPlace !== undefined && ownPlace > MOST_PLACES) return undefined;
    // Those who share a place count as one: behind two firsts comes the second.
    const atPlace = values[(place ?? 1) - 1];
    if (atPlace === undefined) return undefined;
    const isWhole = place === undefined && (asked === 'rank' || order === 'top_n');
    const limit = isWhole ? limitOf(question) : undefined;
    const winners = isWhole ? sorted : sorted.filter((fact) => numberOf(fact) === atPlace);
    const listed = limit === undefined ? sorted : firstOf(sorted, limit);
    const lines: FactLine[] = isWhole
      ? [{ form: 'ranking', attribute, order, facts: listed }]
      : [
          {
            form: 'extreme',
            order,
            place: place ?? 1,
            set: field.set,
            attribute,
            facts: winners,
            of: facts.length,
          },
          ...(place !== undefined
            ? [{ form: 'ranking' as const, attribute, order, facts: firstOf(sorted, MOST_SHOWN) }]
            : field.set === undefined && field.ids !== index.members && isNamedField(question)
              ? sorted
                  .filter((fact) => !winners.includes(fact))
                  .map((fact): FactLine => ({ form: 'value', fact }))
              : []),
        ];
    // Targets are set for different years, and still the lower one is the lower one.
    const differ = attribute !== TARGET && new Set(facts.map(pointIn)).size > 1;
    // The highest of the published figures is one of many; the lowest of them is not the last of all.
    const areSets = frame.asks.some((id) => id === 'which_phase' || id === 'which_group');
    const isOfAll = field.set === undefined && !isNamedField(question) && !areSets;
    if (differ && UPWARDS.has(order) && isOfAll)
      return { lines: [{ form: 'noRanking' }], facts: [], subjects: [], complete: false };
    // A figure that is only worked out may be lower yet: what is known of it is told.
    const isLower = (subject: string) =>
      index.of(subject, attribute).some((fact) => {
        const apart = (numberOf(fact) ?? Infinity) - (numberOf(best) ?? 0);
        return fact.kind === 'derived' && apart < 0;
      });
    const explained = (UPWARDS.has(order) && areSets ? field.ids : [])
      .filter((id) => isLower(id) && index.missing(id, attribute) !== undefined)
      .map((subject): FactLine => ({ form: 'explained', subject, attribute }));
    return {
      lines: [...lines, ...(differ ? [{ form: 'notComparable' as const }] : []), ...explained],
      facts: sorted,
      subjects: [...winners.map(({ subject }) => subject), ...(field.set ? [field.set] : [])],
      complete: facts.length === field.ids.length || !isNamedField(question) || ahead !== undefined,
      places:
        ahead?.places ??
        (frame.asks.includes('which_group') ? namedIn(field, frame, index) : joined),
    };
  }
  return undefined;
}

/** Places of words that name what is compared: "*large*, *medium* or *small*". */
function namedIn({ ids }: Field, { words }: FactQuestion['frame'], index: FactIndex): number[] {
  const names = ids.flatMap((id) => Object.values(index.subject(id)?.short ?? {}));
  const known = new Set(names.flatMap((name) => nameKey(name).split(' ')));
  return words.flatMap(({ read }, at) => (known.has(nameKey(read)) ? [at] : []));
}

/** So many of a ranking are shown. */
const MOST_SHOWN = 6;

/** What is compared was named, so that a figure that lacks is missed. */
const isNamedField = ({ named }: FactQuestion): boolean => named.length > 0;

/** "Top three", «أعلى ثلاث». */
const limitOf = ({ frame: { words, cues } }: FactQuestion): number | undefined => {
  const order = cues.find(({ section }) => section === 'order');
  if (!order) return undefined;
  const near = words
    .slice(order.start, order.end + 2)
    .map(({ read }) => (DUALS.has(read) ? 2 : parseNumber(read)));
  return near.find((number) => number !== undefined && number > 1 && number <= MOST_LISTED);
};

const MOST_LISTED = 20;
/** Two of what is ranked, in one word. */
const DUALS = wordSet(factTerms.extremes.duals);

/** The first few, with all that share the last place. */
function firstOf(sorted: readonly Fact[], count: number): readonly Fact[] {
  const last = sorted[count - 1];
  if (!last) return sorted;
  const shared = sorted.findLastIndex((fact) => numberOf(fact) === numberOf(last));
  return sorted.slice(0, shared + 1);
}

const BEGAN = wordSet(factTerms.earliest.began);

/** "Which phase began last?", "who was the first to get the stamp?" */
function answerOrderInTime(question: FactQuestion, index: FactIndex): FactStatement | undefined {
  const { frame, named } = question;
  const { order } = frame;
  if (order === undefined || !BY_TIME.has(order)) return undefined;
  const award = AWARDS[named[0]?.type ?? ''];
  const phases = frame.asks.includes('which_phase') && named.length === 0;
  if (!phases && !(award && named.length === 1)) return undefined;
  // "When did the stamp first come out?" says nothing of who received it.
  const asksForDay = frame.asks.length > 0 && frame.asks.every((id) => ASKS_FOR_DAY.has(id));
  const isReceived = frame.ofWhat.includes('entities') || frame.words.some(isHolding);
  if (award && asksForDay && !isReceived) return undefined;
  // "Which phase began first, 4 or 5?"
  const numbered = index.phases.filter((_, at) => frame.figures.includes(at + 1));
  if (frame.figures.length !== (phases ? numbered.length : 0)) return undefined;
  const compared = numbered.length > 0 ? numbered : index.phases;
  const ids = phases ? compared : index.base.facts.map(({ subject }) => subject);
  const attributes = phases ? ['start'] : (award?.dates ?? []);
  const dated = [...new Set(ids)].flatMap((id) => {
    const [fact] = attributes.flatMap((attribute) => index.of(id, attribute));
    return fact?.value.kind === 'date' ? [{ fact, date: fact.value.date }] : [];
  });
  dated.sort((a, b) => a.date.localeCompare(b.date));
  const end = order === 'first_in_time' ? dated[0] : dated.at(-1);
  if (!end || dated.length < 2) return undefined;
  // A year alone may be any day of it.
  const alike = dated.filter(({ date }) => date.startsWith(end.date) || end.date.startsWith(date));
  const facts = alike.map(({ fact }) => fact);
  return {
    lines: facts.map((fact) => ({ form: 'value', fact })),
    facts,
    subjects: facts.map(({ subject }) => subject),
    complete: true,
    places: frame.words.flatMap((word, at) =>
      isHolding(word) || BEGAN.has(word.read) ? [at] : [],
    ),
  };
}

/** "Was the 57 percent the target or the result?" */
export function answerStage(question: FactQuestion, index: FactIndex): FactStatement | undefined {
  const { frame, named } = question;
  const number = frame.relation?.number ?? frame.figures[0];
  // "Was the goal of a billion reached?" does not ask which of the two it is.
  const tellsApart =
    frame.choice !== undefined ||
    frame.words.some(({ read }) => ALTERNATIVES.has(read) || NEGATIONS.has(read));
  // "The target or what was really achieved": one of the two is a verb.
  const isOfBoth = frame.stage === 'both' || (frame.stage === 'result' && namesTarget(frame));
  if (!isOfBoth || number === undefined || !tellsApart) return undefined;
  const ids = named.flatMap(({ ids: own }) => own);
  const unitOf = (attribute: string) => index.attribute(attribute)?.unit;
  const units = frame.ofWhat.flatMap((id) => unitOf(attributeOfMeasure(id) ?? '') ?? []);
  const [fact] = index.base.facts
    .filter((one) => numberOf(one) === number && one.kind !== 'derived')
    .filter(({ subject }) => ids.length === 0 || ids.includes(subject))
    // "A billion sheets" are no dirhams.
    .filter(({ attribute }) => units.length === 0 || units.includes(unitOf(attribute) ?? ''))
    .sort(
      (a, b) =>
        Number(index.subject(b.subject)?.type === 'phase') -
        Number(index.subject(a.subject)?.type === 'phase'),
    );
  if (!fact) return undefined;
  const target = fact.kind === 'result' ? targetOf(fact.subject, index) : undefined;
  const goal = target && fact.attribute === REDUCTION ? target : undefined;
  return {
    lines: [{ form: 'kindOf', fact }, ...(goal ? [{ form: 'value' as const, fact: goal }] : [])],
    facts: goal ? [fact, goal] : [fact],
    subjects: [fact.subject],
    complete: true,
  };
}
