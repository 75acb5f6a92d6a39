import factTerms from '../../language/questions/factTerms.json';
import type { CueWord } from '../../frames/cues/cue';
import { tellsOfCutting } from '../../frames/resultVerbs';
import { wordSet } from '../../language/text/wordSet';
import type { Fact } from '../../knowledge/facts/fact';
import { withoutAnd, withoutArticle } from '../../language/text/arabicPrefixes';
import type { FactIndex } from '../factIndex';
import { numberOf, ofPeriods, yearOf, type FactQuestion } from '../factQuestion';

/** How far somebody came, if a question does not say by which measure. */
export const REDUCTION = 'reduction_percent';
export const SHEETS_SAVED = 'sheets_saved';
export const TARGET = 'target_percent';
/** How many entities are in a phase. */
export const MEMBER_COUNT = 'member_count';

/** The measure of a result that goes with what was asked for. */
const MEASURES: readonly (readonly [string, string])[] = [
  ['percent', REDUCTION],
  ['sheets_paper', SHEETS_SAVED],
  ['hours_time', 'hours_saved'],
  ['money', 'money_saved'],
  ['trees', 'trees_saved'],
  ['users', 'users'],
  ['services', 'services_count'],
];

/** Measures that are told apart: who asks for water is not told of money. */
export const DISTINCT_MEASURES: ReadonlySet<string> = new Set([
  ...['hours_time', 'money', 'trees', 'water', 'energy', 'carbon', 'users', 'budget', 'salary'],
  ...['age', 'phone', 'email', 'working_hours', 'address_location', 'cost_price', 'employees'],
  'fee_fine',
]);

/** Id of the attribute by which results are measured in it: `hours_saved` for `hours_time`. */
export const attributeOfMeasure = (measure: string): string | undefined =>
  MEASURES.find(([id]) => id === measure)?.[1];

/** What a comparison may be about without naming another attribute. */
const NEUTRAL = new Set(['entities', 'target', 'result', 'percent', 'sheets_paper']);

const SAVERS = wordSet(factTerms.extremes.saver);
const isSaver = ({ typed, read, isName }: CueWord): boolean =>
  !isName && [typed, withoutArticle(read)].some((word) => SAVERS.has(word));

/** "Did it cut paper by 57 %?": a percentage is held against percentages, not against sheets. */
const isOfShare = ({ share, ofWhat }: FactQuestion['frame']): boolean =>
  share !== undefined && share <= WHOLE_SHARE && ofWhat.every((id) => NEUTRAL.has(id));

/** Shares that somebody came to; one of them is meant by "100 %". */
export const SHARES = [REDUCTION, 'paperless_percent'];
/** More is no percentage. */
export const WHOLE_SHARE = 100;

/** "A saving" may be one of paper. */
const namesMoneyAsSaving = ({ cues, words }: FactQuestion['frame']): boolean =>
  cues
    .filter(({ section, id }) => section === 'of_what' && id === 'money')
    .every(({ start, end }) => words.slice(start, end).every(isSaver));

/**
 * The attributes that subjects are compared by, the one that was asked for first. Empty if
 * something is asked for that is not measured.
 */
export function measuresAsked({ frame }: FactQuestion): readonly string[] {
  if (frame.stage === 'target') return [TARGET];
  if (isOfShare(frame)) return [REDUCTION];
  const counts = frame.ofWhat.includes('entities') && frame.asks.includes('which_phase');
  const isOrdered = frame.order !== undefined || frame.choice !== undefined;
  if (counts && isOrdered && frame.ofWhat.length === 1) return [MEMBER_COUNT];
  const asked = MEASURES.filter(
    ([id]) => frame.ofWhat.includes(id) && !(id === 'money' && namesMoneyAsSaving(frame)),
  ).map(([, id]) => id);
  // "The biggest saver" is the one with the most sheets.
  if (asked.length === 0 && frame.order !== undefined && frame.words.some(isSaver))
    return [SHEETS_SAVED, REDUCTION];
  // "How much paper did they cut?" is told by either.
  if (asked.length === 1 && asked[0] === SHEETS_SAVED) asked.push(REDUCTION);
  const others = frame.ofWhat.filter(
    (id) => !NEUTRAL.has(id) && !MEASURES.some(([known]) => known === id),
  );
  if (others.length > 0) return [];
  return asked.length > 0 ? asked : [REDUCTION, SHEETS_SAVED];
}

/** What a figure may be held against without a number. */
const TARGET_WORDS = wordSet(factTerms.measures.targetWords);

/** "Target", «المستهدف», as a word of the question. */
export const namesTarget = ({ words }: FactQuestion['frame']): boolean =>
  words.some(({ read, isName }) => !isName && TARGET_WORDS.has(withoutArticle(withoutAnd(read))));

/**
 * Whether a relation holds a figure against a number or a target. "Under the law", "reach a court"
 * and "manage the records" do not.
 */
export function isHeldAgainst(frame: FactQuestion['frame']): boolean {
  const { relation, stage } = frame;
  if (!relation) return false;
  return relation.number !== undefined || stage === 'target' || namesTarget(frame);
}

/** "Did they reach it?" means the target. */
export const asksWhetherReached = ({ asks, cues, conversation }: FactQuestion['frame']): boolean =>
  conversation.has('follow_did_they') ||
  (asks.includes('whether') &&
    cues.some(({ section, id }) => section === 'relation' && OUTCOMES.has(id)));

const OUTCOMES = new Set(['reached', 'exceeded', 'missed']);

/** "What share did it reach?", "how much did they cut?": no goal says so. */
export const asksWhatWasReached = ({
  asks,
  relation,
  stage,
  words,
}: FactQuestion['frame']): boolean => {
  if (stage !== undefined || asks.includes('whether')) return false;
  if (relation === undefined) return tellsOfCutting(words);
  return relation.number === undefined && OUTCOMES.has(relation.id);
};

/** A result, not a goal; nothing of our own arithmetic. */
const isPublishedResult = ({ kind }: Fact): boolean => kind === 'result' || kind === 'count';

/** What was measured of a subject, the most telling first. */
export const resultsOf = (
  subject: string,
  attribute: string,
  index: FactIndex,
  periods: readonly string[] = [],
): readonly Fact[] =>
  ofPeriods(index.of(subject, attribute), periods).filter(
    (fact) => isPublishedResult(fact) && numberOf(fact) !== undefined,
  );

/** The target of a phase, or of the phase that an entity was in. */
export function targetOf(subject: string, index: FactIndex): Fact | undefined {
  const own = index.of(subject, TARGET).find(({ kind }) => kind === 'target' || kind === 'goal');
  if (own) return own;
  return index
    .phasesOf(subject)
    .map((phase) => targetOf(phase, index))
    .find((fact) => fact !== undefined);
}

/** The year for which a target was set. */
export const targetYear = ({ period, asOf }: Fact): string | undefined => {
  const date = period?.to ?? asOf;
  return date === undefined ? undefined : yearOf(date);
};

/** The result by which a subject is compared within a set: that of the year of the set, if any. */
export function resultWithin(
  subject: string,
  attribute: string,
  set: string | undefined,
  periods: readonly string[],
  index: FactIndex,
): Fact | undefined {
  const results = resultsOf(subject, attribute, index, periods);
  const goal = set === undefined ? undefined : targetOf(set, index);
  const year = goal && targetYear(goal);
  const ofYear = year === undefined || periods.length > 0 ? [] : ofPeriods(results, [year]);
  return ofYear[0] ?? results[0];
}
