import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readKnowledgeFolder } from '../../../src/knowledge/readKnowledgeFolder';

const FILES = 50;
const READS = 100;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lawaraq-moved-'));
  mkdirSync(join(folder, 'birds'));
  for (let at = 0; at < FILES; at += 1) writeFileSync(join(folder, `bird-${at}.yaml`), '[]\n');
  writeFileSync(join(folder, 'sources.yaml'), '[]\n');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('a file that is moved while the folder is read is no fault of it', async () => {
  let isReading = true;
  const moving = (async () => {
    for (let at = 0; isReading; at = (at + 1) % FILES) {
      const name = `bird-${at}.yaml`;
      await rename(join(folder, name), join(folder, 'birds', name));
      await rename(join(folder, 'birds', name), join(folder, name));
    }
  })();
  for (let read = 0; read < READS; read += 1) {
    const { files, problems } = await readKnowledgeFolder(folder);
    expect(problems).toEqual([]);
    expect(files.map(({ name }) => name)).toContain('sources.yaml');
  }
  isReading = false;
  await moving;
});
