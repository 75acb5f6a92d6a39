import type { Answerer } from '../../../src/answering/answerer';
import { lastOf, realAnswerer } from '../../support/knowledge/realAnswerer';

let answerer: Answerer;
beforeAll(async () => void ({ answerer } = await realAnswerer()));

const last = (messages: string) => lastOf(answerer, messages);

describe('one that is named beside the list that was told', () => {
  it.each([
    ['which entities hold the stamp? | is the municipality among them?', /^Yes\./],
    ['which entities hold the stamp? | does KHDA belong in there?', /not named among the holders/],
    ['which entities hold the stamp? | is DEWA one of them? | and RTA?', /^RTA is not named/],
    ['who was in phase 5? | is RTA one of them?', /^No\. RTA was in phase 1/],
    ['which were the members of phase 2? | airports too among them?', /6 February 2019/],
    ['ما هي الجهات الحاصلة على الختم؟ | البلدية منهم؟', /^نعم\./],
    ['منو في المرحلة الخامسة؟ | الطرق وياهم؟', /^لا\./],
    ['منو في المرحلة الثانية؟ | والمطارات ضمنهم؟', /6 فبراير 2019/],
    ['what are large entities? | does DHA fall in there?', /^Yes\./],
    ['كم وفرت بلدية دبي؟ | هل هي ضمن الجهات الكبيرة؟', /^نعم\./],
  ])('%s', (messages, told) => {
    expect(last(messages).text).toMatch(told);
  });

  it.each([
    ['which entities hold the stamp? | how many is that then?', /7 entities/],
    ['منو في المرحلة الثانية؟ | كم واحد يعني؟', /7 جهات/],
  ])('%s: those of the list are counted', (messages, told) => {
    expect(last(messages).text).toMatch(told);
  });
});

describe('a figure that was told', () => {
  it.each([
    ['what did phase 1 save by the end of 2018? | so 37 million is the target?', /^No\./],
    ['what was the result of phase 1? | so 57 is the result, not the target?', /^Yes\./],
    ['كم وفرت المرحلة الأولى حتى نهاية 2018؟ | يعني 37 مليون هو الهدف؟', /^لا\./],
    ['how many sheets did DEWA save a year? | but i remember 9 million', /22\.63/],
    ['كم نسبة ديوا في 2018؟ | بس أنا أذكر 70%', /^لا\..*60%/],
    ['how much money was saved by december 2020? | when was that reported?', /March 2021|report/],
    ['طب وفلوس الاستراتيجية؟ | متى انذكر هالرقم؟', /11 ديسمبر 2021/],
  ])('%s', (messages, told) => {
    expect(last(messages).text).toMatch(told);
  });
});

describe('somebody or something that a word points at', () => {
  it.each([
    ['who launched the strategy? | what was his post?', /Crown Prince/],
    ['منو أطلق الاستراتيجية؟ | شو كان منصبه وقتها؟', /ولي عهد/],
    ['who launched the strategy? | where was it launched?', /d3/],
    ['منو أطلق الاستراتيجية؟ | وين أطلقها؟', /d3/],
    ['what is the stamp? | does GDRFA have it?', /18 October 2021/],
    ['what is the stamp? | what must an entity do to get it?', /100%/],
    ['is DEWA among the large entities? | how much did that group cut by end of 2020?', /83\.86%/],
    ['when did DEWA get the stamp? | who else at the same time?', /Dubai Sports Council/],
    ['أي جهة خفضت أقل شي في المرحلة الأولى؟ | كم نسبتها؟', /53%/],
    ['what is the target of phase 2? | list the entities of phase 2', /Dubai Courts/],
    ['شو مستهدف المرحلة الثانية؟ | عطني الجهات اللي فيها', /محاكم دبي/],
  ])('%s', (messages, told) => {
    expect(last(messages).text).toMatch(told);
  });
});

describe('two questions in one message', () => {
  it.each([
    ['first, when was the stamp launched? second, who launched phase 2?', /16 March.*Hamdan/s],
    ['أول، المرحلة الرابعة مين فيها؟ ثاني، متى بدت المرحلة الأولى؟', /المرحلة الرابعة.*2018/s],
    ['is scanning counted and what about fax', /does not count.*found nothing/s],
    ['كم نسبة الخفض في جمارك دبي عام 2019 وكم بلغت في ديوا في العام نفسه؟', /50\.58%/],
  ])('%s', (messages, told) => {
    expect(last(messages).text).toMatch(told);
  });
});

