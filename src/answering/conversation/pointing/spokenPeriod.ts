import conversationTerms from '../../../language/questions/conversationTerms.json';
import type { FactIndex } from '../../../facts/factIndex';
import { WHOLES, yearOf } from '../../../facts/factQuestion';
import { COUNTING, MEASURES, measuresIn } from '../../../frames/frame';
import type { ExpandedEntry } from '../../../knowledge/knowledge';
import { CONNECTIVES } from '../../../language/questions/questionWords';
import { FUNCTION_WORDS } from '../../../language/text/functionWords';
import { wordSet } from '../../../language/text/wordSet';
import type { FactReader } from '../../facts/factReader';
import type { Conversation } from '../../model/conversationMemory';
import type { Turn } from '../../model/questionTurn';
import type { Question } from '../../understanding/question';
import { inWords, pointsToTime, withPointedPeriod } from './pointedPeriod';

/** More words are a question of their own. */
const MOST_WORDS = 12;

export interface Reader {
  facts: FactReader;
  read(text: string): Question;
}

/** The years of the facts that were told, if they are of one. */
export function toldPeriods(facts: readonly string[], index: FactIndex): string[] {
  const told = index.withIds(facts);
  const years = told.flatMap(({ period, asOf }) => (period?.to ?? asOf ?? '').slice(0, 4) || []);
  return [...new Set(years)].length === 1 ? years.slice(0, 1) : [];
}

/** The period that was last spoken of: asked for, or that of what was told. */
function periodSpokenOf(
  { question = '', instead, periods = [], facts: told = [], entryId = '' }: Conversation,
  engine: Reader & { entries: ReadonlyMap<string, ExpandedEntry> },
): string | undefined {
  const asked = instead?.periods ?? engine.facts.read(engine.read(question)).frame.periods;
  const entry = engine.entries.get(entryId);
  const answered = entry ? engine.facts.read(engine.read(entry.answer.en)).frame.periods : [];
  const isOne = new Set(answered.map(yearOf)).size === 1;
  const [month, ...others] = new Set(answered);
  return [
    ...asked,
    ...toldPeriods(told, engine.facts.index),
    ...(month !== undefined && others.length === 0 ? [month] : []),
    ...(isOne ? answered.map(yearOf) : []),
    ...periods,
    ...answered.map(yearOf),
  ][0];
}

/** "How many trees is that?", «وكم جهة كانت؟» behind a figure of the whole: that of its time. */
function countsThat(
  question: Question,
  { subjects: [topic = ''] = [], entryId = '', facts: told = [] }: Conversation,
  { facts }: Reader,
): boolean {
  const { frame, named } = facts.read(question);
  const [asked, ...others] = frame.ofWhat;
  const isShare = asked === 'percent';
  return (
    frame.words.length <= MOST_WORDS &&
    frame.words.some(({ read, typed }) => THAT.has(read) || THAT.has(typed)) &&
    // "How much was saved?" is a question of its own.
    frame.words.every(
      ({ read, typed }, at) =>
        THAT.has(read) ||
        THAT.has(typed) ||
        MAKES.has(read) ||
        CONNECTIVES.has(typed) ||
        FUNCTION_WORDS.has(read) ||
        frame.cues.some(({ start, end }) => at >= start && at < end),
    ) &&
    !pointsToTime(question.text) &&
    asked !== undefined &&
    (others.length === 0 || frame.ofWhat.length === measuresIn(frame).length) &&
    (MEASURES.has(asked) || asked === 'entities') &&
    (frame.asks.length > 0 || isShare) &&
    frame.asks.every((id) => COUNTING.has(id) || (id === 'what_is' && isShare)) &&
    named.length === 0 &&
    frame.periods.length === 0 &&
    (entryId !== '' || told.length > 0) &&
    (WHOLES.has(facts.index.subject(topic)?.type ?? '') || topic === '')
  );
}
const MAKES = wordSet(conversationTerms.exchangeSubject.makes);
const THAT = wordSet(conversationTerms.exchangeSubject.that);

/** The month or the year that was spoken of, behind the words of a question. */
function withPeriodBehind(
  question: Question,
  conversation: Conversation,
  engine: Parameters<typeof periodSpokenOf>[1],
  language: Turn['language'],
): Question {
  const spoken = periodSpokenOf(conversation, engine);
  if (spoken === undefined) return question;
  const own = /[a-z]{3}/i.test(question.text) ? 'en' : language;
  const behind = `${own === 'ar' ? 'في' : 'in'} ${inWords(spoken, own)}`;
  return engine.read(`${question.text.replace(/[\s?؟.!]+$/, '')} ${behind}`);
}

/** A question that points at a time names it: "at that time", «في تلك السنة». */
export function withTime(
  { question, language, conversation }: Pick<Turn, 'question' | 'language' | 'conversation'>,
  engine: Parameters<typeof periodSpokenOf>[1],
): Question {
  const { text } = question;
  if (conversation.question !== undefined && countsThat(question, conversation, engine))
    return withPeriodBehind(question, conversation, engine, language);
  if (!pointsToTime(text)) return question;
  const { frame, named } = engine.facts.read(question);
  // "Who else at that time?" asks for no figure of it; "who ran Smart Dubai then?" names what of.
  if (frame.ofWhat.length === 0 && frame.asks.includes('who') && named.length === 0)
    return question;
  const spoken = periodSpokenOf(conversation, engine);
  return spoken === undefined
    ? question
    : engine.read(withPointedPeriod(text, spoken, /[a-z]{3}/i.test(text) ? 'en' : language));
}
