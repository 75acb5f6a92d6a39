import { GREGORIAN_MONTHS, HIJRI_MONTHS } from './monthNames';
import { phraseSet, phraseTable } from '../tokens/phraseTable';

export type Calendar = 'gregorian' | 'hijri';
export type DayUnit = 'day' | 'week' | 'month' | 'year';
export type Edge = 'start' | 'mid' | 'end';

/** The months that a name may stand for: «ربيع» alone is the third or the fourth. */
export interface MonthWord {
  months: readonly number[];
  calendar: Calendar;
}

const named = (calendar: Calendar, names: readonly (readonly string[])[]) =>
  names.map((list, index): [MonthWord, string] => [
    { months: [index + 1], calendar },
    list.join(','),
  ]);
const more = (calendar: Calendar, month: number, names: string): [MonthWord, string] => [
  { months: [month], calendar },
  names,
];

/** Other spellings than those of the calendar, Arabizi and the Maghreb included. */
export const MONTH_WORDS = phraseTable<MonthWord>([
  ...named('gregorian', GREGORIAN_MONTHS),
  ...named('hijri', HIJRI_MONTHS),
  more('gregorian', 1, 'yanayer, yanayir, ynayer, كانون ثاني'),
  more('gregorian', 2, 'febuary, feburary, febraury, febrayer, fibrayer, febrayir, febr'),
  more('gregorian', 3, 'maris'),
  more('gregorian', 4, 'abreel, ebreel, apr, apri'),
  more('gregorian', 5, 'mayo, mayou, ماي'),
  more('gregorian', 6, 'younyo, yonyo, yunyo, yonio, جوان'),
  more('gregorian', 7, 'jully, julay, youlyo, yolyo, yulyo, yolio'),
  more('gregorian', 8, 'aghostos, aghustus, aghosts, agust, augst, اوت, اغسطوس'),
  more('gregorian', 9, 'sebtember, sebtambar, ستمبر'),
  more('gregorian', 10, 'ocotber, oktober, octobar, تشرين اول'),
  more('gregorian', 11, 'nofember, novamber, تشرين ثاني'),
  more('gregorian', 12, 'desember, decmber, decemeber, dissember, dicember, كانون اول'),
  more('hijri', 1, 'المحرم, محرم الحرام'),
  more('hijri', 2, 'صفر الخير'),
  more('hijri', 3, 'rabi 1, rabi i, ربيع اول, ربيع 1, rabee al awal, rabee al awwal'),
  more('hijri', 4, 'rabi 2, rabi ii, ربيع ثاني, ربيع اخر, ربيع 2, rabee al thani, rabee al akhar'),
  more('hijri', 5, 'jumada 1, جمادي 1, jamada al ula, jumada al awal, جماد اول, جمادي اول'),
  more('hijri', 6, 'jumada 2, جمادي 2, جمادي الاخر, جماد الاخر, جماد ثاني, jamada al akhira'),
  more('hijri', 9, 'رمضان المبارك, ramdan, ramadan kareem'),
  more('hijri', 11, 'القعده, ذا القعده, dhu al qadah, zul qadah, dhul qaidah'),
  more('hijri', 12, 'الحجه, ذا الحجه, dhu al hijja, thul hijjah, zul hijja'),
  [{ months: [3, 4], calendar: 'hijri' }, 'rabi, rabee, ربيع'],
  [{ months: [5, 6], calendar: 'hijri' }, 'jumada, جمادي, جماد'],
  [{ months: [10, 11], calendar: 'gregorian' }, 'تشرين'],
  [{ months: [12, 1], calendar: 'gregorian' }, 'كانون'],
]);

/** Sunday 0 to Saturday 6. */
export const WEEKDAYS = phraseTable<number>([
  [
    0,
    'sunday, sun, sunady, الاحد, الأحد, لاحد, يوم احد, el a7ad, al a7ad, ala7ad, ela7ad, el ahad',
  ],
  [
    1,
    'monday, mon, monady, الاثنين, الإثنين, لاثنين, لثنين, الثنين, الاتنين, al ethnain, el ethnain, el etnein',
  ],
  [
    2,
    'tuesday, tue, tues, tusday, الثلاثاء, الثلاثا, الثلثاء, الثلوث, ثلاثاء, el thalatha, el talat',
  ],
  [
    3,
    'wednesday, wed, wednsday, wensday, wendsday, weds, الاربعاء, الأربعاء, الاربعا, الربوع, لربعا, اربعاء, el arbe3a, el arba3a',
  ],
  [
    4,
    'thursday, thu, thur, thurs, thrusday, thirsday, الخميس, خميس, el khamees, al khamis, el 5amees',
  ],
  [5, 'friday, fri, firday, الجمعه, جمعه, يوم جمعه, el jom3a, al jum3a, el jum3a'],
  [6, 'saturday, sat, satuday, saterday, السبت, سبت, el sabt, al sabt'],
]);

