import { isQuestion } from '../questions/questionWords';
import { ARABIC, withoutArticle, withoutPrefixes } from '../text/arabicPrefixes';
import { MESSAGE_OPENERS } from '../records/messageWords';
import { isCancel } from './isCancel';
import {
  CONTROL_ASIDE,
  CONTROLS,
  EDIT_ALONE,
  EDIT_NOUNS,
  EDIT_VERBS,
  FIELD_WORDS,
  OWNERS,
  type ControlKind,
} from './controlWords';
import { startsAmount } from '../numbers/amountWords';
import { isDocumentWord, phraseAt, type PhraseTable } from '../tokens/phraseTable';
import { answerTokens, typedTokens, type Token } from '../tokens/tokens';
import { cleanText } from '../text/cleanText';

/** What steers the talk, or the request to change a value; `what` names it and may be empty. */
export type Control = { kind: ControlKind } | { kind: 'edit'; what: string };

const MOST_WORDS_OF_A_NAME = 5;
const LIKENESS = { typos: true, prefixes: true };

const isOnly = (table: PhraseTable<true>, tokens: readonly Token[]): boolean =>
  phraseAt(table, tokens, 0)?.end === tokens.length;

/** Words without signs and without what is said out of politeness at both ends. */
function withoutAsides(tokens: readonly Token[]): { left: Token[]; request: boolean } {
  let left = tokens.filter(({ kind }) => kind !== 'sign');
  const all = left.length;
  for (let aside = phraseAt(CONTROL_ASIDE, left, 0); aside && aside.end < left.length;) {
    left = left.slice(aside.end);
    aside = phraseAt(CONTROL_ASIDE, left, 0);
  }
  const request = left.length < all;
  for (let length = left.length - 1; length > 0; length -= 1) {
    const behind = left.slice(length);
    if (!isOnly(CONTROL_ASIDE, behind)) continue;
    left = left.slice(0, length);
  }
  return { left, request };
}

/** True if every word is one that values are named with. */
export const namesField = (words: readonly Token[]): boolean =>
  words.every(({ text }) => FIELD_WORDS.has(text) || FIELD_WORDS.has(withoutPrefixes(text))) &&
  words.some(({ text }) => text.length > 2);
const mentionsField = (words: readonly Token[]): boolean =>
  words.some(({ text }) => FIELD_WORDS.has(text) || FIELD_WORDS.has(withoutPrefixes(text)));

/**
 * "change the date", «عدّل الاسم»: the name of the value. Names of processes begin likewise
 * ("Change of address", «بدل فاقد», «تعديل بيانات رخصة»), so without "the", "my" or a request every
 * word must be one that values are named with.
 */
function editOf(tokens: readonly Token[], request: boolean): Control | undefined {
  if (isOnly(EDIT_ALONE, tokens)) return { kind: 'edit', what: '' };
  const verb = phraseAt(EDIT_VERBS, tokens, 0) ?? phraseAt(EDIT_NOUNS, tokens, 0);
  if (!verb) return undefined;
  const owned = OWNERS.has(tokens[verb.end]?.text ?? '');
  const name = tokens.slice(owned ? verb.end + 1 : verb.end);
  if (name.length === 0 || name.length > MOST_WORDS_OF_A_NAME) return undefined;
  const arabic = ARABIC.test(name[0]?.text ?? '');
  const meant = (owned && !arabic) || namesField(name) || (request && mentionsField(name));
  return meant ? { kind: 'edit', what: name.map(({ text }) => text).join(' ') } : undefined;
}

/**
 * Reads a text that steers the dialog and says nothing else: back, cancel, save, skip, submit…, in
 * either language, or the request to change a value. A text that only contains such a word ("Form
 * approval", «طلب إلغاء رخصة») is an answer.
 */
export function readControl(text: string): Control | undefined {
  const tokens = answerTokens(text);
  if (!tokens) return undefined;
  const { left, request } = withoutAsides(tokens);
  if (isCancel(text) || isCancel(left.map((token) => withoutArticle(token.text)).join(' ')))
    return { kind: 'cancel' };
  const found = phraseAt(CONTROLS, left, 0, LIKENESS);
  if (found?.end === left.length) return { kind: found.value };
  return saidTwice(text) ?? editOf(left, request);
}

const CLAUSES = /\s*[,،;؛.!]+\s*/u;

/**
 * "Stop, I don't want to go on": every clause steers the dialog in the same way. "Stop, I'll finish
 * it later" ends it as well, and keeps the draft.
 */
function saidTwice(text: string): Control | undefined {
  const clauses = cleanText(text).split(CLAUSES).filter(Boolean);
  const [first, ...others] = clauses.length > 1 ? clauses.map(readControl) : [];
  const isSame = others.every((other) => other?.kind === first?.kind);
  const all = [first, ...others].map((control) => control?.kind);
  if (all.includes('save') && all.every((kind) => kind === 'save' || kind === 'cancel'))
    return { kind: 'save' };
  return first && first.kind !== 'edit' && isSame ? first : undefined;
}

