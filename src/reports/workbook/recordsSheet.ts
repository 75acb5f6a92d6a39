import Big from 'big.js';
import { baselineParts } from '../../records/rules/baselineParts';
import { reductionPercent } from '../../records/rules/paperArithmetic';
import type { PhaseDirectory } from '../../records/reporting/phaseDirectory';
import type { ReportLine } from '../../records/reporting/reportLines';
import type { ReportWords } from '../reportWords';
import { columnName, type SheetCell } from './sheetCell';
import type { SheetRow } from './sheetStream';
import type { SheetTotals } from './sheetTotals';

/** What the lines of the sheet are made with. */
export interface LineContext {
  words: ReportWords;
  phases: Pick<PhaseDirectory, 'of'>;
  /** Where the page of a record is; undefined: it has no address. */
  recordAddress: (number: string) => string | undefined;
}

/** What a record is called in the columns by which it is summed. */
interface LineNames {
  entity: string;
  phase: string;
  type: string;
  grade: string;
}

interface Column {
  heading: (words: ReportWords) => string;
  width: number;
  cell: (line: ReportLine, deps: LineNames, context: LineContext) => SheetCell;
}

const number = (value: string | null): SheetCell => (value === null ? null : { number: value });

function lessPaper({ baselineSheets, eliminatedSheets }: ReportLine): SheetCell {
  if (baselineSheets === null || eliminatedSheets === null) return null;
  const now = Big(baselineSheets).minus(eliminatedSheets).toFixed();
  return number(reductionPercent(baselineSheets, now) ?? null);
}

function whyNot({ standing, partOf, status }: ReportLine, { messages, language }: ReportWords) {
  if (standing === 'bundled' || standing === 'pendingBundled')
    return messages.say(language, 'report.whyNot.bundle', { number: partOf ?? '' });
  if (standing === 'counted') return null;
  const shown = messages.say(language, `record.status.${status}`);
  return messages.say(language, 'report.whyNot.status', { status: shown });
}

function nameOf({ nameAr, nameEn }: ReportLine, { language }: ReportWords): SheetCell {
  return language === 'ar' ? (nameAr ?? nameEn) : (nameEn ?? nameAr);
}

function pageOf({ number: known }: ReportLine, { recordAddress }: LineContext): SheetCell {
  const link = known === null ? undefined : recordAddress(known);
  return known === null || link === undefined ? null : { link, text: known };
}

type Message = Parameters<ReportWords['messages']['say']>[1];
const said =
  (
    key: Extract<
      Message,
      | `record.column.${string}`
      | 'record.number'
      | 'record.versionTitle'
      | 'record.statusTitle'
      | 'record.field.goLiveDate'
    >,
  ) =>
  ({ messages, language }: ReportWords) =>
    messages.say(language, key);

