import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as importCommand from '../../../src/cli/commands/importCommand';
import { listening } from '../process/commandLine';

export const HEADINGS =
  'Question\tAnswer\tSource\tMetadata\tSuggestedQuestions\tIsContextOnly\tPrompts\tQnaId';

/** A row as Azure exports it: no cell is in quotation marks, an empty list is `[]`. */
export function row(cells: {
  question?: string;
  answer?: string;
  source?: string;
  metadata?: string;
  suggested?: string;
  contextOnly?: string;
  prompts?: string;
  id?: string | number;
}): string {
  const { question = 'Why paperless?', answer = 'To save paper.', source = 'Editorial' } = cells;
  const { metadata = '', suggested = '[]', contextOnly = 'False', prompts = '[]', id = 1 } = cells;
  return [question, answer, source, metadata, suggested, contextOnly, prompts, id].join('\t');
}

/** A prompt as Azure exports it. */
export const prompt = (order: number, id: number, text: string) =>
  `{"DisplayOrder":${order},"QnaId":${id},"Qna":null,"DisplayText":"${text}"}`;

/** Runs `lawaraq import`. */
export const runImport = (...args: string[]) => listening(() => importCommand.run(args));

/** A folder with an export in it, and the folder that it is imported into. */
export interface ImportFolder {
  path(name: string): string;
  /** The path of a new file with these contents. */
  file(name: string, contents: string | Buffer): string;
  /** The path of `kb.tsv` with these rows below the headings. */
  tsv(...rows: string[]): string;
  /** The path of the folder `out`, which is not there yet. */
  readonly out: string;
  /** Imports a file in English into `out`. */
  run(file: string, ...args: string[]): ReturnType<typeof runImport>;
  /** The text of a file in `out`. */
  written(name?: string): string;
}

/** Gives every test of the file or the block a folder of its own. */
export function importFolderForEach(): ImportFolder {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lawaraq-import-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const path = (name: string) => join(folder, name);
  const file = (name: string, contents: string | Buffer) => {
    writeFileSync(path(name), contents);
    return path(name);
  };
  return {
    path,
    get out() {
      return path('out');
    },
    file,
    tsv: (...rows) => file('kb.tsv', [HEADINGS, ...rows, ''].join('\n')),
    run: (kb, ...args) => runImport(kb, '--lang', 'en', '--out', path('out'), ...args),
    written: (name = 'qna.yaml') => readFileSync(join(path('out'), name), 'utf8'),
  };
}
