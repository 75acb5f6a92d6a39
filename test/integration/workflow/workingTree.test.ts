import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SqlLastGoodFiles } from '../../../src/store/curation/sqlLearnedArchive';
import {
  breakHeron,
  HERON_QUESTION,
  removeHeron,
  writeHeron,
} from '../../support/knowledge/heronEntry';
import { ADMIN, openOffice, type Office } from '../../support/people/office';
import { cardOf, textOf } from '../../support/cards/readCard';
import { startReplica, type TestBot } from '../../support/bot/testBot';
import { writeWorkingTree, type WorkingTree } from '../../support/knowledge/workingTree';
import { waitUntil } from '../../support/process/waitUntil';

let tree: WorkingTree;
let office: Office;
beforeEach(async () => {
  tree = writeWorkingTree();
  writeHeron(tree.knowledgeDir, 'The first heron.');
  office = await openOffice({ knowledgeDir: tree.knowledgeDir, localesDir: tree.localesDir });
});
afterEach(async () => {
  await office[Symbol.asyncDispose]();
  tree[Symbol.dispose]();
});

const said = async (bot: TestBot, text: string) => textOf(cardOf((await bot.say(text)).at(-1)));
const heron = (bot: TestBot = office.bot) => said(bot, HERON_QUESTION);
/** What the operator was told, the reasons with it. */
const told = ({ logged }: TestBot = office.bot) =>
  logged.map(({ msg, why }) => [msg, why].flat().join('\n')).join('\n');

const until = (holds: () => boolean | Promise<boolean>) =>
  waitUntil(holds, { what: holds.toString() });

/** In a file of the locales. */
function reword(language: 'ar' | 'en', key: string, text: string): void {
  const path = join(tree.localesDir, `${language}.json`);
  const locale = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
  writeFileSync(path, JSON.stringify({ ...locale, [key]: text }, null, 2));
}

describe('knowledge that is edited while the bot runs', () => {
  it('is answered from as soon as it is saved, however the editor saves it', async () => {
    expect(await heron()).toContain('The first heron.');
    writeHeron(tree.knowledgeDir, 'The second heron.');
    await until(async () => (await heron()).includes('The second heron.'));
    const draft = join(tree.knowledgeDir, '..', 'draft');
    mkdirSync(draft);
    writeHeron(draft, 'The third heron.');
    renameSync(join(draft, 'heron.yaml'), join(tree.knowledgeDir, 'heron.yaml'));
    await until(async () => (await heron()).includes('The third heron.'));
    removeHeron(tree.knowledgeDir);
    mkdirSync(join(tree.knowledgeDir, 'birds'));
    writeHeron(join(tree.knowledgeDir, 'birds'), 'The heron in a new folder.');
    await until(async () => (await heron()).includes('The heron in a new folder.'));
    expect(told()).not.toContain('cannot be used');
  });

  it('is answered as before while it is broken, and the operator is told where, and when it is fixed', async () => {
    breakHeron(tree.knowledgeDir);
    await until(() => told().includes('knowledge/heron.yaml:1 heron-permit'));
    expect(await heron()).toContain('The first heron.');
    breakHeron(tree.knowledgeDir, '- id: [');
    await until(() => told().split('cannot be used').length === 3);
    expect(told()).toMatch(/cannot be used[^]*cannot be used[^]*knowledge\/heron\.yaml:1 /);
    expect(await heron()).toContain('The first heron.');
    writeHeron(tree.knowledgeDir, 'The fixed heron.');
    await until(() => told().includes('can be used again'));
    expect(await heron()).toContain('The fixed heron.');
  });

  it('may be gone altogether for a while', async () => {
    const aside = `${tree.knowledgeDir}-aside`;
    renameSync(tree.knowledgeDir, aside);
    await until(() => told().includes('ENOENT'));
    expect(await heron()).toContain('The first heron.');
    renameSync(aside, tree.knowledgeDir);
    await until(() => told().includes('can be used again'));
    expect(await heron()).toContain('The first heron.');
  });
});

describe('what the bot says itself', () => {
  it('is said as it is saved; a broken locale leaves what was said before', async () => {
    reword('en', 'help.title', 'Ask me about herons');
    await until(async () => (await said(office.bot, 'help')).includes('Ask me about herons'));
    reword('en', 'help.title', 'Ask me about {herons}');
    await until(() => /locales\/en\.json:\d+ help\.title: \{herons\} is not known/.test(told()));
    expect(await said(office.bot, 'help')).toContain('Ask me about herons');
    writeFileSync(join(tree.localesDir, 'ar.json'), '{\n  "help.title": \n}');
    await until(() => told().includes('locales/ar.json:3'));
    expect(await said(office.bot, 'help')).toContain('Ask me about herons');
  });
});

describe('admins', () => {
  it('are told in the chat what is broken, and that it is fixed; others are not', async () => {
    const admin = await office.joins('Mariam', ADMIN);
    const other = await office.joins('Omar');
    breakHeron(tree.knowledgeDir);
    await until(async () => (await office.told(admin)).length === 1);
    const [broken] = (await office.told(admin)).map(textOf);
    expect(broken).toContain(office.messages.say('en', 'files.broken'));
    expect(broken).toContain('knowledge/heron.yaml:1 heron-permit');
    writeHeron(tree.knowledgeDir, 'The fixed heron.');
    await until(async () => (await office.told(admin)).length === 2);
    const [, fixed] = (await office.told(admin)).map(textOf);
    expect(fixed).toBe(office.messages.say('en', 'files.fixed'));
    expect(await office.told(other)).toEqual([]);
  });
});

describe('a restart while files are broken', () => {
  const restart = () =>
    startReplica(office.bot, { knowledgeDir: tree.knowledgeDir, localesDir: tree.localesDir });
  const kept = (folder: string) => new SqlLastGoodFiles(office.bot.database.db).read(folder);

  it('serves the last good ones, says what is wrong, and takes the fixed ones', async () => {
    writeHeron(tree.knowledgeDir, 'The last good heron.');
    reword('en', 'help.title', 'The last good title');
    await until(async () => (await heron()).includes('The last good heron.'));
    await until(async () => JSON.stringify(await kept(tree.knowledgeDir)).includes('last good'));
    await until(async () => JSON.stringify(await kept(tree.localesDir)).includes('last good'));
    breakHeron(tree.knowledgeDir);
    writeFileSync(join(tree.localesDir, 'en.json'), '{');
    await using bot = await restart();
    expect(await heron(bot)).toContain('The last good heron.');
    expect(await said(bot, 'help')).toContain('The last good title');
    expect(told(bot)).toContain('knowledge/heron.yaml:1');
    expect(told(bot)).toContain('locales/en.json:1');
    writeHeron(tree.knowledgeDir, 'The fixed heron.');
    await until(async () => (await heron(bot)).includes('The fixed heron.'));
  });

  it('is refused, with the file and the line, where no good ones are known', async () => {
    const fresh = writeWorkingTree();
    breakHeron(fresh.knowledgeDir);
    const starting = startReplica(office.bot, { knowledgeDir: fresh.knowledgeDir });
    await expect(starting).rejects.toMatchObject({ name: 'KnowledgeError' });
    await expect(starting).rejects.toThrow(/knowledge\/heron\.yaml:1 heron-permit/);
    rmSync(join(fresh.localesDir, 'ar.json'));
    const speechless = startReplica(office.bot, { localesDir: fresh.localesDir });
    await expect(speechless).rejects.toMatchObject({ name: 'LocaleError' });
    fresh[Symbol.dispose]();
  });
});
