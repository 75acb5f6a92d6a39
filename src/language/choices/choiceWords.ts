import { phraseSet, phraseTable } from '../tokens/phraseTable';

/** A place that depends on how many there are. */
export type Place = 'last' | 'beforeLast' | 'middle';

/** Arabizi names of positions, with the article that is written apart or onto them. */
const withArticles = (names: string): string =>
  names
    .split(' ')
    .flatMap((name) => ['', 'el ', 'al ', 'il ', 'el', 'al', 'il'].map((article) => article + name))
    .join(',');

/** Positions in a list. */
export const POSITIONS = phraseTable<number | Place>([
  [
    1,
    `first, the top one, top one, the top option, 1 st, firstly, frist, frst, اول, الاول, اولي, الاولي, اوله, ${withArticles('awal awwal awel oula')}`,
  ],
  [
    2,
    `second, 2 nd, secnd, seconde, ثاني, الثاني, ثانيه, الثانيه, تاني, التاني, ${withArticles('thani tani tany thany taani thanya tanya')}`,
  ],
  [
    3,
    `third, 3 rd, thrid, thierd, therd, ثالث, الثالث, ثالثه, الثالثه, تالت, التالت, ${withArticles('thaleth talet talit thalith taalet thalet')}`,
  ],
  [
    4,
    `fourth, 4 th, forth, رابع, الرابع, رابعه, الرابعه, ${withArticles('rabe3 rabi3 raabe3 rabea')}`,
  ],
  [
    5,
    `fifth, 5 th, fith, خامس, الخامس, خامسه, الخامسه, ${withArticles('khames khamis 5ames khaames')}`,
  ],
  [6, 'sixth, 6 th, سادس, السادس, سادسه, السادسه'],
  [7, 'seventh, 7 th, سابع, السابع, سابعه, السابعه'],
  [8, 'eighth, 8 th, eigth, ثامن, الثامن, ثامنه, الثامنه'],
  [9, 'ninth, 9 th, تاسع, التاسع, تاسعه, التاسعه'],
  [10, 'tenth, 10 th, عاشر, العاشر, عاشره, العاشره'],
  [11, 'eleventh, 11 th, الحادي عشر, الحاديه عشره, حادي عشر'],
  [12, 'twelfth, 12 th, الثاني عشر, الثانيه عشره, ثاني عشر'],
  [
    'last',
    `last, the bottom one, bottom one, the bottom option, the last, final, lastly, اخير, الاخير, اخيره, الاخيره, اخر, اخر واحد, اخر خيار, اخر واحده, ${withArticles('akheer akhir a5eer akher a5er')}, akher wa7ed`,
  ],
  [
    'beforeLast',
    `last but one, the last but one, second last, the second last, 2 nd last, the 2 nd last, 2 nd to last, 2 nd from last, second to last, the second to last, second from last, second from the end, second to the last, next to last, the next to last, next to the last, penultimate, the penultimate, one before last, the one before last, one before the last, the one before the last, before last, before the last, the one before the last one,
    قبل الاخير, قبل الاخيره, ما قبل الاخير, ما قبل الاخيره, اللي قبل الاخير, اللي قبل الاخيره, قبل اخر واحد, اللي قبل اخر واحد, الثاني من الاخير, الثاني من الاخر, gabl el akheer, qabl al akheer`,
  ],
  [
    'middle',
    'the middle one, middle one, the one in the middle, in middle, middle, الاوسط, الوسطي, اللي في النص, اللي بالنص, اللي بالوسط, اللي في الوسط',
  ],
]);

/** Letters that number a list, in the order of either alphabet (أ ب ج د), and their names. */
const LETTER_NAMES =
  'a ا الف, b ب باء با, c ج جيم, d د دال, e ه هاء, f و واو, g ز زاي, h ح حاء'.split(', ');
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
  `the, option, options, opt, choice, choices, letter, number, num, nr, answer, item, please, pls, thanks, i choose, i pick, i take, i want, i would like, id like, id go with, i would go with, i will go with, i would say, id say, i would choose, id choose, id pick, id take, i prefer, i would prefer, id prefer, prefer, i go for, go for, ill go for, i will go for, id go for, lets go for, lets take, lets choose, i opt for, ill opt for, opt for, opting for, i am choosing, im choosing, i am selecting, im selecting, i will select, i will pick, i selected, i chose, we go with, we will go with, we chose, we select, we have, we got, i have, we are having, we had, there is, for me, for us, mine is, ours is, in our case, in my case, it should be, it will be, make it, put, mark, tick, kindly, plz, optn, opt -, option -, option number, ans, ans is, answer is, my answer, my ans, my ans is, selected, we made, we have made, we created, we did, we are using, we launched, we implemented, replaced it with, replaced it by, replaced with, replaced by, sl no, sl . no, s no, s . no, sr no, sr . no, sno, slno, srno, serial no, serial number, item no, point no, point, line no, choice no, opt no, option no, as per me, i guess, i thnk, is correct, is ok, is fine, is good, is right, yung, i think, i say, i select, i go with, ill go with, ill take, ill pick, lets go with, go with, choose, pick, select, take, it is, its, it was, that is, thats, this is, this one, that one, by, through, via, a, an, my choice is, my answer is, the one, one with,
  i will take, i will choose, we choose, we, they, we use, we used, only, just, mostly, mainly, probably, maybe, definitely, then, ok, okay, yes, yup, yeah,
  رقم, حرف, الحرف, خيار, الخيار, خيارات, الخيارات, اختيار, الاختيار, الجواب, اختار, اخترت, بختار, سختار, اريد, ابا, ابي, ابغي, نريد, نبا, نبي, احب, خذ, ناخذ, باخذ, هو, هي, هذا, هذه, هذي, عن طريق, عبر, من خلال, لو سمحت, من فضلك, شكرا, بس, فقط, تقريبا, اظن, اعتقد, يمكن, نعم, طيب, خلها, خليها, السوال, البند, ال, يعني, a5tar, akhtar, aba, abi, abgha, raqam, raqm, el raqam`,
);

/** Behind a position: "the second one", «ثاني واحد». */
export const POSITION_NOUNS = new Set(
  'one ones option opt choice واحد واحده وحده خيار الخيار اختيار الاختيار wa7ed wahed'.split(' '),
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
