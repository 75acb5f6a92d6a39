import type { Day } from './calendar';
import { DURING, IN, SINCE } from './dateWords';
import { readDay } from './readDay';
import { phraseAt } from '../tokens/phraseTable';
import { cleanInput, typedTokens } from '../tokens/tokens';

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
    const opens = [SINCE, IN, DURING].some((table) => phraseAt(table, tokens, at));
    if (!token || !opens) continue;
    const aside = clean.slice(token.start);
    const during = phraseAt(DURING, tokens, at)?.end;
    const behind = during === undefined ? undefined : tokens[during];
    const read = [aside, ...(behind ? [clean.slice(behind.start)] : [])];
    if (read.every((part) => readDay(part, today) === undefined)) continue;
    return { rest: clean.slice(0, token.start).replace(/[\s,،؛;-]+$/u, ''), aside };
  }
  return undefined;
}
