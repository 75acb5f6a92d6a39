import assert from 'node:assert';
import { groupRows, dedupePhrasings } from '../../../src/cli/import/groupQnaRows';
import { readRows } from '../../../src/cli/import/readQnaRows';
import { readTsv } from '../../../src/cli/import/readTsv';
import { toFiles } from '../../../src/cli/import/toKnowledgeFiles';
import { buildKnowledge } from '../../../src/knowledge/buildKnowledge';
import type { FuzzTarget } from '../fuzzTarget';
import { shippedMessages } from '../shippedMessages';
import { tableIn } from './tables';

const HEADINGS =
  'Question\tAnswer\tSource\tMetadata\tSuggestedQuestions\tIsContextOnly\tPrompts\tQnaId';
const GIVEN = {
  file: 'kb.tsv',
  language: 'en',
  asOf: '2026-01-01',
  reviewBy: '2027-01-01',
} as const;

export const target: FuzzTarget = {
  seeds: () => [
    `${HEADINGS}\nWhy paperless?\tTo save {paper}.\\nReally.\tEditorial\ttopic:a|b:c\t[]\tFalse\t[]\t1\nwhy no paper\tTo save {paper}.\\nReally.\tEditorial\ttopic:a|b:c\t[]\tFalse\t[]\t1\n`,
    `${HEADINGS}\nHi\t"Hello, ""you"""\thttps://dubai.ae/a\teditorial:chitchat\t["Hey"]\tTrue\t[{"DisplayOrder":0,"QnaId":2,"Qna":null,"DisplayText":"More"}]\t1\nMore\t# no: 'comment'\tB\t\t[]\t0\t[]\t2\n`,
    'QnaId\tAnswer\tQuestion\n7\tنعم\tهل؟\n',
  ],
  check(input) {
    const table = tableIn(readTsv, input);
    if (!table) return;
    const read = readRows(table);
    const { entries, faults } = groupRows(read);
    const lines = input.toString('latin1').split(/\r\n|\r|\n/).length;
    for (const { row, text } of [...read.faults, ...faults, ...read.remarks])
      assert(row >= 0 && row <= lines && text !== '', `line ${row} of ${lines}: ${text}`);
    if (read.faults.length > 0 || faults.length > 0 || entries.length === 0) return;
    const { settled } = dedupePhrasings(entries);
    const files = toFiles(settled, GIVEN, shippedMessages());
    const built = buildKnowledge(files, { allowSingleLanguage: true });
    assert.deepStrictEqual('problems' in built ? built.problems : [], []);
  },
};
