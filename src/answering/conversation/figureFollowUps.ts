import conversationTerms from '../../language/questions/conversationTerms.json';
import { otherEndOf } from '../../facts/rules/factGroups';
import { compareYears } from '../../facts/rules/comparisons';
import { pairOf } from '../../facts/rules/goals';
import { namesTarget } from '../../facts/rules/measures';
import { numberOf, PLACED, type FactLine } from '../../facts/factQuestion';
import { COUNTING } from '../../frames/frame';
import { isPlainWord } from '../../frames/plainWords';
import { isResultVerb } from '../../frames/resultVerbs';
import { tellAttribute } from '../../facts/rules/restatements';
import { statesFact } from '../../facts/statedFacts';
import type { Fact } from '../../knowledge/facts/fact';
import {
  CONNECTIVES,
  LAST_ORDINALS,
  LATER_ORDINALS,
  ORDINALS,
} from '../../language/questions/questionWords';
import { withoutArticle, withoutConjunction } from '../../language/text/arabicPrefixes';
import { FUNCTION_WORDS } from '../../language/text/functionWords';
import { wordSet } from '../../language/text/wordSet';
import type { FactReading } from '../facts/factReader';
import { hasSteps, numberOfStep, stepAttribute } from '../../facts/rules/attributes/stepsBeside';
import type { CueWord } from '../../frames/cues/cue';
import { readStep } from './pointing/relativeStep';
import { foundFacts, type Asked, type Found, type Topic } from './topic';

const { bounds, outOf } = conversationTerms;
const LOWEST = wordSet(bounds.lowest);
const HIGHEST = wordSet(bounds.highest);
const BESIDE_BOUND = wordSet(bounds.beside);
/** "Out of how many?", «من أصل كم؟» */
const OF_WHOLE = wordSet(outOf.leads);
const BESIDE_WHOLE = wordSet(outOf.beside);
/** What was used before, of which a part was saved. */
const BASELINES = ['sheets_baseline_per_year', 'sheets_baseline'];
const SAVED = 'sheets_saved';
/** "By how many did it grow?", «كم زادوا؟» */
const GROWN = wordSet(bounds.grown);
/** A result is held against what was hoped for. */
const OUTCOMES = new Set(['reached', 'more_than', 'less_than']);
const DID = wordSet(bounds.did);
const MOST_GOALS = 2;
/** More words are a question of their own. */
const MOST_WORDS = 6;

/** «وأقلها»: without what is joined to it. */
const plain = (word: string): string =>
  withoutArticle(withoutConjunction(word)).replace(/(?<=\p{L}{3})(?:ها|هم|ه)$/u, '');

/** Nothing but these words and such that tie them to what was said. */
const saysOnly = (
  { frame, named }: FactReading,
  asked: ReadonlySet<string>,
  beside: ReadonlySet<string>,
): boolean => {
  const words = frame.words.map(({ read }) => [read, plain(read)]);
  const isOf = (set: ReadonlySet<string>, forms: readonly string[]) =>
    forms.some((form) => set.has(form));
  return (
    named.length === 0 &&
    words.length <= MOST_WORDS &&
    words.some((forms) => isOf(asked, forms)) &&
    words.every((forms) =>
      [asked, beside, CONNECTIVES, FUNCTION_WORDS].some((set) => isOf(set, forms)),
    )
  );
};

/** "And the minimum?" behind a maximum: the other bound of what was told, or that it is missing. */
export function otherBound(
  { reading, conversation }: Asked,
  { deps: { engine } }: Topic,
): Found | undefined {
  const { attribute = '', subjects: [subject] = [] } = conversation;
  const other = otherEndOf(attribute);
  if (subject === undefined || other === undefined) return undefined;
  const asked = other.end === 'lower' ? LOWEST : HIGHEST;
  if (!saysOnly(reading, asked, BESIDE_BOUND)) return undefined;
  const { index } = engine.facts;
  const question = { ...reading, before: [subject] };
  const statement = tellAttribute(other.attribute, question, index);
  return statement && foundFacts({ rule: 'lookup', statement });
}

/** "Out of how many?" behind the sheets that were saved: how many were used before. */
export function outOfWhole(
  { reading, conversation }: Asked,
  { deps: { engine } }: Topic,
): Found | undefined {
  if (!saysOnly(reading, OF_WHOLE, BESIDE_WHOLE)) return undefined;
  const { index } = engine.facts;
  const { entryId = '', facts: ids = [], subjects = [] } = conversation;
  const entry = engine.entries.get(entryId);
  const told = index.withIds(ids).filter((fact) => fact.attribute === SAVED);
  const isOfTold = (fact: Fact): boolean =>
    entry
      ? statesFact(entry.answer.en, fact, index)
      : told.some(({ subject, period, asOf }) => {
          const [date = '', own = ''] = [period?.to ?? asOf, fact.period?.to ?? fact.asOf];
          return subject === fact.subject && (own.startsWith(date) || date.startsWith(own));
        });
  const [fact] = [...new Set([...told.map(({ subject }) => subject), ...subjects])]
    .flatMap((id) => BASELINES.flatMap((attribute) => index.of(id, attribute)))
    .filter(isOfTold);
  return (
    fact &&
    foundFacts({
      rule: 'lookup',
      statement: {
        ...{ lines: [{ form: 'value', fact }], facts: [fact] },
        ...{ subjects: [fact.subject], complete: true },
      },
    })
  );
}

