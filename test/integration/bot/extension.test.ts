import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toInertText } from '../../../src/language/text/displayText';
import { parseCard } from '../../support/cards/parseCard';
import type { Colleague } from '../../support/people/colleague';
import {
  extensionUser,
  recordsIn,
  titlesOf,
  type ExtensionUser,
  type Result,
} from '../../support/people/extensionUser';
import {
  ADMIN,
  COORDINATES_RTA,
  logs,
  openOffice,
  submits,
  VERIFIES_RTA,
  type Office,
} from '../../support/people/office';
import { actionsOf, textOf } from '../../support/cards/readCard';
import { writeSmallKnowledge } from '../../support/knowledge/smallKnowledge';
import { startSmallBot } from '../../support/bot/testBot';
import { waitUntil } from '../../support/process/waitUntil';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office[Symbol.asyncDispose]());

/** The same person in a chat between people. */
const elsewhere = ({ id }: Pick<Colleague, 'id'>, change = {}): ExtensionUser =>
  extensionUser(office.bot, { id: `29:${id}`, name: 'Mariam', aadObjectId: id }, change);
const somebody = (change = {}): ExtensionUser => elsewhere({ id: randomUUID() }, change);
const ARABIC_CLIENT = { locale: 'ar-AE' };

describe('the search beside the compose box', () => {
  it('finds by the beginning of a word, and inserts a card that stands alone', async () => {
    const result = await somebody().type('targ');
    expect(result).toMatchObject({ type: 'result', attachmentLayout: 'list' });
    expect(titlesOf(result).slice(0, 3)).toEqual([
      'What was the target of phase 1?',
      'What was the target of phase 2?',
      'What was the target of phase 3?',
    ]);
    const [, { content, contentType, preview } = {} as never] = result.attachments;
    expect(contentType).toBe('application/vnd.microsoft.card.adaptive');
    expect(preview.content.text).toMatch(/phase 2.*50%/);
    expect(content).toMatchObject({ lang: 'en' });
    const [title, ...lines] = textOf(content).split('\n');
    expect(title).toBe('What was the target of phase 2?');
    expect(lines.join('\n')).toMatch(/50%[^]*Official source: [^]*2019[^]*Lawaraq/);
    expect(actionsOf(content).map(({ type }) => type)).toContain('Action.OpenUrl');
    for (const { content: card } of result.attachments) {
      expect(parseCard(card).problems).toEqual([]);
      expect(actionsOf(card).filter(({ type }) => type !== 'Action.OpenUrl')).toEqual([]);
    }
  });

  it('answers in the language of the text, or in the one that the person has set', async () => {
    const text = 'مستهدف المرحلة الثانية';
    const [arabic] = (await somebody().type(text)).attachments;
    expect(arabic?.content).toMatchObject({ lang: 'ar', rtl: true });
    expect(arabic?.preview.content.title).toBe('ما مستهدف المرحلة الثانية؟');
    const english = await office.joins('Who reads English');
    const [shown] = (await elsewhere(english).type(text)).attachments;
    expect(shown?.preview.content.title).toBe('What was the target of phase 2?');
  });

  it('understands whole questions as the chat does', async () => {
    for (const text of ['waht is teh targt of phase 2', 'شو هدف المرحلة الثانية'])
      expect(titlesOf(await somebody().type(text))[0]).toMatch(
        /target of phase 2|مستهدف المرحلة الثانية/,
      );
  });

  it('shows what is asked most in the language, and examples where nothing was asked', async () => {
    const asked = await office.joins('Who asks');
    for (const text of ['Which entities were in phase 3?', 'who is in phase 3'])
      await asked.say(text);
    const usage = office.bot.database.db.selectFrom('usage_counts').selectAll();
    await waitUntil(async () => (await usage.execute()).length > 0, {
      what: 'the questions are counted',
    });
    expect(titlesOf(await somebody().open())[0]).toBe('Which entities were in phase 3?');
    const arabic = titlesOf(await somebody(ARABIC_CLIENT).open());
    expect(arabic[0]).toBe('ما مستهدف المرحلة الثانية؟');
    expect(new Set(arabic).size).toBe(arabic.length);
    expect(await somebody(ARABIC_CLIENT).type('  ')).toEqual(await somebody(ARABIC_CLIENT).open());
  });

  it('turns pages, and ends with an empty one', async () => {
    const whole = titlesOf(await somebody().type('phase'));
    expect(whole.length).toBeGreaterThan(4);
    const page = async (skip: number) =>
      titlesOf(await somebody().type('phase', { skip, count: 2 }));
    expect([...(await page(0)), ...(await page(2))]).toEqual(whole.slice(0, 4));
    expect(await somebody().type('phase', { skip: 100, count: 25 })).toMatchObject({
      type: 'result',
      attachments: [],
    });
  });

  it('says so where it finds nothing, with as much of the text as fits', async () => {
    const { type, text } = await somebody().type(`**<b>qqqq</b> ${'x'.repeat(5000)}`);
    expect(type).toBe('message');
    // Some clients read tags there: what is not seen parts them.
    expect(text).toMatch(/^I found nothing for “\*\*<\u2060b>qqqq/);
    expect(text?.length).toBeLessThan(250);
    expect((await somebody(ARABIC_CLIENT).type('###')).text).toMatch(/^لم أجد شيئاً/);
  });

  it.each([
    ['composeExtension/query', { commandId: 'another' }],
    ['composeExtension/query', { commandId: 'searchKnowledge', parameters: 'all' }],
    ['composeExtension/query', { commandId: 'searchKnowledge', queryOptions: { skip: -1 } }],
    ['composeExtension/query', null],
    ['composeExtension/selectItem', { record: 'PL-RTA-2026-0001', language: 'en' }],
    ['composeExtension/selectItem', { record: randomUUID(), language: 'fr' }],
    ['composeExtension/fetchTask', { commandId: 'searchKnowledge' }],
    ['composeExtension/submitAction', { commandId: 'logThis', data: { lawaraq: 'all' } }],
    ['composeExtension/submitAction', { commandId: 'logThis' }],
    ['application/search', { dataset: 'people', queryText: 'a' }],
  ])('refuses a value that is not what %s promises: %j', async (name, value) => {
    const { status, body } = await somebody().invoke(name, value);
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toMatch(/bad request/);
    expect(JSON.stringify(body)).not.toMatch(/zod|expected|invalid/i);
  });
});

