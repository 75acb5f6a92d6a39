import {
  keyedPhrases,
  phraseRows,
  phraseSet,
  phraseTable,
  phrasesIn,
  type PhraseTable,
} from '../tokens/phraseTable';
import type { Language } from '../text/detectLanguage';
import { wordSet, wordsIn, type WordLines } from '../text/wordSet';
import paperPhrases from './paperPhrases.json';

/** How paper was removed. */
export type EliminationKind =
  | 'process_cancelled'
  | 'digital_form'
  | 'e_certificate'
  | 'e_signature'
  | 'data_exchange'
  | 'e_notification'
  | 'internal_workflow'
  | 'print_on_demand_off'
  | 'scan_only';

/**
 * What names a kind: nouns that an adjective makes electronic, nouns with a verb behind each, and
 * phrases as they stand.
 */
interface KindPhrases {
  electronic?: Readonly<Record<Language, string>>;
  joined?: readonly Readonly<Record<'nouns' | 'verbs', string>>[];
  phrases: WordLines;
}

const ADJECTIVES_OF = paperPhrases.electronicAdjectives;
/** "e-form", "digital form", "online form"… of each noun. */
const digital = (nouns: string) =>
  phrasesIn(nouns).flatMap((noun) => wordsIn(ADJECTIVES_OF.en).map((word) => `${word} ${noun}`));
/** «نموذج إلكتروني», «استمارة رقمية»… of each noun, in either gender. */
const raqmi = (nouns: string) =>
  phrasesIn(nouns).flatMap((noun) =>
    wordsIn(ADJECTIVES_OF.ar).flatMap((word) => [
      `${noun} ${word}`,
      `${noun} ال${word}`,
      `ال${noun} ال${word}`,
    ]),
  );

/** Words that name one kind and no other. */
const KIND_PHRASES: Readonly<Record<EliminationKind, KindPhrases>> = paperPhrases.kinds;
export const KINDS = phraseTable(
  phraseRows(KIND_PHRASES, ({ electronic, joined = [], phrases }) => [
    ...(electronic ? [...digital(electronic.en), ...raqmi(electronic.ar)] : []),
    ...joined.flatMap(({ nouns, verbs }) =>
      phrasesIn(nouns).flatMap((noun) => phrasesIn(verbs).map((verb) => `${noun} ${verb}`)),
    ),
    ...phrasesIn(phrases),
  ]),
);

/** Words that hint at a kind if nothing names one. */
export const KIND_HINTS: PhraseTable<EliminationKind> = keyedPhrases(paperPhrases.kindHints);

/** What follows is named to be left out, or is what was before. */
export const NOT_THIS = phraseSet(paperPhrases.notThis);

/** Nothing is printed any more. */
export const NOTHING_PRINTED = phraseSet(paperPhrases.nothingPrinted);

/** Words that make "nothing" less than that. */
export const EXCEPT = phraseSet(paperPhrases.except);

/** A clause with one of these is about what is still printed. */
export const STILL = phraseSet(paperPhrases.still);
/** Said of the time before. */
export const BEFOREHAND = phraseSet(paperPhrases.beforehand);
/** A clause with one of these is about the time after, if it counts sheets. */
export const NOWADAYS = phraseSet(paperPhrases.nowadays);
/** Verbs of going live, beside a date: «صارت», "launched". */
export const LAUNCHED = phraseSet(paperPhrases.launched);
/** Before an amount that is not this one: a negation or an upper bound. */
export const NOT_THIS_MANY = phraseSet(paperPhrases.notThisMany);
/** So many copies in one word. */
export const COPIES_WORDS = phraseTable<number>([
  [2, 'in duplicate, duplicate copies, دبل كوبي'],
  [3, 'in triplicate, triplicate copies'],
  [4, 'in quadruplicate'],
]);
/** Nouns behind "paper" that it only describes: "3 paper forms". */
export const FOLLOWS_PAPER = wordSet(paperPhrases.followsPaper);
/** «ورقة واحدة». */
export const ONE_BEHIND = wordSet(paperPhrases.oneBehind);
/** Between a number and what it counts, or behind that. */
export const ADJECTIVES = wordSet(paperPhrases.adjectives);
/** Say that something is still printed, but of the time before: "it was on paper". */
export const ON_PAPER = phraseSet(paperPhrases.onPaper);
/** Before a number, say that an amount changed: "it became 3". */
export const BECAME = phraseSet(paperPhrases.became);
/** Take a launch back: "it didn't start in May". */
export const NOT_LAUNCHED = phraseSet(paperPhrases.notLaunched);
/** Name the transactions of a year. */
export const VOLUME_LABELS = phraseSet(paperPhrases.volumeLabels);
/** Between the name of what is counted and its number: "sheets: 3". */
export const LABEL_LINKS = wordSet(paperPhrases.labelLinks);

/** Said in such a sentence without telling a value; left out of what was not understood. */
export const PAPER_FILLERS = phraseSet(paperPhrases.paperFillers);

/** Before and behind copies that come on top of the original: "plus", "extra". */
export const MORE_BEFORE = phraseSet(paperPhrases.moreBefore);
export const MORE_BEHIND = phraseSet(paperPhrases.moreBehind);

/** What is issued to somebody: "certificate", «رخصة». */
export const CERTIFICATES = phraseSet(paperPhrases.certificates);
/** Say behind or before it that somebody gets it: "is sent", «توصل». */
export const DELIVERED_BEHIND = phraseSet(paperPhrases.deliveredBehind);
export const DELIVERED_BEFORE = phraseSet(paperPhrases.deliveredBefore);
/** Say before where that somebody gets a certificate there: "issued through the app". */
export const ISSUED = phraseSet(paperPhrases.issued);
/** Say that something is seen where it is named: "appears in the app". */
export const SHOWN = phraseSet(paperPhrases.shown);
/** Before what is not there: "nobody hands in a copy". */
export const NOBODY = phraseSet(paperPhrases.nobody);
/** Said of a launch that came before a time that is told: "I came in 2020, and it was already live". */
export const ALREADY_BEFORE = phraseSet(paperPhrases.alreadyBefore);
/** Make what their clause says untrue: "customers never see it". */
export const DENIES = phraseSet(paperPhrases.denies);
