import type { Fact } from '../../knowledge/facts/fact';
import type { ExpandedEntry, Knowledge } from '../../knowledge/knowledge';
import { formatProblem, type Problem } from '../../knowledge/knowledgeProblem';
import { writtenIds, type Forceable } from './publication';
import type { Answerer } from '../../answering/answerer';
import type { Conversation } from '../../answering/model/conversationMemory';
import type { Outcome } from '../../answering/model/answerOutcome';

/** What a field has lost and gained, value by value. */
export interface FieldChange {
  /** As it is written in the files: `answer.en`. */
  field: string;
  removed: readonly string[];
  added: readonly string[];
}

/** An entry or a fact, and what is different in it. */
interface ItemChange {
  id: string;
  fields: readonly FieldChange[];
}

/** What tells the facts of two states apart, by their ids. */
interface FactDiff {
  added: readonly string[];
  removed: readonly string[];
  changed: readonly ItemChange[];
}

/**
 * What tells two states of the knowledge apart; entries under the ids by which they are written.
 */
export interface KnowledgeDiff {
  added: readonly string[];
  removed: readonly string[];
  changed: readonly ItemChange[];
  facts: FactDiff;
  /**
   * Sources, entities, phases, journeys, topics, holidays and what facts are about: added, removed
   * or changed.
   */
  references: readonly string[];
}

type Values = (entry: ExpandedEntry) => readonly (string | undefined)[];

/** What of an entry can change. Of one that is written for several, all of them together. */
const FIELDS: Readonly<Record<string, Values>> = {
  kind: ({ kind, command }) => [kind, command],
  for: ({ subject }) => [subject],
  'questions.en': ({ patterns }) => patterns.en,
  'questions.ar': ({ patterns }) => patterns.ar,
  'label.en': ({ label }) => [label.en],
  'label.ar': ({ label }) => [label.ar],
  'answer.en': ({ answer }) => [answer.en],
  'answer.ar': ({ answer }) => [answer.ar],
  verdict: ({ verdict }) => [verdict],
  source: ({ sources }) => sources,
  asOf: ({ asOf }) => [asOf],
  followUps: ({ followUps }) => followUps,
};

type FactValues = (fact: Fact) => readonly (string | undefined)[];

function wordedValue({ value }: Fact, language: 'en' | 'ar'): readonly string[] {
  switch (value.kind) {
    case 'number':
      return [String(value.number)];
    case 'date':
      return [value.date];
    case 'text':
      return [value.text[language]];
    case 'ids':
      return value.ids;
  }
}

/** What of a fact can change; a value that is a text, in both languages. */
const FACT_FIELDS: Readonly<Record<string, FactValues>> = {
  subject: ({ subject }) => [subject],
  attribute: ({ attribute }) => [attribute],
  value: (fact) => (fact.value.kind === 'text' ? [] : wordedValue(fact, 'en')),
  'value.en': (fact) => (fact.value.kind === 'text' ? wordedValue(fact, 'en') : []),
  'value.ar': (fact) => (fact.value.kind === 'text' ? wordedValue(fact, 'ar') : []),
  qualifier: ({ qualifier }) => [qualifier],
  'period.from': ({ period }) => [period?.from],
  'period.to': ({ period }) => [period?.to],
  'period.perYear': ({ period }) => [period?.perYear && 'true'],
  kind: ({ kind }) => [kind],
  asOf: ({ asOf }) => [asOf],
  source: ({ sources }) => sources,
  conflicts: ({ conflicts }) => conflicts,
  preferred: ({ preferred }) => [preferred && 'true'],
  incomplete: ({ incomplete }) => [incomplete && 'true'],
  'note.en': ({ note }) => [note?.en],
  'note.ar': ({ note }) => [note?.ar],
};

type Families = ReadonlyMap<string, readonly ExpandedEntry[]>;

function families({ entries }: Knowledge): Families {
  const found = new Map<string, ExpandedEntry[]>();
  for (const entry of entries) {
    const expansions = found.get(entry.family);
    if (expansions) expansions.push(entry);
    else found.set(entry.family, [entry]);
  }
  return found;
}

const without = (values: ReadonlySet<string>, others: ReadonlySet<string>): string[] =>
  [...values].filter((value) => !others.has(value));

