/**
 * Charts that Teams draws itself (`Chart.*` in its card reference), with a fallback for other
 * clients. The card always contains the same figures as text.
 */

/** An image instead of a chart. */
interface Image {
  type: 'Image';
  url: string;
  altText: string;
}
interface Common {
  /** The title of the chart; also read aloud. */
  title: string;
  spacing: 'Medium';
  fallback: Image | 'drop';
}
type Colour = 'good' | 'neutral' | 'categoricalBlue' | 'categoricalTeal' | 'categoricalMarigold';

export interface BarChart extends Common {
  type: 'Chart.HorizontalBar';
  displayMode: 'AbsoluteNoAxis';
  data: { x: string; y: number; color: Colour }[];
}
export interface StackedBarChart extends Common {
  type: 'Chart.HorizontalBar.Stacked';
  data: { title: string; data: { legend: string; value: number; color: Colour }[] }[];
}
export interface LineChart extends Common {
  type: 'Chart.Line';
  data: { legend: string; color: Colour; values: { x: string; y: number }[] }[];
}
export type ChartElement = BarChart | StackedBarChart | LineChart;

/** The title of a chart, and the address of its image. */
export interface ChartFrame {
  title: string;
  /** https address of an image of the chart; absent: a client that cannot draw shows nothing. */
  picture?: string | undefined;
}

const common = ({ title, picture }: ChartFrame): Common => ({
  title,
  spacing: 'Medium',
  fallback: picture === undefined ? 'drop' : { type: 'Image', url: picture, altText: title },
});

export interface Bar {
  name: string;
  /** For drawing only; the exact value is in the text. */
  value: number;
  /** Whether the target is reached. */
  reached?: boolean | undefined;
}

/** The most bars that are readable on a phone. */
const MOST_BARS = 10;

export const barChart = (bars: readonly Bar[], frame: ChartFrame): BarChart => ({
  type: 'Chart.HorizontalBar',
  ...common(frame),
  displayMode: 'AbsoluteNoAxis',
  data: bars.slice(0, MOST_BARS).map(({ name, value, reached }) => ({
    x: name,
    y: value,
    color:
      reached === true ? 'good' : reached === false ? 'categoricalMarigold' : 'categoricalBlue',
  })),
});

const PART_COLOURS = ['good', 'categoricalBlue', 'categoricalMarigold'] as const;

/** Parts of a whole, side by side. */
export const shareChart = (parts: readonly Bar[], frame: ChartFrame): StackedBarChart => ({
  type: 'Chart.HorizontalBar.Stacked',
  ...common(frame),
  data: [
    {
      title: frame.title,
      data: parts.map(({ name, value }, at) => ({
        legend: name,
        value,
        color: PART_COLOURS[at] ?? 'neutral',
      })),
    },
  ],
});

export interface Line {
  name: string;
  colour: Colour;
  /** ISO days. */
  points: readonly { day: string; value: number }[];
}

export const lineChart = (lines: readonly Line[], frame: ChartFrame): LineChart => ({
  type: 'Chart.Line',
  ...common(frame),
  data: lines.map(({ name, colour, points }) => ({
    legend: name,
    color: colour,
    values: points.map(({ day, value }) => ({ x: day, y: value })),
  })),
});
