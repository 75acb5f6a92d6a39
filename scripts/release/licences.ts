import { nameOf, type Lockfile } from './lockfile';

/** Licences that ask for no more than that their text comes along. */
const PERMISSIVE = new Set([
  ...['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'],
  ...['MIT-0', 'OFL-1.1', 'Python-2.0', 'Unlicense', 'Zlib'],
]);

/** Anyone who changes files of these has to publish the changed files; we ship them as they are. */
const OF_FILES: readonly (readonly [name: RegExp, licence: string])[] = [
  [/^@resvg\/resvg-js(-[\w-]+)?$/, 'MPL-2.0'],
];

/** Packages that say in their files what package.json leaves out. */
const STATED_ELSEWHERE: Readonly<Record<string, string>> = {
  cldrjs: 'MIT', // package.json, under the old name "licenses"
  'escape-regexp-component': 'MIT', // Readme.md
  'png-js': 'MIT', // LICENSE
};

export interface Licensed {
  name: string;
  version: string;
  /** As SPDX writes it; absent: nobody says. */
  licence: string | undefined;
}

/** What is shipped, each version once. */
export function licencesOf(lock: Lockfile, folders: readonly string[]): Licensed[] {
  const found = folders.map((folder): Licensed => {
    const { version = '', license } = lock.get(folder) ?? {};
    const name = nameOf(folder);
    return { name, version, licence: license ?? STATED_ELSEWHERE[name] };
  });
  const once = new Map(found.map((each) => [`${each.name}@${each.version}`, each]));
  return [...once.values()];
}

/** Whether it may be shipped. `A AND B` binds to both, of `A OR B` one chooses. */
export function mayBeShipped({ name, licence }: Licensed): boolean {
  if (licence === undefined) return false;
  const parts = licence.replace(/^\((.*)\)$/, '$1').split(' AND ');
  return parts.every((part) =>
    part
      .replace(/[()]/g, '')
      .split(' OR ')
      .some((one) => PERMISSIVE.has(one) || isOfFiles(name, one)),
  );
}

const isOfFiles = (name: string, licence: string): boolean =>
  OF_FILES.some(([names, given]) => names.test(name) && given === licence);
