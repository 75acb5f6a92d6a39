import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeSmallKnowledge } from './smallKnowledge';

const PROJECT = join(__dirname, '../../..');

/** Folders in which files may be edited, broken and removed. */
export interface WorkingTree extends Disposable {
  knowledgeDir: string;
  localesDir: string;
}

/** @param knowledge a few entries of the shipped knowledge, or all of it */
export function writeWorkingTree(knowledge: 'small' | 'shipped' = 'small'): WorkingTree {
  const root = mkdtempSync(join(tmpdir(), 'lawaraq-tree-'));
  const tree = { knowledgeDir: join(root, 'knowledge'), localesDir: join(root, 'locales') };
  using small = writeSmallKnowledge();
  const from = knowledge === 'small' ? small.folder : join(PROJECT, 'knowledge');
  cpSync(from, tree.knowledgeDir, { recursive: true });
  cpSync(join(PROJECT, 'locales'), tree.localesDir, { recursive: true });
  return { ...tree, [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }) };
}
