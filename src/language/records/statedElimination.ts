import type { Day } from '../dates/calendar';
import {
  asksToLog,
  beforeOrder,
  behindThat,
  behindOrder,
  behindRequest,
  withoutLogWord,
} from '../commands/readControl';
import { NOTHING_PRINTED } from '../paper/paperWords';
import { readPaper } from '../paper/readPaper';
import { QUESTION_WORDS } from '../questions/questionWords';
import { ARABIC } from '../text/arabicPrefixes';
import { dashesAsCommas } from '../text/linesAsClauses';
import { clausesOf } from '../tokens/clauses';
import { containsPhrase, isDocumentWord, phraseAt, type PhraseTable } from '../tokens/phraseTable';
import { cleanInput, typedTokens, type Token } from '../tokens/tokens';
import { kindIn } from './eliminationKindIn';
import { amountsFrom } from './openings/openingName';
import { behindAnnouncement, textOf } from './openings/openingParts';
import { readOpening } from './openings/openingSentence';
import {
  ACTS,
  ASKING,
  HABITS,
  OTHERS_ACTS,
  OURS,
  PAPER_OBJECTS,
  PREDICATES,
} from './openings/openingWords';

/** Most questions have one, and need not be read any further. */
const QUESTION_MARK = /[?؟]/;

/** Whether a message without a question mark asks for something. */
function asks(tokens: readonly Token[]): boolean {
  const isArabicWord = ({ text: word }: Token) => QUESTION_WORDS.has(word) && ARABIC.test(word);
  const isQuestion = clausesOf(tokens).some(({ start, end }) => {
    const [first, second] = tokens.slice(start, end);
    const isHead = QUESTION_WORDS.has(first?.text ?? '') && first?.text !== 'which';
    return second !== undefined && isHead;
  });
  return isQuestion || tokens.some(isArabicWord) || containsPhrase(ASKING, tokens);
}

/**
 * Whether a message states that the people who write it have eliminated paper, and asks nothing:
 * "we stopped printing leave forms last month", «وقفنا نطبع استمارات الإجازة».
 */
export function statesElimination(text: string, today: Day): boolean {
  if (QUESTION_MARK.test(text)) return false;
  const clean = cleanInput(text);
  const tokens = typedTokens(clean);
  if (asks(tokens)) return false;
  const isOurs = containsPhrase(OURS, tokens);
  const clauses = clausesOf(tokens).map(({ start, end }) => textOf(clean, tokens, start, end));
  return (
    clauses.some((clause) => readOpening(clause, today)?.isOwnAct === true) ||
    clauses.some(
      (clause, at) => tellsBefore(clause, today, isOurs) && clauses.slice(at).some(tellsNow),
    )
  );
}

/** "The purchase requisition used to need 6 sheets", "our inspectors used to carry a paper list". */
function tellsBefore(clause: string, today: Day, isOurs: boolean): boolean {
  const tokens = typedTokens(cleanInput(clause));
  const isPast = tokens.some(
    (_, at) =>
      phraseAt(HABITS, tokens, at) !== undefined ||
      phraseAt(PREDICATES, tokens, at)?.value === 'before',
  );
  if (!isPast) return false;
  const hasSheets = readPaper(clause, today).sheets !== undefined;
  const isOfBefore = phraseAt(PREDICATES, tokens, 0)?.value === 'before';
  if (isOfBefore && isOurs && hasSheets) return true;
  const opening = readOpening(clause, today);
  if (!opening) return false;
  return opening.name === ''
    ? isOurs && hasSheets
    : hasSheets || (isOurs && (containsPhrase(PAPER_OBJECTS, tokens) || namesPaper(opening.name)));
}

/** "Delivery form", «استمارة الغياب». */
const namesPaper = (name: string): boolean => typedTokens(cleanInput(name)).some(isDocumentWord);

/** "Now it is an e-form", "no printing", «والحين صار في التطبيق». */
function tellsNow(clause: string): boolean {
  const tokens = typedTokens(cleanInput(clause));
  return containsPhrase(NOTHING_PRINTED, tokens) || kindIn(tokens) !== undefined;
}

/**
 * Whether a message is the name of a process with its paper and its transactions, and asks nothing:
 * "leave request, 2 sheets, 3,500 a year".
 */
