import { CST, Lexer } from 'yaml';
import type { KnowledgeFile } from '../yaml/yamlFile';
import type { Corpus } from './lintCorpus';
import type { Finding, LintRule } from './lintFinding';

/**
 * A finding that an editor has looked at and accepts, with the reason:
 *
 *     # lint-ok: tatweel the article before a Latin word
 *
 * It stands behind what it is about or on the lines directly above.
 */
interface Acceptance {
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

/** The comments of a YAML text by line, from 1; a # within a text does not count. */
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

/** What is left to fix, and how much was accepted with a reason. */
export interface Linted {
  /** In the order of files and lines. */
  findings: Finding[];
  accepted: number;
}

function findingsOf({ id, severity, find }: LintRule, corpus: Corpus): Finding[] {
  return find(corpus).map(({ located, path, why, fix }) => {
    const { file, line, path: readable } = located.problem(path, why);
    return { rule: id, severity, file, line, path: readable, why, fix };
  });
}

/** What is wrong with an acceptance itself; a finding of the rule `lint-ok`. */
function faultOf({ rule, reason }: Acceptance, known: ReadonlySet<string>, used: boolean) {
  if (!known.has(rule))
    return {
      why: rule === '' ? 'names no rule' : `there is no rule "${rule}"`,
      fix: 'write "# lint-ok: rule reason", with the rule as it is named in the finding',
    };
  if (reason === '')
    return { why: `accepts ${rule} without a reason`, fix: 'say why, after the rule' };
  if (!used) return { why: `accepts ${rule}, which is not found here`, fix: 'remove the comment' };
  return undefined;
}

function faultyAcceptance(file: string, { line }: Acceptance, fault: { why: string; fix: string }) {
  return { rule: 'lint-ok', severity: 'warning' as const, file, line, path: '', ...fault };
}

/**
 * Looks for what can be wrong in knowledge that loads. A finding is left out if a comment in the
 * file accepts it with a reason; a comment that accepts nothing is a finding itself.
 */
export function lintKnowledge(
  corpus: Corpus,
  files: readonly KnowledgeFile[],
  rules: readonly LintRule[],
): Linted {
  const known = new Set(rules.map(({ id }) => id));
  const found = rules.flatMap((rule) => findingsOf(rule, corpus));
  const accepted = new Set<Finding>();
  const faults = files.flatMap(({ name, text }) =>
    readAcceptances(text).flatMap((acceptance) => {
      const meant = found.filter(
        ({ file, line, rule }) =>
          file === name && line === acceptance.about && rule === acceptance.rule,
      );
      if (acceptance.reason !== '') meant.forEach((finding) => accepted.add(finding));
      const fault = faultOf(acceptance, known, meant.length > 0);
      return fault ? faultyAcceptance(name, acceptance, fault) : [];
    }),
  );
  const findings = [...found.filter((finding) => !accepted.has(finding)), ...faults];
  return {
    findings: findings.sort(
      (a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.rule.localeCompare(b.rule),
    ),
    accepted: accepted.size,
  };
}
