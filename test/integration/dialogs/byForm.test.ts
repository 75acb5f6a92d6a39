import type { Language } from '../../../src/language/text/detectLanguage';
import type { Messages } from '../../../src/messages/messages';
import type { ProcessRecord } from '../../../src/records/model/processRecord';
import { SqlStaff } from '../../../src/store/people/sqlStaff';
import { dataOf } from '../../support/people/colleague';
import {
  coordinator,
  tell,
  valueOf,
  type Coordinator,
  type Heard,
} from '../../support/people/coordinator';
import { realMessages } from '../../support/knowledge/messages';
import { someProcess } from '../../support/records/someProcess';
import { startSmallBot, type TestBot } from '../../support/bot/testBot';

let bot: TestBot;
let messages: Messages;
beforeAll(async () => {
  messages = await realMessages();
  bot = await startSmallBot();
});
afterAll(() => bot[Symbol.asyncDispose]());

/** Somebody with the short form in front of them. */
async function withForm(begin = 'log'): Promise<{ person: Coordinator; form: Heard }> {
  const person = coordinator(bot);
  await person.say(begin);
  return { person, form: await person.press('log.form') };
}

const FIELDS = {
  entityId: 'rta',
  processNameEn: 'Taxi complaint',
  sheetsPerTransaction: '4',
  transactionsPerYear: '12,345',
  eliminationKind: 'digital_form',
  goLiveDate: '1 Sep 2021',
  residualSheetsPerTransaction: '1',
  residualTransactionsPerYear: '45',
};

test('the whole short form gives a draft with a number', async () => {
  const { person } = await withForm();
  const heard = await person.press('log.fill', FIELDS);
  expect(heard.text).toMatch(/PL-RTA-\d{4}-\d{4}/);
  // 4 × 12,345 = 49,380; 1 × 45 = 45; 49,380 − 45 = 49,335.
  expect((await person.records())[0]).toMatchObject({
    fields: {
      sheetsPerTransaction: 4,
      transactionsPerYear: 12345,
      goLiveDate: '2021-09-01',
      eliminationKind: 'digital_form',
    },
    figures: { baselineSheets: '49380', residualSheets: '45', eliminatedSheets: '49335' },
  });
});

test('the forms take a record as far as its submission', async () => {
  const { person } = await withForm();
  await person.press('log.fill', {
    ...FIELDS,
    processNameAr: 'شكوى سيارة',
    processNameEn: 'Cab complaint form',
    transactionsPerYear: '22,345',
  });
  await person.say('summary');
  await person.press(messages.say('en', 'record.button.formSubmission'));
  const filled = await person.press('log.fill', {
    department: 'Public transport',
    baselineYear: '2019',
    baselineMethod: 'estimate',
    estimateReason: 'The section head counted a week',
    channels: 'dubainow,kiosk',
    digitalShare: '99.8',
    residualReason: 'law',
    shiftedTo: 'none',
    containsPersonalData: 'false',
    classification: 'open',
    'evidence.kind': 'circular',
    'evidence.title': 'Circular 12/2021',
    'evidence.link': 'https://files.example/12',
  });
  expect(filled.lines).toContain(messages.say('en', 'record.summary.ready'));
  await person.press('log.submit');
  expect((await person.records())[0]).toMatchObject({ status: 'submitted' });
});

