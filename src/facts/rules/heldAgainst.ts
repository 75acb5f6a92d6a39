import type { Relation } from '../../frames/frame';
import type { Fact } from '../../knowledge/facts/fact';
import type { FactIndex } from '../factIndex';
import { numberOf } from '../factQuestion';
import { otherEndOf } from './factGroups';
import { targetOf } from './measures';

/** Figures this near to one another are "about" the same, as a share of the larger. */
const NEAR = 0.05;

/** Whether a figure stands in a relation to another: 53 has reached 50. */
export function holds(value: number, { id }: Pick<Relation, 'id'>, number: number): boolean {
  switch (id) {
    case 'reached':
    case 'at_least':
      return value >= number;
    case 'more_than':
      return value > number;
    case 'at_most':
      return value <= number;
    case 'less_than':
      return value < number;
    case 'exactly':
      return value === number;
    case 'about':
      return Math.abs(value - number) <= NEAR * Math.max(value, number);
  }
}

/** Whether a figure stands in a relation to another, and in the second one if there is one. */
export const holdsWithin = (value: number, relation: Relation, number: number): boolean =>
  holds(value, relation, number) &&
  (relation.also === undefined || holds(value, relation.also, relation.also.number));

/** What is said in whole steps may leave out less than one of them: 22.63 million are "22 million". */
const LEFT_OUT = 0.05;
const DIGITS = 12;

/** The unit of the last digit that is said: 1 of 53, 10 of 80, a million of 22 million. */
function lastDigitOf(number: number): number {
  let step = 1;
  for (; step > 1e-3 && !isWhole(number / step); step /= 10);
  for (; number !== 0 && isWhole(number / (step * 10)); step *= 10);
  return step;
}

const isWhole = (number: number): boolean => Number.isInteger(Number(number.toPrecision(DIGITS)));

/** Whether somebody who names a number means a figure: "DEWA cut 53 %, right?", where it cut 60 %. */
export function meansFigure(number: number, value: number): boolean {
  const step = lastDigitOf(number);
  return (
    Math.abs(value - number) <= step / 2 ||
    (step <= LEFT_OUT * number && Math.floor(value / step) * step === number)
  );
}

/**
 * Whether a value stands in a relation to a number, if that is sure. A fine from 40,000 to 100,000
 * is more than 30,000, and may or may not be more than 50,000.
 * @param isClaim the number is said to be the value: "the fine is 30,000?"
 */
export function heldAgainst(
  fact: Fact,
  { relation, number, isClaim }: { relation: Relation; number: number; isClaim: boolean },
  index: FactIndex,
): boolean | undefined {
  const value = numberOf(fact);
  if (value === undefined) return undefined;
  const range = otherEndOf(fact.attribute);
  const [other] = range ? index.of(fact.subject, range.attribute) : [];
  const open = range?.end === 'lower' ? 0 : Infinity;
  const ends = range ? [value, (other && numberOf(other)) ?? open] : [value];
  if (number > Math.min(...ends) && number < Math.max(...ends)) return undefined;
  const [first, ...rest] = ends.map((end) =>
    isClaim ? meansFigure(number, end) : holdsWithin(end, relation, number),
  );
  return rest.every((one) => one === first) ? first : undefined;
}

/** What a figure is held against: the number that was named, or the target. */
export interface Bar {
  number: number;
  goal?: Fact;
}

export function barOf(subject: string, relation: Relation, index: FactIndex): Bar | undefined {
  const goal = targetOf(subject, index);
  const target = goal && numberOf(goal);
  if (relation.number === undefined)
    return goal && target !== undefined ? { number: target, goal } : undefined;
  return { number: relation.number, ...(goal && target === relation.number ? { goal } : {}) };
}