function fieldChanges<T>(
  fields: Readonly<Record<string, (item: T) => readonly (string | undefined)[]>>,
  before: readonly T[],
  after: readonly T[],
): FieldChange[] {
  return Object.entries(fields).flatMap(([field, values]) => {
    const of = (items: readonly T[]) =>
      new Set(items.flatMap((item) => values(item)).filter((value) => value !== undefined));
    const [old, now] = [of(before), of(after)];
    const change = { field, removed: without(old, now), added: without(now, old) };
    return change.removed.length + change.added.length > 0 ? [change] : [];
  });
}

/** `kind id: added`, for everything that is told apart by an id. */
function referenceChanges(
  kind: string,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
    const [old, now] = [before.get(id), after.get(id)];
    if (old === now) return [];
    const what = old === undefined ? 'added' : now === undefined ? 'removed' : 'changed';
    return [`${kind} ${id}: ${what}`];
  });
}

/** The same for what facts are about: `before` and `after` by the kind of thing. */
function factReferences(before: Knowledge, after: Knowledge): string[] {
  const written = ({ facts, names }: Knowledge) => {
    // Names of the reference files are compared as such.
    const known = new Set(names.map(({ id }) => id));
    return [...facts.subjects].filter(([id]) => !known.has(id));
  };
  const texts = (pairs: Iterable<readonly [string, unknown]>) =>
    new Map([...pairs].map(([id, item]) => [id, JSON.stringify(item)]));
  const missing = ({ facts }: Knowledge) =>
    facts.missing.map((item) => [`${item.subject} ${item.attribute}`, item] as const);
  return [
    ...referenceChanges('subject', texts(written(before)), texts(written(after))),
    ...referenceChanges('attribute', texts(before.facts.attributes), texts(after.facts.attributes)),
    ...referenceChanges('missing', texts(missing(before)), texts(missing(after))),
  ];
}

function diffFacts(before: Knowledge, after: Knowledge): FactDiff {
  const byId = ({ facts }: Knowledge) => new Map(facts.facts.map((fact) => [fact.id, fact]));
  const [old, now] = [byId(before), byId(after)];
  return {
    added: [...now.keys()].filter((id) => !old.has(id)),
    removed: [...old.keys()].filter((id) => !now.has(id)),
    changed: [...now].flatMap(([id, fact]) => {
      const fields = fieldChanges(FACT_FIELDS, [old.get(id) ?? fact], [fact]);
      return fields.length > 0 ? [{ id, fields }] : [];
    }),
  };
}

const sourcesOf = ({ sources }: Knowledge) =>
  new Map(Object.entries(sources).map(([key, source]) => [key, JSON.stringify(source)]));
const topicsOf = ({ topics }: Knowledge) =>
  new Map(topics.map((topic) => [topic.id, JSON.stringify(topic)]));
const holidaysOf = ({ holidays }: Knowledge) => new Map(holidays.map((day) => [day, day]));
const fieldHelpOf = ({ fieldHelp }: Knowledge) =>
  new Map(Object.entries(fieldHelp).map(([field, help]) => [field, JSON.stringify(help)]));
const namesOf = ({ names }: Knowledge) =>
  new Map(names.map((name) => [`${name.type} ${name.id}`, JSON.stringify(name)]));

/** What changes from one state of the knowledge to another. */
export function diffKnowledge(before: Knowledge, after: Knowledge): KnowledgeDiff {
  const [old, now] = [families(before), families(after)];
  const changed = [...now].flatMap(([id, entries]) => {
    const fields = fieldChanges(FIELDS, old.get(id) ?? entries, entries);
    return fields.length > 0 ? [{ id, fields }] : [];
  });
  return {
    added: [...now.keys()].filter((id) => !old.has(id)),
    removed: [...old.keys()].filter((id) => !now.has(id)),
    changed,
    facts: diffFacts(before, after),
    references: [
      ...referenceChanges('source', sourcesOf(before), sourcesOf(after)),
      ...referenceChanges('name', namesOf(before), namesOf(after)),
      ...referenceChanges('topic', topicsOf(before), topicsOf(after)),
      ...referenceChanges('holiday', holidaysOf(before), holidaysOf(after)),
      ...referenceChanges('field help', fieldHelpOf(before), fieldHelpOf(after)),
      ...factReferences(before, after),
    ],
  };
}

