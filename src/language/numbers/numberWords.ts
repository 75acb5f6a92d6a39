import { editDistance } from '../text/editDistance';

/**
 * What a word does in a number:
 * - `zero` stands alone; `unit` 1–9; `teen` 10–19; `tens` 20–90;
 * - `head` is the first half of a teen only: «أحد عشر», «اثنا عشر»;
 * - `hundred` multiplies what is before it by 100; `hundreds` 200–900 in one word;
 * - `scale` multiplies; `scales` does so only behind a count («آلاف» alone is not a number);
 * - `dual` is two of a scale; `short` is a scale written onto a figure (40k);
 * - `part` is a half or a quarter; `couple` is two, give or take.
 */
type NumberWordKind =
  | 'zero'
  | 'unit'
  | 'teen'
  | 'tens'
  | 'head'
  | 'hundred'
  | 'manyHundreds'
  | 'hundreds'
  | 'scale'
  | 'scales'
  | 'dual'
  | 'short'
  | 'part'
  | 'couple';

export interface NumberWord {
  kind: NumberWordKind;
  value: number;
  /** Arabic, in either script: units come before tens, with "and" between. */
  arabic: boolean;
}

/** Normalised spellings, common misspellings included: "fourty", «ثلاثه». */
const ENGLISH: readonly (readonly [NumberWordKind, number, string])[] = [
  ['zero', 0, 'zero nil nought naught'],
  ['unit', 1, 'one'],
  ['unit', 2, 'two'],
  ['unit', 3, 'three thre'],
  ['unit', 4, 'four'],
  ['unit', 5, 'five'],
  ['unit', 6, 'six'],
  ['unit', 7, 'seven sevn'],
  ['unit', 8, 'eight eigth eigt'],
  ['unit', 9, 'nine'],
  ['teen', 10, 'ten'],
  ['teen', 11, 'eleven elevn'],
  ['teen', 12, 'twelve twelv tweleve twleve'],
  ['teen', 13, 'thirteen thirten'],
  ['teen', 14, 'fourteen forteen fourten'],
  ['teen', 15, 'fifteen fiften fiveteen'],
  ['teen', 16, 'sixteen sixten'],
  ['teen', 17, 'seventeen'],
  ['teen', 18, 'eighteen eightteen'],
  ['teen', 19, 'nineteen ninteen'],
  ['tens', 20, 'twenty twnty tweny'],
  ['tens', 30, 'thirty thirdy'],
  ['tens', 40, 'forty fourty'],
  ['tens', 50, 'fifty fivty'],
  ['tens', 60, 'sixty'],
  ['tens', 70, 'seventy sevnty'],
  ['tens', 80, 'eighty eigthy'],
  ['tens', 90, 'ninety ninty nintey'],
  ['hundred', 100, 'hundred hundered'],
  ['manyHundreds', 100, 'hundreds'],
  ['scale', 12, 'dozen'],
  ['scales', 12, 'dozens'],
  ['scale', 1e3, 'thousand'],
  ['scales', 1e3, 'thousands'],
  ['scale', 1e5, 'lakh lac'],
  ['scales', 1e5, 'lakhs lacs lkh lkhs'],
  ['scale', 1e6, 'million milion millon'],
  ['scales', 1e6, 'millions'],
  ['scale', 1e7, 'crore'],
  ['scales', 1e7, 'crores'],
  ['scale', 1e9, 'billion'],
  ['scales', 1e9, 'billions'],
  ['short', 1e3, 'k'],
  ['short', 1e6, 'm mn mln mil mio'],
  ['short', 1e9, 'bn b'],
  ['part', 0.5, 'half'],
  ['part', 0.25, 'quarter'],
  ['couple', 2, 'couple'],
];