const VERB =
  /^(?:(?:please|pls|لو سمحت|من فضلك)\s+)?(?:log|record|register|add|enter|new record|سج[ّ]?ل|سجلوا|أضف|اضف|ضيف|[أان]سج[ّ]?ل|[أان]ضيف|قي[ّ]?د|دو[ّ]?ن|[أان]?وث[ّ]?ق|سجل جديد|(?:تسجيل|إضافة|اضافة)(?=\s+(?:إجراء|اجراء|خدمة|معاملة)(?:\s+جديدا?ة?)?\s*[:：،,.])|[an]?saj+[ei]l|[an]ad+[ei]+f)(?:\s+(?:this|that|it|for us|an?|the|new|called|named|process|procedure|service|entry|لنا|لي|عندك|عندكم|معكم|معاكم|وياكم|هذا|هذه|هذي|أن|إن|بأن|الإجراء|الاجراء|إجراء|اجراء|معاملة|خدمة|جديدا?|جديدة|يديدة?|باسم|اسمه|اسمها)(?!\p{L}))*(?:\s*[:：.،,]\s*|\s+)/iu;

/** «سجل حق هيئة كهرباء ومياه دبي: طلب توصيل»: whose it is stands before what it is. */
const PLACE_FIRST = /^(?<place>[^,،:：]+)[:：]\s*(?![\s\p{Nd}])(?<what>.+)$/u;

/** A text behind the words that it asks with: "I want to", «نبغي». */
function withoutRequest(clean: string): string {
  const tokens = typedTokens(clean);
  let at = 0;
  for (let aside = phraseAt(CONTROL_ASIDE, tokens, at); aside;) {
    at = aside.end;
    aside = phraseAt(CONTROL_ASIDE, tokens, at);
  }
  return clean.slice(tokens[at]?.start ?? 0);
}

/** An order behind a wish: «سجل إجراء» of «أود تسجيل إجراء». A question for it stays one. */
function orderIn(clean: string): string {
  const order = withoutRequest(clean);
  const what = LOGGING.exec(order)?.groups?.['what'] ?? '';
  const isLogged = PROCESS.test(what) || typedTokens(what).some(isDocumentWord);
  return order !== clean && isLogged && !isQuestion(clean) ? order.replace(LOGGING, LOG) : order;
}
/** «تسجيل إجراء», «إضافة نموذج»: what is to be done, as a noun. */
const LOGGING = /^(?:تسجيل|إضافة|اضافة)(?=\s+(?<what>\p{L}+))/u;
const PROCESS = /^(?:إجراء|اجراء|خدمة|معاملة)$/u;
const LOG = 'سجل';

/**
 * What is to be logged, behind words that can only ask for it: "I want to log the visa form",
 * "log: visa form", «نبغي نسجل تجديد الرخصة». Names begin with the verb alone too: "Register of
 * companies", «سجل الزوار».
 * @returns undefined if the text does not begin with such words
 */
export function behindRequest(text: string): string | undefined {
  const clean = cleanText(text);
  const isAsked = withoutRequest(clean) !== clean || LABELLED.test(VERB.exec(clean)?.[0] ?? '');
  return isAsked ? withoutLogWord(text) : undefined;
}
const LABELLED = /[:：]\s*$/u;

/** Whether a text begins by asking to log something. */
export const asksToLog = (text: string): boolean => VERB.test(orderIn(cleanText(text)));

/** A process of which more is said: "a process that we stopped printing", «إجراء أوقفنا فيه الورق». */
const SOME_PROCESS =
  /^(?:(?:please|pls)\s+)?(?:log|record|register|add|enter)\s+(?:(?:a|an|another|the|this|some|our|my)\s+)?(?:new\s+|paper\s+|paperless\s+)?(?:process|procedure|service|form|one|something)\s+(?:that|which|we|where|has|have|is|was|i)\s|^(?:[اأن]سج[ّ]?ل|تسجيل|[أان]ضيف|إضافة|اضافة)\s+(?:إجراء[ًا]*|اجراء|خدمة|معاملة|نموذج)\s+(?:وقفنا|أوقفنا|اوقفنا|ألغينا|الغينا|استغنينا|حولنا|صار|صارت|أصبح|أصبحت|بطلنا|ما عاد|لم نعد|شلنا)/iu;

