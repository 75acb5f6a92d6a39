import type { FactAnswer } from '../../facts/answerFromFacts';
import type { FactIndex } from '../../facts/factIndex';
import type { ExpandedEntry } from '../../knowledge/knowledge';
import type { Language } from '../../language/text/detectLanguage';
import type { Exchange } from './exchangeSubject';
import type { FactReading } from '../facts/factReader';
import type { Outcome } from '../model/answerOutcome';
import type { Conversation } from '../model/conversationMemory';
import type { Turn } from '../model/questionTurn';
import type { Question } from '../understanding/question';

/** The question itself, or the one before it with what is put in its place. */
export const askedNow = (
  { text }: Question,
  exchange: Exchange | undefined,
  { question }: Conversation,
): Turn['asked'] =>
  exchange && question !== undefined ? { question, instead: exchange.instead } : { question: text };

/** What is remembered of the time and of the pair that a question spoke of. */
export function withSpoken(
  step: Step,
  { frame, named }: FactReading,
  { instead, ...before }: Conversation,
  index: FactIndex,
): Step {
  const ids = [...new Set(named.flatMap(({ ids }) => (ids.length === 1 ? ids : [])))];
  // "Did RTA reach it?" – "and DEWA?" speaks of both.
  const [last] = before.subjects ?? [];
  const two = ids.length === 1 && last !== undefined ? [...new Set([last, ...ids])] : ids;
  const kinds = new Set(two.map((id) => index.subject(id)?.type));
  const pair = two.length === 2 && kinds.size === 1 ? two : before.pair;
  const now = step.conversation.instead?.periods;
  const periods =
    frame.periods.length > 0
      ? [...frame.periods]
      : now !== undefined && now !== instead?.periods
        ? now
        : before.periods;
  // Those of the list that were picked before are not what the next one is about; the list is.
  const { subjects = [] } = step.conversation;
  const picked = before.listed?.includes(subjects[0] ?? '') ? subjects[0] : undefined;
  const topics =
    picked === undefined
      ? subjects
      : [
          picked,
          ...subjects.slice(1).filter((id) => before.listed?.includes(id) !== true),
          ...subjects.slice(1).filter((id) => before.listed?.includes(id)),
        ];
  return {
    ...step,
    conversation: {
      ...(before.listed && { listed: before.listed }),
      ...step.conversation,
      ...(picked !== undefined && { subjects: topics }),
      ...(pair && { pair }),
      ...(periods && { periods }),
    },
  };
}

/** What stays the last question behind one that only asks about its answer: "why?" */
export const lastAsked = ({ question, conversation }: Omit<Turn, 'asked'>): Turn['asked'] => ({
  question: conversation.question ?? question.text,
  ...(conversation.instead ? { instead: conversation.instead } : {}),
});

/** "w RTA?", "DEWA": short names in Latin letters, and nothing else that has two letters. */
const areShortNames = ({ script, terms, mentions }: Question): boolean =>
  script === 'latin' &&
  mentions.length > 0 &&
  mentions.every(({ start, end }) => end === start + 1) &&
  terms.every(({ word }) => word.startsWith('@') || !/\p{L}{2}/u.test(word));

/** A single word with a digit in Latin letters ("SOP2?"), or "w 2023?", may be of either language. */
export function ownLanguage(question: Question): Language | undefined {
  const { language, script, key } = question;
  const isLoneWord = script === 'arabizi' && !key.includes(' ');
  return isLoneWord || !/\p{L}{2}/u.test(key) || areShortNames(question) ? undefined : language;
}

/** What came of a question, and what is remembered of it. */
export type Step = { outcome: Outcome; conversation: Conversation };

const MOST_SUBJECTS = 12;

export const remembered = (ids: readonly string[]): string[] =>
  [...new Set(ids)].slice(0, MOST_SUBJECTS);

export const mentionedSubjects = ({ named }: FactReading): string[] =>
  named.flatMap(({ ids }) => (ids.length === 1 ? ids : []));

/** What was told last were facts, not an entry. */
function withoutEntry(conversation: Conversation): Conversation {
  const kept = { ...conversation };
  delete kept.entryId;
  return kept;
}

