import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { TestDatabase } from '../database/database';
import { dataDirFor } from '../database/dataDirFor';
import { freePort } from '../process/freePort';
import type { Watched } from './watchedBot';

/** The bot in a process of its own, which says how it fares. */
export interface WatchedBot {
  url: string;
  isAlive(): boolean;
  /** What was seen since it was last asked. */
  look(): Promise<Watched>;
  stop(): Promise<void>;
}

export async function startWatchedBot(
  database: TestDatabase,
  knowledgeDir: string,
): Promise<WatchedBot> {
  const child: ChildProcess = spawn(
    process.execPath,
    ['--require', join(__dirname, '../process/typescript.cjs'), join(__dirname, 'watchedBot.ts')],
    {
      env: {
        ...{ PATH: process.env['PATH'], LOG_LEVEL: 'silent', DATABASE_URL: database.url },
        ...{ DATA_DIR: dataDirFor('small'), KNOWLEDGE_DIR: knowledgeDir },
        PORT: String(await freePort()),
      },
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  const lines = createInterface({ input: child.stdout! });
  const next = async () => ((await once(lines, 'line')) as [string])[0];
  const url = await next();
  return {
    url,
    isAlive: () => child.exitCode === null,
    async look(): Promise<Watched> {
      child.stdin!.write('\n');
      return JSON.parse(await next()) as Watched;
    },
    async stop() {
      child.stdin!.end();
      await once(child, 'exit');
    },
  };
}
