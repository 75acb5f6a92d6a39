import { OTHER_PERIODS, PERIODS, UNITS } from './amountWords';
import { containsPhrase, isDocumentWord, phraseAt, phraseSet } from '../tokens/phraseTable';
import { numberAt } from './numberTokens';
import type { Token } from '../tokens/tokens';
import asidePhrases from './asidePhrases.json';

/** What divides the things of a list; "and" counts as well as a comma. */
const DIVIDER = /^(?:[,،;؛+&/]|and|و|n)$/;
const LITTLE = new Set('the a an of for our its with one'.split(' '));
/** Before a list without brackets: "3 sheets: form, receipt, certificate". */
const OPENER = /^[:=-]$/;
/** Turn what is listed into what is not counted. */
const TURNING = phraseSet(asidePhrases.turning);
const LONGEST_THING = 4;

/** What a list stands behind. */
interface Counted {
  count: number;
  /** What was counted has been said. */
  measured: boolean;
}

function thingsOf(list: readonly Token[]): Token[][] {
  const things: Token[][] = [[]];
  for (const token of list) {
    if (DIVIDER.test(token.text)) things.push([]);
    else if (!LITTLE.has(token.text) && token.text !== '.') things.at(-1)?.push(token);
  }
  return things.filter(({ length }) => length > 0);
}

/** True if a list tells what the papers are that were counted, and counts nothing itself. */
function explains(list: readonly Token[], { count, measured }: Counted): boolean {
  if ([PERIODS, OTHER_PERIODS, TURNING].some((table) => containsPhrase(table, list))) return false;
  if (list.some((token, at) => !LITTLE.has(token.text) && numberAt(list, at, { typos: true })))
    return false;
  const things = thingsOf(list);
  const words = things.every(
    (thing) => thing.length <= LONGEST_THING && thing.every(({ kind }) => kind === 'word'),
  );
  const [only, ...others] = things;
  if (!words || !only) return false;
  // "2 pages (receipt)"; in "500 (applications)" it is what was counted.
  if (others.length === 0)
    return measured && only.every(isDocumentWord) && phraseAt(UNITS, only, 0)?.end !== only.length;
  // As many as were counted: what each of them is called need not be known.
  if (things.length === count) return things.flat().some(isDocumentWord);
  return things.length < count && things.flat().every(isDocumentWord);
}

/**
 * The place behind a list of the papers that a number has counted: "3 sheets (application, receipt,
 * certificate)", "3: form, receipt and certificate". Undefined if there is none, and if there
 * are more of them than were counted.
 */
export function enumerationEnd(
  tokens: readonly Token[],
  at: number,
  counted: Counted,
): number | undefined {
  const bracketed = tokens[at]?.text === '(';
  if (!bracketed && !OPENER.test(tokens[at]?.text ?? '')) return undefined;
  const close = bracketed ? tokens.findIndex(({ text }, index) => index > at && text === ')') : -1;
  const end = close < 0 ? tokens.length : close;
  return explains(tokens.slice(at + 1, end), counted)
    ? Math.min(end + 1, tokens.length)
    : undefined;
}
