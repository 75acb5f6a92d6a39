import { listed, shippedAnswers } from '../../support/knowledge/shippedAnswers';

const { ask, answered } = shippedAnswers();

describe('one of two', () => {
  it.each([
    ['is dewa phase one or phase two?', /phase 1/, /phase 2|^Yes|^No/],
    ['is dubai customs phase 1 or phase 2', /phase 2/, /phase 1|^Yes|^No/],
    ['was RTA in phase 1 or phase 2?', /phase 1/, /phase 2|^Yes|^No/],
  ])('%s: is named, without a yes or a no', (question, right, wrong) => {
    const { text } = answered(question);
    expect(text).toMatch(right);
    expect(text).not.toMatch(wrong);
  });

  it.each([
    ['من خفض أكثر في 2018، ديوا أو هيئة الطرق؟', /^الأعلى: هيئة كهرباء ومياه دبي، 60%/, /55%/],
    ['من وفر ورق أكثر ديوا ولا جمارك دبي؟', /^الأعلى: جمارك دبي، 40\.6 مليون/, /22\.63 مليون/],
  ])('%s: is named, and the figure of the other', (question, first, other) => {
    const { text } = answered(question);
    expect(text).toMatch(first);
    expect(text).toMatch(other);
  });
});

describe('one of two by a figure', () => {
  it.each([
    [
      '172,129 sheets: was that Dubai Statistics Center or Dubai Sports Council',
      /^Dubai Statistics Center – sheets saved: 172,129/,
    ],
    ['22.63 million sheets, was that DEWA or RTA', /^DEWA – sheets saved: 22\.63 million/],
    [
      '172,129 ورقة: مركز دبي للإحصاء ولا مجلس دبي الرياضي؟',
      /^مركز دبي للإحصاء – عدد الأوراق الموفَّرة: 172,129/,
    ],
    [
      '22.63 مليون ورقة: ديوا ولا إقامة دبي؟',
      /^هيئة كهرباء ومياه دبي – عدد الأوراق الموفَّرة: 22\.63 مليون/,
    ],
  ])('%s: is the one whose figure it is', (question, told) => {
    const { text, sources } = answered(question);
    expect(text).toMatch(told);
    expect(text).not.toMatch(/\n/);
    expect(sources.length).toBeGreaterThan(0);
  });

  it.each(['172,129 sheets: was that DEWA or RTA', '172,129 ورقة: ديوا ولا هيئة الطرق؟'])(
    '%s: is no comparison if it is that of neither',
    (question) => {
      expect(ask(question).text).not.toMatch(/Highest|Difference|الأعلى|الفرق/);
    },
  );
});

describe('two side by side', () => {
  it.each([
    ['compare DEWA and RTA in 2018', ['60%', '55%', 'Difference: 5 percentage points']],
    [
      'compare the sheets saved by phase 1 and phase 2',
      ['72.5 million', '229.5 million', 'Difference: 157 million'],
    ],
    ['compare the target of phase 1 and phase 2', ['50%', '2018', '2019', 'Difference: 0']],
    ['قارن مستهدف المرحلة الأولى والثانية', ['50%', '2018', '2019', 'الفرق: 0']],
    [
      'قارن عدد الأوراق التي وفرتها المرحلة الأولى والثانية',
      ['72.5 مليون', '229.5 مليون', 'الفرق: 157 مليون'],
    ],
    ['ما الفرق بين المرحلة الأولى والمرحلة الثانية في المستهدف؟', ['50%', 'الفرق: 0']],
  ])('%s: both are told, and their difference', (question, told) => {
    const { text } = answered(question);
    for (const part of told) expect(text).toContain(part);
  });
});

