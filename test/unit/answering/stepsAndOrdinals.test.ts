import type { Answerer } from '../../../src/answering/answerer';
import { lastOf, realAnswerer } from '../../support/knowledge/realAnswerer';

let answerer: Answerer;
beforeAll(async () => void ({ answerer } = await realAnswerer()));

const last = (messages: string) => lastOf(answerer, messages);

describe('the year before or behind the one that was asked about', () => {
  it.each([
    ['قديش مستخدمين UAE PASS سنة 2022 | وبالسنة اللي بعدها؟', /7\.2/],
    ['كم مستخدم كان في UAE PASS سنة 2022 | وبالسنه اللي عقبها', /7\.2/],
    ['كم عدد مستخدمي UAE PASS في 2022؟ | وفي السنة التي تليها؟', /7\.2/],
    ['كام خدمة كانت في دبي الآن سنة 2020 | وفي السنة اللي بعديها؟', /130/],
    ['كم نسبة خفض البلدية في 2019 | وبالعام اللي بعده', /100/],
    ['كم مبادرة نفذت بلدية دبي في 2019 | وبالسنة التالية؟', /8/],
    ['how much did customs cut in 2019? | and in the year that followed?', /97/],
    ['how much did the municipality cut in 2020? | and in the previous year', /56\.94/],
  ])('%s', (messages, told) => {
    expect(last(messages).text).toMatch(told);
  });
});

describe('two ordinals without a noun', () => {
  it.each([
    ['متى بداية الرابعة والخامسة', /2020/],
    ['متى انطلقت الثانية والثالثة؟', /2019/],
    ['كم ورقة وفرت الثالثة والرابعة', /12\.9/],
    ['when did the fourth and the fifth begin?', /2020/],
  ])('%s: they are phases', (message, told) => {
    expect(last(message).text).toMatch(told);
  });

  it.each([
    'متى تنتهي السنة الأولى والثانية',
    'متى الفقرة الثالثة والرابعة',
    'when did the first and second entities start',
    'when is the third and fourth floor open',
  ])('%s: a noun says what they are', (message) => {
    expect(last(message).text).not.toMatch(/phase 1 – start|المرحلة الثالثة – البداية/i);
  });
});