/** Of the entries or facts that are live, more than this share cannot go in one publication by mistake. */
const MOST_DROPPED = 0.2;

/** Why something is not published, unless it is forced. */
interface PublicationConcern {
  force: Forceable;
  lines: readonly string[];
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Both as they are written and as they are expanded: one that is written for sixty is one, too. */
function droppedShare(live: Knowledge, next: Knowledge): PublicationConcern[] {
  const ids = (knowledge: Knowledge) => new Set(knowledge.entries.map(({ id }) => id));
  const factIds = ({ facts }: Knowledge) => new Set(facts.facts.map(({ id }) => id));
  const views = [
    { what: 'entries', before: writtenIds(live), after: writtenIds(next) },
    { what: 'expanded entries', before: ids(live), after: ids(next) },
    { what: 'facts', before: factIds(live), after: factIds(next) },
  ];
  return views
    .flatMap(({ what, before, after }) => {
      const gone = [...before].filter((id) => !after.has(id));
      const share = gone.length / before.size;
      if (!(share > MOST_DROPPED)) return [];
      const line = `${gone.length} of ${before.size} ${what} (${percent(share)}, more than ${percent(MOST_DROPPED)}) would go: ${gone.join(', ')}`;
      return [{ force: 'drop' as const, lines: [line] }];
    })
    .slice(0, 1);
}

/**
 * The concerns against publishing.
 * @param live what is live now; undefined if it cannot be read by this version of the bot
 * @param failures of the tests
 */
export function publicationChecks(
  next: Knowledge,
  live: Knowledge | undefined,
  failures: readonly Problem[],
): PublicationConcern[] {
  const tests: PublicationConcern[] =
    failures.length === 0
      ? []
      : [
          {
            force: 'tests',
            lines: [
              ...failures.map(formatProblem),
              failures.length === 1 ? '1 test fails' : `${failures.length} tests fail`,
            ],
          },
        ];
  return [...tests, ...(live ? droppedShare(live, next) : [UNREADABLE])];
}

const UNREADABLE: PublicationConcern = {
  force: 'drop',
  lines: [
    'This version of the bot cannot read what is live, so it is not known which entries would be removed',
  ],
};

/** A test question that is answered otherwise than before. */
export interface AnswerChange {
  question: string;
  /** The entry that answers, the entries that are offered, or that nothing is found. */
  before: string;
  /** Equal to `before` if the same entry says it in other words. */
  after: string;
}

function standingOf(outcome: Outcome): string {
  if (outcome.status === 'unknown') return outcome.entryId ?? 'unknown';
  if (outcome.status !== 'suggested') return outcome.entryId;
  return `suggestions ${outcome.options.map(({ entryId }) => entryId).join(', ')}`;
}

/** Questions that are asked one after the other; the tests of entries stand alone. */
function conversationsOf({ tests, conversations }: Knowledge): string[][] {
  return [
    ...tests.map(({ question }) => [question]),
    ...conversations.map(({ turns }) => turns.map(({ question }) => question)),
  ];
}

function runConversation(questions: readonly string[], answerer: Answerer): Outcome[] {
  let conversation: Conversation = {};
  return questions.map((question) => {
    const step = answerer.answer(question, conversation);
    conversation = step.conversation;
    return step.outcome;
  });
}

/** What is asked, and who answers. */
interface Side {
  knowledge: Knowledge;
  answerer: Answerer;
}

/** Asks both sides every test question that either has; what comes back is answered otherwise. */
export function answerChanges(before: Side, after: Side): AnswerChange[] {
  const all = [before, after].flatMap(({ knowledge }) => conversationsOf(knowledge));
  const talks = new Map(all.map((talk) => [talk.join('\n'), talk]));
  return [...talks.values()].flatMap((talk) => {
    const now = runConversation(talk, after.answerer);
    return runConversation(talk, before.answerer).flatMap((old, at) => {
      const found = now[at];
      const question = talk[at];
      if (!found || question === undefined) return [];
      const change = { question, before: standingOf(old), after: standingOf(found) };
      return change.before === change.after && old.text === found.text ? [] : [change];
    });
  });
}
