import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '../../../src/store/core/database';
import { readPostmaster } from '../../../src/store/embedded/postmasterFile';
import {
  startEmbeddedDatabase,
  type EmbeddedDatabase,
} from '../../../src/store/embedded/embeddedDatabase';
import { migrate } from '../../../src/store/migrate';
import { startDatabaseProxy } from './databaseProxy';

/** A PostgreSQL of a test's own, which waits for the disk, under an address that stays. */
export interface KillableServer extends AsyncDisposable {
  url: string;
  /** Migrated. */
  db: Database;
  /** SIGKILL of the server: its sessions end with it. */
  kill(): void;
  /** Starts it again; resolves when it takes connections. */
  restart(): Promise<void>;
}

export async function startKillableServer(): Promise<KillableServer> {
  const folder = mkdtempSync(join(tmpdir(), `lawaraq-test-${process.pid}-`));
  chmodSync(folder, 0o711);
  const lives: EmbeddedDatabase[] = [await startEmbeddedDatabase(folder)];
  const proxy = await startDatabaseProxy(() => lives.at(-1)!.url);
  const db = openDatabase(proxy.url);
  await migrate(db);
  return {
    url: proxy.url,
    db,
    kill: () =>
      void process.kill(readPostmaster(join(folder, 'postgres/cluster/data'))?.pid ?? 0, 'SIGKILL'),
    async restart() {
      lives.push(await startEmbeddedDatabase(folder));
    },
    async [Symbol.asyncDispose]() {
      await db.destroy();
      await proxy[Symbol.asyncDispose]();
      for (const life of lives.reverse()) await life[Symbol.asyncDispose]();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
