import type { Weighed } from '../arbitration/weigh';
import type { Candidate } from '../ranking/ranking';
import { isElliptical, isShortAndNameless, leansOnAnswer } from './answerTopic';
import type { Asked, Topic, TopicAnswer } from './topic';

/** How far behind the best an entry about the topic, or of the same field, may be. */
export const REACH = 0.12;
/** How far before the next such one it has to be. */
export const LEAD = 0.03;
/** How like a phrasing it has to be. */
export const LEAST_NEAR = 0.3;
const MOST_OFFERED = 3;

/**
 * What answers a short message behind an explanation that is about no subject of facts, such as how
 * to log a process: an entry that explains something of the same field. What its text only mentions
 * is not what such a message asks about.
 * @param agrees whether an entry says nothing else than what is asked
 */
export function answerOfField(
  asked: Asked,
  { decision, choice, judgement }: Weighed,
  topic: Topic,
  agrees: (candidate: Candidate) => boolean,
): TopicAnswer | undefined {
  const { question, reading, conversation } = asked;
  const isOfField = ({ entries: [entry, ...others] }: Candidate) =>
    entry !== undefined && others.length === 0 && topic.isBesideLast(entry, conversation);
  const isOpen = conversation.question !== undefined && isShortAndNameless(reading);
  if (!isOpen || !topic.ofAnswer.isUnnamed(conversation)) return undefined;
  if (decision.reason === 'sure' && topic.isBesideLast(decision.entry, conversation)) {
    const isTaken = choice.by !== 'ranking' || isElliptical(reading);
    const { entry } = decision;
    return isTaken ? { by: 'entry', entry, confidence: judgement.right } : undefined;
  }
  const isGuess = choice.by !== 'ranking' || decision.reason !== 'sure';
  if (!(isGuess || isElliptical(reading)) || !leansOnAnswer(reading)) return undefined;
  const { candidates } = topic.deps.rankFor(question, conversation);
  const [best] = candidates;
  const near = candidates.filter(
    (candidate) =>
      isOfField(candidate) && candidate.score >= (best?.score ?? 0) - REACH && agrees(candidate),
  );
  const [first, second] = near;
  const [entry] = first?.entries ?? [];
  if (!first || !entry) return undefined;
  return first.nearest >= LEAST_NEAR && first.score - (second?.score ?? 0) >= LEAD
    ? { by: 'entry', entry, confidence: 0.6 }
    : { by: 'several', candidates: near.slice(0, MOST_OFFERED), confidence: judgement.right };
}
