import * as fc from 'fast-check';
import { sql } from 'kysely';
import { Client } from 'pg';
import type { PublicationDraft, Snapshot } from '../../../../src/curation/publishing/publication';
import {
  SqlLastGoodFiles,
  SqlLearnedArchive,
} from '../../../../src/store/curation/sqlLearnedArchive';
import { SqlPublications } from '../../../../src/store/curation/sqlPublications';
import { createTestDatabase, type TestDatabase } from '../../../support/database/database';
import { waitUntil } from '../../../support/process/waitUntil';

let database: TestDatabase;
let publications: SqlPublications;
beforeEach(async () => {
  database = await createTestDatabase();
  publications = new SqlPublications(database.db, database.url);
});
afterEach(async () => {
  await database[Symbol.asyncDispose]();
});

const snapshot = (version: string): Snapshot => ({
  version,
  files: [{ name: 'sources.yaml', text: `# ${version}\nsources: {}\n` }],
  entries: 3,
});
const DRAFT: PublicationDraft = { kind: 'publish', by: 'Mariam', why: 'a reason', forced: [] };

async function publish(version: string, change: Partial<PublicationDraft> = {}) {
  const live = await publications.latest();
  const outcome = await publications.publish(snapshot(version), { ...DRAFT, ...change }, live?.id);
  if ('overtaken' in outcome) throw new Error('Somebody else publishes here.');
  return outcome.published;
}

describe('a publication', () => {
  it('is what is live, with who published it, when and why', async () => {
    expect(await publications.latest()).toBeUndefined();
    const now = async () => {
      const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(
        database.db,
      );
      return rows[0]!.now.getTime();
    };
    const before = await now();
    const published = await publish('v1', { why: 'لأن الرقم تغيّر', forced: ['tests', 'drop'] });
    expect(published).toMatchObject({
      id: 1,
      version: 'v1',
      kind: 'publish',
      by: 'Mariam',
      why: 'لأن الرقم تغيّر',
      forced: ['tests', 'drop'],
      entries: 3,
    });
    expect(published.at.getTime()).toBeGreaterThanOrEqual(before);
    expect(published.at.getTime()).toBeLessThanOrEqual(await now());
    expect(await publications.latest()).toEqual(published);
    expect(await publications.find(1)).toEqual(published);
    expect(await publications.find(2)).toBeUndefined();
  });

  it('of an earlier version again is a new one of the same files', async () => {
    await publish('v1');
    await publish('v2');
    await publish('v1', { kind: 'rollback' });
    const history = await publications.history(10);
    expect(history.map(({ id, version, kind }) => [id, version, kind])).toEqual([
      [3, 'v1', 'rollback'],
      [2, 'v2', 'publish'],
      [1, 'v1', 'publish'],
    ]);
    expect(await publications.files('v1')).toEqual(snapshot('v1').files);
  });

  it('is refused where something else has become live, and leaves nothing behind', async () => {
    const first = await publish('v1');
    const late = await publications.publish(snapshot('v2'), DRAFT, undefined);
    expect(late).toEqual({ overtaken: first });
    await expect(publications.files('v2')).rejects.toThrow();
    expect(await publications.history(10)).toEqual([first]);
  });

  it('is that of exactly one of ten who publish at once', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        publications.publish(snapshot(`v${at}`), DRAFT, undefined),
      ),
    );
    const published = outcomes.flatMap((outcome) =>
      'published' in outcome ? outcome.published : [],
    );
    expect(published).toHaveLength(1);
    expect(await publications.history(20)).toEqual(published);
  });

  it('can be neither changed nor removed, and neither can its files', async () => {
    await publish('v1');
    for (const table of ['knowledge_publications', 'knowledge_snapshots']) {
      const name = sql.table(table);
      await expect(sql`delete from ${name}`.execute(database.db)).rejects.toThrow(/refused/);
      await expect(sql`truncate ${name} cascade`.execute(database.db)).rejects.toThrow(/refused/);
      await expect(sql`update ${name} set version = 'x'`.execute(database.db)).rejects.toThrow(
        /refused/,
      );
    }
  });

  it('keeps its files to the letter, whatever they hold', async () => {
    const file = fc.record({
      name: fc.string({ unit: 'binary' }),
      text: fc.string({ unit: 'binary' }),
    });
    let at = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(file, { maxLength: 5 }), async (files) => {
        const version = `p${at++}`;
        const live = await publications.latest();
        await publications.publish({ version, files, entries: 0 }, DRAFT, live?.id);
        expect(await publications.files(version)).toEqual(files);
      }),
      { numRuns: 50 },
    );
  });
});

describe('whoever listens', () => {
  const heard = (calls: () => number, times: number) =>
    waitUntil(() => calls() >= times, { what: `the listener was told ${times} times` });

  it('hears of a publication at once', async () => {
    let calls = 0;
    const listening = publications.listen(() => void calls++);
    await heard(() => calls, 1);
    await publish('v1');
    await heard(() => calls, 2);
    await listening[Symbol.asyncDispose]();
  });

  it('connects again after the connection was lost, and is told to look then', async () => {
    let calls = 0;
    const listening = publications.listen(() => void calls++);
    await heard(() => calls, 1);
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where query like 'listen%' and datname = current_database()`.execute(database.db);
    await heard(() => calls, 2);
    await publish('v1');
    await heard(() => calls, 3);
    await listening[Symbol.asyncDispose]();
  });

  it('ends without waiting, whether connected or not', async () => {
    const unreachable = new SqlPublications(database.db, 'postgresql://127.0.0.1:9/none');
    for (const each of [publications, unreachable]) {
      const early = each.listen(() => undefined);
      await early[Symbol.asyncDispose]();
    }
    const failed = jest.spyOn(Client.prototype, 'connect');
    const late = unreachable.listen(() => undefined);
    await expect(failed.mock.results[0]!.value).rejects.toThrow();
    failed.mockRestore();
    let calls = 0;
    const connected = publications.listen(() => void calls++);
    await heard(() => calls, 1);
    for (const each of [late, connected]) await each[Symbol.asyncDispose]();
  });
});

describe('what was learned', () => {
  it('is kept under its key for every replica, the ten that were written last', async () => {
    const archive = new SqlLearnedArchive(database.db);
    const bytes = (at: number) => Buffer.from([at, 0, 255, at]);
    for (let at = 0; at < 12; at += 1) await archive.write(`key ${at}`, bytes(at));
    await archive.write('key 11', bytes(99));
    expect(await archive.read('key 0')).toBeUndefined();
    expect(await archive.read('key 1')).toBeUndefined();
    expect(await archive.read('key 2')).toEqual(bytes(2));
    expect(await archive.read('key 11')).toEqual(bytes(99));
  });
});

describe('the last good files of a folder', () => {
  it('are those that were kept last, for each folder its own', async () => {
    const kept = new SqlLastGoodFiles(database.db);
    const files = (text: string) => [{ name: 'ar.json', text }];
    await kept.save('/one', files('{}'));
    await kept.save('/two', files('[]'));
    await kept.save('/one', files('{"a": "ب"}'));
    expect(await kept.read('/one')).toEqual(files('{"a": "ب"}'));
    expect(await kept.read('/two')).toEqual(files('[]'));
    expect(await kept.read('/three')).toBeUndefined();
  });
});
