import { buildMessages, readLocaleFiles } from '../../../src/messages/loadMessages';
import { loadKnowledge } from '../../../src/knowledge/readKnowledgeFolder';
import { mutate, seededRandom, type Mutation } from '../../support/knowledge/mutateFiles';
import { cardOf, textOf } from '../../support/cards/readCard';
import { rounds } from '../../support/process/rounds';
import { startReplica, startTestBot, type TestBot } from '../../support/bot/testBot';
import { writeWorkingTree, type WorkingTree } from '../../support/knowledge/workingTree';
import { waitUntil } from '../../support/process/waitUntil';

const LONG = process.env['LONG'] !== undefined;
const MUTATIONS = rounds(200, 5);
const QUESTIONS_A_SECOND = rounds(50, 10);
/** `MUTATION_SEED=1234` draws the same mutations again. */
const SEED = Number(process.env['MUTATION_SEED'] ?? Date.now() % 1_000_000);
/** Restarts in a broken state, among the mutations. */
const RESTARTS = rounds(10, 2);
const QUESTION = 'What is the target of phase 2?';
const ANSWER = 'The target of phase 2 was to cut paper use in its entities by 50%';

let tree: WorkingTree;
let bot: TestBot;
beforeAll(async () => {
  tree = writeWorkingTree(LONG ? 'shipped' : 'small');
  bot = await startTestBot(tree);
});
afterAll(async () => {
  await bot[Symbol.asyncDispose]();
  tree[Symbol.dispose]();
});

async function answerOf(asked: TestBot): Promise<string> {
  const replies = await asked.say(QUESTION);
  if (replies.length !== 1)
    throw new Error(`${replies.length} replies: ${JSON.stringify(replies)}`);
  return textOf(cardOf(replies[0]));
}

/** Asks so many questions a second, whatever becomes of them; how many there were, and what failed. */
function keepAsking() {
  const failures: string[] = [];
  const turns: Promise<void>[] = [];
  const timer = setInterval(() => {
    const turn = answerOf(bot).then(
      (text) => void (text === '' && failures.push('No text')),
      (error: Error) => void failures.push(`${error.message} ${String(error.cause)}`),
    );
    turns.push(turn);
  }, 1000 / QUESTIONS_A_SECOND);
  return async () => {
    clearInterval(timer);
    await Promise.all(turns);
    return { turns: turns.length, failures };
  };
}

/** What is wrong with the files as they are now. */
async function problemsNow(): Promise<string[]> {
  const built = await loadKnowledge(tree.knowledgeDir).catch(String);
  const locales = await readLocaleFiles(tree.localesDir).then(buildMessages, String);
  const wrong = [built, locales].map((each) =>
    typeof each === 'string' ? [each] : 'problems' in each ? each.problems.map(String) : [],
  );
  return wrong.flat();
}

/** Waits until something more was told than `known` lines; the lines. */
async function nextTold(known: number, mutation: Mutation): Promise<string[]> {
  await waitUntil(() => bot.logged.length > known, {
    what: `it is reported (seed ${SEED}): ${mutation.what}`,
  });
  return bot.logged.slice(known).map(({ msg, why }) => [msg, why].flat().join('\n'));
}

async function restartBroken(): Promise<void> {
  await using restarted = await startReplica(bot, tree);
  expect(await answerOf(restarted)).toContain(ANSWER);
  expect(restarted.logged.some(({ why }) => why !== undefined)).toBe(true);
}

test(
  'no file that is broken while questions arrive is ever served, and each is reported',
  async () => {
    const random = seededRandom(SEED);
    const stop = keepAsking();
    let broken = 0;
    for (let at = 0; at < MUTATIONS; at += 1) {
      const known = bot.logged.length;
      const mutation = mutate([tree.knowledgeDir, tree.localesDir], random);
      const isBroken = (await problemsNow()).length > 0;
      const told = await nextTold(known, mutation);
      const expected = isBroken ? /cannot be used/ : /from now on/;
      expect(`${mutation.what} (seed ${SEED}): ${told.join('\n')}`).toMatch(expected);
      if (isBroken) {
        broken += 1;
        expect(await answerOf(bot)).toContain(ANSWER);
        if (broken % Math.ceil(MUTATIONS / 2 / RESTARTS) === 0) await restartBroken();
      }
      const before = bot.logged.length;
      mutation.restore();
      expect((await nextTold(before, mutation)).join('\n')).toMatch(/from now on/);
    }
    const { turns, failures } = await stop();
    expect(failures).toEqual([]);
    expect(turns).toBeGreaterThan(MUTATIONS);
    expect(broken).toBeGreaterThan(MUTATIONS / 2);
    expect(await answerOf(bot)).toContain(ANSWER);
  },
  LONG ? 3_600_000 : 300_000,
);
