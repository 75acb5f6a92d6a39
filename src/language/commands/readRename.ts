import { phraseAt } from '../tokens/phraseTable';
import { cleanInput, typedTokens } from '../tokens/tokens';
import { CONTROL_ASIDE, RENAMES } from './controlWords';

/** Said before the request: "no, rename it to …". */
const LITTLE = new Set(['no', 'sorry', 'wait', 'لا', 'عفوا']);

/**
 * The name that a text gives the process: "rename it to gate pass", «سمه تصريح الدخول».
 * @returns undefined if the text asks for no other name
 */
export function readRename(text: string): string | undefined {
  const clean = cleanInput(text);
  const tokens = typedTokens(clean);
  let at = 0;
  for (;;) {
    const aside = phraseAt(CONTROL_ASIDE, tokens, at)?.end;
    const isLittle = LITTLE.has(tokens[at]?.text ?? '') || tokens[at]?.kind === 'sign';
    if (aside === undefined && !isLittle) break;
    at = aside ?? at + 1;
  }
  const lead = phraseAt(RENAMES, tokens, at);
  const from = lead && tokens[lead.end]?.text === ':' ? lead.end + 1 : lead?.end;
  const first = from === undefined ? undefined : tokens[from];
  const name =
    first &&
    clean
      .slice(first.start)
      .replace(/^["“«']+|["”»'.!]+$/gu, '')
      .trim();
  return name === '' ? undefined : name;
}
