import type { FactQuestion } from '../../factQuestion';
import type { Looked } from './attributeValues';

/** More are a list, which other rules tell. */
const MOST = 3;

/**
 * "When did phases 4 and 5 begin?": the same attribute of each subject that is named. Undefined
 * unless all of them have it.
 * @param lookUp what the facts say to a question about one subject
 */
export function answerEachSubject(
  question: FactQuestion,
  lookUp: (asked: FactQuestion) => Looked | undefined,
): Looked | undefined {
  const { frame, named } = question;
  const areAlike = named.every(({ ids, type }) => ids.length === 1 && type === named[0]?.type);
  const isPlain = (frame.order ?? frame.choice ?? frame.relation) === undefined;
  if (named.length < 2 || named.length > MOST || !areAlike || !isPlain) return undefined;
  if (frame.asks.includes('whether') || frame.asks.includes('compare')) return undefined;
  const told = named.flatMap((subject) => lookUp({ ...question, named: [subject] }) ?? []);
  const [first] = told;
  const isSame = told.every(
    ({ complete, match }) => complete && match.attribute.id === first?.match.attribute.id,
  );
  if (!first || told.length < named.length || !isSame) return undefined;
  return {
    ...first,
    lines: told.flatMap(({ lines }) => lines),
    facts: told.flatMap(({ facts }) => facts),
    subjects: told.flatMap(({ subjects }) => subjects),
  };
}
