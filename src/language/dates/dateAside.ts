import type { Day } from './calendar';
import { DURING, IN, SINCE } from './dateWords';
import { readDay } from './readDay';
import datePhrases from './datePhrases.json';
import { phraseAt, phraseSet } from '../tokens/phraseTable';
import { cleanInput, typedTokens, type Token } from '../tokens/tokens';

const BY = phraseSet(datePhrases.by);

/**
 * Takes off the end of a text the time since which, or in which, something holds: "98% since 2022",
 * «١٠ أيام في مارس ٢٠١٩».
 * @returns undefined if the text does not end with one, or is nothing else
 */
export function dateAside(text: string, today: Day): { rest: string; aside: string } | undefined {
  const clean = cleanInput(text);
  const tokens = typedTokens(clean);
  for (let at = 1; at < tokens.length; at += 1) {
    const token = tokens[at];
    const opens = [SINCE, IN, DURING, BY].some((table) => phraseAt(table, tokens, at));
    if (!token || !opens) continue;
    const aside = clean.slice(token.start);
    const during = (phraseAt(DURING, tokens, at) ?? phraseAt(BY, tokens, at))?.end;
    const behind = during === undefined ? undefined : tokens[during];
    const read = [aside, ...(behind ? [clean.slice(behind.start)] : [])];
    if (read.every((part) => readDay(part, today) === undefined)) continue;
    return { rest: clean.slice(0, token.start).replace(/[\s,،؛;-]+$/u, ''), aside };
  }
  return leadingAside(clean, tokens, today) ?? trailingDay(clean, tokens, today);
}

const LONGEST_ASIDE = 6;
const SIGNS = /^[\s,،؛;:-]+|[\s,،؛;:-]+$/gu;

/** The same at the beginning: "in 2025 it reached 93%", «من ٢٠٢٢ على دبي الآن». */
function leadingAside(
  clean: string,
  tokens: readonly Token[],
  today: Day,
): { rest: string; aside: string } | undefined {
  if (![SINCE, IN, DURING].some((table) => phraseAt(table, tokens, 0))) return undefined;
  for (let end = Math.min(LONGEST_ASIDE, tokens.length - 1); end > 1; end -= 1) {
    const behind = tokens[end];
    const aside = clean.slice(0, behind?.start).replace(SIGNS, '');
    if (behind && readDay(aside, today)) return { rest: clean.slice(behind.start), aside };
  }
  return undefined;
}

/** "… last year", «… السنة الماضية»: a time with no word that leads to it. */
function trailingDay(
  clean: string,
  tokens: readonly Token[],
  today: Day,
): { rest: string; aside: string } | undefined {
  for (let at = Math.max(1, tokens.length - LONGEST_ASIDE); at < tokens.length - 1; at += 1) {
    const token = tokens[at];
    const aside = token && token.kind === 'word' ? clean.slice(token.start) : undefined;
    if (token && aside && readDay(aside, today))
      return { rest: clean.slice(0, token.start).replace(SIGNS, ''), aside };
  }
  return undefined;
}