const ARABIC: readonly (readonly [NumberWordKind, number, string])[] = [
  ['zero', 0, 'صفر زيرو sifr'],
  ['head', 1, 'احد احدي'],
  ['head', 2, 'اثنا اثني اثنتا اثنتي'],
  ['unit', 1, 'واحد واحده وحده wa7ed wahed wahad wa7ad wa7da'],
  [
    'unit',
    2,
    'اثنين اثنان اثنتين اثنتان ثنتين ثنين تنين اتنين thnain ithnain ethnain etnein tnein',
  ],
  [
    'unit',
    3,
    'ثلاث ثلاثه تلات تلاته ثلاته talat thalatha thlatha thalath thlath tlata talata tlateh',
  ],
  ['unit', 4, 'اربع اربعه arba3 arba3a arb3a arbaa arba'],
  ['unit', 5, 'خمس خمسه khams khamsa 5ams 5amsa khamse 5amse'],
  ['unit', 6, 'ست سته sitta sita sitte'],
  ['unit', 7, 'سبع سبعه sab3 sab3a saba3a sabaa'],
  ['unit', 8, 'ثمان ثماني ثمانيه تمان تمانيه تمن thaman thamanya thmanya tmanya tamanya thamania'],
  ['unit', 9, 'تسع تسعه tis3 tis3a tes3a tisaa tis3ah'],
  ['teen', 10, 'عشر عشره 3ashra 3ashara 3asher 3ashrah ashra ashara'],
  ['teen', 11, 'احدعش احدعشر حدعشر حديعش حداعش حداعشر حدعش حداشر احداشر احداعش 7da3ash hda3ash'],
  [
    'teen',
    12,
    'اثنعش اثنعشر اطنعش اثناعش اثناعشر اتناشر اتنعش ثنعش طنعش ithna3ash ethna3ash etna3sh',
  ],
  ['teen', 15, '5amsta3ash khamsta3ash khamsta3sh 5amsta3sh'],
  ['tens', 20, 'عشرين عشرون 3eshreen 3ishreen 3shreen eshreen ishreen 3eshrin 3ishrin'],
  ['tens', 30, 'ثلاثين ثلاثون تلاتين ثلثين thalatheen thlatheen tlateen thalathin talateen'],
  ['tens', 40, 'اربعين اربعون arba3een arb3een arbaeen arba3in arb3in'],
  ['tens', 50, 'خمسين خمسون khamseen 5amseen khamsin 5amsin'],
  ['tens', 60, 'ستين ستون sitteen siteen sittin'],
  ['tens', 70, 'سبعين سبعون sab3een sab3in sabeen'],
  ['tens', 80, 'ثمانين ثمانون تمانين thamaneen thmaneen tmaneen thamanin'],
  ['tens', 90, 'تسعين تسعون tis3een tes3een tis3in'],
  ['hundred', 100, 'ميه مايه ماءه مءه ميت miya miyya mya meya miyah meyah miah miyyah miyat meyat'],
  ['manyHundreds', 100, 'ميات مءات مايات'],
  [
    'hundreds',
    200,
    'ميتين ميتان متين ميتي ميتا مايتين مءتين مءتان ماءتين ماءتان meteen miteen mitain meetain miyatain miyatein',
  ],
  ['hundreds', 300, 'thalathmiya thlathmiya tlatmiya'],
  ['hundreds', 400, 'arba3miya arb3miya'],
  ['hundreds', 500, 'khamsmiya 5amsmiya khamsemiya'],
  ['scale', 12, 'درزن دزينه'],
  ['scales', 12, 'دزينات درازن'],
  ['dual', 24, 'درزنين دزينتين'],
  ['scale', 1e3, 'الف alf elf 2alf'],
  ['scales', 1e3, 'الاف تلاف ءالاف الفا alaf aalaf 2alaf aalaaf alaaf'],
  ['dual', 2e3, 'الفين الفان الفي alfain alfein alfeen alfayn'],
  ['scale', 1e6, 'مليون ميليون milyon malyon melyon'],
  ['scales', 1e6, 'ملايين مليونا ملاين'],
  ['dual', 2e6, 'مليونين مليونان مليوني milyonain malyonain'],
  ['scale', 1e9, 'مليار بليون'],
  ['scales', 1e9, 'مليارات مليارا'],
  ['dual', 2e9, 'مليارين'],
  ['short', 1e3, 'ك'],
  ['part', 0.5, 'نصف نص nos nus nuss noss'],
  ['part', 0.25, 'ربع rob3 rube3'],
];