describe('a place in an order', () => {
  it.each([
    ['the second highest phase', /^Second highest: phase 1, more than 72\.5 million/],
    ['ثاني أعلى مرحلة', /^المرتبة الثانية من الأعلى: المرحلة الأولى، أكثر من 72\.5 مليون/],
    ['أقل مرحلة وفرت ورق', /^الأقل: المرحلة الرابعة، أكثر من 11\.9 مليون/],
    ['which entity is the second biggest saver', /^Second highest: Dubai Customs, 40\.6 million/],
    [
      'ثالث جهة في توفير الأوراق',
      /^المرتبة الثالثة من الأعلى: هيئة كهرباء ومياه دبي، 22\.63 مليون/,
    ],
  ])('%s: is told among all that have a figure', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });

  it.each([
    ['who has the 2nd biggest saving of sheets after gdrfa', /^Second highest: Dubai Customs, 40/],
    ['who came next after customs in sheets saved?', /^Third highest: DEWA, 22\.63 million/],
    ['مين ثاني أكبر توفير بعد إقامة دبي', /^المرتبة الثانية من الأعلى: جمارك دبي، 40\.6 مليون/],
    [
      'أي جهة تأتي بعد ديوا في المرحلة الأولى',
      /^المرتبة الثانية .*المرحلة الأولى: اقتصادية دبي، 58%/,
    ],
  ])('%s: is the one behind the one that is named', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });

  it.each(['who got the stamp after dewa', 'من حصل على الختم بعد ديوا'])(
    '%s: is no place in a ranking',
    (question) => {
      expect(ask(question).text).not.toMatch(/Second highest|الثانية من الأعلى/);
    },
  );

  it.each([
    ['who saved more sheets, DEWA or the municipality?', /^Highest: DEWA, 22\.63.*\n.*20,960,743/],
    [
      'من وفر أوراقاً أكثر، ديوا أو بلدية دبي؟',
      /^الأعلى: هيئة كهرباء ومياه دبي، 22\.63.*\n.*20,960,743/,
    ],
  ])('%s: is told by the measure that both have', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });
});

describe('an order', () => {
  it.each([
    ['which entity of phase 1 cut the most?', /60%/],
    ['أي جهة في المرحلة الأولى خفضت أكثر؟', /60%/],
    ['which of the six cut the least?', /^Lowest in phase 1: Dubai Land Department, 53% .*2018/],
    ['أقل جهة بين الست', /^الأقل ضمن المرحلة الأولى: أراضي دبي، 53% .*2018/],
    [
      'which phase had the lowest target',
      /^Lowest: phase 1 and phase 2, 50% \(target, 2018 and 2019\)$/,
    ],
    [
      'أي مرحلة كان مستهدفها الأقل؟',
      /^الأقل: المرحلة الأولى والمرحلة الثانية، 50% \(النسبة المستهدفة، 2018 و2019\)$/,
    ],
    ['which phase saved the most sheets?', /^Phase 2/],
    ['أي مرحلة وفرت أكثر أوراق؟', /^المرحلة الثانية/],
  ])('%s: the first or the last is named', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });

  it('is told from the highest to the lowest', () => {
    expect(listed(answered('rank the entities of phase 1').text)).toEqual([
      'DEWA: 60%',
      'Dubai Tourism: 60%',
      'Dubai Economy: 58%',
      'Dubai Police: 57%',
      'RTA: 55%',
      'Dubai Land Department: 53%',
    ]);
  });

  it.each([
    ['رتب جهات المرحلة الأولى حسب نسبة الخفض', ['60%', '60%', '58%', '57%', '55%', '53%']],
    ['rank the phases by sheets saved', []],
  ])('%s: has every figure', (question, figures) => {
    const lines = listed(answered(question).text);
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.map((line) => /\d+%/.exec(line)?.[0]).filter(Boolean)).toEqual(figures);
  });

  it('is not compared where the dates differ without saying so', () => {
    const { text } = answered('which entity of phase 2 cut the most paper');
    expect(text).toMatch(/GDRFA Dubai, 88 million/);
    expect(text).toMatch(/different dates/);
  });
});