describe.each<[Language, string, Record<string, string>]>([
  [
    'en',
    'log',
    {
      entityId: 'dewa',
      processNameEn: 'Bill reprint',
      sheetsPerTransaction: 'plenty',
      transactionsPerYear: '60,000,000',
      goLiveDate: '31 December 1999',
      residualTransactionsPerYear: '-4',
    },
  ],
  [
    'ar',
    'سجّل إجراءً',
    {
      entityId: 'dewa',
      processNameAr: 'إعادة طباعة الفاتورة',
      sheetsPerTransaction: 'كثير',
      transactionsPerYear: '٦٠ مليون',
      goLiveDate: '٣١ ديسمبر ١٩٩٩',
      residualTransactionsPerYear: '-٤',
    },
  ],
])('several wrong inputs at once, in %s', (language, begin, typed) => {
  let person: Coordinator;
  let heard: Heard;
  beforeAll(async () => {
    ({ person } = await withForm(begin));
    heard = await person.press('log.fill', typed);
  });

  test('each is named with what would be right', () => {
    const say = messages.say.bind(messages);
    const { lines } = heard;
    const right = (start: string, hint: string) =>
      lines.some((line) => line.startsWith(start) && line.includes(hint));
    const sheets = say(language, 'record.hint.sheetsPerTransaction');
    const transactions = say(language, 'record.hint.transactionsPerYear');
    const residual = say(language, 'record.hint.residualTransactionsPerYear');
    const notUnderstood = say(language, 'record.fault.not_understood');
    expect(lines).toContain(say(language, 'record.form.faults', { count: 4 }));
    expect(right(notUnderstood, sheets)).toBe(true);
    expect(lines.some((line) => line.includes('50,000,000') && line.includes(transactions))).toBe(
      true,
    );
    expect(right(notUnderstood, residual)).toBe(true);
    expect(lines.some((line) => /2000/.test(line))).toBe(true);
    expect(heard.languages).toEqual([language]);
  });

  test('everything stands there as it was typed', () => {
    for (const [id, text] of Object.entries(typed)) expect(valueOf(heard, id)).toBe(text);
  });

  test('what was right is saved already', async () => {
    const [record] = await person.records();
    expect(record!.fields).toMatchObject({ entityId: 'dewa' });
    expect(record!.fields.processNameAr ?? record!.fields.processNameEn).toBeDefined();
    expect(record!.fields).not.toHaveProperty('transactionsPerYear');
  });

  test('sending it again unchanged is refused again, and corrected it is taken', async () => {
    const again = await person.press('log.fill');
    expect(again.lines).toContain(messages.say(language, 'record.form.faults', { count: 4 }));
    const right = await person.press('log.fill', {
      sheetsPerTransaction: '5',
      transactionsPerYear: language === 'ar' ? '٣٣٬٣٠٠' : '33,100',
      goLiveDate: '2020-05-01',
      eliminationKind: 'e_notification',
      residualTransactionsPerYear: '0',
      residualSheetsPerTransaction: '0',
    });
    expect(right.text).toMatch(/PL-DEWA-/);
  });
});

test('pages on both sides are turned into sheets once, however often the form comes back', async () => {
  const { person } = await withForm();
  const wrong = await person.press('log.fill', {
    ...FIELDS,
    processNameEn: 'Bus lane appeal',
    sheetsPerTransaction: '7',
    sheetsUnit: 'pages_both_sides',
    transactionsPerYear: 'some',
  });
  expect(valueOf(wrong, 'sheetsPerTransaction')).toBe('7');
  await person.press('log.fill', { transactionsPerYear: '8,080' });
  // ⌈7 / 2⌉ = 4.
  expect((await person.records())[0]!.fields.sheetsPerTransaction).toBe(4);
});

describe('half by form, half by chat', () => {
  test('the form begins with what was said, and the chat asks only for the rest', async () => {
    const person = coordinator(bot);
    await person.say('log');
    await person.say('Metro lost property, RTA');
    await person.say('2 sheets');
    const form = await person.press('log.form');
    expect(valueOf(form, 'processNameEn')).toBe('Metro lost property');
    expect(valueOf(form, 'sheetsPerTransaction')).toBe('2');
    const asked = await person.press('log.fill', { transactionsPerYear: '7,171' });
    expect(asked.lines).toContain(messages.say('en', 'log.ask.eliminationKind'));
    await person.say('digital form');
    expect((await person.say('March 2020')).text).toMatch(/PL-RTA-/);
  });

  test('a form that was left open takes nothing back that was said since', async () => {
    const person = coordinator(bot);
    await person.say('log');
    await person.say('Tram season ticket, RTA');
    await person.press('log.form');
    await person.say('3 sheets, 5,747 a year');
    await person.say('e-certificate');
    const heard = await person.press('log.fill', { goLiveDate: 'Jan 2021' });
    expect(heard.text).toMatch(/PL-RTA-/);
    expect((await person.records())[0]!.fields).toMatchObject({
      sheetsPerTransaction: 3,
      transactionsPerYear: 5747,
      eliminationKind: 'e_certificate',
    });
  });

  test('what was in the form and was emptied is emptied', async () => {
    const person = coordinator(bot);
    await person.say('log');
    await person.say('Abra licence, RTA');
    await person.say('3 sheets, 2,929 a year');
    await person.press('log.form');
    await person.press('log.fill', { sheetsPerTransaction: '' });
    const [record] = await person.records();
    expect(record!.fields).not.toHaveProperty('sheetsPerTransaction');
    expect(record!.fields.transactionsPerYear).toBe(2929);
  });
});

