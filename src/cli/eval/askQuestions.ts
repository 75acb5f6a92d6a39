import type { Answerer, Ranked } from '../../answering/answerer';
import { askWithMeaning, withVectors } from '../../answering/meaning/askWithMeaning';
import type { QuestionEncoder } from '../../answering/meaning/textVectors';
import type { Outcome } from '../../answering/model/answerOutcome';
import type { EvalQuestion } from './readEvalQuestions';

/** What is measured: the answering path, and the ranking that it decides on. */
export type EvalResult = Pick<Answerer, 'answer' | 'ranking'>;

/** A question and what came of it. */
export interface EvalAnswer {
  question: EvalQuestion;
  outcome: Outcome;
  /** Rank of the right entry; `Infinity` if it is not ranked, or if there is none. */
  rank: number;
  /** Id of the entry that is ranked first. */
  first: string | undefined;
  /** Milliseconds that the answer took. */
  ms: number;
}

function rankOf(expect: string | null, ranking: readonly Ranked[]): number {
  const at = ranking.findIndex(
    ({ family, entryIds }) => family === expect || entryIds.some((id) => id === expect),
  );
  return at < 0 ? Infinity : at + 1;
}

function firstOf([first]: readonly Ranked[]): string | undefined {
  const [id, ...others] = first?.entryIds ?? [];
  return others.length > 0 ? first?.family : id;
}

/**
 * Asks every question once, each by itself, one after another on this thread.
 * @param warmUp texts to ask before the clock counts, so that the compiler has done its work; not
 * the questions themselves, so that no result is cached
 * @param encoder absent: words alone decide
 */
export async function askEvalQuestions(
  questions: readonly EvalQuestion[],
  examined: EvalResult,
  warmUp: readonly string[],
  encoder?: QuestionEncoder,
): Promise<EvalAnswer[]> {
  for (const text of warmUp) await askWithMeaning(examined, encoder, text, {});
  const answers: EvalAnswer[] = [];
  for (const question of questions) {
    const { text, expect } = question;
    const start = performance.now();
    const { outcome } = await askWithMeaning(examined, encoder, text, {});
    const ms = performance.now() - start;
    const ranking = await withVectors(encoder, (vectors) => examined.ranking(text, vectors));
    answers.push({ question, outcome, rank: rankOf(expect, ranking), first: firstOf(ranking), ms });
  }
  return answers;
}
