import { align } from '../../src/cli/eval/formatEvalReport';
import type { Measurement } from './measurement';

/** A system's name and what was measured. */
export type Row = readonly [name: string, measured: Measurement];

const NONE = '-';

const percent = (share: number | null | undefined) =>
  typeof share === 'number' ? (share * 100).toFixed(1) : NONE;
const milliseconds = (value: number | null) => (value === null ? NONE : value.toFixed(3));

/** How many times as long a question takes as with another system. */
function ratio(rows: readonly Row[], { p50 }: Measurement, other: string): string {
  const otherP50 = rows.find(([name]) => name === other)?.[1].p50;
  if (p50 === null || !otherP50) return NONE;
  const times = p50 / otherP50;
  return times < 10 ? String(Number(times.toPrecision(2))) : times.toFixed(0);
}

/** What was measured on one set; of times and memory less is better, of the others more. */
export function formatTable(rows: readonly Row[]): string[] {
  const tags = Object.keys(rows[0]?.[1].recallAt1 ?? {});
  return align([
    [
      'system',
      ...tags.map((tag) => `R@1 ${tag}`),
      'R@3',
      'MRR',
      'AUROC',
      'acc95',
      'build ms',
      'p50 ms',
      'p99 ms',
      '× minisearch',
      'peak MB',
      'at start',
    ],
    ...rows.map(([name, measured]) => [
      name,
      ...tags.map((tag) => percent(measured.recallAt1[tag])),
      percent(measured.recallAt3),
      percent(measured.mrr),
      percent(measured.auroc),
      percent(measured.acc95),
      measured.buildMs.toFixed(0),
      milliseconds(measured.p50),
      milliseconds(measured.p99),
      ratio(rows, measured, 'minisearch default'),
      measured.peakRssMb.toFixed(0),
      measured.startRssMb.toFixed(0),
    ]),
  ]);
}
