import type { Answerer } from '../../../src/answering/answerer';
import { lastOf, realAnswerer } from '../../support/knowledge/realAnswerer';

let answerer: Answerer;
beforeAll(async () => void ({ answerer } = await realAnswerer()));

const last = (messages: string) => lastOf(answerer, messages);

describe('a place in the ranking that was told', () => {
  it.each([
    ['lowest percentage in the first phase? | and the second lowest?', /Second lowest.*RTA, 55%/],
    ['who cut the most in phase 1 | and the least?', /Lowest in phase 1.*Land Department, 53%/],
    ['who cut the most in phase 1 | and the least? | who comes next?', /Second lowest.*RTA/],
    ['مين أكتر جهة وفرت ورق؟ | والتانية مين؟', /جمارك دبي، 40\.6 مليون/],
    ['منو الأعلى في المرحلة الأولى؟ | واللي بعدهم؟', /اقتصادية دبي، 58%/],
    ['منو الأعلى في المرحلة الأولى؟ | واللي بعدهم؟ | ومنو عقبها؟', /شرطة دبي، 57%/],
    ['ما أكبر رقم منشور لجهة واحدة في توفير الورق؟ | ومن يليها؟', /جمارك دبي، 40\.6 مليون/],
  ])('%s', (messages, told) => {
    expect(last(messages).text).toMatch(told);
  });

  it.each([
    [
      'lowest percentage in the first phase? | and the second lowest? | did that one hit its target',
    ],
    ['مين الأقل في المرحلة الأولى؟ | واللي بعدها؟ | هل حققت هي مستهدفها؟'],
  ])('%s is asked of the one that was told last', (messages) => {
    expect(last(messages).text).toMatch(/55%/);
  });

  it.each([
    ['which phase was RTA in? | who is the highest of them all?'],
    ['هيئة الطرق كانت في أي مرحلة؟ | زين منو الأعلى فيهم كلهم؟'],
  ])('%s is told within the set that was spoken of', (messages) => {
    expect(last(messages).text).toMatch(/60%/);
  });
});

describe('the other of two', () => {
  it.each([
    [
      'which saved more sheets phase 2 or 3 | how many entities were in that one | and the other phase?',
      /Phase 3.*9/,
    ],
    ['did dewa or rta cut more in 2018? | and the other one?', /RTA.*55%/],
    ['قارن ديوا وشرطة دبي في 2018 | مين أعلى | والثانية؟', /شرطة دبي.*57%/],
    ['مين خفض أكثر في 2018، ديوا ولا هيئة الطرق؟ | والجهة الأخرى؟', /هيئة الطرق.*55%/],
  ])('%s', (messages, told) => {
    expect(last(messages).text).toMatch(told);
  });
});

describe('which of the two', () => {
  it.each([
    ['compare phase 1 and phase 2 in sheets | which one was more?', /Highest: phase 2/],
    [
      'did RTA reach the target | what about the land department | and which of the two did better?',
      /Highest: RTA, 55%/,
    ],
    ['compare DEWA and RTA in 2018 | who is lower', /Lowest: RTA, 55%/],
    ['قارن ديوا وشرطة دبي في 2018 | ومنو أحسن فيهم؟', /الأعلى: هيئة كهرباء ومياه دبي، 60%/],
  ])('%s', (messages, told) => {
    expect(last(messages).text).toMatch(told);
  });

  it.each([
    ['how much % did dewa reduce in 2018 | and police? | who was the lowest', /Land Department/],
    ['كم نسبة ديوا في 2018 | والشرطة؟ | ومنو اقل واحد', /الأراضي|أراضي دبي/],
  ])('%s is no choice of two', (messages, told) => {
    expect(last(messages).text).toMatch(told);
  });

  it.each([
    ['which entities were in phase 3 | which of them had the best result?'],
    ['منو كان في المرحلة الثالثة؟ | منو الأعلى فيهم؟'],
  ])('%s is not told of others', (messages) => {
    expect(last(messages)).toMatchObject({ status: 'unknown' });
  });
});

