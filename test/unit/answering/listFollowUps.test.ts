import type { Answerer } from '../../../src/answering/answerer';
import { lastOf, realAnswerer } from '../../support/knowledge/realAnswerer';

let answerer: Answerer;
beforeAll(async () => void ({ answerer } = await realAnswerer()));

const last = (messages: string) => lastOf(answerer, messages);

describe('one of a list that was told', () => {
  it.each([
    ['which entities were in phase 1? | how much did the fourth one cut in 2018?', /58%/],
    ['what are the pillars of the strategy? | what does the first one mean?', /technology pillar/],
    ['what are the pillars of the strategy? | explain the second | and the last', /culture pillar/],
    ['ما هي جهات المرحلة الأولى؟ | الرابعة كم خفضت في 2018؟', /58%/],
    ['ما هي محاور الاستراتيجية؟ | اشرح لي الثاني | والأخير؟', /محور الثقافة/],
  ])('%s', (messages, told) => {
    expect(last(messages).text).toMatch(told);
  });
});

describe('one of a list that is called by a word of its name', () => {
  it.each([
    [
      'who were the first four holders of the stamp? | how many sheets was it for the sports one?',
      /408,623/,
    ],
    ['who was in phase 4? | how many sheets did the statistics one save', /172,129/],
    [
      'who were the first four holders of the stamp? | how many sheets did the sports one save? | when did that one join?',
      /February 2020/,
    ],
  ])('%s', (messages, told) => {
    expect(last(messages).text).toMatch(told);
  });
});

describe('a message that leans on what was told', () => {
  it.each([
    ['how many services are on DubaiNow? | from how many entities?', /entities: more than 35/],
    ['when did Jebel Ali police station close its counter? | and naif stn?', /Naif police station/],
    ['how many trees were saved by April 2020? | and how much money in the same period?', /725/],
    ['كم شجرة حُفظت حتى أبريل 2020؟ | وكم وفرت فلوس بنفس الفترة؟', /725/],
    ['هل التوقيع الإلكتروني ملزم قانوناً؟ | شو عقوبة تزويره؟', /100,000/],
  ])('%s', (messages, told) => {
    expect(last(messages).text).toMatch(told);
  });

  it.each([
    'is an electronic signature binding? | in which article does it say that?',
    'هل التوقيع الإلكتروني ملزم؟ | في أي مادة ورد ذلك؟',
  ])('%s: articles are not guessed', (messages) => {
    expect(last(messages).status).toBe('unknown');
  });
});
