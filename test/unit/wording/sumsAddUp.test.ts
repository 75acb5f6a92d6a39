import { RECORD_COLUMNS } from '../../../src/cli/records/recordColumns';
import { recordSummaryCard } from '../../../src/cards/logging/recordSummaryCard';
import { progressCard } from '../../../src/cards/progress/progressCard';
import { recordCard } from '../../../src/cards/records/recordCard';
import type { Language } from '../../../src/language/text/detectLanguage';
import type { Messages } from '../../../src/messages/messages';
import type { Figures } from '../../../src/records/model/recordFigures';
import type { RecordFields } from '../../../src/records/model/recordFields';
import { figuresOf, reductionPercent } from '../../../src/records/rules/paperArithmetic';
import type { ProgressReport } from '../../../src/records/reporting/progressReport';
import type { ReportLine } from '../../../src/records/reporting/reportLines';
import { summaryPage } from '../../../src/reports/summaryPage';
import { recordRows } from '../../../src/reports/workbook/recordsSheet';
import { SheetTotals } from '../../../src/reports/workbook/sheetTotals';
import { resultTexts } from '../../../src/wording/figureLines';
import { recordLabels } from '../../../src/wording/recordLabels';
import { textOf } from '../../support/cards/readCard';
import {
  entities,
  fullRecord,
  shownRecord,
  SUBMISSION,
  TODAY,
} from '../../support/cards/recordCards';
import { realMessages } from '../../support/knowledge/messages';
import { fixedWords } from '../../support/reports/fixedWords';
import { sampleReport } from '../../support/reports/reportSamples';

let messages: Messages;
beforeAll(async () => void (messages = await realMessages()));

const FIELDS: RecordFields = {
  entityId: 'rta',
  sheetsPerTransaction: 2.5,
  transactionsPerYear: 4_001,
  residualSheetsPerTransaction: 0.5,
  residualTransactionsPerYear: 801,
  eliminationKind: 'digital_form',
  shiftedTo: 'none',
};
const CASES: readonly [string, RecordFields][] = [
  ['paper partly gone', FIELDS],
  ['paper all gone', { ...FIELDS, residualSheetsPerTransaction: 0 }],
  ['paper only scanned', { ...FIELDS, eliminationKind: 'scan_only' }],
  [
    'paper only scanned, nothing else said',
    { ...FIELDS, eliminationKind: 'scan_only', residualSheetsPerTransaction: 0 },
  ],
  ['paper that others print', { ...FIELDS, shiftedTo: 'customer' }],
];
const LANGUAGES: readonly Language[] = ['en', 'ar'];
const EACH = CASES.flatMap(([name, fields]) =>
  LANGUAGES.map((language) => [name, language, figuresOf(fields)!, fields] as const),
);

const numberIn = (text: string | undefined) => Number((text ?? '').replaceAll(',', ''));
/** The amount on the line that begins so, behind its formula; 0 if there is no such line. */
function amountOn(lines: readonly string[], start: string): number {
  const found = lines.find((line) => line.startsWith(start));
  const amounts = found?.slice(start.length).match(/[\d,.]*\d/g) ?? [];
  return numberIn((found?.includes('=') ? amounts.slice(-1) : amounts)[0]);
}
/** What a message says before its first value. */
const startOf = (language: Language, key: Parameters<Messages['say']>[1]) =>
  messages.say(language, key, { formula: '¦', total: '¦', sheets: '¦' } as never).split('¦')[0] ??
  '';

const recordOf = (fields: RecordFields, figures: Figures) =>
  fullRecord({ fields, figures, decision: null });

function partsOnCard(text: string, language: Language) {
  const lines = text.split('\n');
  const on = (key: Parameters<Messages['say']>[1]) => amountOn(lines, startOf(language, key));
  return {
    before: on('record.figure.before'),
    parts: [on('record.figure.residual'), on('record.figure.zero'), on('record.figure.scanOnly')],
  };
}
const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + part, 0);

