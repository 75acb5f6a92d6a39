import { listed, shippedAnswers } from '../../support/knowledge/shippedAnswers';

const { ask, answered } = shippedAnswers();

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

describe('those of a list that are in a phase or not', () => {
  it.each([
    ['which of these was not in phase 1: DEWA, courts, RTA?', /Courts.*phase 2/, /DEWA|RTA|Roads/],
    ['which of the following were in phase 1: DEWA, courts, RTA?', /DEWA[^]*RTA/, /Courts/],
    [
      'من بين هذه الجهات: ديوا، البلدية، الطرق والمواصلات — أيها لم تكن في المرحلة الأولى؟',
      /بلدية/,
      /كهرباء/,
    ],
  ])('%s', (question, told, out) => {
    const { text } = answered(question);
    expect(text).toMatch(told);
    expect(text).not.toMatch(out);
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
    ['أليست بلدية دبي ضمن المرحلة الثانية؟', /^بلى\..*المرحلة الثانية/],
    ['ألم تكن شرطة دبي في المرحلة الأولى؟', /^بلى\..*المرحلة الأولى/],
    ['أليست هيئة الصحة بدبي في المرحلة الأولى؟', /^لا\..*المرحلة الثانية/],
    ["Isn't Dubai Police in phase 1?", /^Yes\..*phase 1/],
  ])('%s: is confirmed, or the right phase is told', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });

  it.each([
    ['was dubai airports in phase four or five', /phase 4/, /^(?:Yes|No)/],
    ['is it phase 4 or 5 for Dubai Sports Council', /phase 4/, /^(?:Yes|No)|phase 5/],
    ['مجلس دبي الرياضي في المرحلة الرابعة ولا الخامسة؟', /المرحلة الرابعة/, /^(?:نعم|لا)|الخامسة/],
    ['مطارات دبي في المرحلة الرابعة أو الخامسة؟', /المرحلة الرابعة/, /^(?:نعم|لا)/],
    ['بلدية دبي في المرحلة الأولى ولا الثانية؟', /المرحلة الثانية/, /^(?:نعم|لا)/],
    // Neither of the two.
    ['هل بلدية دبي في المرحلة الرابعة ولا الخامسة؟', /المرحلة الثانية/, /^(?:نعم|لا)|الرابعة/],
  ])('%s: is that of the phase it was in, without a yes or a no', (question, right, wrong) => {
    const { text } = answered(question);
    expect(text).toMatch(right);
    expect(text).not.toMatch(wrong);
  });

  it.each([
    ['Was the public prosecution in phase 2?', /seven.*February 2019.*secondary/s],
    ['هل النيابة العامة في المرحلة الثانية؟', /السبع.*فبراير 2019.*ثانوية/s],
    ['was dubai airports in phase 2?', /phase 4.*February 2019.*differ/s],
    ['هل مطارات دبي في المرحلة الثانية؟', /الرابعة.*فبراير 2019.*تختلف/s],
  ])('%s: where the lists differ, both are told', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });
});

describe('two dated lists of one phase', () => {
  it.each([
    [
      'which were in the February 2019 list of phase 2 but not in April’s',
      [/Prosecution is on the list of 6 February 2019 but missing/, /Airports/],
    ],
    [
      'أي الجهات وردت في قائمة المرحلة الثانية في فبراير 2019 ولم ترد في قائمة أبريل 2019؟',
      [/النيابة العامة.*6 فبراير 2019، ولا يرد/, /مطارات دبي/],
    ],
    [
      'who was in the phase 2 list of April 2019 but not in the one of February 2019',
      [/GDRFA Dubai is on the list of 29 April 2019/],
    ],
  ])('%s: what one of them has alone is told', (question, told) => {
    const lines = answered(question).text.split('\n');
    expect(lines).toHaveLength(told.length);
    told.forEach((one, at) => expect(lines[at]).toMatch(one));
  });

  it.each([
    'how do the phase 2 lists of February and April 2019 differ',
    'شو الفرق بين قائمة فبراير وقائمة أبريل 2019 للمرحلة الثانية',
  ])('%s: what each has alone is told', (question) => {
    expect(answered(question).text.split('\n')).toHaveLength(3);
  });
});

