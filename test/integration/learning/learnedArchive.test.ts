import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_TOLERANCE } from '../../../src/answering/model/tolerance';
import { LearnedFiles } from '../../../src/learning/learnedFileStore';
import { learnedKey } from '../../../src/learning/learnedCacheKey';
import { layeredStores } from '../../../src/learning/learnedStore';
import { ArchivedLearnedStore } from '../../../src/learning/learnedArchive';
import { SqlLearnedArchive } from '../../../src/store/curation/sqlLearnedArchive';
import { createTestDatabase, type TestDatabase } from '../../support/database/database';
import { createEngine } from '../../support/knowledge/createEngine';
import { plainKnowledge } from '../../support/knowledge/plainTexts';

const TOLERANCE = DEFAULT_TOLERANCE;
const LEARNED = createEngine(
  plainKnowledge({ stamp: ['who gets the stamp', 'the stamp'], paper: ['paper that is saved'] }),
  { tolerance: TOLERANCE },
).learn();

let database: TestDatabase;
let folder: string;
let archive: SqlLearnedArchive;
let shared: ArchivedLearnedStore;
beforeEach(async () => {
  database = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'lawaraq-learned-'));
  archive = new SqlLearnedArchive(database.db);
  shared = new ArchivedLearnedStore(archive);
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await database[Symbol.asyncDispose]();
});

describe('what was learned, in the database', () => {
  it('is read by another replica as it was written, for that version alone', async () => {
    await shared.write('v1', TOLERANCE, LEARNED);
    expect(await new ArchivedLearnedStore(archive).read('v1', TOLERANCE)).toEqual(LEARNED);
    expect(await shared.read('v2', TOLERANCE)).toBeUndefined();
    const stricter = { ...TOLERANCE, wrongAnswersPerHundred: 1 };
    expect(await shared.read('v1', stricter)).toBeUndefined();
  });

  it('is not there where it cannot be understood', async () => {
    await archive.write(learnedKey('v1', TOLERANCE), Buffer.from([255, 99, 1, 2, 3]));
    expect(await shared.read('v1', TOLERANCE)).toBeUndefined();
  });
});

describe('several stores of what was learned', () => {
  it('give those before them what they have, and take all that is written', async () => {
    const files = new LearnedFiles(join(folder, 'one'));
    await shared.write('v1', TOLERANCE, LEARNED);
    expect(await layeredStores(files, shared).read('v1', TOLERANCE)).toEqual(LEARNED);
    expect(await files.read('v1', TOLERANCE)).toEqual(LEARNED);
    const others = new LearnedFiles(join(folder, 'two'));
    await layeredStores(others, shared).write('v2', TOLERANCE, LEARNED);
    expect(await others.read('v2', TOLERANCE)).toEqual(LEARNED);
    expect(await shared.read('v2', TOLERANCE)).toEqual(LEARNED);
    expect(await layeredStores(files, others).read('v3', TOLERANCE)).toBeUndefined();
  });

  it('write to the others where one cannot be written, and say so', async () => {
    writeFileSync(join(folder, 'blocked'), 'in the way');
    const blocked = new LearnedFiles(join(folder, 'blocked'));
    const writing = layeredStores(blocked, shared).write('v1', TOLERANCE, LEARNED);
    await expect(writing).rejects.toMatchObject({ code: 'EEXIST' });
    expect(await layeredStores(blocked, shared).read('v1', TOLERANCE)).toEqual(LEARNED);
  });
});