describe('the best two', () => {
  it.each([
    ['أكتر جهتين خفضو الورق سنة 2018 مين', ['60%', '60%']],
    ['top two entities by percentage in 2018', ['60%', '60%']],
  ])('%s: are told with all that share the last place', (question, figures) => {
    const lines = listed(answered(question).text);
    expect(lines.map((line) => /\d+%/.exec(line)?.[0])).toEqual(figures);
  });

  it.each([
    'who came last among the six entities of the first phase',
    'مين آخر وحدة بين الجهات الست في المرحلة الأولى',
  ])('%s: the phase that is named twice is one', (question) => {
    expect(answered(question).text).toMatch(/53%/);
  });
});

describe('an order of all entities', () => {
  const SAVERS = {
    en: [
      'GDRFA Dubai: 88 million',
      'Dubai Customs: 40.6 million',
      'DEWA: 22.63 million',
      'Dubai Municipality: 20,960,743',
      'Dubai Sports Council: 408,623',
      'RTA: 341,467',
      'Dubai Statistics Center: 172,129',
    ],
    ar: [
      'إقامة دبي: 88 مليوناً',
      'جمارك دبي: 40.6 مليون',
      'هيئة كهرباء ومياه دبي: 22.63 مليون',
      'بلدية دبي: 20,960,743',
      'مجلس دبي الرياضي: 408,623',
      'هيئة الطرق والمواصلات: 341,467',
      'مركز دبي للإحصاء: 172,129',
    ],
  };

  it.each([
    ['rank all entities by sheets saved', SAVERS.en],
    ['رتب كل الجهات حسب عدد الأوراق', SAVERS.ar],
    ['top three entities by sheets saved', SAVERS.en.slice(0, 3)],
    ['أعلى ثلاث جهات في عدد الأوراق', SAVERS.ar.slice(0, 3)],
    ['أعلى ثلاث جهات توفيراً للورق', SAVERS.ar.slice(0, 3)],
    ['أكثر ثلاث جهات وفرت ورق', SAVERS.ar.slice(0, 3)],
  ])('%s: has those and says that their dates differ', (question, those) => {
    const { text, sources } = answered(question);
    expect(listed(text)).toEqual(those);
    expect(text).toMatch(/different dates|لتواريخ مختلفة/);
    expect(sources.length).toBeGreaterThan(1);
  });
});

describe('a place behind the first', () => {
  it.each([
    ['who was second best in phase 1', /^Second highest in phase 1: Dubai Economy, 58% .*2018/],
    ['ثاني أعلى جهة في المرحلة الأولى', /^المرتبة الثانية من الأعلى .*: اقتصادية دبي، 58% .*2018/],
    [
      'which entity has the third highest reduction in phase 1',
      /^Third highest in phase 1: Dubai Police, 57%/,
    ],
    ['ثالث أعلى جهة في المرحلة الأولى', /^المرتبة الثالثة من الأعلى .*: شرطة دبي، 57%/],
    ['second biggest entity by sheets saved', /^Second highest: Dubai Customs, 40\.6 million/],
    ['ثاني أكثر جهة وفرت ورق', /^المرتبة الثانية من الأعلى: جمارك دبي، 40\.6 مليون/],
    ['which phase came second in sheets saved', /^Second highest: phase 1, .*72\.5 million/],
  ])('%s: is told, those who share a place being one', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });
});

describe('an order in time', () => {
  it.each([
    ['which phase began first', /^Phase 1 – start: 2018/],
    ['which phase began last', /^Phase 5 – start: June 2020/],
    ['أي مرحلة بدأت آخر شي؟', /^المرحلة الخامسة – البداية: يونيو 2020/],
    ['which entity was the last to get the stamp', /^Dubai Customs – .*7 February 2022/],
    ['من آخر جهة نالت الختم؟', /^جمارك دبي – .*7 فبراير 2022/],
    ['who was the first to get the stamp', /^The first four holders/],
    ['من أول جهة حصلت على الختم؟', /^أول أربع جهات/],
  ])('%s: is told with its date', (question, told) => {
    const { text, sources } = answered(question);
    expect(text).toMatch(told);
    expect(sources.length).toBeGreaterThan(0);
  });
});

