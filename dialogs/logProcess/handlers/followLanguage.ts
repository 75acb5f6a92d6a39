import { cleanText } from '../../../src/language/text/cleanText';
import { detectLanguage, type Language } from '../../../src/language/text/detectLanguage';
import type { LogTurn } from '../logProcessTurn';

/** Written alike in either language: links, abbreviations such as RTA, "40k", "ok". */
const LINK = /https?:\/\/\S+/gi;
const ABBREVIATION = /\b[A-Z][A-Z0-9]+\b/g;
const NUMBER = /\d[\d.,]*[a-z]?\b/gi;
const OK = /\bok(?:ay)?\b/gi;

/**
 * The language that an answer is plainly written in. One Latin word alone stands in Arabic talk as
 * well: "sheets", "PDF", "yes".
 */
function languageOf(text: string): Language | undefined {
  const words = [LINK, ABBREVIATION, NUMBER, OK].reduce(
    (rest, alike) => rest.replace(alike, ' '),
    cleanText(text),
  );
  const { language, script } = detectLanguage(words);
  const isLatin = script === 'latin' || script === 'arabizi';
  return isLatin && words.trim().split(/\s+/).length === 1 ? undefined : language;
}

/** Whoever changes the language in the middle is answered in it, unless one has been set. */
export async function followLanguage(turn: LogTurn, text: string): Promise<void> {
  const language = languageOf(text);
  if (!language || language === turn.language) return;
  if (await turn.ports.preferredLanguage(turn.context)) return;
  turn.state = { ...turn.state, language };
}
