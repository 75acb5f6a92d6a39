import type { Answerer } from '../../../src/answering/answerer';
import { lastOf, realAnswerer } from '../../support/knowledge/realAnswerer';

let answerer: Answerer;
beforeAll(async () => void ({ answerer } = await realAnswerer()));

describe('a percentage in words', () => {
  it.each([
    ['هل بلغت هيئة الطرق نسبة الستين في المئة', /^لا\..*55%.*60%/s],
    ['هل تجاوزت الشرطة خمسين في المئة', /^نعم\..*57%/s],
    ['هل وصلت ديوا إلى خمسة وخمسين بالمئة', /^نعم\..*60%.*55%/s],
    ['هل خفضت شرطة دبي 50 في المئة', /^نعم\..*57%/s],
    ['57 في المئة هدف والا نتيجة', /نتيجة محققة/],
    ['did RTA hit fifty five percent', /^Yes.*55%/s],
    ['did Dubai Police cut sixty percent', /^No.*57%/s],
  ])('%s', (message, told) => {
    expect(lastOf(answerer, message).text).toMatch(told);
  });

  it('leaves a hundred alone as it is', () => {
    expect(lastOf(answerer, 'هل بلغت جمارك دبي مية بالمية').text).toMatch(/100%/);
  });
});

describe('Arabic in Latin letters', () => {
  it.each([
    'el ma7akem fe ay phase',
    'uae pass kam user fe 2023',
    'kam nesbat RTA | w DEWA?',
    'uae pass kam user fe 2023 | w fe 2022',
  ])('%s is answered in Arabic', (messages) => {
    expect(lastOf(answerer, messages).language).toBe('ar');
  });

  it('is not seen in a short name of an English conversation', () => {
    expect(lastOf(answerer, 'what did RTA reach in 2018? | DEWA?').language).toBe('en');
  });
});

describe('several measures behind a phase that has none of them', () => {
  it.each([
    ['شو هدف المرحلة الثانية | كم شجرة وكم درهم وفروا في النهاية؟', /39,000/, /1\.3 مليار/],
    [
      'what was the target of phase 2 | how many trees and dirhams were saved in the end',
      /39,000/,
      /1\.3 billion/,
    ],
  ])('%s are those of the Strategy', (messages, trees, money) => {
    const { text } = lastOf(answerer, messages);
    expect(text).toMatch(trees);
    expect(text).toMatch(money);
  });
});

describe('a phase that is called by its ordinal alone', () => {
  it.each([
    ['متى بلشت الخامسة', /المرحلة الخامسة.*2020/],
    ['كم ورقة وفرت الثالثة', /12\.9/],
    ['when did the fifth begin', /Phase 5.*2020/],
    ['كم وفرت الأولى والثانية', /72\.5[^]*229\.5/],
  ])('%s', (message, told) => {
    expect(lastOf(answerer, message).text).toMatch(told);
  });

  it.each(['متى صارت الساعة الثالثة', 'when did the third meeting start'])(
    '%s is another',
    (message) => {
      expect(lastOf(answerer, message).text).not.toMatch(/12\.9|المرحلة الثالثة|Phase 3/);
    },
  );

  it.each([
    ['أيهم وفر أكثر المرحلة الأولى والا الثانية | والثالثة كم؟', /12\.9/],
    ['which saved more, phase 1 or 2? | how much was the third?', /12\.9/],
    ['كم جهة في المرحلة الأولى | والثالثة كم', /9/],
    ['كم نسبة ديوا | والسياحة كم', /60%/],
  ])('%s asks for the same figure', (messages, told) => {
    expect(lastOf(answerer, messages).text).toMatch(told);
  });
});

describe('a department that is called by one word', () => {
  it.each([
    ['الكهرباء بأي مرحلة', /كهرباء.*المرحلة الأولى/],
    ['electricity was in which phase', /DEWA.*phase 1/],
    ['كم نسبة الطرق', /55%/],
    ['كم نسبة ديوا | والطرق كم', /55%/],
  ])('%s', (messages, told) => {
    expect(lastOf(answerer, messages).text).toMatch(told);
  });

  it('is not meant by what was saved', () => {
    expect(lastOf(answerer, 'كم كهرباء وفروا').text).not.toMatch(/60%/);
  });
});

describe('what came first of an award', () => {
  it.each([
    ['الختم متى نزل أول مرة', /16 مارس 2020/],
    ['when did the stamp first launch', /16 March 2020/],
    ['الختم متى نزل أول مرة | ومنو اللي أطلقه', /دبي الذكية/],
  ])('%s: its launch', (messages, told) => {
    expect(lastOf(answerer, messages).text).toMatch(told);
  });

  it('is who received it if that is asked', () => {
    expect(lastOf(answerer, 'منو أول من حصل على الختم').text).toMatch(/ديوا|كهرباء/);
  });
});

describe('what Dubai saved', () => {
  it.each(['كم درهم وفرت دبي', 'how many dirhams did Dubai save'])(
    '%s is not what the municipality saved',
    (message) => {
      const { text } = lastOf(answerer, message);
      expect(text).toMatch(/1\.3/);
      expect(text).not.toMatch(/\b95\b/);
    },
  );
});

