import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { processCpuMs } from '../../support/process/processCpu';

/** A server in a process of its own. */
export interface ServerProcess extends AsyncDisposable {
  url: string;
  /** Milliseconds of a core that it has used until now. */
  cpuMs(): number;
  /** Memory that it has now, in units of 1,048,576 bytes. */
  rssMb(): number;
}

const TYPESCRIPT = join(__dirname, '../../support/process/typescript.cjs');
const KB_IN_MB = 1024;
/**
 * Starts a TypeScript program that prints the address on which it listens.
 * @param env everything that it sees of the environment but PATH
 * @param core the only core that it may use; absent: all
 */
export async function startServer(
  program: string,
  env: Readonly<Record<string, string>>,
  core?: number,
): Promise<ServerProcess> {
  const node = [process.execPath, ...nodeOptions(), '--require', TYPESCRIPT, program];
  const [command = '', ...args] =
    core === undefined ? node : ['taskset', '-c', String(core), ...node];
  const child = spawn(command, args, {
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'warn', ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const end = () => void child.kill('SIGKILL');
  process.once('exit', end);
  void ended.then(() => process.off('exit', end));
  const failed = ended.then(() => Promise.reject(new Error(`${program} has ended.`)));
  failed.catch(() => undefined);
  child.stdin.write('\n');
  const [line] = (await Promise.race([once(child.stdout, 'data'), failed])) as [Buffer];
  const { pid = 0 } = child;
  return {
    url: line.toString().trim().split('\n').at(-1) ?? '',
    cpuMs: () => processCpuMs(pid) ?? NaN,
    rssMb: () =>
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / KB_IN_MB,
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Such as `--cpu-prof`, to see where a server spends its time. */
const nodeOptions = (): string[] =>
  (process.env['BENCH_NODE_OPTIONS'] ?? '').split(' ').filter(Boolean);

/** Leaves the other cores to others; what a process starts later inherits it. */
export function pin(pid: number, core: number): void {
  execFileSync('taskset', ['-a', '-p', '-c', String(core), String(pid)], { stdio: 'ignore' });
}
