import type { Fact } from '../../../src/knowledge/facts/fact';
import { shippedAnswers } from '../../support/knowledge/shippedAnswers';

const { ask, answered, knowledge } = shippedAnswers();

describe('a period', () => {
  it.each([
    ['how much did Dubai Customs cut in 2019?', /50\.58%/],
    ['كم خفضت جمارك دبي في 2019؟', /50\.58%/],
    ['بلدية دبي جابت كام في المية في 2019؟', /56\.94%/],
    ['how much did DEWA cut in June 2020?', /82%/],
    ['كم خفضت ديوا حتى يونيو 2020؟', /82%/],
    ['كم خفضت ديوا حتى حزيران 2020؟', /82%/],
    ['كم ورقة وفرت الاستراتيجية حتى كانون الأول 2020؟', /ديسمبر 2020.*269\.8 مليون/],
  ])('%s: is the one that is told of', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });

  it.each(['how much did DEWA cut in 2015', 'how many trees were saved in 2015'])(
    '%s: is not answered by another one',
    (question) => {
      expect(ask(question).status).toBe('unknown');
    },
  );

  it.each([
    ['how many sheets did the strategy save in 2015', /do not give this .*in 2015/],
    ['كم ورقة وفرت الاستراتيجية في 2015؟', /^لا تذكر مصادري ذلك عن الاستراتيجية في 2015/],
    ['how many users does Dubai Now have in 2024', /after December 2020/],
  ])('%s: is said to be missing, with what there is instead', (question, told) => {
    const { status, text } = ask(question);
    expect(status).toBe('unknown');
    expect(text).toMatch(told);
    expect(text).toMatch(/\d{6,}|\d,\d{3}|million|مليون/);
  });
});

describe('two figures side by side', () => {
  it.each([
    [
      'compare the reduction of dewa and rta',
      /DEWA.*60% \(2018\).*RTA.*55% \(2018\).*5 percentage/s,
    ],
    ['قارن بين نسبة خفض ديوا وهيئة الطرق', /60% \(2018\).*55% \(2018\)/s],
  ])('%s: are of one year', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });
});

describe('what was reached', () => {
  it.each([
    ['how many percent did the second phase get to in 2019', /no percentage for phase 2 alone/],
    ['what percentage did phase 2 achieve by the end of 2019', /no percentage for phase 2 alone/],
  ])('%s: is not told by the target', (question, told) => {
    expect(ask(question).text).toMatch(told);
  });

  it.each([
    ['how much money has Dubai Courts saved in the strategy', /do not give this for Dubai Courts/],
    ['كم درهم وفرت محاكم دبي في الاستراتيجية؟', /لا تذكر مصادري ذلك عن محاكم دبي/],
  ])('%s: is asked of the entity, not of the whole', (question, told) => {
    const { status, text } = ask(question);
    expect(status).toBe('unknown');
    expect(text).toMatch(told);
  });
});

describe('one of two years', () => {
  it.each([
    ['did phase 4 start in 2019 or 2020', /^Phase 4 – start: February 2020/],
    ['هل بدأت المرحلة الرابعة في 2019 أو 2020؟', /^المرحلة الرابعة – البداية: فبراير 2020/],
    ['was the strategy launched in 2018 or 2019', /launched on 5 February 2018/],
    ['هل أطلقت الاستراتيجية في 2018 أو 2019؟', /5 فبراير 2018/],
    ['is the stamp from 2019 or 2020', /16 March 2020/],
    ['هل أُطلق الختم في 2019 أو 2020؟', /16 مارس 2020/],
  ])('%s: is told, without a yes or a no', (question, told) => {
    const { text, sources } = answered(question);
    expect(text).toMatch(told);
    expect(text).not.toMatch(/^(?:Yes|No|نعم|لا)\b/);
    expect(sources.length).toBeGreaterThan(0);
  });
});

describe('two measures at once', () => {
  it.each([
    ['how many sheets and hours did phase 1 save', /72\.5 million.*do not give.*hours saved/s],
    ['كم ورقة وكم ساعة وفرت المرحلة الأولى؟', /72\.5 مليون.*لا تذكر.*عدد الساعات/s],
    ['how many sheets and trees did DEWA save', /22\.63 million.*do not give.*trees saved/s],
    ['كم ورقة وكم شجرة وفرت ديوا؟', /22\.63 مليون.*لا تذكر.*عدد الأشجار/s],
    ['how many sheets and hours did GDRFA save', /88 million sheets.*3\.8 million hours/s],
    ['كم ورقة وكم ساعة وفرت إقامة دبي؟', /88 مليون ورقة.*3\.8 مليون ساعة/s],
  ])('%s: each is told, or that it is missing', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });
});

