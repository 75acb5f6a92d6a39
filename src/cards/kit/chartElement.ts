/**
 * Charts as Teams draws them itself (`Chart.*` of the cards' reference); where a client cannot, the
 * fallback stands there. The same figures always stand on the card as text too.
 */

/** A picture in place of a chart. */
interface Image {
  type: 'Image';
  url: string;
  altText: string;
}
interface Common {
  /** What the chart shows; also read out. */
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

/** What a chart says of itself, and where its picture is. */
export interface ChartFrame {
  title: string;
  /** https address of a picture of the same chart; absent: a client that cannot draw shows nothing. */
  picture?: string | undefined;
}

const common = ({ title, picture }: ChartFrame): Common => ({
  title,
  spacing: 'Medium',
  fallback: picture === undefined ? 'drop' : { type: 'Image', url: picture, altText: title },
});

export interface Bar {
  name: string;
  /** For drawing alone: what is told stands in the text. */
  value: number;
  /** It is where it was to be. */
  reached?: boolean | undefined;
}

/** The most bars that can be told apart on a telephone. */
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

/** Parts of one whole beside each other. */
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