describe('a time that was spoken of', () => {
  it.each([
    ['how many trees were saved by april 2020 | and in december that year?', /32,388/],
    [
      'how much did the municipality cut in 2019? | how many initiatives did it have in that year?',
      /7 \(2019\)/,
    ],
    ['كم خفضت بلدية دبي في 2019؟ | كم مبادرة نفذت البلدية في تلك السنة؟', /7 \(2019\)/],
    ['مين اللي أعلن إن دبي بقت أول حكومة لاورقية؟ | كان عدد الجهات كام ساعتها؟', /45/],
  ])('%s keeps it', (messages, told) => {
    expect(last(messages).text).toMatch(told);
  });

  it.each([
    ['did customs reach 50% in 2019 | when did they hit 100 then', /100% \(2021\)/],
    ['when did customs reach 100%? | and the municipality?', /Municipality.*100% \(2020\)/],
    ['in which year did customs reach 100%?', /100% \(2021\)/],
    ['في أي سنة وصلت البلدية 100%؟', /100% \(2020\)/],
    ['هل وصلت جمارك دبي إلى 50% في 2019؟ | ومتى وصلت إلى 100%؟', /100% \(2021\)/],
    ['when was 57 percent reached', /Phase 1 .*57% \(2018\)/],
    ['متى وصلوا 57 بالمية', /المرحلة الأولى .*57% \(2018\)/],
  ])('%s is told by the first figure that reached it', (messages, told) => {
    expect(last(messages).text).toMatch(told);
  });
});

describe('another year', () => {
  it.each([
    ['the municipality cut for 2019 not 2020 | and the year after?', /100%/],
    ['compare DubaiNow services in December 2020 and 2023 | and by the end of 2021?', /130/],
    ['قارن خدمات دبي الآن بين ديسمبر 2020 و2023 | وفي نهاية 2021؟', /130/],
    ['بلدية دبي خلصت الـ100% في 2019 صح ولا لسه | طب وفي 2020؟', /100%/],
    ['الجمارك عملت كام في المية في 2019؟ | وفي أبريل 2020؟', /جمارك دبي.*97%/],
    ['الجمارك عملت كام في المية في 2019؟ | ووصلوا للـ100% إمتى؟', /100% \(2021\)/],
    ['كم كانت نسبة الأراضي في ٢٠٢١؟ | زين وفي ٢٠١٨؟', /53%/],
    ['how much did dewa cut by 2018 | and the police | and in 2020?', /Dubai Police.*57%/s],
    ['what were the results in april 2020 | and in october?', /October 2020/],
    ['شو كانت النتائج في أبريل 2020 | وفي أكتوبر؟', /أكتوبر 2020/],
  ])('%s is that of the same subject', (messages, told) => {
    expect(last(messages).text).toMatch(told);
  });
});

describe('another phase or name', () => {
  it.each([
    ['when did phase 3 start | and the one after | and the last one', /phase 5|Phase 5/],
    ['متى بدأت المرحلة الثالثة | واللي عقبها', /المرحلة الرابعة/],
    ['did dewa pass 55% in 2018 | did the land department', /^No\./],
    ['هل تجاوزت ديوا 55% في 2018؟ | هل الأراضي؟', /^لا\./],
  ])('%s is asked the same', (messages, told) => {
    expect(last(messages).text).toMatch(told);
  });

  it.each([['why not?'], ['ليش لا؟']])('%s behind nothing is not guessed at', (message) => {
    expect(last(message)).toMatchObject({ status: 'unknown' });
  });
});

describe('another unit behind a courtesy', () => {
  it.each([
    ['how many trees did GDRFA save? | great. in hours?', /3\.8 million/],
    ['how many sheets did GDRFA save? | thanks, and the trees?', /10,300/],
    ['كم شجرة وفرت إقامة دبي؟ | تمام. وبالساعات؟', /3\.8 مليون/],
    ['كم ورقة وفرت إقامة دبي؟ | حلو، والشجر؟', /10,300/],
  ])('%s is no small talk', (messages, told) => {
    expect(last(messages).text).toMatch(told);
  });
});

describe('a message about what was told', () => {
  it.each([
    ['when was the stamp launched? | by whom', /launched by: Smart Dubai/],
    ['متى أُطلق الختم؟ | من قبل مين؟', /دبي الذكية/],
    ['who launched the stamp? | which day exactly?', /16 March 2020/],
    ['متى أُطلق الختم؟ | من قبل مين؟ | يوم كام بالظبط؟', /16 مارس 2020/],
    ['مين أعلن دبي أول حكومة لاورقية؟ | يوم كام بالظبط؟', /11 ديسمبر 2021/],
    ['is an electronic signature binding? | which law says so?', /46 of 2021/],
    ['how long must government documents be kept? | which law says so', /7 of 2008/],
    ['fine for forging an electronic document | under which law?', /46 of 2021/],
    ['هل التوقيع الإلكتروني ملزم؟ | في أي قانون؟', /46 لسنة 2021/],
    ['كم سنة لازم نحفظ الوثائق الحكومية؟ | في أي قانون؟', /7 لسنة 2008/],
  ])('%s', (messages, told) => {
    expect(last(messages)).toMatchObject({ status: 'answered' });
    expect(last(messages).text).toMatch(told);
  });
});

