import { listed, shippedAnswers } from '../../support/knowledge/shippedAnswers';

const { answered } = shippedAnswers();

describe('holders of the stamp by their phase', () => {
  it.each([
    ['which entities with the stamp are not in phase 1'],
    ['stamp holders outside phase 1'],
    ['الجهات الحاصلة على الختم وليست في المرحلة الأولى'],
    ['حاملو الختم من خارج المرحلة الأولى'],
  ])('%s: tells the phase of those that are in another one', (question) => {
    const { text } = answered(question);
    const placed = text.split('\n').slice(1).join('\n');
    expect(placed).toMatch(/Municipality|بلدية دبي/);
    expect(placed).toMatch(/Customs|جمارك دبي/);
    expect(placed).not.toMatch(/Dubai Police|DEWA|شرطة دبي|كهرباء/);
  });

  it.each([
    ['which of the first four stamp holders is not in phase 4'],
    ['من من أول أربع جهات حصلت على الختم ليس في المرحلة الرابعة'],
  ])('%s: is about the first ones only', (question) => {
    const { text } = answered(question);
    expect(text).toMatch(/DEWA|كهرباء/);
    expect(text).toMatch(/Municipality|بلدية دبي/);
    expect(text).not.toMatch(/GDRFA|إقامة دبي|Sports|الرياضي/);
  });

  it.each([
    ['which holders of the stamp were in phase 2', 3],
    ['which phase 4 entities hold the stamp', 2],
    ['أي الجهات الحاصلة على الختم كانت في المرحلة الثانية', 3],
  ])('%s: lists those that are in both', (question, count) => {
    expect(listed(answered(question).text)).toHaveLength(count);
  });

  it.each([['which phase 1 entities have no stamp'], ['جهات المرحلة الأولى التي لا تحمل الختم']])(
    '%s: is about the members of the phase, for the stamp is denied',
    (question) => {
      expect(listed(answered(question).text)).toHaveLength(4);
    },
  );
});

describe('members of a phase that became part of another entity', () => {
  it.each([
    ['which of the phase 1 members no longer exist'],
    ["which phase one entities don't exist anymore"],
    ['أي جهات المرحلة الأولى لم تعد موجودة'],
    ['من جهات المرحلة الأولى اللي ما عادت موجودة'],
  ])('%s: names them with their successor', (question) => {
    const { text } = answered(question);
    expect(text).toMatch(/DET|دائرة الاقتصاد والسياحة/);
    expect(text.split('\n')).toHaveLength(2);
  });

  it('are left out of those that still exist', () => {
    const names = listed(answered('which of the phase 1 members still exist').text);
    expect(names).toHaveLength(4);
  });
});
