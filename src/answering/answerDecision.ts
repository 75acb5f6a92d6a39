import type { ExpandedEntry } from '../knowledge/knowledge';
import { frameOfEntry } from './agreement/entryFrame';
import type { Confidence, ConfidenceScore } from './confidence/confidence';
import { isBareName } from './ranking/followUp';
import type { Question } from './understanding/question';
import type { Ranking } from './ranking/ranking';

/** Why a question is answered, met with suggestions or declined. */
export type Reason =
  /** Declined: nothing is like it. */
  | 'nothing-alike'
  /** Suggestions: a name alone asks nothing yet. */
  | 'bare-name'
  /** Declined: it is likely about something else. */
  | 'out-of-scope'
  /** Suggestions: it does not say which of several names it is about. */
  | 'several-names'
  /** Suggestions: the first candidate is not likely enough to be right. */
  | 'unsure'
  /** Answered. */
  | 'sure';

/** What to do about a question. */
export type Decision =
  | { reason: 'sure'; entry: ExpandedEntry }
  /** `doubt`: id of the rule by which the first entry does not answer by itself. */
  | { reason: 'unsure'; doubt: string }
  | { reason: Exclude<Reason, 'sure'> };

/** So far ahead of the next one, nothing else is meant. */
const FAR_AHEAD = 0.2;

/** So sure small talk has to be that is far ahead: it states nothing that could be wrong. */
const LEAST_CHAT = 0.3;

/** Decides by what a question is like, and by how sure to be. */
export function decide(
  question: Question,
  { candidates: [best, second] }: Ranking,
  { inScope, right }: ConfidenceScore,
  { suggestAt, answerAt }: Confidence,
): Decision {
  if (!best) return { reason: 'nothing-alike' };
  if (isBareName(question)) return { reason: 'bare-name' };
  if (best.isOfOthers || inScope < suggestAt) return { reason: 'out-of-scope' };
  const [entry, ...others] = best.entries;
  if (entry === undefined || others.length > 0) return { reason: 'several-names' };
  const isAhead = best.score - (second?.score ?? 0) >= FAR_AHEAD;
  // "98.86, what on earth is that?": the entry that is about this figure.
  const isOfFigure = best.hasFigure && frameOfEntry(entry).isOfFigure;
  const isChat = entry.kind === 'smalltalk' && right >= LEAST_CHAT;
  return right > answerAt || (isAhead && (isOfFigure || isChat))
    ? { reason: 'sure', entry }
    : { reason: 'unsure' };
}
