import { shippedAnswers } from '../../support/knowledge/shippedAnswers';

const { answered } = shippedAnswers();

describe('an event that is claimed to be before or after a date', () => {
  it.each([
    ['was the launch of phase 2 before 2020?', /^Yes\b.*6 February 2019/],
    ['the stamp launch was after 2020, right?', /^No\b.*16 March 2020/],
    ['was the launch of the strategy after 2017?', /^Yes\b.*5 February 2018/],
    ['was the launch of the stamp before 2020?', /^No\b.*16 March 2020/],
    ['هل كان إطلاق الختم بعد 2019؟', /^نعم.*16 مارس 2020/],
    ['إطلاق الختم قبل 2020 صح؟', /^لا.*16 مارس 2020/],
    ['هل سبق إطلاق المرحلة الثانية 2020؟', /^نعم.*6 فبراير 2019/],
  ])('%s', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });
});