test('two open forms that are both sent are both taken', async () => {
  const { person, form: first } = await withForm();
  const second = await person.press('log.form');
  await person.pressOn(first, 'log.fill', {
    processNameEn: 'Limousine permit',
    sheetsPerTransaction: '6',
  });
  await person.pressOn(second, 'log.fill', { entityId: 'rta', transactionsPerYear: '3,939' });
  const records = await person.records();
  expect(records).toHaveLength(1);
  expect(records[0]!.fields).toMatchObject({
    processNameEn: 'Limousine permit',
    sheetsPerTransaction: 6,
    entityId: 'rta',
    transactionsPerYear: 3939,
  });
});

test('a form that is sent twice adds its evidence once', async () => {
  const { person } = await withForm();
  await person.press('log.fill', {
    ...FIELDS,
    processNameEn: 'Salik refund',
    transactionsPerYear: '1,919',
  });
  await person.say('summary');
  const form = await person.press(messages.say('en', 'record.button.formSubmission'));
  const row = {
    'evidence.kind': 'circular',
    'evidence.title': 'Circular 7/2021',
    'evidence.link': 'https://files.example/7',
    baselineYear: 'last century',
  };
  await person.pressOn(form, 'log.fill', row);
  await person.pressOn(form, 'log.fill', row);
  await person.press('log.fill', { baselineYear: '2019' });
  expect((await person.records())[0]!.fields).toMatchObject({
    baselineYear: 2019,
    evidence: [{ title: 'Circular 7/2021' }],
  });
});

describe('the same form sent again', () => {
  const stored = async (person: Coordinator) => (await person.records())[0]!.fields;

  test('with a correction is taken each time, also with what it said before', async () => {
    const { person, form } = await withForm();
    const typed = { ...FIELDS, processNameEn: 'Valet parking permit' };
    for (const transactionsPerYear of ['7,017', '8,017', '7,017']) {
      await person.pressOn(form, 'log.fill', { ...typed, transactionsPerYear });
      const { transactionsPerYear: taken } = await stored(person);
      expect(taken?.toLocaleString('en') ?? '').toBe(transactionsPerYear);
    }
  });

  test('by a client that has forgotten what was typed loses nothing of it', async () => {
    const { person, form } = await withForm();
    await person.pressOn(form, 'log.fill', { ...FIELDS, processNameEn: 'Coach stop request' });
    await person.pressOn(form, 'log.fill', { transactionsPerYear: '3,323' });
    expect(await stored(person)).toMatchObject({
      processNameEn: 'Coach stop request',
      transactionsPerYear: 3323,
    });
  });

  test('with a correction is taken after the talk is over', async () => {
    const { person, form } = await withForm();
    const typed = { processNameEn: 'Yacht berth permit', entityId: 'rta' };
    await person.pressOn(form, 'log.fill', { ...typed, transactionsPerYear: '100' });
    await person.say('cancel');
    await person.pressOn(form, 'log.fill', { ...typed, transactionsPerYear: '200' });
    expect(await stored(person)).toMatchObject({ transactionsPerYear: 200 });
  });

  test('unchanged does not take back what was said since', async () => {
    const { person, form } = await withForm();
    const typed = { processNameEn: 'Ferry pass', entityId: 'rta', transactionsPerYear: '4,141' };
    await person.pressOn(form, 'log.fill', typed);
    const other = await person.press('log.form');
    await person.pressOn(other, 'log.fill', { transactionsPerYear: '5,151' });
    await person.pressOn(form, 'log.fill', typed);
    expect(await stored(person)).toMatchObject({ transactionsPerYear: 5151 });
  });

  test('after its draft was discarded begins another one', async () => {
    const { person, form } = await withForm();
    const typed = { processNameEn: 'Hatta kayak licence', entityId: 'rta' };
    await person.pressOn(form, 'log.fill', typed);
    await person.say('discard');
    for (const transactionsPerYear of ['600', '700', '700'])
      await person.pressOn(form, 'log.fill', { ...typed, transactionsPerYear });
    const live = (await person.records()).filter(({ status }) => status === 'draft');
    expect(live).toMatchObject([{ fields: { ...typed, transactionsPerYear: 700 } }]);
  });
});

