import { copyFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'conversation/colleagues.yaml';

/** Adds the words about colleagues to a folder with a few entries. */
export const knowsColleagues = (knowledgeDir: string): void =>
  copyFileSync(join(__dirname, '../../../knowledge', FILE), join(knowledgeDir, FILE));
