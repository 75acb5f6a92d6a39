import * as ask from '../../../src/cli/commands/askCommand';
import * as knowledge from '../../../src/cli/commands/knowledgeCommand';
import { KnowledgeError } from '../../../src/composition/loadAnswerer';
import { listening } from '../../support/process/commandLine';
import { writeOneLanguageKnowledge } from '../../support/knowledge/oneLanguageKnowledge';

const shop = writeOneLanguageKnowledge();
const { KNOWLEDGE_DIR } = process.env;
beforeAll(() => void (process.env.KNOWLEDGE_DIR = shop.folder));
afterAll(() => {
  if (KNOWLEDGE_DIR === undefined) delete process.env.KNOWLEDGE_DIR;
  else process.env.KNOWLEDGE_DIR = KNOWLEDGE_DIR;
  shop[Symbol.dispose]();
});

describe('lawaraq knowledge check', () => {
  const check = (...args: string[]) => listening(() => knowledge.run(['check', ...args]));

  it('names every entry that lacks a language', async () => {
    const { code, output, errors } = await check(shop.folder);
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(errors.match(/› (questions|answer) › ar: missing/g)).toHaveLength(2 * shop.entries);
  });

  it('asks the tests of entries in one language where that is allowed', async () => {
    const { code, output, errors } = await check(shop.folder, '--allow-single-language');
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output).toMatch(
      new RegExp(`^${shop.entries} entries, ${shop.entries} of ${shop.entries} tests hold`),
    );
  });

  it('takes the folder from the environment, and one folder only', async () => {
    expect((await check('--allow-single-language')).code).toBe(0);
    expect((await check(shop.folder, shop.folder)).code).toBe(2);
  });
});

describe('lawaraq ask', () => {
  it('answers from entries in one language only where that is allowed', async () => {
    const question = 'Can I pay by card?';
    await expect(listening(() => ask.run([question]))).rejects.toThrow(KnowledgeError);
    const { code, output } = await listening(() => ask.run(['--allow-single-language', question]));
    expect({ code, output }).toEqual({
      code: 0,
      output: expect.stringMatching(/^All about payment\./) as string,
    });
  });
});
