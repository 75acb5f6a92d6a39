import { zipSync } from 'fflate';
import type { PackageFiles } from './checks/packageFiles';

/** The first day that a zip can state, in whatever zone this runs. */
const LONG_AGO = new Date(1980, 0, 1);

/** A zip of the files, in the order of their names. The same files give the same bytes. */
export function zipPackage(files: PackageFiles): Uint8Array {
  const names = Object.keys(files).sort();
  const entries = names.map((name) => [name, files[name] ?? new Uint8Array()] as const);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: LONG_AGO });
}
