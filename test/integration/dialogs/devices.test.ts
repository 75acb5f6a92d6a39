import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Messages } from '../../../src/messages/messages';
import { coordinator, type Coordinator, type Heard } from '../../support/people/coordinator';
import { realMessages } from '../../support/knowledge/messages';
import { halfway, someProcess } from '../../support/records/someProcess';
import { startSmallBot, type TestBot } from '../../support/bot/testBot';

let bot: TestBot;
let messages: Messages;
beforeAll(async () => {
  messages = await realMessages();
  bot = await startSmallBot();
});
afterAll(() => bot[Symbol.asyncDispose]());

const say: Messages['say'] = (...said) => messages.say(...said);

/** Somebody with everything that a submission needs, in front of the summary. */
async function complete(): Promise<{ person: Coordinator; summary: Heard }> {
  const { person } = await halfway(bot);
  await person.press('log.form');
  await person.press('log.fill', {
    eliminationKind: 'digital_form',
    goLiveDate: 'Jan 2020',
    processNameAr: someProcess('ar').name,
    residualSheetsPerTransaction: '0',
    residualTransactionsPerYear: '0',
  });
  await person.say('summary');
  await person.press(say('en', 'record.button.formSubmission'));
  const summary = await person.press('log.fill', {
    department: 'Billing',
    baselineYear: '2018',
    baselineMethod: 'estimate',
    estimateReason: 'A week was counted',
    channels: 'entity_portal',
    digitalShare: '100',
    shiftedTo: 'none',
    containsPersonalData: 'false',
    classification: 'open',
    'evidence.kind': 'circular',
    'evidence.title': 'Circular 1/2020',
    'evidence.link': 'https://files.example/1',
  });
  return { person, summary };
}

describe('one person at two devices', () => {
  test('two messages at once are both taken, one after the other', async () => {
    const { person } = await halfway(bot);
    await Promise.all([person.say('digital form'), person.say('change the sheets to 9 sheets')]);
    expect((await person.records())[0]!.fields).toMatchObject({
      eliminationKind: 'digital_form',
      sheetsPerTransaction: 9,
    });
  });

  test('a choice on an old card is for the question of that card', async () => {
    const { person, heard: old } = await halfway(bot);
    await person.say('digital form');
    await person.say('Jan 2020');
    const heard = await person.pressOn(old, 'Digital certificate');
    expect(heard.lines).toContain(say('en', 'log.ask.residual'));
    expect((await person.records())[0]!.fields).toMatchObject({
      eliminationKind: 'e_certificate',
      goLiveDate: '2020-01-01',
    });
  });

  test('an old question about sheets or pages that was answered changes nothing', async () => {
    const person = coordinator(bot);
    await person.say('log');
    await person.say(`${someProcess('en').name}, DEWA, digital form since Jan 2020`);
    const old = await person.say('5');
    await person.press(say('en', 'record.form.sheets'));
    const heard = await person.pressOn(old, say('en', 'record.form.pages_both_sides'));
    expect(heard.lines).toContain(say('en', 'log.ask.transactionsPerYear'));
    expect((await person.records())[0]!.fields.sheetsPerTransaction).toBe(5);
  });
});

describe('a number that a colleague sets while the summary is in front of somebody', () => {
  /** As an admin or a coordinator of the entity would, in the database. */
  const setsVolume = (id: string) =>
    sql`update record_versions
        set fields = jsonb_set(fields, '{transactionsPerYear}', '6543210'),
            row_version = row_version + 1
        where record_id = ${id}`.execute(bot.database.db);

  test.each([[[]], [['change the date']], [['back']], [['skip']], [['change the sheets', 'back']]])(
    'is shown before it is submitted, after %j',
    async (texts) => {
      const { person } = await complete();
      const { id } = (await person.records())[0]!;
      for (const text of texts) await person.say(text);
      await setsVolume(id);
      const heard = await person.say('submit');
      expect(heard.text).toContain('6,543,210');
      expect((await person.records())[0]!.status).toBe('draft');
    },
  );

  test('is shown to whoever comes back to the draft and writes "submit" at once', async () => {
    const { person } = await complete();
    const elsewhere = person.elsewhere();
    const { id } = (await person.records())[0]!;
    await elsewhere.send({ value: { lawaraq: { verb: 'log.edit', record: id } } });
    await setsVolume(id);
    const heard = await elsewhere.say('submit');
    expect(heard.lines).toContain(say(heard.languages[0]!, 'log.checkFirst'));
    expect(heard.text).toContain('6,543,210');
    expect((await person.records())[0]!.status).toBe('draft');
  });
});

