import { randomUUID } from 'node:crypto';
import { SqlUsageCounters } from '../../../src/store/curation/sqlUsageCounters';
import { cardOf, inputsOf, saidBy, textOf } from '../../support/cards/readCard';
import { dataDirFor } from '../../support/database/dataDirFor';
import { KNOWLEDGE } from '../../support/knowledge/realAnswerer';
import { buttonsOf } from '../../support/people/colleague';
import { openOffice, type Office } from '../../support/people/office';

let office: Office;
// The shipped knowledge takes many seconds to load.
beforeAll(
  async () =>
    void (office = await openOffice({
      knowledgeDir: KNOWLEDGE,
      dataDir: dataDirFor('shipped'),
    })),
  120_000,
);
afterAll(() => office[Symbol.asyncDispose]());

const say = (text: string, conversation?: string) => office.bot.say(text, conversation);

describe('a greeting before a question', () => {
  test('is returned in a word, and the question is answered on the same card', async () => {
    const [reply, ...more] = await say('السلام عليكم، متى أُطلقت الاستراتيجية؟');
    expect(more).toEqual([]);
    const card = cardOf(reply);
    expect(card.rtl).toBe(true);
    const [greeting, ...answer] = textOf(card).split('\n');
    expect(greeting).toMatch(/^وعليكم السلام/);
    expect(answer.join('\n')).toMatch(/5 فبراير 2018/);
    expect(answer.join('\n')).toMatch(/^مصدر (رسمي|صحفي): /m);
  });

  test('is returned in English too', async () => {
    const [reply, ...more] = await say('Hello! Who launched the Dubai Paperless Strategy? Thanks!');
    expect(more).toEqual([]);
    expect(cardOf(reply).rtl).toBeUndefined();
    expect(textOf(cardOf(reply))).toMatch(
      /^Hello![^]*Hamdan bin Mohammed[^]*^(Press|Official source): /m,
    );
  });

  test.each([
    ['thanks, that was a great help to our team', "You're welcome"],
    ['شكراً جزيلاً، ردّك وصلني بسرعة', 'العفو'],
  ])('of thanks with a remark is returned: %s', async (text, returned) => {
    expect(saidBy(await say(text))).toContain(returned);
  });

  test('alone gets a greeting and no source', async () => {
    const said = saidBy(await say('السلام عليكم'));
    expect(said).toMatch(/^وعليكم السلام/);
    expect(said).not.toMatch(/المصدر/);
  });
});

describe('what is told before a question', () => {
  test.each([
    [
      'Hello! I am with Dubai Customs and my manager asks me in which phase were we',
      /Customs[^]*phase/,
    ],
    ['هلا، امس كنا في اجتماع عن جمارك دبي، في أي مرحلة كنا؟', /جمارك دبي[^]*المرحلة/],
    ['I am with Dubai Customs. When did we get the stamp?', /February 2022[^]*Customs/],
    ['أنا موظف في جمارك دبي والمدير يسألني متى خذنا الختم', /فبراير 2022[^]*جمارك دبي/],
  ])('%s: names whom "we" are', async (text, said) => {
    expect(saidBy(await say(text))).toMatch(said);
  });

  test.each([
    ['يعطيكم العافية، كم عدد موظفي المريخ؟', /العفو/],
    [
      'Good morning! Thanks for yesterday. Who is the mayor of Paris?',
      /How can I help|What would you like/,
    ],
    ['هلا، امس كنا في اجتماع عن المريخ، كم الرواتب هناك', /لم أطرح عليك/],
  ])('%s: a courtesy is no answer to a question without one', async (text, courtesy) => {
    const said = saidBy(await say(text));
    expect(said).toMatch(/nothing about this|لم أجد|لا تذكر|مصادري عن الورق وحده/);
    expect(said).not.toMatch(courtesy);
  });
});

describe('two questions in one message', () => {
  test.each([
    [
      'When was the strategy launched and how many entities were in phase 1?',
      ['When was the strategy launched', 'how many entities were in phase 1?'],
      [/5 February 2018/i, /\b6\b/],
    ],
    [
      'متى أُطلقت الاستراتيجية وكم جهة في المرحلة الأولى؟',
      ['متى أُطلقت الاستراتيجية', 'وكم جهة في المرحلة الأولى؟'],
      [/5 فبراير 2018/, /\b6\b/],
    ],
    [
      'What year did the Green Bill start, and how many customers had it in mid 2016?',
      ['What year did the Green Bill start', 'how many customers had it in mid 2016?'],
      [/2012/, /738,360/],
    ],
    [
      'كم نسبة هيئة الطرق في 2018 و2021؟',
      ['كم نسبة هيئة الطرق في 2018؟', 'كم نسبة هيئة الطرق في 2021'],
      [/55%/, /^/],
    ],
  ])('%s: are answered on one card, each below itself', async (text, questions, answers) => {
    const [reply, ...more] = await say(text);
    expect(more).toEqual([]);
    const said = textOf(cardOf(reply)).replace(/\s+/g, ' ');
    let from = 0;
    for (const [at, question] of questions.entries()) {
      const begins = said.indexOf(question, from);
      expect(begins).toBeGreaterThanOrEqual(from);
      const next = questions[at + 1];
      const ends = next === undefined ? said.length : said.indexOf(next, begins);
      expect(said.slice(begins + question.length, ends)).toMatch(answers[at]!);
      from = begins + question.length;
    }
  });

  test.each([
    [
      'When was the strategy launched? What is the weather in Paris?',
      /5 February 2018[^]*^I found nothing in my sources about “What is the weather in Paris”\.$/m,
    ],
    [
      'متى أُطلقت الاستراتيجية؟ وما حالة الطقس؟',
      /5 فبراير 2018[^]*^لم أجد في مصادري ما يجيب عن «وما حالة الطقس»\.$/m,
    ],
  ])('%s: what has no answer is said, and the rest is answered', async (text, said) => {
    expect(saidBy(await say(text))).toMatch(said);
  });

  test('neither of which has an answer, are unknown once', async () => {
    const said = saidBy(await say('What is the weather in Paris? Who won the match yesterday?'));
    expect(said.match(/nothing about this in my sources/g)).toHaveLength(1);
  });
});

