import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  startEmbeddedDatabase,
  type EmbeddedDatabase,
} from '../../../src/store/embedded/embeddedDatabase';
import { makeTemplate } from './database';

const PREFIX = `lawaraq-test-`;

export interface TestServer {
  folder: string;
  server: EmbeddedDatabase;
}

/** Starts one server in a folder of its own for the whole run. */
export default async function startDatabase(): Promise<void> {
  await removeLeftovers();
  const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  // The server's account has to pass through when root runs the tests.
  chmodSync(folder, 0o711);
  const server = await startEmbeddedDatabase(folder, { settings: HURRIED });
  process.env['TEST_DATABASE_URL'] = server.url;
  await makeTemplate();
  (globalThis as { testServer?: TestServer }).testServer = { folder, server };
}

/**
 * Nothing waits for the disk: what is committed is seen by all the same, and would be lost only if
 * the machine crashed. Above all a database that is dropped need not be written out before. The tests
 * of that start a server of their own.
 */
const HURRIED = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** A run that was killed could not stop its server: take it over, and stop it. */
async function removeLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(PREFIX) ? Number(name.slice(PREFIX.length).split('-')[0]) : 0;
    if (!pid || isRunning(pid)) continue;
    const folder = join(tmpdir(), name);
    try {
      const server = await startEmbeddedDatabase(folder);
      await server[Symbol.asyncDispose]();
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another user's, or another run is at it.
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