describe('a measure that a result was not told in', () => {
  it.each([
    ['by how many percent did phase 3 cut paper', /no percentage for phase 3.*12\.9 million/s],
    ['كم نسبة خفض المرحلة الثالثة؟', /لا تذكر مصادري نسبة.*12\.9 مليون/s],
    ['what percent did Dubai Sports Council cut', /408,623 sheets.*March 2021/s],
    ['كم نسبة الخفض في مجلس دبي الرياضي؟', /408,623 ورقة.*مارس 2021/s],
    ['how many sheets did RTA save', /55% by the end of 2018/],
    ['كم ورقة وفرت هيئة الطرق؟', /55% حتى نهاية عام 2018/],
  ])('%s: is answered in the other one', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });
});

describe('a subject', () => {
  it.each([
    ['what is Madinati', /Madinati.*public reports.*RTA/s],
    ['ما هو مدينتي؟', /مدينتي.*بلاغات.*هيئة الطرق/s],
    ['tell me about phase four', /11\.9 million \(by December 2021\).*start: February 2020/s],
    ['خبرني عن المرحلة الرابعة', /11\.9 مليون \(حتى ديسمبر 2021\).*البداية: فبراير 2020/s],
    ['what is DET', /^Full name: Department of Economy and Tourism\n.*predecessor/s],
    ['ما هي DET؟', /دائرة الاقتصاد والسياحة/],
  ])('%s: is told of, with a source', (question, told) => {
    const { text, sources } = answered(question);
    expect(text).toMatch(told);
    expect(sources.length).toBeGreaterThan(0);
  });

  it.each([
    [
      'fine for forging electronic documents',
      /^Forgery of electronic documents.*AED 100,000.*AED 300,000 \(source dated 20 September 2021\)/s,
    ],
    ['كم غرامة اللي يزور مستند إلكتروني؟', /300,000 درهم .*20 سبتمبر 2021/],
    ['penalty for forging government documents', /government.*temporary imprisonment and a fine/],
    ['شو غرامة تزوير المستندات الحكومية؟', /الحكومية.*750,000 درهم .*20 سبتمبر 2021/],
  ])('%s: is found by what describes it', (question, told) => {
    const outcome = answered(question);
    expect(outcome.kind).toBe('law');
    expect(outcome.text).toMatch(told);
  });

  it.each([
    ['how many users does the popular DubaiNow app have', /526,914 \(December 2020\)/],
    ['when did the brave new phase 4 start', /^Phase 4 – start: February 2020/],
    ['كم خفضت ديوا بفخر في 2018؟', /60% \(2018\)/],
  ])('%s: may be described in words that tell nothing of the answer', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });

  it.each([
    ['which brand of users does DubaiNow have', 'the noun that is asked for'],
    ['كم ماركة مستخدمين لدبي الآن؟', 'the noun that is asked for'],
    ['how many sheets did DEWA save with blue teapots', 'what follows "with"'],
  ])('%s: is not told of where a word narrows down what is asked: %s', (question) => {
    expect(ask(question).status).toBe('unknown');
  });
});

describe('what nobody knows', () => {
  it.each([
    'what was the target of phase 7',
    'how many sheets did phase 7 save',
    'when did phase 9 begin',
    'what was the result of the sixth phase',
    'ما مستهدف المرحلة 7؟',
    'ما مستهدف المرحلة السادسة؟',
    'كم ورقة وفرت المرحلة السابعة؟',
    'متى بدأت المرحلة التاسعة؟',
    'which phase was the camel registry authority in',
    'when did the camel registry authority get the stamp?',
    'في أي مرحلة كانت هيئة سجل الهجن؟',
    'هل لدى هيئة سجل الهجن الختم؟',
  ])('%s: a phase or a body gets nothing of another', (question) => {
    expect(ask(question).status).toBe('unknown');
  });

  it.each([
    'how many sheets did the camel registry authority save',
    'كم ورقة وفرت هيئة سجل الهجن؟',
  ])('%s: is not answered, but what was saved may be offered', (question) => {
    expect(['unknown', 'suggested']).toContain(ask(question).status);
  });
});

