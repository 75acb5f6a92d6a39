import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as knowledge from '../../../../src/cli/commands/knowledgeCommand';
import { listening } from '../../../support/process/commandLine';
import { writeSmallKnowledge } from '../../../support/knowledge/smallKnowledge';
import { rounds } from '../../../support/process/rounds';

const small = writeSmallKnowledge();
mkdirSync(join(small.folder, 'tests'));
afterAll(() => small[Symbol.dispose]());

function testWith(conversations: string) {
  writeFileSync(join(small.folder, 'tests/some.yaml'), conversations);
  return listening(() => knowledge.run(['test', small.folder]));
}

const HOLDING = `- language: en
  question: what was phase 1 aiming for
  expect: phase-target.phase-1
  then:
    - question: and phase 2?
      expect: phase-target.phase-2
- language: ar
  question: ما مستهدف المرحلة الثانية
  expect: phase-target
- language: en
  question: will it rain tomorrow
  expect: unknown
`;

const NAMED = 'names a question with %s, and exits with 1';
const FAULTS = [
  [
    'another entry',
    'expect: phase-target.phase-2',
    'expect: phase-members.phase-2',
    /^tests\/some\.yaml:5 phase-members\.phase-2: "and phase 2\?" finds phase-target\.phase-2 \(0\.\d+\)\n$/,
  ],
  [
    'an answer where none was expected',
    'what was phase 1 aiming for\n  expect: phase-target.phase-1',
    'what was phase 1 aiming for\n  expect: unknown',
    /^tests\/some\.yaml:2 unknown: "what was phase 1 aiming for" finds phase-target\.phase-1 \(0\.\d+\)\n$/,
  ],
  [
    'no answer where one was expected',
    'expect: unknown',
    'expect: phase-target',
    /^tests\/some\.yaml:11 phase-target: "will it rain tomorrow" finds unknown \(0\.\d+\)\n$/,
  ],
  [
    'an answer in the other language',
    'language: ar',
    'language: en',
    /^tests\/some\.yaml:8 phase-target: ".*" is answered in "ar", not in "en"\n$/,
  ],
] as const;

async function expectNamed(_: string, from: string, to: string, errors: RegExp): Promise<void> {
  const ran = await testWith(HOLDING.replace(from, to));
  expect({ code: ran.code, errors: ran.errors }).toEqual({
    code: 1,
    errors: expect.stringMatching(errors) as string,
  });
  expect(ran.output).toContain(': 1 of them fail\n');
}

describe('lawaraq knowledge test', () => {
  it('asks the tests of the entries and those of the folder, each in its conversation', async () => {
    const alone = await testWith('[]\n');
    const [english = 0, arabic = 0] = (alone.output.match(/\d+/g) ?? []).map(Number);
    expect(english).toBeGreaterThan(0);
    expect(await testWith(HOLDING)).toEqual({
      code: 0,
      output: `${english + 3} in English, ${arabic + 1} in Arabic: none of them fail\n`,
      errors: '',
    });
  });

  // Each learns again.
  it.each(FAULTS.slice(0, rounds(FAULTS.length, 1)))(NAMED, expectNamed);

  it('loads nothing where a test names an entry that there is not', async () => {
    const { code, output, errors } = await testWith(HOLDING.replace('phase-2', 'phase-9'));
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(errors).toContain('tests/some.yaml:6 [1] › then › [1] › expect: unknown entry');
  });
});
