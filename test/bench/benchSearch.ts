import { align } from '../../src/cli/eval/formatEvalReport';
import { SHIPPED } from './benchSet';
import { runProgram } from './childProcess';
import { loadChecked } from './loadChecked';
import { synthesize } from './syntheticKnowledge';
import { STAGES, typingFor, type TypingMeasured, type TypingTask } from './typing';

const NOTES = [
  'Each system in a process of its own; the entries are made of the words of the shipped knowledge.',
  'Somebody types the titles of 150 entries in both languages, letter by letter up to the end of the',
  'second word; then the whole title, and the whole with a letter left out. × of ours: the p95 of the',
  'other over that of our index at the same stage. Found: on the first page of 25. The bot asks its',
  'index together with its engine; what the engine adds is the difference of the first two.',
];
const SYSTEMS = [
  ['our index', 'titles'],
  ['with the engine', 'whole'],
  ['MiniSearch', 'miniSearch'],
  ['MiniSearch, our words', 'miniSearchTuned'],
] as const;
const SIZE = { phrasings: 60_000, entries: 10_000 };
const WANTED = 150;

const ms = (value: number) => value.toFixed(2);
const count = (value: number) => Math.round(value).toLocaleString('en-GB');

async function bench(): Promise<void> {
  const { knowledge } = synthesize(await loadChecked(SHIPPED, {}), SIZE, 0);
  const task: TypingTask = { knowledge, typed: typingFor(knowledge, WANTED) };
  const measured: (readonly [string, TypingMeasured])[] = [];
  for (const [name, program] of SYSTEMS) {
    process.stderr.write(`${name} …\n`);
    measured.push([name, await runProgram<TypingTask, TypingMeasured>('typing', [program], task)]);
  }
  const ours = measured[0]?.[1];
  console.log(`${count(SIZE.entries)} entries, ${count(SIZE.phrasings)} phrasings\n`);
  const headings = ['system', 'typed', 'p50 ms', 'p95 ms', 'max ms', '× of ours', 'found %'];
  const rows = STAGES.flatMap((stage) =>
    measured.map(([name, { stages }]) => {
      const { p50, p95, max, found } = stages[stage];
      const times = ours ? p95 / ours.stages[stage].p95 : NaN;
      const share = (found * 100).toFixed(1);
      return [name, stage, ms(p50), ms(p95), ms(max), times.toPrecision(2), share];
    }),
  );
  console.log(align([headings, ...rows]).join('\n'));
  const costs = measured.map(([name, { buildMs, grownMb }]) => [
    name,
    count(buildMs),
    count(grownMb),
  ]);
  console.log(['', ...align([['system', 'build ms', 'MB'], ...costs]), '', ...NOTES].join('\n'));
}

void bench();
