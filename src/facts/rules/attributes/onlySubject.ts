import { isPlainWord } from '../../../frames/plainWords';
import { pointsBack } from '../../../language/questions/questionWords';
import { parseNumber } from '../../../language/numbers/parseNumber';
import { stemWord } from '../../../language/text/stemWord';
import { ASKED_PLAINLY, NAMED, type AttributeMatch } from '../../attributeMatcher';
import type { FactIndex } from '../../factIndex';
import type { FactQuestion } from '../../factQuestion';
import { tell, type Looked } from './attributeValues';
import { isLinked } from '../linkedSubjects';

/** So many words have to name the attribute: one alone may mean much. */
const FEWEST_WORDS = 2;
const SERVICE = 'service';
const DIGIT = /^\d/;

/** Places of words that stand in one of the names of a subject. */
function placesOfName(subject: string, { words }: FactQuestion['frame'], index: FactIndex) {
  const stems = index.stemsOfNames(subject);
  return words.flatMap(({ read, typed }, at) =>
    stems.has(stemWord(read)) || stems.has(stemWord(typed)) ? [at] : [],
  );
}

/** Places of words that ask for it: "documents" that may not be destroyed. */
const placesAskedBy = ({ attribute }: AttributeMatch, { cues }: FactQuestion['frame']): number[] =>
  cues.flatMap(({ section, id, start }) =>
    section === 'of_what' && attribute.askedAs.includes(id) ? [start] : [],
  );

/** A pronoun outside the words of the attribute means what was spoken of. */
const pointsElsewhere = ({ places }: AttributeMatch, { words }: FactQuestion['frame']): boolean =>
  words.some(({ read }, at) => !places.includes(at) && pointsBack(read));

/** Places of what else of the question carries meaning. */
function placesLeft({ words, cues }: FactQuestion['frame'], places: ReadonlySet<number>): number[] {
  const inCue = (at: number) =>
    cues.some(({ section, start, end }) => section !== 'scope' && at >= start && at < end);
  return words.flatMap(({ isName, read, typed }, at) =>
    isName ||
    places.has(at) ||
    inCue(at) ||
    isPlainWord(read) ||
    isPlainWord(typed) ||
    DIGIT.test(typed) ||
    // "Three stations": so many of what is asked for.
    (parseNumber(read) !== undefined && places.has(at + 1)) ||
    typed.length === 1
      ? []
      : [at],
  );
}

/**
 * What a law rules is named by so many words that others only describe the case: "can we *oblige a
 * customer* to accept an electronic document".
 */
const isRuled = (
  { attribute, score, places }: AttributeMatch,
  holder: string,
  { left, frame }: { left: readonly number[]; frame: FactQuestion['frame'] },
  index: FactIndex,
): boolean =>
  // "The requirements for Palm Logistics": words that are left may be a name.
  frame.asks.includes('whether') &&
  index.subject(holder)?.type === 'law' &&
  attribute.valueKind === 'text' &&
  score >= ASKED_PLAINLY &&
  new Set(places).size >= MANY_WORDS &&
  left.length <= new Set(places).size;
const MANY_WORDS = 3;

/** How long a law has somebody wait, which is a rule and no figure: "after how many years". */
const isTerm = ({ attribute }: AttributeMatch, holder: string, index: FactIndex): boolean =>
  TERMS.has(attribute.unit ?? '') && index.subject(holder)?.type === 'law';
const TERMS = new Set(['years', 'months', 'days']);

/**
 * What only one subject can be asked for, if the one that the question names, or that is assumed,
 * does not have it: "who classifies data in an entity?" The words of the question have to name it.
 */
export function answerOnlySubject(
  missed: Looked | undefined,
  question: FactQuestion,
  index: FactIndex,
): Looked | undefined {
  const { frame, named, before } = question;
  const { match } = missed ?? {};
  if (!match || missed?.complete || match.score < NAMED) return undefined;
  const [name, ...others] = named;
  const asked = name ? name.ids[0] : before[0];
  if (asked === undefined || others.length > 0 || (name?.ids.length ?? 1) > 1) return undefined;
  const { id } = match.attribute;
  if (index.of(asked, id).length > 0 || index.missing(asked, id)) return undefined;
  const [holder, ...rest] = new Set(index.ofAttribute(id).map(({ subject }) => subject));
  if (holder === undefined || rest.length > 0) return undefined;
  const ofWhole = index.subject(asked)?.type === 'strategy';
  const ofName = placesOfName(holder, frame, index);
  // "Is a visit needed?" may be asked of any service.
  const isTelling = index.subject(holder)?.type !== SERVICE || ofName.length > 0;
  // "Who decides on their destruction?": the name is a part of what is asked for.
  const isInside = name !== undefined && match.inNames.includes(name.at);
  // A figure of one is no figure of another, unless it is a matter of it.
  const isFigure = match.attribute.valueKind === 'number' && !isTerm(match, holder, index);
  if (isFigure && !(name && isLinked(holder, asked, index))) return undefined;
  const mayMean = name
    ? match.attribute.valueKind !== 'date' && (isInside || isLinked(holder, asked, index))
    : ofWhole && isTelling && !pointsElsewhere(match, frame);
  const places = new Set([
    ...[...match.places, ...match.inNames, ...ofName],
    ...placesAskedBy(match, frame),
  ]);
  if (!mayMean || places.size < FEWEST_WORDS) return undefined;
  const left = placesLeft(frame, places);
  if (left.length > 0 && !(ofWhole && isRuled(match, holder, { left, frame }, index)))
    return undefined;
  const statement = tell(holder, match, question, index);
  return statement?.complete
    ? { ...statement, match: { ...match, places: [...places, ...left] } }
    : undefined;
}
