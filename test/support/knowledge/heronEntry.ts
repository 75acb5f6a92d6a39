import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What nothing else is asked or answered about. */
export const HERON_QUESTION = 'how do I get a heron permit';

/** An entry in a file of its own, to see by its answer which knowledge is served. */
const heronEntry = (answer: string) => `- id: heron-permit
  kind: howto
  questions:
    en: [How do I get a heron permit?, who gives heron permits, heron permit application]
    ar: [كيف أحصل على تصريح البلشون؟, من يمنح تصريح البلشون, طلب تصريح البلشون]
  answer: { en: '${answer}', ar: '«${answer}» كما هو.' }
  source: LAWARAQ-GUIDE
  asOf: 2026-11-24
  reviewBy: 2027-06-01
  tests:
    en: [getting a heron permit]
    ar: [الحصول على تصريح البلشون]
`;

const FILE = 'heron.yaml';

export const writeHeron = (folder: string, answer: string): void =>
  writeFileSync(join(folder, FILE), heronEntry(answer));

/** With this text in the place of the file. */
export const breakHeron = (folder: string, text = '- id: heron-permit\n'): void =>
  writeFileSync(join(folder, FILE), text);

export const removeHeron = (folder: string): void => rmSync(join(folder, FILE), { force: true });
