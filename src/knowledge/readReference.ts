import { LANGUAGES, type Language } from '../language/text/detectLanguage';
import { checkEntityCodes, checkSuccessors } from './entityCodes';
import { factsNamedIn, type FactReferences } from './facts/factReferences';
import type { Problem } from './knowledgeProblem';
import { checkAliases } from './knowledgeNames';
import { phrasingKey } from '../language/text/normalizeText';
import {
  entitiesFile,
  journeysFile,
  phasesFile,
  sourcesFile,
  topicsFile,
  holidaysFile,
  glossaryFile,
  type Field,
} from './referenceSchema';
import { fieldsFile } from './fieldHelpSchema';
import { asOfFault } from './sourceDates';
import { parseYamlFile, type KnowledgeFile, type Located } from './yaml/yamlFile';
import { MS_PER_DAY } from '../lib/dubaiDate';

const HOLIDAYS_FILE = 'holidays.yaml';

/** Days in a row; more is a mistake. */
const LONGEST = 31;

/** Every day from the first to the last. */
function daysBetween(first: string, last: string): string[] {
  const count = (Date.parse(last) - Date.parse(first)) / MS_PER_DAY + 1;
  return Array.from({ length: Math.max(0, Math.min(count, LONGEST)) }, (_, at) =>
    new Date(Date.parse(first) + at * MS_PER_DAY).toISOString().slice(0, 10),
  );
}

/**
 * The public holidays, ISO days each once. A folder need not have any: weekends are known anyway.
 */
export function readHolidays(files: readonly KnowledgeFile[], problems: Problem[]): string[] {
  const file = files.find(({ name }) => name === HOLIDAYS_FILE);
  const parsed = file && parseYamlFile(file, holidaysFile, problems);
  if (!parsed) return [];
  const { value, located } = parsed;
  value.holidays.forEach(({ day, until = day }, index) => {
    const days = (Date.parse(until) - Date.parse(day)) / MS_PER_DAY;
    if (days < 0 || days >= LONGEST)
      problems.push(
        located.problem(
          ['holidays', index, 'until'],
          `"${until}" is not one of the ${LONGEST} days from ${day} on; correct one of them`,
        ),
      );
  });
  return [...new Set(value.holidays.flatMap(({ day, until = day }) => daysBetween(day, until)))];
}

const TOPICS_FILE = 'topics.yaml';
const GLOSSARY_FILE = 'glossary.yaml';
/** The help for the fields of a record. */
const FIELDS_FILE = 'logging/fields.yaml';
export const REFERENCE_FILES = [
  'sources.yaml',
  'entities.yaml',
  'phases.yaml',
  'journeys.yaml',
  TOPICS_FILE,
  HOLIDAYS_FILE,
  GLOSSARY_FILE,
  FIELDS_FILE,
];

/** Parses the reference files; what is missing or wrong is undefined, its problems reported. */
export function readReference(files: readonly KnowledgeFile[], problems: Problem[]) {
  const find = (name: string): KnowledgeFile | undefined => {
    const file = files.find((candidate) => candidate.name === name);
    if (!file)
      problems.push({
        file: name,
        line: 1,
        path: '',
        message: 'missing; every knowledge folder needs this file',
      });
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
    topics: parseOptional(files, TOPICS_FILE, topicsFile, problems),
    glossary: parseOptional(files, GLOSSARY_FILE, glossaryFile, problems),
    fieldHelp: parseOptional(files, FIELDS_FILE, fieldsFile, problems),
  };
}

/** A folder need not have topics, with which questions are routed, nor a glossary or field help. */
function parseOptional<T>(
  files: readonly KnowledgeFile[],
  name: string,
  schema: Parameters<typeof parseYamlFile<T>>[1],
  problems: Problem[],
) {
  const file = files.find((one) => one.name === name);
  return file && parseYamlFile(file, schema, problems);
}

/** Ids are unique, and a word belongs to one topic only: else it could not tell where to ask. */
export function checkTopics({ topics }: ParsedReference, problems: Problem[]): void {
  if (!topics) return;
  const { value, located } = topics;
  checkDuplicateIds(value.topics, 'topics', located, problems);
  const owners = new Map<string, string>();
  value.topics.forEach(({ id, words }, index) => {
    for (const language of LANGUAGES)
      words[language].forEach((word, at) => {
        const key = phrasingKey(word);
        const owner = owners.get(key);
        owners.set(key, owner ?? id);
        const path = ['topics', index, 'words', language, at];
        if (owner !== undefined)
          problems.push(
            located.problem(path, `"${word}" is a word of "${owner}" already; leave one of them`),
          );
      });
  });
}

