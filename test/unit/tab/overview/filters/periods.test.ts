import { dayInDubai } from '../../../../../src/lib/dubaiDate';
import { daysOf, presetOf } from '../../../../../src/tab/overview/filters/periodPresets';

test.each([
  ['thisMonth', '2026-01-15', '2026-01-01', '2026-01-15'],
  ['lastMonth', '2026-01-15', '2025-12-01', '2025-12-31'],
  ['lastMonth', '2024-03-31', '2024-02-01', '2024-02-29'],
  ['thisYear', '2026-11-26', '2026-01-01', '2026-11-26'],
  ['lastYear', '2026-11-26', '2025-01-01', '2025-12-31'],
] as const)('%s on %s is %s to %s', (preset, today, from, until) => {
  expect(daysOf(preset, today)).toEqual({ from, until });
});

test('days are known again as what they were chosen as', () => {
  const today = '2026-11-26';
  expect(presetOf(daysOf('lastMonth', today), today)).toBe('lastMonth');
  expect(presetOf({ from: '2026-11-02', until: today }, today)).toBeUndefined();
});

test('a day begins when it begins in Dubai', () => {
  expect(dayInDubai(new Date('2026-01-31T19:59:59Z'))).toBe('2026-01-31');
  expect(dayInDubai(new Date('2026-01-31T20:00:00Z'))).toBe('2026-02-01');
});
