import { NAMED } from '../../facts/attributeMatcher';
import { placesOfCue } from '../../frames/cues/cue';
import { isPlainWord } from '../../frames/plainWords';
import type { FactReading } from '../facts/factReader';
import type { Asked, Found, Topic } from './topic';

/** So much of what the message says is in the phrasings of an entry that answers it. */
const LEAST_COVERED = 0.5;
/** More words are a question of their own. */
const MOST_WORDS = 10;

/** The words of a question that say what it is about, without those that ask. */
function topicWords({ frame }: FactReading): string[] {
  const asking = new Set(
    frame.cues.flatMap((cue) => (cue.section === 'asks' ? placesOfCue(cue) : [])),
  );
  return frame.words.flatMap(({ typed, read, isName }, at) =>
    isName || !(asking.has(at) || isPlainWord(read) || /\d/.test(typed)) ? [typed] : [],
  );
}

/**
 * What answers a message together with the words of the last question: "is an electronic signature
 * valid?" – "what is the penalty for forging one?"
 */
export function answerJoined(
  { question, reading, conversation }: Asked,
  topic: Topic,
): Found | undefined {
  const { engine, rankFor } = topic.deps;
  const { frame, uncovered } = reading;
  // "Is that more than the other?" compares what was told.
  const compares = frame.order !== undefined || frame.relation !== undefined;
  const isOpen = uncovered.length > 0 && frame.words.length <= MOST_WORDS && !compares;
  if (conversation.question === undefined || reading.named.length > 0 || !isOpen) return undefined;
  const last = engine.facts.read(engine.read(conversation.question));
  const words = topicWords(last);
  if (words.length === 0) return undefined;
  const joined = engine.read(`${question.text.replace(/[?؟.!]+\s*$/, '')} ${words.join(' ')}`);
  const found = topic.answerOf(topic.weighAlone(joined));
  if (!found) return undefined;
  if (found.by === 'facts') {
    const { statement, rule, score = 0, places = [] } = found.facts;
    const isTold = rule === 'lookup' && statement.complete && score >= NAMED;
    const own = engine.facts.read(joined);
    const isNew = own.named.some(({ ids }) => statement.subjects[0] === ids[0]);
    const isOfMessage = (at: number) => at < frame.words.length;
    const isCovered = own.uncovered.every((at) => !isOfMessage(at) || places.includes(at));
    return isTold && isNew && isCovered && places.some(isOfMessage) ? found : undefined;
  }
  const { candidates } = rankFor(question, conversation);
  const candidate = candidates.find(({ family }) => family.id === found.entry.family);
  const isMeant =
    candidate !== undefined &&
    candidate.coverage.share >= LEAST_COVERED &&
    found.entry.kind !== 'command' &&
    found.entry.kind !== 'smalltalk';
  return isMeant ? found : undefined;
}
