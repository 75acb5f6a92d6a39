import { shippedAnswers } from '../../support/knowledge/shippedAnswers';

const { ask, answered } = shippedAnswers();

describe('when a figure was highest', () => {
  it.each([
    ['when did we have the highest number of entities', /45/],
    ['متى كان عدد الجهات أعلى', /45/],
    ['in which year did dubai municipality cut the most', /100% \(2020\)/],
    ['في أي سنة خفضت بلدية دبي أكثر', /100% \(2020\)/],
  ])('%s: is told with its time', (question, figure) => {
    const { text } = answered(question);
    expect(text).toMatch(figure);
    expect(text.split('\n')).toHaveLength(1);
  });
});

describe('what came between two totals', () => {
  it.each([
    ['hours saved between april and october 2020', /3\.9/],
    ['how much money was saved between april 2020 and december 2020', /405/],
    ['كم ساعة وفروا بين أبريل وأكتوبر 2020', /3\.9/],
    ['كم شجرة وفروا بين أبريل وديسمبر 2020', /12,063/],
  ])('%s: is their difference', (question, difference) => {
    expect(answered(question).text.split('\n').at(-1)).toMatch(difference);
  });
});

describe('since when there is more than a number', () => {
  it.each([
    ['as of when were more than 300 million sheets saved', /331/],
    ['since when have more than 30,000 trees been saved', /30,804/],
    ['منذ متى تجاوز عدد الأوراق الموفرة 300 مليون', /331/],
  ])('%s: is the first figure above it', (question, figure) => {
    expect(answered(question).text).toMatch(figure);
  });
});

describe('a goal that only one programme has', () => {
  it.each([
    ['did zero bureaucracy cut more procedures than it aimed for'],
    ['did zero bureaucracy cancel more procedures than its target'],
    ['هل ألغى برنامج تصفير البيروقراطية إجراءات أكثر من المستهدف'],
  ])('%s: is held against what came of it', (question) => {
    const { text } = answered(question);
    expect(text).toMatch(/4,000/);
    expect(text).toMatch(/2,000/);
  });
});

describe('the year of an award', () => {
  it.each([
    ['did the municipality win the hamdan flag in 2023'],
    ['did dubai police get the hamdan flag in 2024'],
    ['هل فازت بلدية دبي بعلم حمدان في 2023'],
    ['هل حصلت جمارك دبي على علم حمدان في 2022'],
  ])('%s: is not answered by the winner of another one', (question) => {
    const { text } = ask(question);
    expect(text).toMatch(/^My sources do not|^لا تذكر مصادري/);
    expect(text).toMatch(/2025/);
  });
});

describe('whether two are in the same phase', () => {
  it.each([
    ['were dewa and dubai customs in the same phase', /^No\./],
    ['were dewa and rta in the same phase', /^Yes\./],
    ['هل ديوا وجمارك دبي في نفس المرحلة', /^لا\./],
    ['هل كانت ديوا وهيئة الطرق في المرحلة نفسها', /^نعم\./],
    ['were dubai airports and customs in the same phase', /^Dubai Airports/],
  ])('%s: is told of both', (question, verdict) => {
    expect(answered(question).text).toMatch(verdict);
  });
});

describe('phases by the number of their entities', () => {
  it.each([
    ['which phase had more entities, phase 3 or phase 1', /^Highest: phase 3, 9/],
    ['which phase had the fewest members', /^Lowest: phase 1, 6/],
  ])('%s: is told by their members', (question, best) => {
    expect(answered(question).text).toMatch(best);
  });

  it.each([['in which phase did the most entities take part'], ['في أي مرحلة شاركت أكثر الجهات']])(
    '%s: is told as far as sources agree',
    (question) => {
      const { text } = answered(question);
      expect(text).toMatch(/11/);
      expect(text).toMatch(/10/);
    },
  );
});

describe('a phase that is called by its number alone', () => {
  it('is one of those that are compared', () => {
    expect(answered('which phase was launched first, 4 or 5').text).toMatch(
      /Phase 4 – start: February 2020/,
    );
  });
});

describe('what no source has', () => {
  it.each([
    ['which small entities are in phase 4', /small entities/],
    ['which medium entities are in phase 3', /medium entities/],
    ['أي الجهات الصغيرة في المرحلة الرابعة', /الصغيرة/],
    ['percentage of RTA in 2020', /RTA in 2020/],
    ['نسبة هيئة الطرق في 2020', /2020/],
  ])('%s: is said to be missing', (question, missing) => {
    const { status, text } = ask(question);
    expect(status).toBe('unknown');
    expect(text).toMatch(missing);
  });
});

describe('other words for what is asked', () => {
  it.each([
    ['who regulates federal decree law 46 of 2021', /TDRA/],
    ['min jail time for deliberate destruction of secret documents', /12 months/],
    ['was the paperless government announced before or after the deadline', /11 December 2021/],
    ['until what date could providers regularise under decree 46', /2 January 2024/],
  ])('%s', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });
});
