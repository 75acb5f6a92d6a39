import type { Day } from '../../dates/calendar';
import { readDay } from '../../dates/readDay';
import { UNITS } from '../../numbers/amountWords';
import { phraseAt } from '../../tokens/phraseTable';
import { cleanInput, typedTokens } from '../../tokens/tokens';
import { OPEN_ENDS, PREDICATES, TIME_BEFORE, VAGUE } from './openingWords';
import { readPaper } from '../../paper/readPaper';

/** Where amounts or a date begin in the text of a name: "leave forms 2 sheets each". */
export function amountsFrom(text: string, today: Day): number {
  const { spans } = readPaper(text, today);
  const starts = spans
    .filter(({ field }) => field !== 'eliminationKind' && field !== 'residual')
    .map(({ text: span }) => text.indexOf(span))
    .filter((start) => start >= 0);
  return Math.min(text.length, ...starts);
}

export const EDGES = /^[\s,،:;.«»"“”'–—-]+|[\s,،:;.«»"“”'–—-]+$/gu;
/** An adjective of the paper itself: «استمارة الزوار الورقية». */
const PAPER_ADJECTIVE = /\s+(?:ال)?ورقي[ةه]?$|^(?:paper|printed)\s+(?=\p{L}+\s)/iu;
/** Whether a name says that its process is one on paper. */
export const saysPaper = (text: string): boolean => PAPER_ADJECTIVE.test(text);
const PAPER_WITHIN = /\s+(?:ال)?ورقي[ةه]?(?=\s)/u;
/** A name without the adjective of the paper within it: «رسائل المخالفات الورقية في شرطة دبي». */
export const withoutPaper = (name: string): string => name.replace(PAPER_WITHIN, '');
const DETERMINER = /^(?:the|our|a|an|all|every|each|my)\s+/iu;
const FOR = /^(?:لل(?=\p{L}{3})|ل(?=\p{L}{3}))/u;

/** Where the last word begins, if it leads to what was cut off; else 0. */
function openEnd(name: string): number {
  const tokens = typedTokens(cleanInput(name));
  const last = tokens.length - 1;
  return last > 0 && phraseAt(OPEN_ENDS, tokens, last) ? (tokens[last]?.start ?? 0) : 0;
}

const QUOTED_START = /^\s*(?:"[^"]+"|“[^”]+”|«[^»]+»)(?=\s+\S)/u;

/** A name without what stands around it; quotation marks around a part of it stay. */
const trimmed = (name: string): string =>
  QUOTED_START.test(name) ? name.trim() : name.replace(EDGES, '');

/** The name that a text begins with, and the amounts behind it. */
export function cutName(text: string, today: Day): { name: string; behind: string } {
  const end = amountsFrom(text, today);
  let name = trimmed(text.slice(0, end));
  for (let open = openEnd(name); open > 0; open = openEnd(name))
    name = trimmed(name.slice(0, open));
  return {
    name: name.replace(DETERMINER, '').replace(PAPER_ADJECTIVE, ''),
    behind: text.slice(end).trim(),
  };
}

/** «لطلب إجازة» behind «النموذج الورقي» is a request for leave, «للإجازات» are leaves. */
export const withoutFor = (name: string): string =>
  name.replace(FOR, (found) => (found.length > 1 ? 'ال' : ''));

/** "Early 2024", «بداية ٢٠٢٤»: a time behind the paper, where a name could stand. */
export const isTime = (text: string, today: Day): boolean => readDay(text, today) !== undefined;

/** "Transactions" and "4,000 sheets" name no process either. */
export function tellsName(name: string, today: Day): boolean {
  const tokens = typedTokens(cleanInput(name));
  const isAmount = tokens[0]?.kind === 'figure' && phraseAt(UNITS, tokens, 1) !== undefined;
  const isVague =
    phraseAt(VAGUE, tokens, 0)?.end === tokens.length || tokens[0]?.text === 'something';
  const tells = tokens.length > 0 && !isVague && !isAmount;
  return tells && !isTime(name, today) && readPaper(name, today).rest !== '';
}

const LONGEST_TIME = 5;
const SIGNS_BEFORE = /^[\s,،:;؛–—-]+/u;

/**
 * What is told behind the time until which it was so: "every import permit had 6 pages" of "until
 * 2018 every import permit had 6 pages".
 * @returns undefined if the text does not begin with such a time
 */
export function behindTimeBefore(text: string, today: Day): string | undefined {
  const clean = cleanInput(text);
  const tokens = typedTokens(clean);
  const from = phraseAt(TIME_BEFORE, tokens, 0)?.end;
  const [first] = from === undefined ? [] : tokens.slice(from);
  if (from === undefined || !first) return undefined;
  for (let end = Math.min(from + LONGEST_TIME, tokens.length - 1); end > from; end -= 1) {
    const next = tokens[end];
    const isSaid = phraseAt(PREDICATES, tokens, end - 1) !== undefined;
    if (
      next &&
      !isSaid &&
      isTime(clean.slice(first.start, next.start).replace(/[\s,،:]+$/u, ''), today)
    )
      return clean.slice(next.start).replace(SIGNS_BEFORE, '');
  }
  return undefined;
}
