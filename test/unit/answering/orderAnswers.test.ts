import { listed, shippedAnswers } from '../../support/knowledge/shippedAnswers';

const { answered } = shippedAnswers();

describe('one of two', () => {
  it.each([
    ['is dewa phase one or phase two?', /phase 1/, /phase 2|^Yes|^No/],
    ['is dubai customs phase 1 or phase 2', /phase 2/, /phase 1|^Yes|^No/],
    ['was RTA in phase 1 or phase 2?', /phase 1/, /phase 2|^Yes|^No/],
  ])('%s: is named, without a yes or a no', (question, right, wrong) => {
    const { text } = answered(question);
    expect(text).toMatch(right);
    expect(text).not.toMatch(wrong);
  });

  it.each([
    ['من خفض أكثر في 2018، ديوا أو هيئة الطرق؟', /^الأعلى: هيئة كهرباء ومياه دبي، 60%/, /55%/],
    ['من وفر ورق أكثر ديوا ولا جمارك دبي؟', /^الأعلى: جمارك دبي، 97%/, /82%/],
  ])('%s: is named, and the figure of the other', (question, first, other) => {
    const { text } = answered(question);
    expect(text).toMatch(first);
    expect(text).toMatch(other);
  });
});

describe('two side by side', () => {
  it.each([
    ['compare DEWA and RTA in 2018', ['60%', '55%', 'Difference: 5 percentage points']],
    [
      'compare the sheets saved by phase 1 and phase 2',
      ['72.5 million', '229.5 million', 'Difference: 157 million'],
    ],
    ['compare the target of phase 1 and phase 2', ['50%', '2018', '2019', 'Difference: 0']],
    ['قارن مستهدف المرحلة الأولى والثانية', ['50%', '2018', '2019', 'الفرق: 0']],
    [
      'قارن عدد الأوراق التي وفرتها المرحلة الأولى والثانية',
      ['72.5 مليون', '229.5 مليون', 'الفرق: 157 مليون'],
    ],
    ['ما الفرق بين المرحلة الأولى والمرحلة الثانية في المستهدف؟', ['50%', 'الفرق: 0']],
  ])('%s: both are told, and their difference', (question, told) => {
    const { text } = answered(question);
    for (const part of told) expect(text).toContain(part);
  });
});

describe('an order', () => {
  it.each([
    ['which entity of phase 1 cut the most?', /60%/],
    ['أي جهة في المرحلة الأولى خفضت أكثر؟', /60%/],
    ['which of the six cut the least?', /Land Department the least, 53%/],
    ['أقل جهة بين الست', /والأقل دائرة الأراضي والأملاك بنسبة 53%/],
    ['which phase saved the most sheets?', /^Phase 2/],
    ['أي مرحلة وفرت أكثر أوراق؟', /^المرحلة الثانية/],
  ])('%s: the first or the last is named', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });

  it('is told from the highest to the lowest', () => {
    expect(listed(answered('rank the entities of phase 1').text)).toEqual([
      'DEWA: 60%',
      'Dubai Tourism: 60%',
      'Dubai Economy: 58%',
      'Dubai Police: 57%',
      'RTA: 55%',
      'Dubai Land Department: 53%',
    ]);
  });

  it.each([
    ['رتب جهات المرحلة الأولى حسب نسبة الخفض', ['60%', '60%', '58%', '57%', '55%', '53%']],
    ['rank the phases by sheets saved', []],
  ])('%s: has every figure', (question, figures) => {
    const lines = listed(answered(question).text);
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.map((line) => /\d+%/.exec(line)?.[0]).filter(Boolean)).toEqual(figures);
  });

  it('is not compared where the dates differ without saying so', () => {
    const { text } = answered('which entity of phase 2 cut the most paper');
    expect(text).toMatch(/GDRFA Dubai, 88 million/);
    expect(text).toMatch(/different dates/);
  });
});