/** Days as seen from today. */
export const RELATIVE_DAYS = phraseTable<number>([
  [
    0,
    'today, to day, as of today, this morning, this mornin, this mrng, this noon, this afternoon, this evening, 2day, tday, todays, todays date, اليوم, النهارده, اليوم هذا, هذا اليوم, el yom, elyom, elyoum, alyoum, alyom, il yom, elnaharda',
  ],
  [
    -1,
    'yesterday, yesturday, yestarday, yday, ystrday, yestrday, yest, last night, yesterday night, امس, أمس, البارحه, البارح, امبارح, مبارح, بالامس, ams, embare7, imbare7, mbare7, el bare7, elbar7a, el bar7a',
  ],
  [
    -2,
    'day before yesterday, the day before yesterday, اول امس, أول أمس, اول البارحه, اول امبارح, اول البارح, اولامس, اول من امس, قبل امس, امس الاول, قبل البارحه, awal ams, awwal ams, awal embare7, qabl ams, gabl ams',
  ],
  [
    1,
    'tomorrow, tommorow, tomorow, tmrw, غدا, غد, بكره, بكرا, باكر, باجر, bukra, bokra, bacher, baacher, baker, ghadan',
  ],
  [
    2,
    'day after tomorrow, the day after tomorrow, بعد غد, بعد غدا, بعد بكره, بعد باكر, بعد باجر, عقب باجر, عقب باكر, ba3d bokra, ba3d bukra',
  ],
]);

/** The same as today if it stands alone; «for two years now» it only fills. */
export const NOW = phraseSet(
  'now, right now, just now, الان, الحين, هالحين, توها, توه, توه الحين, tawha, al7een, el7een',
);

/** How a period lies to today's: the one before, this one, the one after. */
export const SHIFTS = phraseTable<-1 | 0 | 1>([
  [
    -1,
    'last, past, previous, preceding, الماضي, الماضيه, ماضي, ماضيه, المنصرم, المنصرمه, الفايت, الفايته, السابق, السابقه, اللي فات, اللي فاتت, اللي طاف, اللي طافت, اللي راح, اللي راحت, اللي مضي, اللي قبل, الي فات, الي فاتت, الي طاف, الي طافت, الي راح, الي راحت, el madi, el madhi, al madi, al madhi, elly fat, elli fat, elly fatat, elli fatat, illi fat, illi fatat, el fayet, el fayta',
  ],
  [
    0,
    'this, current, هذا, هذه, هذي, هاذي, هال, الحالي, الحاليه, الجاري, الجاريه, hal, hatha, hathi',
  ],
  [
    1,
    'next, coming, following, upcoming, القادم, القادمه, الجاي, الجايه, الياي, اليايه, المقبل, المقبله, التالي, التاليه, اللي جاي, اللي ياي, اللي جايه, el jay, el gay, el yay, el jaya, el qadem',
  ],
]);

/** Years and months as seen from today in one word. */
export const SHIFTED_UNITS = phraseTable<{ unit: DayUnit; shift: -1 | 0 | 1 }>([
  [{ unit: 'year', shift: -1 }, 'عام اول, العام الفايت, سنه اول, العام اللي طاف, last yr'],
  [{ unit: 'year', shift: 0 }, 'هالسنه, هالعام, السنادي, السنه دي, hal sana, halsana, this yr'],
  [{ unit: 'month', shift: 0 }, 'هالشهر, الشهر دا, hal shahr, halshahr'],
  [{ unit: 'week', shift: 0 }, 'هالاسبوع, hal esboo3'],
]);

export interface UnitOfTime {
  unit: DayUnit;
  /** What the word says by itself: one, two («شهرين»), or nothing, in the plural. */
  count?: 1 | 2;
}

