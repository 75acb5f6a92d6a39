import { normalizeText, tokenize } from '../text/normalizeText';
import { cleanText } from '../text/cleanText';

/**
 * Tables of the words that steer a question, in normalised spelling, both languages and the Gulf
 * dialect side by side.
 */

const split = (text: string) => text.trim().split(/\s+/);
const set = (text: string): ReadonlySet<string> => new Set(split(text));

/**
 * Positions in a list: "the second", «الثالثة» without its article. The last of three is the third.
 */
export const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  last: 3,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  اول: 1,
  اولي: 1,
  ثاني: 2,
  ثانيه: 2,
  ثالث: 3,
  ثالثه: 3,
  اخير: 3,
  اخيره: 3,
};

/** What may stand beside a position without changing it: "option 2", «رقم 2». */
export const CHOICE_FILLERS = set('the one number option choice no رقم خيار اختيار سوال');

/** Words that begin a question which leans on the one before. */
export const CONTINUES = set('and also then طيب زين بالنسبه كذلك ايضا');

/** Words that point back to what was spoken of. */
export const POINTERS = set('it its they them their that those this these he his she her');

/**
 * Words that only tie a name to what was said before: "and for phase 2?", "DEWA’s?", «طيب وبالنسبة
 * للشرطة؟».
 */
export const CONNECTIVES = set(`
and also then s so ok okay what how about the for in at of to with
و ف طيب زين في عن ل حق مع من ال بالنسبه كذلك ايضا ماذا وماذا وعن وفي وفيما`);

/** Words that open a question to be answered with yes or no. */
export const YES_NO_OPENERS = set(`
is are was were did does do has have had can could will would isnt arent wasnt werent didnt doesnt dont hasnt
هل اليس الم صح صحيح مش مب`);

/** Words that close one: "…, right?", «… صح؟». */
export const YES_NO_TAGS = set('right correct true yes no صح صحيح جي جذي كذلك اكيد مب لا نعم');

/** Words that ask for something else than yes or no, wherever they stand. */
export const QUESTION_WORDS = set(`
what which who when where why how whom whose
ماذا متي اين كم كيف لماذا اي ايه شو شنو شن ايش وش منو مين وين شلون ليش اش كام جيف`);

/** These ask only at the head of a question: elsewhere they mean "from" and "not". */
export const QUESTION_HEADS = set('من ما');

/** «not the result», «مب النتيجة»: what follows is named to be left out. */
export const NEGATIONS = set('not مب مو موب ليس ليست لا غير');

/** What may follow a number that is a percentage. */
export const PERCENT_WORDS = set('percent per بالميه بالمايه ميه مايه');

/** Stems that ask for a figure that was to be reached. */
export const TARGET_STEMS = set('target مستهدف مطلوب تارجت تارقت');
/** Stems that ask for what came of it. */
export const RESULT_STEMS = set('result achiev actual outcom نتيج نتايج انجاز تحقق حقق وفر فعل');
/** Stems that ask for what was hoped. */
export const GOAL_STEMS = set('goal aim ambit hope غاي طموح');
/** Words that ask for a person. */
export const PERSON_WORDS = set('who whos whom منو مين مينو');

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
const HERE = new Set('here هنا هني هنيه هون channel القناه بالقناه هالقناه'.split(' '));
const NOT = new Set(
  'no not never stop remove end cancel without لا مب مو مش ليس ليسوا ما بدون بلا الغاء الغ احذف اوقف وقف'.split(
    ' ',
  ),
);

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
