import type { Confusion, Recall, EvalReport } from './evalReport';

const LONGEST_EXAMPLE = 60;
const NONE = '-';

const percent = (share: number | null) => (share === null ? NONE : `${(share * 100).toFixed(1)} %`);
const decimal = (value: number | null) => (value === null ? NONE : value.toFixed(3));

/** Columns as wide as their longest cell: the first to the left, the others to the right. */
export function align(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}

const recallRow = (name: string, { n, recallAt1, recallAt3, mrr }: Recall) => [
  name,
  String(n),
  percent(recallAt1),
  percent(recallAt3),
  decimal(mrr),
];

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= LONGEST_EXAMPLE ? line : `${line.slice(0, LONGEST_EXAMPLE - 1)}…`;
}

function confusionLines(confusions: readonly Confusion[]): string[] {
  if (confusions.length === 0) return [];
  const pairs = align([
    ['expected → found', 'count'],
    ...confusions.map(({ expected, found, count }) => [
      `${expected} → ${found ?? 'nothing'}`,
      String(count),
    ]),
  ]);
  const examples = ['example', ...confusions.map(({ example }) => shorten(example))];
  return ['', 'Confused most often', ...pairs.map((pair, at) => `${pair}  ${examples[at]}`)];
}

/** A report as a table to read. */
export function formatEvalReport(report: EvalReport, confusions: readonly Confusion[]): string {
  const { tags, all, decision, latencyMs } = report;
  const { inScope, outOfScope } = decision;
  return [
    ...align([
      ['In scope', 'n', 'recall@1', 'recall@3', 'mrr'],
      ...Object.entries(tags).map(([tag, recall]) => recallRow(tag, recall)),
      recallRow('all', all),
    ]),
    '',
    'Confidence',
    ...align([
      ['AUROC', percent(report.auroc)],
      ['accepted and right if 95 % of out of scope is rejected', percent(report.acc95)],
    ]),
    '',
    ...align([
      ['Decision', 'in scope', 'out of scope'],
      ['answered', '', percent(outOfScope.answered)],
      ['  rightly', percent(inScope.answeredRight), ''],
      ['  wrongly', percent(inScope.answeredWrong), ''],
      ['suggested', '', percent(outOfScope.suggested)],
      ['  with the right entry', percent(inScope.suggestedWithRight), ''],
      ['  without it', percent(inScope.suggestedWithout), ''],
      ['declined', percent(inScope.declined), percent(outOfScope.declined)],
    ]),
    '',
    `${report.entries} entries with ${report.phrasings} phrasings, built in ${report.buildMs} ms`,
    `A question takes ${decimal(latencyMs.p50)} ms (median), ${decimal(latencyMs.p99)} ms (99 of 100); peak memory ${report.peakRssMb} MB`,
    ...confusionLines(confusions),
  ].join('\n');
}
