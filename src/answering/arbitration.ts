import type { FactAnswer } from '../facts/answerFromFacts';
import { NAMED } from '../facts/attributeMatcher';
import type { ExpandedEntry } from '../knowledge/knowledge';
import { findConflict } from './agreement/agreementRules';
import { frameOfEntry } from './agreement/entryFrame';
import type { Decision } from './answerDecision';
import type { FactReading } from './factReader';
import type { Candidate, Ranking } from './ranking/ranking';

/** What a question is answered by. */
export type Choice =
  | { by: 'entry'; entry: ExpandedEntry }
  | { by: 'facts'; facts: FactAnswer }
  /** Facts say what is missing, and what there is instead. */
  | { by: 'missing'; facts: FactAnswer }
  /** An entry was found, and every one that is near says something else than what is asked. */
  | { by: 'nothing'; conflict: string }
  /** As the ranking alone decides. */
  | { by: 'ranking' };

/** Why, for whoever wants to know. */
export interface Arbitration {
  choice: Choice;
  /** What disagrees between the question and the entry that is most like it. */
  conflict?: string;
  /** What the facts have to say, whether it is said or not. */
  facts?: FactAnswer;
}

/** Ways of asking that a text about a topic seldom answers. */
const COMPOSED = new Set(['stage', 'threshold', 'membership', 'extreme', 'comparison']);
/** How far behind the best an entry may be and still answer in its place. */
const REACH = 0.15;

/** Whether an entry says something else than what is asked. */
export function conflictWith(
  { frame }: FactReading,
  { family, nearest }: Pick<Candidate, 'family' | 'nearest'>,
  entry: ExpandedEntry,
): string | undefined {
  return findConflict({ frame, entry, family, entryFrame: frameOfEntry(entry), nearest });
}

/** Nothing in the question is left that the facts do not account for. */
const isWholly = ({ unexplained }: FactReading): boolean => unexplained.length === 0;

/** The question leans on what was said before: "when?", "and the other one?" */
export const leansOnContext = ({ frame, named }: FactReading): boolean =>
  named.length === 0 && (frame.conversation.size > 0 || frame.words.length <= 4);

/**
 * Decides between a written entry and the facts. A question word for word as it is written is
 * answered by its entry. What has to be composed (a comparison, an exception, a threshold) comes from
 * the facts. Else the likeliest entry answers, if it agrees with what is asked.
 */
export function arbitrate(
  reading: FactReading,
  facts: FactAnswer | undefined,
  ranking: Ranking,
  decision: Decision,
): Arbitration {
  const [best] = ranking.candidates;
  const isWritten = best?.signals.exact === 1;
  if (isWritten && decision.reason === 'sure') return { choice: { by: 'ranking' } };
  const known = facts ? { facts } : {};
  const isTold = facts?.statement.complete === true && isWholly(reading);
  if (facts && COMPOSED.has(facts.rule) && isWholly(reading) && tells(facts))
    return { choice: { by: 'facts', facts }, ...known };
  if (facts && isTold && leansOnContext(reading) && reading.before.length > 0)
    return { choice: { by: 'facts', facts }, ...known };
  if (decision.reason === 'sure' && best) {
    const conflict = conflictWith(reading, best, decision.entry);
    if (conflict === undefined) return { choice: { by: 'ranking' }, ...known };
    if (facts && isTold) return { choice: { by: 'facts', facts }, conflict, ...known };
    const other = nextThatAgrees(reading, ranking);
    if (other) return { choice: { by: 'entry', entry: other }, conflict, ...known };
    if (facts && isMissing(facts, reading))
      return { choice: { by: 'missing', facts }, conflict, ...known };
    return { choice: { by: 'nothing', conflict }, conflict, ...known };
  }
  if (facts && isTold) return { choice: { by: 'facts', facts }, ...known };
  if (facts && isMissing(facts, reading)) return { choice: { by: 'missing', facts }, ...known };
  return { choice: { by: 'ranking' }, ...known };
}

/** It has something to say, were it only a part. */
const tells = ({ statement }: FactAnswer): boolean =>
  statement.complete || statement.facts.length > 0;

/** A subject and an attribute were named, and only the fact is missing. */
function isMissing({ rule, statement, score }: FactAnswer, reading: FactReading): boolean {
  if (statement.complete || !isWholly(reading)) return false;
  return rule === 'threshold' || (rule === 'lookup' && (score ?? 0) >= NAMED);
}

/** The next entry near the best one that says what is asked. */
function nextThatAgrees(reading: FactReading, { candidates }: Ranking): ExpandedEntry | undefined {
  const [best, ...others] = candidates;
  for (const candidate of others) {
    if (!best || candidate.score < best.score - REACH) return undefined;
    const [entry, ...more] = candidate.entries;
    if (!entry || more.length > 0 || entry.kind === 'smalltalk' || entry.kind === 'gap') continue;
    if (conflictWith(reading, candidate, entry) === undefined) return entry;
  }
  return undefined;
}