describe('a target and a result', () => {
  it.each([['what was the target and the result of phase 1?', /50%.*57%|57%.*50%/s]])(
    '%s: are told apart',
    (question, told) => {
      expect(answered(question).text).toMatch(told);
    },
  );

  it.each([
    'is 50% the target or the result of phase 2?',
    'هل 50% مستهدف المرحلة الثانية أم نتيجتها؟',
  ])('%s: what is only a target is no result', (question) => {
    const { text } = answered(question);
    expect(text).toMatch(
      /^(?:This is a target, not a result: phase 2 .*50% .*2019|هذا مستهدف وليس نتيجة محققة: المرحلة الثانية .*50% .*2019)/,
    );
  });
});

describe('what is missing', () => {
  it.each([
    [
      'how much money did Dubai Police save in 2018',
      /^My sources do not give this for Dubai Police in 2018: money/,
      /paper reduction\.$/,
    ],
    [
      'كم وفرت شرطة دبي من الدراهم في 2018؟',
      /^لا تذكر مصادري ذلك عن شرطة دبي في 2018: الوفر المالي/,
      /نسبة خفض الورق\.$/,
    ],
    [
      'how many hours did RTA save?',
      /^My sources do not give this for RTA: hours saved/,
      /paper reduction\.$/,
    ],
  ])(
    '%s: is named, with what there is, and no figure of something else',
    (question, first, rest) => {
      const outcome = ask(question);
      expect(outcome.status).toBe('unknown');
      expect(outcome.text).toMatch(first);
      expect(outcome.text).toMatch(rest);
      expect(outcome.text.replace('2018', '')).not.toMatch(/\d/);
      expect(outcome).not.toHaveProperty('sources');
    },
  );

  it.each([
    'how many employees does Dubai Police have?',
    'which brand of printers does GDRFA use',
    'is Wesam Lootah married',
    'كم عمر وسام لوتاه؟',
  ])('%s: is not answered', (question) => {
    expect(ask(question).status).toBe('unknown');
  });
});

describe('the sources and the date of an answer from facts', () => {
  const factOf = (id: string): Fact => {
    const fact = knowledge().facts.facts.find((one) => one.id === id);
    if (!fact) throw new Error(`no fact ${id}`);
    return fact;
  };
  const titlesOf = (facts: readonly Fact[], language: 'en' | 'ar') =>
    [...new Set(facts.flatMap(({ sources }) => sources))].map(
      (key) => knowledge().sources[key]?.title[language],
    );

  it.each([
    ['Did the Land Department reach the 50 percent target', ['dld.reduction_percent.2018'], 'en'],
    ['هل خفضت ديوا أكثر من 60%؟', ['dewa.reduction_percent.2020-06'], 'ar'],
    ['how many users does DubaiNow have', ['dubainow.users'], 'en'],
    [
      'compare DEWA and RTA in 2018',
      ['dewa.reduction_percent.2018', 'rta.reduction_percent.2018'],
      'en',
    ],
  ] as const)('%s: are those of %j', (question, ids, language) => {
    const outcome = answered(question);
    const facts = ids.map(factOf);
    expect(outcome.language).toBe(language);
    expect(outcome.entryId).toBe(ids[0]);
    expect(outcome.sources.map(({ title }) => title)).toEqual(titlesOf(facts, language));
    expect(outcome.asOf).toBe(
      facts
        .flatMap(({ asOf }) => asOf ?? [])
        .sort()
        .at(-1),
    );
  });

  it.each([
    ['how many users does DubaiNow have', /secondary source/],
    ['كم مستخدم لدبي الآن؟', /مصدر ثانوي/],
  ])('%s: what is only known second-hand says so', (question, remark) => {
    const outcome = answered(question);
    expect(outcome.text).toMatch(remark);
    expect(outcome.sources.every(({ secondary }) => secondary)).toBe(true);
  });
});

