import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Cluster } from './databaseCluster';

/** How a launched server ended; it has not while `exited` is false. */
export interface ServerProcess {
  exited: boolean;
  /** The end of the server's log, for an error message. */
  lastOutput(): string;
}

/**
 * Starts the server on this machine only, in a session of its own: Ctrl-C in
 * the terminal reaches us and not the server, which is still needed while we
 * finish. It outlives us if we are killed, and is found again on the next start.
 * @param changed settings in the place of the usual
 * @param wanted the port; absent: the last one, or any if that is taken
 */
export async function launchServer(
  cluster: Cluster,
  changed: Readonly<Record<string, string>> = {},
  wanted?: number,
): Promise<ServerProcess> {
  const remembered = rememberedPort(cluster);
  const port = wanted ?? (await freePort(remembered));
  // Needed: if the disk is full the file would be left empty.
  if (port !== remembered) writeFileSync(cluster.portFile, String(port));
  if (existsSync(cluster.logFile)) renameSync(cluster.logFile, `${cluster.logFile}.previous`);
  const log = openSync(cluster.logFile, 'a', 0o600);
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'on',
    log_checkpoints: 'off',
    ...changed,
  };
  const child = spawn(
    join(cluster.bin, 'postgres'),
    ['-D', cluster.data, ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`])],
    {
      ...cluster.account,
      cwd: '/',
      // Nothing of our environment: it may hold secrets.
      env: { LC_ALL: 'C' },
      detached: true,
      stdio: ['ignore', log, log],
    },
  );
  closeSync(log);
  child.unref();
  const launched: ServerProcess = {
    exited: false,
    lastOutput: () => readFileSync(cluster.logFile, 'utf8').trim().slice(-1000),
  };
  child.on('error', () => (launched.exited = true));
  child.on('exit', () => (launched.exited = true));
  return launched;
}

function rememberedPort({ portFile }: Cluster): number {
  return existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) || 0 : 0;
}

/** `wanted` if nobody listens there, else one that the system gives. */
function freePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => (wanted === 0 ? reject(error) : resolve(freePort(0))));
    server.listen(wanted, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : wanted;
      server.close(() => resolve(port));
    });
  });
}
