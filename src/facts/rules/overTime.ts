import { holdsTogether } from '../../frames/joinedPeriods';
import { asksWhichTime } from '../../frames/frame';
import type { Fact } from '../../knowledge/facts/fact';
import type { FactIndex } from '../factIndex';
import {
  numberOf,
  pointOf,
  WHOLES,
  type FactLine,
  type FactQuestion,
  type FactStatement,
} from '../factQuestion';
import { askedSubjects } from './attributes/lookups';
import { differenceOf } from './comparisons';
import { ALL_COUNT } from './members/memberCounts';
import { measuresAsked, resultsOf, SHARES } from './measures';

const LOWEST = new Set(['lowest', 'least']);
const BY_VALUE = new Set(['highest', 'most', ...LOWEST]);

/** A total up to a time, not what was reached within a year. */
const isTotal = ({ period }: Fact): boolean =>
  period?.perYear !== true && period?.from === undefined && period?.to !== undefined;

/** The measures that are asked for; of "the number of entities", that of those taking part. */
const measuresOf = (question: FactQuestion): readonly string[] => {
  const { ofWhat } = question.frame;
  const counts = ofWhat.length === 1 && ofWhat[0] === 'entities';
  return counts ? [ALL_COUNT] : measuresAsked(question);
};

/**
 * "When was the number of entities highest?", "in which year did the municipality cut the most?":
 * the figure of one subject that is above, or below, those of its other times.
 */
export function answerPeak(question: FactQuestion, index: FactIndex): FactStatement | undefined {
  const { frame } = question;
  const { order = '' } = frame;
  const asksTime = frame.asks[0] === 'when' || asksWhichTime(frame);
  const [subject, ...others] = askedSubjects(question);
  if (!asksTime || !BY_VALUE.has(order) || !subject || others.length > 0) return undefined;
  const isWhole = WHOLES.has(index.subject(subject.id)?.type ?? '');
  for (const attribute of measuresOf(question)) {
    const facts = resultsOf(subject.id, attribute, index, frame.periods).filter(
      (fact) => pointOf(fact) !== '' && fact.period?.perYear !== true,
    );
    // The share of the whole was published for some of its entities at first.
    if (facts.length < 2 || (isWhole && SHARES.includes(attribute))) continue;
    const values = facts.map((fact) => numberOf(fact) ?? 0);
    const end = LOWEST.has(order) ? Math.min(...values) : Math.max(...values);
    const found = facts
      .filter((fact) => numberOf(fact) === end)
      .sort((a, b) => pointOf(a).localeCompare(pointOf(b)));
    return {
      lines: found.map((fact): FactLine => ({ form: 'value', fact })),
      facts: found,
      subjects: [subject.id],
      complete: true,
    };
  }
  return undefined;
}

/** "Hours saved between April and October 2020": how far two totals are apart. */
export function answerGrowth(question: FactQuestion, index: FactIndex): FactStatement | undefined {
  const { frame } = question;
  const [from, to, ...others] = frame.periods;
  const [subject, ...otherSubjects] = askedSubjects(question);
  const isSpan = holdsTogether(frame.words.map(({ typed }) => typed).join(' '));
  if (from === undefined || to === undefined || others.length > 0 || !isSpan) return undefined;
  if (!subject || otherSubjects.length > 0 || from >= to || frame.ofWhat.length === 0)
    return undefined;
  for (const attribute of measuresOf(question)) {
    const [first, second] = [from, to].map((period) =>
      resultsOf(subject.id, attribute, index, [period]).find(isTotal),
    );
    if (SHARES.includes(attribute) || !first || !second || first === second) continue;
    if ((numberOf(second) ?? 0) <= (numberOf(first) ?? 0)) continue;
    return {
      lines: [
        { form: 'value', fact: first },
        { form: 'value', fact: second },
        differenceOf(second, first),
      ],
      facts: [second, first],
      subjects: [subject.id],
      complete: true,
    };
  }
  return undefined;
}
