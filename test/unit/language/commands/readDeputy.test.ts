import fc from 'fast-check';
import { addDays, type Day } from '../../../../src/language/dates/calendar';
import { readDeputy } from '../../../../src/language/commands/readDeputy';

const TODAY: Day = { year: 2026, month: 6, day: 20 };
const day = (text: string): Day => {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
  return { year, month, day: date };
};

test.each([
  ['Sara stands in for me from 1 to 14 July', 'Sara', '2026-07-01', '2026-07-14'],
  ['Sara stands in for me from 1 July to 14 July 2027.', 'Sara', '2027-07-01', '2027-07-14'],
  [
    'Sara Haddad will stand in for me from 28 June until 3 July',
    'Sara Haddad',
    '2026-06-28',
    '2026-07-03',
  ],
  ['Sara deputises for me from 20 December to 5 January', 'Sara', '2026-12-20', '2027-01-05'],
  ['make Omar my deputy from 1/7/2026 to 14/7/2026', 'Omar', '2026-07-01', '2026-07-14'],
  ['my deputy is Omar until 14 July', 'Omar', '2026-06-20', '2026-07-14'],
  ['Omar is my deputy from the 10th to 25 June', 'Omar', '2026-06-10', '2026-06-25'],
  ['Omar covers for me from 14 July to 1 July', 'Omar', '2026-07-14', '2026-07-01'],
  ['تنوب عني سارة من 1 إلى 14 يوليو', 'سارة', '2026-07-01', '2026-07-14'],
  ['تنوب عنّي سارة من ١ إلى ١٤ يوليو', 'سارة', '2026-07-01', '2026-07-14'],
  ['أحمد المنصوري ينوب عني من 1 يوليو حتى 14 يوليو', 'أحمد المنصوري', '2026-07-01', '2026-07-14'],
  ['نائبتي سارة من 1 إلى 14 يوليو', 'سارة', '2026-07-01', '2026-07-14'],
  ['عيّن سارة نائبة عني من 1 إلى 14 يوليو', 'سارة', '2026-07-01', '2026-07-14'],
  ['سارة بدالي لين 14 يوليو', 'سارة', '2026-06-20', '2026-07-14'],
])('«%s» names a deputy and the period', (text, name, from, until) => {
  expect(readDeputy(text, TODAY)).toEqual({
    kind: 'name',
    name,
    from: day(from),
    until: day(until),
  });
});

test.each([
  ['Sara stands in for me', {}],
  ['Sara stands in for me from 1 July', { from: day('2026-07-01') }],
  ['Sara stands in for me from Monday week to whenever', {}],
  ['تنوب عني سارة', {}],
])('«%s» leaves days open', (text, days) => {
  expect(readDeputy(text, TODAY)).toEqual({
    kind: 'name',
    name: expect.any(String) as string,
    ...days,
  });
});

test.each([
  'deputy',
  'my deputies',
  'Who is my deputy?',
  'who stands in for me?',
  'نائبي',
  'من ينوب عني؟',
  'النيابة',
])('«%s» asks who it is', (text) => expect(readDeputy(text, TODAY)).toEqual({ kind: 'show' }));

test.each([
  ['end my deputy', undefined],
  ['Sara no longer stands in for me', 'Sara'],
  ['Sara is not my deputy any more', 'Sara'],
  ['إنهاء النيابة', undefined],
  ['ألغِ نيابة سارة', 'سارة'],
  ['لم تعد سارة تنوب عني', 'سارة'],
])('«%s» ends it', (text, name) => {
  expect(readDeputy(text, TODAY)).toEqual({ kind: 'end', ...(name === undefined ? {} : { name }) });
});

test.each([
  'What is the target of phase 2?',
  'log a process',
  'Who approves for me?',
  'deputy minister of finance',
  'يسجل الموظف الإجراء',
  'my records',
])('«%s» says nothing of deputies', (text) => {
  expect(readDeputy(text, TODAY)).toBeUndefined();
});

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

test('a period to come is read as it is written, with and without its years', () => {
  const period = fc.record({
    start: fc.integer({ min: 0, max: 150 }),
    days: fc.integer({ min: 0, max: 150 }),
  });
  fc.assert(
    fc.property(period, fc.boolean(), ({ start, days }, withYear) => {
      const from = addDays(TODAY, start);
      const until = addDays(from, days);
      const written = ({ year, month, day: date }: Day) =>
        [date, MONTHS[month - 1], ...(withYear ? [year] : [])].join(' ');
      const text = `Sara stands in for me from ${written(from)} to ${written(until)}`;
      expect(readDeputy(text, TODAY)).toEqual({ kind: 'name', name: 'Sara', from, until });
    }),
  );
});
