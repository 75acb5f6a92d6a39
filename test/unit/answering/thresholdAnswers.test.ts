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

describe('a percentage that somebody claims', () => {
  it.each([
    ['did RTA cut 60 percent?', /^No\. .*55%.*\n.*below 60%/],
    ['is it true that DEWA saved 80 percent of its paper', /^Yes\. .*82%/],
    ['هل خفضت الأراضي 60 بالمية؟', /^لا\. .*53%/],
    ['صحيح أن ديوا وفرت 80% من الورق؟', /^نعم\. .*82%/],
  ])('%s: is held against the percentage', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });

  it.each([
    'did phase 3 cut 60 percent of its paper?',
    'I was told phase 4 saved 57%, is that so?',
    'هل وفرت المرحلة الثالثة 60% من الورق؟',
    'سمعت إن المرحلة الرابعة خفضت الورق 57%، صح؟',
  ])('%s: is not held against sheets', (question) => {
    expect(ask(question).text).not.toMatch(/^(?:Yes|نعم)/);
  });

  it.each([
    ['did Dubai Customs get to zero paper?', /100%/],
    ['has the municipality reached zero paper', /^Yes\. .*100%/],
    ['هل وصلت بلدية دبي إلى صفر ورق', /^نعم\. .*100%/],
  ])('%s: none is left if all of it was cut', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });

  it.each([
    [
      'which of the phase 1 entities went past 57%?',
      ['DEWA: 60%', 'Dubai Tourism: 60%', 'Dubai Economy: 58%'],
    ],
    [
      'انهي جهات المرحلة الأولى تجاوزت 57%؟',
      ['هيئة كهرباء ومياه دبي: 60%', 'دبي للسياحة: 60%', 'اقتصادية دبي: 58%'],
    ],
  ])('%s: the verb beside the figure counts', (question, those) => {
    expect(listed(answered(question).text)).toEqual(those);
  });
});

describe('a percentage that is asked for', () => {
  it.each([
    ['what percent did the six entities cut by the end of 2018', /57%/],
    ['how much percent of paper did the tourism department cut in phase 1', /60%/],
    ['by what percentage did customs reduce its paper in 2019', /50\.58%/],
    ['كم بالمية خفضت الجهات الست لين نهاية 2018', /57%/],
    ['بأي نسبة خفضت دائرة السياحة الورق في المرحلة الأولى', /60%/],
  ])('%s: is what was reached, not the target', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });

  it.each([
    ['what percent should phase 2 have cut', /50%/],
    ['كم بالمية كان لازم تخفض المرحلة الثانية', /50%/],
  ])('%s: is the target', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });
});

describe('two figures of the whole', () => {
  it.each([
    ['how many trees and how much money were saved in total', /39,000/, /1\.3 billion/],
    ['كم شجرة وكم ساعة وفروا بالمجموع', /39,000/, /14 مليون/],
  ])('%s: are not those of one entity', (question, one, other) => {
    expect(answered(question).text).toMatch(one);
    expect(answered(question).text).toMatch(other);
  });
});

describe('one measure in another', () => {
  it.each([
    ['how many sheets make a tree', /8,333/],
    ['how many sheets are one tree', /8,333/],
    ['كم ورقة في الشجرة', /8,333/],
  ])('%s: is converted', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });
});

describe('another figure than paper against a threshold', () => {
  it.each([
    ['did DubaiNow have more than forty entities in december 2020', /^No\. .*entities: 34/],
    ['did UAE PASS have over 4 million users in 2022', /^Yes\. .*users: 4\.6 million/],
    ['هل عدد جهات دبي الآن كان فوق العشرين في ديسمبر 2020', /^نعم\. .*عدد الجهات: 34/],
    ['هل خدمات دبي الآن أكثر من مئة', /^نعم\. .*الخدمات/],
  ])('%s', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });

  it('is no paper reduction that is missing', () => {
    expect(ask('did UAE PASS cut more than 50%').text).not.toMatch(/paper reduction/);
  });
});

describe('what somebody says about a threshold', () => {
  it.each([
    ['somebody says RTA did not reach 50% in 2018, is he right?', /^No\. .*55%/],
    ['واحد يقول البلدية ما لحقت توصل 50% في 2019، كلامه مضبوط؟', /^لا\. .*56\.94%/],
  ])('%s: is right or wrong', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });
});

