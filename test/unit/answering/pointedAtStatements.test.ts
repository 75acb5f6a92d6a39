import type { Answerer } from '../../../src/answering/answerer';
import { lastOf, realAnswerer } from '../../support/knowledge/realAnswerer';

let answerer: Answerer;
beforeAll(async () => void ({ answerer } = await realAnswerer()));

describe('a question that points back to a statement', () => {
  it.each([
    ['يوم يقولون الحكومه صارت لاورقيه بالكامل، اي يوم اعلنوها بالضبط', /11 ديسمبر 2021/],
    ['ديوا وقفت الفاتورة الورقية، متى وقفوها', /مايو 2015/],
    [
      'they say Dubai government is fully paperless, on which day did they announce it',
      /11 December 2021/,
    ],
  ])('%s', (message, told) => {
    expect(lastOf(answerer, message).text).toMatch(told);
  });

  it('leaves out who asks', () => {
    expect(lastOf(answerer, 'انا من قسم الاعلام، متى اطلقوها').text).toMatch(/5 فبراير 2018/);
  });
});

describe('what was hoped', () => {
  it.each([
    ['كم مليون درهم سنوياً كان يُؤمل توفيرها من الاستراتيجية؟', /900 مليون/],
    ['كم شجرة كان يُرجى إنقاذها', /130,000/],
    ['كم ساعة كانوا يأملون توفيرها للفرد', /40 ساعة/],
    ['how many dirhams a year was it hoped the Strategy would save', /900 million/],
    ['how much money a year was hoped for', /900 million/],
  ])('%s is told by the goal', (message, told) => {
    expect(lastOf(answerer, message).text).toMatch(told);
  });
});

describe('what there is of something', () => {
  it.each([
    ['ما القدرات الرئيسة الثلاث للهوية الرقمية؟', /التوقيع/],
    ['what are the three capabilities of UAE PASS', /signature/],
  ])('%s is not told by a count', (message, told) => {
    expect(lastOf(answerer, message).text).toMatch(told);
  });
});