/** Of a fact told alone, what it was about. */
const attributeOf = ({ rule, statement }: FactAnswer): Pick<Conversation, 'attribute'> => {
  const [attribute, ...others] = new Set(statement.facts.map((fact) => fact.attribute));
  // Two that were told, as the lowest and the highest fine, are asked for again by the question.
  return rule === 'lookup' && attribute !== undefined && others.length === 0 ? { attribute } : {};
};

export const mentionedNameIds = ({ mentions }: Question): string[] =>
  mentions.filter(({ ids }) => ids.length === 1).flatMap(({ ids }) => ids);

/** What is remembered of a turn without an answer: the names that it spoke of, no old options. */
export function withMentionedNames({
  question,
  language,
  conversation,
}: Omit<Turn, 'asked'>): Conversation {
  const names = mentionedNameIds(question);
  const { entryId } = conversation;
  const spoken = names.length > 0 ? names : conversation.names;
  const { subjects, question: last, instead, attribute, facts } = conversation;
  return {
    language,
    ...(subjects === undefined ? {} : { subjects }),
    ...(last === undefined ? {} : { question: last }),
    ...(instead === undefined ? {} : { instead }),
    ...(attribute === undefined ? {} : { attribute }),
    ...(facts === undefined ? {} : { facts }),
    ...(entryId === undefined ? {} : { entryId }),
    ...(spoken === undefined ? {} : { names: spoken }),
  };
}

/**
 * What is remembered of a question that found no answer: if it names something, what follows is
 * about that.
 */
export function withUnanswered(turn: Turn): Conversation {
  const kept = withMentionedNames(turn);
  const { spoken = [], asked, conversation } = turn;
  if (spoken.length === 0) return kept;
  const moved = { ...kept, ...asked };
  delete moved.attribute;
  if (asked.instead === undefined) delete moved.instead;
  return { ...moved, subjects: remembered([...spoken, ...(conversation.subjects ?? [])]) };
}

/** What is remembered of an answer from facts; of one that only says what is missing, its subject. */
export function rememberFacts(turn: Turn, facts: FactAnswer, isAnswered: boolean): Conversation {
  const { statement } = facts;
  const spoken = withMentionedNames(turn);
  // What was told is what was last spoken of, but the law on which an answer rests leaves that.
  const isTold = isAnswered && statement.lines.some(({ form }) => form !== 'named');
  const [told] = statement.subjects;
  const isNamed = mentionedNameIds(turn.question).length > 0;
  if (isTold && !isNamed && told !== undefined) spoken.names = [told];
  if (isTold) delete spoken.attribute;
  // A new question keeps nothing of what was exchanged before.
  if (turn.asked.instead === undefined) delete spoken.instead;
  return {
    ...(isTold ? withoutEntry(spoken) : spoken),
    ...turn.asked,
    ...attributeOf(facts),
    ...(isAnswered ? { facts: statement.facts.map(({ id }) => id).slice(0, MOST_SUBJECTS) } : {}),
    subjects: remembered([...statement.subjects, ...(turn.conversation.subjects ?? [])]),
  };
}

/**
 * What is remembered of an entry that answered.
 * @param about ids of what it is about, as facts know it
 * @param whole id of what is meant if nothing else is
 */
export function rememberEntry(
  { question, language, conversation, asked, spoken = [] }: Turn,
  { id, subject }: ExpandedEntry,
  about: readonly string[],
  whole: string | undefined,
): Conversation {
  const own = subject === undefined ? [] : [subject];
  // "The Dubai Digital Strategy" is not about Digital Dubai.
  const mentioned = mentionedNameIds(question).filter(
    (name) => spoken.length === 0 || spoken.includes(name),
  );
  const named = [...new Set([...own, ...mentioned])];
  // "Who got the stamp in the first round?": the round is not what the answer is about.
  const names = [
    ...named.filter((id) => id === subject || about.includes(id)),
    ...named.filter((id) => id !== subject && !about.includes(id)),
  ];
  const isOpen = names.length + about.length + spoken.length === 0 && whole !== undefined;
  const subjects = remembered([
    ...names,
    ...spoken.filter((id) => id !== whole),
    ...(isOpen ? [whole] : about),
    ...(conversation.subjects ?? []),
  ]);
  return { entryId: id, names, language, subjects, ...asked };
}
