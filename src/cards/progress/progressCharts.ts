import Big from 'big.js';
import { lastDayOf } from '../../lib/dubaiDate';
import type { ProgressReport } from '../../records/reporting/progressReport';
import type { CardElement } from '../kit/adaptiveCard';
import { noteLine } from '../kit/textBlocks';
import { lineChart, type ChartElement, type Line } from '../kit/chartElement';
import type { RecordLabels } from '../../wording/recordLabels';

/** A chart below its title, because clients do not show the title. */
export const withCaption = (chart: ChartElement): CardElement[] => [
  noteLine(chart.title, 'Medium'),
  chart,
];

const FEWEST_POINTS = 2;
/** More points make the card longer and the line no clearer. */
const MOST_POINTS = 36;

const lastKnownDay = (month: string, asOf: string) => {
  const day = lastDayOf(month);
  return day < asOf ? day : asOf;
};

/** That many evenly distributed points, including the last one. */
function thinned<T>(points: readonly T[]): T[] {
  const step = Math.ceil(points.length / MOST_POINTS);
  return points.filter((_, at) => (points.length - 1 - at) % step === 0);
}

/** The reduction by month against the target; nothing if it was a single step. */
export function overTime(
  report: ProgressReport,
  labels: RecordLabels,
  { of, picture }: { of: string; picture: string | undefined },
): CardElement[] {
  const { messages, language } = labels;
  const against = report.againstTarget ?? report.againstFinalTarget;
  const baseline = Big(against?.baselineSheets ?? report.verified.baselineSheets);
  if (report.months.length < FEWEST_POINTS || baseline.lte(0)) return [];
  const points = thinned(report.months).map(({ month, cumulativeSheets }) => ({
    day: lastKnownDay(month, report.asOf),
    value: Number(Big(cumulativeSheets).times(100).div(baseline).toFixed(1)),
  }));
  const [first] = points;
  const lines: Line[] = [
    { name: messages.say(language, 'progress.chart.achieved'), colour: 'categoricalBlue', points },
  ];
  if (against && first) {
    const { percent } = against.target;
    const ends = [first.day, report.asOf].map((day) => ({ day, value: percent }));
    const name = messages.say(language, 'progress.chart.target');
    lines.push({ name, colour: 'categoricalMarigold', points: ends });
  }
  const title = messages.say(language, 'progress.chart.overTime', {
    of,
    basis: against?.basis ?? 'logged',
  });
  return withCaption(lineChart(lines, { title, picture }));
}
