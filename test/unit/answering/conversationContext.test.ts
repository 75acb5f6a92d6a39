import type { Answerer } from '../../../src/answering/answerer';
import type { Outcome } from '../../../src/answering/model/answerOutcome';
import { converse, realAnswerer } from '../../support/knowledge/realAnswerer';

let answerer: Answerer;
beforeAll(async () => void ({ answerer } = await realAnswerer()));

/** The outcome of the last of several messages in one conversation. */
function after(...messages: readonly [string, string, ...string[]]): Outcome {
  const say = converse(answerer);
  return messages.map((message) => say(message)).at(-1)!;
}

const LAUNCH = 'When was the Dubai Paperless Strategy launched?';
const LAUNCH_AR = 'متى أُطلقت الاستراتيجية؟';
const LAUNCHER = 'Who launched the Dubai Paperless Strategy?';

describe('an asking word alone', () => {
  it.each([
    [LAUNCHER, 'when?', /5 February 2018/],
    [LAUNCH, 'who?', /Hamdan/],
    [LAUNCH, 'who launched it?', /Hamdan/],
    ['where was the strategy launched?', 'when?', /5 February 2018/],
    ['who launched the 100% paperless stamp', 'when?', /16 March 2020/],
    ['when was the 100% stamp launched?', 'who launched it?', /Smart Dubai/],
    ['which phase was DEWA in?', 'who else?', /without DEWA: 5[^]*Dubai Police[^]*Roads/],
    ['when did GDRFA get the stamp?', 'who else?', /DEWA.*Dubai Customs/],
    ['what did the six entities save in 2018?', 'who?', /Dubai Police.*DEWA/],
    ['when was the workshop of april 2019', 'who attended?', /Wesam Lootah/],
    ['who signed the law 9 of 2022?', 'when?', /14 March 2022/],
    [LAUNCH_AR, 'ومنو؟', /حمدان/],
    [LAUNCH_AR, 'ومن أطلقها؟', /حمدان/],
    [LAUNCH_AR, 'وين؟', /حي دبي للتصميم/],
    ['من أطلق الاستراتيجية؟', 'ومتى؟', /5 فبراير 2018/],
    ['من أطلق الاستراتيجية؟', 'وين؟', /حي دبي للتصميم/],
    ['متى كانت ورشة أبريل 2019؟', 'ومنو حضر؟', /وسام لوتاه/],
    ['كم جهة في المرحلة الأولى؟', 'ومنو هم؟', /شرطة دبي.*هيئة الطرق/],
  ])('%s – %s is about what was told before', (first, next, told) => {
    expect(after(first, next)).toMatchObject({ status: 'answered' });
    expect(after(first, next).text).toMatch(told);
  });

  it('is about what both questions of one message were about', () => {
    const { text } = after('When was the strategy launched? Who launched it?', 'where?');
    expect(text).toMatch(/Dubai Design District/);
  });
});

describe('whether a target was reached', () => {
  it.each([
    ['What was the target of phase 1?', 'did they make it?', /^Yes\..*57%.*\n.*50%/],
    ['which phase was DEWA in?', 'did they reach the target?', /^Yes\./],
    ['ما مستهدف المرحلة الأولى؟', 'حققوه؟', /^نعم\..*57%.*\n.*50%/],
    ['ما مستهدف المرحلة الأولى؟', 'تحقق؟', /^نعم\..*57%/],
  ])('%s – %s is told with yes or no', (first, next, told) => {
    expect(after(first, next).text).toMatch(told);
  });

  it.each([
    ['ما مستهدف المرحلة الثانية؟', 'حققوه؟', /لا تذكر مصادري/],
    ['did phase 1 reach its target?', 'and phase 2?', /^My sources do not say/],
  ])('%s – %s is not made up', (first, next, told) => {
    expect(after(first, next).text).toMatch(told);
  });
});

