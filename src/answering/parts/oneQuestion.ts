import { frameOfEntry } from '../agreement/entryFrame';
import { decide } from '../answerDecision';
import { pointsBack } from '../../language/questions/questionWords';
import type { Step } from '../conversation/conversationSteps';
import type { FactReading } from '../facts/factReader';
import { SURE, type MessagePartsDeps, type MessageTurn } from './messageTurn';
import { isToldElsewhere } from './plainFacts';
import type { Term } from '../understanding/question';

/** Each part finds what answers all of them among its first so many. */
const FIRST = 2;
/** So like a phrasing is what an entry is written for. */
const WRITTEN_FOR_BOTH = 0.6;

interface OneQuestionDeps extends Pick<MessagePartsDeps, 'engine' | 'phrases' | 'rankFor'> {
  /** A part with what it leaves out, as the part before it says it; undefined if it leaves out none. */
  complete(this: void, before: string, text: string): string | undefined;
  /** Whether each part by itself has to find the entry too. */
  isNearEach: boolean;
}

/** Whether one entry is written for all that the parts of a message ask for. */
export function isOneQuestion(
  { question, conversation }: MessageTurn,
  parts: readonly string[],
  { complete, isNearEach, ...deps }: OneQuestionDeps,
): boolean {
  const { engine, rankFor } = deps;
  const ranking = rankFor(question, conversation);
  const [best] = ranking.candidates;
  const [entry] = best?.entries ?? [];
  if (!best || !entry || best.nearest < WRITTEN_FOR_BOTH) return false;
  const judgement = engine.judge(question, ranking);
  if (decide(question, ranking, judgement, engine.confidence(ranking)).reason !== 'sure')
    return false;
  const { askedCues } = frameOfEntry(entry);
  const { asked, answered } = best.family;
  return parts.every((text, at) => {
    const before = parts[at - 1];
    // "…, and who of RTA?" asks the same again of another.
    if (before !== undefined && complete(before, text)) return false;
    const part = engine.read(text);
    if (isToldElsewhere(part, entry, conversation, deps)) return false;
    const { asks, ofWhat, relation } = engine.facts.read(part).frame;
    const speaksOf = ({ content, stem }: Term) => !content || asked.has(stem) || answered.has(stem);
    const { candidates } = rankFor(part, conversation);
    // That one half is not known answers no other half: "who heads it, and what is his number?"
    const isOwn = entry.kind !== 'gap' || candidates[0]?.family === best.family;
    return (
      isOwn &&
      (!isNearEach || candidates.slice(0, FIRST).some(({ family }) => family === best.family)) &&
      part.terms.every(speaksOf) &&
      asks.every((id) => id === 'whether' || askedCues.has(`asks.${id}`)) &&
      ofWhat.every((id) => askedCues.has(`of_what.${id}`)) &&
      (!relation || askedCues.has(`relation.${relation.id}`))
    );
  });
}

/**
 * "Sheets per ream? *Sheets per tree?*": what an entry about a way of counting surely says to a part
 * that leaves nothing to what was named before it.
 * @param told answers to the parts before
 */
export function tellsMethod(
  turn: MessageTurn,
  { frame, named }: FactReading,
  told: ReadonlySet<string>,
  { engine, answerOne }: Pick<MessagePartsDeps, 'engine' | 'answerOne'>,
): Step | undefined {
  if (told.size === 0 || named.length > 0 || frame.ofWhat.length < 2) return undefined;
  if (frame.words.some(({ read }) => pointsBack(read))) return undefined;
  const step = answerOne({ ...turn, conversation: {} });
  const { outcome } = step;
  if (outcome.status !== 'answered' || outcome.confidence < SURE) return undefined;
  const isMethod = engine.entries.get(outcome.entryId)?.kind === 'howto';
  return isMethod && !told.has(outcome.text) ? step : undefined;
}
