import type { Answerer } from '../../../src/answering/answerer';
import { converse, realAnswerer } from '../../support/knowledge/realAnswerer';

let answerer: Answerer;
beforeAll(async () => void ({ answerer } = await realAnswerer()));

/** What is said to the last of the messages of one conversation, which bars divide. */
function last(messages: string) {
  const say = converse(answerer);
  return messages
    .split(' | ')
    .map((message) => say(message))
    .at(-1)!;
}

describe('a count behind a figure of the whole', () => {
  it.each([
    ['how many hours were saved by April 2020? | how many trees is that', /20,325/, /39,000/],
    [
      'how much money was saved by October 2020? | and how many hours was that',
      /11\.6 million/,
      /14 mil/,
    ],
    ['كم ورقة توفرت لين أبريل 2020؟ | كم شجرة يعني هذا؟', /20,325/, /39,000/],
  ])('%s is of the same time', (messages, told, other) => {
    const { text } = last(messages);
    expect(text).toMatch(told);
    expect(text).not.toMatch(other);
  });

  it('asks anew if it says itself what was done', () => {
    const { text } = last('when was the strategy launched? | how many trees were saved');
    expect(text).toMatch(/39,000/);
  });
});

describe('the lowest one of a set', () => {
  it.each([
    ['how much did RTA cut in 2018? | and DEWA? | who is the worst one of them', /Land.*53%/],
    ['كم نسبة ديوا في 2018؟ | والشرطة؟ | منو أقل وحدة فيهم', /أراضي دبي، 53%/],
  ])('%s is that of the phase', (messages, told) => {
    expect(last(messages).text).toMatch(told);
  });

  it('is one of two if they are compared', () => {
    expect(last('كم نسبة ديوا في 2018؟ | والشرطة؟ | منو أحسن فيهم').text).toMatch(/كهرباء.*60%/);
  });
});

describe('the reduction behind a baseline', () => {
  it.each([
    ['what was the baseline of Dubai Municipality? | decrease in 2019', /56\.94%/],
    ['كم نسبة جمارك دبي في 2020؟ | والخفض في 2019؟', /50\.58%/],
  ])('%s is a percentage', (messages, told) => {
    expect(last(messages).text).toMatch(told);
  });
});

describe('a figure that is enough itself', () => {
  it.each([
    ['which of the six surpassed or met 58%', /at least 58%: 3 of 6/],
    ['كم جهة من الست تخطت 58% أو بلغتها', /58% على الأقل: 3 من 6/],
  ])('%s', (message, told) => {
    expect(last(message).text).toMatch(told);
  });
});

describe('a phase that is told by its members', () => {
  it.each([
    ['list those of the first six under 56%', /less than 56%: 2 of 6/],
    ['how much paper did those six save in 2018', /37 million/],
  ])('%s: is the first one', (message, told) => {
    expect(last(message).text).toMatch(told);
  });

  it('is not meant by the first six months', () => {
    expect(last('what must an entity reach in its first six months').text).not.toMatch(/57%/);
  });
});

describe('a list of a date', () => {
  it.each([
    ['was GDRFA on the phase 2 list of February 2019?', /^No\..*differ/],
    ['dubai airports was on the february 2019 list of phase 2, right?', /^Yes\..*differ/],
    ['هل وردت إقامة دبي في قائمة المرحلة الثانية لشهر فبراير 2019؟', /^لا\./],
  ])('%s: is the one that is asked about', (message, told) => {
    expect(last(message).text).toMatch(told);
  });
});

describe('what no source says', () => {
  it.each([
    ['which entity saved the fewest sheets of all', /do not rank/],
    ['how many staff were let go because of paperless', /^(?!.*(?:1\.3 billion|50,000))/],
    ['who will be the director general of Digital Dubai next year', /^(?!.*Mansoori)/],
    ['منو بيكون رئيس دبي الرقمية العام القادم', /^(?!.*المنصوري)/],
  ])('%s: is not told', (message, told) => {
    const { status, text } = last(message);
    expect(status).not.toBe('answered');
    expect(text).toMatch(told);
  });

  it.each([
    ['how many users are on DubaiNow this year', /526,914[^]*no newer figure/],
    ['كم مستخدم عند دبي الآن هالسنة', /526,914[^]*أحدث/],
  ])('%s: is said with the last figure', (message, told) => {
    expect(last(message).text).toMatch(told);
  });
});

describe('some of a sort', () => {
  it('are not told by a day', () => {
    const { text } = last(
      'which police stations kept manual service? | and which three were closed in march 2020',
    );
    expect(text).not.toMatch(/end: 1 March 2020/);
  });
});

describe('what is asked in other words', () => {
  it.each([
    ['يصير نلزم العميل ياخذ المستند الإلكتروني؟', /موافقته/],
    ['what was the taget of phse two', /50%/],
    ['when was the stamp presented to GDRFA', /18 October 2021/],
    ['when did Al Rashidiya stop its counter services', /15 February 2020|20 March 2020/],
    ['is 57% the goal of phase 1 or what was really achieved?', /This is a result/],
    ['did Dubai Customs finish completely in April 2020?', /^No\.[^]*97%/],
    ['هل أنهت جمارك دبي الورق بالكامل في أبريل 2020؟', /^لا\.[^]*97%/],
    ['tree goal and tree outcome side by side', /130,000[^]*39,000/],
  ])('%s: is understood', (message, told) => {
    expect(last(message).text).toMatch(told);
  });
});

describe('both sides of a change', () => {
  it.each([
    ['visits per person per year before and after dubainow?', /23[^]*9/],
    ['time for arrest warrants before and now', /minutes/],
    ['الزيارات لكل مستخدم في دبي الآن قبل وبعد', /23[^]*9/],
    ['كم كانت مدة أوامر القبض قبل وبعد', /دقائق[^]*يوم/],
  ])('%s are told', (question, told) => {
    expect(last(question).text).toMatch(told);
  });

  it('one side is told alone', () => {
    expect(last('time for arrest warrants before').text).not.toMatch(/needed now/);
  });
});

describe('what somebody does now', () => {
  it.each([
    ['who was CEO of smart dubai government in 2019 | what is he doing now', /Support Services/],
    ['who is the head of DET | where does he work', /Economy and Tourism/],
    ['منو وسام لوتاه | وين يشتغل الحين', /الدعم المؤسسي/],
  ])('%s is the post', (messages, told) => {
    expect(last(messages).text).toMatch(told);
  });
});

describe('one of two strategies', () => {
  it.each([
    ['when was the digital strategy launched | and the paperless one?', /5 February 2018/],
    ['when was the paperless strategy launched | and the cashless one?', /October 2024/],
    [
      'which pillars does the digital strategy have | no i mean the paperless one, when was it launched',
      /5 February 2018/,
    ],
  ])('%s is called by its word', (messages, told) => {
    expect(last(messages).text).toMatch(told);
  });
});
