import { randomUUID } from 'node:crypto';
import type { Card } from '../../../src/cards/kit/adaptiveCard';
import { formatDate } from '../../../src/messages/formatDate';
import type { Colleague } from '../../support/people/colleague';
import {
  extensionUser,
  MESSAGE_LINK,
  type ExtensionUser,
  type TaskWindow,
} from '../../support/people/extensionUser';
import { openOffice, type Office } from '../../support/people/office';
import { parseCard } from '../../support/cards/parseCard';
import { actionsOf, inputsOf, textOf } from '../../support/cards/readCard';
import { startReplica } from '../../support/bot/testBot';
import { cpuDuring } from '../../support/process/cpuOf';

let office: Office;
let mariam: Colleague;
let user: ExtensionUser;
beforeAll(async () => {
  office = await openOffice();
});
beforeEach(async () => {
  mariam = await office.joins('Mariam');
  user = elsewhere(mariam.id);
});
afterAll(() => office[Symbol.asyncDispose]());

const elsewhere = (id: string, change = {}): ExtensionUser =>
  extensionUser(office.bot, { id: `29:${id}`, name: 'Mariam', aadObjectId: id }, change);

function cardOf({ type, value }: TaskWindow): Card {
  expect(type).toBe('continue');
  const { content } = value.card;
  expect(parseCard(content).problems).toEqual([]);
  return content;
}
/** What stands in the inputs that are not empty. */
const filledIn = (card: Card): Record<string, string> =>
  Object.fromEntries(inputsOf(card).flatMap(({ id, value }) => (value ? [[id, value]] : [])));
const recordsOf = async (id: string) =>
  (await office.records.list({ ownerId: id, limit: 10, offset: 0 })).records;

let volume = 1000;
/** A process like no other; digits in its name could be a telephone number. */
const another = () => ({
  processNameEn: `Permit ${randomUUID().replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!)}`,
  transactionsPerYear: String((volume = Math.round(volume * 1.3))),
});

const ENGLISH = {
  author: 'Salem',
  html: '<div><p>Trade licence renewal, RTA: 3 sheets each,&nbsp;about 40,000 a year, digital form since 1 January 2020</p></div>',
};
const ARABIC = {
  author: 'سالم',
  html: '<p>السلام عليكم <at id="0">Mariam</at></p><p>أوقفنا طباعة نموذج «تجديد رخصة المركبة» في هيئة الطرق والمواصلات:<br>٣ أوراق لكل معاملة، وحوالي ٤٠ ألف معاملة في السنة، منذ يناير ٢٠٢٠</p>',
};