describe('whether all of a set reached a figure', () => {
  it.each([
    ['did all six entities reach 50 percent', /^Yes\. .*at least 50%: 6 of 6/],
    ['did all six entities reach 55%', /^No\. .*at least 55%: 5 of 6/],
    ['هل وصلت كل الجهات الست إلى 50%؟', /^نعم\. .*50% على الأقل: 6 من 6/],
    ['هل كل الجهات الست وصلت 55%؟', /^لا\. .*55% على الأقل: 5 من 6/],
  ])('%s: is told with how many of them did', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });

  it.each(['وصلت كل الجهات الست 50%', 'كل الجهات الست وصلت 50%'])(
    '%s: is understood though other words lie between the verb and the figure',
    (question) => {
      const { text, asOf } = answered(question);
      expect(text).toMatch(/^نعم\. المرحلة الأولى، 50% على الأقل: 6 من 6/);
      expect(listed(text)).toHaveLength(6);
      expect(asOf).toBe('2019-01-16');
    },
  );
});

describe('a figure that was missed', () => {
  it.each([
    ['which entities of phase 1 missed 55%', ['Dubai Land Department: 53%']],
    ['أي جهات المرحلة الأولى ما وصلت 55%؟', ['أراضي دبي: 53%']],
    ['من ما وصل 55% في المرحلة الأولى؟', ['أراضي دبي: 53%']],
  ])('%s: was missed by those', (question, those) => {
    expect(listed(answered(question).text)).toEqual(those);
  });

  it.each([
    ['did DEWA miss the target', /^No\. .*60%.*\n.*so it was reached/],
    ['did the Land Department miss 55%?', /^Yes\. .*53%.*\n.*below 55%/],
    ['did DLD fail to reach 55%', /^Yes\. .*53%.*\n.*below 55%/],
    // It is answered as if it were asked without the denial.
    ['الأراضي ما وصلت 55%؟', /^لا\. .*53%.*\n.*أقل من 55%/],
  ])('%s: yes or no fits the question', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });
});

describe('members that missed the target of their phase', () => {
  it.each([
    ['which of the six missed the target', /^Phase 1, below 50%: 0 of 6\n.*at least 50%: 6 of 6/],
    ['who of the six fell short of the target?', /^Phase 1, below 50%: 0 of 6/],
    ['did none of the six miss it', /^Yes\. Phase 1, below 50%: 0 of 6/],
    ['منو من الست ما وصل للهدف', /^المرحلة الأولى، دون 50%: 0 من 6\n.*50% على الأقل: 6 من 6/],
    ['هل فشلت أي جهة من الست في الوصول للهدف؟', /^لا\. المرحلة الأولى، دون 50%: 0 من 6/],
  ])('%s: are none, and each of the others is told', (question, told) => {
    const { text } = answered(question);
    expect(text).toMatch(told);
    expect(listed(text)).toHaveLength(6);
  });

  it.each([
    ['did phase 1 exceed its target or miss it?', /^Phase 1 went beyond its target/],
    ['was the target for phase 1 surpassed', /^Phase 1 went beyond its target/],
    [
      'هل تجاوزت المرحلة الأولى النسبة المستهدفة لها أم لم تبلغها؟',
      /57%.*\n.*50%، أي أن النتيجة تجاوزته/,
    ],
  ])('%s: is about the result of the phase itself', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });
});

describe('two limits', () => {
  it.each([
    [
      'which entities of phase 1 reached more than 55% but less than 60%',
      ['Dubai Economy: 58%', 'Dubai Police: 57%'],
    ],
    [
      'which of the six were between 55 and 58 percent',
      ['Dubai Economy: 58%', 'Dubai Police: 57%', 'RTA: 55%'],
    ],
    ['من من الست وصل أكثر من 55% وأقل من 60%؟', ['اقتصادية دبي: 58%', 'شرطة دبي: 57%']],
    [
      'أي جهات المرحلة الأولى بين 55 و58 بالمئة',
      ['اقتصادية دبي: 58%', 'شرطة دبي: 57%', 'هيئة الطرق والمواصلات: 55%'],
    ],
  ])('%s: are both kept', (question, those) => {
    expect(listed(answered(question).text)).toEqual(those);
  });

  it.each(['how many of the first six entities ended up above 57%', 'كم جهة من الست تجاوزت 57%'])(
    '%s: is counted, and those are named',
    (question) => {
      const { text } = answered(question);
      expect(text).toMatch(/57%: 3 (?:of|من) 6/);
      expect(listed(text)).toHaveLength(3);
    },
  );
});

