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

describe('which of two procedures came first', () => {
  it.each([
    [
      'which came first at RTA, the parking e-ticket or the vehicle test certificate?',
      /18 May 2020[^]*31 August 2020/,
    ],
    [
      'did the RTA stop the paper parking ticket before or after the vehicle test certificate',
      /18 May 2020[^]*31 August 2020/,
    ],
    ['did the green bill start before the parking e-ticket', /^Yes\./],
    ['أيهما أسبق في هيئة الطرق: تذكرة المواقف أم شهادة الفحص الفني؟', /18 مايو 2020[^]*31 أغسطس/],
    ['الفاتورة الخضراء قبل ولا بعد تذكرة المواقف الإلكترونية', /2012[^]*18 مايو 2020/],
  ])('%s: is told by both days', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });

  it.each([
    ['did the green bill start before the auto renewal of licences', /August 2012[^]*do not/],
    [
      'was the Smart Electronic Notary earlier than the digital arrest warrants?',
      /September 2020[^]*do not/,
    ],
    ['هل بدأت الفاتورة الخضراء قبل التجديد التلقائي للرخص؟', /أغسطس 2012[^]*لا تذكر/],
    ['was phase 2 over before the stamp was launched', /16 March 2020[^]*end/],
    ['هل انتهت المرحلة الثانية قبل إطلاق الختم؟', /16 مارس 2020[^]*النهاية/],
  ])('%s: says which day is missing', (question, told) => {
    const { text } = ask(question);
    expect(text).not.toMatch(/^(?:Yes|No|نعم|لا)[.،]/);
    expect(text).toMatch(told);
  });

  it.each(['when was phase 2 over', 'متى انتهت المرحلة الثالثة؟'])(
    '%s: is not told by its start',
    (question) => {
      expect(ask(question).text).not.toMatch(/launched on|– start|began|تاريخ الإطلاق:|بدأت/);
    },
  );

  it('tells the end of what is over', () => {
    expect(answered('did phase 2 start before phase 1 was over').text).toMatch(/^No\./);
  });
});

describe('before or after', () => {
  it.each([
    ['المرحلة الخامسة انطلقت قبل إطلاق الختم أم بعده؟', /16 مارس 2020[^]*يونيو 2020/],
    ['الختم انطلق بعد المرحلة الرابعة ولا قبلها', /فبراير 2020[^]*16 مارس 2020/],
    ['إقامة دبي خذت الختم قبل الجمارك ولا عقبها', /19 أكتوبر 2021[^]*7 فبراير 2022/],
    ['did phase 5 begin before the stamp or after it', /16 March 2020[^]*June 2020/],
  ])('%s: both days are told, without a yes or a no', (question, told) => {
    const { text } = answered(question);
    expect(text).toMatch(told);
    expect(text).not.toMatch(/^(?:Yes|No|نعم|لا)\./);
  });

  it.each([
    ['المرحلة الخامسة بدت قبل المرحلة الرابعة؟', /^لا\./],
    ['phase 5 started before phase 4?', /^No\./],
    ['هل بدأت المرحلة الثانية بعد الأولى؟', /^نعم\./],
    ['did the fourth phase start before the fifth', /^Yes\./],
  ])('%s: a claim is answered with yes or no', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });

  it.each([
    ['كم شهر بين المرحلة الرابعة والمرحلة الخامسة', /فبراير 2020[^]*يونيو 2020[^]*نحو 4 أشهر/],
    ['كم شهراً بين بداية المرحلة الرابعة وبداية الخامسة؟', /نحو 4 أشهر/],
    ['how many months between the start of phase 4 and phase 5', /about 4 months/],
    [
      'كم استغرقت الرحلة من إطلاق الاستراتيجية إلى إعلان أول حكومة لا ورقية؟',
      /5 فبراير 2018[^]*11 ديسمبر 2021/,
    ],
  ])('%s: the time between is told', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });

  it('does not turn "from the launch to the announcement" round', () => {
    expect(ask('كم المدة من الإطلاق إلى الإعلان').text).not.toMatch(/16 أبريل 2017/);
  });
});
