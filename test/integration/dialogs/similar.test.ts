import type { Language } from '../../../src/language/text/detectLanguage';
import type { Messages } from '../../../src/messages/messages';
import type { RecordFields } from '../../../src/records/model/recordFields';
import { coordinator, type Coordinator, type Heard } from '../../support/people/coordinator';
import { realMessages } from '../../support/knowledge/messages';
import { startSmallBot, type TestBot } from '../../support/bot/testBot';

let bot: TestBot;
let messages: Messages;
beforeAll(async () => {
  messages = await realMessages();
  bot = await startSmallBot();
});
afterAll(() => bot[Symbol.asyncDispose]());

const say: Messages['say'] = (...said) => messages.say(...said);

/** Somebody says all this, one after the other. */
async function tell(person: Coordinator, ...texts: string[]): Promise<Heard> {
  let heard: Heard | undefined;
  for (const text of texts) heard = await person.say(text);
  return heard!;
}

/** A draft with a number that is there already, of somebody else or of the person. */
const logged = (person: Coordinator, name: string, amounts: string) =>
  tell(person, 'log', `${name}, RTA`, amounts, 'digital form', 'Jan 2020', 'save');

describe.each<[Language, string[], string, string]>([
  ['en', ['Marine craft licence', '3 sheets, 3,100 a year'], 'Marine crafts licence, RTA', 'no'],
  [
    'ar',
    ['رخصة الوسائل البحرية', '3 sheets, 4,100 a year'],
    'رخص الوسائل البحرية، هيئة الطرق',
    'لا',
  ],
])('a similar name, in %s', (language, [name, amounts], alike, no) => {
  const begin = language === 'ar' ? 'سجّل إجراءً' : 'log';
  beforeAll(() => logged(coordinator(bot), name!, amounts!));

  test('is asked about before anything gets a number', async () => {
    const person = coordinator(bot);
    const heard = await tell(person, begin, alike);
    expect(heard.lines).toContain(say(language, 'record.similar.title'));
    expect(heard.lines).toContain(say(language, 'record.similar.name'));
    expect(heard.lines).toContain(name);
    expect(heard.languages).toEqual([language]);
    expect(await person.records()).toMatchObject([{ number: null }]);
  });

  test(`with «${no}» it is another process, which is not asked again`, async () => {
    const person = coordinator(bot);
    await tell(person, begin, alike);
    const heard = await person.say(no);
    expect(heard.lines).toContain(say(language, 'log.ask.eliminationKind'));
    const known = (await person.records())[0]!.possibleDuplicates;
    expect(known).toContainEqual(expect.objectContaining({ dismissed: true }));
  });

  test('by its button as well', async () => {
    const person = coordinator(bot);
    await tell(person, begin, alike);
    const heard = await person.press('log.different');
    expect(heard.lines).toContain(say(language, 'log.ask.eliminationKind'));
  });
});

test('"yes" names the record that is there, and throws nothing away', async () => {
  await logged(coordinator(bot), 'Driver training file', '2 sheets, 9,700 a year');
  const person = coordinator(bot);
  await tell(person, 'log', 'Driver training files, RTA');
  const heard = await person.say('yes');
  expect(heard.text).toMatch(/PL-RTA-\d{4}-\d{4}/);
  expect(heard.buttons).toEqual(
    expect.arrayContaining([say('en', 'log.continue'), say('en', 'record.button.discard')]),
  );
  expect(await person.records()).toMatchObject([
    { status: 'draft', number: null, fields: { processNameEn: 'Driver training files' } },
  ]);
  await person.press('log.discard');
  expect(await person.records()).toMatchObject([{ status: 'withdrawn' }]);
});

test.each(['the second one', '2', 'رقم ٢'])('one of several can be named: %s', async (text) => {
  const name = `Quay lease ${['the second one', '2', 'رقم ٢'].indexOf(text)} letter`;
  const [first, second] = [coordinator(bot), coordinator(bot)];
  await logged(first, name, '2 sheets, 700 a year');
  await tell(second, 'log', `${name}s, RTA`, 'no', '9 sheets, 5 a year', 'digital form', '2020');
  const person = coordinator(bot);
  const heard = await tell(person, 'log', `${name}, RTA`);
  const numbers = [...heard.text.matchAll(/PL-RTA-\d{4}-\d{4}/g)].map(([number]) => number);
  expect(numbers.length).toBeGreaterThan(1);
  const named = await person.say(text);
  expect(named.text).toContain(numbers[1]);
  expect(named.text).not.toContain(numbers[0]);
  expect(await person.records()).toMatchObject([{ status: 'draft', number: null }]);
});

test('the number of the only one says that it is that', async () => {
  await logged(coordinator(bot), 'Slipway hire form', '2 sheets, 5,170 a year');
  const person = coordinator(bot);
  const heard = await tell(person, 'log', 'Slipway hire forms, RTA');
  const [number = ''] = /PL-RTA-\d{4}-\d{4}/.exec(heard.text) ?? [];
  expect((await person.say(number)).text).toContain(number);
  expect((await person.records())[0]!.possibleDuplicates).not.toContainEqual(
    expect.objectContaining({ dismissed: true }),
  );
});

test('of the own records the one that is meant can be opened', async () => {
  const person = coordinator(bot);
  await logged(person, 'Vehicle export paper', '2 sheets, 19,700 a year');
  await tell(person, 'log', 'Vehicle export papers, RTA');
  await person.say('yes');
  const opened = await person.press('record.open');
  expect(opened.lines).toContain('Vehicle export paper');
});

