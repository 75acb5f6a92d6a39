import type { EChartsOption } from 'echarts';
import { directed } from './chartText';
import { DOTTED, HATCHED, isRightToLeft, type ChartTheme } from './chartTheme';

export interface GradeShare {
  /** With its share, as in the legend: "A, counted or logged: 62%". */
  label: string;
  /** Per cent. */
  percent: number;
}

const BAR = 30;

const NARROW = 640;

/** Pixels that the chart is high. */
export const gradeBarChartHeight = (width: number): number => (width < NARROW ? 108 : 66);

const PATTERNS = [undefined, HATCHED, DOTTED];

/** One bar of shares by grade, A, B, C, from where reading begins. */
export function gradeBarChart(
  shares: readonly [GradeShare, GradeShare, GradeShare],
  chartTheme: ChartTheme,
): EChartsOption {
  const rtl = isRightToLeft(chartTheme);
  const { colours, fontFamily } = chartTheme;
  const narrow = chartTheme.width < NARROW;
  const names = shares.map(({ label }) => directed(label, chartTheme));
  return {
    animation: false,
    backgroundColor: colours.background,
    textStyle: { fontFamily },
    grid: { left: 0, right: 0, top: 4, height: BAR },
    legend: {
      top: BAR + 12,
      [rtl ? 'right' : 'left']: 0,
      align: rtl ? 'right' : 'left',
      orient: narrow ? 'vertical' : 'horizontal',
      data: rtl && !narrow ? names.toReversed() : names,
      itemWidth: 16,
      itemHeight: 12,
      itemGap: narrow ? 6 : 18,
      selectedMode: false,
      textStyle: { color: colours.text, fontFamily, fontSize: 12 },
    },
    xAxis: { type: 'value', min: 0, max: 100, inverse: rtl, show: false },
    yAxis: { type: 'category', data: [''], show: false },
    series: shares.map(({ percent }, at) => {
      const decal = PATTERNS[at];
      return {
        type: 'bar',
        name: names[at] ?? '',
        stack: 'grades',
        barWidth: BAR,
        itemStyle: {
          color: colours.grades[at] ?? colours.bar,
          borderColor: colours.background,
          borderWidth: 1,
          ...(decal ? { decal } : {}),
        },
        emphasis: { disabled: true },
        data: [percent],
      };
    }),
  };
}
