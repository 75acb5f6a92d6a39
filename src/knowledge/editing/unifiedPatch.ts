import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/** A file before and after a change; its text is empty where it is not there. */
export interface ChangedFile {
  /** Path from where the patch is applied, with `/` between folders. */
  name: string;
  before: string;
  after: string;
}

const NOWHERE = '/dev/null';

/** A unified diff that `git apply` takes; empty where nothing differs. */
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
