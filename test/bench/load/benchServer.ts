import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { openDatabase } from '../../../src/store/core/database';
import { startEmbeddedDatabase } from '../../../src/store/embedded/embeddedDatabase';

/** A PostgreSQL server of its own that waits for the disk as one that serves does. */
export interface BenchServer extends AsyncDisposable {
  /** Of a folder that is removed with the server. */
  folder: string;
  /** Makes an empty database and returns its address. */
  database(name: string): Promise<string>;
}

export async function openBenchServer(): Promise<BenchServer> {
  const folder = mkdtempSync(join(tmpdir(), 'lawaraq-bench-'));
  // The server's account has to pass through when root runs it.
  chmodSync(folder, 0o711);
  const server = await startEmbeddedDatabase(folder);
  return {
    folder,
    async database(name) {
      const admin = openDatabase(server.url);
      await sql.raw(`create database ${name}`).execute(admin);
      await admin.destroy();
      const url = new URL(server.url);
      url.pathname = name;
      return url.href;
    },
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
