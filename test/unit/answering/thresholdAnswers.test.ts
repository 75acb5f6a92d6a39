import { listed, shippedAnswers } from '../../support/knowledge/shippedAnswers';

const { ask, answered } = shippedAnswers();

describe('a figure against a threshold', () => {
  it.each([
    ['Did the Land Department reach the 50 percent target', /^Yes\. .*53%/],
    ['Did RTA reach the 50% target?', /^Yes\. .*55%/],
    ['Did the Land Department cut at least 55%?', /^No\. .*53%.*\n.*below 55%/],
    ['Did DEWA cut more than 60 percent?', /^Yes\. .*82%.*\n.*above 60%/],
    ['هل بلغت نسبة خفض الورق في دائرة الأراضي 50%؟', /^نعم\. .*53%/],
    ['هل خفضت دائرة الأراضي 55% على الأقل؟', /^لا\. .*53%.*\n.*أقل من 55%/],
    ['هل خفضت ديوا أكثر من 60%؟', /^نعم\. .*82%.*\n.*أعلى من 60%/],
  ])('%s: yes or no comes first, then the figure', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });

  it.each([
    [
      'which entities of phase 1 cut more than 57 percent?',
      ['DEWA: 60%', 'Dubai Tourism: 60%', 'Dubai Economy: 58%'],
    ],
    [
      'who in phase 1 cut more than 57%?',
      ['DEWA: 60%', 'Dubai Tourism: 60%', 'Dubai Economy: 58%'],
    ],
    ['which phase 1 entities cut less than 55%?', ['Dubai Land Department: 53%']],
    [
      'أي جهات المرحلة الأولى خفضت أكثر من 57%؟',
      ['هيئة كهرباء ومياه دبي: 60%', 'دبي للسياحة: 60%', 'اقتصادية دبي: 58%'],
    ],
    ['أي جهات المرحلة الأولى خفضت أقل من 55%؟', ['أراضي دبي: 53%']],
  ])('%s: is passed by those and by no other', (question, those) => {
    expect(listed(answered(question).text)).toEqual(those);
  });
});

describe('whether a goal was reached', () => {
  it.each([
    'هل تم تحقيق هدف 130 ألف شجرة؟',
    'was the goal of 130,000 trees reached',
    'was the goal of one billion sheets reached',
  ])('%s: is not told by the goal itself', (question) => {
    const outcome = ask(question);
    expect(outcome.text).not.toMatch(/^(?:Yes|No|نعم|لا)\./);
    if (outcome.status === 'answered') expect(outcome.kind).toBe('result');
    else expect(outcome.status).toMatch(/unknown|suggested/);
  });
});
