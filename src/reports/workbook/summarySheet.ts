import { formatInstant } from '../../messages/formatInstant';
import type {
  AgainstTarget,
  PartProgress,
  ProgressReport,
} from '../../records/reporting/progressReport';
import type { PrintedResult } from '../page/printedPage';
import { GRADES } from '../../records/model/recordFigures';
import { baselineParts } from '../../records/rules/baselineParts';
import { type ReportWords } from '../reportWords';
import { narrowings } from '../summaryPage';
import type { SheetCell } from './sheetCell';
import { recordsColumn, recordsHeading, type RecordsColumn } from './recordsSheet';
import type { SheetRow } from './sheetStream';
import type { SheetTotals, TotalsPart } from './sheetTotals';

export interface SummaryContext {
  report: ProgressReport;
  words: ReportWords;
  published: readonly PrintedResult[];
  demonstration: boolean;
  now: Date;
  /** What the sheet of the records lists. */
  tally: SheetTotals;
  /** Its last row. */
  lastRow: number;
}

/** Of the table; the columns that formulas refer to stand where they say. */
export const SUMMARY_WIDTHS = [
  18, 40, 12, 16, 16, 18, 16, 14, 11, 11, 30, 14, 12, 14, 14, 20, 14, 60,
];
/** Where the records of the sums and those of the list stand in it. */
const SUMMED = 'C';
const LISTED = 'O';

/** One line of the table. */
interface Part {
  kind: string;
  name: string;
  tallied: TotalsPart;
  /** The column of the records in which the name stands. */
  column?: Exclude<RecordsColumn, 'page'>;
  progress: {
    verified: Omit<PartProgress['verified'], 'grades' | 'leftOut'>;
    pending?: PartProgress['pending'];
  };
  against?: AgainstTarget | undefined;
}

const count = (value: number): SheetCell => ({ number: String(value) });
const decimal = (value: string | undefined): SheetCell =>
  value === undefined ? null : { number: value };

function partsOf({ report, words }: SummaryContext): Part[] {
  const { say } = words;
  const { verified, pending } = report;
  return [
    {
      kind: say('report.total'),
      name: words.scope(report.scope),
      tallied: 'all',
      progress: { verified, pending },
      against: report.againstTarget ?? report.againstFinalTarget,
    },
    ...report.phases.map((progress): Part => ({
      kind: say('report.phase'),
      name: words.shortPhase(progress.phaseId),
      tallied: 'phase',
      column: 'phase',
      progress,
      against: progress.againstTarget,
    })),
    ...report.entities.map((progress): Part => ({
      kind: say('report.entity'),
      name: words.entity(progress.entityId),
      tallied: 'entity',
      column: 'entity',
      progress,
      against: progress.againstTarget,
    })),
    ...report.types.map((progress): Part => ({
      kind: say('report.type'),
      name: words.processType(progress.processType),
      tallied: 'type',
      column: 'type',
      progress,
    })),
    ...gradesOf(report, words),
  ];
}

/** Of a grade nothing but what was eliminated is summed. */
function gradesOf({ verified }: ProgressReport, { say }: ReportWords): Part[] {
  return GRADES.map((grade) => {
    const { records, eliminatedSheets } = verified.grades[grade];
    return {
      kind: say('report.grade'),
      name: grade,
      tallied: 'grade',
      column: 'grade',
      progress: {
        verified: { records, eliminatedSheets, baselineSheets: '', residualSheets: '' },
      },
    };
  });
}

const headings = ({ say }: ReportWords): string[] => [
  say('report.column.kind'),
  say('report.column.name'),
  say('report.column.records'),
  say('report.before'),
  say('report.residual'),
  say('report.eliminated'),
  say('report.notCounted'),
  `${say('report.column.percent')} (%)`,
  `${say('report.column.target')} (%)`,
  `${say('report.column.soFar')} (%)`,
  say('report.column.basis'),
  say('chart.reached'),
  say('report.pendingRecords'),
  say('report.pendingSheets'),
  say('report.listedRecords'),
  say('report.listedSheets'),
  say('report.unlistedRecords'),
  say('report.howToFind'),
];

/** What computes, out of the records that are listed, what stands beside it. */
function formulasOf(part: Part, row: number, { words, tally, lastRow }: SummaryContext) {
  const sheet = `'${words.say('report.sheet.records')}'!`;
  const range = (column: RecordsColumn) => {
    const letter = recordsColumn(column);
    return `${sheet}$${letter}$2:$${letter}$${Math.max(lastRow, 2)}`;
  };
  const criteria = [
    `${range('standing')},"${words.say('report.standing.counted')}"`,
    ...(part.column === undefined ? [] : [`${range(part.column)},$B${row}`]),
  ].join(',');
  const listed = tally.of(part.tallied, part.tallied === 'all' ? '' : part.name);
  const unlisted = part.progress.verified.records - listed.records;
  return [
    { formula: `COUNTIFS(${criteria})`, now: String(listed.records) },
    { formula: `SUMIFS(${range('eliminated')},${criteria})`, now: listed.eliminatedSheets },
    { formula: `${SUMMED}${row}-${LISTED}${row}`, now: String(unlisted) },
  ];
}