describe('another name', () => {
  it.each([
    ['how many sheets did DEWA save?', 'and customs?', /Dubai Customs.*40\.6 million/],
    ['how much did DEWA cut by 2018', 'and customs?', /Dubai Customs.*50\.58%/],
    ['which phase was DEWA in?', 'and the municipality?', /Municipality was in phase 2/],
    ['how many users does DubaiNow have', 'and UAE PASS?', /7\.2 million/],
    ['which phase had the most sheets?', 'and phase 4?', /Phase 4.*11\.9 million/],
    ['how much did DEWA cut in 2018', 'n rta?', /55%/],
    ['Did RTA reach the 50% target?', 'and customs?', /^Yes\. Dubai Customs/],
    ['compare DEWA and RTA in 2018', 'and the police?', /DEWA.*60%.*Dubai Police.*57%/s],
    ['What was the target of phase 2?', 'and phase 1?', /target of phase 1/],
    ['كم خفضت ديوا من الورق؟', 'وجمارك دبي؟', /جمارك دبي.*50\.58%/],
    ['هل خفضت ديوا أكثر من 60%؟', 'وهيئة الطرق؟', /^لا\..*55%/],
    ['كم جهة في المرحلة الأولى؟', 'والثانية؟', /7 جهات في المرحلة الثانية/],
    ['هل وصلت المرحلة الأولى إلى مستهدفها؟', 'والثانية؟', /المرحلة الثانية وحدها/],
  ])('%s – %s is asked the same', (first, next, told) => {
    expect(after(first, next).text).toMatch(told);
  });

  it.each([
    ['what is the target of phase 2', 'log a process', 'command-log'],
    ['ما مستهدف المرحلة الثانية؟', 'سجل إجراء', 'command-log'],
  ])('%s – %s: an order is none', (first, next, entryId) => {
    expect(after(first, next)).toMatchObject({ status: 'command', entryId });
  });

  it('that has no such fact may be meant otherwise if it stands alone', () => {
    const first = 'how many phases has the strategy';
    expect(after(first, 'dubai police')).toMatchObject({ status: 'suggested' });
    expect(after(first, 'and dubai police?').text).toMatch(/do not give this for Dubai Police/);
  });

  it('has no figure of the subject before it', () => {
    const { text, status } = after('target of phase 2', 'and dubai police');
    expect(status).toBe('unknown');
    expect(text).not.toMatch(/50%/);
  });

  it('may be an ordinal where phases are spoken of', () => {
    expect(
      after('what was the target of phase 1?', 'and phase 2?', 'and the fifth?'),
    ).toMatchObject({
      entryId: 'phase-target.phase-5',
    });
  });

  it('chooses among what was offered', () => {
    const say = converse(answerer);
    const offered = say('phase 2');
    if (offered.status !== 'suggested') throw new Error(offered.status);
    expect(say('the second one')).toMatchObject({ entryId: offered.options[1]?.entryId });
  });
});

describe('another year or unit', () => {
  it.each([
    ['كم خفضت ديوا من الورق؟', 'وفي 2020؟', /82%/],
    ['كم خفضت ديوا في المرحلة الأولى؟', 'وفي 2020؟', /82%/],
    ['how much did DEWA cut in 2018?', 'and in 2020?', /DEWA.*82%/],
    ['كم شجرة تم توفيرها؟', 'وفي 2020؟', /32,388/],
    [
      'how much money was saved by april 2020?',
      'how about october?',
      /1\.09 billion.*October 2020/,
    ],
    ['كم وفرت الاستراتيجية من الفلوس لين أبريل 2020؟', 'وفي أكتوبر؟', /1\.09 مليار/],
    ['how many users did UAE PASS have in 2023?', 'and one year earlier?', /4\.6 million/],
    ['how many users did UAE PASS have in 2022?', 'the year after', /7\.2 million/],
    ['كم مستخدم للهوية الرقمية في 2023؟', 'والسنة اللي قبلها؟', /4\.6 مليون/],
  ])('%s – %s: the subject stays', (first, next, told) => {
    expect(after(first, next)).toMatchObject({ status: 'answered' });
    expect(after(first, next).text).toMatch(told);
  });

  it.each([
    ['Did RTA reach the 50% target?', 'and in 2020?', /for RTA in 2020: paper reduction/],
    ['how many sheets did phase 1 save', 'and in 2015?', /2015/],
  ])('%s – %s: what there is no figure for is said to be missing', (first, next, told) => {
    expect(after(first, next).text).toMatch(told);
  });

  it.each([
    ['how much money did GDRFA save?', 'in hours?', /GDRFA.*3\.8 million/],
    ['how much money did GDRFA save?', 'and trees?', /GDRFA.*10,300/],
    ['how many sheets did GDRFA save?', 'in hours?', /GDRFA.*3\.8 million/],
    ['كم ورقة وفرت إقامة دبي؟', 'وبالساعات؟', /إقامة دبي.*3\.8 مليون/],
    ['كم ورقة وفرت إقامة دبي؟', 'وبالدراهم؟', /إقامة دبي.*358 مليون/],
    ['كم وفرت إقامة دبي من المال؟', 'وبالساعات؟', /إقامة دبي.*3\.8 مليون/],
    [
      'How many sheets were saved by December 2021?',
      'and hours?',
      /hours saved: more than 14 million/,
    ],
    [
      'how much working time was saved by April 2020?',
      'and in dirhams?',
      /725 million.*April 2020/,
    ],
    ['كم ورقة وفرتها الاستراتيجية حتى ديسمبر 2021؟', 'وبالدراهم؟', /1\.3 مليار/],
  ])('%s – %s: is told in it, of the same subject', (first, next, told) => {
    expect(after(first, next).text).toMatch(told);
  });
});

