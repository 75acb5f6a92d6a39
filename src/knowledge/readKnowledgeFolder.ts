import type { Dirent } from 'node:fs';
import { opendir, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Problem } from './knowledgeProblem';
import type { KnowledgeFile } from './yaml/yamlFile';
import { buildKnowledge, type BuildResult, type KnowledgeOptions } from './buildKnowledge';

/** What is in a folder, or why it is not to be read. */
export interface KnowledgeFolder {
  /** In a fixed order; none if anything was refused. */
  files: KnowledgeFile[];
  problems: Problem[];
}

const MEGABYTE = 2 ** 20;
const MOST_ITEMS = 5_000;
const MOST_FOLDERS_DEEP = 16;
const MOST_BYTES = 2 * MEGABYTE;
const MOST_BYTES_TOGETHER = 50 * MEGABYTE;

/** Leaves out the byte order mark, which the YAML parser does not take before a list. */
const utf8 = new TextDecoder();

const isYaml = (name: string) => /\.ya?ml$/.test(name);

/** It was removed or moved since it was found: no file of this folder any more. */
const isGone = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

class Walk {
  readonly names: string[] = [];
  readonly problems: Problem[] = [];
  private items = 0;
  private bytes = 0;

  constructor(private readonly root: string) {}

  refuse(name: string, message: string): void {
    this.problems.push({ file: name, line: 1, path: '', message });
  }

  /** Hidden items are no knowledge: locks of editors, version control, mounted volumes. */
  async enter(below: string, depth: number): Promise<void> {
    for await (const item of await opendir(join(this.root, below))) {
      if (item.name.startsWith('.')) continue;
      const name = below === '' ? item.name : `${below}/${item.name}`;
      this.items += 1;
      if (this.items > MOST_ITEMS) {
        if (this.items === MOST_ITEMS + 1)
          this.refuse(name, `more than ${MOST_ITEMS} files and folders; keep knowledge alone here`);
        return;
      }
      try {
        await this.visit(item, name, depth);
      } catch (error) {
        if (isGone(error)) continue;
        this.refuse(name, `cannot be read: ${(error as Error).message}`);
      }
    }
  }

  private async visit(item: Dirent, name: string, depth: number): Promise<void> {
    if (item.isSymbolicLink()) await this.follow(name);
    else if (item.isFile() && isYaml(name)) await this.admit(name);
    else if (item.isDirectory() && depth < MOST_FOLDERS_DEEP) await this.enter(name, depth + 1);
    else if (item.isDirectory())
      this.refuse(name, `folders more than ${MOST_FOLDERS_DEEP} deep; move the files up`);
  }

  /** A link may stand for a file of the same folder only, as in a mounted volume. */
  private async follow(name: string): Promise<void> {
    const target = await realpath(join(this.root, name)).catch(() => undefined);
    if (target === undefined) return this.refuse(name, 'a link that leads nowhere; remove it');
    if (relative(this.root, target).split(sep)[0] === '..')
      return this.refuse(name, 'a link out of the folder; put the file itself here');
    if ((await stat(target)).isDirectory())
      return this.refuse(name, 'a link to a folder; put the folder itself here');
    if (isYaml(name)) await this.admit(name);
  }

  private async admit(name: string): Promise<void> {
    const found = await stat(join(this.root, name));
    if (!found.isFile()) return this.refuse(name, 'not a file');
    if (found.size > MOST_BYTES)
      return this.refuse(name, `larger than ${MOST_BYTES / MEGABYTE} MB; split it`);
    this.bytes += found.size;
    if (this.bytes > MOST_BYTES_TOGETHER)
      return this.refuse(name, `all files exceed ${MOST_BYTES_TOGETHER / MEGABYTE} MB`);
    this.names.push(name);
  }
}

/**
 * Reads the YAML files below a folder. What could exhaust the reader or lead out of the folder is
 * not read but reported: files above 2 MB, 50 MB together, 5,000 items, links to elsewhere.
 * @throws if the folder itself cannot be read
 */
export async function readKnowledgeFolder(folder: string): Promise<KnowledgeFolder> {
  const root = await realpath(folder);
  const walk = new Walk(root);
  await walk.enter('', 0);
  if (walk.problems.length > 0) return { files: [], problems: walk.problems };
  const read = walk.names.sort().map(async (name) => {
    try {
      return [{ name, text: utf8.decode(await readFile(join(root, name))) }];
    } catch (error) {
      if (isGone(error)) return [];
      walk.refuse(name, `cannot be read: ${(error as Error).message}`);
      return [];
    }
  });
  const files = (await Promise.all(read)).flat();
  return walk.problems.length > 0
    ? { files: [], problems: walk.problems }
    : { files, problems: [] };
}

/**
 * Reads and checks a knowledge folder.
 * @param folder path of the folder that holds sources.yaml and the entries
 * @returns the knowledge, or every problem with its file and line
 * @throws if the folder itself cannot be read
 */
export async function loadKnowledge(
  folder: string,
  options?: KnowledgeOptions,
): Promise<BuildResult> {
  const { files, problems } = await readKnowledgeFolder(folder);
  // What was refused would be reported as missing, too.
  return problems.length > 0 ? { problems } : buildKnowledge(files, options);
}
