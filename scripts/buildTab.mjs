import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Builds src/tab into dist/tab, unless what is there is newer than everything that it is made of. */
const project = join(dirname(fileURLToPath(import.meta.url)), '..');
const MADE_OF = [
  ...['src/tab', 'src/contract', 'src/charts', 'src/messages', 'locales'],
  ...['src/wording', 'src/records', 'src/language', 'src/lib'],
  ...['scripts/buildTab.mjs', 'package-lock.json'],
];

const changedAt = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
// A folder changes when a file is put in or taken out.
const allOf = (path) => [
  path,
  ...(statSync(path).isDirectory() ? readdirSync(path).flatMap((n) => allOf(join(path, n))) : []),
];

const sources = MADE_OF.flatMap((name) => allOf(join(project, name)));
const built = changedAt(join(project, 'dist/tab/.vite/manifest.json'));
if (sources.some((path) => changedAt(path) >= built)) {
  const { build } = await import('vite');
  const configFile = join(project, 'src/tab/vite.config.mjs');
  await build({ configFile, logLevel: 'warn' });
}
