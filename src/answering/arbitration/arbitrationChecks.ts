import { attributeOfMeasure } from '../../facts/rules/measures';
import { MANY_SIDED } from '../../facts/rules/attributes/relatedFacts';
import { statesFact } from '../../facts/statedFacts';
import { namesSubject } from '../facts/factCoverage';
import { lacksAsked, lacksFigures } from '../facts/entryAgainstFacts';
import { isInWords, type ArbitrationCase, type SureCase } from './arbitrationCase';

/** An attribute that the asking word alone suggests has less. */
export const LEAST_SCORE = 1.5;
const ALIKE = 0.48;
/** An entry that is asked for in such words is meant, if it is about the same. */
export const NEAR_PHRASING = 0.75;

/** A rule that asks for an entry that the ranking is sure of. */
export const ifSure =
  (decides: (weighed: SureCase) => boolean) =>
  (weighed: ArbitrationCase): boolean =>
    weighed.entry !== undefined && decides(weighed as SureCase);

/** One attribute is looked up, and the question names nothing that has it. */
export const isUnnamedLookup = ({ reading, facts }: ArbitrationCase): boolean =>
  reading.isAssumed && facts.rule === 'lookup';

/** Not who is asked for, yet one entity alone has it: "when was the last sheet?" */
export const isOfOneEntity = ({ reading, facts: { statement }, index }: ArbitrationCase): boolean =>
  !reading.frame.asks.some((id) => id === 'who' || id === 'which') &&
  statement.subjects.length === 1 &&
  statement.subjects.every((id) => index.subject(id)?.type === 'entity');

/** In which form the facts begin. */
export const firstForm = ({ facts }: ArbitrationCase): string | undefined =>
  facts.statement.lines[0]?.form;

/** The entry lacks what is asked for, or never names what it is asked of. */
export const isElsewhere = ({ entry, first, reading, facts, index }: SureCase): boolean =>
  lacksAsked(entry, first?.family, reading, facts) || !namesSubject(entry, facts, index);

/** The entry states one of the facts. */
export const isSaid = ({ entry, facts, index }: SureCase): boolean =>
  facts.statement.facts.some((fact) => statesFact(entry.answer.en, fact, index));

/** The question is so like a phrasing of the entry that this is what is meant. */
export const isMeant = (weighed: SureCase): boolean => {
  const { facts, entry, nearest } = weighed;
  const isNear =
    nearest >= NEAR_PHRASING ||
    (isInWords(facts) && nearest >= ALIKE && !lacksFigures(entry, facts));
  return isNear && !isElsewhere(weighed);
};

/** An entry that never names the service or the law that is asked about tells of another one. */
export const isOfAnotherSubject = ({ entry, facts, isTold, reading, index }: SureCase): boolean => {
  const [told = ''] = facts.statement.subjects;
  const isOfOne =
    isTold &&
    reading.named.some(({ ids, type }) => ids.includes(told) && !MANY_SIDED.has(type)) &&
    entry.kind !== 'command';
  return (
    (facts.rule === 'about' || isOfOne) &&
    // "What is DET?" is not answered by its phase.
    (!namesSubject(entry, facts, index) || (facts.rule === 'about' && entry.kind === 'membership'))
  );
};

/** Of one that is known and one that is not, both are said, if the first one is known. */
export const isToldInPart = ({
  isTold,
  facts: { rule, statement },
  reading,
}: ArbitrationCase): boolean => {
  const [measure = ''] = reading.frame.ofWhat;
  return (
    isTold || (rule === 'measures' && statement.facts[0]?.attribute === attributeOfMeasure(measure))
  );
};
