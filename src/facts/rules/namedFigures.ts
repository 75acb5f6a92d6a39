import { NAMED, type AttributeMatch, type AttributeMatcher } from '../attributeMatcher';
import type { FactIndex } from '../factIndex';
import type { FactQuestion } from '../factQuestion';
import { attributeOfMeasure, measuresAsked, resultsOf } from './measures';

/** The attribute that a figure is of, and the places of the words that name it. */
export interface NamedFigure {
  id: string;
  places: readonly number[];
}

/** "More than 30 entities", "over 5 million users": the number that is named, if the subject has it. */
export function figureNamed(
  subject: string,
  { frame }: FactQuestion,
  index: FactIndex,
  matcher: AttributeMatcher,
): NamedFigure | undefined {
  const isFigure = (id: string) => resultsOf(subject, id, index, frame.periods).length > 0;
  const isAsked = ({ attribute: { id, askedAs }, places }: AttributeMatch) =>
    (places.length > 0 || askedAs.some((what) => frame.ofWhat.includes(what))) && isFigure(id);
  const measured = frame.ofWhat.flatMap((id) => attributeOfMeasure(id) ?? []).find(isFigure);
  if (measured !== undefined) return { id: measured, places: [] };
  const match = matcher
    .find(frame)
    .find((one) => one.attribute.valueKind === 'number' && isAsked(one));
  return match && { id: match.attribute.id, places: match.places };
}

/**
 * "Did the *baseline* of phase 1 exceed 60 million?": what is named in its own words, if no measure
 * of results is.
 */
export function figureOfOwn(
  subject: string,
  question: FactQuestion,
  index: FactIndex,
  matcher: AttributeMatcher,
): NamedFigure | undefined {
  const { frame } = question;
  const measures = measuresAsked(question);
  const plain = matcher.find(frame).filter(
    ({ attribute: { id, valueKind, unit }, score, isPartial }) =>
      score >= NAMED &&
      isPartial !== true &&
      valueKind === 'number' &&
      // 60 % are no sheets.
      (unit === 'percent') === (frame.share !== undefined) &&
      resultsOf(subject, id, index, frame.periods).length > 0,
  );
  const [first] = plain;
  return first === undefined || plain.some(({ attribute }) => measures.includes(attribute.id))
    ? undefined
    : { id: first.attribute.id, places: first.places };
}