export const TIME_UNITS = phraseTable<UnitOfTime>([
  [{ unit: 'day', count: 1 }, 'day, يوم, يوما, yom'],
  [{ unit: 'day', count: 2 }, 'يومين, يومان, yomain, yomein'],
  [{ unit: 'day' }, 'days, ايام, ayam, ayyam'],
  [{ unit: 'week', count: 1 }, 'week, wk, اسبوع, الاسبوع, esboo3, el esboo3, osboo3'],
  [{ unit: 'week', count: 2 }, 'fortnight, اسبوعين, اسبوعان, esboo3ain'],
  [{ unit: 'week' }, 'weeks, wks, اسابيع, asabee3'],
  [{ unit: 'month', count: 1 }, 'month, mth, mnth, شهر, الشهر, شهرا, shahr, el shahr, al shahr'],
  [{ unit: 'month', count: 2 }, 'شهرين, شهران, shahrain, shahrein'],
  [{ unit: 'month' }, 'months, mths, mnths, اشهر, شهور, ash-hur, ashhor, shohoor'],
  [
    { unit: 'year', count: 1 },
    'year, yr, سنه, السنه, عام, العام, عاما, sana, el sana, al sana, 3am, السنة',
  ],
  [{ unit: 'year', count: 2 }, 'سنتين, سنتان, عامين, عامان, sentain, sentein, sanatain, santain'],
  [{ unit: 'year' }, 'years, yrs, سنوات, سنين, اعوام, sneen, sanawat, sinin'],
]);

export const AGO = phraseSet(
  'ago, back, agao, bck, before, earlier, قبل, من قبل, مضت, gabl, qabl, gabel, abl, men gabl',
);
export const AHEAD = phraseSet('after, بعد, عقب, ba3d, 3ogb, from now');
/** "in three months"; elsewhere it says nothing. */
export const IN = phraseSet('in');
export const SINCE = phraseSet(
  'since, since from, from since, from, frm, for, its been, it has been, it is been, been, من, منذ, مند, men, min, mn, mundhu, له, لها, صار له, صار لها, صارله, صارلها, صارلنا, صار لنا',
);

const ORDINAL_NAMES: readonly (readonly [number, string])[] = [
  [1, 'first, اول, الاول, اولي, الاولي'],
  [2, 'second, ثاني, الثاني, ثانيه, الثانيه'],
  [3, 'third, ثالث, الثالث, الثالثه'],
  [4, 'fourth, رابع, الرابع, الرابعه'],
  [5, 'fifth, خامس, الخامس, الخامسه'],
  [6, 'sixth, سادس, السادس'],
  [7, 'seventh, سابع, السابع'],
  [8, 'eighth, ثامن, الثامن'],
  [9, 'ninth, تاسع, التاسع'],
  [10, 'tenth, عاشر, العاشر'],
  [11, 'eleventh, الحادي عشر, حادي عشر'],
  [12, 'twelfth, الثاني عشر, ثاني عشر'],
  [13, 'thirteenth, الثالث عشر, الثالثه عشره, الثالث عشره'],
  [14, 'fourteenth, الرابع عشر, الرابعه عشره, الرابع عشره'],
  [15, 'fifteenth, الخامس عشر, الخامسه عشره, الخامس عشره'],
  [16, 'sixteenth, السادس عشر, السادسه عشره, السادس عشره'],
  [17, 'seventeenth, السابع عشر, السابعه عشره, السابع عشره'],
  [18, 'eighteenth, الثامن عشر, الثامنه عشره, الثامن عشره'],
  [19, 'nineteenth, التاسع عشر, التاسعه عشره, التاسع عشره'],
  [20, 'twentieth, العشرين, العشرون'],
  [
    21,
    'twenty first, الحادي والعشرين, الحادي والعشرون, الحاديه والعشرين, الحاديه والعشرون, الواحد والعشرين',
  ],
  [22, 'twenty second, الثاني والعشرين, الثاني والعشرون, الثانيه والعشرين, الثانيه والعشرون'],
  [23, 'twenty third, الثالث والعشرين, الثالث والعشرون, الثالثه والعشرين, الثالثه والعشرون'],
  [24, 'twenty fourth, الرابع والعشرين, الرابع والعشرون, الرابعه والعشرين, الرابعه والعشرون'],
  [25, 'twenty fifth, الخامس والعشرين, الخامس والعشرون, الخامسه والعشرين, الخامسه والعشرون'],
  [26, 'twenty sixth, السادس والعشرين, السادس والعشرون, السادسه والعشرين, السادسه والعشرون'],
  [27, 'twenty seventh, السابع والعشرين, السابع والعشرون, السابعه والعشرين, السابعه والعشرون'],
  [28, 'twenty eighth, الثامن والعشرين, الثامن والعشرون, الثامنه والعشرين, الثامنه والعشرون'],
  [29, 'twenty ninth, التاسع والعشرين, التاسع والعشرون, التاسعه والعشرين, التاسعه والعشرون'],
  [30, 'thirtieth, الثلاثين, الثلاثون'],
  [31, 'thirty first, الحادي والثلاثين, الحادي والثلاثون, الواحد والثلاثين'],
];
export const ORDINAL_DAYS = phraseTable(ORDINAL_NAMES);
export const ORDINAL_ENDINGS = new Set('st nd rd th'.split(' '));

