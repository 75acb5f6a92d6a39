import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from './unfinishedFiles';

/** What a running server writes into its data folder, and removes when it ends. */
export interface Postmaster {
  pid: number;
  /** Absent while the server is only beginning to start. */
  port: number | undefined;
}

const path = (data: string) => join(data, 'postmaster.pid');

/** Absent if no server runs, or ran when the machine went down. */
export function readPostmaster(data: string): Postmaster | undefined {
  let lines: string[];
  try {
    lines = readFileSync(path(data), 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  // Lines: process id, data folder, start time, port, socket folder, address, memory, status.
  const pid = Math.abs(Number(lines[0]));
  return pid > 0 ? { pid, port: Number(lines[3]) || undefined } : undefined;
}

/**
 * Removes the file of a server that is gone when its process id has since been
 * given to another program: PostgreSQL would take that for a running server.
 * Every other left-over file it deals with itself.
 * @returns whether a server is running.
 */
export function isServerAlive(data: string): boolean {
  const postmaster = readPostmaster(data);
  if (!postmaster || !isAlive(postmaster.pid)) return false;
  const command = commandOf(postmaster.pid);
  if (command === undefined ? isAlive(postmaster.pid) : command.includes(data)) return true;
  // Unless another start has put its own there meanwhile.
  if (readPostmaster(data)?.pid === postmaster.pid) rmSync(path(data), { force: true });
  return false;
}

/** The command line of a process; absent if it may not be read, or the process has ended. */
function commandOf(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return undefined;
  }
}
