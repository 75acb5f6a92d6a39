import { COUNTING, type Frame } from '../../../frames/frame';
import { SAVING } from '../../../language/questions/questionWords';
import type { AttributeMatch } from '../../attributeMatcher';
import { wantsBody } from '../../attributeSort';
import type { FactIndex } from '../../factIndex';
import { isPlanned, type FactQuestion } from '../../factQuestion';
import { tell, type Asked, type Looked } from './attributeValues';
import { asksWhatWasReached, namesTarget, REDUCTION, resultsOf, SHEETS_SAVED } from '../measures';

/** How much plainer the wording of another attribute of the same sort may be. */
const LIKE_SCORE = 3;

/** Another attribute that is asked for in the same way and that a subject has. */
export function findLike(
  best: AttributeMatch,
  matches: readonly AttributeMatch[],
  subjects: readonly Asked[],
  question: FactQuestion,
  index: FactIndex,
): Looked | undefined {
  for (const match of matches) {
    if (match.score < best.score - LIKE_SCORE) return undefined;
    const { askedAs, unit } = match.attribute;
    const isLike = askedAs.some((id) => best.attribute.askedAs.includes(id));
    if (!isLike || unit !== best.attribute.unit) continue;
    for (const { id } of subjects) {
      const statement = tell(id, match, question, index);
      if (statement?.complete) return { ...statement, match };
    }
  }
  return undefined;
}

/** What is told in place of an attribute: a fine by the range in which it may lie. */
const IN_PLACE_OF: Readonly<Record<string, string>> = {
  [REDUCTION]: SHEETS_SAVED,
  [SHEETS_SAVED]: REDUCTION,
  fine: 'fine_min',
};

/** "How much paper did they cut?" is told in sheets where there is no percentage. */
export function otherMeasureOf(
  match: AttributeMatch,
  index: FactIndex,
): AttributeMatch | undefined {
  const other = IN_PLACE_OF[match.attribute.id];
  const attribute = other === undefined ? undefined : index.attribute(other);
  return attribute && { ...match, attribute };
}

/** "Which entity took it": the words say no more than of what sort it is. */
export const asksOnlyWhich = (
  { places }: AttributeMatch,
  { asks, cues }: FactQuestion['frame'],
): boolean =>
  !asks.includes('how_many') &&
  places.every((at) =>
    cues.some(
      ({ section, id, start, end }) =>
        (section === 'asks' || id === 'entities') && at >= start && at < end,
    ),
  );

const OWNER = 'owner';
const RESULTS = 'results';

/**
 * What a subject has in place of an attribute that none of its type has: "which authority issues
 * the card?" asks for the one in charge of it, who took part in a programme is counted, and what
 * entities came to is told in percent.
 */
export function counterpartOf(
  best: AttributeMatch,
  subject: string,
  question: FactQuestion,
  index: FactIndex,
): Looked | undefined {
  const { unit } = best.attribute;
  const own = [...new Set(index.ofSubject(subject).map(({ attribute }) => attribute))].filter(
    (id) =>
      best.attribute.id === RESULTS
        ? id === REDUCTION
        : wantsBody(question.frame)
          ? id === OWNER && asksOnlyWhich(best, question.frame)
          : unit === 'entities' && index.attribute(id)?.unit === unit,
  );
  const [id, ...others] = own;
  const attribute = others.length === 0 && id !== undefined ? index.attribute(id) : undefined;
  if (!attribute) return undefined;
  const match = { ...best, attribute };
  const statement = tell(subject, match, question, index);
  const idsNamed = question.named.flatMap(({ ids }) => ids);
  // "With which authorities did RTA make it?" asks for others than the one in charge.
  const isNamed = statement?.subjects.slice(1).some((told) => idsNamed.includes(told));
  return statement?.complete && isNamed !== true ? { ...statement, match } : undefined;
}

/**
 * "How much did phase 2 save?": the sheets instead of the money that nobody counted and that no word
 * asks for.
 */
export function sheetsIfGuessed(
  match: AttributeMatch,
  subjects: readonly Asked[],
  { asks, ofWhat, words }: FactQuestion['frame'],
  index: FactIndex,
): AttributeMatch {
  const sheets = index.attribute(SHEETS_SAVED);
  const isGuessed =
    match.attribute.unit === 'aed' &&
    ofWhat.length === 0 &&
    asks.some((id) => COUNTING.has(id)) &&
    match.places.every((at) => SAVING.has(words[at]?.read ?? '')) &&
    subjects.every(({ id }) => index.of(id, match.attribute.id).length === 0) &&
    subjects.some(({ id }) => index.of(id, SHEETS_SAVED).length > 0);
  return isGuessed && sheets ? { ...match, attribute: sheets } : match;
}

/** All that is known of an attribute is what was hoped for. */
export function areGoals(attribute: string, subjects: readonly Asked[], index: FactIndex): boolean {
  const facts = subjects.flatMap(({ id }) => index.of(id, attribute));
  return facts.length > 0 && facts.every(isPlanned);
}

/** "What percentage is that?": how far it came, where that is known. */
const asksForReduction = (frame: Frame, subjects: readonly Asked[], index: FactIndex): boolean =>
  frame.ofWhat.includes('percent') &&
  frame.stage === undefined &&
  !namesTarget(frame) &&
  subjects.some(({ id }) => resultsOf(id, REDUCTION, index).length > 0);

/** A question asks for what came of it, not for what was hoped for. */
export const asksForOutcome = (
  frame: Frame,
  subjects: readonly Asked[],
  index: FactIndex,
): boolean => asksWhatWasReached(frame) || asksForReduction(frame, subjects, index);