describe('an award and its holders', () => {
  it.each([
    ['did anyone hold the stamp already in 2020?', /^No\. .*by 2020.*\nDEWA .*2021/],
    ['who got the stamp in 2021?', /in 2021: 6 entities/],
    ['who got the stamp in 2022?', /in 2022: one entity|in 2022: 1 entity/],
    ['كم جهة خذت الختم لين 2021؟', /حتى 2021 والمعروفة بالاسم: 6 جهات/],
    ['منو خذ الختم في 2022؟', /في 2022 والمعروفة بالاسم: جهة واحدة.*\nجمارك دبي/],
    ['حد خذ الختم في 2020؟', /^لا\. .*2020.*\nهيئة كهرباء ومياه دبي/],
  ])('%s: counts those of the year, or tells the first one', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });

  it.each([
    ['was Dubai Customs among the first four holders of the stamp?', /^No\. .*4 entities/],
    ['was DEWA among the first four holders of the stamp?', /^Yes\. .*4 entities/],
    ['هل كانت جمارك دبي من أوائل الجهات الأربع التي نالت الختم؟', /^لا\. .*4 جهات/],
  ])('%s: yes or no comes first, then the first group', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });

  it.each([
    'other than DEWA who got the stamp in the first group?',
    'غير ديوا منو خذ الختم في أول مجموعة؟',
  ])('%s: the one that is named is left out', (question) => {
    const [, ...holders] = answered(question).text.split('\n');
    expect(holders).toHaveLength(3);
    expect(holders.join(' ')).not.toMatch(/DEWA|هيئة كهرباء/);
  });
});

describe('a goal and what came of it', () => {
  it.each([
    [
      'was the number of trees in 2021 higher or lower than hoped at the start?',
      /^Lower than the goal by 91,000\..*\n.*39,000.*\n.*130,000/,
    ],
    [
      'هل كان عدد الأشجار في 2021 أعلى أو أقل من المأمول في البداية؟',
      /^أقل من الهدف، والفارق 91,000\..*\n.*39,000.*\n.*130,000/,
    ],
  ])('%s: which is higher, by how much, and both figures', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });

  it.each([
    ['did Dubai Customs reach 100% in 2020 or 2021?', /100% \(2021\)/],
    ['جمارك دبي وصلت 100% في 2020 ولا 2021؟', /100% \(2021\)/],
  ])('%s: the year in which it was reached', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });
});

describe('a fine', () => {
  it.each([
    [
      'what is the fine for forging electronic documents?',
      /minimum fine.*100,000.*\n.*maximum fine.*300,000/,
    ],
    ['غرامة تزوير المستندات الإلكترونية كم؟', /100,000.*\n.*300,000/],
  ])('%s: both ends of it', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });

  it.each([
    'what is the highest fine for forging electronic documents?',
    'ما أقصى غرامة على تزوير المستندات الإلكترونية؟',
  ])('%s: one end, if only that is asked for', (question) => {
    expect(answered(question).text).not.toMatch(/100,000/);
  });
});

describe('what something is for', () => {
  it.each([
    ['what is Madinati for?', /takes public reports/],
    ['مدينتي حق شو؟', /بلاغات الجمهور/],
  ])('%s: its purpose', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });
});

describe('what is shown', () => {
  it.each([
    ['show me DET', /^Full name: Department of Economy and Tourism/],
    ['show me phase 2', /^Phase 2 – number of member entities/],
    ['tell me something about phase four', /^Phase 4 – number of member entities/],
    ['ورني ديوا', /^الاسم الكامل: هيئة كهرباء ومياه دبي/],
    ['خبرني شي عن المرحلة الرابعة', /^المرحلة الرابعة – عدد الجهات المشاركة/],
  ])('%s: is what is known of that name', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });

  it.each(['show me my records', 'وريني سجلاتي'])('%s: is a command', (question) => {
    expect(ask(question)).toMatchObject({ status: 'command', command: 'records' });
  });
});

describe('the latest of two measures', () => {
  it.each([
    ['how many trees and dirhams were saved', /39,000.*\n.*AED 1\.3 billion/],
    ['كم شجرة وكم درهم وفروا', /39,000.*\n.*1\.3 مليار درهم/],
  ])('%s: is told of each, and no earlier ones', (question, told) => {
    const { text } = answered(question);
    expect(text).toMatch(told);
    expect(text).not.toContain('32,388');
  });
});

