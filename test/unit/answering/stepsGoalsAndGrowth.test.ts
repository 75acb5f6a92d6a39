import type { Answerer } from '../../../src/answering/answerer';
import { lastOf, realAnswerer } from '../../support/knowledge/realAnswerer';

let answerer: Answerer;
beforeAll(async () => void ({ answerer } = await realAnswerer()));

const last = (messages: string) => lastOf(answerer, messages).text;

describe('a step beside another', () => {
  it.each([
    ['which step follows setting the date of destruction?', /step 8/],
    ['what step comes before the physical check of the records', /step 8/],
    ['ما الخطوة التي تلي تحديد موعد الإتلاف؟', /الخطوة الثامنة/],
    ['أي خطوة تسبق إعداد محضر الإتلاف', /الخطوة 10/],
    ['شو الخطوه اللي بعد تجهيز الوثائق', /الخطوة التاسعة/],
    ['what is the ninth step of destroying records', /step 9/],
    ['how many steps to destroy records? | and the third? | and the one after it?', /step 4/],
    ['كم خطوة لإتلاف الوثائق؟ | وما الثالثة؟', /^إجراء إتلاف الوثائق – الخطوة الثالثة[^\n]*$/],
    ['كم خطوة لإتلاف الوثائق؟ | وما الثالثة؟ | والتي بعدها؟', /الخطوة الرابعة/],
    ['ما الخطوة التاسعة في إتلاف الوثائق؟ | واللي قبلها', /الخطوة الثامنة/],
  ])('%s', (messages, told) => {
    expect(last(messages)).toMatch(told);
  });
});

describe('whether a goal was reached, behind its result or the goal itself', () => {
  it.each([
    ['what procedures had Zero Bureaucracy cancelled by June 2025? | so did they reach the goal?'],
    ['how many procedures was zero bureaucracy to cancel? | did it?'],
    ['ما الإجراءات التي ألغاها برنامج تصفير البيروقراطية حتى يونيو 2025؟ | يعني وصلوا الهدف؟'],
    ['كم إجراء كان المستهدف إلغاؤه في تصفير البيروقراطية | وتحقق؟'],
  ])('%s: both are told', (messages) => {
    const text = last(messages);
    expect(text).toMatch(/4,000/);
    expect(text).toMatch(/2,000/);
  });

  it('keeps the subject for what follows', () => {
    const messages =
      'ما الإجراءات التي ألغاها برنامج تصفير البيروقراطية حتى يونيو 2025؟ | يعني وصلوا الهدف؟ | وكم ساعه وفر';
    expect(last(messages)).toMatch(/12 مليون/);
  });
});

describe('by how much something grew', () => {
  it.each([
    ['by how much did UAE PASS users grow between 2022 and 2023', /2\.6/],
    ['بكم زاد عدد مستخدمي الهوية الرقمية بين 2022 و2023؟', /2\.6/],
    ['بكم ارتفع عدد خدمات دبي الآن بين 2020 و2023', /50/],
    ['كم كان عدد الجهات في ديسمبر 2021 | وفي اكتوبر من نفس السنه؟ | يعني كم زادوا؟', /الفرق: 2/],
    ['كم كان عدد خدمات دبي الآن في 2020 | وفي 2023؟ | كم ارتفع', /الفرق: 50/],
    ['how many services did DubaiNow have in 2020 | and in 2023? | how much did it grow', /: 50/],
    ['by how much does what phase 2 saved exceed phase 1', /157 million/],
    ['بكم يزيد ما وفرته المرحلة الثانية على ما وفرته المرحلة الأولى؟', /157 مليون/],
  ])('%s', (messages, told) => {
    expect(last(messages)).toMatch(told);
  });

  it('asks for a price where nothing grew', () => {
    expect(last('بكم الشهادة؟')).not.toMatch(/الفرق/);
  });
});

describe('what is written together with a year', () => {
  it.each([
    ['كم نسبة ديوا ف2018', /60%/],
    ['كم خفضت الشرطه ب2018', /57%/],
    ['كم نسبة الطرق فـ2018', /55%/],
    ['كم خدمه فدبي الان سنة 2023 | و2020؟', /أكثر من 120/],
  ])('%s: is a year', (messages, told) => {
    expect(last(messages)).toMatch(told);
  });
});

describe('two days of one law', () => {
  it.each([
    ['how many days between the ratification of law 9 of 2022 and its entry into force', /10 days/],
    ['كم يوماً بين التصديق على القانون رقم 9 لسنة 2022 وسريانه؟', /10 أيام/],
    [
      'how long was it between the issue of decree 46 of 2021 and its entry into force',
      /January 2022/,
    ],
    ['كم المدة بين صدور المرسوم 46 لسنة 2021 ونفاذه', /2 يناير 2022/],
  ])('%s', (message, told) => {
    expect(last(message)).toMatch(told);
  });
});

describe('who was at an event and in a phase', () => {
  it.each([
    ['which entities at the April 2019 workshop were not in phase 2', /DEWA/, /Customs/],
    ['ما الجهات التي شاركت في ورشة أبريل 2019 ولم تكن في المرحلة الثانية؟', /ديوا|كهرباء/, /جمارك/],
    ['منو من جهات الورشه كان في المرحله الاولى', /شرطة دبي/, /جمارك/],
    ['which of the workshop entities were in phase 2', /Customs/, /DEWA/],
  ])('%s', (message, told, other) => {
    const text = last(message);
    expect(text).toMatch(told);
    expect(text).not.toMatch(other);
  });
});

describe('another case of an offence', () => {
  it.each([
    ['what is the fine for negligent destruction? | and if the record is secret?', /20,000/],
    ['كم غرامة الاتلاف بالاهمال | واذا الوثيقه سريه؟', /20,000/],
    ['كم غرامة الاتلاف بالاهمال | واذا الوثيقه سريه؟ | وعن عمد؟', /50,000[^]*مليون/],
    ['كم غرامة الإتلاف عمداً', /40,000[^]*100,000/],
  ])('%s', (messages, told) => {
    expect(last(messages)).toMatch(told);
  });
});
