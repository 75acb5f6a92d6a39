import type { KnowledgeFile } from '../yaml/yamlFile';
import { readAcceptances, type Acceptance } from './acceptedFindings';
import type { Corpus } from './lintCorpus';
import type { Finding, LintRule } from './lintFinding';

/** What is left to mend, and how much was accepted with a reason. */
export interface Linted {
  /** In the order of files and lines. */
  findings: Finding[];
  accepted: number;
}

function findingsOf({ id, severity, find }: LintRule, corpus: Corpus): Finding[] {
  return find(corpus).map(({ located, path, why, mend }) => {
    const { file, line, path: readable } = located.problem(path, why);
    return { rule: id, severity, file, line, path: readable, why, mend };
  });
}

/** What is wrong with an acceptance itself; a finding of the rule `lint-ok`. */
function faultOf({ rule, reason }: Acceptance, known: ReadonlySet<string>, used: boolean) {
  if (!known.has(rule))
    return {
      why: rule === '' ? 'names no rule' : `there is no rule "${rule}"`,
      mend: 'write "# lint-ok: rule reason", with the rule as it is named in the finding',
    };
  if (reason === '')
    return { why: `accepts ${rule} without a reason`, mend: 'say why, behind the rule' };
  if (!used) return { why: `accepts ${rule}, which is not found here`, mend: 'remove the comment' };
  return undefined;
}

function faultyAcceptance(
  file: string,
  { line }: Acceptance,
  fault: { why: string; mend: string },
) {
  return { rule: 'lint-ok', severity: 'warning' as const, file, line, path: '', ...fault };
}

/**
 * Looks for what can be wrong in knowledge that loads. A finding is left out where a comment in the
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
