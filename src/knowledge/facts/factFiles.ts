import type { PausableWork } from '../../lib/pausableWork';
import type { Problem } from '../knowledgeProblem';
import { parseYamlFile, type KnowledgeFile, type Located } from '../yaml/yamlFile';
import {
  attributesFile,
  factsFile,
  missingFile,
  subjectsFile,
  type WrittenAttribute,
  type WrittenFact,
  type WrittenMissing,
  type WrittenSubject,
} from './factSchema';

const FOLDER = 'facts/';
const SUBJECTS_FILE = `${FOLDER}subjects.yaml`;
const ATTRIBUTES_FILE = `${FOLDER}attributes.yaml`;
const MISSING_FILE = `${FOLDER}missing.yaml`;
const OTHER_FILES: readonly string[] = [SUBJECTS_FILE, ATTRIBUTES_FILE, MISSING_FILE];

/** True for a file of facts or of what belongs to them: all that is below `facts/`. */
export const isFacts = (name: string): boolean => name.startsWith(FOLDER);

/** Something that is written in a list, and the place where it is. */
export interface Written<T> {
  item: T;
  path: readonly PropertyKey[];
  located: Located;
}

/** The files of facts as they are written; of those with mistakes, nothing. */
export interface WrittenFacts {
  subjects: readonly Written<WrittenSubject>[];
  attributes: readonly Written<WrittenAttribute>[];
  missing: readonly Written<WrittenMissing>[];
  facts: readonly Written<WrittenFact>[];
  /** A file could not be read: what refers to something in it cannot be told from a mistake. */
  unread: boolean;
}

const inList = <T>(list: readonly T[], located: Located, heading?: string): Written<T>[] =>
  list.map((item, index) => ({
    item,
    path: heading === undefined ? [index] : [heading, index],
    located,
  }));

/** Reads the files below `facts/`; pauses after each. */
export function* readFactFiles(
  files: readonly KnowledgeFile[],
  problems: Problem[],
): PausableWork<WrittenFacts> {
  const before = problems.length;
  const parse = <T>(name: string, schema: Parameters<typeof parseYamlFile<T>>[1]) => {
    const file = files.find((candidate) => candidate.name === name);
    return file && parseYamlFile(file, schema, problems);
  };
  const subjects = parse(SUBJECTS_FILE, subjectsFile);
  yield;
  const attributes = parse(ATTRIBUTES_FILE, attributesFile);
  yield;
  const missing = parse(MISSING_FILE, missingFile);
  const facts: Written<WrittenFact>[] = [];
  for (const file of files) {
    yield;
    if (OTHER_FILES.includes(file.name)) continue;
    const parsed = parseYamlFile(file, factsFile, problems);
    if (parsed) facts.push(...inList(parsed.value, parsed.located));
  }
  return {
    subjects: subjects ? inList(subjects.value.subjects, subjects.located, 'subjects') : [],
    attributes: attributes
      ? inList(attributes.value.attributes, attributes.located, 'attributes')
      : [],
    missing: missing ? inList(missing.value.missing, missing.located, 'missing') : [],
    facts,
    unread: problems.length > before,
  };
}
