import type { Answerer } from '../../../src/answering/answerer';
import { lastOf, realAnswerer } from '../../support/knowledge/realAnswerer';

let answerer: Answerer;
beforeAll(async () => void ({ answerer } = await realAnswerer()));

describe('a number in words before a million or a thousand', () => {
  it.each([
    ['هل تجاوزت المرحلة الأولى سبعين مليون ورقة؟', /^نعم\..*72\.5.*\n.*70 مليون/],
    ['هل وفرت المرحلة الأولى أكثر من سبعين مليون ورقة؟', /^نعم\..*72\.5/],
    ['هل وفرت الإقامة أكثر من ثلاثمئة مليون درهم', /^نعم\..*358.*\n.*300 مليون/],
    ['هل وفرت الإقامة أكثر من أربعمئة مليون درهم', /^لا\..*358.*\n.*400 مليون/],
    ['هل وفرت ديوا خمسة وعشرين مليون ورقة', /^لا\..*22\.63.*\n.*25 مليون/],
    ['هل وفر المجلس الرياضي أكثر من أربعمئة ألف ورقة', /^نعم\..*408,623.*\n.*400,000/],
    ['did phase 1 save more than seventy million sheets', /^Yes\..*72\.5.*\n.*70 million/],
    ['did GDRFA save more than four hundred million dirhams', /^No\..*358.*\n.*400 million/],
    ['هل تخطى مستخدمو دبي الآن خمسمئة ألف', /^نعم\..*526,914.*\n.*500,000/],
    ['did GDRFA save over three hundred and fifty million dirhams', /^Yes\..*358.*\n.*350 million/],
    ['هل وفرت الإقامة أكثر من ثلاثمئة وستين مليون درهم', /^لا\..*358.*\n.*360 مليون/],
    ['did the Sports Council save over five hundred thousand sheets', /^No\..*408,623/],
  ])('%s', (message, told) => {
    expect(lastOf(answerer, message).text).toMatch(told);
  });
});

describe('half of the paper', () => {
  it.each([
    ['البلدية في 2019 عدت نص الورق؟', /^نعم\..*56\.94%/],
    ['هل تجاوزت البلدية نصف ورقها في 2019', /^نعم\..*56\.94%/],
    ['الجمارك وصلت للنص في 2019؟', /^نعم\..*50\.58%/],
    ['did customs reach half in 2019', /^Yes\..*50\.58%/],
    ['has the municipality exceeded half of its paper in 2019', /^Yes\..*56\.94%/],
  ])('%s', (message, told) => {
    expect(lastOf(answerer, message).text).toMatch(told);
  });

  it.each(['كم نسبة البلدية في النصف الأول من 2019', 'did DEWA save in half a year'])(
    '%s is of time',
    (message) => {
      expect(lastOf(answerer, message).text).not.toMatch(/50%/);
    },
  );
});

describe('short spellings of the Gulf', () => {
  it.each([
    ['كم قللت البلدية ف 2019', /56\.94%/],
    ['بلدية دبي كم قللت ورق سنة 2019 | وف 2020؟', /100%/],
    ['ديوا شترت ورق ف 2020؟', /لن تشتري|المشتراة: 0/],
    ['المرحلة الثالثة كم ورقة شالت', /12\.9/],
  ])('%s', (message, told) => {
    expect(lastOf(answerer, message).text).toMatch(told);
  });
});

describe('Arabizi', () => {
  it.each([
    ['gharamat tazweer el tawqee3 el electroni min kam la kam', /100,000[^]*300,000/],
    ['el hadaf el asli kan million wala billion waraga bel sana', /مليار ورقة/],
    ['zero bureaucracy awal dawra kam sa3a waffarat', /12 مليون/],
  ])('%s', (message, told) => {
    expect(lastOf(answerer, message).text).toMatch(told);
  });
});

describe('which of two groups', () => {
  it.each([
    [
      'ما نسبة الخفض لدى الجهات الكبيرة في ديسمبر 2020؟ | والصغيرة؟ | وأيهما أعلى؟',
      /^الأعلى: الجهات الكبيرة، 83\.86%/,
    ],
    ['كم خفضت الجهات الكبيرة | والجهات الصغيرة؟ | وأيهما أقل؟', /^الأقل: الجهات الصغيرة، 77\.3%/],
    [
      'what did large entities cut | and small ones? | which of the two is higher?',
      /^Highest: large entities, 83\.86%/,
    ],
    [
      'what did large entities cut | and small ones? | and which of the two is lower?',
      /^Lowest: small entities, 77\.3%/,
    ],
  ])('%s', (messages, told) => {
    expect(lastOf(answerer, messages).text).toMatch(told);
  });
});

describe('what a text only mentions', () => {
  it.each([
    'منو يعتمد السجل عقب ما ارسله | واذا كان فوق مليون ورقه بالسنه؟',
    'who verifies a record | and if it is above a million sheets a year?',
  ])('%s is not asked about', (messages) => {
    expect(lastOf(answerer, messages).text).not.toMatch(/153\.2|232\.07/);
  });
});

describe('the actual result', () => {
  it.each([
    ['المرحلة الأولى ما نتيجتها الفعلية؟', /57%/],
    ['ما هدف المرحلة الأولى وما نتيجتها الفعلية؟', /50%[^]*57%/],
    ['what was the actual result of phase 1', /57%/],
    ['phase 1: the target and the actual result', /50%[^]*57%/],
  ])('%s', (message, told) => {
    expect(lastOf(answerer, message).text).toMatch(told);
  });
});

describe('a count that is claimed', () => {
  it.each([
    ['هل وفرت ديوا 25 مليون ورقة', /^لا\..*22\.63/],
    ['هل وفرت ديوا 20 مليون ورقة', /^نعم\..*22\.63/],
    ['هل خفضت الجمارك 40.6 مليون ورقة', /^نعم\..*40\.6/],
    ['did DEWA save 25 million sheets', /^No\..*22\.63/],
    ['did GDRFA save 88 million sheets', /^Yes\..*88 million/],
    ['did the strategy save 130,000 trees', /^No\..*39,000/],
    ['did they save 336 million sheets every year', /336 million sheets a year/],
  ])('%s is held against the published one', (message, told) => {
    expect(lastOf(answerer, message).text).toMatch(told);
  });
});

describe('two that came to the same', () => {
  it.each([
    ['السياحة وديوا كانوا متعادلين في 2018؟', /60%[^]*60%[^]*0 نقطة/],
    ['DTCM w DEWA kanaw mt3adleen 2018?', /60%[^]*60%[^]*0 نقطة/],
    ['هيئة الطرق وديوا متساويين في 2018؟', /55%[^]*60%[^]*5 نقاط/],
    ['did DEWA and DTCM tie in 2018', /60%[^]*60%[^]*0 percentage points/],
  ])('%s', (message, told) => {
    expect(lastOf(answerer, message).text).toMatch(told);
  });
});