describe('"log this" on a message', () => {
  it('opens the form with what the message tells, and the message beside it', async () => {
    const task = await user.logThis(ENGLISH);
    expect(task.value).toMatchObject({ title: 'Log this process', width: 'medium' });
    const card = cardOf(task);
    expect(filledIn(card)).toEqual({
      entityId: 'rta',
      processNameEn: 'Trade licence renewal',
      processType: 'customer_service',
      sheetsPerTransaction: '3',
      sheetsUnit: 'sheets',
      transactionsPerYear: 'about 40000',
      eliminationKind: 'digital_form',
      goLiveDate: formatDate('en', '2020-01-01'),
      goLivePlanned: 'false',
    });
    expect(textOf(card)).toMatch(/^Salem’s message\nTrade licence renewal, RTA: 3 sheets each/);
    expect(actionsOf(card).map(({ title }) => title)).toEqual(['Save the draft']);
    expect(await recordsOf(mariam.id)).toEqual([]);
  });

  it('reads Arabic, in a window from right to left', async () => {
    const id = randomUUID();
    const { value } = await elsewhere(id, { locale: 'ar-AE' }).logThis(ARABIC);
    expect(value.title).toBe('تسجيل هذا الإجراء');
    expect(value.card.content).toMatchObject({ lang: 'ar', rtl: true });
    expect(filledIn(value.card.content)).toMatchObject({
      entityId: 'rta',
      processNameAr: 'تجديد رخصة المركبة',
      sheetsPerTransaction: '3',
      transactionsPerYear: '40000 تقريباً',
      goLiveDate: formatDate('ar', '2020-01-01'),
    });
    // Who was meant is no part of what was said.
    expect(textOf(value.card.content)).toMatch(/^رسالة سالم\nالسلام عليكم\nأوقفنا طباعة/);
  });

  it('leaves empty what would have to be asked about', async () => {
    const html = 'The leave form took 2 to 3 sheets, 50 a day. What do you think?';
    const filled = filledIn(cardOf(await user.logThis({ html })));
    expect(filled).toEqual({
      processNameEn: 'leave form',
      processType: 'internal_process',
      sheetsPerTransaction: 'between 2 and 3',
      sheetsUnit: 'sheets',
      goLivePlanned: 'false',
    });
  });

  it('opens an empty form where there is no message, or none with a text', async () => {
    for (const message of [undefined, { html: '<attachment id="1"></attachment>' }, { html: '' }]) {
      const card = cardOf(await user.logThis(message));
      expect(filledIn(card)).toEqual({ sheetsUnit: 'sheets', goLivePlanned: 'false' });
      expect(textOf(card)).not.toMatch(/message/);
    }
  });

  it('shows a message as it reads, whatever is written in it', async () => {
    const html =
      '<p onclick="x()">**Bold** &lt;script&gt;alert(1)&lt;/script&gt; [a](https://evil.example)</p>' +
      '<p>{{DATE(2020-01-01T00:00:00Z,SHORT)}} &amp;lt; \u202eerased</p><img src=x onerror=y>';
    const card = cardOf(await user.logThis({ html, author: '<b>*Salem*</b>' }));
    const [title, first, second] = textOf(card).split('\n');
    expect(title).toBe('<b>*Salem*</b>’s message');
    expect(first).toBe('**Bold** <script>alert(1)</script> [a](https://evil.example)');
    // Parted by a mark that is not seen.
    expect(second).toBe('{\u2060{DATE(2020-01-01T00:00:00Z,SHORT)}} &lt; erased');
    const blocks = JSON.stringify(card).match(/"type":"TextBlock","text":"[^"]*/g) ?? [];
    expect(blocks.filter((block) => /script|evil|DATE|\*Salem/.test(block))).toEqual([]);
  });

  it.each([
    ['words', 'ورق paper 12 '.repeat(3000)],
    ['open tags', '<at<p<'.repeat(5000)],
    ['character references', '&#65;&amp;'.repeat(3000)],
    ['blanks', `3 sheets${' '.repeat(28_000)}each`],
    ['line ends', '<br>'.repeat(7000)],
  ])('reads 28 KB of %s within the time that an invoke has', async (_, html) => {
    let card: Card | undefined;
    const cpu = await cpuDuring(async () => {
      card = cardOf(await user.logThis({ html: html.slice(0, 28_000) }));
    });
    expect(cpu).toBeLessThan(4000);
    expect(JSON.stringify(card).length).toBeLessThan(40_000);
  });

  it('does nothing for who has no object id', async () => {
    const guest = extensionUser(office.bot, { id: '29:guest', name: 'Guest' });
    const noIdentity = office.messages.say('en', 'log.noIdentity');
    expect(await guest.logThis(ENGLISH)).toEqual({ type: 'message', value: noIdentity });
    const form = cardOf(await user.logThis(ENGLISH));
    expect(await guest.send(form)).toEqual({ type: 'message', value: noIdentity });
  });
});

