import type { Token } from './tokens';

/** A part of a sentence, from one token up to another. */
export interface Clause {
  start: number;
  end: number;
}

const CLAUSE_SIGNS = /^[,،;؛.!]$/;
const CLAUSE_WORDS = new Set('but then while لكن ولكن ثم'.split(' '));

const BUT = /\s*[,،]?\s+(?:but|بس|لكن|ولكن)\s+(?:first\s+|أول\s+|أولا\s+)?/iu;

/** What stands before "but", and each part behind one: "no idea, but the sheets were 4". */
export const splitAtBut = (text: string): string[] =>
  ` ${text}`.split(BUT).map((part) => part.trim());

/** Where the clauses of a sentence begin and end. */
export function clausesOf(tokens: readonly Token[]): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  tokens.forEach(({ text, kind }, at) => {
    if (!(kind === 'sign' ? CLAUSE_SIGNS.test(text) : CLAUSE_WORDS.has(text))) return;
    if (at > start) clauses.push({ start, end: at });
    start = at + 1;
  });
  return start < tokens.length ? [...clauses, { start, end: tokens.length }] : clauses;
}

/** The clause that a token stands in. */
export const clauseAt = (clauses: readonly Clause[], at: number): Clause =>
  clauses.find(({ start, end }) => start <= at && at < end) ?? { start: at, end: at + 1 };