const COLUMNS = {
  number: { heading: said('record.number'), width: 20, cell: (line) => line.number },
  version: {
    heading: said('record.versionTitle'),
    width: 8,
    cell: ({ version }) => ({ number: String(version) }),
  },
  name: {
    heading: ({ say }) => say('report.name'),
    width: 44,
    cell: (line, _, { words }) => nameOf(line, words),
  },
  entity: {
    heading: ({ say }) => say('report.entity'),
    width: 34,
    cell: (_, { entity }) => entity,
  },
  phase: { heading: ({ say }) => say('report.phase'), width: 18, cell: (_, { phase }) => phase },
  type: { heading: ({ say }) => say('report.type'), width: 20, cell: (_, { type }) => type },
  grade: { heading: ({ say }) => say('report.grade'), width: 11, cell: (_, { grade }) => grade },
  goLive: {
    heading: said('record.field.goLiveDate'),
    width: 13,
    cell: ({ goLiveDate }) => (goLiveDate === null ? null : { day: goLiveDate }),
  },
  before: {
    heading: said('record.column.baselineSheets'),
    width: 16,
    cell: ({ baselineSheets }) => number(baselineSheets),
  },
  residual: {
    heading: said('record.column.residualSheets'),
    width: 16,
    cell: ({ residualSheets }) => number(residualSheets),
  },
  eliminated: {
    heading: said('record.column.eliminatedSheets'),
    width: 18,
    cell: ({ eliminatedSheets }) => number(eliminatedSheets),
  },
  notCounted: {
    heading: said('record.column.notCountedSheets'),
    width: 16,
    cell: ({ baselineSheets, residualSheets, eliminatedSheets }) =>
      baselineSheets === null || residualSheets === null || eliminatedSheets === null
        ? null
        : number(baselineParts({ baselineSheets, residualSheets, eliminatedSheets }).notCounted),
  },
  percent: { heading: said('record.column.reductionPercent'), width: 11, cell: lessPaper },
  status: {
    heading: said('record.statusTitle'),
    width: 16,
    cell: ({ status }, _, { words }) =>
      words.messages.say(words.language, `record.status.${status}`),
  },
  standing: {
    heading: ({ say }) => say('report.standing'),
    width: 16,
    cell: ({ standing }, _, { words }) => words.say(`report.standing.${standing}`),
  },
  whyNot: {
    heading: ({ say }) => say('report.whyNot'),
    width: 30,
    cell: (line, _, { words }) => whyNot(line, words),
  },
  decidedBy: {
    heading: said('record.column.decidedBy'),
    width: 22,
    cell: ({ decidedBy, decidedFor }, _, { words }) =>
      decidedBy === null || decidedFor === null
        ? decidedBy
        : words.messages.say(words.language, 'record.onBehalf', {
            name: decidedBy,
            verifier: decidedFor,
          }),
  },
  decidedAt: {
    heading: said('record.column.decidedAt'),
    width: 17,
    cell: ({ decidedAt }) => (decidedAt === null ? null : { instant: decidedAt }),
  },
  page: {
    heading: ({ say }) => say('report.link'),
    width: 22,
    cell: (line, _, context) => pageOf(line, context),
  },
} satisfies Record<string, Column>;

export type RecordsColumn = keyof typeof COLUMNS;
const ORDER = Object.values<Column>(COLUMNS);

export const RECORDS_WIDTHS = ORDER.map(({ width }) => width);

/** "K" */
export const recordsColumn = (column: RecordsColumn): string =>
  columnName(Object.keys(COLUMNS).indexOf(column));

export const recordsHeading = (column: RecordsColumn, words: ReportWords): string =>
  COLUMNS[column].heading(words);

/** What the parts of a record are called, each name looked up once. */
function partsIn({ words, phases }: LineContext) {
  const known = new Map<string | null, Pick<LineNames, 'entity' | 'phase'>>();
  const placeOf = (entityId: string | null) => {
    const phase = entityId === null ? undefined : phases.of(entityId);
    const found = known.get(entityId) ?? {
      entity: entityId === null ? '' : words.entity(entityId),
      phase: phase ? words.shortPhase(phase.id) : words.say('report.phaseNone'),
    };
    known.set(entityId, found);
    return found;
  };
  return ({ entityId, processType, grade }: ReportLine): LineNames => ({
    ...placeOf(entityId),
    type: processType === null ? words.say('report.typeUnknown') : words.processType(processType),
    grade: grade ?? '',
  });
}

/**
 * The headings and a row for each line, as long as there is room; what counts is added to the tally
 * on the way.
 * @param mostRows with the headings
 */
export async function* recordRows(
  lines: AsyncIterable<ReportLine>,
  context: LineContext,
  tally: SheetTotals,
  mostRows: number,
): AsyncGenerator<SheetRow> {
  const partsOf = partsIn(context);
  yield ORDER.map(({ heading }) => ({ heading: heading(context.words) }));
  let rows = 1;
  for await (const line of lines) {
    if (rows === mostRows) {
      tally.full = true;
      return;
    }
    rows += 1;
    const deps = partsOf(line);
    tally.add(line, { all: '', ...deps });
    yield ORDER.map(({ cell }) => cell(line, deps, context));
  }
}