describe('records in the search', () => {
  const name = { processNameEn: 'Falcon passport issue', processNameAr: 'إصدار جواز الصقر' };
  let submitted: string;
  let draft: string;
  let people: Record<string, Colleague>;
  beforeAll(async () => {
    const owner = await office.joins('Owner');
    people = {
      owner,
      coordinator: await office.joins('Coordinator', COORDINATES_RTA),
      verifier: await office.joins('Verifier', VERIFIES_RTA),
      'verifier elsewhere': await office.joins('Other', { role: 'verifier', entityId: 'dewa' }),
      stranger: await office.joins('Stranger'),
      admin: await office.joins('Admin', ADMIN),
    };
    submitted = await submits(owner, { ...name, classification: 'open' });
    draft = await logs(owner, {
      ...{ processNameEn: 'Falcon passport loss', processNameAr: 'فقدان جواز الصقر' },
      classification: 'confidential',
    });
  });
  const numberOf = async (id: string) => (await office.records.find({ id }))?.number ?? '';

  it.each([
    ['owner', ['Falcon passport issue', 'Falcon passport loss']],
    ['coordinator', ['Falcon passport issue', 'Falcon passport loss']],
    ['admin', ['Falcon passport issue', 'Falcon passport loss']],
    ['verifier', ['Falcon passport issue']],
    ['verifier elsewhere', []],
    ['stranger', []],
  ])('shows the %s those that they may see: %j', async (who, expected) => {
    const user = elsewhere(people[who]!);
    for (const text of ['falcon pass', 'جواز الصقر']) {
      const titles = recordsIn(await user.type(text)).map(({ preview }) => preview.content.title);
      titles.sort();
      expect(titles).toEqual(expected);
    }
  });

  it('shows none to who has no object id, whatever name they bear', async () => {
    const owner = people['owner']!;
    const guest = extensionUser(office.bot, { id: `29:${owner.id}`, name: 'Owner' });
    expect(recordsIn(await guest.type('falcon pass'))).toEqual([]);
  });

  it('finds a record by its number first, and says what others will see of it', async () => {
    const user = elsewhere(people['owner']!);
    const [open] = (await user.type(await numberOf(submitted))).attachments;
    expect(open?.preview.content.text).toMatch(/RTA.*Submitted.*number, name, entity and status/);
    const [secret] = (await user.type(await numberOf(draft))).attachments;
    expect(secret?.preview.content.text).toMatch(/only its number, entity and status/);
    // What leaves the bot to be inserted as it is holds nothing but the number.
    expect(secret?.content).toEqual({ title: await numberOf(draft) });
  });

  it('inserts of a record what its classification lets others read', async () => {
    const user = elsewhere(people['owner']!);
    const lines = await user.type('falcon passport');
    const cardFor = async (title: string) => {
      const line = lines.attachments.find(({ preview }) => preview.content.title === title)!;
      const [chosen] = (await user.choose(line)).attachments;
      expect(parseCard(chosen!.content).problems).toEqual([]);
      return chosen!.content;
    };
    const open = await cardFor('Falcon passport issue');
    expect(textOf(open)).toMatch(/^Falcon passport issue\n.*PL-RTA.*RTA.*Submitted$/);
    const confidential = await cardFor('Falcon passport loss');
    expect(textOf(confidential)).toContain(await numberOf(draft));
    expect(JSON.stringify(confidential)).not.toMatch(/Falcon|sheets/);
    expect([...actionsOf(open), ...actionsOf(confidential)]).toEqual([]);
  });

  it('asks again for the right to see a record when it is chosen', async () => {
    const verifier = await office.joins('Verifier for a day', VERIFIES_RTA);
    const [line] = recordsIn(await elsewhere(verifier).type('falcon passport issue'));
    await office.staff.setGrants(verifier.id, [], 'test');
    expect(await elsewhere(verifier).choose(line!)).toMatchObject({
      type: 'message',
      text: office.messages.say('en', 'extension.recordGone'),
    });
    expect(await elsewhere(people['stranger']!).choose(line!)).toMatchObject({ type: 'message' });
  });

  it('is not answered from what the same letters brought before, and keeps no ledger', async () => {
    const owner = people['owner']!;
    const user = elsewhere(owner);
    const word = { processNameEn: 'Gazelle count', processNameAr: 'عدّ الغزلان' };
    const sent = user.activity('composeExtension/query', {
      commandId: 'searchKnowledge',
      parameters: [{ name: 'query', value: 'gazelle' }],
    });
    const found = async () =>
      recordsIn((await user.post(sent)).body['composeExtension'] as Result).length;
    expect(await found()).toBe(0);
    await logs(owner, word);
    expect(await found()).toBe(1);
    const { id } = user.conversation as { id: string };
    const turns = office.bot.database.db.selectFrom('turns').selectAll();
    const kept = (await turns.execute()).filter((turn) => JSON.stringify(turn).includes(id));
    expect(kept).toEqual([]);
  });
});

