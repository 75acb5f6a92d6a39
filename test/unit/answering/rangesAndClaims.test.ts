import { lastOf, realAnswerer } from '../../support/knowledge/realAnswerer';
import type { Answerer } from '../../../src/answering/answerer';

let answerer: Answerer;
beforeAll(async () => void ({ answerer } = await realAnswerer()));

const ask = (question: string) => lastOf(answerer, question);

describe('a range against a number', () => {
  it.each([
    ['does the fine for destroying a document on purpose exceed 30,000?', /^Yes\. .*40,000/],
    ['does the fine for destroying a document on purpose exceed 150,000?', /^No\. .*40,000/],
    ['does the fine for forging a government document start below 100,000?', /^No\. .*150,000/],
    ['هل غرامة إتلاف الوثائق عمداً تزيد على 30 ألف درهم؟', /^نعم\. .*40,000/],
    ['هل الحبس في إتلاف الوثائق عمداً أقل من ستة أشهر؟', /^لا\. .*8 أشهر/],
    // Between the two ends neither is sure.
    ['does the fine for destroying a document on purpose exceed 50,000?', /^Destroying .*40,000/],
    ['هل غرامة تزوير مستند غير حكومي 200 ألف؟', /^تزوير .*100,000/],
  ])('%s', (question, told) => {
    expect(ask(question).text).toMatch(told);
  });

  it.each([
    ['what was the fine for forging a government document', /150,000.*\n.*750,000/],
    ['كم مخالفة التزوير في المستند الحكومي', /150,000.*\n.*750,000/],
  ])('%s: both ends are told', (question, told) => {
    expect(ask(question).text).toMatch(told);
  });
});

describe('a figure that somebody says it was', () => {
  it.each([
    ['I heard DEWA reached 53% in phase 1, right?', /^No\. .*60%/],
    ['DEWA cut 60%, right?', /^Yes\. .*60%/],
    ['DEWA saved 22 million sheets, right?', /^Yes\. .*22\.63/],
    ['سمعت إن الديوا وصلت 53% في المرحلة الأولى، صح؟', /^لا\. .*60%/],
    ['صحيح أن هيئة الطرق خفضت 55%؟', /^نعم\. .*55%/],
    ['GDRFA شالت 60 مليون ورقة صح', /^لا\. .*88/],
    // The target is said to have been reached.
    ['the police cut 50%, right?', /^Yes\. .*57%/],
    ['did DEWA reach 53 percent?', /^Yes\. .*60%/],
  ])('%s', (question, told) => {
    expect(ask(question).text).toMatch(told);
  });
});

describe('a figure of its own that is no result', () => {
  it.each([
    ['did the baseline of the municipality exceed 20 million sheets?', /^Yes\. .*20,984,104/],
    ['هل خط أساس البلدية فوق 20 مليون ورقة؟', /^نعم\. .*20,984,104/],
    ['هل خط أساس البلدية فوق 30 مليون ورقة؟', /^لا\. .*20,984,104/],
    ['هل وفرت جمارك دبي 40 مليون ورقة؟', /^نعم\. .*40\.6/],
  ])('%s', (question, told) => {
    expect(ask(question).text).toMatch(told);
  });

  it('is not what was saved', () => {
    expect(ask('هل بلغ خط الأساس للمرحلة الأولى 64 مليون ورقة؟').text).not.toMatch(/72\.5/);
  });
});

describe('a figure for each of many', () => {
  it.each([
    'how many sheets did each employee of the municipality save?',
    'how many dirhams per customer did the municipality save',
    'كم ورقة وفرت كل موظف في البلدية؟',
    'كم درهم لكل متعامل وفرت البلدية',
  ])('%s: a total does not say so', (question) => {
    expect(ask(question).status).not.toBe('answered');
  });

  it.each([
    ['how many hours does DubaiNow save each user?', /28 hours/],
    ['كم ساعة توفر دبي الآن لكل مستخدم', /28 ساعة/],
    ['how much did each entity of phase 1 cut?', /53%/],
    ['كم خفضت كل جهة من جهات المرحلة الأولى؟', /53%/],
    ['كم جهة في كل مرحلة؟', /تسع جهات/],
  ])('%s', (question, told) => {
    expect(ask(question).text).toMatch(told);
  });
});

describe('the end of a law', () => {
  it.each([
    'when will decree-law 46 be repealed?',
    'when does law 9 of 2022 expire?',
    'متى يُلغى المرسوم بقانون 46؟',
    'متى ينتهي العمل بقانون 9 لسنة 2022؟',
  ])('%s: its beginning does not say so', (question) => {
    expect(ask(question).status).not.toBe('answered');
  });

  it.each([
    ['when did decree-law 46 come into force?', /2 January 2022/],
    ['متى توقفت فاتورة ديوا الورقية؟', /2015/],
  ])('%s', (question, told) => {
    expect(ask(question).text).toMatch(told);
  });
});

describe('two events, and two of one year', () => {
  it.each([
    ['which event came first: the launch of the stamp or the start of phase 5?', /16 March 2020/],
    ['ما الحدث الذي جاء أولاً، إطلاق الختم أم بدء المرحلة الخامسة؟', /16 مارس 2020/],
    ['كم يوم بين اعلان ديسمبر 2021 والموعد النهائي؟', /بيوم واحد|يوم واحد/],
    ['how many days between the announcement of December 2021 and the deadline?', /one day|1 day/],
    ['customs a8al walla dewa fe 2019', /50\.58%.*\n.*2019/],
    ['منو خفض أقل في 2019، الجمارك ولا ديوا؟', /50\.58%/],
  ])('%s', (question, told) => {
    expect(ask(question).text).toMatch(told);
  });
});

describe('what a name says of itself', () => {
  it.each(['what colour is the green bill?', 'شو لون الفاتورة الخضراء؟'])('%s', (question) => {
    expect(ask(question).status).toBe('suggested');
  });

  it.each(['ما اسم زوجة وسام لوتاه؟', 'منو زوجة المنصوري'])('%s: is private', (question) => {
    expect(ask(question).status).toBe('unknown');
  });
});
