import { assert, constant, date, integer, property, uniqueArray } from 'fast-check';
import { dayInDubai } from '../../../../src/lib/dubaiDate';
import {
  dayAfter,
  firstWorkingDay,
  isWorkingDay,
  isWorkingTime,
  lastDayOver,
  mondayOf,
  nextWorkingTime,
  startOfDay,
  workingDaysSince,
} from '../../../../src/records/reminders/workingDays';

const NONE = new Set<string>();
/** Wednesday and Thursday. */
const UNION_DAY = new Set(['2026-12-02', '2026-12-03']);

describe('the week', () => {
  test.each([
    ['2026-11-23', 'Monday', true],
    ['2026-11-27', 'Friday, half a day at work', true],
    ['2026-11-28', 'Saturday', false],
    ['2026-11-29', 'Sunday', false],
  ])('%s, a %s, is a working day: %s', (day, _, works) =>
    expect(isWorkingDay(day, NONE)).toBe(works),
  );

  test('a holiday is none, whatever the weekday', () =>
    expect(['2026-12-01', '2026-12-02'].map((day) => isWorkingDay(day, UNION_DAY))).toEqual([
      true,
      false,
    ]));

  test('begins on Monday', () =>
    expect(['2026-11-23', '2026-11-27', '2026-11-29', '2026-11-30'].map(mondayOf)).toEqual([
      '2026-11-23',
      '2026-11-23',
      '2026-11-23',
      '2026-11-30',
    ]));

  test('begins with its first day that is no holiday; a week that is all holidays has none', () => {
    expect(firstWorkingDay('2026-11-30', new Set(['2026-11-30']))).toBe('2026-12-01');
    const all = new Set([0, 1, 2, 3, 4].map((days) => dayAfter('2026-11-30', days)));
    expect(firstWorkingDay('2026-11-30', all)).toBeUndefined();
  });
});

describe('working time', () => {
  test.each([
    ['2026-11-25T03:59:59Z', false],
    ['2026-11-25T04:00:00Z', true],
    ['2026-11-25T12:59:59Z', true],
    ['2026-11-25T13:00:00Z', false],
    ['2026-11-27T07:59:59Z', true],
    ['2026-11-27T08:00:00Z', false],
    ['2026-11-28T08:00:00Z', false],
    // Sunday evening in UTC is Monday in Dubai, but not yet working time.
    ['2026-11-29T21:00:00Z', false],
  ])('%s: %s', (instant, works) => expect(isWorkingTime(new Date(instant), NONE)).toBe(works));

  test.each([
    ['in the morning', '2026-11-25T02:00:00Z', '2026-11-25T04:00:00.000Z'],
    ['on Friday evening', '2026-11-27T14:00:00Z', '2026-11-30T04:00:00.000Z'],
    ['before holidays and a weekend', '2026-12-01T15:00:00Z', '2026-12-04T04:00:00.000Z'],
  ])('%s it is the next opening', (_, now, next) =>
    expect(nextWorkingTime(new Date(now), UNION_DAY).toISOString()).toBe(next),
  );
});

describe('working days that have passed', () => {
  test.each([
    ['2026-11-23', '2026-11-23', 0],
    ['2026-11-23', '2026-11-26', 3],
    ['2026-11-26', '2026-12-01', 3],
    ['2026-11-27', '2026-11-29', 0],
    ['2026-12-01', '2026-12-04', 1],
    ['2026-12-04', '2026-12-01', 0],
  ])('from %s until %s: %d', (from, until, count) =>
    expect(workingDaysSince(from, until, UNION_DAY)).toBe(count),
  );

  const days = integer({ min: 0, max: 20_000 }).map((at) => dayAfter('2022-01-01', at));
  const holidays = uniqueArray(days, { maxLength: 40 }).map((some) => new Set(some));

  test('are counted one by one, and add up', () =>
    assert(
      property(
        days,
        integer({ min: 0, max: 60 }),
        integer({ min: 0, max: 60 }),
        holidays,
        (day, a, b, closed) => {
          const middle = dayAfter(day, a);
          const end = dayAfter(middle, b);
          expect(workingDaysSince(day, end, closed)).toBe(
            workingDaysSince(day, middle, closed) + workingDaysSince(middle, end, closed),
          );
        },
      ),
    ));

  test('are more than so many since a day exactly until the last such day', () =>
    assert(
      property(days, integer({ min: 0, max: 10 }), holidays, (today, most, closed) => {
        const last = lastDayOver(most, today, closed);
        expect(workingDaysSince(last, today, closed)).toBeGreaterThan(most);
        expect(workingDaysSince(dayAfter(last, 1), today, closed)).toBeLessThanOrEqual(most);
      }),
    ));

  test('working time is found from everywhere, is not before now, and stays where it is', () =>
    assert(
      property(
        date({ min: new Date('2022-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }),
        holidays,
        (now, closed) => {
          const next = nextWorkingTime(now, closed);
          expect(next >= now).toBe(true);
          expect(isWorkingTime(next, closed)).toBe(true);
          expect(nextWorkingTime(next, closed)).toEqual(next);
          // No opening lies between the two.
          for (let day = dayInDubai(now); day < dayInDubai(next); day = dayAfter(day, 1))
            expect(isWorkingDay(day, closed) && startOfDay(day) > now).toBe(false);
        },
      ),
    ));

  test('nobody searches for ever where every day is a holiday', () => {
    const closed = { has: () => true } as unknown as ReadonlySet<string>;
    assert(
      property(constant(closed), (all) => {
        const now = new Date('2026-11-25T08:00:00Z');
        expect(nextWorkingTime(now, all)).toEqual(now);
        expect(lastDayOver(3, '2026-11-25', all)).toBe(dayAfter('2026-11-25', -366));
      }),
      { numRuns: 1 },
    );
  });
});
