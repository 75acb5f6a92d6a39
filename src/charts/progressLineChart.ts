import type { EChartsOption } from 'echarts';
import { axisEnd, formatTick, type ChartUnit } from './chartFormats';
import { directed } from './chartText';
import { isRightToLeft, type ChartTheme } from './chartTheme';
import { MS_PER_DAY } from '../lib/dubaiDate';

export interface ProgressPoint {
  /** ISO day from which on the value holds. */
  day: string;
  value: number;
}

export interface ProgressLine {
  /** In their order; what holds between two of them is the value of the first. */
  points: readonly ProgressPoint[];
  /** Until when the last value is drawn; ISO day. */
  until: string;
  target?: {
    value: number;
    /** ISO day. */
    by: string;
    /** At the line: "Target: 50%". */
    label: string;
    /** At the day: "due on 31 December 2018". */
    dueLabel: string;
  };
  unit: ChartUnit;
  /** What the line shows. */
  label: string;
}

/** Pixels. */
export const PROGRESS_LINE_HEIGHT = 300;

/** What stands for a dashed line in the legend. */
const DASHES = 'path://M0,0h9v4h-9zM14,0h9v4h-9z';
const MONTH = 30 * MS_PER_DAY;
const YEAR = 366 * MS_PER_DAY;
const MONTHS = {
  ar: new Intl.DateTimeFormat('ar-AE-u-ca-gregory-nu-latn', { month: 'short', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' }),
};

/** A year at its first day, else the month. */
function formatTime(at: number, { language }: ChartTheme): string {
  const date = new Date(at);
  return date.getUTCMonth() === 0 ? String(date.getUTCFullYear()) : MONTHS[language].format(date);
}

/**
 * From a little before the first thing that is shown, from 0 on, to a little after the last one.
 */
function span({ points, until, target }: ProgressLine) {
  const days = [...points.map(({ day }) => day), until, ...(target ? [target.by] : [])]
    .map((day) => Date.parse(day))
    .sort((a, b) => a - b);
  const [first = 0] = days;
  const last = days.at(-1) ?? first;
  const around = Math.max(MONTH, (last - first) * 0.04);
  return { from: first - around, to: last + around, length: last - first + 2 * around };
}

/** How far along the axis the day is, by which the side of its label is chosen. */
function dueMark({ target, ...line }: ProgressLine, chartTheme: ChartTheme) {
  if (!target) return undefined;
  const { from, length } = span({ ...line, target });
  const late = (Date.parse(target.by) - from) / length > 0.5;
  const rtl = isRightToLeft(chartTheme);
  const { colours, fontFamily } = chartTheme;
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: colours.target, type: 'dotted' as const, width: 2 },
    label: {
      formatter: directed(target.dueLabel, chartTheme),
      color: colours.target,
      fontFamily,
      fontSize: 12,
      position: 'end' as const,
      distance: 8,
      align: late === rtl ? ('left' as const) : ('right' as const),
    },
    data: [{ xAxis: Date.parse(target.by) }],
  };
}

function targetLine(line: ProgressLine, chartTheme: ChartTheme) {
  const { target } = line;
  if (!target) return [];
  const { from, to } = span(line);
  const mark = dueMark(line, chartTheme);
  return [
    {
      type: 'line' as const,
      name: directed(target.label, chartTheme),
      symbol: 'none',
      silent: true,
      lineStyle: { color: chartTheme.colours.target, type: 'dashed' as const, width: 2 },
      itemStyle: { color: chartTheme.colours.target },
      data: [
        [from, target.value],
        [to, target.value],
      ],
      ...(mark ? { markLine: mark } : {}),
    },
  ];
}

/** How something grew over time, in steps, against what was to be reached and by when. */
export function progressLineChart(line: ProgressLine, chartTheme: ChartTheme): EChartsOption {
  const rtl = isRightToLeft(chartTheme);
  const { colours, fontFamily } = chartTheme;
  const { from, to, length } = span(line);
  const { points, until } = line;
  const drawn = [
    [from, 0],
    ...points.map(({ day, value }) => [Date.parse(day), value]),
    [Date.parse(until), points.at(-1)?.value ?? 0],
  ];
  const targets = targetLine(line, chartTheme);
  const name = directed(line.label, chartTheme);
  const keys = [
    { name, icon: 'rect' },
    ...targets.map((target) => ({ name: target.name, icon: DASHES })),
  ];
  const text = { color: colours.muted, fontFamily, fontSize: 11 };
  return {
    animation: false,
    useUTC: true,
    backgroundColor: colours.background,
    textStyle: { fontFamily },
    grid: { left: rtl ? 12 : 62, right: rtl ? 62 : 12, top: 34, bottom: 52 },
    legend: {
      bottom: 0,
      [rtl ? 'right' : 'left']: 0,
      align: rtl ? 'right' : 'left',
      data: rtl ? keys.toReversed() : keys,
      itemHeight: 4,
      itemGap: 18,
      selectedMode: false,
      textStyle: { color: colours.text, fontFamily, fontSize: 12 },
    },
    xAxis: {
      type: 'time',
      inverse: rtl,
      min: from,
      max: to,
      minInterval: length > 3 * YEAR ? YEAR - 2 * MS_PER_DAY : MONTH,
      axisLabel: {
        ...text,
        hideOverlap: true,
        formatter: (at: number) => directed(formatTime(at, chartTheme), chartTheme),
      },
      axisLine: { lineStyle: { color: colours.muted } },
    },
    yAxis: {
      type: 'value',
      position: rtl ? 'right' : 'left',
      min: 0,
      ...axisEnd(line.unit, 4),
      axisLabel: {
        ...text,
        formatter: (value: number) =>
          directed(formatTick(value, line.unit, chartTheme.language), chartTheme),
      },
      splitLine: { lineStyle: { color: colours.grid } },
    },
    series: [
      {
        type: 'line',
        name,
        step: 'end',
        symbol: 'none',
        lineStyle: { color: colours.bar, width: 3 },
        itemStyle: { color: colours.bar },
        areaStyle: { color: colours.bar, opacity: 0.12 },
        emphasis: { disabled: true },
        data: drawn,
      },
      ...targets,
    ],
  };
}
