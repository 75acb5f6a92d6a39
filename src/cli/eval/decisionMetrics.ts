import type { Outcome } from '../../answering/answerOutcome';
import type { Asked } from './askQuestions';

export const IN_SCOPE = [
  'answeredRight',
  'answeredWrong',
  'suggestedWithRight',
  'suggestedWithout',
  'declined',
] as const;
export const OUT_OF_SCOPE = ['answered', 'suggested', 'declined'] as const;

const isAbout = (id: string | undefined, expect: string | null) =>
  id !== undefined && (id === expect || id.split('.')[0] === expect);

/** What was done about a question that an entry answers. */
export function decisionInScope({
  question: { expect },
  outcome,
}: Pick<Asked, 'question' | 'outcome'>): (typeof IN_SCOPE)[number] {
  if (outcome.status === 'suggested') {
    return outcome.options.some(({ entryId }) => isAbout(entryId, expect))
      ? 'suggestedWithRight'
      : 'suggestedWithout';
  }
  if (isAbout(outcome.entryId, expect)) return 'answeredRight';
  return outcome.status === 'unknown' ? 'declined' : 'answeredWrong';
}

/** What was done about a question that nothing answers. */
export function decisionOutOfScope({ status }: Outcome): (typeof OUT_OF_SCOPE)[number] {
  if (status === 'suggested') return 'suggested';
  return status === 'unknown' ? 'declined' : 'answered';
}
