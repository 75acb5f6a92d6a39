// `npm run release`: what is handed over, into dist/release. The same sources and lockfile give the
// same bytes.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT_DIR } from '../src/config/config';
import { copyShipped } from './install/shipped';
import { licencesOf, type Licensed } from './release/licences';
import { readLockfile, shippedFolders } from './release/lockfile';
import { sbom } from './release/sbom';
import { thirdParty } from './release/thirdParty';

const RELEASE = join(PROJECT_DIR, 'dist/release');
const { name, version } = JSON.parse(
  readFileSync(join(PROJECT_DIR, 'package.json'), 'utf8'),
) as Record<'name' | 'version', string>;
const release = (end: string) => join(RELEASE, `${name}-${version}${end}`);

/** Of the last commit, or as SOURCE_DATE_EPOCH says: seconds since 1970. */
function sourceDate(): Date {
  const told = process.env['SOURCE_DATE_EPOCH'];
  const ofCommit = () =>
    execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: PROJECT_DIR, encoding: 'utf8' });
  return new Date(Number(told ?? ofCommit()) * 1000);
}

/** The bundles contain no package that the list leaves out. */
function checkBundled(shipped: readonly Licensed[]): void {
  const file = join(PROJECT_DIR, 'dist/tab/.vite/licences.json');
  const bundled = JSON.parse(readFileSync(file, 'utf8')) as { name: string; version: string }[];
  const names = new Set(shipped.map((each) => `${each.name}@${each.version}`));
  const missing = bundled
    .map((each) => `${each.name}@${each.version}`)
    .filter((n) => !names.has(n));
  if (missing.length > 0)
    throw new Error(`Add to BUNDLED what brings these into the tab: ${missing.join(', ')}`);
}

/** With a fixed owner, time and order. */
function archive(made: Date): void {
  const folder = release('');
  copyShipped(PROJECT_DIR, folder);
  writeFileSync(join(folder, 'THIRD-PARTY.md'), readFileSync(join(RELEASE, 'THIRD-PARTY.md')));
  const args = ['--sort=name', '--owner=0', '--group=0', '--numeric-owner', '--format=ustar'];
  const modes = ['--mode=u+rw,go+r,go-w,a+X', `--mtime=@${made.getTime() / 1000}`];
  const tar = release('.tar');
  execFileSync('tar', [...args, ...modes, '-C', RELEASE, '-cf', tar, `${name}-${version}`]);
  execFileSync('gzip', ['--no-name', '--best', tar]);
  rmSync(folder, { recursive: true });
}

/** What the registry knows of the packages that are shipped; nothing if it does not answer. */
function audit(): void {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
    cwd: PROJECT_DIR,
    encoding: 'utf8',
  });
  const { metadata } = JSON.parse(stdout || '{}') as {
    metadata?: { vulnerabilities: Record<'high' | 'critical', number> };
  };
  if (!metadata) return console.error('npm audit was not answered: ask it before you ship this.');
  const { high, critical } = metadata.vulnerabilities;
  if (high + critical > 0)
    throw new Error(`npm audit --omit=dev knows ${high} high and ${critical} critical faults.`);
}

function checksums(): void {
  const lines = readdirSync(RELEASE)
    .sort()
    .map((file) => {
      const digest = createHash('sha256').update(readFileSync(join(RELEASE, file)));
      return `${digest.digest('hex')}  ${file}\n`;
    });
  writeFileSync(join(RELEASE, 'SHA256SUMS'), lines.join(''));
  process.stdout.write(lines.join(''));
}

function main(): void {
  const { env } = parseArgs({ options: { env: { type: 'string' } } }).values;
  if (!existsSync(join(PROJECT_DIR, 'dist/src/main.js'))) throw new Error('npm run build first');
  rmSync(RELEASE, { recursive: true, force: true });
  mkdirSync(RELEASE, { recursive: true });
  const made = sourceDate();
  const lock = readLockfile(PROJECT_DIR);
  const shipped = licencesOf(lock, shippedFolders(lock));
  checkBundled(shipped);
  writeFileSync(join(RELEASE, 'THIRD-PARTY.md'), thirdParty(shipped));
  for (const format of ['cyclonedx', 'spdx'] as const)
    writeFileSync(release(`.${format}.json`), sbom(PROJECT_DIR, format, shipped, made));
  archive(made);
  if (env !== undefined) {
    const cli = join(PROJECT_DIR, 'dist/src/cli/lawaraq.js');
    const args = ['package', '--env', env, '--out', release('-teams.zip')];
    execFileSync(process.execPath, [cli, ...args], { stdio: 'inherit' });
  } else console.error('Without --env FILE the release has no app package for Teams.');
  audit();
  checksums();
}

main();
