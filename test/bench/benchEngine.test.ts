import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const PROJECT = resolve(__dirname, '../..');
const HEADINGS =
  'Question\tAnswer\tSource\tMetadata\tSuggestedQuestions\tIsContextOnly\tPrompts\tQnaId';
const PHRASINGS = [
  ['When does the library open?', 1],
  ['opening hours of the library', 1],
  ['How do I renew my passport?', 2],
  ['passport renewal', 2],
  ['Where can I park my car?', 3],
  ['parking places for cars', 3],
] as const;
const QUESTIONS = [
  { text: 'opening hours of library', expect: 'qna-1', lang: 'en', tag: 'near' },
  { text: 'renew my passport', expect: 'qna-2', lang: 'en', tag: 'near' },
  { text: 'Where can I park my car', expect: 'qna-3', lang: 'en', tag: 'near' },
  { text: 'zzzz qqqq', expect: null, lang: 'en', tag: 'none' },
];
const SYSTEMS = [
  'lawaraq',
  'minisearch default',
  'minisearch norm+light10/porter2',
  'nlpjs default',
  'nlpjs+norm',
];

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lawaraq-set-'));
  const rows = PHRASINGS.map(([text, id]) =>
    [text, `Answer ${id}`, 'set.tsv', '', '[]', 'false', '[]', id].join('\t'),
  );
  writeFileSync(join(folder, 'knowledge.tsv'), [HEADINGS, ...rows, ''].join('\n'));
  writeFileSync(
    join(folder, 'questions.jsonl'),
    QUESTIONS.map((question) => JSON.stringify(question)).join('\n'),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bench = (...args: string[]) =>
  spawnSync('npm', ['run', '-s', 'bench:engine', '--', ...args], {
    cwd: PROJECT,
    encoding: 'utf8',
  });

test('Every system finds what is asked almost as it is written, and the foreign question less', () => {
  const { status, stdout } = bench(folder);
  expect(status).toBe(0);
  expect(stdout).toContain('3 entries, 6 phrasings, 3 questions in scope and 1 out of scope');
  const cells = stdout
    .split('\n')
    .map((line) => line.split(/ {2,}/))
    .filter(([name = '']) => SYSTEMS.includes(name));
  // The columns are: system, recall at 1 of the one tag, at 3, MRR, AUROC, acc95.
  expect(cells.map((row) => row.slice(0, 6))).toEqual(
    SYSTEMS.map((name) => [name, '100.0', '100.0', '100.0', '100.0', '100.0']),
  );
});

test('A set that cannot be read is refused with its faults', () => {
  writeFileSync(join(folder, 'questions.jsonl'), '{"text": 1}\n');
  const { status, stderr } = bench(folder);
  expect(status).toBe(1);
  expect(stderr).toContain('questions.jsonl:1');
});
