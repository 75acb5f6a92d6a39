import { phraseSet, phraseTable } from './phrases';

/** A place that depends on how many there are. */
export type Place = 'last' | 'beforeLast' | 'middle';

/** Positions in a list. */
export const POSITIONS = phraseTable<number | Place>([
  [
    1,
    'first, the top one, top one, the top option, 1 st, firstly, frist, اول, الاول, اولي, الاولي, اوله, awal, awwal, el awal, al awal, el oula',
  ],
  [
    2,
    'second, 2 nd, secnd, seconde, ثاني, الثاني, ثانيه, الثانيه, تاني, التاني, thani, el thani, al thani, althani, el thanya',
  ],
  [
    3,
    'third, 3 rd, thrid, ثالث, الثالث, ثالثه, الثالثه, تالت, التالت, thaleth, el thaleth, al thaleth, althaleth',
  ],
  [4, 'fourth, 4 th, forth, رابع, الرابع, رابعه, الرابعه, rabe3, el rabe3, al rabe3'],
  [5, 'fifth, 5 th, fith, خامس, الخامس, خامسه, الخامسه, khames, el khames, al khames'],
  [6, 'sixth, 6 th, سادس, السادس, سادسه, السادسه'],
  [7, 'seventh, 7 th, سابع, السابع, سابعه, السابعه'],
  [8, 'eighth, 8 th, eigth, ثامن, الثامن, ثامنه, الثامنه'],
  [9, 'ninth, 9 th, تاسع, التاسع, تاسعه, التاسعه'],
  [10, 'tenth, 10 th, عاشر, العاشر, عاشره, العاشره'],
  [11, 'eleventh, 11 th, الحادي عشر, الحاديه عشره, حادي عشر'],
  [12, 'twelfth, 12 th, الثاني عشر, الثانيه عشره, ثاني عشر'],
  [
    'last',
    'last, the bottom one, bottom one, the bottom option, the last, final, lastly, اخير, الاخير, اخيره, الاخيره, اخر, اخر واحد, اخر خيار, اخر واحده, akheer, el akheer, al akheer, akher wa7ed',
  ],
  [
    'beforeLast',
    `last but one, the last but one, second last, the second last, second to last, the second to last, second from last, second from the end, second to the last, next to last, the next to last, next to the last, penultimate, the penultimate, one before last, the one before last, one before the last, the one before the last, before last, before the last, the one before the last one,
    قبل الاخير, قبل الاخيره, ما قبل الاخير, ما قبل الاخيره, اللي قبل الاخير, اللي قبل الاخيره, قبل اخر واحد, اللي قبل اخر واحد, الثاني من الاخير, الثاني من الاخر, gabl el akheer, qabl al akheer`,
  ],
  [
    'middle',
    'the middle one, middle one, the one in the middle, in middle, middle, الاوسط, الوسطي, اللي في النص, اللي بالنص, اللي بالوسط, اللي في الوسط',
  ],
]);

/** Letters that number a list, in the order of either alphabet (أ ب ج د), and their names. */
const LETTER_NAMES = [
  'a ا الف',
  'b ب باء با',
  'c ج جيم',
  'd د دال',
  'e ه هاء',
  'f و واو',
  'g ز زاي',
  'h ح حاء',
];
export const LETTERS: ReadonlyMap<string, number> = new Map(
  LETTER_NAMES.flatMap((names, index) =>
    names.split(' ').map((name): [string, number] => [name, index + 1]),
  ),
);
/** Said behind a letter alone. */
export const LETTER_ASIDE = phraseSet(
  'please, pls, plz, thanks, thank you, لو سمحت, من فضلك, شكرا',
);

/** What may stand beside a choice without changing it. */
export const CHOICE_ASIDE = phraseSet(
  `the, option, options, opt, choice, choices, letter, number, num, nr, answer, item, please, pls, thanks, i choose, i pick, i take, i want, i would like, id like, i think, i say, i select, i go with, ill go with, ill take, ill pick, lets go with, go with, choose, pick, select, take, it is, its, it was, that is, thats, this is, this one, that one, by, through, via, a, an, my choice is, my answer is, the one, one with,
  i will take, i will choose, we choose, we, they, we use, we used, only, just, mostly, mainly, probably, maybe, definitely, then, ok, okay, yes,
  رقم, حرف, الحرف, خيار, الخيار, خيارات, الخيارات, اختيار, الاختيار, الجواب, اختار, اخترت, بختار, سختار, اريد, ابا, ابي, ابغي, نريد, نبا, نبي, احب, خذ, ناخذ, باخذ, هو, هي, هذا, هذه, هذي, عن طريق, عبر, من خلال, لو سمحت, من فضلك, شكرا, بس, فقط, تقريبا, اظن, اعتقد, يمكن, نعم, طيب, خلها, خليها, السوال, البند, ال, يعني, a5tar, akhtar, aba, abi, abgha, raqam, raqm, el raqam`,
);

/** Behind a position: "the second one", «ثاني واحد». */
export const POSITION_NOUNS = new Set(
  'one ones option choice واحد واحده وحده خيار الخيار اختيار الاختيار wa7ed wahed'.split(' '),
);

/** What divides several choices. */
export const CHOICE_DIVIDERS = new Set(
  ', ، ; ؛ & + / and و plus also then ثم كذلك ايضا w wa وكذلك وايضا'.split(' '),
);

/** Every choice that there is. */
export const ALL = phraseSet(
  `all, all of them, all of these, all of the above, all options, all the options, all the above, everything, every one, everyone of them, each of them, الكل, كل, كلهم, كلها, كلهن, جميعها, جميعهم, الجميع, جميع الخيارات, كل الخيارات, جميع ما ذكر, كل ما سبق, جميع ما سبق, كل شي, kelhom, kolhom, kolha, el kel, kulluhum`,
);
/** Both of two. */
export const BOTH = phraseSet(
  'both, both of them, the both, كلاهما, كليهما, كلتاهما, الاثنين, الاثنان, الاثنتين, الثنتين, الاثنين معا, الاثنان معا, هم الاثنين, el ethnain, el thnain',
);
