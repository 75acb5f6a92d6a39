import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from '../../../src/cli/lawaraq';
import type { PublicationStore } from '../../../src/curation/publishing/publication';
import { SqlPublications } from '../../../src/store/curation/sqlPublications';
import { createTestDatabase, type TestDatabase } from '../database/database';
import { dataDirFor } from '../database/dataDirFor';
import { writeSmallKnowledge } from '../knowledge/smallKnowledge';

/** What a command did. */
interface Ran {
  code: number;
  output: string;
  errors: string;
}

/** Commands over a database, a knowledge folder and a folder for files of their own. */
export interface CommandLine extends AsyncDisposable {
  database: TestDatabase;
  /** The knowledge that the commands work on. */
  knowledgeFolder: string;
  /** What was published in the database. */
  publications: PublicationStore;
  /** The path of a file in the folder; with these contents, if any are given. */
  file(name: string, contents?: string | Buffer): string;
  /** Runs a command in this process. */
  run(command: Command, ...args: string[]): Promise<Ran>;
}

/** Opens one; dispose it in `afterAll`. */
export async function openCommandLine(): Promise<CommandLine> {
  const database = await createTestDatabase();
  const knowledge = writeSmallKnowledge();
  const folder = mkdtempSync(join(tmpdir(), 'lawaraq-files-'));
  const env = {
    DATABASE_URL: database.url,
    KNOWLEDGE_DIR: knowledge.folder,
    DATA_DIR: dataDirFor('published'),
  };
  return {
    database,
    knowledgeFolder: knowledge.folder,
    publications: new SqlPublications(database.db, database.url),
    file(name, contents) {
      const path = join(folder, name);
      if (contents !== undefined) writeFileSync(path, contents);
      return path;
    },
    run: (command, ...args) => withEnvironment(env, () => listening(() => command.run(args))),
    async [Symbol.asyncDispose]() {
      rmSync(folder, { recursive: true, force: true });
      knowledge[Symbol.dispose]();
      await database[Symbol.asyncDispose]();
    },
  };
}

async function withEnvironment<T>(env: NodeJS.ProcessEnv, work: () => Promise<T>): Promise<T> {
  const before = { ...process.env };
  Object.assign(process.env, env);
  try {
    return await work();
  } finally {
    process.env = before;
  }
}

/** Runs a command in this process and hears what it writes. */
export async function listening(work: () => Promise<number>): Promise<Ran> {
  const ran: Ran = { code: NaN, output: '', errors: '' };
  const line = (parts: unknown[]) => `${parts.join(' ')}\n`;
  const spies = [
    jest.spyOn(console, 'log').mockImplementation((...parts) => void (ran.output += line(parts))),
    jest.spyOn(console, 'error').mockImplementation((...parts) => void (ran.errors += line(parts))),
    jest.spyOn(process.stdout, 'write').mockImplementation((...[text, , done]: unknown[]) => {
      ran.output += String(text);
      if (typeof done === 'function') (done as () => void)();
      return true;
    }),
  ];
  try {
    ran.code = await work();
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return ran;
}