describe('the form of "log this"', () => {
  it('is saved as a draft with a number, which is told with what to do next', async () => {
    const form = cardOf(await user.logThis(ENGLISH));
    const text = textOf(cardOf(await user.send(form, {}, ENGLISH)));
    const [record, ...others] = await recordsOf(mariam.id);
    expect(others).toEqual([]);
    expect(record).toMatchObject({
      status: 'draft',
      fields: {
        entityId: 'rta',
        processNameEn: 'Trade licence renewal',
        sheetsPerTransaction: 3,
        copiesPerTransaction: 1,
        transactionsPerYear: 40_000,
        goLiveDate: '2020-01-01',
        description: `Logged from a message in Teams: ${MESSAGE_LINK}`,
      },
    });
    expect(record?.number).toMatch(/^PL-RTA-\d{4}-\d{4}$/);
    expect(record?.fields.goLivePlanned).toBeUndefined();
    expect(text).toContain(`Its number is ${record?.number}.`);
    expect(text).toMatch(/write “my records”.*Nothing was posted/);
    expect(textOf(await mariam.say('my records'))).toContain('Trade licence renewal');
    const { id } = user.conversation as { id: string };
    expect(office.teams.sent.filter(({ path }) => path.includes(encodeURIComponent(id)))).toEqual(
      [],
    );
  });

  it('is finished in the personal chat', async () => {
    await user.send(cardOf(await user.logThis(ENGLISH)));
    const [record] = await recordsOf(mariam.id);
    const resumed = await mariam.wish({ verb: 'log.resume', record: record!.id });
    expect(textOf(resumed)).toContain('Trade licence renewal');
  });

  it('names what could not be taken beside it, and loses nothing of the rest', async () => {
    const form = cardOf(await user.logThis(ENGLISH));
    const typed = {
      sheetsPerTransaction: 'many',
      goLiveDate: '31 February',
      transactionsPerYear: '١٢٠٠',
    };
    const again = cardOf(await user.send(form, typed, ENGLISH));
    expect(textOf(again)).toMatch(/2 entries|two/i);
    expect(filledIn(again)).toMatchObject({ ...typed, processNameEn: 'Trade licence renewal' });
    const [draft] = await recordsOf(mariam.id);
    expect(draft?.fields).toMatchObject({ transactionsPerYear: 1200, entityId: 'rta' });
    expect(draft?.fields.sheetsPerTransaction).toBeUndefined();
    const right = { sheetsPerTransaction: '2', goLiveDate: '1/2/2021' };
    const done = textOf(cardOf(await user.send(again, right, ENGLISH)));
    expect(done).toMatch(/PL-RTA/);
    const [record, ...others] = await recordsOf(mariam.id);
    expect(others).toEqual([]);
    expect(record?.fields).toMatchObject({ sheetsPerTransaction: 2, goLiveDate: '2021-02-01' });
  });

  it('says what is still missing for a number', async () => {
    const form = cardOf(await user.logThis({ html: 'Process: Falcon registration, DEWA' }));
    const text = textOf(cardOf(await user.send(form)));
    expect(text).toMatch(/It will get a number once you add: .*(sheets|paper)/i);
  });

  it('names the record that it looks like, and keeps the draft without a number until that is settled', async () => {
    const name = another();
    const first = await office.joins('First');
    await elsewhere(first.id).send(cardOf(await elsewhere(first.id).logThis(ENGLISH)), name);
    const [there] = await recordsOf(first.id);
    const form = cardOf(await user.logThis(ENGLISH));
    const text = textOf(cardOf(await user.send(form, name)));
    expect(text).toContain(`It is similar to ${there?.number}.`);
    expect((await recordsOf(mariam.id))[0]?.number).toBeNull();
  });

  it('is stored once, however often and wherever it arrives', async () => {
    const form = cardOf(await user.logThis(ENGLISH));
    const sent = user.submission(form, another(), ENGLISH);
    await using replica = await startReplica(office.bot);
    const beside = extensionUser(replica, {
      id: `29:${mariam.id}`,
      name: 'Mariam',
      aadObjectId: mariam.id,
    });
    const answers = await Promise.all([
      user.invoke('composeExtension/submitAction', sent),
      beside.invoke('composeExtension/submitAction', sent),
      user.invoke('composeExtension/submitAction', sent),
    ]);
    answers.push(await beside.invoke('composeExtension/submitAction', sent));
    const records = await recordsOf(mariam.id);
    expect(records).toHaveLength(1);
    for (const { status, body } of answers) {
      expect(status).toBe(200);
      expect(JSON.stringify(body)).toContain(records[0]?.number);
    }
    const events = await office.records.events(records[0]!.id);
    const edits = events.filter(({ field }) => field === 'transactionsPerYear');
    expect(edits).toHaveLength(1);
  });

  it('begins no draft for somebody else, and touches none of theirs', async () => {
    const form = cardOf(await user.logThis(ENGLISH));
    await user.send(form, another(), ENGLISH);
    const [record] = await recordsOf(mariam.id);
    const other = await office.joins('Other');
    const changed = { processNameEn: 'Taken over' };
    const { status, body } = await elsewhere(other.id).invoke(
      'composeExtension/submitAction',
      user.submission(form, changed),
    );
    expect(JSON.stringify(body)).not.toContain(record!.number);
    expect(status).toBe(500);
    expect(await office.records.find({ id: record!.id })).toEqual(record);
  });

  it('keeps a message that leads nowhere, or to another place, out of the record', async () => {
    for (const link of [null, 'https://evil.example/teams.microsoft.com/', 'javascript:alert(1)']) {
      const message = { ...ENGLISH, link };
      const form = cardOf(await user.logThis(message));
      await user.send(form, another(), message);
    }
    const records = await recordsOf(mariam.id);
    expect(records).toHaveLength(3);
    expect(records.map(({ fields }) => fields.description)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('does not take a chat between two people for the personal chat with the bot', async () => {
    const pair = { conversation: { id: '19:two@unq.gbl.spaces', conversationType: 'personal' } };
    const inPair = elsewhere(mariam.id, pair);
    await inPair.send(cardOf(await inPair.logThis(ENGLISH)));
    const rows = await office.bot.database.db
      .selectFrom('conversation_references')
      .selectAll()
      .execute();
    expect(rows.filter((row) => JSON.stringify(row).includes('19:two'))).toEqual([]);
  });
});
