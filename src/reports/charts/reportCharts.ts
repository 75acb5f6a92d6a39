import { compactNumber, drawnNumber } from '../../charts/chartFormats';
import {
  type ComparedBar,
  comparisonBarChart,
  comparisonBarChartHeight,
  type ComparedBars,
} from '../../charts/comparisonBarChart';
import { type GradeShare, gradeBarChart, gradeBarChartHeight } from '../../charts/gradeBarChart';
import { progressPoints } from '../../charts/progressPoints';
import type {
  AgainstTarget,
  PartProgress,
  ProgressReport,
} from '../../records/reporting/progressReport';
import { GRADES } from '../../records/model/recordFigures';
import type { ReportWords } from '../reportWords';
import { LIGHT_COLOURS } from '../../charts/chartTheme';
import {
  progressLineChart,
  PROGRESS_LINE_HEIGHT,
  type ProgressLine,
} from '../../charts/progressLineChart';
import type { Language } from '../../language/text/detectLanguage';
import { FONT_FAMILY, measure } from '../reportFonts';
import type { DrawnChart } from './chartImage';

/** What a chart shows, worded, as it can be sent to a thread. */
export type ChartFigures =
  | { kind: 'bars'; bars: ComparedBars }
  | { kind: 'line'; line: ProgressLine }
  | { kind: 'grades'; shares: readonly [GradeShare, GradeShare, GradeShare] };

/** Lays a chart out, on white. */
export function layOut(
  figures: ChartFigures,
  { language, width, height }: { language: Language; width: number; height?: number },
): DrawnChart {
  const look = {
    language,
    width,
    colours: LIGHT_COLOURS,
    fontFamily: FONT_FAMILY,
    measure: (text: string, fontSize: number) => measure(text, fontSize),
  };
  switch (figures.kind) {
    case 'bars':
      return {
        option: comparisonBarChart(figures.bars, look),
        width,
        height: height ?? comparisonBarChartHeight(figures.bars.bars.length),
      };
    case 'line':
      return {
        option: progressLineChart(figures.line, look),
        width,
        height: height ?? PROGRESS_LINE_HEIGHT,
      };
    case 'grades':
      return {
        option: gradeBarChart(figures.shares, look),
        width,
        height: height ?? gradeBarChartHeight(width),
      };
  }
}

export const CHART_KINDS = ['progress', 'entities', 'phases', 'types', 'grades'] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/** More bars than a picture in a chat has room for. */
const MOST_BARS = 12;

/** What a chart of a report shows; undefined if there is nothing to draw. */
export function reportChart(
  kind: ChartKind,
  report: ProgressReport,
  words: ReportWords,
): ChartFigures | undefined {
  if (report.verified.records === 0) return undefined;
  switch (kind) {
    case 'progress':
      return progress(report, words);
    case 'grades':
      return grades(report, words);
    case 'entities':
      return shares(report.entities, ({ entityId }) => words.entity(entityId), words);
    case 'phases':
      return shares(report.phases, ({ phaseId }) => words.shortPhase(phaseId), words);
    case 'types':
      return amounts(report, words);
  }
}

/** Compared with the target of the scope, else with that of all; else in per cent alone. */
function progress(report: ProgressReport, words: ReportWords): ChartFigures | undefined {
  const { months, asOf, verified } = report;
  const against = report.againstTarget ?? report.againstFinalTarget;
  const baseline = against?.baselineSheets ?? verified.baselineSheets;
  if (months.length === 0 || drawnNumber(baseline) <= 0) return undefined;
  return {
    kind: 'line',
    line: {
      points: progressPoints(months, asOf, baseline),
      until: asOf,
      unit: 'percent',
      label: words.messages.say(words.language, 'chart.eliminated', {
        basis: against?.basis ?? 'logged',
      }),
      ...(against && { target: targetOf(against, words) }),
    },
  };
}

function targetOf({ target }: AgainstTarget, { messages, language, number, date }: ReportWords) {
  return {
    value: target.percent,
    by: target.by,
    label: messages.say(language, 'chart.targetPercent', { percent: number(target.percent) }),
    dueLabel: messages.say(language, 'chart.due', { date: date(target.by) }),
  };
}

const barLabels = ({ say }: ReportWords) => ({
  reached: say('chart.reached'),
  short: say('chart.short'),
  none: say('chart.none'),
  target: say('chart.target'),
});

type Part = PartProgress & { againstTarget?: AgainstTarget };

function shares<P extends Part>(
  parts: readonly P[],
  nameOf: (part: P) => string,
  words: ReportWords,
): ChartFigures | undefined {
  const bars = parts
    .filter(({ verified }) => verified.records > 0)
    .slice(0, MOST_BARS)
    .map((part): ComparedBar => {
      const { verified, againstTarget } = part;
      const percent = againstTarget?.percent ?? verified.reductionPercent ?? '0';
      const sheets = compactNumber(words.language, drawnNumber(verified.eliminatedSheets));
      return {
        name: nameOf(part),
        value: Math.max(0, Math.min(100, drawnNumber(percent))),
        label: `${words.percent(percent)} · ${sheets}`,
        ...(againstTarget && { target: againstTarget.target.percent }),
      };
    });
  if (bars.length === 0) return undefined;
  return { kind: 'bars', bars: { bars, unit: 'percent', labels: barLabels(words) } };
}

function amounts({ types }: ProgressReport, words: ReportWords): ChartFigures | undefined {
  const bars = types
    .filter(({ verified }) => verified.records > 0)
    .map(({ processType, verified }) => {
      const value = drawnNumber(verified.eliminatedSheets);
      const name = words.processType(processType);
      return { name, value, label: compactNumber(words.language, value) };
    });
  if (bars.length === 0) return undefined;
  return { kind: 'bars', bars: { bars, unit: 'sheets', labels: barLabels(words) } };
}

function grades({ verified }: ProgressReport, words: ReportWords): ChartFigures | undefined {
  const [a, b, c] = GRADES.map((grade): GradeShare => {
    const percent = verified.grades[grade].percent ?? '0';
    const name = words.say(`chart.grade${grade}`);
    return { label: `${name}: ${words.percent(percent)}`, percent: drawnNumber(percent) };
  });
  if (!a || !b || !c || drawnNumber(verified.eliminatedSheets) <= 0) return undefined;
  return { kind: 'grades', shares: [a, b, c] };
}
