import { readFileSync } from 'node:fs';

/** What /proc counts in. */
const TICK_MS = 10;

/**
 * Milliseconds of a core that a process has used until now, in all its threads; undefined where the
 * system does not tell, or the process has ended.
 */
export function processCpuMs(pid: number): number | undefined {
  try {
    // utime and stime of /proc/PID/stat, behind the name in brackets.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return undefined;
  }
}
