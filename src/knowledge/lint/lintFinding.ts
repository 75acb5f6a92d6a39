import type { Corpus } from './lintCorpus';
import type { Located } from '../yaml/yamlFile';

/** `error`: what a reader would be misled or harmed by; `warning`: what makes answers worse. */
type Severity = 'error' | 'warning';

/** What a rule found: where, why it is a fault, and how to fix it. */
export interface LintMatch {
  located: Located;
  path: readonly PropertyKey[];
  why: string;
  fix: string;
}

/** Something that can be wrong in knowledge that loads. */
export interface LintRule {
  /** As it is named in `# lint-ok: id reason`. */
  id: string;
  /** In a few words, for the list of rules. */
  finds: string;
  severity: Severity;
  find: (corpus: Corpus) => LintMatch[];
}

/** A finding as it is reported. */
export interface Finding {
  rule: string;
  severity: Severity;
  /** Path below the knowledge folder. */
  file: string;
  /** Counted from 1. */
  line: number;
  /** Where in the file's structure, such as `strategy-launch › answer › ar`. */
  path: string;
  why: string;
  fix: string;
}
