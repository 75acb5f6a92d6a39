import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds. */
const INTERVAL = 300;

/**
 * Resolves when npm, or the shell that it puts between itself and us, has ended.
 * npm passes SIGTERM on to that shell only, which then dies and tells us nothing;
 * without this we would go on unseen. Call it only when npm runs us: a process of
 * one's own may well outlive the shell it was started from.
 */
export async function launcherEnded(): Promise<void> {
  const before = launcher();
  while (launcher() === before) await sleep(INTERVAL, undefined, { ref: false });
}

/** Our parent, and the parent of that if it is npm's shell and the system tells. */
function launcher(): string {
  const parent = process.ppid;
  try {
    const isShell = readFileSync(`/proc/${parent}/cmdline`, 'utf8').startsWith('sh\0-c\0');
    const status = readFileSync(`/proc/${parent}/status`, 'utf8');
    return isShell ? `${parent} ${/^PPid:\s*(\d+)/m.exec(status)?.[1]}` : String(parent);
  } catch {
    return String(parent);
  }
}
