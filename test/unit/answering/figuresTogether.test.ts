import type { Answerer } from '../../../src/answering/answerer';
import { lastOf, realAnswerer } from '../../support/knowledge/realAnswerer';

let answerer: Answerer;
beforeAll(async () => void ({ answerer } = await realAnswerer()));

const last = (messages: string) => lastOf(answerer, messages).text;

describe('figures of several that are asked for together', () => {
  it.each([
    ['how many sheets did the first three phases save together?', /314\.9/],
    ['how many sheets did phases 3 and 4 save in total', /24\.8/],
    ['كم ورقة وفرت المراحل الثلاث الأولى مجتمعة؟', /314\.9/],
    ['كم وفرت المرحلتان الثالثة والرابعة معاً من الورق', /24\.8/],
    ['كم ورقه وفرت المرحله الثالثه والرابعه سوا', /24\.8/],
  ])('%s: they are added up', (message, sum) => {
    const text = last(message);
    expect(text).toMatch(sum);
    expect(text).not.toMatch(/Difference|الفرق/);
  });

  it.each([
    'how many sheets did DEWA and GDRFA save together',
    'كم نسبة شرطة دبي وهيئة الطرق معاً في 2018',
  ])('%s: figures of different sorts are not', (message) => {
    expect(last(message)).not.toMatch(/Together|المجموع|110\.63|112/);
  });

  it.each([
    'how many more sheets did phase 3 save than phase 4',
    'ما الفرق بين ما وفرته المرحلتان الثالثة والرابعة من الورق',
  ])('%s: the difference is told where it is asked for', (message) => {
    expect(last(message)).toMatch(/(?:Difference|الفرق): (?:1 )?(?:million|مليون)/);
  });
});

describe('the first or the last few phases', () => {
  it.each([
    ['when did the first two phases start', /2018[^]*6 February 2019/],
    ['متى بدأت أول مرحلتين؟', /2018[^]*6 فبراير 2019/],
    ['when did the last two phases begin?', /February 2020[^]*June 2020/],
    ['متى انطلقت آخر مرحلتين', /فبراير 2020[^]*يونيو 2020/],
  ])('%s: each of them is meant', (message, told) => {
    expect(last(message)).toMatch(told);
  });
});

describe('entities beyond a figure in a year', () => {
  it.each([
    ['Which entities cut their paper by more than 57% in 2018?', /3 of 6/, /Police/],
    ['how many entities cut less than 58% in 2018', /3 of 6/, /DEWA/],
    ['which entities passed 55 percent in 2019', /Dubai Municipality: 56\.94/, /Customs/],
    ['ما الجهات التي خفضت ورقها بأكثر من 57% في عام 2018؟', /3 من 6/, /شرطة/],
    ['كم جهة خفضت اقل من 58% سنة 2018', /3 من 6/, /كهرباء/],
    ['هل خفضت أي جهة أكثر من 60% في 2018؟', /^لا\./, /نعم/],
  ])('%s: those of the phase of that year', (message, told, other) => {
    const text = last(message);
    expect(text).toMatch(told);
    expect(text).not.toMatch(other);
  });
});

describe('the lowest of the phases', () => {
  it.each([
    ['which phase saved the least paper', /phase 4[^]*phase 5[^]*9\.2/],
    ['what is the phase with the fewest sheets saved', /phase 4[^]*phase 5[^]*9\.2/],
    ['ايش اقل مرحله توفيرا للورق', /الرابعة[^]*الخامسة[^]*9\.2/],
    ['أي مرحلة هي الأقل توفيراً للأوراق؟', /الرابعة[^]*الخامسة[^]*9\.2/],
  ])('%s: what is known of the one without a published figure is told, too', (message, told) => {
    expect(last(message)).toMatch(told);
  });
});

describe('"which of them" behind two that were asked for', () => {
  it.each([
    ['how many sheets did phase 3 save? | and phase 4? | which of them saved more?', /phase 3/],
    ['كم ورقة وفرت المرحلة الثالثة؟ | والرابعة؟ | ايهم اكثر؟', /المرحلة الثالثة/],
    ['كم نسبة ديوا 2018 | والشرطة | أيهم أعلى', /^الأعلى: هيئة كهرباء/],
    ['كم نسبة الطرق في 2018 | والاراضي | وايهم اقل', /^الأقل: أراضي دبي/],
    [
      'RTA percentage 2018 | and the Land Department? | which of them is lower',
      /^Lowest: Dubai Land/,
    ],
  ])('%s: is one of the two', (messages, told) => {
    expect(last(messages)).toMatch(told);
  });
});
