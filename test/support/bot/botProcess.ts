import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { processCpuMs } from '../process/processCpu';

/** The bot in a process of its own. */
export interface BotProcess {
  /** Begins to take requests, when it is ready; the address of the bot. */
  listen(): Promise<string>;
  /** Milliseconds of a core that it has used; undefined where the system does not tell. */
  cpuMs(): number | undefined;
  /** SIGKILL: nothing is finished, nothing is put in order. */
  kill(): Promise<void>;
}

/** Starts one that gets ready, but does not listen yet. */
export function startBotProcess(env: Record<string, string>): BotProcess {
  const child = spawn(
    process.execPath,
    ['--require', join(__dirname, '../process/typescript.cjs'), join(__dirname, 'serveBot.ts')],
    {
      env: { PATH: process.env['PATH'], LOG_LEVEL: 'silent', ...env },
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  const exit = once(child, 'exit');
  return {
    async listen() {
      child.stdin.write('\n');
      const ended = exit.then(() => Promise.reject(new Error('The bot has ended.')));
      const [address] = (await Promise.race([once(child.stdout, 'data'), ended])) as [Buffer];
      return address.toString().trim();
    },
    cpuMs: () => (child.pid === undefined ? undefined : processCpuMs(child.pid)),
    async kill() {
      child.kill('SIGKILL');
      await exit;
    },
  };
}
