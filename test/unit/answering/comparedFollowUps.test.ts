import type { Answerer } from '../../../src/answering/answerer';
import { lastOf, realAnswerer } from '../../support/knowledge/realAnswerer';

let answerer: Answerer;
beforeAll(async () => void ({ answerer } = await realAnswerer()));

const last = (messages: string): string => lastOf(answerer, messages).text;

describe('those that were asked for one after the other', () => {
  it.each([
    [
      'how much paper did RTA cut in 2018? | and DEWA? | and the police? | which of the three is the highest?',
      /^Highest: DEWA, 60%.*\n.*Police.*57%.*\n.*RTA.*55%/,
    ],
    [
      'كم نسبة ديوا في 2018؟ | والشرطة؟ | والأراضي؟ | مين أقل واحدة من الثلاثة؟',
      /^الأقل: أراضي دبي، 53%/,
    ],
    ['how many sheets did dubai customs save? | did GDRFA beat them?', /^Yes\..*GDRFA.*88/],
    ['كم نسبة هيئة الطرق في 2018؟ | هل تفوقت عليهم شرطة دبي؟', /^نعم\..*شرطة دبي، 57%/],
    ['كم نسبة شرطة دبي في 2018؟ | هل تفوقت عليهم هيئة الطرق؟', /^لا\./],
    ['how much did DEWA cut in 2018? | and RTA? | who did better?', /^Highest: DEWA, 60%/],
    ['how much did DEWA cut in 2018? | and RTA? | and who was behind?', /^Lowest: RTA, 55%/],
    ['كم خفضت ديوا في 2018؟ | والطرق؟ | منو كان متقدم؟', /^الأعلى: هيئة كهرباء/],
  ])('%s', (messages, told) => {
    expect(last(messages)).toMatch(told);
  });
});

describe('those beyond the one that was spoken of', () => {
  it.each([
    [
      'how much did RTA cut in 2018? | who was lower than that?',
      /^Phase 1, less than 55%: 1 of 6\n• Dubai Land Department: 53%$/,
    ],
    ['how much did DEWA cut in 2018? | and the police? | which ones did better than them?', /58%/],
    ['what was the rate of DEWA in 2018? | who did better than that?', /0 of 6|none/i],
    ['كم نسبة الشرطة في 2018؟ | ومنو أقل منها؟', /55%[^]*53%/],
    ['كم خفضت الطرق في 2018؟ | مين أعلى منها؟', /57%[^]*58%[^]*60%/],
  ])('%s', (messages, told) => {
    expect(last(messages)).toMatch(told);
  });
});

describe('a figure that was told, against its target', () => {
  it.each([
    ['how much did the land department cut in 2018? | was that above the target?', /^Yes\..*53%/],
    ['how much did customs cut in 2019? | so they were above their target?', /^Yes\..*50\.58%/],
    ['كم خفضت الأراضي في 2018؟ | هذا فوق المستهدف؟', /^نعم\..*53%/],
    ['كم خفضت الأراضي في 2018؟ | يعني تعدوا الهدف؟', /^نعم\..*53%/],
  ])('%s', (messages, told) => {
    expect(last(messages)).toMatch(told);
  });
});

describe('the figure of another time', () => {
  it.each([
    ['which phase was dubai customs in? | how far were they in 2019?', /50\.58%/],
    ['كم ورقة وفرت جمارك دبي؟ | كم نسبة التخفيض عندهم في 2019؟ | ولحد ابريل 2020؟', /97%/],
    ['uae pass users in 2022 | and what did it become the year after?', /7\.2 million \(2023\)/],
    ['kam 3adad users UAE PASS fi 2023? | w 2022?', /4\.6 مليون \(2022\)/],
  ])('%s', (messages, told) => {
    expect(last(messages)).toMatch(told);
  });
});

describe('the others of a set', () => {
  it.each([
    ['which phase was DMI in? | who else took part in it?', /^Phase 3 without Dubai Media: 8/],
    ['إسعاف دبي كانت في أي مرحلة؟ | ومنو معاهم بعد؟', /^المرحلة الثالثة من دون إسعاف دبي: 8/],
  ])('%s', (messages, told) => {
    expect(last(messages)).toMatch(told);
  });
});

describe('the other case of an offence', () => {
  it.each([
    ['fine for forging an electronic document | and if it belongs to the government?', /150,000/],
    [
      'fine for forging an electronic document | and if it belongs to the government? | and if it is not a governmental one?',
      /100,000/,
    ],
    ['ما غرامة تزوير مستند إلكتروني حكومي؟ | وإذا كان غير حكومي؟', /100,000/],
    ['fine for destroying a secret record through negligence | and if it is not secret?', /3,000/],
  ])('%s', (messages, told) => {
    expect(last(messages)).toMatch(told);
  });
});

describe('an attribute that few subjects have', () => {
  it.each([
    [
      'how many sheets did dubai customs save? | against which year was that measured?',
      /^Dubai Customs – baseline year: 2018/,
    ],
    ['كم ورقة وفرت جمارك دبي؟ | وما سنة الأساس عندهم؟', /^جمارك دبي – سنة الأساس: 2018/],
  ])('%s is asked of the topic', (messages, told) => {
    expect(last(messages)).toMatch(told);
  });
});
