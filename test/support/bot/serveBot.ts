import { once } from 'node:events';
import { createApp } from '../../../src/app';
import { readConfig } from '../../../src/config/config';

/**
 * A process of its own that gets the bot ready, listens once it is sent a line, and tells its
 * address. It is there until it is killed, or until whoever began it has ended.
 */
async function serveBot(): Promise<void> {
  process.stdin.once('end', () => process.exit(0));
  const told = once(process.stdin, 'data');
  const app = await createApp(readConfig('local'));
  await told;
  console.log((await app.listen()).url);
}

void serveBot();
