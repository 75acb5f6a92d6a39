import { shippedAnswers } from '../../support/knowledge/shippedAnswers';

const { ask, answered } = shippedAnswers();

describe('a choice between two that are no names', () => {
  it.each([
    ['is trade licence renewal automatic or by visits', /Auto Renewal/],
    ['ممر السجادة الحمراء للقادمين تجريبي ولا تشغيل كامل؟', /تجريبي/],
  ])('%s: is answered by the value that says one of them', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });
});

describe('the better of two names', () => {
  it.each([
    ['did Dubai Police cut more or the RTA', /^Highest: Dubai Police, 57%/],
    ['شرطة دبي أحسن ولا الطرق في نسبة التخفيض', /^الأعلى: شرطة دبي، 57%/],
    ['did phase 3 save more sheets or the fourth', /^Highest: phase 3, about 12\.9 million/],
    ['المرحلة التالتة وفرت ورق أكتر ولا الرابعة؟', /^الأعلى: المرحلة الثالثة/],
  ])('%s: is told by their figures', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });

  it.each([
    ['what came first, phase 4 or the stamp', /^Phase 4 – start: February 2020/],
    ['شو بدا أول، المرحلة الرابعة ولا الختم؟', /^المرحلة الرابعة – البداية: فبراير 2020/],
  ])('%s: does not read "first" and "phase" as one name', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });
});

describe('a question that only its tone asks', () => {
  it.each([
    ['The approved electronic signature is as binding as a handwritten one?', /^Yes\./],
    ['التوقيع الإلكتروني المعتمد إله نفس قوة التوقيع بخط اليد؟', /^نعم\./],
  ])('%s: is answered with yes or no', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });
});

describe('a law that nobody knows', () => {
  it.each(['what does decree 50 of 2024 say', 'المرسوم 50 لسنة 2024 شو يقول'])(
    '%s: is not taken for another one',
    (question) => {
      expect(ask(question).status).not.toBe('answered');
    },
  );
});

describe('the day of a beginning', () => {
  it.each([
    ['when did the green bill come out', /August 2012/],
    ['الفاتورة الخضراء متى طلعت؟', /أغسطس 2012/],
  ])('%s: is told whatever it is called', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });

  it.each(['when was Dubai Police founded', 'متى تأسست شرطة دبي'])(
    '%s: is not the day of something else',
    (question) => {
      expect(ask(question).status).not.toBe('answered');
    },
  );
});

describe('what is asked for in more words', () => {
  it.each([
    ['what is the fee of trade licence renewal', /auto|34,250/i],
    ['كم رسوم تجديد الرخصة التجارية؟', /34,250/],
  ])('%s: is a fee, not another number', (question, other) => {
    expect(ask(question).text).not.toMatch(other);
  });

  it.each([
    ['which documents may never be destroyed under the archives law', /historical and national/],
    ['شنو الوثائق اللي ممنوع إتلافها نهائيا في قانون الأرشيف؟', /التاريخية والوطنية/],
    ['was the goal of a billion sheets reached', /336 million/],
    ['هل تحقق هدف المليار ورقة', /336 مليون/],
    ['عقوبة اللي يقدم خدمات ثقة من غير ترخيص الغرامة من كام لكام', /500,000.*مليون درهم/s],
    ['اول كان كم يدفع الواحد زياده في قايمة ال 18 خدمه للشرطه', /100 درهم/],
  ])('%s: is told', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });
});
