import conversationTerms from '../../language/questions/conversationTerms.json';
import { parseNumber } from '../../language/numbers/parseNumber';
import { withoutAnd } from '../../language/text/arabicPrefixes';
import { wordSet } from '../../language/text/wordSet';
import { SUCCESSOR } from '../../facts/factIndex';
import type { ExpandedEntry } from '../../knowledge/knowledge';
import type { FactReader } from '../facts/factReader';
import type { Conversation } from '../model/conversationMemory';
import type { Question } from '../understanding/question';

interface MeantDeps {
  engine: { facts: FactReader; entries: ReadonlyMap<string, ExpandedEntry> };
  about: { subjectsOf(entry: ExpandedEntry): readonly string[] };
}

/** The one like what was spoken of that a question describes is what it is about: "for arrivals". */
function withDescribed(
  question: Question,
  conversation: Conversation,
  { engine: { facts } }: MeantDeps,
): Conversation {
  const { subjects = [] } = conversation;
  const other = facts.describedBeside(subjects, facts.read(question));
  return other === undefined ? conversation : { ...conversation, subjects: [other, ...subjects] };
}

/** "What was his post?", «شو منصبه؟» is about the person that the answer before told of. */
function withPerson(
  question: Question,
  conversation: Conversation,
  { engine: { facts, entries }, about }: MeantDeps,
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
  { engine: { facts, entries }, about }: MeantDeps,
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

/** "And number 22, when was it issued?" behind a law is about the law of that number. */
function withNumberedLaw(
  question: Question,
  conversation: Conversation,
  { engine: { facts } }: MeantDeps,
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

const PERSON = wordSet(conversationTerms.personFollowUps.person);
const isPersonal = (word: string): boolean =>
  PERSON.has(word) || PERSON.has(word.replace(/^[وف](?=.{3})/, ''));

const MEANINGS = [withDescribed, withNumberedLaw, withPerson, withSuccessor];

/**
 * What a question is about that names nothing: what it describes, a law by its number alone, the
 * person that was told of, or what an entity has become.
 */
export const withMeant = (
  question: Question,
  conversation: Conversation,
  deps: MeantDeps,
): Conversation =>
  MEANINGS.reduce((meant, reading) => reading(question, meant, deps), conversation);