describe.each(EACH)(
  'what is shown of %s, in %s, adds up to what was before',
  (name, language, figures, fields) => {
    const counts = !name.includes('scanned') && !name.includes('others');

    test('on the card of the record and on that of the summary', () => {
      const record = recordOf(fields, figures);
      const summary = recordSummaryCard(
        {
          ...{ record, missing: [], faults: [], buttons: [], entities },
          ...{ today: TODAY, submission: SUBMISSION },
        },
        messages,
        language,
      );
      for (const card of [recordCard(shownRecord({ record }), messages, language), summary]) {
        const { before, parts } = partsOnCard(textOf(card), language);
        // 2.5 × 4,001 = 10,002.5
        expect(before).toBe(10_003);
        expect(sum(parts)).toBe(before);
        expect(parts[1]! > 0).toBe(counts);
        expect(parts[2]! > 0).toBe(!counts);
      }
      const words = resultTexts(figures, recordLabels(messages, language)).join(' ');
      expect(words.match(/[\d,]*\d/g)?.map(numberIn)).toEqual(counts ? [parts(1)] : [0, parts(2)]);
      function parts(at: number) {
        return partsOnCard(textOf(summary), language).parts[at];
      }
    });

    test('on the card of progress', () => {
      const report = reportOf(figures);
      const card = progressCard(
        {
          question: { view: 'summary', entityIds: [], phaseIds: [] },
          names: { entity: (id) => id, phase: (id) => id },
          reports: [report],
          published: [],
        },
        messages,
        language,
      );
      const lines = textOf(card).split('\n');
      const on = (key: Parameters<Messages['say']>[1]) => amountOn(lines, startOf(language, key));
      const parts = [on('progress.residual'), on('progress.eliminated'), on('progress.notCounted')];
      expect(on('progress.before')).toBe(10_003);
      expect(sum(parts)).toBe(10_003);
      expect(parts[2]! > 0).toBe(!counts);
    });

    test('on the page of the report, in its figures and its table', () => {
      const words = fixedWords(messages, language);
      const page = summaryPage(reportOf(figures), {
        ...{ words, published: [], demonstration: false, address: undefined, now: new Date() },
      });
      const of = (key: 'before' | 'residual' | 'eliminated' | 'notCounted') =>
        numberIn(
          page.figures.find(({ label }) => label === words.say(`report.${key}`))?.value ?? '0',
        );
      expect(of('before')).toBe(10_003);
      expect(of('residual') + of('eliminated') + of('notCounted')).toBe(10_003);
      const [row] = page.table?.rows ?? [];
      const cell = (key: 'before' | 'residual' | 'eliminated' | 'notCounted') =>
        numberIn(row?.[page.table?.head.indexOf(words.say(`report.column.${key}`)) ?? -1]);
      expect(cell('before')).toBe(10_003);
      expect(cell('residual') + cell('eliminated') + cell('notCounted')).toBe(10_003);
    });

    test('in the sheet of the records and in the export, to the hundredth of a sheet', async () => {
      const words = fixedWords(messages, language);
      const rows = recordRows(
        one(lineOf(figures)),
        { words, phases: { of: () => undefined }, recordAddress: () => undefined },
        new SheetTotals(),
        10,
      );
      const [heads, row] = await rowsOf(rows);
      const headings = heads?.map((cell) => (cell as { heading: string }).heading) ?? [];
      const KEYS = [
        'baselineSheets',
        'residualSheets',
        'eliminatedSheets',
        'notCountedSheets',
      ] as const;
      const inSheet = KEYS.map((key) => {
        const at = headings.indexOf(messages.say(language, `record.column.${key}`));
        return Number((row?.[at] as { number: string }).number);
      });
      const labels = recordLabels(messages, language);
      const exported = KEYS.map((key) =>
        Number(
          RECORD_COLUMNS.find((column) => column.key === key)?.cell(recordOf(fields, figures), {
            word: (say) => say(labels),
            entities: { all: [], get: () => undefined, idsOf: (id) => [id], named: () => [] },
          }),
        ),
      );
      for (const [before, ...parts] of [inSheet, exported]) {
        expect(before).toBe(10_002.5);
        expect(sum(parts)).toBe(before);
      }
    });
  },
);

function reportOf(figures: Figures): ProgressReport {
  const { baselineSheets, residualSheets, eliminatedSheets } = figures;
  const percent = reductionPercent(
    baselineSheets,
    String(Number(baselineSheets) - Number(eliminatedSheets)),
  );
  const report = sampleReport(['rta']);
  const verified = {
    ...report.verified,
    ...{ baselineSheets, residualSheets, eliminatedSheets },
    ...(percent === undefined ? {} : { reductionPercent: percent }),
  };
  return {
    ...report,
    verified,
    entities: [{ entityId: 'rta', verified, pending: report.pending }],
  };
}

function lineOf({ baselineSheets, residualSheets, eliminatedSheets }: Figures): ReportLine {
  return {
    ...{ id: 'a', number: 'PL-RTA-2026-0001', version: 1, status: 'verified', standing: 'counted' },
    ...{ partOf: null, entityId: 'rta', nameAr: null, nameEn: null, processType: null, grade: 'C' },
    ...{ goLiveDate: null, baselineSheets, residualSheets, eliminatedSheets },
    ...{ decidedBy: null, decidedFor: null, decidedAt: null },
  } as const;
}

async function rowsOf<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const read: T[] = [];
  for await (const row of rows) read.push(row);
  return read;
}

async function* one<T>(value: T): AsyncGenerator<T> {
  yield await Promise.resolve(value);
}
