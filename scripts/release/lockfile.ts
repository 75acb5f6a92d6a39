import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One installed package, as `package-lock.json` has it. */
export interface Locked {
  version: string;
  license?: string;
  integrity?: string;
  resolved?: string;
  /** `resolved` is a folder of the project, under version control like everything else in it. */
  link?: boolean;
  dev?: boolean;
  devOptional?: boolean;
  optional?: boolean;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

/** Packages by their folders; that of the project itself is the empty text. */
export type Lockfile = ReadonlyMap<string, Locked>;

/**
 * What the browser runs is bundled, so that these are shipped though nothing of them is installed.
 */
export const BUNDLED = [
  '@fluentui/react-badge',
  '@fluentui/react-button',
  '@fluentui/react-checkbox',
  '@fluentui/react-field',
  '@fluentui/react-icons',
  '@fluentui/react-input',
  '@fluentui/react-message-bar',
  '@fluentui/react-progress',
  '@fluentui/react-provider',
  '@fluentui/react-radio',
  '@fluentui/react-select',
  '@fluentui/react-spinner',
  '@fluentui/react-textarea',
  '@fluentui/react-theme',
  'react',
  'react-dom',
  'wouter',
];

export function readLockfile(project: string): Lockfile {
  const { packages } = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>;
  };
  return withoutFolders(new Map(Object.entries(packages)));
}

/** A package in a folder of the project is listed twice: as a link, and as that folder. */
function withoutFolders(packages: ReadonlyMap<string, Locked>): Lockfile {
  const merged = new Map(packages);
  for (const [name, locked] of packages) {
    if (!locked.link) continue;
    const target = packages.get(locked.resolved ?? '');
    if (!target) throw new Error(`The lockfile does not have the folder of ${name}.`);
    merged.set(name, { ...target, ...locked });
    merged.delete(locked.resolved ?? '');
  }
  return merged;
}

/** `node_modules/a/node_modules/@b/c` is `@b/c`. */
export const nameOf = (folder: string): string => folder.split('node_modules/').at(-1) ?? folder;

/** Folders of the packages that an installation without those for development has. */
export const installedFolders = (lock: Lockfile): string[] =>
  [...lock]
    .filter(([folder, { dev, devOptional }]) => folder !== '' && !dev && !devOptional)
    .map(([folder]) => folder);

/**
 * Of those and of what the bundles for the browser are made of, each once, in the order of their
 * names.
 */
export function shippedFolders(lock: Lockfile, bundled: readonly string[] = BUNDLED): string[] {
  const found = new Set(installedFolders(lock));
  const waiting = bundled.map((name) => folderFor(lock, '', name));
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    if (found.has(folder)) continue;
    found.add(folder);
    const { dependencies, peerDependencies } = lock.get(folder) ?? {};
    for (const name of Object.keys({ ...dependencies, ...peerDependencies }))
      if (!name.startsWith('@types/')) waiting.push(folderFor(lock, folder, name));
  }
  return [...found].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

/**
 * Where Node finds a package that another one asks for: in it, beside it, or in a folder further
 * out.
 */
function folderFor(lock: Lockfile, from: string, name: string): string {
  const parts = from.split('/node_modules/');
  for (let depth = parts.length; depth >= 0; depth--) {
    const place = parts.slice(0, depth).filter(Boolean).join('/node_modules/');
    const folder = place === '' ? `node_modules/${name}` : `${place}/node_modules/${name}`;
    if (lock.has(folder)) return folder;
  }
  throw new Error(`The lockfile does not have ${name}, which ${from} needs.`);
}