describe('a measure behind what was spoken of', () => {
  it.each([
    ['what did the municipality save? | what percentage was cut in 2019? | and the money?', /95/],
    ['كم ورقة توفرت عند الإعلان في ديسمبر 2021؟ | وعدد الجهات؟', /45/],
    ['when was the stamp launched? | by which body?', /Smart Dubai/],
    ['متى أطلق الختم؟ | من قبل أي جهة؟', /دبي الذكية/],
  ])('%s', (messages, told) => {
    expect(last(messages).text).toMatch(told);
  });
});

describe('the other bound, the whole and the next of what was told', () => {
  it.each([
    ['maximum fine for forging government electronic documents? | and the lowest?', /150,000/],
    ['كم الحد الأدنى لغرامة تزوير المستندات الحكومية الإلكترونية؟ | والأعلى؟', /750,000/],
    ['what did 14 entities save by april 2020? | out of how many sheets?', /261 million/],
    ['كم ورقة خفضت 14 جهة لين أبريل 2020؟ | من أصل كم ورقة؟', /261 مليون/],
    ['how many sheets did phase 3 save? | and the phase before that?', /229\.5 million/],
    ['منو دخل المرحلة الثانية؟ | كم ورقة وفروا؟ | والمرحلة التالية؟', /12\.9 مليون/],
    ['what became of Dubai Economy? | who is in charge of it?', /Al Marri/],
    ['شو صار في اقتصادية دبي؟ | ومنو رئيسها الحين؟', /المري/],
    ['منو أول أربع جهات أخذت الختم؟ | ومتى كان هذا؟', /فبراير ومارس 2021/],
  ])('%s', (messages, told) => {
    expect(last(messages).text).toMatch(told);
  });
});

describe('when something was that was told', () => {
  it.each([
    ['how much did DEWA save? | since when?', /82% by June 2020/],
    ['how much did customs save? | when?', /97% by April 2020/],
    ['كم وفرت ديوا؟ | من متى؟', /يونيو 2020/],
    ['كم وفرت المرحلة الثانية؟ | ومتى؟', /ديسمبر 2021/],
    ['who launched the stamp | when?', /16 March 2020/],
  ])('%s: a figure is told with its time', (messages, told) => {
    expect(last(messages).text).toMatch(told);
  });

  it.each([
    ['who held the workshop? | when?', /do not name the day of the workshop/],
    ['when was the workshop', /do not name the day of the workshop/],
    ['لمن كانت الورشة؟ | متى كانت؟', /لا تذكر مصادري يوم انعقاد الورشة/],
    ['ليش سووا الورشة | متى صارت', /لا تذكر مصادري يوم انعقاد الورشة/],
  ])('%s: it is said that the day is not known', (messages, told) => {
    expect(last(messages).text).toMatch(told);
  });
});

describe('what came of a target that was told', () => {
  it.each([
    ['كم كان هدف المرحلة الأولى؟ | وكم تحقق فعلياً؟', /57%.*\n.*50%/],
    ['ايه كان الهدف في المرحلة الاولى | طيب اتحقق كام فعلا', /57%/],
    ['شو النسبة المستهدفة بالمرحلة الاولى | كم حققوا بالفعل', /57%/],
    ['what was the target of phase 1? | what did they actually achieve?', /57%/],
    ['what percentage was targeted in phase one | and what was really reached', /57%/],
  ])('%s', (messages, told) => {
    expect(last(messages).text).toMatch(told);
  });

  it('lists those that reached it if they are counted', () => {
    expect(last('كم كان هدف المرحلة الأولى | كم جهة حققته').text).toMatch(/6 من 6/);
  });

  it.each([
    ['كم كان هدف المرحلة الأولى | وكم تحقق فعليا | هاد الهدف ولا النتيجة؟', /^هذه نتيجة محققة/],
    ['كم خفضت المرحلة الأولى الورق؟ | هذا الهدف أم النتيجة؟', /^هذه نتيجة محققة/],
    ['كم كان هدف المرحلة الأولى؟ | هذا هدف ولا نتيجة', /^هذا مستهدف/],
    ['how much paper did phase 1 cut? | is that the target or the result?', /^This is a result/],
    ['how much paper did phase 1 cut? | was that a goal or an outcome?', /^This is a result/],
    ['what was the target of phase 2 | is this the goal or the result?', /^This is a target/],
  ])('%s: it is said which of the two was told', (messages, told) => {
    expect(last(messages).text).toMatch(told);
  });
});

describe('a longer question that points at what was spoken of', () => {
  it('is about that, not about the field of a record', () => {
    const { text } = last('who heads the DIFC Courts? | and is all their work digital now?');
    expect(text).toMatch(/all their internal processes and customer services were digital/);
  });
});
