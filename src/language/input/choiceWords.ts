import { phraseSet, phraseTable } from './phrases';

/** The last of however many there are. */
export const LAST = 'last';

/** Positions in a list. */
export const POSITIONS = phraseTable<number | typeof LAST>([
  [
    1,
    'first, 1 st, firstly, frist, اول, الاول, اولي, الاولي, اوله, awal, awwal, el awal, al awal, el oula',
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
    LAST,
    'last, the last, final, lastly, اخير, الاخير, اخيره, الاخيره, اخر, اخر واحد, اخر خيار, اخر واحده, akheer, el akheer, al akheer, akher wa7ed',
  ],
]);

/** What may stand beside a choice without changing it. */
export const CHOICE_ASIDE = phraseSet(
  `the, option, options, opt, choice, choices, number, num, nr, answer, item, please, pls, thanks, i choose, i pick, i take, i want, i would like, id like, i think, i say, i select, i go with, ill go with, ill take, ill pick, lets go with, go with, choose, pick, select, take, it is, its, it was, that is, thats, this is, this one, that one, by, through, via, a, an, my choice is, my answer is, the one, one with,
  i will take, i will choose, we choose, we use, we used, only, just, mostly, mainly, probably, maybe, then, ok, okay, yes,
  رقم, خيار, الخيار, خيارات, الخيارات, اختيار, الاختيار, الجواب, اختار, اخترت, بختار, سختار, اريد, ابا, ابي, ابغي, نريد, نبا, نبي, احب, خذ, ناخذ, باخذ, هو, هي, هذا, هذه, هذي, عن طريق, عبر, من خلال, لو سمحت, من فضلك, شكرا, بس, فقط, تقريبا, اظن, اعتقد, يمكن, نعم, طيب, خلها, خليها, السوال, البند, ال, يعني, a5tar, akhtar, aba, abi, abgha, raqam, raqm, el raqam`,
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
