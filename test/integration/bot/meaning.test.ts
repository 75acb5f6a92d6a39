import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestBot, type Sent, type TestBot } from '../../support/bot/testBot';
import { writeSmallKnowledge } from '../../support/knowledge/smallKnowledge';
import { waitUntil } from '../../support/process/waitUntil';

const FACTS = {
  'attributes.yaml': `attributes:
  - id: documents_removed
    kind: text
    label: { en: paper done away with, ar: الورق المستغنى عنه }
  - id: available_since
    kind: date
    label: { en: available since, ar: متاح منذ }
`,
  'subjects.yaml': `subjects:
  - id: sick-leave
    type: service
    name: { en: sick leave certificate, ar: شهادة الإجازة المرضية }
    short: { en: sick leave certificate, ar: شهادة الإجازة المرضية }
`,
  'facts.yaml': `- id: sick-leave.documents_removed
  subject: sick-leave
  attribute: documents_removed
  value: { en: handwritten certificates, ar: الشهادات المكتوبة باليد }
  kind: definition
  source: SD-2019-01
- id: sick-leave.available_since
  subject: sick-leave
  attribute: available_since
  value: "2013-05-01"
  kind: event
  source: SD-2019-01
`,
} as const;
const QUESTION = 'are medical leave papers that a doctor wrote with a pen still accepted?';

const stateOf = async ({ url }: TestBot): Promise<unknown> =>
  ((await (await fetch(`${url}/readyz`)).json()) as { meaning: unknown }).meaning;

const textOf = (replies: readonly Sent[]): string => JSON.stringify(replies);

async function withKnowledge(
  work: (bot: (meaning: boolean) => Promise<TestBot>, dataDir: string) => Promise<void>,
) {
  using knowledge = writeSmallKnowledge();
  const facts = join(knowledge.folder, 'facts');
  mkdirSync(facts);
  for (const [name, text] of Object.entries(FACTS)) writeFileSync(join(facts, name), text);
  const dataDir = mkdtempSync(join(tmpdir(), 'lawaraq-meaning-'));
  try {
    await work(
      (meaning) =>
        startTestBot(
          { knowledgeDir: knowledge.folder, dataDir, meaning },
          // On a busy machine a vector may take longer than a question waits for it.
          { meaning: { patience: 30_000 } },
        ),
      dataDir,
    );
  } finally {
    rmSync(dataDir, { recursive: true });
  }
}

describe('questions in other words', () => {
  it('are answered once the knowledge is compared by meaning, also after a restart', async () => {
    await withKnowledge(async (start, dataDir) => {
      const isCompared = (bot: TestBot) =>
        bot.logged.some(({ msg }) => String(msg).startsWith('Questions are compared by meaning'));
      const kept = () =>
        existsSync(join(dataDir, 'meaning')) ? readdirSync(join(dataDir, 'meaning')) : [];
      {
        await using bot = await start(false);
        expect(await stateOf(bot)).toBe('off');
        expect(textOf(await bot.say(QUESTION))).not.toContain('handwritten');
        expect(kept()).toEqual([]);
      }
      {
        await using bot = await start(true);
        await waitUntil(() => isCompared(bot), { what: 'it is compared by meaning' });
        expect(kept()).toEqual([expect.stringMatching(/^[0-9a-f]{16}\.vectors$/)]);
        expect(await stateOf(bot)).toBe('on');
        expect(textOf(await bot.say(QUESTION))).toContain('handwritten certificates');
        expect(textOf(await bot.say('هل تُقبل إجازة مرضية بخط قلم الطبيب؟'))).toContain(
          'الشهادات المكتوبة باليد',
        );
        expect(textOf(await bot.say('how do I bake bread?'))).not.toContain('handwritten');
      }
      await using again = await start(true);
      await waitUntil(() => isCompared(again), { what: 'it is compared by meaning' });
      expect(textOf(await again.say(QUESTION))).toContain('handwritten certificates');
    });
  });
});
