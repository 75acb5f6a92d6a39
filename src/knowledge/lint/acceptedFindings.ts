import { CST, Lexer } from 'yaml';

/**
 * A finding that an editor has looked at and accepts, with the reason:
 *
 *     # lint-ok: tatweel the article before a Latin word
 *
 * It stands behind what it is about or on the lines directly above.
 */
export interface Acceptance {
  rule: string;
  reason: string;
  /** The line of the comment. */
  line: number;
  /** The line that it is about. */
  about: number;
}

const ACCEPTANCE = /^#\s*lint-ok\b:?\s*(\S*)\s*(.*)$/;
/** Lexemes that only steer the parser and stand for no text. */
const MARKS: ReadonlySet<string> = new Set(['doc-mode', 'flow-error-end', 'scalar']);

/** The comments of a YAML text by line, from 1; a # within a text is none. */
function commentsOf(text: string): Map<number, string> {
  const comments = new Map<number, string>();
  let line = 1;
  let isContent = false;
  for (const lexeme of new Lexer().lex(text)) {
    const type: CST.TokenType | undefined | null = isContent ? undefined : CST.tokenType(lexeme);
    isContent = type === 'scalar';
    if (type && MARKS.has(type)) continue;
    if (type === 'comment') comments.set(line, lexeme);
    line += lexeme.split('\n').length - 1;
  }
  return comments;
}

/** Every `# lint-ok` of a file, those without rule or reason included. */
export function readAcceptances(text: string): Acceptance[] {
  const lines = text.split('\n');
  const stands = (line: number) => lines[line - 1]?.trim().startsWith('#') ?? false;
  return [...commentsOf(text)].flatMap(([line, comment]) => {
    const [, rule, reason] = ACCEPTANCE.exec(comment.trim()) ?? [];
    if (rule === undefined || reason === undefined) return [];
    let about = line;
    while (stands(about)) about += 1;
    return { rule, reason, line, about };
  });
}
