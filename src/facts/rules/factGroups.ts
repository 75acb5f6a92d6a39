import factTerms from '../../language/questions/factTerms.json';
import type { Fact } from '../../knowledge/facts/fact';
import { FUNCTION_WORDS } from '../../language/text/functionWords';
import { wordSet } from '../../language/text/wordSet';
import type { FactIndex } from '../factIndex';
import type { FactLine, FactQuestion, FactStatement } from '../factQuestion';

/** The lower and the upper end of what may be imposed. */
const RANGES = [
  ['fine_min', 'fine_max'],
  ['imprisonment_min', 'imprisonment_max'],
] as const;
/** Attributes that say a part each of what may be imposed. */
const TOLD_TOGETHER: readonly (readonly string[])[] = [
  ...RANGES,
  ['penalty', 'imprisonment_min', 'imprisonment_max', 'fine_min', 'fine_max'],
];
/** They ask for one end only. */
const ENDS_OF_RANGE = wordSet(factTerms.factGroups.endsOfRange);

/** The other end of the range that an attribute is an end of, and which it is; else undefined. */
export function otherEndOf(
  attribute: string,
): { attribute: string; end: 'lower' | 'upper' } | undefined {
  for (const [lower, upper] of RANGES) {
    if (attribute === lower) return { attribute: upper, end: 'upper' };
    if (attribute === upper) return { attribute: lower, end: 'lower' };
  }
  return undefined;
}

/** A fine has a lowest and a highest: both are told, the lower one first. */
export function withItsGroup(
  { facts, lines, complete }: FactStatement,
  attribute: string,
  { frame }: FactQuestion,
  index: FactIndex,
): Pick<FactStatement, 'facts' | 'lines'> {
  const group = TOLD_TOGETHER.find((ids) => ids.includes(attribute));
  const isOneEnd = frame.words.some(({ read, typed }) =>
    // Arabizi "min kam" is «من كم», from how much.
    (FUNCTION_WORDS.has(read) ? [read] : [read, typed]).some((word) => ENDS_OF_RANGE.has(word)),
  );
  const [first] = facts;
  if (!group || !first || !complete || isOneEnd) return { facts, lines };
  const others = group
    .filter((id) => id !== attribute)
    .flatMap((id) => index.of(first.subject, id).slice(0, 1));
  const place = (fact: Fact): number => group.indexOf(fact.attribute);
  const told = [...facts, ...others].sort((a, b) => place(a) - place(b));
  return { facts: told, lines: told.map((fact): FactLine => ({ form: 'value', fact })) };
}
