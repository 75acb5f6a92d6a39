import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { openDatabase } from '../../../../src/store/core/database';
import { startEmbeddedDatabase } from '../../../../src/store/embedded/embeddedDatabase';
import { SqlRecordStore } from '../../../../src/store/records/sqlRecordStore';
import { colleague } from '../../../support/people/colleague';
import { shareLearned } from '../../../support/database/dataDirFor';
import { wishOn } from '../../../support/people/office';
import { cardOf, textOf } from '../../../support/cards/readCard';
import { longTest } from '../../../support/process/rounds';
import { mayMount, mountSmallDisk } from '../../../support/database/smallDisk';
import { message, startSmallBot, type TestBot } from '../../../support/bot/testBot';
import { waitUntil } from '../../../support/process/waitUntil';

/** Of which a new database takes some forty. */
const DISK_MEGABYTES = 160;
/** Milliseconds: longer than the bot takes to find that the server does not come up. */
const FULL_FOR = 8_000;
const MEGABYTE = 1_000_000;
const NOT_SAVED = /cannot save anything|None of this was saved/;

/** Writes to the log of the server, which alone needs room then, until there is none and it ends. */
async function useUp(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  const write = `select pg_logical_emit_message(false, 'test', repeat('x', ${MEGABYTE}), true)`;
  const writing = async (): Promise<void> => {
    for (let written = 0; written < DISK_MEGABYTES; written += 1) await client.query(write);
  };
  await expect(writing()).rejects.toThrow();
  await client.end().catch(() => undefined);
}

/** The address of the server in a folder, which others use. */
async function addressIn(folder: string): Promise<string> {
  await using server = await startEmbeddedDatabase(folder);
  return server.url;
}

const status = async ({ url }: TestBot): Promise<string> =>
  ((await (await fetch(`${url}/readyz`)).json()) as { status: string }).status;

async function becomes(bot: TestBot, wanted: string): Promise<void> {
  await waitUntil(async () => (await status(bot)) === wanted, { what: `the bot is ${wanted}` });
}

const onSmallDisk = mayMount() ? longTest : test.skip;

onSmallDisk(
  'a full disk ends the embedded database and not the bot, and once there is room it goes on with all that was confirmed',
  async () => {
    using disk = mountSmallDisk(DISK_MEGABYTES);
    shareLearned(disk.folder, 'small');
    await using bot = await startSmallBot({ databaseUrl: undefined, dataDir: disk.folder });
    const person = colleague(bot, 'http://127.0.0.1:9/', { id: randomUUID(), name: 'Mariam' });
    await person.say('English');
    await person.say('log a process');
    const draft = wishOn(await person.say('Trade licence renewal, RTA'), 'log.form')!.record;
    const url = await addressIn(disk.folder);

    disk.fill();
    // There is room in what the log has reserved.
    expect(textOf(await person.say('3 sheets'))).toMatch(/^Noted/);
    await useUp(url);
    await becomes(bot, 'degraded');
    for (const until = performance.now() + FULL_FOR; performance.now() < until;) {
      const [answer] = await bot.send(message('What was the target of phase 2?'));
      expect(textOf(cardOf(answer))).toContain('50%');
      expect(textOf(await person.say('41500'))).toMatch(NOT_SAVED);
      expect(await status(bot)).toBe('degraded');
    }

    disk.clear();
    await becomes(bot, 'ready');
    const db = openDatabase(url);
    const fields = async () => (await new SqlRecordStore(db).find({ id: draft }))?.fields;
    try {
      const before = await fields();
      expect(before).toMatchObject({ sheetsPerTransaction: 3 });
      expect(before?.transactionsPerYear).toBeUndefined();
      await person.say('41500');
      expect(await fields()).toMatchObject({ transactionsPerYear: 41500 });
    } finally {
      await db.destroy();
    }
  },
  120_000,
);
