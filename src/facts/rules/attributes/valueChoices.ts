import type { Fact } from '../../../knowledge/facts/fact';
import { isPlainWord } from '../../../frames/plainWords';
import { ALTERNATIVES } from '../../../language/questions/questionWords';
import { LANGUAGES } from '../../../language/text/detectLanguage';
import { withoutPrefixes } from '../../../language/text/arabicPrefixes';
import { normalizeText, tokenize } from '../../../language/text/normalizeText';
import { rootOf, stemWord } from '../../../language/text/stemWord';
import type { FactIndex } from '../../factIndex';
import { numberOf, ofPeriods, type FactQuestion, type FactStatement } from '../../factQuestion';
import { parseNumber } from '../../../language/numbers/parseNumber';
import { askedSubjects } from './lookups';

/** So many words at most name one of the two. */
const MOST_WORDS = 3;

const stemsOf = (word: string): string[] =>
  [word, withoutPrefixes(word)].flatMap((one) => [stemWord(one), rootOf(one)]);

const stemsOfFact = ({ value }: Fact): ReadonlySet<string> =>
  new Set(
    value.kind === 'text'
      ? LANGUAGES.flatMap((one) => tokenize(normalizeText(value.text[one]))).flatMap(stemsOf)
      : [],
  );

/** Places of the words on one side of "or", up to what stands between two parts of a sentence. */
function placesOfSide({ words }: FactQuestion['frame'], from: number, step: 1 | -1): number[] {
  const side: number[] = [];
  for (let at = from; at >= 0 && at < words.length && side.length < MOST_WORDS; at += step) {
    const word = words[at];
    if (!word || word.isName) break;
    if (!isPlainWord(word.read)) side.push(at);
    // A mark stands before its word.
    if (step < 0 && word.mark !== undefined) break;
    if (step > 0 && words[at + 1]?.mark !== undefined) break;
  }
  return side;
}

/**
 * Which of two that are no names, if one value of the subject says it: "is the arrivals corridor a
 * *trial* or in *full operation*?", or if some facts say one of two figures.
 */
export function answerValueChoice(
  question: FactQuestion,
  index: FactIndex,
): FactStatement | undefined {
  return figureChosen(question, index) ?? valueChosen(question, index);
}

/** The facts that say one of two figures: "nine or ten entities in phase 4?" Sources may differ. */
function figureChosen(question: FactQuestion, index: FactIndex): FactStatement | undefined {
  const { words, periods } = question.frame;
  const figureAt = (place: number) => {
    const { typed = '', isName = true } = words[place] ?? {};
    return isName ? undefined : parseNumber(typed);
  };
  const at = words.findIndex(
    ({ read }, place) =>
      ALTERNATIVES.has(read) &&
      figureAt(place - 1) !== undefined &&
      figureAt(place + 1) !== undefined,
  );
  const [subject, ...others] = [...new Set(askedSubjects(question).map(({ id }) => id))];
  if (at < 1 || subject === undefined || others.length > 0) return undefined;
  const figures = [figureAt(at - 1), figureAt(at + 1)];
  const told = ofPeriods(index.ofSubject(subject), periods).filter((fact) =>
    figures.includes(numberOf(fact) ?? Number.NaN),
  );
  if (new Set(told.map(({ attribute }) => attribute)).size !== 1) return undefined;
  return {
    lines: told.map((fact) => ({ form: 'value', fact })),
    facts: told,
    subjects: [subject],
    complete: true,
    places: [at - 1, at, at + 1],
  };
}

function valueChosen(question: FactQuestion, index: FactIndex): FactStatement | undefined {
  const { frame } = question;
  const { words } = frame;
  const at = words.findIndex(({ read, isName }) => !isName && ALTERNATIVES.has(read));
  const subjects = [...new Set(askedSubjects(question).map(({ id }) => id))];
  const [subject, ...others] = subjects;
  if (at < 1 || subject === undefined || others.length > 0) return undefined;
  // Of the whole much is told; an entry says what was meant.
  if (index.subject(subject)?.type === 'strategy') return undefined;
  if (frame.relation ?? frame.order) return undefined;
  const [before, after] = [placesOfSide(frame, at - 1, -1), placesOfSide(frame, at + 1, 1)];
  if (before.length === 0 || after.length === 0) return undefined;
  const has = (stems: ReadonlySet<string>, place: number) =>
    stemsOf(words[place]?.read ?? '').some((stem) => stems.has(stem));
  // What stands next to "or" is one of the two; of what follows it each word may be.
  const says = (fact: Fact) => {
    const stems = stemsOfFact(fact);
    return has(stems, before[0] ?? -1) || after.every((place) => has(stems, place));
  };
  const told = index.ofSubject(subject).filter(says);
  if (new Set(told.map(({ attribute }) => attribute)).size !== 1) return undefined;
  const values = new Set(index.ofSubject(subject).flatMap((fact) => [...stemsOfFact(fact)]));
  return {
    lines: told.map((fact) => ({ form: 'value', fact })),
    facts: told,
    subjects: [subject],
    complete: true,
    // Other words may be what else is known of it: "in terminal 3".
    places: words.flatMap((_, place) =>
      before.includes(place) || after.includes(place) || has(values, place) ? [place] : [],
    ),
  };
}
