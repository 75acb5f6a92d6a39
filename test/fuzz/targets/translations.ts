import assert from 'node:assert';
import { planTranslation } from '../../../src/curation/translation/planTranslation';
import { translationRows } from '../../../src/curation/translation/translationRows';
import { readSheet } from '../../../src/cli/translation/translationSheet';
import { readCsv } from '../../../src/cli/table/readTable';
import { cellText } from '../../../src/cli/table/table';
import { withGuard } from '../../../src/cli/table/formulaGuard';
import { buildKnowledge } from '../../../src/knowledge/buildKnowledge';
import type { FuzzTarget } from '../fuzzTarget';
import { TINY_FILES } from '../tinyKnowledge';
import { tableIn } from './tables';

const COLUMNS = ['File', 'Id', 'Path', 'English', 'Arabic', 'Fingerprint'];
const quoted = (cell: string) => `"${withGuard(cell).replaceAll('"', '""')}"`;
const ROWS = translationRows(TINY_FILES).map(({ file, id, path, texts, fingerprint }) =>
  [file, id, path, texts.en, texts.ar, fingerprint].map(quoted).join(','),
);
const sheetOf = (rows: readonly string[]) => [COLUMNS.join(','), ...rows].join('\n');

export const target: FuzzTarget = {
  seeds: () =>
    [0, 8, 16, 24].map((from) => sheetOf(ROWS.slice(from, from + 8))).filter((sheet) => sheet),
  check(input) {
    const table = tableIn(readCsv, input);
    if (!table) return;
    const sheet = readSheet(table);
    const rows = new Set([0, 1, ...table.rows.map(({ number }) => number)]);
    const plan = planTranslation(TINY_FILES, sheet.rows);
    for (const { row, text } of [...sheet.faults, ...plan.faults, ...plan.leftAlone])
      assert(rows.has(row) && text !== '', `row ${row}: ${text}`);
    if (plan.changes.length === 0) return;
    const after = TINY_FILES.map(({ name, text }) => ({
      name,
      text: plan.changes.find((change) => change.name === name)?.after ?? text,
    }));
    const built = buildKnowledge(after, { allowSingleLanguage: true });
    assert.deepStrictEqual('problems' in built ? built.problems : [], []);
    assert(table.rows.some(({ cells }) => cells.map(cellText).some((cell) => cell !== '')));
  },
};
