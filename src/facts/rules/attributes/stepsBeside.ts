import factTerms from '../../../language/questions/factTerms.json';
import { withoutArticle } from '../../../language/text/arabicPrefixes';
import { rootOf } from '../../../language/text/stemWord';
import { wordSet } from '../../../language/text/wordSet';
import { isPlainWord } from '../../../frames/plainWords';
import type { FactIndex } from '../../factIndex';
import type { FactQuestion } from '../../factQuestion';
import { keysOf, type Related } from './relatedFacts';

const { steps } = factTerms;
const NOUNS = wordSet(steps.nouns);
const AFTER = wordSet(steps.after);
const BEFORE = wordSet(steps.before);

const STEP = /^step_(\d+)$/;

export const stepAttribute = (number: number): string => `step_${number}`;

export function numberOfStep(attribute: string): number | undefined {
  const [, number] = STEP.exec(attribute) ?? [];
  return number === undefined ? undefined : Number(number);
}

/** Whether the steps of a procedure are known one by one. */
export const hasSteps = (subject: string, index: FactIndex): boolean =>
  index.of(subject, stepAttribute(1)).length > 0;

/** "Which step follows setting the date?": the one beside the step that is described. */
export function answerStepBeside(
  { frame, named, before }: FactQuestion,
  index: FactIndex,
): Related | undefined {
  const { words } = frame;
  const isOf = (known: ReadonlySet<string>, at: number) =>
    [words[at]?.read ?? '', words[at]?.typed ?? ''].some(
      (word) => known.has(word) || known.has(withoutArticle(word)),
    );
  const places = [...words.keys()];
  const turn = places.find((at) => isOf(AFTER, at) || isOf(BEFORE, at));
  if (turn === undefined || !places.some((at) => isOf(NOUNS, at))) return undefined;
  const known = [...index.base.subjects.keys()].filter((id) => hasSteps(id, index));
  const asked = named.flatMap(({ ids }) => ids);
  const [subject, ...others] = known.filter((id) => asked.length === 0 || asked.includes(id));
  if (subject === undefined || (others.length > 0 && !before.includes(subject))) return undefined;
  const content = places.filter((at) => at > turn && !words[at]?.isName);
  const told = content.filter((at) => !isPlainWord(words[at]?.read ?? '') && !isOf(NOUNS, at));
  const scored = index.ofSubject(subject).flatMap((fact) => {
    const number = numberOfStep(fact.attribute);
    const keys = keysOf(fact, index);
    const shared = told.filter((at) => keys.has(rootOf(words[at]?.read ?? '')));
    return number !== undefined && shared.length > 0 ? [{ number, shared }] : [];
  });
  const most = Math.max(0, ...scored.map(({ shared }) => shared.length));
  const [best, ...rivals] = scored.filter(({ shared }) => shared.length === most);
  // Another word would describe something else.
  if (!best || rivals.length > 0 || most < told.length - 1) return undefined;
  const [fact] = index.of(subject, stepAttribute(best.number + (isOf(AFTER, turn) ? 1 : -1)));
  return (
    fact && {
      lines: [{ form: 'value', fact }],
      facts: [fact],
      subjects: [subject],
      complete: true,
      places,
    }
  );
}