describe('an English sentence with an Arabic word', () => {
  it.each([
    'who headed Smart Dubai wen phase one started in 2018',
    'shu is the deadline for going paperless',
    'what is the target men phase 2 for the entities',
  ])('%s: is answered in English', (question) => {
    expect(ask(question).text).toMatch(/^[^\u0600-\u06ff]*$/);
  });

  it.each([
    'kam 3adad el jehat',
    'kam 5edma fi dubai now al7een',
    'shu hadaf el marhala el thania',
  ])('%s: is Arabic in Latin letters', (question) => {
    expect(ask(question).text).toMatch(/^[\u0600-\u06ff0-9]/);
  });
});

describe('one figure in two periods', () => {
  it.each([
    [
      'how did the number of dubainow services change between january and october 2019',
      /up to 55 .*\n.*88 .*\nDifference: 33/,
    ],
    ['كم تغير عدد خدمات دبي الآن بين يناير وأكتوبر 2019', /حتى 55 .*\n.*88 .*\nالفرق: 33/],
    [
      'paper cut percent april 2020 compared to end of 2020, for all joined entities',
      /64\.9%.*\n.*82\.82%.*\nDifference: 17\.92/,
    ],
    ['قارن نسبة خفض الورق في أبريل 2020 مع نهاية 2020', /64\.9%.*\n.*82\.82%.*\nالفرق: 17\.92/],
    ['did the hours saved go up between april 2020 and december 2020', /7\.7.*\n.*12\.1.*\nDiff/],
    ['hours saved october 2019 vs december 2021', /3\.5 million.*\n.*14 million.*\nDifference/],
  ])('%s: is told of both, with the difference', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });

  it.each([
    [
      'did the residence sticker end in april 2022 or december 2022',
      /11 April 2022.*12 December 2022/,
    ],
    ['ملصق الإقامة توقف في أبريل 2022 أو ديسمبر 2022؟', /11 أبريل 2022.*12 ديسمبر 2022/],
  ])('%s: days that contradict each other are told as such', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });
});

describe('two cases of an offence', () => {
  it.each([
    ['penalty for destroying a record on purpose vs by negligence?', /8 months.*40,000.*3,000/s],
    ['ما الفرق في العقوبة بين إتلاف وثيقة عمداً وإتلافها بالإهمال', /8 أشهر.*40,000.*3,000/s],
    ['عقوبة إتلاف الوثائق عمدا ولا بالاهمال', /8 أشهر.*40,000.*3,000/s],
    [
      'difference between destroying a secret record on purpose and through negligence',
      /on purpose – penalty.*through negligence – penalty/s,
    ],
  ])('%s: are each told', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });

  it.each(['penalty for destroying a record on purpose', 'عقوبة إتلاف وثيقة عمداً'])(
    '%s: one that is named is told alone',
    (question) => {
      expect(answered(question).text).not.toMatch(/negligence|بالإهمال/);
    },
  );
});

describe('a number of sheets', () => {
  it.each(['المجلس الرياضي جم ورقه قلل', 'how many sheets did the sports council cut'])(
    '%s: is told by a number, not by what was done',
    (question) => {
      expect(answered(question).text).toContain('408,623');
    },
  );
});

describe('a time that is asked for', () => {
  it.each([
    ['when exactly did the paperless stamp start', /16 March 2020/],
    ['الختم اللاورقي متى بدأ بالضبط؟', /16 مارس 2020/],
  ])('%s: is told by what has it', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });
});

describe('a text that has no time', () => {
  it.each([
    'when did the parking e-ticket take the place of the one on the windscreen',
    'متى حلت تذكرة المواقف الإلكترونية محل الورقة على الزجاج؟',
  ])('%s: is not told for it', (question) => {
    expect(ask(question).text).not.toMatch(/no longer used|المستغنى عنه/);
  });
});

describe('a figure that only one text has', () => {
  it.each(['98.86 — what on earth is that figure about', 'هالرقم 98.86 شو يعني بالله عليكم'])(
    '%s: finds its text whatever else is said',
    (question) => {
      expect(ask(question)).toMatchObject({ status: 'answered', entryId: 'meaning-of-98-86' });
    },
  );
});

describe('a per cent sign alone', () => {
  it.each(['هل تجاوزت ديوا ٥٠٪ في 2018؟', 'did DEWA pass 50 % in 2018?'])(
    '%s: belongs to the number before it, in whatever digits',
    (question) => {
      expect(answered(question).text).toMatch(/^(?:Yes|نعم)/);
    },
  );

  it.each(['what % did the Municipality reach in 2019', 'كم % وصلت بلدية دبي في 2019'])(
    '%s: asks for a percentage',
    (question) => {
      expect(answered(question).text).toMatch(/56\.94%/);
    },
  );
});