test('what is neither yes nor no is met with the question and how to answer it', async () => {
  await logged(coordinator(bot), 'Toll exemption card', '1 sheet, 31,000 a year');
  const person = coordinator(bot);
  const heard = await tell(person, 'log', 'Toll exemption cards, RTA', 'perhaps');
  expect(heard.lines).toContain(say('en', 'log.hint.similar'));
  expect(heard.lines).toContain(say('en', 'record.similar.title'));
});

describe('a value of another field, told at the question whether it is one of these', () => {
  beforeAll(() => logged(coordinator(bot), 'Jetty berth permit', '3 sheets, 8,650 a year'));
  const atQuestion = async () => {
    const person = coordinator(bot);
    const heard = await tell(person, 'log', 'Jetty berth permits, RTA');
    expect(heard.lines).toContain(say('en', 'record.similar.title'));
    return person;
  };
  const fieldsOf = async (person: Coordinator) => (await person.records())[0]!.fields;

  test.each<[string, Language, RecordFields, string]>([
    ['4 sheets', 'en', { sheetsPerTransaction: 4 }, '4 sheets'],
    ['٣ ورقات', 'ar', { sheetsPerTransaction: 3 }, '3 أوراق'],
    ['40,000 a year', 'en', { transactionsPerYear: 40_000 }, '40,000'],
    ['٤٠ ألف معاملة في السنة', 'ar', { transactionsPerYear: 40_000 }, '40,000'],
    ['live since March 2021', 'en', { goLiveDate: '2021-03-01' }, '1 March 2021'],
    ['أُطلق في مارس ٢٠٢١', 'ar', { goLiveDate: '2021-03-01' }, '1 مارس 2021'],
    ['Licensing department', 'en', { department: 'Licensing department' }, 'Licensing'],
    ['counted in 2019', 'en', { baselineMethod: 'counted', baselineYear: 2019 }, '2019'],
  ])('is kept and shown, and the question asked again: %s', async (text, language, told, shown) => {
    const person = await atQuestion();
    const heard = await person.say(text);
    expect(await fieldsOf(person)).toMatchObject(told);
    expect(heard.text).toContain(shown);
    expect(heard.lines).not.toContain(say(language, 'log.notUnderstood'));
    expect(heard.lines).toContain(say(language, 'record.similar.title'));
    const after = await person.say(language === 'ar' ? 'لا' : 'no');
    expect(after.lines).not.toContain(say(language, 'record.similar.title'));
    expect(await fieldsOf(person)).toMatchObject(told);
  });

  test.each(['another one of ours', 'mine of 2024', 'the old one', 'PL-DHA-2026-0001', 'رقم ٢'])(
    'is not read of what speaks of another record: %s',
    async (text) => {
      const person = await atQuestion();
      const before = await fieldsOf(person);
      const heard = await person.say(text);
      expect(await fieldsOf(person)).toEqual(before);
      expect(heard.lines).toContain(say(heard.languages[0]!, 'log.hint.similar'));
    },
  );

  test('is read of several values, and what was not is said', async () => {
    const person = await atQuestion();
    const heard = await person.say(
      '4 sheets, 40,000 a year, Licensing department, blue harbour foxes jumping',
    );
    expect(await fieldsOf(person)).toMatchObject({
      ...{
        sheetsPerTransaction: 4,
        transactionsPerYear: 40_000,
        department: 'Licensing department',
      },
    });
    expect(heard.text).toContain('blue harbour foxes jumping');
    expect(heard.lines).toContain(say('en', 'record.similar.title'));
  });
});

test('nearly the same sheets a year in the same entity are asked about as well', async () => {
  await logged(coordinator(bot), 'Heavy vehicle pass', '5 sheets, 50,000 a year');
  const person = coordinator(bot);
  // 5 × 50,000 = 250,000; 10 × 25,100 = 251,000: within 2 %.
  const heard = await tell(person, 'log', 'Quarry access note, RTA', '10 sheets, 25,100 a year');
  expect(heard.lines).toContain(say('en', 'record.similar.volume'));
  expect((await person.say('no')).lines).toContain(say('en', 'log.ask.eliminationKind'));
});

test('a service code that is taken is told at the submission, and the draft is kept', async () => {
  const submitted = await submitWithCode('Number plate order', 'نوع لوحة المركبة', '7,300');
  expect(submitted.text).toMatch(/PL-RTA-\d{4}-\d{4}/);
  const person = coordinator(bot);
  const heard = await submitWithCode('Windscreen tint note', 'ورقة تلوين الزجاج', '70,300', person);
  expect(heard.text).toContain('G4');
  const [record] = await person.records();
  expect(record).toMatchObject({ status: 'draft', fields: { serviceCode: 'G4' } });
});

/** Logs a process with the service code G4 and submits it. */
async function submitWithCode(
  english: string,
  arabic: string,
  volume: string,
  person = coordinator(bot),
): Promise<Heard> {
  await tell(person, 'log', `${english}, RTA`, `3 sheets, ${volume} a year`);
  await tell(person, 'digital form', 'Jan 2020', 'no', 'skip');
  await person.press(say('en', 'record.button.formMore'));
  await person.press('log.fill', { serviceCode: 'G4' });
  await person.press(say('en', 'record.button.formSubmission'));
  await person.press('log.fill', {
    processNameAr: arabic,
    department: english,
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
  return person.press('log.submit');
}
