import type { ExpandedEntry, Knowledge } from '../../knowledge/knowledge';

/** What a field has lost and gained, value by value. */
export interface FieldChange {
  /** As it is written in the files: `answer.en`. */
  field: string;
  removed: readonly string[];
  added: readonly string[];
}

interface EntryChange {
  id: string;
  fields: readonly FieldChange[];
}

/** What tells two states of the knowledge apart; entries under the ids by which they are written. */
export interface KnowledgeDiff {
  added: readonly string[];
  removed: readonly string[];
  changed: readonly EntryChange[];
  /** Sources, entities, phases, journeys, topics and holidays that were added, removed or changed. */
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
  source: ({ sources }) => sources,
  asOf: ({ asOf }) => [asOf],
  followUps: ({ followUps }) => followUps,
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

function fieldChanges(
  before: readonly ExpandedEntry[],
  after: readonly ExpandedEntry[],
): FieldChange[] {
  return Object.entries(FIELDS).flatMap(([field, values]) => {
    const of = (entries: readonly ExpandedEntry[]) =>
      new Set(entries.flatMap(values).filter((value) => value !== undefined));
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

const sourcesOf = ({ sources }: Knowledge) =>
  new Map(Object.entries(sources).map(([key, source]) => [key, JSON.stringify(source)]));
const topicsOf = ({ topics }: Knowledge) =>
  new Map(topics.map((topic) => [topic.id, JSON.stringify(topic)]));
const holidaysOf = ({ holidays }: Knowledge) => new Map(holidays.map((day) => [day, day]));
const namesOf = ({ names }: Knowledge) =>
  new Map(names.map((name) => [`${name.type} ${name.id}`, JSON.stringify(name)]));

/** What changes from one state of the knowledge to another. */
export function diffKnowledge(before: Knowledge, after: Knowledge): KnowledgeDiff {
  const [old, now] = [families(before), families(after)];
  const changed = [...now].flatMap(([id, entries]) => {
    const fields = fieldChanges(old.get(id) ?? entries, entries);
    return fields.length > 0 ? [{ id, fields }] : [];
  });
  return {
    added: [...now.keys()].filter((id) => !old.has(id)),
    removed: [...old.keys()].filter((id) => !now.has(id)),
    changed,
    references: [
      ...referenceChanges('source', sourcesOf(before), sourcesOf(after)),
      ...referenceChanges('name', namesOf(before), namesOf(after)),
      ...referenceChanges('topic', topicsOf(before), topicsOf(after)),
      ...referenceChanges('holiday', holidaysOf(before), holidaysOf(after)),
    ],
  };
}
