import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { withUsage } from '../../src/cli/usageError';
import { KnowledgeError } from '../../src/composition/loadAnswerer';
import { readSet, shippedSet, type BenchSet } from './benchSet';
import { runProgram } from './childProcess';
import { formatTable, type Row } from './formatTable';
import type { Measurement } from './measurement';
import { SYSTEMS } from './systems';

const USAGE = `Usage: npm run bench:engine [-- FOLDER …]

Measures our engine and others on the same questions and prints a table for each set. A set is a
folder with knowledge.tsv, an export of Azure question answering, and questions.jsonl as
"lawaraq eval" reads it; without one, the shipped knowledge is asked its own tests.`;

const NOTES = [
  'Every system has the same phrasings and questions, and a process of its own. Of the phrasings of',
  'an entry the best one counts; the confidence is the score of the first entry. Recall, mean',
  'reciprocal rank (MRR), AUROC and acc95 are in percent and rated as by "lawaraq eval". To',
  'warm up, up to 3,000 phrasings are asked, each without a word; then every question once. Build',
  'begins when the phrasings are loaded. × is the median time over that of the default set-up of the',
  'other. The memory at the start is that of Node, the compiler of the tests and the code.',
];

async function bench(set: BenchSet): Promise<void> {
  const rows: Row[] = [];
  for (const system of SYSTEMS) {
    process.stderr.write(`${set.name}: ${system.name} …\n`);
    const measured = await runProgram<BenchSet, Measurement>(system.program, [system.variant], set);
    rows.push([system.name, measured]);
  }
  const entries = new Set(set.phrasings.map(({ entryId }) => entryId)).size;
  const outside = set.questions.filter(({ expect }) => expect === null).length;
  console.log(
    [
      '',
      `${set.name}: ${entries} entries, ${set.phrasings.length} phrasings, ` +
        `${set.questions.length - outside} questions in scope and ${outside} out of scope`,
      ...formatTable(rows),
    ].join('\n'),
  );
}

async function benchAll(folders: readonly string[]): Promise<void> {
  const imported = await mkdtemp(join(tmpdir(), 'lawaraq-bench-'));
  try {
    if (folders.length === 0) await bench(await shippedSet());
    for (const [at, folder] of folders.entries())
      await bench(await readSet(resolve(folder), join(imported, String(at))));
  } finally {
    await rm(imported, { recursive: true, force: true });
  }
  const setUps = SYSTEMS.map(({ name, setUp }) => `${name}: ${setUp}.`);
  console.log(['', ...NOTES, '', ...setUps].join('\n'));
}

const args = process.argv.slice(2);
withUsage(USAGE, args, () =>
  benchAll(parseArgs({ args, allowPositionals: true }).positionals),
).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error instanceof KnowledgeError ? error.message : error);
    process.exitCode = 1;
  },
);
