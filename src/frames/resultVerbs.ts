import { ALTERNATIVES } from '../language/questions/questionWords';
import { stemWord } from '../language/text/stemWord';
import type { CueWord } from './cues/cue';
import type { Relation } from './frame';

/** They say that something came to its end. */
const FINISHING = 'finish complete انهت انهي انهوا خلصت خلص خلصوا';

/** Words of a list by their stems. */
function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).map(stemWord));
}

/** Verbs of results, by their stems: other words may lie between them and a percentage. */
export const RESULT_VERBS: ReadonlyMap<string, Relation['id']> = new Map(
  (
    [
      [
        'reached',
        `${FINISHING} reach hit attain achieve وصل وصلت وصلوا يوصل توصل يصل تصل بلغ بلغت بلغوا يبلغ تبلغ
         حقق حققت حققوا يحقق تحقق يحققوا جاب جابت جابوا
         واصل واصله واصلين بالغ بالغه بالغين محقق محققه محققين`,
      ],
      [
        'more_than',
        `exceed surpass cross top تجاوز تجاوزت تجاوزوا يتجاوز تتجاوز تخطي تخطت تخطوا يتخطي تتخطي
         عدي عدت عدوا تعدي تعدت تعدوا طاف طافت طافوا فاق فاقت فاقوا`,
      ],
    ] as const
  ).flatMap(([id, list]) => list.split(/\s+/).map((word) => [stemWord(word), id] as const)),
);
const CUT = wordsOf('cut reduce lower decrease eliminate save drop slash remove');
/** The same in the past. */
const HAVE_CUT = wordsOf(
  `خفض خفضت خفضوا قلل قللت قللوا وفر وفرت وفروا نزل نزلت نزلوا قلص قلصت قلصوا ازال ازالت الغت
   شالت شالوا`,
);
/** Verbs of what was done to paper, by their stems: with a percentage they tell how far it came. */
export const CUTTING_VERBS: ReadonlySet<string> = new Set([
  ...CUT,
  ...HAVE_CUT,
  ...wordsOf('تخفض يخفض يخفضون تقلل يقلل يقللون توفر يوفر يوفرون'),
]);
/** English says with these that it is past. */
export const PAST = new Set('did has have had was were been'.split(' '));

/** "How much did they cut", «كم خفضت»; not "how much were they to cut". */
export const tellsOfCutting = (words: readonly CueWord[]): boolean =>
  words.some(({ read, isName }, at) => {
    const stem = stemWord(read);
    if (isName || words[at - 1]?.read === 'to') return false;
    return HAVE_CUT.has(stem) || (CUT.has(stem) && words.some((word) => PAST.has(word.read)));
  });

/** «تبلغها», "reached": its figure or its target is the relation's. */
export const isResultVerb = (word: string): boolean => RESULT_VERBS.has(stemWord(word));

/** What a relation comes to where the figure itself is enough, too. */
export const OR_EQUAL: Partial<Record<Relation['id'], Relation['id']>> = {
  more_than: 'at_least',
  less_than: 'at_most',
};

/** "Exceeded or reached", «تجاوزت أو بلغت»: the figure itself is enough. */
export const orEqual = (words: readonly CueWord[]): boolean =>
  words.some(
    ({ read }, at) =>
      ALTERNATIVES.has(read) &&
      [words[at + 1]?.read ?? '']
        .flatMap((word) => [word, word.replace(/(?<=.{3})(?:ها|هم|ه)$/, '')])
        .some((one) => RESULT_VERBS.get(stemWord(one)) === 'reached' || EQUALS.has(one)),
  );
const EQUALS = new Set(
  'equal equals equalled matched met meet ساوت ساوي يساوي تساوي عادلت'.split(' '),
);

/** "Finished completely", «أنهت كلياً»: all of it. */
export const finishedWholly = (words: readonly CueWord[]): boolean =>
  words.some(({ read, isName }) => !isName && FINISHED.has(stemWord(read))) &&
  words.some(({ read, isName }) => !isName && WHOLLY.has(read));
const FINISHED = new Set(`${FINISHING} تخلصت`.split(' ').map(stemWord));
const WHOLLY = new Set(
  'completely entirely fully totally wholly كليا بالكامل تماما نهاييا كلها كله'.split(' '),
);
