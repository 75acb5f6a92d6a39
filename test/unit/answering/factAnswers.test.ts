import type { Fact } from '../../../src/knowledge/facts/fact';
import { shippedAnswers } from '../../support/knowledge/shippedAnswers';

const { ask, answered, knowledge } = shippedAnswers();

describe('a period', () => {
  it.each([
    ['how much did Dubai Customs cut in 2019?', /50\.58%/],
    ['كم خفضت جمارك دبي في 2019؟', /50\.58%/],
    ['how much did DEWA cut in June 2020?', /82%/],
    ['كم خفضت ديوا حتى يونيو 2020؟', /82%/],
  ])('%s: is the one that is told of', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });

  it.each(['how much did DEWA cut in 2015', 'how many trees were saved in 2015'])(
    '%s: is not answered by another one',
    (question) => {
      expect(ask(question).status).toBe('unknown');
    },
  );

  it.each([
    ['how many sheets did the strategy save in 2015', /do not give this .*in 2015/],
    ['كم ورقة وفرت الاستراتيجية في 2015؟', /^لا تذكر مصادري ذلك عن الاستراتيجية في 2015/],
    ['how many users does Dubai Now have in 2024', /after December 2020/],
  ])('%s: is said to be missing, with what there is instead', (question, told) => {
    const { status, text } = ask(question);
    expect(status).toBe('unknown');
    expect(text).toMatch(told);
    expect(text).toMatch(/\d{6,}|\d,\d{3}|million|مليون/);
  });
});

describe('a target and a result', () => {
  it.each([['what was the target and the result of phase 1?', /50%.*57%|57%.*50%/s]])(
    '%s: are told apart',
    (question, told) => {
      expect(answered(question).text).toMatch(told);
    },
  );

  it.each([
    'is 50% the target or the result of phase 2?',
    'هل 50% مستهدف المرحلة الثانية أم نتيجتها؟',
  ])('%s: what is only a target is no result', (question) => {
    const { text } = answered(question);
    expect(text).toMatch(/none gives a result for phase 2|فليس فيها نتيجة تخص المرحلة الثانية/);
  });
});

describe('what is missing', () => {
  it.each([
    [
      'how much money did Dubai Police save in 2018',
      /^My sources do not give this for Dubai Police in 2018: money/,
      /paper reduction\.$/,
    ],
    [
      'كم وفرت شرطة دبي من الدراهم في 2018؟',
      /^لا تذكر مصادري ذلك عن شرطة دبي في 2018: الوفر المالي/,
      /نسبة خفض الورق\.$/,
    ],
    [
      'how many hours did RTA save?',
      /^My sources do not give this for RTA: hours saved/,
      /paper reduction\.$/,
    ],
  ])(
    '%s: is named, with what there is, and no figure of something else',
    (question, first, rest) => {
      const outcome = ask(question);
      expect(outcome.status).toBe('unknown');
      expect(outcome.text).toMatch(first);
      expect(outcome.text).toMatch(rest);
      expect(outcome.text.replace('2018', '')).not.toMatch(/\d/);
      expect(outcome).not.toHaveProperty('sources');
    },
  );

  it.each([
    'how many employees does Dubai Police have?',
    'which brand of printers does GDRFA use',
    'is Wesam Lootah married',
    'كم عمر وسام لوتاه؟',
  ])('%s: is not answered', (question) => {
    expect(ask(question).status).toBe('unknown');
  });
});

describe('the sources and the date of an answer from facts', () => {
  const factOf = (id: string): Fact => {
    const fact = knowledge().facts.facts.find((one) => one.id === id);
    if (!fact) throw new Error(`no fact ${id}`);
    return fact;
  };
  const titlesOf = (facts: readonly Fact[], language: 'en' | 'ar') =>
    [...new Set(facts.flatMap(({ sources }) => sources))].map(
      (key) => knowledge().sources[key]?.title[language],
    );

  it.each([
    ['Did the Land Department reach the 50 percent target', ['dld.reduction_percent.2018'], 'en'],
    ['هل خفضت ديوا أكثر من 60%؟', ['dewa.reduction_percent.2020-06'], 'ar'],
    ['how many users does DubaiNow have', ['dubainow.users'], 'en'],
    [
      'compare DEWA and RTA in 2018',
      ['dewa.reduction_percent.2018', 'rta.reduction_percent.2018'],
      'en',
    ],
  ] as const)('%s: are those of %j', (question, ids, language) => {
    const outcome = answered(question);
    const facts = ids.map(factOf);
    expect(outcome.language).toBe(language);
    expect(outcome.entryId).toBe(ids[0]);
    expect(outcome.sources.map(({ title }) => title)).toEqual(titlesOf(facts, language));
    expect(outcome.asOf).toBe(
      facts
        .flatMap(({ asOf }) => asOf ?? [])
        .sort()
        .at(-1),
    );
  });

  it.each([
    ['how many users does DubaiNow have', /secondary source/],
    ['كم مستخدم لدبي الآن؟', /مصدر ثانوي/],
  ])('%s: what is only known second-hand says so', (question, remark) => {
    const outcome = answered(question);
    expect(outcome.text).toMatch(remark);
    expect(outcome.sources.every(({ secondary }) => secondary)).toBe(true);
  });
});
