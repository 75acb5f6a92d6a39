import fc from 'fast-check';
import { directed, textWidth, wrapName } from '../../../src/charts/chartText';
import { axisEnd, compactNumber } from '../../../src/charts/chartFormats';
import { comparisonBarChart, type ComparedBar } from '../../../src/charts/comparisonBarChart';
import { gradeBarChart } from '../../../src/charts/gradeBarChart';
import {
  DARK_COLOURS,
  HIGH_CONTRAST_COLOURS,
  LIGHT_COLOURS,
  type ChartTheme,
} from '../../../src/charts/chartTheme';
import { progressLineChart } from '../../../src/charts/progressLineChart';
import { progressPoints } from '../../../src/charts/progressPoints';
import { layOut } from '../../../src/reports/charts/reportCharts';
import { chartSvg } from '../../../src/reports/charts/chartImage';

const look = (language: 'ar' | 'en', width = 720): ChartTheme => ({
  language,
  width,
  colours: LIGHT_COLOURS,
  fontFamily: 'IBM Plex Sans Arabic',
});
const BARS = {
  unit: 'percent' as const,
  labels: { reached: 'بلغ', short: 'دون', none: 'بلا', target: 'المستهدف' },
  bars: [
    { name: 'هيئة الطرق', value: 80, label: '80%', target: 50 },
    { name: 'محاكم دبي', value: 20, label: '20%', target: 50 },
  ],
};
const LINE = {
  unit: 'percent' as const,
  label: 'ما لم يعد يُطبع',
  points: [{ day: '2018-01-31', value: 10 }],
  until: '2026-11-26',
  target: { value: 50, by: '2018-12-31', label: 'المستهدف: 50%', dueLabel: 'الموعد: 2018' },
};
const SHARES = [
  { label: 'A', percent: 60 },
  { label: 'B', percent: 30 },
  { label: 'C', percent: 10 },
] as const;

describe('a chart in Arabic', () => {
  const mirrored = (language: 'ar' | 'en') => [
    comparisonBarChart(BARS, look(language)),
    progressLineChart(LINE, look(language)),
    gradeBarChart(SHARES, look(language)),
  ];

  it('runs from right to left, and in English from left to right', () => {
    const axes = (language: 'ar' | 'en') =>
      mirrored(language).map(({ xAxis }) => (xAxis as { inverse: boolean }).inverse);
    expect(axes('ar')).toEqual([true, true, true]);
    expect(axes('en')).toEqual([false, false, false]);
  });

  it('has its names at the right, and its legend begins there', () => {
    const [bars, line] = mirrored('ar');
    expect(bars?.yAxis).toMatchObject([{ position: 'right' }, { position: 'left' }]);
    expect(line?.yAxis).toMatchObject({ position: 'right' });
    expect(bars?.legend).toMatchObject({
      right: 0,
      align: 'right',
      data: ['المستهدف', 'دون', 'بلغ'].map((text) => directed(text, look('ar'))),
    });
  });

  it('keeps a percentage in one piece behind Arabic letters', () => {
    expect(directed('المستهدف: 50%', look('ar'))).toBe('\u202bالمستهدف: \u206650%\u2069\u202c');
  });

  it('is drawn with every name of a long list, none left out', () => {
    const bars = Array.from({ length: 45 }, (_, at) => ({
      name: `جهة رقم ${at}`,
      value: at,
      label: `${at}%`,
    }));
    const svg = chartSvg(
      layOut({ kind: 'bars', bars: { ...BARS, bars } }, { language: 'ar', width: 720 }),
    );
    for (const { name } of bars) expect(svg).toContain(name);
  });
});

test('what falls short of its target is told apart by more than its colour', () => {
  const { series } = comparisonBarChart(BARS, look('en')) as { series: { itemStyle: object }[] };
  expect(series.map(({ itemStyle }) => 'decal' in itemStyle)).toEqual([false, true, false]);
});

test('what has no target is told apart where others have one, and not where none has', () => {
  const names = (bars: ComparedBar[]) =>
    (comparisonBarChart({ ...BARS, bars }, look('en')).series as { name: string }[]).map(
      ({ name }) => name.replace(/[\u202a\u202c]/g, ''),
    );
  const free = { name: 'محاكم دبي', value: 90, label: '90%' };
  expect(names([...BARS.bars, free])).toEqual(['بلغ', 'دون', 'بلا', 'المستهدف']);
  expect(names([free])).toEqual(['بلغ']);
});

test('the end of an axis of shares is the whole, whatever the values', () => {
  expect(axisEnd('percent', 4)).toEqual({ max: 100, interval: 25 });
});

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

test.each([
  ['light', LIGHT_COLOURS],
  ['dark', DARK_COLOURS],
  ['high contrast', HIGH_CONTRAST_COLOURS],
])('colours of the %s theme stand out from their background', (_, colours) => {
  const { background, text, muted, bar, short, target, grades } = colours;
  for (const surface of [bar, short, target, ...grades])
    expect(contrast(surface, background)).toBeGreaterThanOrEqual(3);
  for (const letters of [text, muted, target])
    expect(contrast(letters, background)).toBeGreaterThanOrEqual(4.5);
});

test.each([
  ['en', 950, '950'],
  ['en', 1_234_567, '1.2\u00a0m'],
  ['ar', 1_234_567, '1.2\u00a0مليون'],
  ['ar', 12_345, '12.3\u00a0ألف'],
] as const)('in %s %d is written %s', (language, value, written) => {
  expect(compactNumber(language, value)).toBe(written);
});

test('a name takes two lines at most, each as wide as there is room, and begins as it does', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-zA-Zابتثجحخسشصضطظعغفقكلمنهوي]{1,40}$/), {
        minLength: 1,
        maxLength: 12,
      }),
      fc.integer({ min: 60, max: 260 }),
      (words, width) => {
        const lines = wrapName(words.join(' '), { width, fontSize: 12 }, look('en'))
          .replace(/[\u202a-\u202c]/g, '')
          .split('\n');
        expect(lines.length).toBeLessThanOrEqual(2);
        for (const line of lines)
          expect(textWidth(line, 12, look('en'))).toBeLessThanOrEqual(width);
        const [first = ''] = lines;
        // Behind a name that is a key of all objects there is a joiner.
        expect(words.join(' ').startsWith(first.replace(/…$|\u2060/, ''))).toBe(true);
      },
    ),
  );
});

test('a month is drawn at its end, the present one at the day that is spoken of', () => {
  const months = [
    { month: '2024-02', cumulativeSheets: '250' },
    { month: '2026-11', cumulativeSheets: '500' },
  ];
  expect(progressPoints(months, '2026-11-26', '1000')).toEqual([
    { day: '2024-02-29', value: 25 },
    { day: '2026-11-26', value: 50 },
  ]);
  expect(progressPoints(months, '2026-11-26').map(({ value }) => value)).toEqual([250, 500]);
});
