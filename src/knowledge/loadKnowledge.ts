import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { buildKnowledge, type Built, type KnowledgeOptions } from './buildKnowledge';
import type { KnowledgeFile } from './yamlFile';

/** The YAML files below a folder, in a fixed order; links are not followed. */
async function readKnowledgeFiles(folder: string): Promise<KnowledgeFile[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((item) => item.isFile() && /\.ya?ml$/.test(item.name))
    .map((item) => join(item.parentPath, item.name))
    .sort();
  return Promise.all(
    paths.map(async (path) => ({
      name: relative(folder, path).split(sep).join('/'),
      text: await readFile(path, 'utf8'),
    })),
  );
}

/**
 * Reads and checks a knowledge folder.
 * @param folder path of the folder that holds sources.yaml and the entries
 * @returns the knowledge, or every problem with its file and line
 * @throws if the folder itself cannot be read
 */
export async function loadKnowledge(folder: string, options?: KnowledgeOptions): Promise<Built> {
  return buildKnowledge(await readKnowledgeFiles(folder), options);
}
