import conversationTerms from '../../language/questions/conversationTerms.json';
import { parseNumber } from '../../language/numbers/parseNumber';
import { withoutAnd } from '../../language/text/arabicPrefixes';
import { wordSet } from '../../language/text/wordSet';
import type { FactAnswer } from '../../facts/answerFromFacts';
import type { FactIndex } from '../../facts/factIndex';
import type { ExpandedEntry } from '../../knowledge/knowledge';
import type { Language } from '../../language/text/detectLanguage';
import type { Exchange } from './exchangeSubject';
import type { FactReader, FactReading } from '../facts/factReader';
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

/** The one like what was spoken of that a question describes is what it is about: "for arrivals". */
function withDescribed(
  question: Question,
  conversation: Conversation,
  facts: FactReader,
): Conversation {
  const { subjects = [] } = conversation;
  const other = facts.describedBeside(subjects, facts.read(question));
  return other === undefined ? conversation : { ...conversation, subjects: [other, ...subjects] };
}

/** "What was his post?", «شو منصبه؟» is about the person that the answer before told of. */
function withPerson(
  question: Question,
  conversation: Conversation,
  { engine: { facts, entries }, about }: PersonDeps,
): Conversation {
  const { subjects = [], facts: told = [], entryId = '' } = conversation;
  const { index } = facts;
  const { frame, named } = facts.read(question);
  if (named.length > 0 || !frame.words.some(({ read }) => isPersonal(read))) return conversation;
  const entry = entries.get(entryId);
  const ids = entry
    ? about.subjectsOf(entry)
    : index
        .withIds(told)
        .flatMap(({ subject, value }) => [subject, ...(value.kind === 'ids' ? value.ids : [])]);
  const people = [...new Set(ids)].filter((id) => index.subject(id)?.type === 'person');
  const [person, ...others] = people;
  // A text is about the one whom it names first.
  return person === undefined || (others.length > 0 && !entry)
    ? conversation
    : { ...conversation, subjects: [...new Set([person, ...subjects])] };
}

/** "Who heads it?" behind what an entity has become is about what it is now. */
function withSuccessor(
  question: Question,
  conversation: Conversation,
  { engine: { facts, entries }, about }: PersonDeps,
): Conversation {
  const { subjects: [topic = '', ...others] = [], names = [], entryId = '' } = conversation;
  const { index } = facts;
  const { frame, named } = facts.read(question);
  const [fact] = index.of(topic, SUCCESSOR);
  const [next] = fact?.value.kind === 'ids' ? fact.value.ids : [];
  const isAsked = named.length === 0 && frame.asks.includes('who') && frame.periods.length === 0;
  if (!isAsked || next === undefined) return conversation;
  const entry = entries.get(entryId);
  const told = entry ? about.subjectsOf(entry) : (conversation.facts ?? []);
  const isTold = told.includes(next) || told.includes(fact?.id ?? '');
  return isTold
    ? {
        ...conversation,
        subjects: [next, topic, ...others],
        names: [next, ...names.filter((id) => id !== topic && id !== next)],
      }
    : conversation;
}
const SUCCESSOR = 'successor';

/** "And number 22, when was it issued?" behind a law is about the law of that number. */
function withNumberedLaw(
  question: Question,
  conversation: Conversation,
  facts: FactReader,
): Conversation {
  const { subjects = [] } = conversation;
  const { frame, named } = facts.read(question);
  const numbers = frame.words.flatMap(({ typed }, at) =>
    NUMBERS.has(withoutAnd(frame.words[at - 1]?.read ?? '')) ? [parseNumber(typed)] : [],
  );
  const isLaw = (id: string) => facts.index.subject(id)?.type === 'law';
  if (named.length > 0 || numbers.length === 0 || !subjects.some(isLaw)) return conversation;
  const called = [...facts.index.base.subjects.values()].filter(
    ({ type, name }) => type === 'law' && numbers.includes(Number(/\d+/.exec(name.en)?.[0])),
  );
  const spoken = called.find(({ id }) => subjects.includes(id));
  const law = spoken ?? (called.length === 1 ? called[0] : undefined);
  return law === undefined
    ? conversation
    : { ...conversation, subjects: [...new Set([law.id, ...subjects])] };
}
const NUMBERS = wordSet(conversationTerms.lawNumbers);

interface PersonDeps {
  engine: { facts: FactReader; entries: ReadonlyMap<string, ExpandedEntry> };
  about: { subjectsOf(entry: ExpandedEntry): readonly string[] };
}

const PERSON = wordSet(conversationTerms.personFollowUps.person);
const isPersonal = (word: string): boolean =>
  PERSON.has(word) || PERSON.has(word.replace(/^[وف](?=.{3})/, ''));

/**
 * What a question is about that names nothing: what it describes, a law by its number alone, the
 * person that was told of, or what an entity has become.
 */
export const withMeant = (
  question: Question,
  conversation: Conversation,
  deps: PersonDeps,
): Conversation =>
  withSuccessor(
    question,
    withPerson(
      question,
      withNumberedLaw(
        question,
        withDescribed(question, conversation, deps.engine.facts),
        deps.engine.facts,
      ),
      deps,
    ),
    deps,
  );

/** What stays the last question behind one that only asks about its answer: "why?" */
export const lastAsked = ({ question, conversation }: Omit<Turn, 'asked'>): Turn['asked'] => ({
  question: conversation.question ?? question.text,
  ...(conversation.instead ? { instead: conversation.instead } : {}),
});

/** A single word with a digit in Latin letters ("SOP2?"), or "w 2023?", may be of either language. */
export const ownLanguage = ({ language, script, key }: Question): Language | undefined =>
  (script === 'arabizi' && !key.includes(' ')) || !/\p{L}{2}/u.test(key) ? undefined : language;

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
  // What was told is what was last spoken of.
  const [told] = statement.subjects;
  const isNamed = mentionedNameIds(turn.question).length > 0;
  if (isAnswered && !isNamed && told !== undefined) spoken.names = [told];
  if (isAnswered) delete spoken.attribute;
  // A new question keeps nothing of what was exchanged before.
  if (turn.asked.instead === undefined) delete spoken.instead;
  return {
    ...(isAnswered ? withoutEntry(spoken) : spoken),
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
