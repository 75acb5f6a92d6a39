import { basename, join } from 'node:path';
import { importKnowledge } from '../../src/cli/import/importKnowledge';
import { readEvalQuestions, type EvalQuestion } from '../../src/cli/eval/readEvalQuestions';
import { LANGUAGES, type Language } from '../../src/language/text/detectLanguage';
import type { KnowledgeOptions } from '../../src/knowledge/buildKnowledge';
import type { Knowledge } from '../../src/knowledge/knowledge';
import { loadChecked } from './loadChecked';

/** One way of asking for an entry; names that it has a place for are left out. */
export interface Phrasing {
  entryId: string;
  language: Language;
  text: string;
}

/** What every system is asked: the same phrasings and the same questions. */
export interface BenchSet {
  name: string;
  /** Folder of the knowledge files, and how they are loaded. */
  knowledgeDir: string;
  options: KnowledgeOptions;
  phrasings: Phrasing[];
  questions: EvalQuestion[];
}

export const SHIPPED = join(__dirname, '../../knowledge');
/** The shipped knowledge has thousands of tests. */
const MOST_OF_A_LANGUAGE = 50;
/** Stands for a name. */
const SLOT = /\{\w+\}/g;

/** The phrasings of every entry as it is written, whatever the subjects that it is written for. */
function phrasingsOf({ entries }: Knowledge): Phrasing[] {
  const written = new Map(entries.map(({ family, patterns }) => [family, patterns]));
  return [...written].flatMap(([entryId, patterns]) =>
    LANGUAGES.flatMap((language) =>
      patterns[language].map((text) => ({ entryId, language, text: text.replace(SLOT, '') })),
    ),
  );
}

/** The language of most questions that the set answers. */
function languageOf(questions: readonly EvalQuestion[]): Language {
  const inScope = questions.filter(({ expect }) => expect !== null);
  const arabic = inScope.filter(({ lang }) => lang === 'ar');
  return arabic.length * 2 > inScope.length ? 'ar' : 'en';
}

/**
 * Reads a set of `knowledge.tsv` and `questions.jsonl`.
 * @param folder of the set
 * @param knowledgeDir new folder into which its knowledge is imported
 */
export async function readSet(folder: string, knowledgeDir: string): Promise<BenchSet> {
  const questions = await readEvalQuestions(join(folder, 'questions.jsonl'));
  await importKnowledge({
    file: join(folder, 'knowledge.tsv'),
    out: knowledgeDir,
    force: false,
    language: languageOf(questions),
    asOf: '2026-01-01',
    reviewBy: '2027-01-01',
  });
  const options = { allowSingleLanguage: true };
  const phrasings = phrasingsOf(await loadChecked(knowledgeDir, options));
  return { name: basename(folder), knowledgeDir, options, phrasings, questions };
}

/** At most so many of the items, evenly spread. */
function spread<T>(items: readonly T[], most: number): T[] {
  const stride = Math.ceil(items.length / most);
  return items.filter((_, at) => at % stride === 0);
}

/**
 * The shipped knowledge, asked some of its own tests; of which subject they are does not matter.
 * @param most tests of each language
 */
export async function shippedSet(most: number = MOST_OF_A_LANGUAGE): Promise<BenchSet> {
  const knowledge = await loadChecked(SHIPPED, {});
  const tests = LANGUAGES.flatMap((language) =>
    spread(
      knowledge.tests.filter((test) => test.language === language),
      most,
    ),
  );
  return {
    name: 'shipped knowledge with its own tests, on which our confidence is calibrated',
    knowledgeDir: SHIPPED,
    options: {},
    phrasings: phrasingsOf(knowledge),
    questions: tests.map(({ question, expect, language }) => ({
      text: question,
      expect: expect.split('.')[0] ?? expect,
      lang: language,
      tag: language,
    })),
  };
}
