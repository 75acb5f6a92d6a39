import { createHash } from 'node:crypto';
import { normalizeText, tokenize } from '../language/normalizeText';
import { expandEntry, expandTests, LANGUAGES, subjectsOf } from './expandEntry';
import type { EntryTest, ExpandedEntry, Knowledge } from './knowledge';
import { checkAliases, collectSubjects, type Reference, type Subject } from './names';
import type { Problem } from './problem';
import {
  entitiesFile,
  entriesFile,
  journeysFile,
  phasesFile,
  sourcesFile,
  type Entry,
} from './schema';
import { parseYamlFile, type KnowledgeFile, type Located } from './yamlFile';

interface Written {
  entry: Entry;
  index: number;
  located: Located;
}

/** Either the whole, or every problem that the files have. */
export type Built = { knowledge: Knowledge } | { problems: Problem[] };

const REFERENCE_FILES = ['sources.yaml', 'entities.yaml', 'phases.yaml', 'journeys.yaml'];

function versionOf(files: readonly KnowledgeFile[]): string {
  const hash = createHash('sha256');
  for (const { name, text } of files) hash.update(`${name}\0${text}\0`);
  return hash.digest('hex').slice(0, 12);
}

function readReference(files: readonly KnowledgeFile[], problems: Problem[]) {
  const find = (name: string): KnowledgeFile | undefined => {
    const file = files.find((candidate) => candidate.name === name);
    if (!file) problems.push({ file: name, line: 1, path: '', message: 'missing; every knowledge folder needs this file' });
    return file;
  };
  const parse = <T>(name: string, schema: Parameters<typeof parseYamlFile<T>>[1]) => {
    const file = find(name);
    return file && parseYamlFile(file, schema, problems);
  };
  return {
    sources: parse('sources.yaml', sourcesFile),
    entities: parse('entities.yaml', entitiesFile),
    phases: parse('phases.yaml', phasesFile),
    journeys: parse('journeys.yaml', journeysFile),
  };
}

type Parsed = ReturnType<typeof readReference>;

function checkReferences({ entities, phases, journeys }: Parsed, problems: Problem[]): void {
  const known = new Set(entities?.value.entities.map(({ id }) => id));
  const owners = new Map<string, string>();
  const unknown = (id: string) => `unknown entity "${id}"; use an id of entities.yaml`;
  if (entities) {
    const { value, located } = entities;
    checkAliases(value.entities, 'entities', located, owners, problems);
    checkDuplicateIds(value.entities, 'entities', located, problems);
    value.entities.forEach(({ successor }, index) => {
      if (successor && !known.has(successor)) problems.push(located.problem(['entities', index, 'successor'], unknown(successor)));
    });
    value.ambiguous.forEach((item, index) => {
      for (const id of item.entities) {
        if (!known.has(id)) problems.push(located.problem(['ambiguous', index], unknown(id)));
      }
    });
  }
  if (phases) {
    const { value, located } = phases;
    checkAliases(value.phases, 'phases', located, owners, problems);
    checkDuplicateIds(value.phases, 'phases', located, problems);
    value.phases.forEach(({ members }, index) => {
      members.forEach((id, at) => {
        if (entities && !known.has(id)) problems.push(located.problem(['phases', index, 'members', at], unknown(id)));
      });
    });
  }
  if (journeys) checkAliases(journeys.value.journeys, 'journeys', journeys.located, owners, problems);
}

function checkDuplicateIds(
  list: readonly { id: string }[],
  section: string,
  located: Located,
  problems: Problem[],
): void {
  list.forEach(({ id }, index) => {
    const first = list.findIndex((other) => other.id === id);
    if (first !== index) problems.push(located.problem([section, index, 'id'], `duplicate id "${id}"; the first is on line ${located.lineOf([section, first, 'id'])}`));
  });
}

function checkFieldSources({ entities, phases, journeys, sources }: Parsed, problems: Problem[]): void {
  const sections = [
    { name: 'entities', list: entities?.value.entities, located: entities?.located },
    { name: 'phases', list: phases?.value.phases, located: phases?.located },
    { name: 'journeys', list: journeys?.value.journeys, located: journeys?.located },
  ];
  for (const { name, list, located } of sections) {
    list?.forEach(({ fields }, index) => {
      for (const [key, field] of Object.entries(fields)) {
        const keys = typeof field === 'object' && 'source' in field ? [field.source].flat() : [];
        for (const source of keys) {
          if (!located || !sources || source in sources.value.sources) continue;
          problems.push(located.problem([name, index, 'fields', key], unknownSource(source)));
        }
      }
    });
  }
}

const unknownSource = (key: string) =>
  `unknown source "${key}"; add it to sources.yaml or correct the key`;

function readEntries(files: readonly KnowledgeFile[], problems: Problem[]): Written[] {
  return files
    .filter(({ name }) => !REFERENCE_FILES.includes(name))
    .flatMap((file) => {
      const parsed = parseYamlFile(file, entriesFile, problems);
      return parsed ? parsed.value.map((entry, index) => ({ entry, index, located: parsed.located })) : [];
    });
}

