import { z } from 'zod';
import {
  attributesFile,
  factsFile,
  missingFile,
  subjectsFile,
} from '../src/knowledge/facts/factSchema';
import { fieldsFile } from '../src/knowledge/fieldHelpSchema';
import { conversationsFile, entriesFile } from '../src/knowledge/knowledgeSchema';
import {
  entitiesFile,
  glossaryFile,
  holidaysFile,
  journeysFile,
  phasesFile,
  sourcesFile,
  topicsFile,
} from '../src/knowledge/referenceSchema';

/**
 * Where the schemas lie, below the repository: outside the knowledge, which they are not part of.
 */
export const SCHEMAS_DIR = 'docs/schema';

/** Each sort of knowledge file, by the name of its schema. */
const FILES: Readonly<Record<string, z.ZodType>> = {
  conversations: conversationsFile,
  entities: entitiesFile,
  entries: entriesFile,
  'fact-attributes': attributesFile,
  'fact-missing': missingFile,
  'fact-subjects': subjectsFile,
  facts: factsFile,
  'field-help': fieldsFile,
  glossary: glossaryFile,
  holidays: holidaysFile,
  journeys: journeysFile,
  phases: phasesFile,
  sources: sourcesFile,
  topics: topicsFile,
};

/**
 * The JSON schemas of the knowledge files, for editors: file name and contents of each. They say
 * what may be written, so what is filled in if it is left out is not required. Draft 7 is what
 * every version of the YAML extension of VS Code reads.
 */
export function knowledgeSchemas(): { name: string; text: string }[] {
  return Object.entries(FILES).map(([name, schema]) => ({
    name: `${name}.schema.json`,
    text: `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }), null, 2)}\n`,
  }));
}