describe('which of two came first', () => {
  it.each([
    [
      'what came first, the evidence law or the executive regulation of the e-transactions law',
      /35.*3 October 2022\n.*28.*31 March 2023/,
    ],
    ['أيهما صدر أولاً قانون حماية البيانات 45 ولا قانون الإثبات 35', /45.*2021\n.*35.*2022/],
    [
      'which law came first, decree 46 of 2021 or law 9 of 2022',
      /46.*20 September 2021\n.*9.*14 March 2022/,
    ],
    [
      'which is newer, decree 46 of 2021 or law 9 of 2022',
      /9.*14 March 2022\n.*46.*20 September 2021/,
    ],
    [
      'ايهما أقدم قانون 46 لسنة 2021 ولا قانون 9 لسنة 2022',
      /46.*20 سبتمبر 2021\n.*9.*14 مارس 2022/,
    ],
    [
      'what came first, the stamp or the launch of the strategy',
      /5 February 2018\n.*16 March 2020/,
    ],
    ['was phase 4 kicked off before or after phase 5', /February 2020\n.*June 2020/],
    [
      'which came first, the stamp of GDRFA or that of the Statistics Center',
      /18 March 2021\n.*19 October 2021/,
    ],
    // The year alone would not tell, but it was one of the first four.
    ['مين خد الختم الأول، الإقامة ولا ديوا', /^أول أربع جهات.*(?:\n.*)?ديوا/],
    [
      'which came first, the stamp, law 1 of 2021 or the workshop of April 2019?',
      /29 April 2019\n.*16 March 2020\n.*22 June 2021/,
    ],
    [
      'what came first the cashless strategy or the Digital Strategy?',
      /^The Digital Strategy.*June 2023\nThe Cashless Strategy.*October 2024/,
    ],
  ])('%s: is told by when each began', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });
});

describe('sheets of two', () => {
  it.each([
    [
      'who saved more sheets in 2020, DEWA or Dubai Municipality?',
      /^Highest: DEWA, 22\.63 million/,
    ],
    [
      'من وفر أوراقاً أكثر في 2020، ديوا ولا بلدية دبي؟',
      /^الأعلى: هيئة كهرباء ومياه دبي، 22\.63 مليون/,
    ],
  ])('%s: are compared, though they are of other dates', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });
});

describe('the next one behind several that are named', () => {
  it.each([
    ['who came third in phase 1, behind DEWA and DTCM', /Dubai Economy, 58%/],
    ['after DEWA and Dubai Tourism, who is next in phase 1', /Dubai Economy, 58%/],
    ['مين طلع الثالث في المرحلة الأولى بعد ديوا والسياحة', /اقتصادية دبي، 58%/],
  ])('%s: stands behind the last of them', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });
});

describe('one figure of two years', () => {
  it.each([
    ['did dubai municipality take more initiatives in 2019 or 2020', /7 \(2019\).*8 \(2020\)/s],
    ['البلدية سوت مبادرات أكثر في 2019 ولا في 2020', /7 \(2019\).*8 \(2020\).*الفرق/s],
    [
      'did the strategy save more hours by october 2020 or december 2020',
      /11\.6 million.*12\.1 million.*Difference/s,
    ],
  ])('%s: is told of both', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });
});

describe('which entity joined first', () => {
  it.each([
    [
      'who joined earlier, DEWA or customs',
      /^(?:DEWA|Dubai Electricity)[^]*phase 1[^]*2018[^]*Customs[^]*phase 2[^]*2019/,
    ],
    ['which joined last, KHDA or the Sports Council?', /^Dubai Sports Council[^]*phase 4/],
    [
      'so which entity joined first, Dubai Culture or the Land Department?',
      /^Dubai Land[^]*phase 1/,
    ],
    ['did RTA or DHA join first', /^RTA[^]*phase 1[^]*phase 2/],
    ['مين انضم أول، الإسعاف ولا مركز الإحصاء', /^إسعاف دبي[^]*الثالثة[^]*للإحصاء[^]*الرابعة/],
    ['أيهما انضمت قبل: بلدية دبي أم شرطة دبي؟', /^[^\n]*شرطة دبي[^]*الأولى/],
  ])('%s: is told by the phases', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });
});
