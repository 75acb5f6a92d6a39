import { Readable } from 'node:stream';
import type { GivenReason } from '../../curation/usage/answerFeedback';
import {
  usageReport,
  USAGE_KINDS,
  type EntryUsage,
  type UsageKind,
  type UsageReport,
} from '../../curation/usage/usageCounts';
import { alignColumns, type WrittenCell } from '../table/table';
import { writeTable } from '../table/writeTable';
import { UsageError, readOptions } from '../usageError';
import { withStore } from '../withStore';
import { type KnowledgeAction, readDays } from './knowledgeAction';

const MOST_LISTED = 20;

const USAGE = `Usage: lawaraq knowledge usage [--days N] [--format text|csv|xlsx] [--by entry|week|reason] [--out FILE]

Shows how often questions were answered, got suggestions or were declined, and answers were rated helpful
or not, by language, by week and by entry; the text lists the ${MOST_LISTED} most asked and the least helpful
entries, and the ${MOST_LISTED} newest reasons that were given. Nothing is counted or kept about people.
--days takes only the last N days.
--format csv or xlsx writes every entry (or, --by week, every week; --by reason, every reason) into FILE
(default: standard output).`;

const FORMATS = ['text', 'csv', 'xlsx'] as const;
const PARTS = ['entry', 'week', 'reason'] as const;

function oneOf<T extends string>(allowed: readonly T[], value: string, option: string): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw new UsageError(`${option} takes ${allowed.join(', ')}.`);
  return found;
}

const percent = (share: number | null) => (share === null ? '-' : `${Math.round(share * 100)}%`);
type Tally = Record<UsageKind, number>;
const numbers = (tally: Tally) => USAGE_KINDS.map((kind) => tally[kind]);
const asTexts = (tally: Tally) => numbers(tally).map(String);

function entryLines(title: string, entries: readonly EntryUsage[]): string[] {
  if (entries.length === 0) return [];
  const rows = entries.map((entry) => [entry.entryId, entry.language, ...asTexts(entry)]);
  return ['', ...alignColumns([[title, 'language', ...USAGE_KINDS], ...rows])];
}

const REASON_HEADINGS = ['entry', 'language', 'verdict', 'day', 'reason', 'text'];

function reasonLines(reasons: readonly GivenReason[]): string[] {
  if (reasons.length === 0) return [];
  const listed = reasons.slice(0, MOST_LISTED);
  const rows = listed.map(({ entryId, language, verdict, day, kind = '-' }) => [
    ...[entryId, language, verdict, day, kind],
  ]);
  const texts = listed.map(({ text = '' }) => text.replace(/\s+/g, ' '));
  // Beside the columns: a long text would spread them.
  const columns = alignColumns([REASON_HEADINGS.slice(0, -1), ...rows]);
  return ['', ...columns.map((row, at) => `${row}  ${texts[at - 1] ?? ''}`.trimEnd())];
}

function textOf(
  { total, byLanguage, entries, leastHelpful, weeks }: UsageReport,
  reasons: readonly GivenReason[],
): string {
  const line = (name: string, tally: typeof total) => [
    name,
    ...asTexts(tally),
    percent(tally.coverage),
  ];
  const overall = [
    ['questions', ...USAGE_KINDS, 'coverage'],
    line('all', total),
    line('Arabic', byLanguage.ar),
    line('English', byLanguage.en),
    ...weeks.map((week) => line(`week of ${week.week}`, week)),
  ];
  return [
    ...alignColumns(overall),
    ...entryLines('most asked', entries.slice(0, MOST_LISTED)),
    ...entryLines('least helpful', leastHelpful.slice(0, MOST_LISTED)),
    ...reasonLines(reasons),
  ].join('\n');
}

/** The headings, and a row for each entry and language, for each week or for each reason. */
function rowsOf(
  report: UsageReport,
  reasons: readonly GivenReason[],
  by: (typeof PARTS)[number],
): WrittenCell[][] {
  if (by === 'reason')
    return [
      REASON_HEADINGS,
      ...reasons.map(({ entryId, language, verdict, day, kind = null, text = null }) => [
        ...[entryId, language, verdict],
        { day },
        kind,
        text,
      ]),
    ];
  if (by === 'entry')
    return [
      ['entry', 'language', ...USAGE_KINDS],
      ...report.entries.map((entry) => [entry.entryId, entry.language, ...numbers(entry)]),
    ];
  return [
    ['week', ...USAGE_KINDS, 'coverage'],
    ...report.weeks.map((week) => [{ day: week.week }, ...numbers(week), week.coverage]),
  ];
}

export const usage: KnowledgeAction = {
  summary: 'show what was asked and how well it was answered',
  usage: USAGE,
  async run(args) {
    const { values } = readOptions(args, {
      days: { type: 'string' },
      format: { type: 'string', default: 'text' },
      by: { type: 'string', default: 'entry' },
      out: { type: 'string' },
    });
    const format = oneOf(FORMATS, values.format, '--format');
    const by = oneOf(PARTS, values.by, '--by');
    const days = readDays(values.days);
    const { report, reasons } = await withStore(async (store) => ({
      report: usageReport(await store.usage.since(days)),
      reasons: await store.feedback.reasons(days),
    }));
    const { out } = values;
    if (format !== 'text') {
      const look = { name: 'Usage', rightToLeft: false };
      return writeTable(Readable.from(rowsOf(report, reasons, by)), look, { format, out });
    }
    if (out !== undefined) throw new UsageError('--out goes with --format csv or xlsx.');
    console.log(textOf(report, reasons));
  },
};