function howToFind({ column, name }: Part, words: ReportWords): string {
  const { say } = words;
  const counted = `${say('report.standing')} = ${say('report.standing.counted')}`;
  if (column === undefined) return counted;
  const { language } = words;
  return [counted, `${recordsHeading(column, words)} = ${name}`].join(
    language === 'ar' ? '؛ ' : '; ',
  );
}

function rowOf(part: Part, row: number, context: SummaryContext): SheetRow {
  const { words } = context;
  const { verified, pending } = part.progress;
  const { against } = part;
  const reached = against?.percent === undefined ? undefined : against.reached;
  const sheets = (value: string) => (value === '' ? null : decimal(value));
  return [
    part.kind,
    part.name,
    count(verified.records),
    sheets(verified.baselineSheets),
    sheets(verified.residualSheets),
    decimal(verified.eliminatedSheets),
    verified.baselineSheets === '' ? null : decimal(baselineParts(verified).notCounted),
    decimal(verified.reductionPercent),
    against ? count(against.target.percent) : null,
    decimal(against?.percent),
    against?.percent === undefined ? null : words.say(`report.basis.${against.basis}`),
    reached === undefined
      ? null
      : words.messages.say(words.language, reached ? 'record.value.yes' : 'record.value.no'),
    pending ? count(pending.records) : null,
    pending ? decimal(pending.eliminatedSheets) : null,
    ...formulasOf(part, row, context),
    howToFind(part, words),
  ];
}

/** Above the table: what it is, of whom, as of when. */
function headOf({ report, words, demonstration, now }: SummaryContext): SheetRow[] {
  const { messages, language, say, date, hijri } = words;
  const { asOf } = report;
  const filters = narrowings(report, words);
  return [
    [{ title: say('report.title') }],
    [{ title: words.scope(report.scope) }],
    ...(demonstration ? [[messages.say(language, 'demonstration.banner')]] : []),
    [messages.say(language, 'report.asOf', { day: date(asOf), hijri: hijri(asOf) })],
    ...(filters.length > 0
      ? [[messages.say(language, 'report.only', { filters: filters.join(' · ') })]]
      : []),
    [messages.say(language, 'report.made', { at: formatInstant(language, now.toISOString()) })],
    [],
  ];
}

/** Below the table: what its figures leave out, and what was published. */
function footOf(context: SummaryContext): SheetRow[] {
  const { report, words, tally, lastRow, published } = context;
  const { messages, language, say } = words;
  const { verified, pending, saved, savedToDate } = report;
  const unlisted = Math.max(0, verified.records - tally.of('all', '').records);
  return [
    [],
    [messages.say(language, 'report.notAllListed', { count: unlisted })],
    ...(tally.full
      ? [[messages.say(language, 'report.sheetFull', { row: words.number(lastRow) })]]
      : []),
    ...(verified.leftOut > 0
      ? [[messages.say(language, 'report.leftOut', { count: verified.leftOut })]]
      : []),
    [
      messages.say(language, 'report.pending', {
        count: pending.records,
        sheets: words.sheets(pending.eliminatedSheets),
      }),
    ],
    [say('report.savedToDate'), null, decimal(savedToDate)],
    ...(saved
      ? [
          [
            messages.say(language, 'report.saved', {
              from: words.date(saved.period.from),
              until: words.date(saved.period.until),
              sheets: words.sheets(saved.sheets),
            }),
          ],
        ]
      : []),
    ...(published.length > 0
      ? [
          [],
          [{ heading: say('report.publishedTitle') }],
          ...published.flatMap(({ text, sources }) => [[text], ...sources.map((line) => [line])]),
        ]
      : []),
  ];
}

/** The rows of the sheet, and where its table has its headings and ends. */
export function summaryRows(context: SummaryContext): {
  rows: SheetRow[];
  headRow: number;
  lastRow: number;
} {
  const head = headOf(context);
  const headRow = head.length + 1;
  const parts = partsOf(context);
  const table = parts.map((part, at) => rowOf(part, headRow + 1 + at, context));
  const headingRow = headings(context.words).map((heading) => ({ heading }));
  return {
    rows: [...head, headingRow, ...table, ...footOf(context)],
    headRow,
    lastRow: headRow + table.length,
  };
}
