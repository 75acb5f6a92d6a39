import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_TOLERANCE } from '../../../src/answering/model/tolerance';
import type { Learned } from '../../../src/answering/learned';
import { LearnedFiles } from '../../../src/learning/learnedFileStore';
import { createEngine } from '../../support/knowledge/createEngine';
import { plainKnowledge } from '../../support/knowledge/plainTexts';

const TOLERANCE = DEFAULT_TOLERANCE;

/** Different for every text. */
const learnedFrom = (text: string): Learned =>
  createEngine(plainKnowledge({ stamp: [text, 'the stamp'], paper: ['the paper that is saved'] }), {
    tolerance: TOLERANCE,
  }).learn();
const LEARNED = learnedFrom('who gets the stamp');
const OTHER = learnedFrom('where is the paper stamp');

let folder: string;
let files: LearnedFiles;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'lawaraq-learned-')), 'learned');
  files = new LearnedFiles(folder);
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

const onlyFile = () => {
  const [name, ...others] = readdirSync(folder);
  if (name === undefined || others.length > 0) throw new Error(`${1 + others.length} files`);
  return join(folder, name);
};

describe('what was learned, kept in files', () => {
  it('is read as it was written, also after a restart', async () => {
    await files.write('v1', TOLERANCE, LEARNED);
    expect(await files.read('v1', TOLERANCE)).toEqual(LEARNED);
    expect(await new LearnedFiles(folder).read('v1', TOLERANCE)).toEqual(LEARNED);
    expect(LEARNED.corrections.values.length).toBeGreaterThan(0);
  });

  it('is written again for the same version', async () => {
    expect(OTHER).not.toEqual(LEARNED);
    await files.write('v1', TOLERANCE, LEARNED);
    await files.write('v1', TOLERANCE, OTHER);
    expect(await files.read('v1', TOLERANCE)).toEqual(OTHER);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('is not there for another version, another tolerance or another folder', async () => {
    await files.write('v1', TOLERANCE, LEARNED);
    const stricter = { ...TOLERANCE, wrongAnswersPerHundred: 1 };
    expect(await files.read('v2', TOLERANCE)).toBeUndefined();
    expect(await files.read('v1', stricter)).toBeUndefined();
    expect(await new LearnedFiles(join(folder, 'none')).read('v1', TOLERANCE)).toBeUndefined();
  });

  it('is not there where the file was cut short, wherever that was', async () => {
    await files.write('v1', TOLERANCE, LEARNED);
    const path = onlyFile();
    const bytes = readFileSync(path);
    for (let part = 0; part < 100; part += 1) {
      writeFileSync(path, bytes.subarray(0, Math.floor((bytes.length * part) / 100)));
      expect(await files.read('v1', TOLERANCE)).toBeUndefined();
    }
    writeFileSync(path, bytes);
    expect(await files.read('v1', TOLERANCE)).toEqual(LEARNED);
  });

  it('is not there where the file is rubbish', async () => {
    await files.write('v1', TOLERANCE, LEARNED);
    for (const rubbish of ['rubbish', '{}', '\0'.repeat(1000)]) {
      writeFileSync(onlyFile(), rubbish);
      expect(await files.read('v1', TOLERANCE)).toBeUndefined();
    }
  });

  it('is kept for the five versions that were written last', async () => {
    const versions = [1, 2, 3, 4, 5, 6, 7];
    const seen = new Set<string>();
    for (const version of versions) {
      await files.write(`v${version}`, TOLERANCE, LEARNED);
      // The file system's clock may be too coarse to tell one write from the next.
      for (const name of readdirSync(folder).filter((name) => !seen.has(name)))
        utimesSync(join(folder, name), version, version);
      readdirSync(folder).forEach((name) => seen.add(name));
    }
    const kept = await Promise.all(versions.map((at) => files.read(`v${at}`, TOLERANCE)));
    const isThere = kept.map((learned) => learned !== undefined);
    expect(isThere).toEqual([false, false, true, true, true, true, true]);
    expect(readdirSync(folder)).toHaveLength(5);
  });

  it('is kept for a version that is still read, however many are written after it', async () => {
    await files.write('v0', TOLERANCE, LEARNED);
    for (let version = 1; version <= 7; version += 1) {
      for (const name of readdirSync(folder)) utimesSync(join(folder, name), version, version);
      expect(await files.read('v0', TOLERANCE)).toEqual(LEARNED);
      await files.write(`v${version}`, TOLERANCE, LEARNED);
    }
    expect(await files.read('v0', TOLERANCE)).toEqual(LEARNED);
    expect(readdirSync(folder)).toHaveLength(5);
  });

  it('is whole for everybody who writes and reads it at the same time', async () => {
    const writers = Array.from({ length: 4 }, () => new LearnedFiles(folder));
    const writing = writers.map((writer, at) =>
      writer.write('v1', TOLERANCE, at % 2 === 0 ? LEARNED : OTHER),
    );
    await Promise.all(writing);
    expect([LEARNED, OTHER]).toContainEqual(await files.read('v1', TOLERANCE));
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('does not trip over what another writer throws away meanwhile', async () => {
    const writeMany = async (_: unknown, writer: number) => {
      const own = new LearnedFiles(folder);
      for (let at = 0; at < 10; at += 1) await own.write(`v${writer}.${at}`, TOLERANCE, LEARNED);
    };
    await Promise.all(Array.from({ length: 6 }, writeMany));
    expect(readdirSync(folder)).toHaveLength(5);
  });

  it('leaves the draft of another writer alone, until it is too old to be written still', async () => {
    await files.write('v1', TOLERANCE, LEARNED);
    const draft = `${onlyFile()}.draft`;
    writeFileSync(draft, 'half');
    await files.write('v2', TOLERANCE, LEARNED);
    expect(readdirSync(folder)).toHaveLength(3);
    const yesterday = new Date(Date.now() - 86_400_000);
    utimesSync(draft, yesterday, yesterday);
    await files.write('v2', TOLERANCE, LEARNED);
    expect(readdirSync(folder)).toHaveLength(2);
  });
});
