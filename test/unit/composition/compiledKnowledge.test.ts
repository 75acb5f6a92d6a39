import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answerer } from '../../../src/answering/answerer';
import { ENGINE_CLASSES } from '../../../src/answering/compiledEngine';
import { DEFAULT_TOLERANCE } from '../../../src/answering/model/tolerance';
import { createPreparation } from '../../../src/composition/knowledgePreparation';
import { learnedFiles, loadAnswerer } from '../../../src/composition/loadAnswerer';
import { readKnowledgeFolder } from '../../../src/knowledge/readKnowledgeFolder';
import type { KnowledgeFile } from '../../../src/knowledge/yaml/yamlFile';
import { baseKey, type CompiledBase } from '../../../src/learning/compiledBases';
import { KeptObjects } from '../../../src/learning/keptObjects';
import type { Messages } from '../../../src/messages/messages';
import { realMessages } from '../../support/knowledge/messages';
import { writeSmallKnowledge } from '../../support/knowledge/smallKnowledge';
import { waitUntil } from '../../support/process/waitUntil';

const QUESTIONS = [
  'hello',
  'What is the target of phase 2?',
  'ما مستهدف المرحلة الثانية؟',
  'waht is teh targt of phase 2',
  'kam nesbat el marhala el thanya',
  'who takes part in phase 1?',
  'unfinished records',
  'add a person',
  'what is the weather?',
];
const GREETING = 'hello';
/** In place of the answer that is written: shows where an answer comes from. */
const PLANTED = 'Planted in the compiled base.';

let messages: Messages;
let knowledge: ReturnType<typeof writeSmallKnowledge>;
let dataDir: string;
let damaged: string[];
beforeAll(async () => (messages = await realMessages()));
beforeEach(() => {
  knowledge = writeSmallKnowledge();
  dataDir = mkdtempSync(join(tmpdir(), 'lawaraq-data-'));
  damaged = [];
});
afterEach(() => {
  knowledge[Symbol.dispose]();
  rmSync(dataDir, { recursive: true });
});

const load = (options: { allowSingleLanguage?: boolean } = {}) =>
  loadAnswerer(knowledge.folder, messages, {
    ...{ dataDir, ...options },
    onDamaged: (line) => damaged.push(line),
  });
const ask = (answerer: Answerer, question: string) => answerer.answer(question, {}).outcome;
const askAll = (answerer: Answerer) =>
  QUESTIONS.map((question) => [ask(answerer, question), answerer.explain(question)]);
const greet = async () => ask((await load()).answerer, GREETING).text;

const compiled = (suffix = '.base') =>
  readdirSync(join(dataDir, 'compiled')).filter((name) => name.endsWith(suffix));
const pathOf = (name: string) => join(dataDir, 'compiled', name);

/** Writes another greeting into the compiled base, under the same key. */
async function plant(): Promise<void> {
  const [name = ''] = compiled();
  const bases = new KeptObjects<CompiledBase>({
    ...{ folder: join(dataDir, 'compiled'), suffix: '.base', classes: ENGINE_CLASSES },
    onDamaged: (line) => damaged.push(line),
  });
  const key = name.replace('.base', '');
  const base = await bases.read(key);
  const entry = base?.knowledge.entries.find(({ id }) => id === 'chat-greeting');
  if (!base || !entry) throw new Error('There is no compiled greeting.');
  entry.answer = { en: PLANTED, ar: PLANTED };
  await bases.write(key, base);
}