describe('the same person in two conversations', () => {
  test('has a talk in each, with a draft in each', async () => {
    const { person } = await halfway(bot);
    const other = person.elsewhere();
    await other.say('log');
    await other.say(`${someProcess('en').name}, DEWA, digital form since Jan 2020`);
    const there = await other.say('8 sheets');
    expect(there.lines).toContain(say('en', 'log.ask.transactionsPerYear'));
    const here = await person.say('digital form');
    expect(here.lines).toContain(say('en', 'log.ask.goLiveDate'));
    expect(await person.records()).toHaveLength(2);
  });

  test('can go on with the draft in the other one', async () => {
    const { person } = await halfway(bot);
    const other = person.elsewhere();
    await other.say('my records');
    await other.press('record.open');
    const heard = await other.press('log.resume');
    expect(heard.lines).toContain(say('en', 'log.ask.eliminationKind'));
    await other.say('digital form');
    // The first conversation asks what is open now, not what was open then.
    const here = await person.say('Jan 2020');
    expect(here.text).toMatch(/PL-DEWA-/);
    expect(await person.records()).toHaveLength(1);
  });
});

describe('said or pressed twice', () => {
  test('a message that Teams delivers again is answered as before, with one effect', async () => {
    const person = coordinator(bot);
    await person.say('log');
    const again = {
      id: randomUUID(),
      text: `${someProcess('en').name}, DEWA, digital form since 2020`,
    };
    const first = await person.send(again);
    const second = await person.send(again);
    expect(second.lines).toEqual(first.lines);
    const next = await person.say('3 sheets');
    expect(next.lines).toContain(say('en', 'log.ask.transactionsPerYear'));
    expect(await person.records()).toHaveLength(1);
  });

  test('a double click on "Submit" submits once and says the same twice', async () => {
    const { person, summary } = await complete();
    const first = await person.pressOn(summary, 'log.submit');
    const second = await person.pressOn(summary, 'log.submit');
    expect(first.text).toMatch(/PL-DEWA-\d{4}-\d{4}/);
    expect(second.lines).toEqual(first.lines);
    expect(await person.records()).toMatchObject([{ status: 'submitted' }]);
    const events = await bot.database.db
      .selectFrom('record_events')
      .where('record_id', '=', (await person.records())[0]!.id)
      .where('action', '=', 'submit')
      .selectAll()
      .execute();
    expect(events).toHaveLength(1);
  });

  test('a double click at the same moment as well', async () => {
    const { person, summary } = await complete();
    await Promise.all([
      person.pressOn(summary, 'log.submit'),
      person.pressOn(summary, 'log.submit'),
    ]);
    expect(await person.records()).toMatchObject([{ status: 'submitted' }]);
  });

  test('a form is taken once', async () => {
    const person = coordinator(bot);
    await person.say('log');
    const form = await person.press('log.form');
    const fields = { processNameEn: someProcess('en').name, entityId: 'dewa' };
    await person.pressOn(form, 'log.fill', fields);
    await person.pressOn(form, 'log.fill', fields);
    expect(await person.records()).toMatchObject([{ fields }]);
  });
});

describe('a button of a record that is no draft any more', () => {
  test('says how it is', async () => {
    const { person, summary } = await complete();
    await person.pressOn(summary, 'log.submit');
    const heard = await person.pressOn(summary, 'log.edit');
    const number = (await person.records())[0]?.number;
    expect(heard.text).toMatch(
      new RegExp(`^This record cannot be changed at the moment: ${number}, .* status: Submitted`),
    );
    expect(heard.buttons).toEqual([say('en', 'notice.open')]);
  });

  test('does not cut off the talk about another one', async () => {
    const { person, summary } = await complete();
    await person.pressOn(summary, 'log.submit');
    await person.say('log');
    await person.say(`${someProcess('en').name}, DEWA`);
    const heard = await person.pressOn(summary, 'log.discard');
    expect(heard.text).toMatch(/^This record cannot be changed .* Its status: Submitted/);
    expect(heard.lines).toContain(say('en', 'log.ask.eliminationKind'));
    expect((await person.say('digital form')).lines).toContain(say('en', 'log.ask.goLiveDate'));
  });
});

test('nobody goes on with the draft of somebody else', async () => {
  const { person, heard } = await halfway(bot);
  const before = await person.records();
  const other = coordinator(bot);
  const refused = await other.pressOn(heard, 'Digital form');
  expect(refused.text).toContain(messages.say(refused.languages[0]!, 'log.gone'));
  expect(await person.records()).toEqual(before);
});
