import { FUNCTION_WORDS } from '../text/functionWords';
import { clausesOf } from '../tokens/clauses';
import {
  containsPhrase,
  phraseAt,
  phraseTable,
  type FoundPhrase,
  type PhraseTable,
} from '../tokens/phraseTable';
import { cleanInput, typedTokens, type Token } from '../tokens/tokens';
import choiceKeywords from './choiceKeywords.json';
import { DENIES, NOT_THIS } from '../paper/paperWords';

/** The values of each field, with the words that tell them inside a longer answer. */
const KEYWORDS = new Map(
  [...new Set(Object.keys(choiceKeywords).map((key) => key.split('.')[0] ?? ''))].map((field) => [
    field,
    phraseTable(
      Object.entries(choiceKeywords)
        .filter(([key]) => key.startsWith(`${field}.`))
        .map(([key, phrases]) => [key.slice(field.length + 1), phrases] as const),
    ),
  ]),
);

const LIKENESS = { typos: true, prefixes: true };

const MOST_BETWEEN = 2;

/** The value behind "not", with a word such as "for" or "the" in between. */
function deniedAt(
  table: PhraseTable<string>,
  tokens: readonly Token[],
  from: number,
): FoundPhrase<string> | undefined {
  for (let at = from; at <= from + MOST_BETWEEN; at += 1) {
    const found = phraseAt(table, tokens, at, LIKENESS);
    if (found || !FUNCTION_WORDS.has(tokens[at]?.text ?? '')) return found;
  }
  return undefined;
}

/**
 * The values of a choice that the words of an answer tell: "staff only, the public never sees it".
 * If its clauses tell several, those that deny nothing decide.
 * @returns none if nothing is told; never one that the answer denies
 */
export function valuesToldIn(field: string, text: string): string[] {
  const tokens = typedTokens(cleanInput(text));
  const all = valuesIn(field, tokens);
  const clauses = clausesOf(tokens).map(({ start, end }) => tokens.slice(start, end));
  if (all.length < 2 || clauses.length < 2) return all;
  const sure = clauses.filter((clause) => !containsPhrase(DENIES, clause));
  const told = new Set(sure.flatMap((clause) => valuesIn(field, clause)));
  return told.size === 0 ? all : all.filter((value) => told.has(value));
}

/** The values that some words tell: "the law requires the original", "on our app and by email". */
function valuesIn(field: string, tokens: readonly Token[]): string[] {
  const table = KEYWORDS.get(field);
  if (!table) return [];
  const values = new Set<string>();
  const denied = new Set<string>();
  let at = 0;
  while (at < tokens.length) {
    const found = phraseAt(table, tokens, at, LIKENESS);
    const not = phraseAt(NOT_THIS, tokens, at);
    // "Not the app", "not for customers", "never counted": the value that is denied is none.
    const denial = not && !found ? deniedAt(table, tokens, not.end) : undefined;
    if (denial) denied.add(denial.value);
    if (found) values.add(found.value);
    at = denial?.end ?? found?.end ?? not?.end ?? at + 1;
  }
  return [...values].filter((value) => !denied.has(value));
}
