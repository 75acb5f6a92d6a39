import type { FactAnswer } from '../../facts/answerFromFacts';
import type { ExpandedEntry } from '../../knowledge/knowledge';
import { mentionedSubjects } from './conversationSteps';
import { wordExchange } from './exchangeAnswers';
import type { Exchange } from './exchangeSubject';
import type { Asked, Found, Topic } from './topic';

/** What was hoped for, what was to be reached and what came of it are not exchanged. */
const STAGES = new Set(['goal', 'target', 'result']);

/** @param isStrict of entities and phases there are entries of every kind */
const isSameSort = (
  last: ExpandedEntry | undefined,
  { kind }: ExpandedEntry,
  isStrict: boolean,
): boolean =>
  !last || last.kind === kind || !(isStrict || STAGES.has(last.kind) || STAGES.has(kind));

/** "And SOP2?": what is told has to be about the new name, if it is known of anything named. */
export const isOfNames = (
  { statement }: FactAnswer,
  { instead: { names = [] } }: Exchange,
): boolean =>
  names.length === 0 ||
  !statement.complete ||
  statement.subjects.some((id) => names.includes(id)) ||
  statement.facts.some(({ subject }) => names.includes(subject));

/** The last question with another name or year in it, asked of the entries and the facts. */
export function rewordExchange(
  exchange: Exchange,
  { language, conversation }: Asked,
  topic: Topic,
): Found | undefined {
  const { engine } = topic.deps;
  const { names = [], periods = [], ofWhat } = exchange.instead;
  if (ofWhat !== undefined) return undefined;
  const question = engine.read(
    wordExchange(
      exchange,
      engine.facts,
      exchange.last.frame.words.some(({ typed }) => /[a-z]/.test(typed)) ? 'en' : language,
    ),
  );
  const weighed = topic.weighAlone(question);
  const { decision, judgement } = weighed;
  const told =
    weighed.choice.by === 'missing' && decision.reason === 'sure'
      ? { by: 'entry' as const, entry: decision.entry, confidence: judgement.right }
      : topic.answerOf(weighed);
  if (told?.by === 'facts')
    return told.facts.statement.complete && isOfNames(told.facts, exchange) ? told : undefined;
  const isAbout = (entry: ExpandedEntry, ids: readonly string[]) =>
    ids.every(
      (id) =>
        entry.subject === id ||
        // An entity is named in many an entry about all of them.
        (periods.length > 0 && topic.isPlaced(id)
          ? topic.deps.about.named(entry).includes(id)
          : topic.isNamedIn(entry, id)),
    );
  // What is not exchanged stays: customs, of another year.
  const kept = names.length > 0 ? [] : mentionedSubjects(exchange.last);
  const speaksOf = (entry: ExpandedEntry) =>
    isAbout(entry, [...names, ...kept]) &&
    periods.every((period) => entry.answer.en.includes(period.slice(0, 4)));
  const last = engine.entries.get(conversation.entryId ?? '');
  return told &&
    speaksOf(told.entry) &&
    isSameSort(
      // One about something else than what was asked tells no sort.
      last && isAbout(last, kept) ? last : undefined,
      told.entry,
      names.some((id) => topic.isPlaced(id)),
    )
    ? told
    : undefined;
}
