import { dayAtoms } from '../../dates/dateTokens';
import { ARABIC } from '../../text/arabicPrefixes';
import { phraseAt, type PhraseTable } from '../../tokens/phraseTable';
import { cleanInput, typedTokens, type Token } from '../../tokens/tokens';
import { kindIn } from '../eliminationKindIn';
import { EDGES } from './openingName';
import {
  ASIDES,
  BEFORE_STARTS,
  DATE_LEADS,
  INTO,
  LAUNCH,
  OBJECT_LINKS,
  PAPER_OBJECTS,
  PLANNED_LAUNCH,
  PROCESSES,
  TAILS,
} from './openingWords';

/** The place behind phrases of several tables, in any order. */
export const skip = (
  tokens: readonly Token[],
  from: number,
  ...tables: readonly PhraseTable<true>[]
): number => {
  let at = from;
  for (;;) {
    const end = Math.max(0, ...tables.map((table) => phraseAt(table, tokens, at)?.end ?? 0));
    if (end === 0) return at;
    at = end;
  }
};

export const isSign = (token: Token | undefined): boolean => token?.kind === 'sign';

/** The place behind signs and greetings. */
export function skipSigns(tokens: readonly Token[], from: number): number {
  let at = from;
  while (isSign(tokens[at]) || phraseAt(ASIDES, tokens, at))
    at = phraseAt(ASIDES, tokens, at)?.end ?? at + 1;
  return at;
}

/** What an act is about as far as it is paper: "the paper forms for". */
export interface PaperObject {
  end: number;
  isPaper: boolean;
  /** The paper stands right before the name. */
  isLast: boolean;
  isLinked: boolean;
}

/** Reads the paper that stands before a name. */
export function objectFrom(tokens: readonly Token[], from: number): PaperObject {
  let at = from;
  let isPaper = false;
  let isLast = false;
  for (;;) {
    const paper = phraseAt(PAPER_OBJECTS, tokens, at)?.end ?? 0;
    const link = phraseAt(OBJECT_LINKS, tokens, at)?.end ?? 0;
    if (paper === 0 && link === 0) return { end: at, isPaper, isLast, isLinked: at > from };
    isLast = paper >= link;
    isPaper ||= isLast;
    at = Math.max(paper, link);
  }
}

/** Whether what replaced the paper begins here: "to the app", "with an e-form". */
export function leadsToKind(tokens: readonly Token[], at: number): boolean {
  const into = phraseAt(INTO, tokens, at);
  // «برمز QR»: "with" is written onto the word.
  if (!into) return /^(?:لل|ب.{2})/.test(tokens[at]?.text ?? '') && startsKind(tokens, at);
  return startsKind(tokens, skip(tokens, into.end, OBJECT_LINKS));
}

const LONGEST_KIND = 4;
/** A kind is named within a few words, the first of them among its own. */
export const startsKind = (tokens: readonly Token[], at: number): boolean =>
  (kindIn(tokens.slice(at, at + LONGEST_KIND))?.spans[0]?.start ?? 2) < 2;

/** "In the first week of February", «في الأسبوع الأول من فبراير» behind a name. */
function startsWeek(tokens: readonly Token[], at: number): boolean {
  const lead = phraseAt(DATE_LEADS, tokens, at);
  const dated = lead ? dayAtoms(tokens.slice(lead.end, lead.end + LONGEST_WEEK)) : [];
  const said = dated.flatMap((atom) => (atom && !' S'.includes(atom.code) ? [atom] : []));
  const isWeek = said.some(({ code, unit }) => code === 'U' && unit === 'week');
  return isWeek && /^(?:[nsE]?U[ns]?)My?/.test(said.map(({ code }) => code).join(''));
}
const LONGEST_WEEK = 7;

/** "in June 2019" behind a name. */
function startsDate(tokens: readonly Token[], at: number): boolean {
  const lead = phraseAt(DATE_LEADS, tokens, at);
  const atom = lead && dayAtoms(tokens).find((one) => one?.start === lead.end);
  return !!atom && /^[My]$/.test(atom.code);
}

