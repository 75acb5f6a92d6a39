import type { Outcome } from '../answering/answerOutcome';
import type { AnswerOutcome } from './context/turnTrace';

/** What a question was met with, as figures tell it. */
export function answerOutcome(outcome: Outcome): AnswerOutcome {
  switch (outcome.status) {
    case 'answered':
      return outcome.kind === 'smalltalk' ? 'smalltalk' : 'answered';
    case 'suggested':
      return outcome.asksBack ? 'asked_back' : 'suggested';
    case 'unknown':
      return 'declined';
    case 'command':
      return 'command';
  }
}