const QUARTERS: readonly (readonly [number, string])[] = [
  [1, 'first st اول الاول'],
  [2, 'second nd ثاني الثاني'],
  [3, 'third rd ثالث الثالث'],
  [4, 'fourth th رابع الرابع'],
];
const EN_QUARTER = ['quarter', 'qtr'];
const AR_QUARTER = ['ربع', 'الربع', 'ربع السنه', 'الربع السنوي'];

/** Quarters 1 to 4 and halves 1 and 2 of a year. */
export const YEAR_PARTS = phraseTable<{ part: 'quarter' | 'half'; index: number }>([
  ...QUARTERS.map(([index, words]): [{ part: 'quarter'; index: number }, string] => {
    const [english = '', ending = '', ...arabic] = words.split(' ');
    const last = index === 4 ? ',last quarter of,الربع الاخير' : '';
    return [
      { part: 'quarter', index },
      [
        ...EN_QUARTER.flatMap((quarter) => [
          `${english} ${quarter}`,
          `${index} ${ending} ${quarter}`,
          `${quarter} ${index}`,
        ]),
        `q ${index},q${index},quarter ${['one', 'two', 'three', 'four'][index - 1] ?? ''}`,
        ...arabic.flatMap((word) => AR_QUARTER.map((quarter) => `${quarter} ${word}`)),
        `الربع ${index},ربع ${index},el rob3 el ${['awal', 'thani', 'thaleth', 'rabe3'][index - 1] ?? ''}${last}`,
      ].join(','),
    ];
  }),
  [{ part: 'half', index: 1 }, 'h 1, first half, 1 st half, النصف الاول, نصف اول, النص الاول'],
  [
    { part: 'half', index: 2 },
    'h 2, second half, 2 nd half, النصف الثاني, النص الثاني, النصف الاخير',
  ],
]);
export const QUARTER_NOUN = phraseSet('quarter, qtr, الربع, ربع');

export const EDGES = phraseTable<Edge>([
  [
    'start',
    `start of, the start of, starting of, the starting of, in the starting of, in starting of, in the start of, in start of, in the beginning of, at the beginning of, in beginning of, beginning of, the beginning of, begining of, early, early in, start, first day of, the first day of, first day in,
    بدايه, بدايات, مطلع, اوايل, اول يوم, اول يوم في, اول يوم من, مستهل, من بدايه, bedayat, bdayat, bidayat`,
  ],
  [
    'mid',
    'mid, middle of, the middle of, in the middle of, منتصف, نص, نصف, وسط, اواسط, muntasaf, montasaf',
  ],
  [
    'end',
    `end of, the end of, in the end of, at the end of, in end of, ending of, the ending of, year end, late, late in, last day of, the last day of, last day in, end, نهايه, نهايات, اواخر, اخر, ختام, اخر يوم, اخر يوم في, اخر يوم من, nehayat, nihayat, akher`,
  ],
]);

export const CALENDAR_MARKS = phraseTable<Calendar>([
  [
    'hijri',
    'ه, هج, هجري, هجريه, هجريا, للهجره, من الهجره, ah, a h, h, hijri, hijra, hijriah, hijriyah, hegira, هجري .',
  ],
  ['gregorian', 'م, ميلادي, ميلاديه, ميلاديا, للميلاد, ad, a d, ce, gregorian, miladi'],
]);
