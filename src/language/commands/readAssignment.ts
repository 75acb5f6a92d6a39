import {
  ASSIGN_LINKS,
  ASSIGN_VERBS,
  CONTROL_ASIDE,
  MISTAKE_IN,
  OWNERS,
  RIGHTLY,
  WRONG,
} from './controlWords';
import { deniesOther, INSTEAD } from '../numbers/corrections';
import { namesField } from './readControl';
import { phraseAt, type PhraseTable } from '../tokens/phraseTable';
import { cleanInput, typedTokens, type Token } from '../tokens/tokens';

/** A field that is named, and the value that it is to have. */
export interface Assignment {
  what: string;
  value: string;
  /** A verb asks for it: "set the date to …"; otherwise it is only said what the value is. */
  isAsked: boolean;
}

const LONGEST_NAME = 5;

/** The place behind "is wrong, it should be"; undefined if nothing is said to be wrong. */
function behindWrong(
  tokens: readonly Token[],
  from: number,
  isMistake: boolean,
): number | undefined {
  let isWrong = isMistake;
  for (let at = from; ;) {
    const wrong = phraseAt(WRONG, tokens, at)?.end ?? 0;
    const right = isWrong ? (phraseAt(RIGHTLY, tokens, at)?.end ?? 0) : 0;
    const sign = isWrong && /^[-,،.؛;:!]$/.test(tokens[at]?.text ?? '') ? at + 1 : 0;
    const end = Math.max(wrong, right, sign);
    if (end === 0) return isWrong ? at : undefined;
    isWrong ||= wrong > 0;
    at = end;
  }
}

/**
 * Reads a text that gives a named field a value: "the date should be March 2021", "transactions:
 * 5,000", "sheets 5, not 3", "the date is wrong, it was …", «خل المعاملات ٥٠٠٠».
 * @returns undefined if the text does not begin with the name of a field
 */
export function readAssignment(text: string): Assignment | undefined {
  const clean = cleanInput(text);
  const tokens = typedTokens(clean);
  let at = 0;
  const skip = (table: PhraseTable<true>): boolean => {
    const found = phraseAt(table, tokens, at);
    if (found) at = found.end;
    return found !== undefined;
  };
  while (skip(CONTROL_ASIDE));
  const isMistake = skip(MISTAKE_IN);
  const isAsked = skip(ASSIGN_VERBS);
  while (OWNERS.has(tokens[at]?.text ?? '')) at += 1;
  for (let length = Math.min(LONGEST_NAME, tokens.length - at - 1); length > 0; length -= 1) {
    const name = tokens.slice(at, at + length);
    const link = phraseAt(ASSIGN_LINKS, tokens, at + length);
    const wrong = behindWrong(tokens, at + length, isMistake);
    const from = wrong ?? link?.end ?? at + length;
    const value = tokens[from];
    const until = tokens.findIndex((_, place) => place > from && phraseAt(INSTEAD, tokens, place));
    const isName = name.every(({ kind }) => kind === 'word') && namesField(name);
    const isSaid =
      isAsked ||
      (wrong ?? link) !== undefined ||
      until > 0 ||
      deniesOther(tokens.slice(at + length));
    if (!isName || !value || !isSaid) continue;
    return {
      what: name.map(({ text: word }) => word).join(' '),
      value: clean.slice(value.start, until > 0 ? tokens[until]?.start : undefined).trim(),
      isAsked: isAsked || wrong !== undefined,
    };
  }
  return undefined;
}
