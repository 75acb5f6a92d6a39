import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fillTemplate } from './fillTemplate';
import { MANIFEST, readJson, type PackageFiles } from './checks/packageFiles';
import type { PackageValues } from './packageValues';

const BESIDE = ['ar.json', 'color.png', 'outline.png'];

/**
 * Reads the files of a package and fills in its manifest. A manifest that is no JSON stays as it is,
 * for the checks to name.
 * @throws where a file cannot be read
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