describe('a question that leans on the topic', () => {
  it.each([
    ['What is Services 360?', 'how many services have been redesigned so far?', /997/],
    ['until when did DEWA send paper bills', 'since when could people get the green one', /2012/],
    ['ما سياسة خدمات 360؟', 'كم خدمة انعاد تصميمها؟', /997/],
  ])('%s – %s is about it', (first, next, told) => {
    expect(after(first, next)).toMatchObject({ status: 'answered' });
    expect(after(first, next).text).toMatch(told);
  });

  it.each([
    ['What is Services 360?', 'how many moons does Jupiter have?'],
    ['when did DEWA get the stamp', 'who won the world cup in 2022?'],
    ['ما سياسة خدمات 360؟', 'كم سعر الذهب اليوم؟'],
  ])('%s – %s: what is about nothing here stays unanswered', (first, next) => {
    expect(after(first, next).status).not.toBe('answered');
  });

  it('is no other when it names its own subject', () => {
    expect(after('What is Services 360?', 'when was the stamp launched?').text).toMatch(
      /16 March 2020/,
    );
  });
});

describe('a short message with a way of its own', () => {
  it.each([
    ['which law governs electronic transactions?', 'what was it before?', /1\/2006/],
    ['شو القانون اللي ينظم المعاملات الإلكترونية؟', 'شو القانون اللي كان قبله؟', /1 لسنة 2006/],
    ['What did Zero Bureaucracy want to achieve?', 'did they manage?', /4,000 procedures/],
    ['can my department destroy the old files?', 'why?', /Federal Law 7 of 2008/],
    ['what kinds of paper does the strategy know?', 'explain the second one', /choice or habit/],
    ['شو أنواع الورق في الاستراتيجية؟', 'اشرح الثاني', /الثاني/],
    ['متى بدأت المرحلة الثانية؟', 'واللي بعدها؟', /المرحلة الثالثة/],
    ['how many entities were in phase 3', 'which ones?', /Dubai Ambulance/],
    ['المجلس الرياضي كم ورقة قلل', 'ومتى عطوه الختم؟', /مارس 2021/],
    ['كم ساعة وفروا لين ديسمبر 2020؟', 'وكم شجرة؟', /32,388.*2020/],
  ])('%s – %s is told', (first, next, told) => {
    expect(after(first, next)).toMatchObject({ status: 'answered' });
    expect(after(first, next).text).toMatch(told);
  });

  it('leaves out those who were named when it asks who else', () => {
    expect(after('which phase was RTA in?', 'who else?').text).not.toMatch(/^• Roads/m);
    expect(after('في أي مرحلة كانت شرطة دبي؟', 'منو بعد؟').text).not.toMatch(/^• .*شرطة/m);
  });

  it.each([
    ['when was the 100% stamp launched?', 'where?', /do not give this for the stamp: place/],
    [
      'when was the workshop of april 2019',
      'where?',
      /do not give this for the April 2019 workshop.*place/,
    ],
    ['متى كانت ورشة أبريل 2019؟', 'وين صارت؟', /ورشة أبريل 2019: المكان/],
    ['what did Zero Bureaucracy achieve?', 'who launched it?', /Zero .*Bureaucracy: launched by/],
  ])('%s – %s: what is missing of it is not told of the Strategy', (first, next, told) => {
    expect(after(first, next)).toMatchObject({ status: 'unknown' });
    expect(after(first, next).text).toMatch(told);
  });

  it('is answered in the language of the conversation if it has none', () => {
    const first = 'which UAE Pass account gives a qualified signature?';
    expect(after(first, 'and SOP2?')).toMatchObject({ language: 'en', status: 'answered' });
    expect(after(first, 'SOP2?')).toMatchObject({ language: 'en' });
  });
});

