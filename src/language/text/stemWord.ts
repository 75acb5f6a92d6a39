import { consonantsOf } from './arabicPrefixes';
import { memoize } from '../../lib/memoize';
import { stemEnglish } from './stemEnglish';

const PREFIXES = [
  'وهال',
  'بهال',
  'هال',
  'وبال',
  'وكال',
  'وفال',
  'وال',
  'بال',
  'كال',
  'فال',
  'ولل',
  'لل',
  'ال',
];
const SUFFIXES = ['ها', 'هم', 'ان', 'ات', 'ون', 'وا', 'نا', 'ين', 'يه', 'يت', 'ه', 'ي'];
/** Words whose و is a letter of the root, not "and": ورق، ورشة، وفّر، وثيقة … */
export const ROOT_WAW =
  /^و(?:رق|رش|فر|صل|ثق|ثيق|ثاي|زار|زير|زن|قت|ضع|ضح|اح(?!ت)|قع|جه|جو|ظف|ظيف|كال|كيل|عد|سام|ساي|حد)/;
/** Words whose ال is a part of the root, not the article: إلكتروني، إلغاء، إلزام، التزام. */
const ROOT_AL = /^ال(?:كترون|غا|زام|تزام)/;
/** A verb's -t, taken off only if three letters remain. */
const VERB_T = /^(...+)ت$/;

/**
 * Light stemming of one normalised Arabic word: conjunction and article off the front, one common
 * inflection at a time off the end, never below two letters of stem. After light10, with the
 * endings of verbs added and the و of a root kept: Larkey, Ballesteros and Connell, "Light stemming
 * for Arabic information retrieval" (2007).
 */
export function stemArabic(word: string): string {
  let stem = word;
  if (stem.length >= 4 && stem.startsWith('و') && !ROOT_WAW.test(stem)) stem = stem.slice(1);
  const prefix = ROOT_AL.test(stem)
    ? undefined
    : PREFIXES.find(
        (candidate) => stem.startsWith(candidate) && stem.length - candidate.length >= 2,
      );
  if (prefix) stem = stem.slice(prefix.length);
  for (const suffix of SUFFIXES) {
    if (stem.endsWith(suffix) && stem.length - suffix.length >= 2) {
      stem = stem.slice(0, -suffix.length);
    }
  }
  return stem.replace(VERB_T, '$1');
}

/** As many words as a large knowledge base has. */
const MOST_REMEMBERED = 50_000;

/** The stem of one normalised word, by the script that it is written in. */
export const stemWord = memoize(
  (word) => (/[\u0621-\u064a]/.test(word) ? stemArabic(word) : stemEnglish(word)),
  MOST_REMEMBERED,
);

const SHORTEST_ROOT = 3;

/** Forms of a word alike: its stem, in Arabic its consonants if they are enough: «يتلف», «إتلاف». */
export function rootOf(word: string): string {
  const stem = stemWord(word);
  const root = consonantsOf(stem);
  return root === undefined || root.length < SHORTEST_ROOT ? stem : root;
}
