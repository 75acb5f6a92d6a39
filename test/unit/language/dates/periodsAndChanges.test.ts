import { readDay } from '../../../../src/language/dates/readDay';
import { onlyDateIn } from '../../../../src/language/paper/paperDates';
import { readPaper } from '../../../../src/language/paper/readPaper';

const TODAY = { year: 2026, month: 12, day: 3 };

test.each([
  ['the second week of May 2023', [2023, 5, 8]],
  ['first week of June 2022', [2022, 6, 1]],
  ['3rd week of Oct 2020', [2020, 10, 15]],
  ['the last week of June 2022', [2022, 6, 24]],
  ['الأسبوع الثاني من مايو ٢٠٢٣', [2023, 5, 8]],
  ['الأسبوع الأول من شهر ٦ ٢٠٢١', [2021, 6, 1]],
  ['ثالث أسبوع من أكتوبر ٢٠٢٠', [2020, 10, 15]],
  ['آخر أسبوع من مايو ٢٠٢٣', [2023, 5, 25]],
])('a week of a month begins on its own day: %s', (text, [year, month, day]) => {
  expect(readDay(text, TODAY)?.day).toEqual({ year, month, day });
  expect(readPaper(`from ${text}, 3 sheets`, TODAY).goLive?.day).toEqual({ year, month, day });
});

test.each(['the sixth week of May 2023', 'الأسبوع السادس من مايو ٢٠٢٣'])(
  'a week that no month has is no day: %s',
  (text) => {
    expect(readDay(text, TODAY)).toBeUndefined();
    expect(onlyDateIn(text, TODAY)).toBeUndefined();
  },
);

test.each([
  '100 a day, from Sunday through Thursday',
  '40 a day from Monday to Friday',
  '١٠٠ زائر باليوم من الأحد للخميس',
  '٥٠ باليوم من السبت لين الأربعاء',
  'من يناير ليونيو ٢٠١٩ كانت ٤٠٠',
  'من ٢٠١٥ ل٢٠١٨ كانت ٣ أوراق',
])('what lasts from one day to another is no launch: %s', (text) => {
  expect(readPaper(text, TODAY).goLive).toBeUndefined();
});

test.each([
  'fewer than 2000 since we moved',
  'more than 2000 since then',
  'أقل من ألفين',
  'أكثر من ٢٠٠٠ بشوي',
  'أقل شوي من ألفين',
  'أزيد من ألفين بالسنة',
])('what a number is compared with is no launch: %s', (text) => {
  expect(readPaper(text, TODAY).goLive).toBeUndefined();
});

test.each([
  ['it was 5 and became 3 in 2017', '2017'],
  ['it became about 2 in May 2018', 'May 2018'],
  ['كانت خمساً ثم صارت ثلاثاً سنة ٢٠١٧', 'سنة ٢٠١٧'],
  ['كانت ٤ وأصبحت ورقتين في ٢٠١٨', '٢٠١٨'],
])('when an amount changed is the time of that amount: %s', (text, words) => {
  expect(readPaper(text, TODAY).sinceAmount).toContain(words);
});

test.each(['it became digital in 2017', 'it became an e-form in 2017', 'صارت رقمية سنة ٢٠١٧'])(
  'when a process became digital is its launch: %s',
  (text) => {
    const { goLive, sinceAmount } = readPaper(text, TODAY);
    expect(goLive?.day).toEqual({ year: 2017, month: 1, day: 1 });
    expect(sinceAmount).toBeUndefined();
  },
);
