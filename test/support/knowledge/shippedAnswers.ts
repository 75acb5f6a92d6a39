import type { Answerer } from '../../../src/answering/answerer';
import type { Answered, Outcome } from '../../../src/answering/model/answerOutcome';
import type { Knowledge } from '../../../src/knowledge/knowledge';
import { realAnswerer } from './realAnswerer';

/** Single questions to the shipped knowledge, loaded once before the tests of a file. */
export function shippedAnswers() {
  let loaded: { answerer: Answerer; knowledge: Knowledge } | undefined;
  beforeAll(async () => {
    loaded = await realAnswerer();
  });
  const shipped = () => {
    if (!loaded) throw new Error('asked before the knowledge is loaded');
    return loaded;
  };
  const ask = (question: string): Outcome => shipped().answerer.answer(question, {}).outcome;
  /** The answer; fails if there is none. */
  const answered = (question: string): Answered => {
    const outcome = ask(question);
    if (outcome.status !== 'answered')
      throw new Error(`${question}: ${outcome.status}, ${outcome.text}`);
    return outcome;
  };
  return { knowledge: () => shipped().knowledge, ask, answered };
}

/** The lines of a list in an answer, without their bullets. */
export const listed = (text: string): string[] =>
  text.split('\n').flatMap((line) => (line.startsWith('• ') ? [line.slice(2)] : []));