function checkEntries(written: readonly Written[], sources: ReadonlySet<string> | undefined, problems: Problem[]): void {
  const first = new Map<string, Written>();
  const phrasings = new Map<string, string>();
  for (const item of written) {
    const { entry, index, located } = item;
    const earlier = first.get(entry.id);
    if (earlier) {
      const where = `${earlier.located.file}:${earlier.located.lineOf([earlier.index, 'id'])}`;
      problems.push(located.problem([index, 'id'], `duplicate id "${entry.id}"; the first is at ${where}`));
    } else first.set(entry.id, item);
    const keys = 'source' in entry && entry.source !== undefined ? [entry.source].flat() : [];
    for (const key of keys) {
      if (sources && !sources.has(key)) {
        problems.push(located.problem([index, 'source'], unknownSource(key)));
      }
    }
    for (const language of LANGUAGES) {
      entry.questions[language].forEach((question, at) => {
        const key = tokenize(normalizeText(question)).join(' ');
        const owner = phrasings.get(key);
        if (owner !== undefined) {
          problems.push(located.problem([index, 'questions', language, at], `the same phrasing stands in "${owner}"; keep it in one entry`));
        } else phrasings.set(key, entry.id);
      });
    }
  }
}

function resolveFollowUps(entry: ExpandedEntry, ids: ReadonlySet<string>): { followUps: string[]; unknown: string[] } {
  const followUps: string[] = [];
  const unknown: string[] = [];
  for (const id of entry.followUps) {
    const same = entry.subject ? `${id}.${entry.subject}` : id;
    if (ids.has(same)) followUps.push(same);
    else if (ids.has(id)) followUps.push(id);
    else unknown.push(id);
  }
  return { followUps, unknown };
}

function expandAll(written: readonly Written[], subjects: readonly Subject[], problems: Problem[]) {
  const expanded: { entry: ExpandedEntry; item: Written }[] = [];
  const tests: EntryTest[] = [];
  for (const item of written) {
    const { entry, index, located } = item;
    const whom = subjectsOf(entry, subjects);
    if (whom.length === 0) problems.push(located.problem([index, 'for'], `no ${entry.for} has what "where" and "without" ask for`));
    whom.forEach((subject, at) => {
      const { entry: full, complaints } = expandEntry(entry, subject);
      problems.push(...complaints.map(({ path, message }) => located.problem([index, ...path], message)));
      expanded.push({ entry: full, item });
      for (const { index: test, ...rest } of expandTests(entry, subject, at === 0)) {
        const line = located.lineOf([index, 'tests', rest.language, test]);
        tests.push({ ...rest, file: located.file, line });
      }
    });
  }
  return { expanded, tests };
}

function linkFollowUps(expanded: readonly { entry: ExpandedEntry; item: Written }[], problems: Problem[]): ExpandedEntry[] {
  const ids = new Set(expanded.map(({ entry }) => entry.id));
  const families = new Set(expanded.map(({ entry }) => entry.family));
  const reported = new Set<string>();
  return expanded.map(({ entry, item }) => {
    const { followUps, unknown } = resolveFollowUps(entry, ids);
    for (const id of unknown) {
      // A family that is not written for this subject is left out; an id nobody has is a mistake.
      if (families.has(id) && entry.subject) continue;
      if (reported.has(`${entry.family} ${id}`)) continue;
      reported.add(`${entry.family} ${id}`);
      const hint = families.has(id) ? `; say for which, such as "${[...ids].find((known) => known.startsWith(`${id}.`)) ?? id}"` : '';
      problems.push(item.located.problem([item.index, 'followUps'], `unknown entry "${id}"${hint}`));
    }
    return { ...entry, followUps };
  });
}

/**
 * Builds the knowledge from the texts of its files. Nothing is built on a mistake: every problem of
 * every file comes back at once, in the order of the files.
 */
export function buildKnowledge(files: readonly KnowledgeFile[]): Built {
  const problems: Problem[] = [];
  const reference = readReference(files, problems);
  const { entities, phases, journeys, sources } = reference;
  checkReferences(reference, problems);
  checkFieldSources(reference, problems);
  const written = readEntries(files, problems);
  checkEntries(written, sources && new Set(Object.keys(sources.value.sources)), problems);
  if (!entities || !phases || !journeys || !sources) return { problems };
  const data: Reference = {
    entities: entities.value.entities,
    phases: phases.value.phases,
    journeys: journeys.value.journeys,
  };
  const subjects = collectSubjects(data);
  const { expanded, tests } = expandAll(written, subjects, problems);
  const entries = linkFollowUps(expanded, problems);
  if (problems.length > 0) return { problems };
  return {
    knowledge: {
      version: versionOf(files),
      entries,
      names: subjects.map(({ name }) => name),
      ambiguous: entities.value.ambiguous,
      confusable: entities.value.confusable,
      sources: sources.value.sources,
      tests,
    },
  };
}