describe('the source of a fact', () => {
  it.each([
    [
      'Did the Land Department reach the 50 percent target',
      'source?',
      /^Official source: .*Smart Dubai, 16 January 2019$/,
    ],
    ['compare DEWA and RTA in 2018', 'source?', /^Official source: .*16 January 2019$/],
    ['how many users does DubaiNow have', 'what is the source of this figure?', /Secondary source/],
    ['هل خفضت ديوا أكثر من 60%؟', 'ما مصدر هذا الرقم؟', /^مصدر صحفي: .*9 يونيو 2020، بالإنجليزية$/],
    ['كم ورقة وفرت الجمارك؟', 'من وين هالرقم؟', /^مصدر صحفي: .*2022، بالإنجليزية$/],
    ['كم مستخدم لدبي الآن؟', 'ما مصدر هذا الرقم؟', /^مصدر ثانوي: .*ديسمبر 2020، بالإنجليزية$/],
  ])('%s – %s is told', (first, next, told) => {
    expect(after(first, next)).toMatchObject({ status: 'command', command: 'source' });
    expect(after(first, next).text).toMatch(told);
  });

  it('is that of the last fact, not of an entry before it', () => {
    const { text } = after(
      LAUNCH,
      'Did the Land Department reach the 50 percent target',
      'source?',
    );
    expect(text.split('\n')).toHaveLength(1);
    expect(text).toMatch(/16 January 2019/);
  });

  it('is that of the last entry, not of a fact before it', () => {
    const { text } = after(
      'Did the Land Department reach the 50 percent target',
      'What was the target of phase 2?',
      'source?',
    );
    expect(text).toMatch(/29 April 2019/);
    expect(text).not.toMatch(/16 January 2019/);
  });

  it('does not change what is spoken of', () => {
    expect(after('Did RTA reach the 50% target?', 'source?', 'and customs?').text).toMatch(
      /^Yes\. Dubai Customs/,
    );
  });
});

describe('a courtesy in between', () => {
  it.each([
    [LAUNCHER, 'hello', 'when?', /5 February 2018/],
    ['What was the target of phase 2?', 'hi', 'and phase 1?', /target of phase 1/],
    [
      'Did the Land Department reach the 50 percent target',
      'thanks',
      'and customs?',
      /^Yes\. Dubai Customs/,
    ],
    ['when did DEWA get the stamp', 'thank you', 'and dubai police?', /Dubai Police/],
    ['كم خفضت ديوا من الورق؟', 'السلام عليكم', 'وجمارك دبي؟', /جمارك دبي.*50\.58%/],
  ])('%s – %s – %s: loses nothing', (first, courtesy, next, told) => {
    expect(after(first, courtesy, next).text).toMatch(told);
  });

  it.each([
    ['السلام عليكم، متى أُطلقت الاستراتيجية؟', 'ومنو أطلقها؟', /حمدان/],
    ['السلام عليكم، كم جهة في المرحلة الأولى؟', 'والثانية؟', /المرحلة الثانية/],
  ])('%s – %s: nor does one before the question', (first, next, told) => {
    expect(after(first, next).text).toMatch(told);
  });
});

describe('another conversation', () => {
  it.each(['who else?', 'did they make it?', 'وفي 2020؟', 'source?', 'and customs?'])(
    'knows nothing of this one: %s',
    (next) => {
      converse(answerer)('What was the target of phase 1?');
      expect(converse(answerer)(next)).not.toMatchObject({
        entryId: expect.stringMatching(/phase-1/) as string,
      });
    },
  );
});
