import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { run } from '../../../../src/cli/commands/knowledgeCommand';
import { ENTRY_KINDS } from '../../../../src/knowledge/knowledgeSchema';
import { listening } from '../../../support/process/commandLine';
import { writeSmallKnowledge } from '../../../support/knowledge/smallKnowledge';

const TO_WRITE = 'write a text in place of TODO';
const IN_EVERY_KIND = [
  ...['en', 'ar'].flatMap((language) =>
    [1, 2, 3].map((at) => `questions › ${language} › [${at}]: ${TO_WRITE}`),
  ),
  `answer › en: ${TO_WRITE}`,
  `answer › ar: ${TO_WRITE}`,
  `tests › en › [1]: ${TO_WRITE}`,
  `tests › ar › [1]: ${TO_WRITE}`,
];
const IN_FACTS = [
  'source: use a key of sources.yaml: capital letters, digits and hyphens',
  'asOf: write a date as "2019-01-16", "2019-01" or "2019"',
];
const NO_FACTS = ['gap', 'smalltalk', 'command'];

describe('lawaraq knowledge new', () => {
  let knowledge: ReturnType<typeof writeSmallKnowledge>;
  beforeEach(() => (knowledge = writeSmallKnowledge()));
  afterEach(() => knowledge[Symbol.dispose]());

  const add = (...args: string[]) =>
    listening(() => run(['new', ...args, '--knowledge', knowledge.folder]));
  const check = () => listening(() => run(['check', knowledge.folder]));
  const read = (file: string) => readFileSync(join(knowledge.folder, file), 'utf8');

  /** What is named in a file: the text of the line, and what is said about it. */
  function named(output: string, file: string) {
    const lines = read(file).split('\n');
    return output.split('\n').flatMap((line) => {
      const [, at, place] = new RegExp(`^${file}:(\\d+) added › (.*)$`).exec(line) ?? [];
      return at && place ? [{ place, written: lines[Number(at) - 1] }] : [];
    });
  }

  it.each(ENTRY_KINDS)(
    'adds an entry of kind %s, of which the check names each place to be written and nothing else',
    async (kind) => {
      const more = kind === 'command' ? ['--command', 'help'] : [];
      const added = await add(kind, 'added', '--file', 'phases/each-phase.yaml', ...more);
      const { code, errors } = await check();
      const found = named(errors, 'phases/each-phase.yaml');
      const expected = [...IN_EVERY_KIND, ...(NO_FACTS.includes(kind) ? [] : IN_FACTS)];
      expect(added.code).toBe(0);
      expect(named(added.output, 'phases/each-phase.yaml')).toEqual(found);
      expect(code).toBe(1);
      expect(found.map(({ place }) => place).sort()).toEqual([...expected].sort());
      for (const { written } of found) expect(written).toMatch(/TODO/);
      expect(errors).toMatch(new RegExp(`^${expected.length} problems; nothing was loaded$`, 'm'));
    },
  );

  it('adds a source, of which the check names each place to be written and nothing else', async () => {
    const before = read('sources.yaml');
    const { code, output } = await add('source', 'CIRC-2026-07');
    const { errors } = await check();
    const named = errors.split('\n').map((line) => line.replace(/^sources\.yaml:\d+ /, ''));
    expect(code).toBe(0);
    expect(read('sources.yaml').startsWith(before)).toBe(true);
    expect(named.slice(0, -2)).toEqual([
      `sources › CIRC-2026-07 › title › en: ${TO_WRITE}`,
      `sources › CIRC-2026-07 › title › ar: ${TO_WRITE}`,
      `sources › CIRC-2026-07 › publisher › en: ${TO_WRITE}`,
      `sources › CIRC-2026-07 › publisher › ar: ${TO_WRITE}`,
      'sources › CIRC-2026-07 › date: write a date as "2019-01-16", "2019-01" or "2019"',
      'sources › CIRC-2026-07 › language: use one of ar, en, both, fr',
      'sources › CIRC-2026-07 › url: use an address that begins with https:// or http://',
      'sources › CIRC-2026-07 › kind: use one of official, press, law_firm, company, academic, secondary, project',
    ]);
    expect(output).toContain(errors.split('\n').slice(0, -2).join('\n'));
  });

  it('leaves all that was in the file as it was', async () => {
    const before = read('phases/each-phase.yaml');
    await add('goal', 'added', '--file', 'phases/each-phase.yaml');
    expect(read('phases/each-phase.yaml').startsWith(before)).toBe(true);
  });

  it('passes the check once every place is written', async () => {
    await add('event', 'added', '--for', 'phase');
    const written = read('additions.yaml')
      .replaceAll('source: TODO', 'source: SEED')
      .replaceAll('asOf: TODO', 'asOf: 2019-04-29')
      .replaceAll('TODO', 'zebra');
    writeFileSync(join(knowledge.folder, 'additions.yaml'), written);
    const { code, output, errors } = await check();
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output).toMatch(/entries, (\d+) of \1 tests hold/);
    expect(parse(written)).toMatchObject([{ id: 'added', kind: 'event', for: 'phase' }]);
  });

  it.each([
    ['an unknown kind', ['gaol', 'added'], 2, /There is no kind "gaol"/],
    ['an id with capitals', ['goal', 'Added'], 2, /"Added" is not an id/],
    ['a command that is not named', ['command', 'added'], 2, /--command goes with/],
    ['a file out of the folder', ['goal', 'added', '--file', '../x.yaml'], 2, /is not a YAML file/],
    ['a file of names', ['goal', 'added', '--file', 'phases.yaml'], 2, /contains no entries/],
    ['a source that is there', ['source', 'SEED'], 1, /has a source "SEED"/],
    ['a key in small letters', ['source', 'seed'], 2, /"seed" is not a key/],
    ['an id that is taken', ['goal', 'phase-target'], 1, /has an entry "phase-target"/],
  ])('refuses %s and writes nothing', async (_, args, code, message) => {
    const ran = await add(...args);
    expect(ran.code).toBe(code);
    expect(ran.errors).toMatch(message);
    expect(() => read('additions.yaml')).toThrow(/ENOENT/);
  });
});