describe('another case of what was spoken of', () => {
  it.each([
    ['fine for forging an e-signature? | and if it is a government document?', /AED 750,000/],
    ['what is the penalty for destroying a record on purpose | by negligence?', /2 months/],
    ['كم عقوبة إتلاف وثيقة عمداً؟ | وإذا كانت سرية؟', /سرية عمداً.*12 شهراً/],
    ['ما عقوبة إتلاف وثيقة عمداً؟ | ولو بالإهمال', /بالإهمال.*شهران/s],
    ['ما عقوبة إتلاف وثيقة عمداً؟ وما عقوبة من أتلفها بإهمال؟', /8 أشهر.*بالإهمال.*شهر/s],
    ['sheets in a ream? in a box?', /ream has 500.*box of paper – sheets.*2,500/s],
  ])('%s', (messages, told) => {
    expect(last(messages).text).toMatch(told);
  });

  it.each([
    ['which UAE Pass account gives a qualified signature? | and SOP2?', /advanced signature/],
    ['أي حساب في الهوية الرقمية يعطي توقيعاً مؤهلاً؟ | وSOP2؟', /متقدم/],
  ])('%s is not told of the one before', (messages, told) => {
    expect(last(messages).text).toMatch(told);
  });
});

describe('a measure of which only the whole has a figure', () => {
  it.each([
    [
      'how many sheets did the dubai government save when declared paperless | the money?',
      /AED 1\.3 billion/,
    ],
    ['how many sheets did RTA save? | and hours?', /do not give this for RTA.*14 million/s],
    ['كم ورقة وفرت جمارك دبي | والساعات؟', /لا تذكر.*جمارك دبي.*14 مليون/s],
  ])('%s', (messages, told) => {
    expect(last(messages).text).toMatch(told);
  });
});

describe('a month of the year that was spoken of', () => {
  it.each([
    ['services on DubaiNow in october 2019? | and before that in january the same year', /55/],
    ['كم خدمة في دبي الآن في أكتوبر 2019؟ | وقبلها في يناير من نفس السنة', /55/],
    [
      'ما القانون الذي ينظم الأرشيف ويمنع إتلاف الوثائق الحكومية؟ | وفي أي يوم صدر؟',
      /14 ديسمبر 2008/,
    ],
  ])('%s', (messages, told) => {
    expect(last(messages).text).toMatch(told);
  });
});

describe('a time that a message asks for beside a year', () => {
  it.each([
    ['dubainow users in december 2020, and today?', /526,914.*users today.*no newer figure/s],
    ['كم مستخدم لدبي الآن في ديسمبر 2020 واليوم؟', /526,914.*اليوم.*رقم أحدث/s],
    ['dubainow users in december 2020 | and today?', /526,914.*no newer figure/s],
    ['كم مستخدم لدبي الآن في ديسمبر 2020 | والحين؟', /526,914.*رقم أحدث/s],
  ])('%s', (messages, told) => {
    expect(last(messages).text).toMatch(told);
  });
});

describe('what goes on with "and"', () => {
  it.each([
    ['what are the targets of Services 360 | and how much money over five years', /AED 1 billion/],
    ['ما مستهدفات سياسة الخدمات 360 | وكم المبلغ خلال خمس سنوات', /مليار درهم/],
    [
      'how many papers did customs save n what about the certificate of origin?',
      /40\.6.*no longer asks for a paper certificate of origin/s,
    ],
    ['كم ورقة وفرت الجمارك وماذا عن شهادة المنشأ؟', /40\.6.*المنشأ/s],
    ['ما قرار اللائحة التنفيذية للمرسوم 46 وما تاريخه؟', /28.*31 مارس 2023/s],
  ])('%s', (messages, told) => {
    expect(last(messages).text).toMatch(told);
  });

  it.each([
    ['who decides on destroying records | and who inside each entity is responsible for that'],
    ['منو يقرر إتلاف الوثائق | ومن المسؤول عن ذلك داخل كل جهة'],
  ])('%s is no small talk', (messages) => {
    expect(last(messages).text).not.toMatch(/knowledge base|قاعدة المعرفة/);
  });
});
