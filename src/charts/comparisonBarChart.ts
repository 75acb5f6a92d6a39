import type { EChartsOption } from 'echarts';
import { textWidth, directed, wrapName } from './chartText';
import { axisEnd, formatTick, type ChartUnit } from './chartFormats';
import { DOTTED, HATCHED, isRightToLeft, type ChartTheme } from './chartTheme';

export interface ComparedBar {
  name: string;
  value: number;
  /** The value as it is read, at the far end of the row: "57% · 1.2 m". */
  label: string;
  /** What was to be reached, in the unit of the value. */
  target?: number;
}

export interface ComparedBars {
  bars: readonly ComparedBar[];
  unit: ChartUnit;
  labels: {
    /** What a bar shows that has reached its target. */
    reached: string;
    /** What one shows that has not. */
    short: string;
    /** What one shows that has no target, if others have one. */
    none?: string;
    target: string;
  };
}

const NAME_SIZE = 12;
const ROW = 38;
const BAR = 16;
const AROUND = 60;
const NARROW = 500;
const WIDEST_NAME = 230;
const GAP = 10;

/** Height in pixels of a chart with this many bars. */
export const comparisonBarChartHeight = (bars: number): number => Math.max(bars, 1) * ROW + AROUND;

const widthOf = (text: string, chartTheme: ChartTheme) => textWidth(text, NAME_SIZE, chartTheme);

const isShort = ({ value, target }: ComparedBar) => target !== undefined && value < target;

const axisLine = { axisLine: { show: false }, axisTick: { show: false } };

/**
 * Rows of names, from the first one on: at the side at which reading begins, and values opposite.
 */
function rows({ bars }: ComparedBars, chartTheme: ChartTheme) {
  const rtl = isRightToLeft(chartTheme);
  const room = Math.min(WIDEST_NAME, Math.round(chartTheme.width * 0.36));
  const names = bars.map((bar) =>
    wrapName(bar.name, { width: room, fontSize: NAME_SIZE }, chartTheme),
  );
  const nameWidth = Math.ceil(
    Math.max(
      ...names.flatMap((name) => name.split('\n')).map((line) => widthOf(line, chartTheme)),
      20,
    ),
  );
  const valueWidth = Math.max(
    ...bars.map(({ label }) => Math.ceil(widthOf(label, chartTheme))),
    20,
  );
  const side = {
    type: 'category' as const,
    inverse: true,
    ...axisLine,
    splitLine: { show: false },
  };
  const text = { interval: 0, fontSize: NAME_SIZE, fontFamily: chartTheme.fontFamily, margin: GAP };
  return {
    nameWidth,
    valueWidth,
    yAxis: [
      {
        ...side,
        position: rtl ? ('right' as const) : ('left' as const),
        data: names,
        axisLabel: { ...text, color: chartTheme.colours.text, lineHeight: 15 },
      },
      {
        ...side,
        position: rtl ? ('left' as const) : ('right' as const),
        data: bars.map(({ label }) => directed(label, chartTheme)),
        axisLabel: { ...text, color: chartTheme.colours.text, fontWeight: 600 },
      },
    ],
  };
}

type State = 'reached' | 'short' | 'none';

/** If nothing has a target there is nothing to be told apart. */
function stateOf(bar: ComparedBar, anyTarget: boolean): State {
  if (isShort(bar)) return 'short';
  return anyTarget && bar.target === undefined ? 'none' : 'reached';
}

/** The bars as series, and a mark at each target. */
function series({ bars, labels }: ComparedBars, { colours, ...look }: ChartTheme) {
  const anyTarget = bars.some(({ target }) => target !== undefined);
  const inState = (state: State, color: string, decal?: object) => ({
    type: 'bar' as const,
    name: directed(labels[state] ?? '', look),
    stack: 'value',
    barWidth: BAR,
    itemStyle: { color, ...(decal ? { decal } : {}) },
    emphasis: { disabled: true },
    data: bars.map((bar) => (stateOf(bar, anyTarget) === state ? bar.value : null)),
  });
  const targets = {
    type: 'scatter' as const,
    name: directed(labels.target, look),
    symbol: 'rect',
    symbolSize: [4, BAR + 10],
    itemStyle: { color: colours.target, opacity: 1 },
    emphasis: { disabled: true },
    z: 5,
    data: bars.flatMap(({ target }, row) => (target === undefined ? [] : [[target, row]])),
  };
  return [
    inState('reached', colours.bar),
    inState('short', colours.short, HATCHED),
    inState('none', colours.muted, DOTTED),
    targets,
  ].filter(({ data }) => data.some((one) => one !== null));
}

/**
 * Names beneath one another with a bar each, and a mark where its target is. Whatever falls short
 * is hatched. For entities or phases against targets, and without targets for any ranking.
 */
export function comparisonBarChart(compared: ComparedBars, chartTheme: ChartTheme): EChartsOption {
  const rtl = isRightToLeft(chartTheme);
  const { nameWidth, valueWidth, yAxis } = rows(compared, chartTheme);
  const before = nameWidth + GAP;
  const after = valueWidth + GAP;
  const { colours, fontFamily } = chartTheme;
  const shown = series(compared, chartTheme);
  const names = shown.map(({ name }) => name);
  return {
    animation: false,
    backgroundColor: colours.background,
    textStyle: { fontFamily },
    grid: {
      left: rtl ? after : before,
      right: rtl ? before : after,
      top: 8,
      bottom: names.length > 1 ? AROUND - 8 : 28,
    },
    legend: {
      show: names.length > 1,
      bottom: 0,
      [rtl ? 'right' : 'left']: 0,
      align: rtl ? 'right' : 'left',
      data: rtl ? names.toReversed() : names,
      itemWidth: 16,
      itemHeight: 12,
      itemGap: 18,
      selectedMode: false,
      textStyle: { color: colours.text, fontFamily, fontSize: NAME_SIZE },
    },
    xAxis: {
      type: 'value',
      inverse: rtl,
      min: 0,
      ...axisEnd(compared.unit, chartTheme.width < NARROW ? 2 : 4),
      axisLabel: {
        color: colours.muted,
        fontFamily,
        fontSize: 11,
        hideOverlap: true,
        formatter: (value: number) =>
          directed(formatTick(value, compared.unit, chartTheme.language), chartTheme),
      },
      splitLine: { lineStyle: { color: colours.grid } },
    },
    yAxis,
    series: shown,
  };
}
