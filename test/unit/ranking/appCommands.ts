import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answerer } from '../../../src/answering/answerer';

interface Command {
  title: string;
  type?: 'basic' | 'prompt';
  prompt?: string;
}

const read = (name: string) =>
  JSON.parse(readFileSync(join(__dirname, '../../../manifest', name), 'utf8')) as unknown;
const { bots } = read('manifest.json') as {
  bots: { commandLists: { scopes: string[]; commands: Command[] }[] }[];
};
const arabic = read('ar.json') as Record<string, string>;

/** Each command in both languages; Teams sends the text of the language that the person uses. */
const commands = (bots[0]?.commandLists ?? []).flatMap(({ scopes, commands: list }, at) =>
  list.map(({ title, prompt }, of) => {
    const key = `bots[0].commandLists[${at}].commands[${of}]`;
    const texts = {
      en: prompt ?? title,
      ar: arabic[`${key}.${prompt ? 'prompt' : 'title'}`] ?? '',
    };
    return { scope: scopes[0] ?? '', title, prompt, texts };
  }),
);

const MEANT: Readonly<Record<string, string>> = {
  Help: 'help',
  'Log a process': 'log',
  'My records': 'records',
  'To verify': 'verify',
  Progress: 'progress',
  Unanswered: 'unanswered',
  Settings: 'settings',
  Language: 'language',
};
/** What the bot shows to one person alone. */
const PERSONAL = ['log', 'records', 'verify', 'unanswered', 'settings'];

/** Tests that the bot understands what the manifest offers, over an answerer that is there by then. */
export const describeAppCommands = (answerer: () => Answerer): void =>
  describe('the commands that Teams offers', () => {
    const plain = commands.filter(({ prompt }) => prompt === undefined);
    const starters = commands.filter(({ prompt }) => prompt !== undefined);

    it.each(plain)('$title ($scope) is that command in both languages', ({ title, texts }) => {
      for (const language of ['en', 'ar'] as const)
        expect(answerer().answer(texts[language], {}).outcome).toMatchObject({
          status: 'command',
          command: MEANT[title],
          language,
        });
    });

    it.each(starters)('“$title” ($scope) is answered alike in both languages', ({ texts }) => {
      const [en, ar] = (['en', 'ar'] as const).map(
        (language) => answerer().answer(texts[language], {}).outcome,
      );
      expect([en?.status, en?.language, ar?.status, ar?.language]).toEqual([
        'answered',
        'en',
        'answered',
        'ar',
      ]);
      expect(ar).toHaveProperty('entryId', (en as { entryId: string }).entryId);
    });

    it('are all offered in the personal chat, and none there alone elsewhere', () => {
      const of = (scope: string) =>
        plain
          .filter((command) => command.scope === scope)
          .map(({ title }) => MEANT[title] ?? title);
      expect(of('personal').sort()).toEqual(Object.values(MEANT).sort());
      for (const scope of ['team', 'groupChat'])
        expect(of(scope).filter((command) => PERSONAL.includes(command))).toEqual([]);
    });
  });
