import ar from '../../../locales/ar.json';
import en from '../../../locales/en.json';
import { createFactWording } from '../../../src/facts/factValueText';
import { buildKnowledge } from '../../../src/knowledge/buildKnowledge';
import { readCorpus } from '../../../src/knowledge/lint/lintCorpus';
import type { LintRule } from '../../../src/knowledge/lint/lintFinding';
import { lintKnowledge, type Linted } from '../../../src/knowledge/lint/lintKnowledge';
import { LINT_RULES } from '../../../src/knowledge/lint/lintRules';
import { formatProblem } from '../../../src/knowledge/knowledgeProblem';
import { createMessages } from '../../../src/messages/messages';
import type { KnowledgeFile } from '../../../src/knowledge/yaml/yamlFile';

const factWording = createFactWording(createMessages({ en, ar }));
const TODAY = '2026-11-25';

/** Lints files that load; those that do not fail the test with their problems. */
export function lintFiles(
  files: readonly KnowledgeFile[],
  rules: readonly LintRule[] = LINT_RULES,
  today = TODAY,
): Linted {
  const built = buildKnowledge(files, { factWording });
  if ('problems' in built) throw new Error(built.problems.map(formatProblem).join('\n'));
  return lintKnowledge(readCorpus(files, built.knowledge, today, { factWording }), files, rules);
}

/** Where one rule finds something, as `file:line`. */
export const placesOf = (rule: string, files: readonly KnowledgeFile[], today = TODAY): string[] =>
  lintFiles(files, LINT_RULES, today)
    .findings.filter((finding) => finding.rule === rule)
    .map(({ file, line }) => `${file}:${line}`);
