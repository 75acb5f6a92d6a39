import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
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

// One server of PostgreSQL for all, from the code as it is.
const require = createRequire(import.meta.url);
require('../test/support/process/typescript.cjs');
const { default: startDatabase } = require('../test/support/database/startDatabase.ts');
const { default: stopDatabase } = require('../test/support/database/stopDatabase.ts');

const areas = asked.length > 0 ? asked : Object.keys(AREAS);
await startDatabase();
const outcomes = areas.map(change);
await stopDatabase();
console.log(outcomes.map(({ line }) => line).join('\n'));
process.exit(outcomes.every(({ isNoticed }) => isNoticed) ? 0 : 1);

function change(area) {
  const began = Date.now();
  const report = `dist/mutants/${area}.json`;
  rmSync(report, { force: true });
  const env = { ...process.env, AREA: area };
  const { status } = spawnSync('npx', ['--no-install', 'stryker', 'run'], {
    env,
    stdio: 'inherit',
  });
  const minutes = ((Date.now() - began) / 60_000).toFixed(1);
  const isNoticed = status === 0;
  const line = `${area}: ${isNoticed ? '' : 'FAILED, '}${scoreIn(report)} in ${minutes} min`;
  return { isNoticed, line };
}

/** "92.3 % of 312 (4 by taking too long)" */
function scoreIn(path) {
  if (!existsSync(path)) return 'not to the end';
  const report = JSON.parse(readFileSync(path, 'utf8'));
  const all = Object.values(report.files).flatMap(({ mutants }) => mutants);
  const counted = all.filter(({ status }) => COUNTED.has(status));
  const noticed = counted.filter(({ status }) => NOTICED.has(status));
  const late = noticed.filter(({ status }) => status === 'Timeout').length;
  const percent = ((100 * noticed.length) / counted.length).toFixed(1);
  return `${percent} % of ${counted.length}${late > 0 ? ` (${late} by taking too long)` : ''}`;
}
