import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { MANIFEST, readJson, type PackageFiles } from './checks/packageFault';
import type { PackageValues } from './packageValues';

/** Such as `{{BOT_ID}}`. */
const PLACEHOLDER = /\{\{\s*(\w+)\s*\}\}/g;

/** Puts the values into every text of a parsed file. A placeholder without a value stays. */
function fillTemplate(template: unknown, values: PackageValues): unknown {
  if (typeof template === 'string')
    return template.replace(PLACEHOLDER, (placeholder, name: string) =>
      Object.hasOwn(values, name) ? values[name as keyof PackageValues] : placeholder,
    );
  if (Array.isArray(template)) return template.map((item: unknown) => fillTemplate(item, values));
  if (typeof template !== 'object' || template === null) return template;
  return Object.fromEntries(
    Object.entries(template).map(([key, value]) => [key, fillTemplate(value, values)]),
  );
}

const BESIDE = ['ar.json', 'color.png', 'outline.png'];

/**
 * Reads the files of a package and fills in its manifest. A manifest that is not JSON stays as it
 * is, for the checks to name.
 * @throws if a file cannot be read
 */
export async function readPackageFiles(
  folder: string,
  values: PackageValues,
): Promise<PackageFiles> {
  const read = async (name: string) =>
    [name, new Uint8Array(await readFile(join(folder, name)))] as const;
  const files = Object.fromEntries(await Promise.all([MANIFEST, ...BESIDE].map(read)));
  const template = readJson(files, MANIFEST);
  if ('fault' in template) return files;
  const filled = `${JSON.stringify(fillTemplate(template.json, values), null, 2)}\n`;
  return { ...files, [MANIFEST]: new TextEncoder().encode(filled) };
}

/** The first day that a zip can state, in whatever zone this runs. */
const LONG_AGO = new Date(1980, 0, 1);

/** A zip of the files, in the order of their names. The same files give the same bytes. */
export function zipPackage(files: PackageFiles): Uint8Array {
  const names = Object.keys(files).sort();
  const entries = names.map((name) => [name, files[name] ?? new Uint8Array()] as const);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: LONG_AGO });
}
