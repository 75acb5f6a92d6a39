import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CORPUS, loadTarget, LONGEST, seedsOf, targetNames, wordsOf } from './fuzzTarget';

const USAGE = `Usage: npm run test:fuzz [-- TARGET… --seconds N]

Gives each target, or each that is named, inputs for N seconds, changed at random but guided by what
code they reach. What fails is kept in test/fuzz/corpus/TARGET and tried again by "npm test".

  --seconds N   of each target; default: 60
  --help        this text

Targets: ${targetNames().join(', ')}`;

const PROJECT = join(__dirname, '../..');
/** What reached something new is tried first in the next run. */
const CACHE = join(PROJECT, 'node_modules/.cache/lawaraq-fuzz');
/** Seconds for one input: none that is within the limits of its reader takes a hundredth of them. */
const LONGEST_RUN = 5;
const MOST_MEGABYTES = 2_048;

/** As a dictionary of libFuzzer has them, with every byte that is no plain letter as an escape. */
const dictionaryOf = (words: readonly string[]): string =>
  words
    .map((word) => {
      const bytes = [...Buffer.from(word)].map(
        (byte) => `\\x${byte.toString(16).padStart(2, '0')}`,
      );
      return `"${bytes.join('')}"\n`;
    })
    .join('');

interface Run {
  inputs: string;
  coverage: string;
  fault: string | undefined;
}

/** Keeps what failed; only the first fault of a run is found. */
function keepFailed(name: string, found: string): string[] {
  return readdirSync(found).map((file) => {
    const input = readFileSync(join(found, file));
    mkdirSync(join(CORPUS, name), { recursive: true });
    const digest = createHash('sha256').update(input).digest('hex').slice(0, 12);
    const kept = join(CORPUS, name, digest);
    writeFileSync(kept, input);
    return kept;
  });
}

function prepare(name: string) {
  const target = loadTarget(name);
  const [seeds, found, reached] = ['seeds', 'found', 'reached'].map((part) =>
    join(CACHE, name, part),
  ) as [string, string, string];
  for (const folder of [seeds, found]) rmSync(folder, { recursive: true, force: true });
  for (const folder of [seeds, found, reached]) mkdirSync(folder, { recursive: true });
  const inputs = seedsOf(target);
  inputs.forEach((seed, at) => writeFileSync(join(seeds, String(at)), seed));
  const dictionary = join(CACHE, name, 'words.dict');
  writeFileSync(dictionary, dictionaryOf(wordsOf(inputs)));
  return { target, seeds, found, reached, dictionary };
}

/** Tries one target in a process of its own. */
function run(name: string, seconds: number): Run {
  const { target, seeds, found, reached, dictionary } = prepare(name);
  const cli = require.resolve('@jazzer.js/core/dist/cli.js');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      ...[cli, join(__dirname, 'jazzer.cjs'), reached, seeds, '--includes', 'src/'],
      ...['--includes', 'dialogs/', ...(target.isAsync ? [] : ['--sync']), '--'],
      ...[`-max_total_time=${seconds}`, `-timeout=${LONGEST_RUN}`, `-dict=${dictionary}`],
      ...[`-max_len=${target.longest ?? LONGEST}`, `-rss_limit_mb=${MOST_MEGABYTES}`],
      ...[`-artifact_prefix=${found}/`, '-print_final_stats=1'],
    ],
    {
      cwd: PROJECT,
      encoding: 'utf8',
      env: { ...process.env, LAWARAQ_FUZZ_TARGET: name },
      maxBuffer: 2 ** 28,
    },
  );
  const said = stdout + stderr;
  const kept = keepFailed(name, found);
  const last = said.match(/^#\d+.* cov: .*$/gm)?.at(-1) ?? '';
  return {
    inputs: /number_of_executed_units: (\d+)/.exec(said)?.[1] ?? /^#(\d+)/.exec(last)?.[1] ?? '0',
    coverage: / cov: (\d+)/.exec(last)?.[1] ?? '0',
    fault:
      kept.length > 0 || !/^Done \d+ runs/m.test(said)
        ? [...kept, said.slice(-2500)].join('\n')
        : undefined,
  };
}

function main(): void {
  const { values, positionals } = parseArgs({
    options: { seconds: { type: 'string', default: '60' }, help: { type: 'boolean' } },
    allowPositionals: true,
  });
  const unknown = positionals.filter((name) => !targetNames().includes(name));
  if (values.help || unknown.length > 0 || !/^[1-9]\d*$/.test(values.seconds)) {
    console.log(USAGE);
    process.exitCode = values.help ? 0 : 1;
    return;
  }
  for (const name of positionals.length > 0 ? positionals : targetNames()) {
    const { inputs, coverage, fault } = run(name, Number(values.seconds));
    console.log(
      `${name}: ${inputs} inputs, ${coverage} branches, ${fault ? 'a fault' : 'no fault'}`,
    );
    if (fault === undefined) continue;
    console.log(fault);
    process.exitCode = 1;
  }
}

main();
