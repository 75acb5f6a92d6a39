import { listed, shippedAnswers } from '../../support/knowledge/shippedAnswers';

const { answered } = shippedAnswers();

describe('what is denied or left out', () => {
  const FIRST = /Dubai Police|DEWA|Electricity|Roads and Transport|Economic|Land|Tourism/;
  const FIRST_AR = /شرطة|كهرباء|الطرق|الاقتصادية|الأراضي|السياحة/;

  it.each([
    ['which entities are not in phase 1?', 31, FIRST],
    ['الجهات اللي مب في المرحلة الأولى', 31, FIRST_AR],
    ['which entities were in neither phase 1 nor phase 2?', 24, FIRST],
  ])('%s: has nobody of phase 1', (question, count, first) => {
    const { text, kind } = answered(question);
    expect(kind).toBe('membership');
    expect(text.split('\n')[0]).toContain(String(count));
    expect(listed(text)).toHaveLength(count);
    for (const name of listed(text)) expect(name).not.toMatch(first);
  });

  it('has nobody of the second phase if that is left out too', () => {
    const names = listed(answered('which entities were in neither phase 1 nor phase 2?').text);
    for (const name of names)
      expect(name).not.toMatch(/Dubai Customs|Municipality|Courts|Knowledge and/);
  });

  it.each([
    ['all entities of phase 1 except DEWA', 5, /DEWA|Electricity/],
    ['كل جهات المرحلة الأولى ما عدا ديوا', 5, /كهرباء/],
    ['entities of phase 1 other than DEWA and RTA', 4, /DEWA|Electricity|Roads/],
  ])('%s: is all but those', (question, count, out) => {
    const names = listed(answered(question).text);
    expect(names).toHaveLength(count);
    for (const name of names) expect(name).not.toMatch(out);
  });

  it.each([
    ['how many entities are not in phase 1?', '31'],
    ['كم جهة ليست في المرحلة الأولى؟', '31'],
  ])('%s: is counted', (question, count) => {
    expect(answered(question).text).toContain(count);
  });

  it('has nobody who is in two phases at once', () => {
    expect(answered('which entities are in both phase 1 and phase 2?').text).toMatch(/^No\./);
  });
});

describe('a membership', () => {
  it.each([
    ['Is RTA in phase 1?', /^Yes\..*phase 1/],
    ['هل هيئة الطرق في المرحلة الأولى؟', /^نعم\..*المرحلة الأولى/],
    ['Is Dubai Municipality in phase 1?', /^No\..*phase 2/],
    ['هل بلدية دبي في المرحلة الأولى؟', /^لا\..*المرحلة الثانية/],
    ['Is Dubai Police in phase 3?', /^No\..*phase 1/],
    ['هل شرطة دبي في المرحلة الثالثة؟', /^لا\..*المرحلة الأولى/],
  ])('%s: is confirmed, or the right phase is told', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });

  it.each([
    ['Was the public prosecution in phase 2?', /seven.*February 2019.*secondary/s],
    ['هل النيابة العامة في المرحلة الثانية؟', /السبع.*فبراير 2019.*ثانوية/s],
    ['was dubai airports in phase 2?', /phase 4.*February 2019.*differ/s],
    ['هل مطارات دبي في المرحلة الثانية؟', /الرابعة.*فبراير 2019.*مختلفة/s],
  ])('%s: where the lists differ, both are told', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });
});