describe('what two phases saved', () => {
  it.each([
    ['كم وفرت المرحلة الأولى والثانية', /72\.5[^]*229\.5/],
    ['how much did phase 1 and phase 2 save', /72\.5[^]*229\.5/],
    ['how much did phase 2 and phase 3 save', /229\.5[^]*12\.9/],
  ])('%s is counted in sheets', (message, told) => {
    expect(lastOf(answerer, message).text).toMatch(told);
  });
});

describe('one that is ahead of another', () => {
  it.each([
    ['هل تفوقت هيئة الطرق على دائرة الأراضي', /^نعم/],
    ['did RTA beat the Land Department', /^Yes/],
    ['did RTA beat DEWA', /^No/],
    ['is the Land Department lower than RTA', /^Yes/],
    ['did phase 1 save more than phase 2', /^No/],
    ['كم نسبة الشرطة؟ | هل هي أعلى من ديوا', /^لا/],
    ['كم نسبة الطرق | تغلبت على الأراضي؟', /^نعم/],
    ['what was the police percentage | did they beat DEWA', /^No/],
  ])('%s', (messages, told) => {
    expect(lastOf(answerer, messages).text).toMatch(told);
  });

  it('is neither confirmed nor denied by figures of different years', () => {
    expect(lastOf(answerer, 'did customs do better than RTA').text).not.toMatch(/^(?:Yes|No)/);
  });
});

describe('two counts of one time', () => {
  it.each([
    ['جم وفروا فلوس وجم ساعة في 2019', /335[^]*3\.5/],
    ['how much money was saved and how many trees by April 2020', /725[^]*20,325/],
    ['في ديسمبر 2020 كم جهة وكم نسبة الخفض', /41[^]*82\.82/],
  ])('%s', (message, told) => {
    const { text } = lastOf(answerer, message);
    expect(text).toMatch(told);
    expect(text).not.toMatch(/39,000|57%/);
  });
});

describe('a question behind one about another city', () => {
  it.each([
    'does Sharjah have a paperless strategy? when did it start',
    'هل عند الشارقة استراتيجية لاورقية؟ متى بدأت',
    'هل عند أبوظبي نفس الشي؟ ومنو أطلقها',
  ])('%s is not about Dubai', (message) => {
    expect(lastOf(answerer, message).text).not.toMatch(/2018|Hamdan|حمدان/);
  });

  it('does not take the answer from one that was asked before it', () => {
    const { text } = lastOf(answerer, 'who launched the strategy, and is there one in Abu Dhabi?');
    expect(text).toMatch(/Hamdan/);
    expect(text).toMatch(/nothing in my sources about/);
  });
});

describe('thanks', () => {
  it.each(['هل قصّرت أي جهة', 'أي جهة قصرت'])('are not said for %s', (message) => {
    expect(lastOf(answerer, message).text).not.toMatch(/العفو/);
  });

  it('are taken for what they are', () => {
    expect(lastOf(answerer, 'ما قصرت').text).toMatch(/العفو|خدمة/);
  });
});

describe('what came of it, behind what was hoped for', () => {
  it.each([
    ['هل الأهداف الأصلية ذكرت عدد الأشجار المأمول إنقاذها؟ | وكم تحقق فعلاً؟', /39,000/, /130,000/],
    ['how many trees did they hope to save | and how many in reality', /39,000/, /130,000/],
    ['شو كان هدف المرحلة الثانية | زين والأولى جم حققت', /57%/, /50%/],
  ])('%s', (messages, told, other) => {
    const { text } = lastOf(answerer, messages);
    expect(text).toMatch(told);
    expect(text).not.toMatch(other);
  });

  it.each([
    'كم بلغت نسبة الخفض لدى الجهات الأربع عشرة في أبريل 2020؟ | وما قيمتها بالدراهم؟',
    'what was the cut of the 14 entities in April 2020 | and in dirhams?',
  ])('%s is the money of that time', (messages) => {
    expect(lastOf(answerer, messages).text).toMatch(/725/);
  });
});

describe('Arabizi that is near another word', () => {
  it.each([
    ['rta a7san wela dewa', /الأعلى: هيئة كهرباء[^]*60%[^]*55%/, /إحصاء/],
    ['dewa wela dubai police meno a7san fe ta8leel el wara8 sanat 2018', /60%[^]*57%/, /إحصاء/],
  ])('%s', (message, told, other) => {
    const { text } = lastOf(answerer, message);
    expect(text).toMatch(told);
    expect(text).not.toMatch(other);
  });
});

describe('the month behind its year', () => {
  it.each([
    ['how many trees were saved by 2020 April', /20,325/],
    ['كم شجرة توفرت حتى 2020 أبريل', /20,325/],
  ])('%s', (message, told) => {
    expect(lastOf(answerer, message).text).toMatch(told);
  });
});

describe('a name with "and" in it', () => {
  it('is not torn apart', () => {
    const { text } = lastOf(
      answerer,
      'كم عدد موظفي هيئة كهرباء ومياه دبي المستخدمين للمستندات الذكية وكم وظيفة في المكتب الذكي؟',
    );
    expect(text).toMatch(/197/);
    expect(text).toMatch(/4,000/);
    expect(text).not.toMatch(/سؤالك «ومياه/);
  });
});
