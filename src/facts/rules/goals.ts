import factTerms from '../../language/questions/factTerms.json';
import { withoutAnd, withoutArticle } from '../../language/text/arabicPrefixes';
import { nameKey } from '../../knowledge/knowledgeNames';
import { wordSet } from '../../language/text/wordSet';
import type { Fact } from '../../knowledge/facts/fact';
import type { FactIndex } from '../factIndex';
import {
  numberOf,
  ofPeriods,
  type FactQuestion,
  type FactStatement,
  isPlanned,
} from '../factQuestion';
import { askedSubjects } from './attributes/lookups';
import { measuresAsked, resultsOf, TARGET } from './measures';

/** What was hoped for, in the words of both languages. */
export const HOPED = wordSet(factTerms.goals.hoped);
/** More or less than that. */
const COMPARED = wordSet(factTerms.goals.compared);
const ENDS_COMPARISON = wordSet(factTerms.goals.endsComparison);

const plain = (word: string): string => withoutArticle(withoutAnd(word)).replace(/^بال/, '');

/** Places of words of a list, with or without what is written together with them. */
export function placesOf({ words }: FactQuestion['frame'], known: ReadonlySet<string>): number[] {
  return words.flatMap(({ read, typed, isName }, at) =>
    !isName && [read, typed].some((word) => known.has(word) || known.has(plain(word))) ? [at] : [],
  );
}

/** The goal of a measure and a result that it can be held against. */
export function pairOf(
  subject: string,
  attribute: string,
  periods: readonly string[],
  index: FactIndex,
): { fact: Fact; goal: Fact } | undefined {
  const goals = index.of(subject, attribute).filter(isPlanned);
  const results = resultsOf(subject, attribute, index, periods);
  for (const goal of goals) {
    // What is hoped for each year is not held against a total.
    const yearly = goal.period?.perYear === true;
    const { from, to } = goal.period ?? {};
    const own =
      to === undefined ? results : ofPeriods(results, [(from ?? to).slice(0, 'YYYY'.length)]);
    const fact = own.find(({ period }) => (period?.perYear === true) === yearly);
    if (fact && numberOf(goal) !== undefined) return { fact, goal };
  }
  return undefined;
}

/** What only this subject is measured by: "did it cut more procedures than it aimed for?" */
const ownMeasures = (
  subject: string,
  { frame }: FactQuestion,
  index: FactIndex,
): readonly string[] =>
  [...new Set(index.ofSubject(subject).map(({ attribute }) => attribute))].filter((id) => {
    const attribute = index.attribute(id);
    const label = Object.values(attribute?.label ?? {}).flatMap((text) => nameKey(text).split(' '));
    const words = new Set(label.map(plain));
    return (
      attribute?.valueKind === 'number' &&
      frame.words.some(({ read, isName }) => !isName && words.has(plain(nameKey(read))))
    );
  });

/** "Was the number of trees higher or lower than hoped at the start?" */
export function answerAgainstGoal(
  question: FactQuestion,
  index: FactIndex,
): FactStatement | undefined {
  const { frame } = question;
  const hoped = placesOf(frame, HOPED);
  const compared = placesOf(frame, COMPARED).filter((at) => !hoped.includes(at));
  const holdsAgainst = compared.some((at) => {
    const word = frame.words[at];
    return word && !ENDS_COMPARISON.has(word.read) && !ENDS_COMPARISON.has(plain(word.read));
  });
  const [subject, ...others] = askedSubjects(question);
  // "Tree goal and tree result": of both what it is.
  const isOfBoth = frame.stage === 'both' && frame.choice === undefined;
  const isHeld = hoped.length > 0 && holdsAgainst;
  if (!(isHeld || isOfBoth) || !subject || others.length > 0) return undefined;
  if (frame.relation?.number !== undefined || frame.figures.length > 0) return undefined;
  const measured = { ...question, frame: withoutStage(frame) };
  if (measured.frame.ofWhat.length === 0) return undefined;
  for (const attribute of [
    ...measuresAsked(measured),
    ...ownMeasures(subject.id, measured, index),
  ]) {
    const pair =
      attribute === TARGET ? undefined : pairOf(subject.id, attribute, frame.periods, index);
    if (!pair) continue;
    const { fact, goal } = pair;
    return {
      lines: isHeld
        ? [
            { form: 'againstGoal', fact, goal },
            { form: 'value', fact },
            { form: 'value', fact: goal },
          ]
        : [
            { form: 'value', fact: goal },
            { form: 'value', fact },
          ],
      facts: [fact, goal],
      subjects: [subject.id],
      complete: true,
      places: [...hoped, ...compared],
    };
  }
  return undefined;
}

/** The goal is what the result is held against, not what is asked for. */
export function withoutStage(frame: FactQuestion['frame']): FactQuestion['frame'] {
  const ofWhat = frame.ofWhat.filter((id) => !['target', 'forecast', 'result'].includes(id));
  const measured = { ...frame, ofWhat };
  delete measured.stage;
  return measured;
}
