import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withoutFacts } from '../../support/knowledge/smallKnowledge';
import { SHIPPED } from '../benchSet';
import { loadChecked } from '../loadChecked';
import { synthesize, type Size } from '../syntheticKnowledge';

const REFERENCE = [
  'entities.yaml',
  'phases.yaml',
  'sources.yaml',
  'journeys.yaml',
  'topics.yaml',
  'holidays.yaml',
];
const REVIEW_BY = '2030-01-01';
/** Entries in one file. */
const TOGETHER = 500;

/**
 * Writes a knowledge folder of invented entries, for a bot to serve.
 * @returns questions for them, in both languages
 */
export async function writeGrownFolder(
  folder: string,
  size: Size,
  questions: number,
): Promise<string[]> {
  const shipped = await loadChecked(SHIPPED, {});
  const made = synthesize(shipped, size, questions);
  mkdirSync(join(folder, 'invented'), { recursive: true });
  for (const file of REFERENCE)
    writeFileSync(join(folder, file), withoutFacts(readFileSync(join(SHIPPED, file), 'utf8')));
  const [source = ''] = Object.keys(shipped.sources);
  const entries = made.knowledge.entries.map(({ id, kind, patterns, answer, asOf }) => ({
    ...{ id, kind, questions: patterns, answer, source, asOf, reviewBy: REVIEW_BY },
  }));
  for (let from = 0; from < entries.length; from += TOGETHER) {
    // JSON is YAML.
    const text = JSON.stringify(entries.slice(from, from + TOGETHER), undefined, 1);
    writeFileSync(join(folder, 'invented', `part-${from}.yaml`), text);
  }
  return made.questions.map(({ text }) => text);
}