export type ParsedReference = ReturnType<typeof readReference>;

/** Ids and aliases are unique, and every id that is referred to exists. */
export function checkReferences(
  { entities, phases, journeys }: ParsedReference,
  problems: Problem[],
): void {
  const known = new Set(entities?.value.entities.map(({ id }) => id));
  const owners = new Map<string, string>();
  const unknown = (id: string) => `unknown entity "${id}"; use an id of entities.yaml`;
  if (entities) {
    const { value, located } = entities;
    checkAliases(value.entities, 'entities', located, owners, problems);
    checkDuplicateIds(value.entities, 'entities', located, problems);
    checkEntityCodes(value.entities, located, problems);
    checkSuccessors(value.entities, located, problems);
    value.entities.forEach(({ successor }, index) => {
      if (successor && !known.has(successor))
        problems.push(located.problem(['entities', index, 'successor'], unknown(successor)));
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
        if (entities && !known.has(id))
          problems.push(located.problem(['phases', index, 'members', at], unknown(id)));
      });
    });
  }
  if (journeys)
    checkAliases(journeys.value.journeys, 'journeys', journeys.located, owners, problems);
}

function checkDuplicateIds(
  list: readonly { id: string }[],
  section: string,
  located: Located,
  problems: Problem[],
): void {
  list.forEach(({ id }, index) => {
    const first = list.findIndex((other) => other.id === id);
    if (first !== index)
      problems.push(
        located.problem(
          [section, index, 'id'],
          `duplicate id "${id}"; the first is on line ${located.lineOf([section, first, 'id'])}`,
        ),
      );
  });
}

/** Every source that a field names exists. */
export function checkFieldSources(
  { entities, phases, journeys, sources }: ParsedReference,
  problems: Problem[],
): void {
  const sections = [
    { name: 'entities', list: entities?.value.entities, located: entities?.located },
    { name: 'phases', list: phases?.value.phases, located: phases?.located },
    { name: 'journeys', list: journeys?.value.journeys, located: journeys?.located },
  ];
  const check = (
    keys: readonly string[],
    located: Located | undefined,
    path: (string | number)[],
  ) => {
    for (const source of keys) {
      if (!located || !sources || source in sources.value.sources) continue;
      problems.push(located.problem(path, unknownSource(source)));
    }
  };
  const targets = phases?.value;
  check([targets?.finalTarget?.source ?? []].flat(), phases?.located, ['finalTarget', 'source']);
  targets?.phases.forEach(({ target }, index) =>
    check([target?.source ?? []].flat(), phases?.located, ['phases', index, 'target', 'source']),
  );
  for (const { name, list, located } of sections) {
    list?.forEach(({ fields, stated }, index) => {
      for (const [key, { source }] of Object.entries(stated))
        check([source].flat(), located, [name, index, 'stated', key]);
      for (const [key, field] of Object.entries(fields)) {
        if (typeof field !== 'object' || !('source' in field)) continue;
        const path = [name, index, 'fields', key];
        check([field.source].flat(), located, path);
        const fault =
          sources && asOfFault(field.asOf, [field.source].flat(), sources.value.sources);
        if (fault !== undefined && located)
          problems.push(located.problem([...path, 'asOf'], fault));
      }
    });
  }
}

/** What to say of a source key that is not in sources.yaml. */
export const unknownSource = (key: string) =>
  `unknown source "${key}"; add it to sources.yaml or correct the key`;

/** Things of the reference files, with the facts written into the texts of their fields. */
export function fillFields<T extends { fields: Record<string, Field> }>(
  list: readonly T[],
  section: string,
  located: Located,
  facts: FactReferences,
  problems: Problem[],
): T[] {
  const fill = (field: Field, path: readonly PropertyKey[]): Field => {
    if (typeof field === 'number') return field;
    const fillIn = (text: string, language: Language) =>
      facts.fill(text, language, (message) =>
        problems.push(located.problem([...path, language], message)),
      );
    if (typeof field === 'string') {
      if (factsNamedIn(field).length > 0)
        problems.push(
          located.problem(path, 'a text that names a fact is needed in both languages'),
        );
      return field;
    }
    return { ...field, en: fillIn(field.en, 'en'), ar: fillIn(field.ar, 'ar') };
  };
  return list.map((item, index) => ({
    ...item,
    fields: Object.fromEntries(
      Object.entries(item.fields).map(([key, field]) => [
        key,
        fill(field, [section, index, 'fields', key]),
      ]),
    ),
  }));
}
