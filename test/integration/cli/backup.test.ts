import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { sql } from 'kysely';
import * as backup from '../../../src/cli/commands/backupCommand';
import * as restore from '../../../src/cli/commands/restoreCommand';
import { backUp } from '../../../src/cli/withStore';
import { restoreBackup } from '../../../src/store/backup/restoreBackup';
import { openDatabase, type Database } from '../../../src/store/core/database';
import { migrate } from '../../../src/store/migrate';
import { migrations, type Migrations } from '../../../src/store/migrations';
import { SqlEvidenceFiles } from '../../../src/store/records/sqlEvidenceFiles';
import { SqlSecrets } from '../../../src/store/core/sqlSecrets';
import { SqlTurnStorage } from '../../../src/store/conversation/sqlTurnStorage';
import { expectRightSums } from '../../support/records/checkSums';
import { openCommandLine, type CommandLine } from '../../support/process/commandLine';
import { createTestDatabase, type TestDatabase } from '../../support/database/database';
import { actor, completeDraft, openRecordBook } from '../../support/records/recordBook';
import { recordsInEveryState } from '../../support/records/recordsInEveryState';
import { rounds } from '../../support/process/rounds';
import { differing, everyRow } from '../../support/database/wholeDatabase';

const owner = actor('owner');
const verifier = actor('verifier', { role: 'verifier', entityId: '*' });
const admin = actor('admin', { role: 'admin', entityId: '*' });

let line: CommandLine;
let db: Database;
const opened: AsyncDisposable[] = [];
beforeAll(async () => {
  line = await openCommandLine();
  db = line.database.db;
  const records = await recordsInEveryState(openRecordBook(db), { owner, verifier, admin });
  await new SqlEvidenceFiles(db).save(
    {
      ...{ recordId: records.verified, sha256: 'a'.repeat(64), name: 'count.pdf', type: 'pdf' },
      ...{ size: 600_000, uploadedBy: owner.id },
    },
    randomBytes(600_000),
  );
  await new SqlSecrets(db).secret('charts');
});
afterAll(async () => {
  for (const one of opened) await one[Symbol.asyncDispose]();
  await line[Symbol.asyncDispose]();
});

async function emptyDatabase(options = { migrated: false }): Promise<TestDatabase> {
  const database = await createTestDatabase(options);
  opened.push(database);
  return database;
}

async function backedUp(name: string): Promise<string> {
  const file = line.file(name);
  expect(await line.run(backup, file)).toMatchObject({ code: 0, errors: '' });
  return file;
}

/** Into an empty database of its own. */
async function restored(file: string, options = { migrated: true }): Promise<TestDatabase> {
  const target = await emptyDatabase(options);
  expect(await line.run(restore, file, '--into', target.url)).toMatchObject({ code: 0 });
  return target;
}

/** What is beside the rows: how far sequences are, indexes, and which triggers work. */
const around = async (of: Database) => {
  const { rows } = await sql<{ what: string }>`
    select concat_ws(' ', sequencename, last_value) as what from pg_sequences
    union all select indexdef from pg_indexes where schemaname = 'public'
    union all select concat_ws(' ', tgrelid::regclass, tgname, tgenabled) from pg_trigger
      where not tgisinternal
    order by 1`.execute(of);
  return rows.map(({ what }) => what);
};

/** Writes states and drafts, as turns do, until it is disposed. */
function write(name: string, writers: number) {
  const storage = new SqlTurnStorage(db);
  const recordOperations = openRecordBook(db);
  const acknowledged: string[] = [];
  let over = false;
  const run = async (writer: number) => {
    for (let at = 0; !over; at++) {
      const key = `${name} ${writer} ${at};`;
      await storage.write({ [key]: { text: 'ورق \\ \t\n\\.\n', at } });
      acknowledged.push(key);
      if (writer === 0 && at % 100 === 0)
        acknowledged.push(await completeDraft(recordOperations, owner));
    }
  };
  const running = Array.from({ length: writers }, (_, writer) => run(writer));
  return {
    acknowledged,
    async acknowledge(count: number) {
      while (acknowledged.length < count) await new Promise(setImmediate);
    },
    async [Symbol.asyncDispose]() {
      over = true;
      await Promise.all(running);
    },
  };
}