/** An order that is complete before the process is told: "log a new process: …", «إضافة إجراء، …». */
const ORDER =
  /^(?:(?:please|pls)\s+)?(?:log|record|register|add|enter)\s+(?:an?\s+|another\s+|this\s+)?(?:new\s+)?(?:paper\s+|paperless\s+)?(?:process|procedure|service|record|entry)\s*[:：.,]\s+(?=\S)|^(?:[اأن]?سج[ّ]?ل|تسجيل|[أان]ضيف|[أا]?ضف|إضافة|اضافة)\s+(?:إجراء[ًا]*|اجراء|خدمة|معاملة|سجل)(?:\s+(?:جديد[ةا]?|يديدة?))?\s*[:：،,.]\s+(?=\S)/iu;

/** What is told behind an order to log: "gate pass, 3 sheets" of "log a new process: gate pass, …". */
export function behindOrder(text: string): string | undefined {
  const clean = withoutRequest(cleanText(text));
  const order = ORDER.exec(clean)?.[0];
  return order === undefined ? undefined : clean.slice(order.length);
}

/** An order to log what was told before it: "please log it", «سجلها لو سمحت». */
const ORDER_BEHIND =
  /[\s,،;؛.:]+(?:(?:(?:please|pls|kindly)\s+(?:log|record|register|add|enter|note)(?:\s+(?:it|this|that|them))?|(?:log|record|register|add|enter|note)\s+(?:it|this|that|them)(?:\s+(?:please|pls|for us|for me))?)|(?:(?:لو سمحت|من فضلك)\s+)?[أان]?(?:سج[ّ]?ل|ضيف|ضف|قي[ّ]?د|دو[ّ]?ن)(?:[يو]?ها|[يو]?ه|\s+(?:هذا|هذه|هذي|هاذي|هالشي|هالمعاملة|هالإجراء|المعاملة|الإجراء))(?:\s+(?:لو سمحت|من فضلك|عندك))?)[\s.!]*$/iu;

/**
 * What is told before an order to log it: "gate pass, 3 sheets" of "gate pass, 3 sheets, log it".
 * @returns undefined if the text does not end with such an order
 */
export function beforeOrder(text: string): string | undefined {
  const clean = cleanText(text);
  const order = ORDER_BEHIND.exec(clean);
  return order ? clean.slice(0, order.index) : undefined;
}

/**
 * Whether a text asks to log some process of which it says more: "can I log a process that we
 * stopped printing?", «هل يمكنني تسجيل إجراء أوقفنا استخدام الورق فيه؟».
 */
export const wantsToLog = (text: string): boolean =>
  SOME_PROCESS.test(withoutRequest(cleanText(text)));

/**
 * What is to be logged, behind the word that asks for it: "log: visa form, 3 pages each", "I want
 * to log the visa form", «سجّل لنا تجديد الرخصة، ٣ أوراق».
 * @returns undefined if the text does not begin with such a word, or goes on without a name
 */
export function withoutLogWord(text: string): string | undefined {
  const clean = orderIn(cleanText(text));
  const word = VERB.exec(clean)?.[0];
  const behind = word === undefined ? '' : clean.slice(word.length).trim();
  // "Log: we moved it online" tells what to log, "log a process we moved online" does not.
  const isLabelled = LABELLED.test(word ?? '');
  if (CLAUSE.test(behind) || (!isLabelled && tellsOfChange(behind))) return undefined;
  const { what = '' } = PLACE_FIRST.exec(behind)?.groups ?? {};
  // «ورقتان، ٩٠ في الشهر» is an amount, behind what it is said of.
  const said = startsAmount(typedTokens(what), 0)
    ? behind
    : behind.replace(PLACE_FIRST, '$<what>, $<place>');
  return said || undefined;
}

const THAT = /\s(?:that|أن|إن|ان|بأن)[\s:،,]/iu;

/**
 * What an order to log states: "RTA no longer prints fines" of "please record that RTA no longer
 * prints fines".
 * @returns undefined if the text is no such order
 */
export function behindThat(text: string): string | undefined {
  const clean = withoutRequest(cleanText(text));
  const word = VERB.exec(clean)?.[0] ?? '';
  return THAT.test(word) ? clean.slice(word.length).trim() || undefined : undefined;
}

/** Goes on about "a process", and is no name of it: "we made paperless", «اللي حولناها». */
const CLAUSE = /^(?:we|i|which|has|was|is|اللي|الذي|التي)\s/iu;

/** «إجراء استغنينا فيه عن الورق» */
function tellsOfChange(text: string): boolean {
  const [first] = typedTokens(text);
  return first !== undefined && ARABIC.test(first.text) && MESSAGE_OPENERS.has(first.text);
}

const TO = /^(?<request>.+?)\s+(?:to|into|إلى|الى)\s+(?<value>.+)$/iu;

/** Takes "change the date to March 2021" apart: the request, and the value behind "to" or «إلى». */
export function splitChange(text: string): { request: string; value: string } | undefined {
  const { request, value } = TO.exec(text)?.groups ?? {};
  return request === undefined || value === undefined ? undefined : { request, value };
}
