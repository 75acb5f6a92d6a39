import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as knowledge from '../../../../src/cli/commands/knowledgeCommand';
import type { Finding } from '../../../../src/knowledge/lint/lintFinding';
import { listening } from '../../../support/process/commandLine';
import {
  removeUncitedSources,
  writeSmallKnowledge,
} from '../../../support/knowledge/smallKnowledge';
import { longTest } from '../../../support/process/rounds';

const small = writeSmallKnowledge();
removeUncitedSources(small.folder);
afterAll(() => small[Symbol.dispose]());

const FILE = 'phases/each-phase.yaml';
const original = readFileSync(join(small.folder, FILE), 'utf8');
afterEach(() => writeFileSync(join(small.folder, FILE), original));

/** Replaces the first match in the file of the phases. */
function change(from: string, to: string): void {
  expect(original).toContain(from);
  writeFileSync(join(small.folder, FILE), original.replace(from, to));
}

const placed = relative(process.cwd(), join(small.folder, FILE));
const lint = (...args: string[]) => listening(() => knowledge.run(['lint', small.folder, ...args]));
const lineOf = (text: string) => original.slice(0, original.indexOf(text)).split('\n').length;

describe('lawaraq knowledge lint', () => {
  it('says that nothing is left to fix', async () => {
    expect(await lint()).toEqual({
      code: 0,
      output: 'no findings, 0 accepted with a reason\n',
      errors: '',
    });
  });

  it('names what it finds with file, line, rule, reason and fix, and exits with 1', async () => {
    change('مستهدف {phase}؟', 'مستهدف {phase}, كم؟');
    const { code, output, errors } = await lint();
    expect({ code, output, errors }).toEqual({
      code: 1,
      output: `${placed}:${lineOf('مستهدف {phase}؟')} warning latin-punctuation (phase-target › questions › ar › [1]): the Latin mark "," is in Arabic text; write «،»\n`,
      errors: '1 finding, 0 accepted with a reason\n',
    });
  });

  longTest('writes an array for programs', async () => {
    change('مستهدف {phase}؟', 'مستهدف {phase}, كم؟');
    const { code, output } = await lint('--format', 'json');
    const findings = JSON.parse(output) as Finding[];
    expect(code).toBe(1);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ rule: 'latin-punctuation', file: placed });
  });

  longTest('writes the commands that annotate a pull request, escaped', async () => {
    change('مستهدف {phase}؟', 'مستهدف {phase} (100%), كم؟');
    const { output } = await lint('--format', 'github');
    expect(output).toBe(
      `::warning file=${placed},line=${lineOf('مستهدف {phase}؟')},title=latin-punctuation::phase-target › questions › ar › [1]: the Latin mark "," is in Arabic text. Fix: write «،».\n`,
    );
  });

  it('asks the answerer whether another entry wins a phrasing', async () => {
    const added = '      - log a process for RTA and the police\n';
    change(
      '      - What was the target of {phase}?\n',
      `      - What was the target of {phase}?\n${added}`,
    );
    const { output } = await lint();
    expect(output).toBe(
      `${placed}:${lineOf('What was the target of {phase}?') + 1} error phrasing-outranked (phase-target › questions › en › [2]): "log a process for RTA and the police" is won by command-log; word it more like its own entry, or move it to the other\n`,
    );
  });

  longTest('judges what is overdue for review on the day that it is told', async () => {
    expect((await lint('--today', '2027-06-01')).code).toBe(0);
    const { code, output } = await lint('--today', '2027-06-02');
    expect({ code, rules: output.match(/review-overdue/g) }).toEqual({
      code: 1,
      rules: ['review-overdue', 'review-overdue'],
    });
  });

  it('reports what does not load in the same form, and looks no further', async () => {
    change('kind: target', 'kind: targets');
    const { code, output } = await lint('--format', 'github');
    expect(code).toBe(1);
    expect(output).toMatch(/^::error file=\S+each-phase\.yaml,line=\d+,title=check::.*\n$/);
  });

  it('refuses a format, a day or a second folder that it does not know', async () => {
    for (const args of [['--format', 'xml'], ['--today', 'yesterday'], [small.folder]])
      expect((await lint(...args)).code).toBe(2);
  });
});
