import { pointsBack } from '../../../language/questions/questionWords';
import { frameOfEntry } from '../../agreement/entryFrame';
import type { Weighed } from '../../arbitration/weigh';
import { isElliptical, PARTICULAR } from '../answerTopic';
import type { Asked, Found, Topic } from '../topic';

/** More words than these are a question of their own. */
const MOST_WORDS = 14;
/** So much more like a phrasing the question with the name has to be. */
const CLOSER = 0.1;
/** In English a name stands in the place of this word; Arabic attaches its pronouns. */
const IT = /(?<!\p{L})it(?!\p{L}|[\u2019'])/iu;

/** A text with what it points at in the place of the word that does. */
const withName = (text: string, name: string): string =>
  IT.test(text) ? text.replace(IT, name) : `${text.replace(/[?؟.!\s]+$/, '')} ${name}`;

/**
 * What answers a message if the word that points back is read as the name of a topic: "does GDRFA
 * have it?", "what does an entity have to do to get it?"
 */
export function answerPointed(asked: Asked, weighed: Weighed, topic: Topic): Found | undefined {
  const { question, reading, conversation } = asked;
  const { frame } = reading;
  const isEnglish = /[a-z]{2}/i.test(question.text);
  const isPointing =
    conversation.question !== undefined &&
    frame.words.length <= MOST_WORDS &&
    frame.commands.size === 0 &&
    frame.scope.size === 0 &&
    (isEnglish
      ? IT.test(question.text)
      : frame.words.some(({ read, isName }) => !isName && pointsBack(read)));
  // "Who does it?" has no word that a phrasing could have.
  const isOpen = isElliptical(reading) && frame.asks.some((id) => PARTICULAR.has(id));
  if (!isPointing || isOpen) return undefined;
  const { decision } = weighed;
  for (const id of topic.topicsOf(conversation)) {
    const found = readAs(id, asked, topic);
    // With the name of the latest topic it is the same that was decided on.
    if (found && decision.reason === 'sure' && found.entry.id === decision.entry.id)
      return undefined;
    if (found && isCloser(found, weighed)) return found;
  }
  return undefined;
}

type Pointed = Found & { by: 'entry'; nearest: number };

/** It is clearly more like a phrasing than what was found without the name. */
const isCloser = ({ nearest }: Pointed, { decision, agreed }: Weighed): boolean =>
  nearest >=
  CLOSER + (decision.reason === 'sure' ? (agreed.ranking.candidates[0]?.nearest ?? 0) : 0);

/** The entry about this topic that is asked in the words of the message. */
function readAs(
  id: string,
  { question, reading: { frame, named }, language }: Asked,
  topic: Topic,
): Pointed | undefined {
  const { engine } = topic.deps;
  const name = engine.facts.index.subject(id)?.short[language];
  const ids = named.flatMap((one) => one.ids);
  // Of two that take part in the Strategy, one is not asked of the other.
  if (name === undefined || ids.includes(id) || (ids.length > 0 && topic.isPlaced(id)))
    return undefined;
  const weighed = topic.weighAlone(engine.read(withName(question.text, name)), true);
  const told = topic.answerOf(weighed);
  const [best] = weighed.agreed.ranking.candidates;
  if (told?.by !== 'entry' || best?.family.id !== told.entry.family) return undefined;
  // "Is it free?": an entry that nobody asks in such words tells something else.
  const { asked, answered } = best.family;
  const isAsked = question.terms.every(
    ({ content, stem }) => !content || asked.has(stem) || answered.has(stem),
  );
  const cues = frameOfEntry(told.entry).askedCues;
  const isAskedSo = frame.asks.every((one) => one === 'whether' || cues.has(`asks.${one}`));
  const isAbout = (one: string) => told.entry.subject === one || topic.isNamedIn(told.entry, one);
  const isMeant = isAsked && isAskedSo && told.entry.kind !== 'command';
  return isMeant && [id, ...ids].every(isAbout) ? { ...told, nearest: best.nearest } : undefined;
}
