import type {
  IHorizontalBarChart,
  ILineChart,
  IStackedHorizontalBarChart,
} from '@microsoft/teams.cards';
import { barChart, lineChart, shareChart } from '../../../../src/cards/kit/chartElement';

const FRAME = { title: 'Chart', picture: 'https://lawaraq.example/api/charts/x.png' };

test('charts have the shape that Teams has written down for them', () => {
  // The vendor's own shapes, checked by the compiler.
  const bars: IHorizontalBarChart = barChart([{ name: 'RTA', value: 57, reached: true }], FRAME);
  const shares: IStackedHorizontalBarChart = shareChart([{ name: 'A', value: 62.5 }], FRAME);
  const line: ILineChart = lineChart(
    [{ name: 'Achieved', colour: 'good', points: [{ day: '2020-01-31', value: 12.5 }] }],
    FRAME,
  );
  expect([bars, shares, line].map(({ type }) => type)).toEqual([
    'Chart.HorizontalBar',
    'Chart.HorizontalBar.Stacked',
    'Chart.Line',
  ]);
  expect(bars.data).toEqual([{ x: 'RTA', y: 57, color: 'good' }]);
  expect(line.data).toMatchObject([{ values: [{ x: '2020-01-31', y: 12.5 }] }]);
});

test('where a client cannot draw it, a picture stands there, or nothing where there is none', () => {
  expect(barChart([], FRAME).fallback).toEqual({
    type: 'Image',
    url: FRAME.picture,
    altText: 'Chart',
  });
  expect(barChart([], { title: 'Chart' }).fallback).toBe('drop');
});

test('it shows no more bars than can be told apart', () => {
  const bars = Array.from({ length: 45 }, (_, at) => ({ name: `Entity ${at}`, value: at }));
  expect(barChart(bars, FRAME).data).toHaveLength(10);
});