const SHIFTED = /^(?:s[MW]|[MW]s)$/;

/** "Last October", «أكتوبر الماضي» behind a name. */
function startsShiftedDate(tokens: readonly Token[], at: number): boolean {
  const atoms = dayAtoms(tokens.slice(at, at + MOST_SHIFTED)).filter((atom) => atom?.code !== ' ');
  return SHIFTED.test(
    atoms
      .slice(0, 2)
      .map((atom) => atom?.code ?? '.')
      .join(''),
  );
}
const MOST_SHIFTED = 4;

/** The end of a name that begins at a token. */
export function nameEnd(tokens: readonly Token[], from: number, isChange: boolean): number {
  for (let at = from + 1; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (isSign(token) && /^[,،;؛.!:…]$/.test(token?.text ?? '')) return at;
    if (phraseAt(TAILS, tokens, at)) return at;
    if (leadsToKind(tokens, at) || startsDate(tokens, at) || startsWeek(tokens, at)) return at;
    if (startsShiftedDate(tokens, at)) return at;
    if (isChange && /^(?:into|with|to|by|ela|ila|إلى|الي)$/.test(token?.text ?? '')) return at;
  }
  return tokens.length;
}

/** The text from a token up to another. */
export const textOf = (
  clean: string,
  tokens: readonly Token[],
  start: number,
  end: number,
): string => {
  const [first, last] = [tokens[start], tokens[end - 1]];
  return first && last && end > start ? clean.slice(first.start, last.end) : '';
};

/** Makes a launch of the date behind it. */
export const launchWord = (text: string): string => LAUNCH[ARABIC.test(text) ? 'ar' : 'en'];

/** Makes a plan of the date behind it. */
export const plannedWord = (text: string): string =>
  PLANNED_LAUNCH[ARABIC.test(text) ? 'ar' : 'en'];

/** Parts of a sentence as clauses. */
export const joined = (parts: readonly string[]): string =>
  parts
    .map((part) => part.replace(EDGES, ''))
    .filter(Boolean)
    .join(', ');

/** Whether a text only greets or announces: "hi team", «للعلم». */
export function isAside(text: string): boolean {
  const tokens = typedTokens(cleanInput(text));
  return tokens.length > 0 && skipSigns(tokens, 0) === tokens.length;
}

/** Whether a text begins with the time before: "before", «كان». */
export const tellsOfBefore = (text: string): boolean =>
  phraseAt(BEFORE_STARTS, typedTokens(cleanInput(text)), 0) !== undefined;

const ANNOUNCES =
  /^(?:an?\s+)?(?:new|next|another)\s|\s(?:جديد[ةه]?|يديد[ةه]?|ثاني[ةه]?|آخر|أخرى)$/iu;

/** Whether a text only announces a process that is told behind it: "new entry", «إجراء جديد». */
export function isAnnouncement(text: string): boolean {
  const tokens = typedTokens(cleanInput(text));
  const end = phraseAt(PROCESSES, tokens, 0)?.end;
  const isWhole = end !== undefined && skipSigns(tokens, end) === tokens.length;
  return isWhole && ANNOUNCES.test(textOf(cleanInput(text), tokens, 0, end));
}

const ANNOUNCED = /^(?<announcement>[^,،;؛:.–—-]+?)\s*(?:[,،;؛:.]|\s[-–—])\s+(?=\S)/u;

/**
 * What is told behind words that only announce a process: "gate pass, 3 sheets" of "new entry: gate
 * pass, 3 sheets".
 * @returns undefined if the text does not begin with such words
 */
export function behindAnnouncement(text: string): string | undefined {
  const found = ANNOUNCED.exec(text);
  const announcement = found?.groups?.['announcement'] ?? '';
  return found && isAnnouncement(announcement) ? text.slice(found[0].length) : undefined;
}
