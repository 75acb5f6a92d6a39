import { amountClauses, isRemark } from '../../../src/language/paper/amountRemarks';
import { saysLaunched } from '../../../src/language/paper/paperDates';
import { readPaper } from '../../../src/language/paper/readPaper';
import type { DraftContext } from '../draftContext';
import type { ParsedAnswer } from './parsedAnswer';
import { dayOf } from './readFieldValue';

/**
 * An amount in one clause, beside others that only tell of the work: "around 5,000, and each one
 * goes through 2 departments". They are not stored, and the person is told so.
 * @param read - reads a clause that is the amount and nothing else
 */
export function besideRemark(
  text: string,
  read: (clause: string) => ParsedAnswer | undefined,
  turn: DraftContext,
): ParsedAnswer | undefined {
  const clauses = amountClauses(text);
  if (clauses.length < 2) return undefined;
  const told = clauses.flatMap((clause) => {
    const answer = read(clause);
    return answer ? [{ clause, answer }] : [];
  });
  const [only, ...others] = told;
  const remarks = clauses.filter((clause) => clause !== only?.clause);
  // "It went live in May 2022, and there are 7,000 a year" tells the launch as well.
  const tellsLaunch = (clause: string) => {
    const { goLive } = readPaper(clause, dayOf(turn.today));
    return goLive !== undefined && saysLaunched(clause);
  };
  if (!only || others.length > 0 || !remarks.every(isRemark) || remarks.some(tellsLaunch))
    return undefined;
  const line = turn.say('log.leftOut', { words: remarks.join(', ') });
  return { ...only.answer, lines: [...(only.answer.lines ?? []), line] };
}
