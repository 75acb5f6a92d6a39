import { parseArgs } from 'node:util';
import { UsageError, withUsage } from '../../src/cli/usageError';
import type { Knowledge } from '../../src/knowledge/knowledge';
import { shippedSet, SHIPPED, type BenchSet } from './benchSet';
import { runProgram } from './childProcess';
import type { Grown, GrownTask, Shipped } from './grown';
import { loadChecked } from './loadChecked';
import type { Measurement } from './measurement';
import { count, formatGrown, formatPeers, formatShipped, type Peer } from './scaleTables';
import { synthesize, type Size, type Synthetic } from './syntheticKnowledge';
import { WARM_UP } from './warmUp';

const USAGE = `Usage: npm run bench:scale [-- [--learn-up-to PHRASINGS] [PHRASINGS/ENTRIES …]]

Measures how our engine behaves with the size of the knowledge, and MiniSearch and fuse.js at the
same sizes: by default 1000/200 12000/600 20000/4000 100000/20000. The phrasings are made of the
words and sentences of the shipped knowledge. --learn-up-to leaves learning out above that size.`;

const NOTES = [
  'Every system is built in a process of its own. Half of the phrasings are English, half Arabic.',
  '"New" questions are sentences and words of an entry put together anew; "mistyped" ones have a',
  'typing error besides. × of ours: the median time of the other over that of ours, after learning',
  'where it has learned. fuse.js reads every phrasing for every question: it is asked few questions,',
  'and none above 20,000 phrasings. Memory is that of the whole process with the compiler of the',
  'tests, which takes about 50 MB in each thread; nothing else should run on the machine.',
];

const DEFAULT_SIZES = ['1000/200', '12000/600', '20000/4000', '100000/20000'];
const QUESTIONS = 1000;
const SHIPPED_QUESTIONS_OF_A_LANGUAGE = 500;
/** fuse.js reads every phrasing for every question. */
const FUSE_MOST_PHRASINGS = 20_000;
const FUSE_QUESTIONS = 30;

function readSize(text: string): Size {
  const [phrasings = 0, entries = 0] = text.split('/').map(Number);
  if (!Number.isInteger(phrasings) || !Number.isInteger(entries) || entries < 1)
    throw new UsageError(`${text} is no size such as 1000/200.`);
  if (phrasings < 2 * entries)
    throw new UsageError(`${text}: an entry needs a phrasing in each language.`);
  return { phrasings, entries };
}

async function runPeers({ phrasings, questions }: Synthetic): Promise<Peer[]> {
  const ask = async (name: string, program: string, asked: typeof questions): Promise<Peer> => {
    const set = { name, knowledgeDir: '', options: {}, phrasings, questions: asked };
    const measured = await runProgram<BenchSet, Measurement>(program, ['default'], set);
    return { name, questions: asked.length, measured };
  };
  const peers = [await ask('minisearch', 'miniSearch', questions)];
  if (phrasings.length <= FUSE_MOST_PHRASINGS)
    peers.push(await ask('fuse', 'fuse', questions.slice(0, FUSE_QUESTIONS)));
  return peers;
}

async function benchSize(shipped: Knowledge, size: Size, learns: boolean): Promise<void> {
  const name = `${count(size.phrasings)} phrasings of ${count(size.entries)} entries`;
  process.stderr.write(`${name} …\n`);
  const made = synthesize(shipped, size, 2 * QUESTIONS);
  const questions = made.questions.slice(0, QUESTIONS);
  const ours = await runProgram<GrownTask, Grown>('lawaraqGrown', [], {
    knowledge: made.knowledge,
    questions,
    others: made.questions.slice(QUESTIONS),
    warmUp: made.phrasings.slice(0, WARM_UP).map(({ text }) => text),
    learns,
  });
  const peers = await runPeers({ ...made, questions });
  console.log(['', name, ...formatGrown(size, ours), '', ...formatPeers(ours, peers)].join('\n'));
}

async function benchAll(sizes: readonly Size[], learnUpTo: number): Promise<void> {
  process.stderr.write('The shipped knowledge …\n');
  const set = await shippedSet(SHIPPED_QUESTIONS_OF_A_LANGUAGE);
  const measured = await runProgram<BenchSet, Shipped>('lawaraqShipped', [], set);
  console.log(['The shipped knowledge', ...formatShipped(measured)].join('\n'));
  const shipped = await loadChecked(SHIPPED, {});
  for (const size of sizes) await benchSize(shipped, size, size.phrasings <= learnUpTo);
  console.log(['', ...NOTES].join('\n'));
}

const args = process.argv.slice(2);
withUsage(USAGE, args, async () => {
  const { values, positionals } = parseArgs({
    args,
    options: { 'learn-up-to': { type: 'string', default: 'Infinity' } },
    allowPositionals: true,
  });
  const learnUpTo = Number(values['learn-up-to']);
  if (Number.isNaN(learnUpTo)) throw new UsageError('--learn-up-to takes a number of phrasings.');
  const sizes = (positionals.length > 0 ? positionals : DEFAULT_SIZES).map(readSize);
  await benchAll(sizes, learnUpTo);
}).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
