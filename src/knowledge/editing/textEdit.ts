import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/**
 * The way to a part of a file: keys, and in lists the `id` of an item or its place, counted from 0:
 * `['strategy-goal', 'questions', 'ar', 2]`.
 */
export type EditPath = readonly (string | number)[];

/** Another text where one stands or none does yet, or texts behind those of a list. */
export type TextEdit =
  { path: EditPath; text: string } | { path: EditPath; add: readonly string[] };

export const readablePath = (path: EditPath): string => path.join(' › ');

/** The file is written in a way in which it can only be edited by hand; the message says why. */
export class CannotEdit extends Error {
  override name = 'CannotEdit';
}

// What a message of ICU may take for a placeholder or a tag, with the apostrophes beside it.
const SPECIAL = /['{}<>]+/g;
const NEEDS_QUOTES = /[{}<]|'>/;

/**
 * The ICU message that says exactly this text. Apostrophes stay single if they mean nothing, as
 * in "don't".
 */
export function literalMessage(text: string): string {
  return text.replace(SPECIAL, (run) =>
    NEEDS_QUOTES.test(run)
      ? `'${run.replaceAll("'", "''")}'`
      : run.replace(/''+/g, (marks) => marks + marks),
  );
}

/** A file before and after a change; its text is empty if it is not there. */
export interface ChangedFile {
  /** Path from where the patch is applied, with `/` between folders. */
  name: string;
  before: string;
  after: string;
}

const NOWHERE = '/dev/null';

/** A unified diff that `git apply` takes; empty if nothing differs. */
export function unifiedPatch(files: readonly ChangedFile[]): string {
  return files
    .filter(({ before, after }) => before !== after)
    .map(({ name, before, after }) =>
      createTwoFilesPatch(
        before === '' ? NOWHERE : `a/${name}`,
        after === '' ? NOWHERE : `b/${name}`,
        before,
        after,
        undefined,
        undefined,
        { context: 3, headerOptions: FILE_HEADERS_ONLY },
      ),
    )
    .join('');
}
