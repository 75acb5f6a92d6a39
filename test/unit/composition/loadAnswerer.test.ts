import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answerer } from '../../../src/answering/answerer';
import { DEFAULT_TOLERANCE } from '../../../src/answering/model/tolerance';
import type { Outcome } from '../../../src/answering/model/answerOutcome';
import { createFactWording } from '../../../src/facts/factValueText';
import { loadKnowledge } from '../../../src/knowledge/readKnowledgeFolder';
import {
  KnowledgeError,
  loadAnswerer,
  createAnswererAside,
  learnedFiles,
  type ReadyOptions,
} from '../../../src/composition/loadAnswerer';
import type { Messages } from '../../../src/messages/messages';
import { realMessages } from '../../support/knowledge/messages';
import { writeSmallKnowledge } from '../../support/knowledge/smallKnowledge';

const PLAIN = 'What is the target of phase 2?';
/** Their words are mostly those of another command. */
const HARD = [
  ['unfinished records', 'command-drafts'],
  ['add a person', 'command-people'],
] as const;
const QUESTIONS = [
  PLAIN,
  ...HARD.map(([text]) => text),
  'كم ورقة',
  'who can verify',
  'hello there',
];

const never = new AbortController().signal;

const ask = (answerer: Answerer, question: string) => answerer.answer(question, {}).outcome;
const askAll = (answerer: Answerer) => QUESTIONS.map((question) => ask(answerer, question));

const someDir = () => mkdtempSync(join(tmpdir(), 'lawaraq-data-'));

let messages: Messages;
let knowledge: ReturnType<typeof writeSmallKnowledge>;
let dataDir: string;
/** What an answerer that learned aside said at once, and when it had learned. */
let early: readonly Outcome[];
let late: readonly Outcome[];
beforeAll(async () => {
  messages = await realMessages();
  knowledge = writeSmallKnowledge();
  dataDir = someDir();
  const { answerer, learning } = await loadAside(never);
  early = askAll(answerer);
  await learning;
  late = askAll(answerer);
});
afterAll(() => {
  knowledge[Symbol.dispose]();
  rmSync(dataDir, { recursive: true });
});

async function loadAside(signal: AbortSignal, options: ReadyOptions & { dataDir?: string } = {}) {
  const factWording = createFactWording(messages);
  const built = await loadKnowledge(knowledge.folder, { factWording });
  if ('problems' in built) throw new Error('The small knowledge has mistakes.');
  const kept = learnedFiles(options.dataDir ?? dataDir);
  return createAnswererAside(built.knowledge, messages, { kept, signal, ...options });
}

/** The same, stopped as soon as it can be asked: `learning` rejects where it still had to learn. */
async function loadWithoutLearning(options: ReadyOptions & { dataDir?: string } = {}) {
  const stopping = new AbortController();
  const loaded = await loadAside(stopping.signal, options);
  stopping.abort();
  return loaded;
}

const keptFiles = () => readdirSync(join(dataDir, 'learned'));

describe('an answerer that learns in another thread', () => {
  it('can be asked at once, and answers better when it has learned', () => {
    const found = (outcomes: readonly Outcome[]) =>
      outcomes.slice(0, 3).map((outcome) => ('entryId' in outcome ? outcome.entryId : undefined));
    const [plain, ...hard] = found(early);
    expect(plain).toBe('phase-target.phase-2');
    expect(hard.filter((entryId, at) => entryId === HARD[at]?.[1])).toEqual([]);
    expect(found(late)).toEqual(['phase-target.phase-2', ...HARD.map(([, entryId]) => entryId)]);
  });

  it('learns what one that learns first has learned', async () => {
    const first = await loadAnswerer(knowledge.folder, messages);
    expect(askAll(first.answerer)).toEqual(late);
  });

  it('answers as before where learning is stopped', async () => {
    const empty = someDir();
    const { answerer, learning } = await loadWithoutLearning({ dataDir: empty });
    await expect(learning).rejects.toMatchObject({ name: 'AbortError' });
    expect(askAll(answerer)).toEqual(early);
    expect(readdirSync(empty)).toEqual([]);
    rmSync(empty, { recursive: true });
  });
});

describe('what was learned', () => {
  it('is kept: after a restart there is no thread, and every answer is the same', async () => {
    const { answerer, learning } = await loadWithoutLearning();
    await learning;
    expect(askAll(answerer)).toEqual(late);
    expect(keptFiles()).toHaveLength(1);
  });

  it('for one tolerance is not used for another', async () => {
    const tolerance = { ...DEFAULT_TOLERANCE, wrongAnswersPerHundred: 1 };
    const { learning } = await loadWithoutLearning({ tolerance });
    await expect(learning).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('is learned again where the file is broken, and kept again', async () => {
    const [name = ''] = keptFiles();
    const path = join(dataDir, 'learned', name);
    writeFileSync(path, readFileSync(path).subarray(0, 1000));
    const again = await loadAside(never);
    expect(askAll(again.answerer)).toEqual(early);
    await again.learning;
    expect(askAll(again.answerer)).toEqual(late);
    await expect((await loadWithoutLearning()).learning).resolves.toBeUndefined();
  });

  it('is in use where it cannot be kept; one that learns aside tells of it', async () => {
    const blocked = someDir();
    writeFileSync(join(blocked, 'learned'), 'in the way');
    const first = await loadAnswerer(knowledge.folder, messages, { dataDir: blocked });
    const aside = await loadAside(never, { dataDir: blocked });
    await expect(aside.learning).rejects.toMatchObject({ code: 'EEXIST' });
    expect(askAll(first.answerer)).toEqual(late);
    expect(askAll(aside.answerer)).toEqual(late);
    rmSync(blocked, { recursive: true });
  });
});

describe('a knowledge folder with a mistake', () => {
  it('is refused with the file and the line of the mistake', async () => {
    using broken = writeSmallKnowledge();
    writeFileSync(join(broken.folder, 'more.yaml'), '- id: lonely\n');
    const loading = loadAnswerer(broken.folder, messages);
    const error = await loading.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(KnowledgeError);
    expect((error as KnowledgeError).message).toMatch(/more\.yaml:1/);
  });
});
