import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../../../src/cli/commands/knowledgeCommand';
import { filesWithFacts } from '../../../support/knowledge/factFixtures';
import { listening } from '../../../support/process/commandLine';

const FACT = 'strategy.sheets_saved.2018';

describe('lawaraq knowledge where', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lawaraq-where-'));
  beforeAll(() => {
    const files = filesWithFacts(
      ['entries.yaml', 'en: In 2018.', `en: "It saved {fact:${FACT}} sheets."`],
      ['phases.yaml', '[roads]', '[roads]\n    stated: { members: { source: NEWS-1 } }'],
      ['entries.yaml', 'ar: في عام 2018.', `ar: "وفّرت {fact:${FACT}|figure} ورقة."`],
    );
    for (const { name, text } of files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const where = (...args: string[]) => listening(() => run(['where', ...args]));

  it('shows what a fact says, where it is written and the texts that name it', async () => {
    const { code, output } = await where(FACT, folder);
    expect(code).toBe(0);
    const lines = output.trim().split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(
      /^more than 37 million \/ أكثر من 37 مليون \(.*facts\/results\.yaml:1\)$/,
    );
    expect(lines[1]).toMatch(/entries\.yaml:4: It saved more than 37 million sheets\.$/);
    expect(lines[2]).toMatch(/entries\.yaml:4: وفّرت 37 مليون ورقة\.$/);
    expect(lines[3]).toBe('2 texts name it');
  });

  it('says if a fact is read from the reference files', async () => {
    const { output } = await where('phase-1.members', folder);
    expect(output).toBe(
      'Roads Authority / هيئة الطرق (read from the reference files)\n0 texts name it\n',
    );
  });

  it('names the facts of the subject if there is no such fact', async () => {
    const { code, errors } = await where('strategy.sheets', folder);
    expect(code).toBe(1);
    expect(errors).toContain(
      `there is no fact "strategy.sheets"; there are ${FACT}, strategy.sheets_saved.blog, strategy.launched_on`,
    );
  });

  it('shows its usage without the id of a fact', async () => {
    const { code, errors } = await where();
    expect(code).toBe(2);
    expect(errors).toContain('Usage: lawaraq knowledge where FACT [DIR]');
  });
});