describe('entities while somebody types in a list of choices', () => {
  const choices = async (queryText: string, change = {}) => {
    const { status, body } = await somebody(change).invoke('application/search', {
      queryText,
      queryOptions: { skip: 0, top: 15 },
      dataset: 'entities',
    });
    expect(status).toBe(200);
    expect(body['type']).toBe('application/vnd.microsoft.search.searchResponse');
    return (body['value'] as { results: { title: string; value: string }[] }).results;
  };

  it.each(['RTA', 'rta', 'Roads', 'الطرق', 'هيئة الطرق والمو', 'raods and transport'])(
    'finds the roads authority by “%s”',
    async (text) => {
      expect((await choices(text)).map(({ value }) => value)).toContain('rta');
    },
  );

  it('offers no more than Teams shows, in the language of the person', async () => {
    expect(await choices('')).toHaveLength(15);
    expect((await choices('RTA', ARABIC_CLIENT))[0]?.title).toBe('هيئة الطرق والمواصلات');
    expect(await choices('nothing of the kind')).toEqual([]);
  });

  it('names none so that the name leads somewhere or calls somebody', async () => {
    using knowledge = writeSmallKnowledge();
    const file = join(knowledge.folder, 'entities.yaml');
    const hostile = '[Roads](https://evil.example) <at>All</at>';
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('"Roads and Transport Authority"', JSON.stringify(hostile)));
    await using bot = await startSmallBot({ knowledgeDir: knowledge.folder });
    const user = extensionUser(bot, { id: '29:x', name: 'X', aadObjectId: randomUUID() });
    const { body } = await user.invoke('application/search', {
      queryText: 'RTA',
      dataset: 'entities',
    });
    expect(body).toMatchObject({
      value: { results: [{ title: toInertText(hostile), value: 'rta' }] },
    });
    expect(toInertText(hostile)).not.toBe(hostile);
  });
});
