import type { DialogTurnResult } from 'botbuilder-dialogs';
import type { Details } from '../reading/readDetails';
import type { LogProcessTurn } from '../logProcessTurn';
import type { ParsedAnswer } from '../reading/parsedAnswer';
import { readAnswer } from '../reading/readAnswer';
import { hasNoneYet, validEvidence } from '../reading/readEvidence';
import type { SentenceFields } from '../reading/readSentence';
import { offersOf } from '../stepQuestions';
import { saveAnswer } from './saveAnswer';

/**
 * Stores the details of a message together with its answer to the question, and says which words
 * were not recorded.
 */
export function saveDetails(
  turn: LogProcessTurn,
  { changes, qualifiers, evidence, rest }: Details,
): Promise<DialogTurnResult> {
  const { step, skipped } = turn.state;
  const own: (ParsedAnswer & Partial<SentenceFields>) | undefined =
    rest === '' ? undefined : readAnswer(turn, rest, offersOf(step, turn));
  // "no evidence yet, counted in 2019"
  if (!own && step === 'evidence' && rest !== '' && hasNoneYet(rest))
    turn.state = { ...turn.state, skipped: [...skipped, step] };
  else if (!own && rest !== '') turn.lines.push(turn.say('log.leftOut', { words: rest }));
  if (own?.rest && /\p{Nd}|\S+\s+\S+\s+\S+/u.test(own.rest))
    turn.lines.push(turn.say('log.leftOut', { words: own.rest }));
  const pieces = [...(own?.changes.evidence ?? validEvidence(turn)), ...evidence];
  return saveAnswer(turn, {
    ...own,
    qualifiers: [...(own?.qualifiers ?? []), ...qualifiers],
    changes: {
      ...changes,
      ...own?.changes,
      ...(evidence.length > 0 ? { evidence: pieces } : {}),
    },
  });
}
