import { normalizeText, tokenize } from '../text/normalizeText';
import { cleanText } from '../text/cleanText';
import { wordSet, wordsIn } from '../text/wordSet';
import questionTerms from './questionTerms.json';

/**
 * Tables of the words that steer a question, in normalised spelling, both languages and the Gulf
 * dialect side by side.
 */

/**
 * Positions in a list: "the second", «الثالثة» without its article. The last of three is the third.
 */
export const ORDINALS: Readonly<Record<string, number>> = Object.fromEntries([
  ...questionTerms.ordinals.flatMap((words, at) =>
    wordsIn(words).map((word): [string, number] => [word, at + 1]),
  ),
  ...wordsIn(questionTerms.lastOrdinals).map((word): [string, number] => [
    word,
    questionTerms.ordinals.length,
  ]),
]);

/** "The last": of three the third, of a ranking the lowest. */
export const LAST_ORDINALS = wordSet(questionTerms.lastOrdinals);

const FIRST_LATER = 4;

/** Words for the places behind these, from the fourth: «السادسة» without its article. */
export const LATER_ORDINALS: ReadonlyMap<string, number> = new Map(
  questionTerms.laterOrdinals.flatMap((words, at) =>
    wordsIn(words).map((word) => [word, at + FIRST_LATER] as const),
  ),
);

/** What may stand beside a position without changing it: "option 2", «رقم 2». */
export const CHOICE_FILLERS = wordSet(questionTerms.choiceFillers);

/** Words that begin a question which leans on the one before. */
export const CONTINUES = wordSet(questionTerms.continues);

/** Words that point back to what was spoken of. */
export const POINTERS = wordSet(questionTerms.pointers);

/** An object on an Arabic verb or preposition: «أطلقها», «اعتمدوه», «عندهم». */
const ATTACHED_PRONOUN = /^[\u0621-\u064a]{2,}(?:ها|هم|وه)$/;

/** A verb in the plural that has its object with it: «أعلنوها», «طلعوه». */
export const hasObject = (word: string): boolean => /^\p{L}{2,}وه(?:ا|م)?$/u.test(word);

/** Whether a word points back to what was spoken of. */
export const pointsBack = (word: string): boolean =>
  POINTERS.has(word) || ATTACHED_PRONOUN.test(word);

/**
 * Words that only tie a name to what was said before: "and for phase 2?", "DEWA’s?", «طيب وبالنسبة
 * للشرطة؟».
 */
export const CONNECTIVES = wordSet(questionTerms.connectives);

/** Words that open a question to be answered with yes or no. */
export const YES_NO_OPENERS = wordSet(questionTerms.yesNoOpeners);

/** They open a question that «بلى» confirms, not «نعم»: «ألم تُطلق؟», «أليست منها؟». */
export const NEGATIVE_OPENERS = wordSet(questionTerms.negativeOpeners);

/** Words that close one: "…, right?", «… صح؟». */
export const YES_NO_TAGS = wordSet(questionTerms.yesNoTags);

/** Words that ask whether what is said beside them is so: "…, right?", «صحيح أن …». */
export const CONFIRMATIONS = wordSet(questionTerms.confirmations);

/** Words that ask for something else than yes or no, wherever they stand. */
export const QUESTION_WORDS = wordSet(questionTerms.questionWords);

/** These ask only at the head of a question: elsewhere they mean "from" and "not". */
export const QUESTION_HEADS = wordSet(questionTerms.questionHeads);

/** «not the result», «مب النتيجة»: what follows is named to be left out. */
export const NEGATIONS = wordSet(questionTerms.negations);
/** They stand between two that are offered: "phase 1 or 2", «ديوا ولا الطرق». */
export const ALTERNATIVES = wordSet(questionTerms.alternatives);

/** These, and what denies only a verb: «ما وصلت», "never reached". */
export const DENIALS: ReadonlySet<string> = new Set([
  ...NEGATIONS,
  ...wordsIn(questionTerms.denials),
]);

/** What a result tells of. */
export const SAVED = wordSet(questionTerms.saved);

/** The same in whatever form: "how much did they save?" */
export const SAVING: ReadonlySet<string> = new Set([...SAVED, ...wordsIn(questionTerms.saving)]);

/** How the sign is read where it stands alone. */
export const PERCENT_SIGN: Readonly<Record<'en' | 'ar', string>> = questionTerms.percentSign;
/** What may follow a number that is a percentage. */
export const PERCENT_WORDS = wordSet(questionTerms.percentWords);

/** Stems that ask for a figure that was to be reached. */
export const TARGET_STEMS = wordSet(questionTerms.targetStems);
/** Stems that ask for what came of it. */
export const RESULT_STEMS = wordSet(questionTerms.resultStems);
/** Stems that ask for what was hoped. */
export const GOAL_STEMS = wordSet(questionTerms.goalStems);
/** Words that ask for a person. */
export const PERSON_WORDS = wordSet(questionTerms.personWords);

const MOST_WORDS_OF_A_CHOICE = 4;

/** True for what looks like a question, not like a choice: a long text, a question word or mark. */
export function asksSomething(text: string): boolean {
  const words = tokenize(normalizeText(text));
  return (
    words.length > MOST_WORDS_OF_A_CHOICE ||
    /[?؟]/.test(text) ||
    YES_NO_OPENERS.has(words[0] ?? '') ||
    words.some((word) => QUESTION_WORDS.has(word))
  );
}

/** True for what is plainly a question: a question mark, or a question word at its head. */
export function isQuestion(text: string): boolean {
  const words = tokenize(normalizeText(text));
  const head = words.find((word) => QUESTION_WORDS.has(word) || !CONNECTIVES.has(word)) ?? '';
  return (
    /[?؟]/.test(text) ||
    (words.length > 1 &&
      (QUESTION_WORDS.has(head) || QUESTION_HEADS.has(words[0] ?? '') || YES_NO_OPENERS.has(head)))
  );
}

const EXPERTS = /^(?:experts?|(?:و|ب|ل)?(?:ال|لل)?(?:خبير|خبيره|خبراء|خبرا|خبيرين|مختصين|مختصون))$/;
const HERE = wordSet(questionTerms.here);
const NOT = wordSet(questionTerms.not);

/**
 * True if somebody says that the experts for something are in this place: "experts here for RTA",
 * «خبراء الطرق هنا». Asking who they are, or saying that there are none, is another thing.
 */
export function saysExpertsHere(text: string): boolean {
  const cleaned = cleanText(text);
  const words = tokenize(normalizeText(cleaned));
  return (
    words.some((word) => EXPERTS.test(word)) &&
    words.some((word) => HERE.has(word)) &&
    !words.some((word) => NOT.has(word)) &&
    !isQuestion(cleaned)
  );
}
