import type { Answerer } from '../../../src/answering/answerer';
import type { Answered } from '../../../src/answering/model/answerOutcome';
import { lastOf, realAnswerer } from '../../support/knowledge/realAnswerer';

let answerer: Answerer;
beforeAll(async () => void ({ answerer } = await realAnswerer()));

const ask = (messages: string) => lastOf(answerer, messages);
const answered = (messages: string): Answered => {
  const outcome = ask(messages);
  expect(outcome.status).toBe('answered');
  return outcome as Answered;
};

describe('one of two figures', () => {
  it.each([
    ['were 9 or 10 entities in phase four?', /number of member entities: 10 .*\n.*: 9 /],
    ['المرحلة الرابعة ٩ ولا ١٠ جهات؟', /عدد الجهات المشاركة: 10 .*\n.*: 9 /],
  ])('%s: both are told if sources differ', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });
});

describe('when a sum was reached', () => {
  it.each([
    ['in what year did savings pass one billion dirhams?', /1\.09 billion \(by October 2020\)/],
    ['متى وصل التوفير مليار درهم؟', /1\.09 مليار .*أكتوبر 2020/],
    ['which year did hours saved reach 12 million', /12\.1 million.*December 2020/],
  ])('%s: is told by the first figure that reached it', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });
});

describe('two dates', () => {
  it.each([
    ['كم شجرة انضافت بين أبريل 2020 وأكتوبر 2020؟', /20,325.*\n.*30,804.*\n.*10,479/],
    ['كم ورقة زادت بين ديسمبر 2020 ونوفمبر 2021؟', /269\.8.*\n.*325.*\n/],
  ])('%s: what was added is the difference', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });

  it('are compared by nothing else than what is asked for', () => {
    const { text } = answered(
      'how many hours did the November 2021 or the December 2021 report say',
    );
    expect(text).not.toMatch(/AED .*\n.*AED .*\nDifference/);
  });
});

describe('a ranking', () => {
  it.each([
    ['rank DEWA, RTA and DLD ascending by reduction in 2018', /53%\n.*55%\n.*60%/],
    ['رتب ديوا والأراضي وهيئة الطرق تصاعدياً حسب نسبة الخفض في 2018', /53%\n.*55%\n.*60%/],
    ['rank DEWA, RTA and DLD by reduction in 2018', /60%\n.*55%\n.*53%/],
  ])('%s: begins where it is asked to', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });
});

describe('the number of a law that is called by it', () => {
  it.each([
    'بماذا يُلزم القانون رقم 26 لسنة 2015 الجهات؟',
    'what do I have to do by law number 26 of 2015',
  ])('%s: is not told', (question) => {
    expect(ask(question).text).not.toMatch(/رقم القانون: |number of the law: /);
  });

  it('is told to who asks for it', () => {
    expect(answered('what is the number of the Dubai data law?').text).toMatch(/26/);
  });
});

describe('a year behind an answer about an entity', () => {
  it('does not change the entity', () => {
    const { text } = ask('how many printers did GDRFA have at the beginning? | and in 2020?');
    expect(text).not.toMatch(/41 entities|45/);
  });
});

describe('figures that stand before a question', () => {
  it('tell what is asked about', () => {
    const question = 'A slide says: 14 entities, 64.9%. How many sheets in total is that?';
    expect(answered(question).text).toMatch(/169\.3 million.*261 million/);
  });
});