describe('a backup', () => {
  it('brings back every row, sequence, index, sum and guard', async () => {
    const file = await backedUp('all.backup');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const { code, output } = await line.run(backup, '--verify', file);
    expect([code, output]).toEqual([0, expect.stringContaining('record_versions')]);
    const target = await restored(file);
    expect(await differing(target.db, db)).toEqual([]);
    expect(await around(target.db)).toEqual(await around(db));
    expect((await expectRightSums(target.db)).records).toBe(3);
    await expect(sql`delete from records`.execute(target.db)).rejects.toThrow(/is refused/);
    // What is logged next is counted as well.
    const recordOperations = openRecordBook(target.db);
    const draft = await completeDraft(recordOperations, owner);
    await recordOperations.submit(owner, draft, { id: randomUUID(), personId: owner.id });
    expect((await expectRightSums(target.db)).records).toBe(4);
  });

  it('holds every row that was acknowledged before it began, while others are written', async () => {
    for (let round = 0; round < rounds(20, 1); round++) {
      await using writers = write(`round ${round}`, rounds(8, 3));
      await writers.acknowledge(30);
      const before = [...writers.acknowledged];
      const events = await sql<{ row: string }>`select e::text as row from record_events e`.execute(
        db,
      );
      const file = await backedUp('load.backup');
      expect(writers.acknowledged.length).toBeGreaterThan(before.length);
      await writers[Symbol.asyncDispose]();
      const target = await restored(file);
      const after = await everyRow(target.db);
      const held = [...after['bot_state']!, ...after['records']!].join('\n');
      expect(before.filter((key) => !held.includes(key))).toEqual([]);
      const kept = new Set(after['record_events']);
      expect(events.rows.filter(({ row }) => !kept.has(row))).toEqual([]);
      await expectRightSums(target.db);
    }
  }, 900_000);

  it('keeps any text, number and bytes', async () => {
    const text = fc.string({ unit: 'binary' }).map((one) => one.replaceAll('\0', ''));
    const database = fc.array(
      fc.record({ text, odd: fc.constantFrom('\\.', '\\N', '\n\\.\n', '', '\r\n', 'ﷺ\t|') }),
      { minLength: 5, maxLength: 15 },
    );
    await fc.assert(
      fc.asyncProperty(database, async (rows) => {
        await sql`delete from bot_state`.execute(db);
        await sql`delete from knowledge_learned`.execute(db);
        for (const [at, { text: value, odd }] of rows.entries())
          await sql`with state as (insert into bot_state (key, value)
              values (${`${at}${odd}`}, ${odd + value + odd}))
            insert into knowledge_learned values (${odd + at}, ${randomBytes(at * 999)})`.execute(
            db,
          );
        const target = await restored(await backedUp('random.backup'));
        expect(await differing(target.db, db)).toEqual([]);
      }),
      { numRuns: rounds(30, 1) },
    );
  }, 900_000);
});