export function tellsProcess(text: string, today: Day): boolean {
  if (QUESTION_MARK.test(text)) return false;
  const clean = cleanInput(dashesAsCommas(text));
  const tokens = typedTokens(clean);
  if (asks(tokens)) return false;
  const { sheets, transactions } = readPaper(clean, today);
  if (!sheets || !transactions) return false;
  const [first] = clausesOf(tokens);
  const told = textOf(clean, tokens, first?.start ?? 0, first?.end ?? 0);
  const opening = readOpening(told, today);
  if (opening) return opening.name !== '';
  return amountsFrom(told, today) > 0 && readPaper(told, today).rest !== '';
}

/** What is called something asks nothing: the process "What to do after a death". */
const QUOTED = /["“«][^"”»]+["”»]/gu;

/** Whether a message orders a record and then tells of the process: "add an entry. It is the …". */
export function ordersRecord(text: string): boolean {
  const told = behindOrder(text)?.replace(QUOTED, '');
  return told !== undefined && !QUESTION_MARK.test(told) && !asks(typedTokens(cleanInput(told)));
}

/** What an order to log tells behind it; undefined if there is no such order, or it asks something. */
function orderedIn(text: string): string | undefined {
  const told = asksToLog(text) ? withoutLogWord(text) : behindAnnouncement(cleanInput(text));
  return told === undefined || asks(typedTokens(cleanInput(told))) ? undefined : told;
}

/** What a text tells of something that it names; nothing if it names nothing. */
function detailsIn(text: string, today: Day): { amounts: boolean; kind: boolean; day: boolean } {
  const opening = readOpening(text, today);
  const isOpened = opening !== undefined && opening.name !== '';
  const read = readPaper(isOpened ? opening.rest : text, today);
  const { sheets, transactions, goLive, eliminationKind, isHint, rest } = read;
  const isNamed = isOpened || rest !== '';
  return {
    amounts: isNamed && (sheets !== undefined || transactions !== undefined),
    kind: isNamed && eliminationKind !== undefined && isHint !== true,
    day: isNamed && goLive !== undefined,
  };
}

/**
 * Whether a message asks to log something and tells an amount, a date or a replacement of it: "I need
 * to log purchase orders, in the ERP since June 2022".
 */
export function ordersDetails(text: string, today: Day): boolean {
  const told = orderedIn(text);
  if (told === undefined) return false;
  const { amounts, kind, day } = detailsIn(told, today);
  return amounts || kind || (day && behindRequest(text) !== undefined);
}

/** Whether a message asks to log something and tells the amounts of it, and asks nothing. */
export function ordersAmounts(text: string, today: Day): boolean {
  const told = QUESTION_MARK.test(text) ? undefined : orderedIn(text);
  return told !== undefined && detailsIn(told, today).amounts;
}

/** Whether a message tells of a process and ends with the order to log it: "…, please log it". */
export function ordersBehind(text: string, today: Day): boolean {
  const told = beforeOrder(text);
  if (told === undefined || QUESTION_MARK.test(told)) return false;
  const tokens = typedTokens(cleanInput(told));
  if (asks(tokens)) return false;
  const { amounts, kind, day } = detailsIn(told, today);
  return amounts || kind || day || statesAct(tokens);
}

/** Whether words say anywhere that paper was eliminated, by whomever. */
function statesAct(tokens: readonly Token[]): boolean {
  return tokens.some((_, at) => ACT_TABLES.some((table) => phraseAt(table, tokens, at)));
}

/**
 * Whether a message says that paper was eliminated, by whomever, with the sheets of it and its
 * transactions or day: nobody says so of what others have done. It asks nothing.
 */
export function statesActWithPaper(text: string, today: Day): boolean {
  if (QUESTION_MARK.test(text)) return false;
  const tokens = typedTokens(cleanInput(text));
  if (asks(tokens) || !statesAct(tokens)) return false;
  const { sheets, transactions, goLive } = readPaper(text, today);
  return sheets !== undefined && (transactions ?? goLive) !== undefined;
}

/**
 * Whether a message orders to log that paper was eliminated, by whomever: "please record that RTA
 * no longer prints fines", "RTA no longer prints fines, log it".
 */
export function ordersStatement(text: string, today: Day): boolean {
  const told = QUESTION_MARK.test(text) ? undefined : (behindThat(text) ?? beforeOrder(text));
  if (told === undefined) return false;
  const tokens = typedTokens(cleanInput(told));
  if (asks(tokens)) return false;
  return statesAct(tokens) || (readOpening(told, today)?.name ?? '') !== '';
}
const ACT_TABLES: readonly PhraseTable<string>[] = [ACTS, OTHERS_ACTS];
