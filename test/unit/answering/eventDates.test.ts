import { shippedAnswers } from '../../support/knowledge/shippedAnswers';

const { ask, answered } = shippedAnswers();

describe('the time between two events', () => {
  it.each([
    [
      'how much time passed between the launch of the stamp and the deadline?',
      /16 March 2020[^]*12 December 2021[^]*In between: 1 year and 8 months/,
    ],
    [
      'how long was it from the launch of phase 2 to the paperless declaration',
      /6 February 2019[^]*11 December 2021[^]*In between: 2 years and 10 months/,
    ],
    [
      'how many months after the launch of the strategy did phase 5 start',
      /5 February 2018[^]*June 2020[^]*In between: about 2 years and 4 months/,
    ],
    [
      'كم من الوقت بين إطلاق المرحلة الثانية وإطلاق الختم؟',
      /6 فبراير 2019[^]*16 مارس 2020[^]*المدة بينهما: سنة واحدة وشهر واحد/,
    ],
    [
      'جم شهر من إطلاق الختم لين بداية المرحلة الخامسة',
      /16 مارس 2020[^]*يونيو 2020[^]*المدة بينهما: نحو 3 أشهر/,
    ],
  ])('%s: is told with both days', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });

  it.each(['how long between the stamp and the parade', 'كم المدة بين الختم والعرض العسكري؟'])(
    '%s: is not told if one of them is not known',
    (question) => {
      expect(ask(question).text).not.toMatch(/In between|المدة بينهما/);
    },
  );

  it('is not read into two years of a figure', () => {
    expect(ask('how much paper was saved between 2019 and 2020').text).not.toMatch(/In between/);
  });
});

describe('which of two events came first', () => {
  it.each([
    [
      'what happened first: the stamp or the DET merger?',
      /^The stamp – launched on: 16 March 2020/,
    ],
    ['the merger of DET vs the launch of the stamp, which was later', /^DET – announced on/],
    [
      'closing counters in Al Barsha or in Jebel Ali, which came earlier',
      /Jebel Ali police station|Al Barsha police station/,
    ],
    ['أيهما أقدم: إطلاق الختم أم إعلان الحكومة اللاورقية؟', /^الختم – تاريخ الإطلاق: 16 مارس 2020/],
    ['صدور القانون 9 لسنة 2022 ولا صدور المرسوم 46، منو أسبق', /46 لسنة 2021[^]*9 لسنة 2022/],
  ])('%s: is told first', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });

  it.each([
    ['was the stamp launched before the paperless declaration?', /^Yes\./],
    ['was the paperless declaration before the launch of the stamp?', /^No\./],
    ['did phase 5 start after the launch of the stamp?', /^Yes\./],
    ['هل بدأت المرحلة الخامسة قبل إطلاق الختم؟', /^لا\./],
    ['هل أُطلق الختم بعد إطلاق الاستراتيجية؟', /^نعم\./],
  ])('%s: is answered with yes or no', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });
});