describe('a file that is not as it was written', () => {
  let whole: Buffer;
  let plain: Buffer;
  beforeAll(async () => {
    whole = readFileSync(await backedUp('whole.backup'));
    plain = gunzipSync(whole);
  });

  /** Verified and restored; what is said of it, and that nothing was restored. */
  async function refused(name: string, contents: Buffer): Promise<string> {
    const file = line.file(name);
    writeFileSync(file, contents);
    const verified = await line.run(backup, '--verify', file);
    const target = await emptyDatabase();
    const ran = await line.run(restore, file, '--into', target.url);
    expect([verified.code, ran.code, ran.errors]).toEqual([1, 1, verified.errors]);
    const held = Object.values(await everyRow(target.db)).flat();
    expect(held).toEqual([]);
    return ran.errors;
  }

  it('is refused where it ends early', async () => {
    for (const share of [0.3, 0.999])
      expect(await refused('short', whole.subarray(0, whole.length * share))).toMatch(/not whole/);
    const lines = plain.toString('latin1').split('\n');
    const shorter = Buffer.from(`${lines.slice(0, -3).join('\n')}\n`, 'latin1');
    expect(await refused('shorter', gzipSync(shorter))).toMatch(/not whole/);
  });

  it('is refused where a row was changed, taken out or put in, or more stands behind it', async () => {
    const text = plain.toString('latin1');
    const changed = text.replace('Licensing', 'Licencing');
    const row = /(?<=\n)[^{\n][^\n]*\n/.exec(text)?.[0] ?? '';
    for (const altered of [changed, text.replace(row, ''), text.replace(row, row + row)])
      expect(await refused('altered', gzipSync(Buffer.from(altered, 'latin1')))).toMatch(/changed/);
    expect(await refused('longer', gzipSync(Buffer.concat([plain, plain])))).toMatch(
      /after its end/,
    );
  });

  it('leaves nothing where that is seen on the way only, and the right one can come after it', async () => {
    const target = await emptyDatabase({ migrated: true });
    const altered = plain
      .toString('latin1')
      .replace(/"sha256":"[0-9a-f](?=[^\n]*\n$)/, '"sha256":"x');
    const piped = Readable.from([Buffer.from(altered, 'latin1')]);
    await expect(restoreBackup(target.url, piped)).rejects.toThrow(/changed/);
    expect(Object.values(await everyRow(target.db)).flat()).toEqual([]);
    await restoreBackup(target.url, Readable.from([plain]));
    expect(await differing(target.db, db)).toEqual([]);
  });

  it('is refused where it is something else', async () => {
    expect(await refused('other', gzipSync('id,name\n'))).toMatch(/not a backup/);
    expect(await refused('plain', Buffer.from('id,name\n'))).toMatch(/not a backup/);
  });
});

describe('restoring', () => {
  it('refuses a database that holds anything, and changes nothing there', async () => {
    const before = await everyRow(db);
    const file = await backedUp('again.backup');
    const { code, errors } = await line.run(restore, file);
    expect([code, errors]).toEqual([1, expect.stringContaining('records')]);
    expect(await everyRow(db)).toEqual(before);
  });

  describe('where this version has a migration that the backup lacks', () => {
    const withLater: Migrations = {
      ...migrations,
      '0999-later': {
        async up(later) {
          await sql`alter table bot_state add column later text default 'filled in'`.execute(later);
          await sql`create table later (key text references bot_state)`.execute(later);
          await sql`insert into later select key from bot_state`.execute(later);
        },
      },
    };
    /** Of a version without it, with one row. */
    const older = async (name: string): Promise<Readable> => {
      const old = await emptyDatabase({ migrated: true });
      await sql`insert into bot_state (key, value) values ('a', '{}')`.execute(old.db);
      const file = line.file(name);
      await backUp(old.url, file);
      return Readable.from([gunzipSync(readFileSync(file))]);
    };

    it('brings the backup up to date', async () => {
      const target = await emptyDatabase();
      await restoreBackup(target.url, await older('old.backup'), withLater);
      const rows = await everyRow(target.db);
      expect(rows['bot_state']).toEqual([expect.stringContaining('filled in')]);
      expect(rows['later']).toHaveLength(1);
      expect(await migrate(target.db, { migrations: withLater })).toEqual([]);
    });

    it('refuses an empty database whose tables are of the later version', async () => {
      const target = await emptyDatabase();
      await migrate(target.db, { migrations: withLater });
      await expect(
        restoreBackup(target.url, await older('old-too.backup'), withLater),
      ).rejects.toThrow(/of a later version than the backup \(0999-later\)/);
    });
  });

  it('refuses a backup of a newer version', async () => {
    const newer = await emptyDatabase({ migrated: true });
    await sql`insert into kysely_migration values ('0999-future', now()::text)`.execute(newer.db);
    const file = line.file('newer.backup');
    await backUp(newer.url, file);
    const target = await emptyDatabase();
    const { code, errors } = await line.run(restore, file, '--into', target.url);
    expect([code, errors]).toEqual([1, expect.stringMatching(/newer version.*0999-future/)]);
    expect(await everyRow(target.db)).toEqual({});
  });

  it('makes the database that --into names', async () => {
    const url = new URL(line.database.url);
    url.pathname = `/made_${randomBytes(4).toString('hex')}`;
    const file = await backedUp('into.backup');
    expect(await line.run(restore, file, '--into', url.href)).toMatchObject({ code: 0 });
    const made = openDatabase(url.href);
    try {
      expect(await differing(made, db)).toEqual([]);
    } finally {
      await made.destroy();
      await sql.raw(`drop database ${url.pathname.slice(1)}`).execute(db);
    }
  });

  it('goes to no other host without TLS, as serving does not', async () => {
    for (const into of ['postgres://bot:x9x9@db.example/a', 'POSTGRES://bot:x9x9@db.example/a'])
      expect(await line.run(restore, line.file('any'), '--into', into)).toMatchObject({
        code: 1,
        errors: expect.stringContaining(
          '--into points to another host without verified TLS',
        ) as string,
      });
  });
});