describe('one attribute of a service, a law or an offence', () => {
  it.each([
    ['what must a clinic pay as a fine that still writes sick leave certificates', /5,000/],
    ['كم غرامة العيادة اللي تكتب شهادة الإجازة المرضية بخط اليد', /5,000/],
    ['since when do drivers find a parking e-ticket instead', /18 May 2020/],
    ['من متى تذكرة المواقف الورقية ما عادت على زجاج السيارة', /18 مايو 2020/],
  ])('%s: is told, whatever else describes the case', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });

  it.each([
    'which brand of machine prints the parking e-ticket',
    'أي شركة صممت تذكرة المواقف الإلكترونية',
    'is law 9 of 2022 a federal or a local one',
  ])('%s: is not told if something else is asked', (question) => {
    expect(ask(question).status).not.toBe('answered');
  });
});

describe('a case that is described in more words than the name in it', () => {
  it.each([
    ['fine for forging electronic documents of a ministry of the government', /150,000/],
    ['غرامة تزوير المستندات الإلكترونية التابعة للحكومة', /150,000/],
    ['fine for forging electronic documents', /100,000/],
    ['غرامة تزوير المستندات الإلكترونية', /100,000/],
  ])('%s: is the one of all these words', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });
});

describe('who held a post when a phase began or ended', () => {
  it.each([
    ['who was the director general of Smart Dubai when the first phase started', /Aisha/],
    ['name the Director General of Smart Dubai back at the end of phase 1', /Aisha/],
    ['منو كان مدير عام دبي الذكية وقت بداية المرحلة الأولى', /عائشة/],
    ['who is the director general of Digital Dubai', /Hamad/],
  ])('%s: is the one of that year', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });
});

describe('a name of something unknown', () => {
  it.each([
    'name of the contractor that built the paperless stamp system',
    'اسم المقاول اللي بنى نظام الختم',
  ])('%s: is not the name of what it was made for', (question) => {
    expect(ask(question).status).not.toBe('answered');
  });
});

describe('who was in a phase', () => {
  it.each([
    'which government bodies were in phase 1',
    'which depts were in the very first phase',
    'شو الدوائر اللي دخلت المرحلة الأولى',
  ])('%s: is answered with its members', (question) => {
    expect(answered(question).text).toMatch(/RTA|Roads and Transport|الطرق/);
  });
});

describe('the number and the year of a law', () => {
  it.each([
    ['how often was law 7 of 2008 amended', /5/],
    ['قانون الأرشيف 7 لسنة 2008 كم مرة تعدل', /5/],
    ['قانون بيانات دبي رقمه كم', /26 لسنة 2015/],
  ])('%s: name it, and no time', (question, told) => {
    expect(answered(question).text).toMatch(told);
    expect(answered(question).text).not.toMatch(/do not give|لا تذكر/);
  });
});

describe('a word as it is said along the Gulf', () => {
  it.each([
    ['كم يهة كانت في المرحلة الخامسة', /جهات/],
    ['كم شيرة وفروا لين أكتوبر 2020', /30,804/],
  ])('%s: is read with the letter that is meant', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });
});

describe('a day of something that is only guessed', () => {
  it.each([
    ['RTA parking: from what date no more paper ticket on the windscreen', /18 May 2020/],
    ['من أي تاريخ ما في تذكرة مواقف ورقية من هيئة الطرق', /18 مايو 2020/],
  ])('%s: is that of the service, not of the entity', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });
});

describe('what no record and no way of counting has', () => {
  it.each([
    'how many litres of water did the whole thing save',
    'كام موظف في بلدية دبي اشتغلوا عالموضوع ده',
    'up to how many sheets is an entity medium',
    'حدود الجهة الصغيرة بالأوراق',
  ])('%s: is not answered by a command or a method', (question) => {
    expect(ask(question).status).toBe('unknown');
  });
});

describe('an attribute that several of its wordings name between them', () => {
  it.each([
    ['shortest jail for destroying a record on purpose', /minimum imprisonment: 8 months/],
    ['أقصر سجن لإتلاف وثيقة عمداً', /الحد الأدنى للحبس: 8 أشهر/],
    ['what did the big entities save by dec 2020', /232\.07 million/],
  ])('%s: is told', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });
});

