/** One mistake in a knowledge file: where it is, what is wrong, what would be right. */
export interface Problem {
  /** Path below the knowledge folder. */
  file: string;
  /** Counted from 1. */
  line: number;
  /** Where in the file's structure, such as `strategy-launch › answer › ar`. */
  path: string;
  message: string;
}

/** `file:line path: message`, the form that editors turn into a link. */
export function formatProblem({ file, line, path, message }: Problem): string {
  return `${file}:${line} ${path ? `${path}: ` : ''}${message}`;
}
