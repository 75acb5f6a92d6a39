import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { AREAS } from './mutantAreas.mjs';

/**
 * Changes the code of an area in one place after another and sees whether its tests notice.
 * Usage: npm run test:mutants [-- AREA …]. Fails where fewer than 80 of 100 are noticed.
 */
const asked = process.argv.slice(2);
const unknown = asked.filter((area) => !(area in AREAS));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. There are ${Object.keys(AREAS).join(', ')}.`);
  process.exit(2);
}

const NOTICED = new Set(['Killed', 'Timeout']);
const COUNTED = new Set([...NOTICED, 'Survived', 'NoCoverage']);

const lines = [];
let failed = false;
for (const area of asked.length > 0 ? asked : Object.keys(AREAS)) {
  const env = { ...process.env, AREA: area };
  const { status } = spawnSync('npx', ['--no-install', 'stryker', 'run'], {
    env,
    stdio: 'inherit',
  });
  failed ||= status !== 0;
  lines.push(`${area}: ${status === 0 ? '' : 'FAILED, '}${scoreOf(area)}`);
}
console.log(lines.join('\n'));
process.exit(failed ? 1 : 0);

/** "92.3 % of 312" */
function scoreOf(area) {
  const report = JSON.parse(readFileSync(`dist/mutants/${area}.json`, 'utf8'));
  const all = Object.values(report.files).flatMap(({ mutants }) => mutants);
  const counted = all.filter(({ status }) => COUNTED.has(status));
  const noticed = counted.filter(({ status }) => NOTICED.has(status));
  return `${((100 * noticed.length) / counted.length).toFixed(1)} % of ${counted.length}`;
}