describe('all but one against a figure', () => {
  it.each([
    ['who other than DEWA reached 60%', ['Dubai Tourism: 60%']],
    [
      'which entities besides DEWA cut at least 57%',
      ['Dubai Tourism: 60%', 'Dubai Economy: 58%', 'Dubai Police: 57%'],
    ],
    ['من وصل 60% غير ديوا؟', ['دبي للسياحة: 60%']],
    ['من غير ديوا وصل 60%؟', ['دبي للسياحة: 60%']],
    ['أي جهة غير ديوا وصلت 60%؟', ['دبي للسياحة: 60%']],
    ['من عدا ديوا وصل إلى 60%؟', ['دبي للسياحة: 60%']],
  ])('%s: are those of the same phase who did', (question, those) => {
    expect(listed(answered(question).text)).toEqual(those);
  });

  it('may be denied besides', () => {
    expect(listed(answered('من غير ديوا ما وصل 60%؟').text)).toEqual([
      'اقتصادية دبي: 58%',
      'شرطة دبي: 57%',
      'هيئة الطرق والمواصلات: 55%',
      'أراضي دبي: 53%',
    ]);
  });
});

describe('half a million', () => {
  it.each([
    ['did DEWA save more than half a million sheets', /^Yes\. .*22\.63 million.*\n.*500,000/],
    ['did Dubai Sports Council save at least half a million sheets', /^No\. .*408,623/],
    ['هل وفرت ديوا أكثر من نصف مليون ورقة؟', /^نعم\. .*22\.63 مليون.*\n.*500,000/],
    ['هل وفر مجلس دبي الرياضي أكثر من نصف مليون ورقة؟', /^لا\. .*408,623.*\n.*500,000/],
  ])('%s: is what the figure is held against', (question, told) => {
    expect(answered(question).text).toMatch(told);
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

describe('all of the paper', () => {
  it.each([
    ['did dubai customs hit 100%?', /^Yes\. .*100% \(2021\)/],
    ['did dubai customs hit 100% in april 2020', /^No\. .*97%/],
    ['did the strategy reach 100%', /^Yes\. .*100%/],
    ['did GDRFA hit 100% in 2020', /^No\. .*80%/],
    ['هل وصلت جمارك دبي إلى 100%؟', /^نعم\. .*100%/],
    ['وصلت الجمارك 100% في 2019؟', /^لا\. .*50\.58%/],
  ])('%s: is the last share that was published', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });

  it.each([
    ['did DEWA reach 100%', /82%.*\n.*Stamp received on: 2021/],
    ['did GDRFA hit 100%?', /80%.*\n.*Stamp received on: 18 October 2021/],
    ['has dubai police hit 100 percent', /57%.*\n.*stamp: November 2021/],
    ['did RTA reach 100%', /55%.*\n.*below 100%/],
    ['هل وصلت شرطة دبي 100%؟', /57%.*\n.*الختم: نوفمبر 2021/],
    ['هل حققت إقامة دبي 100%', /80%.*\n.*18 أكتوبر 2021/],
    ['هل وصلت الطرق 100%', /55%.*\n.*أقل من 100%/],
  ])('%s: no older share denies it', (question, told) => {
    const { text } = answered(question);
    expect(text).toMatch(told);
    expect(text).not.toMatch(/^(?:Yes|No|نعم|لا)\./);
  });
});

describe('a number of entities', () => {
  it.each([
    ['phase 3 has more than 10 entities?', /^No\. .*: 9/],
    ['does phase 4 have fewer than 12 members', /^Yes\./],
    ['phase 3 فيها أكثر من 10 entities؟', /^لا\. .*: 9/],
    ['المرحلة الأولى فيها أكثر من 5 جهات؟', /^نعم\. .*: 6/],
    ['المرحلة الثانية فيها أقل من 10 دوائر؟', /^نعم\./],
  ])('%s: is held against how many there are', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });

  it.each([
    'did more than 3 entities of phase 1 reach 57%',
    'هل وصلت أكثر من 3 جهات من الأولى 57%',
  ])('%s: is not told by how many there are', (question) => {
    expect(ask(question).text).not.toMatch(/: 6 \(/);
  });
});

describe('a percentage that some reached', () => {
  it.each([
    'بس جهتين وصلوا 60%؟',
    'جهتين بس وصلوا 60% صح؟',
    'only two entities reached 60%, right?',
  ])('%s: opens no list of records', (question) => {
    expect(ask(question).status).not.toBe('command');
  });
});