function edit(file: string, from: string | RegExp, to: string): void {
  const path = join(knowledge.folder, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toMatch(from);
  writeFileSync(path, text.replace(from, to));
}

describe('knowledge that was compiled before', () => {
  it('answers and explains every question as before', async () => {
    const cold = await load();
    const before = askAll(cold.answerer);
    const warm = await load();
    expect(warm.knowledge).toEqual(cold.knowledge);
    expect(askAll(warm.answerer)).toEqual(before);
    expect(askAll((await loadAnswerer(knowledge.folder, messages)).answerer)).toEqual(before);
  });

  it('is not read and learned again', async () => {
    await load();
    await plant();
    expect(await greet()).toBe(PLANTED);
  });

  it('is read again as soon as a file is edited, and its faults are found', async () => {
    await load();
    await plant();
    edit('conversation/smalltalk.yaml', /^# .*|^/, '# Edited.\n$&');
    expect(await greet()).not.toBe(PLANTED);
    expect(compiled()).toHaveLength(2);
    edit('conversation/smalltalk.yaml', 'id: chat-greeting', 'idd: chat-greeting');
    await expect(load()).rejects.toThrow(/smalltalk\.yaml:\d+ .*idd/);
  });

  it('is read again by another version of Node.js, and with other options', async () => {
    await load();
    await plant();
    expect(ask((await load({ allowSingleLanguage: true })).answerer, GREETING).text).not.toBe(
      PLANTED,
    );
    expect(await greet()).toBe(PLANTED);
    const { version } = process;
    Object.defineProperty(process, 'version', { value: 'v0.0.1' });
    try {
      expect(await greet()).not.toBe(PLANTED);
    } finally {
      Object.defineProperty(process, 'version', { value: version });
    }
  });

  it.each([
    ['is cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['is empty', () => Buffer.alloc(0)],
    ['is something else', () => Buffer.from('{"knowledge": []}'.repeat(100))],
    [
      'has a wrong byte',
      (bytes: Buffer) => {
        bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
        return bytes;
      },
    ],
  ])('is made again where its file %s', async (_, damage) => {
    const before = askAll((await load()).answerer);
    const [name = ''] = compiled();
    writeFileSync(pathOf(name), damage(readFileSync(pathOf(name))));
    expect(askAll((await load()).answerer)).toEqual(before);
    expect(damaged).toEqual([expect.stringContaining(name)]);
    expect(askAll((await load()).answerer)).toEqual(before);
    expect(damaged).toHaveLength(1);
  });

  it('is compiled by two at once, and only a few are kept', async () => {
    await Promise.all([load(), load()]);
    expect([compiled().length, compiled('.readings').length]).toEqual([1, 1]);
    for (const text of ['# 1', '# 2', '# 3']) {
      edit('conversation/smalltalk.yaml', /^/, `${text}\n`);
      await load();
    }
    expect(compiled()).toHaveLength(2);
    expect(readdirSync(join(dataDir, 'compiled'))).toHaveLength(4);
  });

  it('is in use where it cannot be kept', async () => {
    writeFileSync(join(dataDir, 'compiled'), 'in the way');
    expect(await greet()).not.toBe('');
    expect(statSync(join(dataDir, 'compiled')).isFile()).toBe(true);
  });
});

describe('the key of what is compiled', () => {
  it('changes with each file, the texts of the bot and the tolerance', () => {
    const tolerance = DEFAULT_TOLERANCE;
    const files: KnowledgeFile[] = [{ name: 'a.yaml', text: '[]' }];
    const sources = { files, messages: 'v1', tolerance };
    const keys = [
      sources,
      { ...sources, files: [{ name: 'b.yaml', text: '[]' }] },
      { ...sources, files: [{ name: 'a.yaml', text: '[ ]' }] },
      { ...sources, files: [...files, { name: 'tests/c.yaml', text: '' }] },
      { ...sources, messages: 'v2' },
      { ...sources, tolerance: { ...tolerance, wrongAnswersPerHundred: 1 } },
    ].map(baseKey);
    expect(new Set(keys).size).toBe(keys.length);
    expect(baseKey({ ...sources, allowSingleLanguage: false })).toBe(keys[0]);
  });
});

describe('the bot', () => {
  it('starts from what a command has compiled, and answers from edited files at once', async () => {
    await load();
    await plant();
    const closing = new AbortController();
    const prepare = createPreparation(
      {
        config: {
          ...{ dataDir, tolerance: DEFAULT_TOLERANCE, knowledgeFrom: 'folder' },
          ...{ knowledgeDir: knowledge.folder, localesDir: '' },
        },
        opening: new Promise(() => undefined),
        operatorLog: {
          tell: () => undefined,
          warn: (line) => damaged.push(line),
          fault: (line) => damaged.push(line),
        },
        meaning: undefined,
        signal: closing.signal,
      },
      messages,
      learnedFiles(dataDir),
    );
    const ready = async () => {
      const prepared = await prepare((await readKnowledgeFolder(knowledge.folder)).files);
      if ('problems' in prepared) throw new Error(prepared.problems.join('\n'));
      return prepared.ready;
    };
    expect(ask((await ready()).answerer, GREETING).text).toBe(PLANTED);
    edit('conversation/smalltalk.yaml', /^/, '# Edited.\n');
    const edited = await ready();
    expect(ask(edited.answerer, GREETING).text).not.toBe(PLANTED);
    await edited.learning;
    const after = askAll(edited.answerer);
    await waitUntil(() => compiled('.readings').length === 2, { what: 'the compiled base' });
    expect(askAll(edited.answerer)).toEqual(after);
    expect(askAll((await load()).answerer)).toEqual(after);
    edit('conversation/smalltalk.yaml', /^/, '# Edited again.\n');
    expect(ask((await ready()).answerer, GREETING)).toEqual(ask(edited.answerer, GREETING));
    expect(damaged).toEqual([]);
    closing.abort();
  });
});