describe('a form that lay open while a colleague saved', () => {
  const between: [string, (person: Coordinator, record: string) => Promise<unknown>][] = [
    ['nothing else', () => Promise.resolve()],
    ['a cancelled talk', (person) => person.say('cancel')],
    ['another talk', (person) => tell(person, 'cancel', 'log')],
    [
      'four more forms',
      async (person, record) => {
        for (let shown = 0; shown < 4; shown++)
          await person.send({ value: dataOf({ verb: 'log.form', record, part: 'short' }) });
      },
    ],
  ];
  test.each(between)('and %s came between takes nothing back', async (_, meanwhile) => {
    const person = coordinator(bot);
    const { name } = someProcess('en');
    await tell(person, 'log', `${name}, RTA`, '3 sheets, 3,003 a year');
    const form = await person.press('log.form');
    const later = form.buttons[1]!;
    const [{ id: record }] = (await person.records()) as [ProcessRecord];
    await meanwhile(person, record);
    const colleague = coordinator(bot);
    await new SqlStaff(bot.database.db).setGrants(
      colleague.id,
      [{ role: 'coordinator', entityId: 'rta' }],
      'test',
    );
    await colleague.send({ value: dataOf({ verb: 'log.form', record, part: 'short' }) });
    await colleague.press('log.fill', { transactionsPerYear: '22,873' });
    await person.pressOn(form, 'log.fill', { eliminationKind: 'digital_form' });
    await person.pressOn(form, later);
    expect((await person.records()).find(({ id }) => id === record)?.fields).toMatchObject({
      transactionsPerYear: 22873,
      eliminationKind: 'digital_form',
    });
  });
});

describe('saving the form for later', () => {
  test('ends the talk and keeps what was typed', async () => {
    const { person } = await withForm();
    const heard = await person.press('log.save', { processNameEn: 'Bike permit', entityId: 'rta' });
    const name = '“Bike permit”';
    expect(heard.lines).toContain(messages.say('en', 'log.savedForLater', { name }));
    expect(await person.records()).toMatchObject([{ fields: { processNameEn: 'Bike permit' } }]);
  });

  test('says what could not be taken, and lets the person go all the same', async () => {
    const { person } = await withForm();
    const heard = await person.press('log.save', {
      processNameEn: 'Scooter permit',
      transactionsPerYear: 'dozens',
    });
    const field = messages.say('en', 'record.field.transactionsPerYear');
    expect(heard.lines.some((line) => line.startsWith(`${field}: `))).toBe(true);
    expect(heard.lines).not.toContain(
      messages.say('en', 'log.savedForLater', { name: '“Scooter permit”' }),
    );
    expect(heard.text).toContain('“Scooter permit”');
    expect(heard.buttons).toContain(messages.say('en', 'log.continue'));
  });
});

test('a form that outlived its talk is taken all the same', async () => {
  const { person, form } = await withForm();
  await person.say('cancel');
  const fields = { processNameEn: 'Horse carriage permit', entityId: 'rta' };
  await person.pressOn(form, 'log.fill', fields);
  await person.pressOn(form, 'log.fill', fields);
  const drafts = (await person.records()).filter(({ status }) => status === 'draft');
  expect(drafts).toMatchObject([{ fields }]);
});
