import { rmSync } from 'node:fs';
import type { TestServer } from './startDatabase';

/** Stops the server of this run and removes its folder. */
export default async function stopDatabase(): Promise<void> {
  const { testServer } = globalThis as { testServer?: TestServer };
  if (!testServer) return;
  await testServer.server[Symbol.asyncDispose]();
  rmSync(testServer.folder, { recursive: true, force: true });
}