/** Beginnings of the spoken teens and of the hundreds in one word. */
const STEMS: readonly (readonly [number, string])[] = [
  [3, 'ثلاث ثلث تلت تلات ثلا تلا ثل تل'],
  [4, 'اربع ربع'],
  [5, 'خمس'],
  [6, 'ست س'],
  [7, 'سبع'],
  [8, 'ثمان ثمن ثماني تمن تمان'],
  [9, 'تسع'],
];
const TEEN_ENDS = 'طعش تعش طعشر تعشر طاشر تاشر طاش تاش'.split(' ');
const HUNDRED_ENDS = 'ميه مايه مءه ماءه ميت'.split(' ');

function spokenForms(): [string, NumberWord][] {
  return STEMS.flatMap(([unit, stems]) =>
    stems
      .split(' ')
      .flatMap((stem): [string, NumberWord][] => [
        ...TEEN_ENDS.map((end): [string, NumberWord] => [
          stem + end,
          { kind: 'teen', value: 10 + unit, arabic: true },
        ]),
        ...HUNDRED_ENDS.filter(() => stem.length > 1).map((end): [string, NumberWord] => [
          stem + end,
          { kind: 'hundreds', value: 100 * unit, arabic: true },
        ]),
      ]),
  );
}

const entries = (rows: typeof ENGLISH, arabic: boolean): [string, NumberWord][] =>
  rows.flatMap(([kind, value, words]) =>
    words.split(/\s+/).map((word): [string, NumberWord] => [word, { kind, value, arabic }]),
  );

const WORDS: ReadonlyMap<string, NumberWord> = new Map([
  ...spokenForms(),
  ...entries(ENGLISH, false),
  ...entries(ARABIC, true),
]);

const SHORTEST_TYPO = { latin: 7, arabic: 6 };
/** One letter away from a number word, and words of their own. */
const NOT_TYPOS = new Set('seventh hundredth thousandth millionth thirstee'.split(' '));
const isLatin = (word: string) => /^[a-z]/.test(word);
const LONG_WORDS = [...WORDS.keys()].filter((word) => word.length >= SHORTEST_TYPO.arabic);
const LATIN_WORDS = LONG_WORDS.filter(isLatin);
const ARABIC_WORDS = LONG_WORDS.filter((word) => !isLatin(word));

/** One letter wrong; that leaves one end of a long word as it is. */
const isTypo = (typed: string, word: string): boolean =>
  (typed[0] === word[0] || typed.at(-1) === word.at(-1)) && editDistance(typed, word, 1) <= 1;

/** A misspelt number word: "thousnad", «ثلاثيين»; undefined if two are as near. */
function misspelt(word: string): NumberWord | undefined {
  const latin = isLatin(word);
  if (word.length < (latin ? SHORTEST_TYPO.latin : SHORTEST_TYPO.arabic) || NOT_TYPOS.has(word))
    return undefined;
  const near = (latin ? LATIN_WORDS : ARABIC_WORDS)
    .filter((other) => isTypo(word, other))
    .map((other) => WORDS.get(other));
  const [first] = near;
  return near.every((other) => other?.value === first?.value && other?.kind === first?.kind)
    ? first
    : undefined;
}

/** The part that a normalised word plays in a number. */
export function numberWord(word: string, { typos }: { typos: boolean }): NumberWord | undefined {
  return WORDS.get(word) ?? (typos ? misspelt(word) : undefined);
}
