import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backUp, createMissing, restoreFile, verifyBackup } from '../../src/cli/withStore';
import { erasePerson } from '../../src/store/privacy/erasePerson';
import { openDatabase } from '../../src/store/core/database';
import { startEmbeddedDatabase } from '../../src/store/embedded/embeddedDatabase';
import { migrate } from '../../src/store/migrate';
import { createManyRecords } from '../support/database/manyRecords';

/** Runs some work; its seconds, and by how many MB the memory of this process grew at most. */
async function measured<T>(name: string, work: () => Promise<T>): Promise<T> {
  const before = process.memoryUsage().rss;
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20);
  const began = performance.now();
  const done = await work();
  clearInterval(timer);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    `${name.padEnd(10)} ${seconds.padStart(7)} s   +${((most - before) / 1e6).toFixed(0)} MB`,
  );
  return done;
}

/** Backs up, reads, restores, and erases a person, at so many random records: 100,000 by default. */
async function main(): Promise<void> {
  const count = Number(process.argv[2] ?? 100_000);
  const folder = mkdtempSync(join(tmpdir(), 'lawaraq-backup-'));
  chmodSync(folder, 0o711);
  try {
    await using server = await startEmbeddedDatabase(folder);
    const db = openDatabase(server.url, undefined, { queryTimeout: 0 });
    await migrate(db);
    await measured('make', () => createManyRecords(db, { count }));
    const file = join(folder, 'backup');
    const { bytes, tables } = await measured('backup', () => backUp(server.url, file));
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    console.log(`${count} records, ${rows} rows, ${(bytes / 1e6).toFixed(1)} MB`);
    await measured('verify', () => verifyBackup(file));
    const target = new URL(server.url);
    target.pathname = '/restored';
    await createMissing(target.href);
    await measured('restore', () => restoreFile(target.href, file));
    const person = 'person-entity-1-0';
    await measured('erase', () =>
      erasePerson(db, { person, reason: 'bench', by: 'bench', nameOf: (code) => code }),
    );
    await db.destroy();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
