import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { dataDirFor } from '../../support/database/dataDirFor';
import { writeSmallKnowledge } from '../../support/knowledge/smallKnowledge';
import { longTest } from '../../support/process/rounds';

const support = join(__dirname, '../../support');

/** Runs one command in a process of its own, as the command line does. */
async function lawaraq(args: string[], input = '', env: NodeJS.ProcessEnv = {}) {
  const child = spawn(
    process.execPath,
    [
      '--require',
      join(support, 'process/typescript.cjs'),
      join(support, 'process/runCommand.ts'),
      ...args,
    ],
    {
      env: { ...process.env, DATA_DIR: dataDirFor('shipped'), ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  );
  child.stdin.end(input);
  const [output, errors, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.on('close', resolve)),
  ]);
  return { output, errors, code };
}

interface Reply {
  status: string;
  language: string;
  entryId: string | null;
  confidence: number;
  text: string;
  sources: { title: string; date?: string; url?: string }[];
  options: string[];
  command: string | null;
}

const replies = (output: string) =>
  output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Reply);
const lines = (...asked: object[]) => asked.map((line) => JSON.stringify(line)).join('\n');

describe('lawaraq ask', () => {
  it('answers one question with its sources', async () => {
    const { output, code } = await lawaraq(['ask', 'What is the target of phase 2?']);
    expect(code).toBe(0);
    expect(output).toMatch(/50%/);
    expect(output).toMatch(/2019-04-29/);
  });

  it('says how it is used when there is nothing to ask', async () => {
    expect(await lawaraq(['ask'])).toMatchObject({
      code: 2,
      errors: expect.stringMatching(/^Usage/) as string,
    });
  });

  it('answers JSON lines one for one, and keeps conversations apart', async () => {
    const { output, code } = await lawaraq(
      ['ask', '--json'],
      lines(
        { text: 'which entities were in phase 1?', conversation: 'a' },
        { text: 'ما مستهدف المرحلة الأولى؟', conversation: 'b' },
        { text: 'and phase 2?', conversation: 'a' },
        { text: 'والمرحلة الثانية؟', conversation: 'b' },
        { text: 'log a process' },
        { text: 'what is the weather tomorrow' },
      ),
    );
    expect(code).toBe(0);
    const [, , members, target, log, unknown] = replies(output);
    expect(members).toMatchObject({
      status: 'answered',
      entryId: 'phase-members.phase-2',
      language: 'en',
    });
    expect(target).toMatchObject({
      status: 'answered',
      entryId: 'phase-target.phase-2',
      language: 'ar',
    });
    expect(log).toMatchObject({ status: 'command', command: 'log' });
    expect(unknown).toMatchObject({ status: 'unknown', entryId: null, options: [], sources: [] });
    expect(Object.keys(members ?? {})).toEqual([
      'status',
      'language',
      'entryId',
      'confidence',
      'text',
      'sources',
      'options',
      'command',
    ]);
  });

  it('says what is wrong with a line and goes on with the next', async () => {
    using small = writeSmallKnowledge();
    const { output, code } = await lawaraq(
      ['ask', '--json'],
      'rubbish\n{"texts":1}\n{"text":"help"}\n',
      { KNOWLEDGE_DIR: small.folder, DATA_DIR: dataDirFor('small') },
    );
    const answers = output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(answers[0]?.['error']).toMatch(/^a line needs/);
    expect(answers[1]?.['error']).toMatch(/text/);
    expect(answers[2]).toMatchObject({ status: 'command', command: 'help' });
    expect(code).toBe(1);
  });

  longTest(
    'has a reply to a thousand texts of any characters, and to one far too long',
    async () => {
      const texts = fc.sample(fc.string({ unit: 'binary', maxLength: 1500 }), 1000);
      const { output, code } = await lawaraq(
        ['ask', '--json'],
        lines(...[...texts, 'ورق '.repeat(50_000)].map((question) => ({ text: question }))),
      );
      expect(code).toBe(0);
      expect(replies(output)).toHaveLength(1001);
    },
  );
});

describe('lawaraq COMMAND --help', () => {
  it.each(['ask', 'knowledge', 'eval', 'people', 'records', 'entities'])(
    'says how %s is called',
    async (command) => {
      const { output, errors, code } = await lawaraq([command, '--help']);
      expect(output).toMatch(new RegExp(`^Usage: lawaraq ${command} `));
      expect({ errors, code }).toEqual({ errors: '', code: 0 });
    },
  );
});

describe('lawaraq knowledge check', () => {
  let small: ReturnType<typeof writeSmallKnowledge>;
  let folder: string;
  beforeEach(() => {
    small = writeSmallKnowledge();
    ({ folder } = small);
  });
  afterEach(() => small[Symbol.dispose]());

  it('finds no fault in the shipped knowledge, whose own tests all hold', async () => {
    const { output, code } = await lawaraq(['knowledge', 'check']);
    const [, entries, held, tests] = /^(\d+) entries, (\d+) of (\d+) tests hold/.exec(output) ?? [];
    expect(code).toBe(0);
    expect(Number(entries)).toBeGreaterThanOrEqual(150);
    expect(Number(tests)).toBeGreaterThan(1000);
    expect(held).toBe(tests);
    // All of the knowledge is learned and asked.
  }, 240_000);

  it('lists every fault of a folder with file and line, and fails', async () => {
    writeFileSync(
      join(folder, 'wrong.yaml'),
      '- id: strategy-goal\n  kind: goal\n  questions: { en: [a new one] }\n  answer: { en: x, ar: س }\n',
    );
    const { errors, code } = await lawaraq(['knowledge', 'check', folder]);
    expect(code).toBe(1);
    expect(errors).toMatch(/^wrong\.yaml:3 strategy-goal › questions › ar: missing/m);
    expect(errors).toMatch(/^wrong\.yaml:1 strategy-goal › reviewBy: missing/m);
  });

  longTest('fails where a test of an entry finds another entry', async () => {
    writeFileSync(
      join(folder, 'tested.yaml'),
      [
        '- id: teapot',
        '  kind: smalltalk',
        '  questions: { en: [are you a teapot], ar: [هل أنت إبريق شاي] }',
        '  answer: { en: No., ar: لا. }',
        '  tests: { en: [what is the target of phase 2] }',
      ].join('\n'),
    );
    const { errors, code } = await lawaraq(['knowledge', 'check', folder]);
    expect(code).toBe(1);
    expect(errors).toMatch(
      /^tested\.yaml:5 teapot: "what is the target of phase 2" finds phase-target\.phase-2/m,
    );
  });
});