describe('an answer from facts', () => {
  const QUESTION = 'Did the Land Department reach the 50 percent target';

  test('has its source and its date', async () => {
    const [reply] = await say(QUESTION);
    const said = textOf(cardOf(reply));
    expect(said).toMatch(/^Yes\. [^]*53%/);
    expect(said).toMatch(/^Official source: .*Smart Dubai.*16 January 2019$/m);
    expect(reply?.['summary']).toMatch(/53%/);
  });

  test('can be rated, and the next message still goes on from it', async () => {
    const person = await office.joins('Maitha');
    const card = await person.say(QUESTION);
    expect(buttonsOf(card)).toEqual(expect.arrayContaining(['Helpful', 'Not helpful']));
    const thanked = await person.press(card, 'Helpful');
    expect(textOf(thanked)).toContain('53%');
    const counted = await new SqlUsageCounters(office.bot.database.db).since();
    expect(counted).toContainEqual(
      expect.objectContaining({
        entryId: 'dld.reduction_percent.2018',
        kind: 'helpful',
        count: 1,
      }),
    );
    expect(textOf(await person.say('and RTA?'))).toMatch(/^Yes\. RTA[^]*55%/);
  });

  test('can be called no help, and the reason is asked for', async () => {
    const person = await office.joins('Rashid');
    const card = await person.say('هل خفضت ديوا أكثر من 60%؟');
    const title = buttonsOf(card).find((button) => /Not helpful|غير مفيدة/.test(button));
    const form = await person.press(card, title!);
    expect(textOf(form)).toContain('82%');
    expect(inputsOf(form).map(({ id }) => id)).toEqual(['feedback.kind', 'feedback.text']);
  });

  test('is what the next message goes on from, also after a greeting', async () => {
    const here = randomUUID();
    await say(QUESTION, here);
    expect(saidBy(await say('and RTA?', here))).toMatch(/^Yes\. RTA[^]*55%/);
    expect(saidBy(await say('hello', here))).toMatch(/^Hello/);
    expect(saidBy(await say('and customs?', here))).toMatch(/^Yes\. Dubai Customs/);
    expect(saidBy(await say('source', here))).toMatch(/^(Press|Official source): /m);
    expect(saidBy(await say('and RTA?'))).not.toMatch(/^Yes/);
  });

  test('is what the next message goes on from in Arabic', async () => {
    const here = randomUUID();
    await say('هل خفضت ديوا أكثر من 60%؟', here);
    expect(saidBy(await say('وهيئة الطرق؟', here))).toMatch(/^لا\.[^]*55%/);
    expect(saidBy(await say('ما مصدر هذا الرقم؟', here))).toMatch(/16 يناير 2019/);
  });
});

test('what facts do not have is named, and no figure of something else is told', async () => {
  const [reply] = await say('how much money did Dubai Police save in 2018');
  const said = textOf(cardOf(reply));
  expect(said).toMatch(/do not give this for Dubai Police in 2018: money/);
  expect(said).not.toMatch(/AED \d|million|billion|^(Press|Official source): /m);
});

describe('the second half of a message', () => {
  test.each([
    [
      'who is director general of Digital Dubai and who of RTA',
      /Al Mansoori[^]*no current name for the head of the Roads and Transport/,
    ],
    ['how many sheets did gdrfa save and how much water', /88 million[^]*do not give[^]*water/],
    ['sheets in a ream? and in a box?', /500[^]*“in a box\?”[^]*2,500/],
    ['phase 3 start - phase 4 start', /end of 2019[^]*February 2020/],
    ['المرحلة الرابعة كم وفّرت ورق وكم وفّرت ماي؟', /11\.9 مليون[^]*لا تذكر[^]*المياه/],
    ['كم ورقة وفرت المرحلة الرابعة وكم لتر ماء؟', /11\.9 مليون[^]*لا تذكر[^]*المياه/],
  ])('%s: is asked with what it leaves out', async (text, said) => {
    expect(saidBy(await say(text))).toMatch(said);
  });
});

describe('a lead-in', () => {
  test.each([
    ['how many sheets did DEWA save?', ['ok so ', 'morning all, ', 'Here is my question: ']],
    [
      'كم نسبة شرطة دبي في 2018؟',
      ['معلش سؤال صغير، ', 'بقولك يا باشا، ', 'أنا موظف جديد، ', 'مساء الفل، '],
    ],
  ])('%s: does not change the answer', async (question, leadIns) => {
    const alone = saidBy(await say(question)).split('\n')[0] ?? '';
    for (const leadIn of leadIns)
      expect(saidBy(await say(`${leadIn}${question}`))).toContain(alone);
  });
});
