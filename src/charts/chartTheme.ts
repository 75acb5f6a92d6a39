/** Colours of a chart; what carries meaning stands out from {@link background} by 3:1 at least. */
export interface ChartColours {
  background: string;
  text: string;
  /** Of lesser text; readable anyway. */
  muted: string;
  grid: string;
  /** What was achieved. */
  bar: string;
  /** What falls short of its target; hatched as well. */
  short: string;
  /** Targets and the days they are due. */
  target: string;
  /** Grades A, B and C; hatched differently as well. */
  grades: readonly [string, string, string];
}

/** What a chart is drawn for. */
export interface ChartTheme {
  language: 'ar' | 'en';
  colours: ChartColours;
  /** Pixels. */
  width: number;
  fontFamily: string;
  /** Pixels that a text takes; absent: an estimate by its letters. */
  measure?: (text: string, fontSize: number) => number;
}

/** Blue, orange and green that the common kinds of colour blindness tell apart (Okabe and Ito). */
export const LIGHT_COLOURS: ChartColours = {
  background: '#ffffff',
  text: '#242424',
  muted: '#5c5c5c',
  grid: '#e0e0e0',
  bar: '#0b62a4',
  short: '#4d8fc4',
  target: '#b84a00',
  grades: ['#0b62a4', '#2f7d6b', '#75657f'],
};

export const DARK_COLOURS: ChartColours = {
  background: '#1f1f1f',
  text: '#ffffff',
  muted: '#c2c2c2',
  grid: '#474747',
  bar: '#56b4e9',
  short: '#3f87b5',
  target: '#f2a65a',
  grades: ['#56b4e9', '#5cc4a8', '#b9a5c9'],
};

export const HIGH_CONTRAST_COLOURS: ChartColours = {
  background: '#000000',
  text: '#ffffff',
  muted: '#ffffff',
  grid: '#8a8a8a',
  bar: '#3ff23f',
  short: '#1aebff',
  target: '#ffff01',
  grades: ['#3ff23f', '#1aebff', '#ffffff'],
};

export const isRightToLeft = ({ language }: Pick<ChartTheme, 'language'>): boolean =>
  language === 'ar';

/** Patterns that tell surfaces apart without their colours, as ECharts draws them. */
const LINE = 'rgba(255, 255, 255, 0.55)';

/** Stripes to the right. */
export const HATCHED = {
  symbol: 'rect',
  color: LINE,
  dashArrayX: [1, 0],
  dashArrayY: [2, 5],
  rotation: -Math.PI / 4,
};

/** Dots in rows. */
export const DOTTED = {
  symbol: 'circle',
  symbolSize: 0.8,
  color: LINE,
  dashArrayX: [
    [6, 6],
    [0, 6, 6, 0],
  ],
  dashArrayY: [5, 0],
};