describe('names that are asked for', () => {
  it.each([
    ['which entities belong to the large group', /large entities.*RTA.*Dubai Police/],
    ['منو الجهات الكبيرة', /الجهات الكبيرة.*هيئة الطرق.*شرطة دبي/],
  ])('%s: are told rather than a text without them', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });
});

describe('a figure newer than a year', () => {
  it.each([
    ['any dubainow services count newer than 2023?', /no newer figure/],
    ['هل في رقم لخدمات دبي الآن أحدث من 2023؟', /ليس في مصادري رقم أحدث/],
  ])('%s: is said to be missing', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });
});

describe('an attribute that no subject of the sort has', () => {
  it.each([
    ['Sanad card, which authority issues it?', /entity in charge: CDA/],
    ['بطاقة سند أي جهة تصدرها', /الجهة المسؤولة: هيئة تنمية المجتمع/],
    ['what day was the archives law of 2008 issued', /14 December 2008/],
    ['how many bodies took part in zero bureaucracy cycle 1', /number of entities: 30/],
    ['كم جهة شاركت في الدورة الأولى من تصفير البيروقراطية', /30/],
    ['who in an entity is in charge of classifying data?', /Data Administrator/],
  ])('%s: gives way to the one that means the same', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });

  it.each(['with which authorities did RTA make Madinati', 'مدينتي، الطرق سوتها مع أي جهات'])(
    '%s: is not told by the one in charge, who is named',
    (question) => {
      expect(ask(question).text).not.toMatch(/in charge: RTA|الجهة المسؤولة: هيئة الطرق/);
    },
  );
});

describe('an offence that is told apart by one word', () => {
  it.each([
    ['somebody shreds a SECRET record on purpose, what is the lowest fine', /secret.*50,000/],
    ['أقل غرامة على من يفرم وثيقة سرية عن قصد', /سرية.*50,000/],
  ])('%s: is the one with that word', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });
});

describe('a day that is not known', () => {
  it.each([
    ['when was digital litigation launched', /launched on\..*reported on: 12 October 2021/s],
    ['متى أُطلق برنامج التقاضي الرقمي؟', /تاريخ الإطلاق\..*تاريخ النشر: 12 أكتوبر 2021/s],
  ])('%s: is said to be missing, with the day that is known', (question, told) => {
    const { status, text } = ask(question);
    expect(status).toBe('unknown');
    expect(text).toMatch(told);
  });
});

describe('a price that is not known', () => {
  it.each([
    'كم الـ fees مال تجديد الـ trade license',
    'how much are the fees of trade licence renewal',
  ])('%s: is not answered by something else of the service', (question) => {
    expect(ask(question).status).not.toBe('answered');
  });
});

describe('the day since when there is something', () => {
  it.each([
    ['since when is a parking fine electronic', /18 May 2020/],
    ['مواقف دبي: من أي تاريخ ما يحطون مخالفة ورقية على الجامة؟', /18 مايو 2020/],
  ])('%s: is told, whatever fine is spoken of', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });
});

describe('one attribute of several subjects', () => {
  it.each([
    ['when did phases 4 and 5 begin?', /February 2020[^]*June 2020/],
    ['متى بدأت المرحلتان الرابعة والخامسة؟', /فبراير 2020[^]*يونيو 2020/],
    ['المرحلة الرابعة والخامسة متى بدت كل وحدة', /فبراير 2020[^]*يونيو 2020/],
  ])('%s: is told of each', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });
});

describe('a description that puts something aside', () => {
  it.each([
    ['what is the penalty for destroying a non-secret record on purpose?', /^Destroying a record/],
    ['شو عقوبة إتلاف وثيقة غير سرية بالإهمال؟', /^(?!إتلاف وثيقة سرية)[^]*3,000/],
  ])('%s: is not what it puts aside', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });
});

describe('how far a group of entities came', () => {
  it.each([
    ['The large entities, how far were they in December 2020?', /83\.86%/],
    ['what did the large entities reach in April 2020', /65\.2%/],
    ['how far were the small entities by December 2020', /77\.30?%/],
    ['كم حققت الجهات الكبيرة في ديسمبر 2020؟', /83\.86%/],
    ['إلى أين وصلت الجهات الكبيرة في أبريل 2020؟', /65\.2%/],
  ])('%s: is told in percent', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });
});