describe('the entities without the stamp', () => {
  it.each([
    [
      'which entities of phase 1 have no stamp',
      /^I have found no full list of holders.*\nNot named among the holders/,
      /Roads and Transport/,
    ],
    [
      'جهات المرحلة الأولى غير الحاصلة على الختم',
      /^لم أجد قائمة كاملة بالجهات الحاصلة على الختم.*\nغير المذكورة ضمن الجهات/,
      /الطرق والمواصلات/,
    ],
  ])('%s: are those that no source names, and that is said', (question, told, one) => {
    const { text } = answered(question);
    expect(text).toMatch(told);
    expect(listed(text)).toHaveLength(4);
    expect(listed(text)[0]).toMatch(one);
    expect(listed(text).join()).not.toMatch(/DEWA|Electricity|Police|كهرباء|شرطة/);
  });

  it.each([
    ['phase 1 entities without the stamp', 4],
    ['أي جهات المرحلة الثانية بدون ختم', 4],
    ['منو من المرحلة الثالثة بلا ختم', 9],
    ['مين من الست ما عنده ختم', 4],
  ])('%s: are those of the phase that no source names', (question, count) => {
    const { text } = answered(question);
    expect(text).toMatch(/no full list of holders|لم أجد قائمة كاملة/);
    expect(listed(text)).toHaveLength(count);
  });

  it.each(['which entities do not have the stamp', 'الجهات غير الحاصلة على الختم'])(
    '%s: are told by phase, without those that are named',
    (question) => {
      const { text, sources } = answered(question);
      expect(listed(text)).toHaveLength(30);
      expect(listed(text).join()).not.toMatch(/Electricity|Police|Municipality|كهرباء|شرطة|بلدية/);
      expect(sources.length).toBeGreaterThan(0);
    },
  );
});

describe('whether an entity holds the stamp', () => {
  it.each([
    ['does DEWA hold the stamp', 'entity-stamp.dewa', /one of the first four holders/],
    ['هل لدى ديوا الختم؟', 'entity-stamp.dewa', /من أول أربع جهات/],
    ['does the municipality hold the stamp', 'entity-stamp.dubai-municipality', /2021/],
    ['هل حصلت شرطة دبي على الختم؟', 'entity-stamp.dubai-police', /نوفمبر 2021/],
  ])('%s: is told with its date', (question, entryId, told) => {
    expect(answered(question)).toMatchObject({ entryId });
    expect(answered(question).text).toMatch(told);
  });

  it.each([
    ['does RTA have the stamp', 'entity-stamp-unknown.rta', /does not mean that it never/],
    ['هل هيئة الطرق حصلت على الختم؟', 'entity-stamp-unknown.rta', /لا يعني ذلك أنها لم/],
    ['does Dubai Courts hold the stamp', 'entity-stamp-unknown.dubai-courts', /do not name/],
    ['هل محاكم دبي عندها الختم؟', 'entity-stamp-unknown.dubai-courts', /لا تذكر مصادري/],
  ])('%s: is not denied where no source names it', (question, entryId, told) => {
    const { text, ...outcome } = answered(question);
    expect(outcome).toMatchObject({ entryId });
    expect(text).toMatch(told);
    expect(text).not.toMatch(/^(?:No|لا)\./);
  });
});

describe('the list of one date, where lists differ', () => {
  it.each([
    ['was GDRFA on the phase 2 list of February 2019?', /^No\..*missing from/s],
    ['was GDRFA on the phase 2 list of April 2019?', /^Yes\./],
    ['هل كانت إقامة دبي في قائمة المرحلة الثانية في فبراير 2019؟', /^لا[،.]/],
    ['was Dubai Airports on the phase 2 list of February 2019?', /^Yes\./],
  ])('%s', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });
});

describe('who took part in the Strategy', () => {
  it.each([
    ['was nedaa one of the paperless entities', /phase 5/],
    ['is dubai future foundation part of the paperless strategy', /phase 5/],
    ['was mohammed bin rashid space centre one of the paperless entities', /phase 5/],
    ['was the supreme legislation committee involved in the strategy', /phase 5/],
    ['is dubai airports part of the strategy', /phase 4/],
    ['هل مجلس دبي الرياضي داخل في استراتيجية اللاورقية', /المرحلة الرابعة/],
    ['هل نداء مشاركة في الاستراتيجية؟', /المرحلة الخامسة/],
  ])('%s: is told with the phase', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });

  it.each([
    'are the DIFC Courts one of the paperless entities',
    'is emirates airline part of the paperless strategy',
    'هل محاكم مركز دبي المالي مشاركة في الاستراتيجية',
  ])('%s: is not told of those that are in no phase', (question) => {
    expect(ask(question).text).not.toMatch(/^(?:Yes|نعم)/);
  });
});
