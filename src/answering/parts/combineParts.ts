import type { Language } from '../../language/text/detectLanguage';
import type { Answered, Outcome, SourceReference } from '../model/answerOutcome';
import type { Phrases } from '../model/answerPhrases';

/** A question of a message, and what came of it. */
interface Part {
  question: string;
  outcome: Outcome;
}

/** It has something to say. */
export const isTelling = ({ outcome: { status } }: Pick<Part, 'outcome'>): boolean =>
  status === 'answered' || status === 'command';

interface Combination {
  language: Language;
  /** What is said back to a greeting. */
  courtesy: string | undefined;
  phrases: Phrases;
  /** Whether a part asks and names nothing: beside what is told, nothing is said about it. */
  isRemark(this: void, question: string): boolean;
}

function uniqueSources(sources: readonly SourceReference[]): SourceReference[] {
  const seen = new Set<string>();
  return sources.filter(({ title, publisher, date }) => {
    const key = [title, publisher, date].join('\n');
    return !seen.has(key) && seen.add(key);
  });
}

const withCourtesy = (outcome: Outcome, courtesy: string | undefined): Outcome =>
  courtesy === undefined ? outcome : { ...outcome, text: `${courtesy}\n${outcome.text}` };

/** The later of two dates of whatever precision. */
const latest = (dates: readonly (string | undefined)[]): string | undefined =>
  dates
    .flatMap((date) => date ?? [])
    .sort()
    .at(-1);

/** Parts that the same entry answers are one. */
function withoutRepeats(parts: readonly Part[]): Part[] {
  const texts = new Set<string>();
  return parts.filter(
    ({ outcome: { status, text } }) =>
      status !== 'answered' || (!texts.has(text) && texts.add(text)),
  );
}

/** The answer under its question, or that there is none, with the question in the same line. */
function tellPart({ question, outcome }: Part, language: Language, phrases: Phrases): string {
  const { status, text } = outcome;
  if (status === 'suggested' || text === phrases.unknown(language))
    return phrases.unknownPart(language, question.replace(/[\s.,،;:?؟!]+$/, ''));
  return `${phrases.about(language, question)}\n${text}`;
}

/**
 * One outcome of the parts of a message: each answer under its question, also what is not known. If
 * no part is answered, the first that offers something stands for all.
 */
export function combineParts(
  parts: readonly Part[],
  { language, courtesy, phrases, isRemark }: Combination,
): Outcome {
  const told = withoutRepeats(
    parts.some(isTelling)
      ? parts.filter((part) => isTelling(part) || !isRemark(part.question))
      : parts,
  );
  const [first] = told;
  const answered = told.flatMap(({ outcome }) => (outcome.status === 'answered' ? [outcome] : []));
  const [lead] = answered;
  const text = told.map((part) => tellPart(part, language, phrases)).join('\n');
  // Where it is known why there is no answer, the others are not passed over.
  const isEachSaid =
    told.length > 1 &&
    told.every(({ outcome: { status } }) => status === 'unknown') &&
    told.some(({ outcome }) => outcome.text !== phrases.unknown(language));
  if (!first || told.length === 1 || !lead) {
    const offer =
      told.find(({ outcome }) => outcome.status === 'command') ??
      told.find(({ outcome }) => outcome.status === 'suggested') ??
      first;
    if (!offer) throw new Error('a message without a part');
    return withCourtesy(isEachSaid ? { ...offer.outcome, text } : offer.outcome, courtesy);
  }
  const asOf = latest(answered.map((answer) => answer.asOf));
  const combined: Answered = {
    ...lead,
    confidence: Math.min(...answered.map(({ confidence }) => confidence)),
    text,
    sources: uniqueSources(answered.flatMap(({ sources }) => sources)),
    followUps: [
      ...told.flatMap(({ outcome }) => (outcome.status === 'suggested' ? outcome.options : [])),
      ...answered.flatMap(({ followUps }) => followUps),
    ],
  };
  return withCourtesy(asOf === undefined ? combined : { ...combined, asOf }, courtesy);
}