/** "So did they reach the goal?" behind a result or a goal: what was told with the other one. */
export function againstItsGoal(
  { reading: { frame, named }, conversation }: Asked,
  { deps: { engine } }: Topic,
): Found | undefined {
  const { relation, words } = frame;
  // "Did it?", not "who does it?"
  const isDidIt =
    frame.asks.every((id) => id === 'whether') &&
    words.some(({ read }) => DID.has(read)) &&
    words.every(({ read }) => DID.has(read) || isPlainWord(read) || CONNECTIVES.has(read));
  const asksIt =
    frame.conversation.has('follow_did_they') ||
    (namesTarget(frame) && words.some(({ read }) => isResultVerb(read))) ||
    (relation !== undefined && OUTCOMES.has(relation.id) && namesTarget(frame)) ||
    isDidIt;
  const isPlain =
    relation?.number === undefined && frame.figures.length + frame.periods.length === 0;
  const { index } = engine.facts;
  const { entryId = '', facts: ids = [], subjects: [subject = ''] = [] } = conversation;
  if (!asksIt || !isPlain || named.length > 0 || words.length > MOST_WORDS) return undefined;
  // How far a phase or an entity came is told elsewhere.
  if (PLACED.has(index.subject(subject)?.type ?? '')) return undefined;
  const entry = engine.entries.get(entryId);
  const told = entry
    ? index.ofSubject(subject).filter((fact) => statesFact(entry.answer.en, fact, index))
    : index.withIds(ids).filter((fact) => fact.subject === subject);
  const pairs = [...new Set(told.map(({ attribute }) => attribute))]
    .flatMap((attribute) => pairOf(subject, attribute, [], index) ?? [])
    .slice(0, MOST_GOALS);
  // Of a result, "did it?" may ask anything.
  const isOfGoal = !isDidIt || pairs.some(({ goal }) => told.includes(goal));
  if (pairs.length === 0 || !isOfGoal) return undefined;
  return foundFacts({
    rule: 'comparison',
    statement: {
      lines: pairs.flatMap(({ fact, goal }): FactLine[] => [
        { form: 'value', fact },
        { form: 'value', fact: goal },
        { form: 'againstGoal', fact, goal },
      ]),
      facts: pairs.flatMap(({ fact, goal }) => [fact, goal]),
      ...{ subjects: [subject], complete: true },
    },
  });
}

/** "So by how many did they grow?" behind a figure of two times: both and their difference. */
export function grownBetween(
  { reading: { frame, named }, conversation }: Asked,
  { deps: { engine } }: Topic,
): Found | undefined {
  const { words, asks, periods } = frame;
  const isGrown = ({ read, typed }: (typeof words)[number]) => GROWN.has(read) || GROWN.has(typed);
  const isAsked =
    named.length === 0 &&
    periods.length === 0 &&
    words.length <= MOST_WORDS + 2 &&
    asks.some((id) => COUNTING.has(id)) &&
    words.some(isGrown) &&
    words.every(
      (word) => isGrown(word) || [CONNECTIVES, FUNCTION_WORDS].some((set) => set.has(word.read)),
    );
  const { index } = engine.facts;
  const { question, instead, facts: ids = [] } = conversation;
  const [told] = index.withIds(ids);
  const later = instead?.periods ?? [];
  if (!isAsked || question === undefined || !told || numberOf(told) === undefined) return undefined;
  const earlier = engine.facts.read(engine.read(question)).frame.periods;
  const [first, second, ...others] = [...new Set([...earlier, ...later])].sort();
  if (first === undefined || second === undefined || others.length > 0) return undefined;
  const statement = compareYears(told.subject, told.attribute, [first, second], index);
  return statement.complete ? foundFacts({ rule: 'comparison', statement }) : undefined;
}

/** "And the third?", "and the one after it?" where steps of a procedure were told. */
export function stepOf(
  { reading, conversation }: Asked,
  { deps: { engine } }: Topic,
): Found | undefined {
  const { frame, named } = reading;
  const { index } = engine.facts;
  const { subjects: [subject = ''] = [], facts: ids = [] } = conversation;
  if (named.length > 0 || frame.words.length > MOST_WORDS || !hasSteps(subject, index))
    return undefined;
  const [told] = index.withIds(ids);
  const last = told?.subject === subject ? numberOfStep(told.attribute) : undefined;
  const by = readStep(frame.words)?.by;
  const number = by === undefined ? ordinalAlone(frame.words) : last && last + by;
  const statement =
    number === undefined
      ? undefined
      : tellAttribute(stepAttribute(number), { ...reading, before: [subject] }, index);
  return statement?.complete ? foundFacts({ rule: 'lookup', statement }) : undefined;
}

/** The place that an ordinal names, if the message says nothing else: «وما الثالثة؟» */
function ordinalAlone(words: readonly CueWord[]): number | undefined {
  const places = words.map(({ read }) => {
    const word = plain(read);
    return LAST_ORDINALS.has(word) ? undefined : (ORDINALS[word] ?? LATER_ORDINALS.get(word));
  });
  const [place, ...others] = places.flatMap((one) => one ?? []);
  const isAlone = words.every(
    ({ read }, at) => places[at] !== undefined || isPlainWord(read) || CONNECTIVES.has(read),
  );
  return others.length === 0 && isAlone ? place : undefined;
}
