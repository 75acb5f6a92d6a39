import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { unifiedPatch, type ChangedFile } from '../../../../src/knowledge/editing/textEdit';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lawaraq-patch-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The files as `git apply` leaves them. */
function applied(files: readonly ChangedFile[], patch: string): string[] {
  for (const { name, before } of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    rmSync(join(folder, name), { force: true });
    if (before !== '') writeFileSync(join(folder, name), before);
  }
  if (patch !== '')
    execFileSync('git', ['apply', '--whitespace=nowarn', '-'], { cwd: folder, input: patch });
  return files.map(({ name }) =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '',
  );
}

const lines = fc
  .array(
    fc.constantFrom('a', 'b', '- id: x', '', ' ', '-- ', '++ b/x', '«س»', 'x\r', '\\ No newline'),
  )
  .map((list) => list.join('\n'));
const text = fc.tuple(lines, fc.constantFrom('', '\n')).map(([body, end]) => body + end);

describe('a patch', () => {
  it('is what git apply makes the files after the change of', () => {
    const names = ['knowledge/a.yaml', 'knowledge/new folder/أسئلة "x".yaml'];
    const changes = fc.tuple(text, text, text, text);
    fc.assert(
      fc.property(changes, ([before, after, other, otherAfter]) => {
        const files = [
          { name: names[0]!, before, after },
          { name: names[1]!, before: other, after: otherAfter },
        ];
        expect(applied(files, unifiedPatch(files))).toEqual([after, otherAfter]);
      }),
      { numRuns: 60 },
    );
  });

  it('names each file, shows three lines around a change, and no file that is as it was', () => {
    const before = ['1', '2', '3', '4', '5', '6', '7', '8', ''].join('\n');
    const after = before.replace('5\n', 'five\n');
    const files = [
      { name: 'knowledge/a.yaml', before, after },
      { name: 'knowledge/b.yaml', before, after: before },
      { name: 'knowledge/c.yaml', before: '', after: 'new' },
    ];
    expect(unifiedPatch(files)).toBe(
      `--- a/knowledge/a.yaml
+++ b/knowledge/a.yaml
@@ -2,7 +2,7 @@
 2
 3
 4
-5
+five
 6
 7
 8
--- /dev/null
+++ b/knowledge/c.yaml
@@ -0,0 +1,1 @@
+new
\\ No newline at end of file
`,
    );
  });
});
