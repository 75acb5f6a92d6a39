import type { Answerer } from '../../../src/answering/answerer';
import type { Answered } from '../../../src/answering/model/answerOutcome';
import type { Fact } from '../../../src/knowledge/facts/fact';
import type { Knowledge } from '../../../src/knowledge/knowledge';
import { realAnswerer } from '../../support/knowledge/realAnswerer';

let answerer: Answerer;
let knowledge: Knowledge;
beforeAll(async () => void ({ answerer, knowledge } = await realAnswerer()));

const ask = (question: string) => answerer.answer(question, {}).outcome;

function answered(question: string): Answered {
  const outcome = ask(question);
  if (outcome.status !== 'answered')
    throw new Error(`${question}: ${outcome.status}, ${outcome.text}`);
  return outcome;
}

/** The lines of a list in an answer, without their bullets. */
const listed = (text: string): string[] =>
  text.split('\n').flatMap((line) => (line.startsWith('• ') ? [line.slice(2)] : []));

describe('a figure against a threshold', () => {
  it.each([
    ['Did the Land Department reach the 50 percent target', /^Yes\. .*53%/],
    ['Did RTA reach the 50% target?', /^Yes\. .*55%/],
    ['Did the Land Department cut at least 55%?', /^No\. .*53%.*\n.*below 55%/],
    ['Did DEWA cut more than 60 percent?', /^Yes\. .*82%.*\n.*above 60%/],
    ['هل بلغت نسبة خفض الورق في دائرة الأراضي 50%؟', /^نعم\. .*53%/],
    ['هل خفضت دائرة الأراضي 55% على الأقل؟', /^لا\. .*53%.*\n.*أقل من 55%/],
    ['هل خفضت ديوا أكثر من 60%؟', /^نعم\. .*82%.*\n.*أعلى من 60%/],
  ])('%s: yes or no comes first, then the figure', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });

  it.each([
    [
      'which entities of phase 1 cut more than 57 percent?',
      ['DEWA: 60%', 'Dubai Tourism: 60%', 'Dubai Economy: 58%'],
    ],
    [
      'who in phase 1 cut more than 57%?',
      ['DEWA: 60%', 'Dubai Tourism: 60%', 'Dubai Economy: 58%'],
    ],
    ['which phase 1 entities cut less than 55%?', ['Dubai Land Department: 53%']],
    [
      'أي جهات المرحلة الأولى خفضت أكثر من 57%؟',
      ['هيئة كهرباء ومياه دبي: 60%', 'دبي للسياحة: 60%', 'اقتصادية دبي: 58%'],
    ],
    ['أي جهات المرحلة الأولى خفضت أقل من 55%؟', ['أراضي دبي: 53%']],
  ])('%s: is passed by those and by no other', (question, those) => {
    expect(listed(answered(question).text)).toEqual(those);
  });
});

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

describe('whether a goal was reached', () => {
  it.each([
    'هل تم تحقيق هدف 130 ألف شجرة؟',
    'was the goal of 130,000 trees reached',
    'was the goal of one billion sheets reached',
  ])('%s: is not told by the goal itself', (question) => {
    const outcome = ask(question);
    expect(outcome.text).not.toMatch(/^(?:Yes|No|نعم|لا)\./);
    if (outcome.status === 'answered') expect(outcome.kind).toBe('result');
    else expect(outcome.status).toMatch(/unknown|suggested/);
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
    const fact = knowledge.facts.facts.find((one) => one.id === id);
    if (!fact) throw new Error(`no fact ${id}`);
    return fact;
  };
  const titlesOf = (facts: readonly Fact[], language: 'en' | 'ar') =>
    [...new Set(facts.flatMap(({ sources }) => sources))].map(
      (key) => knowledge.sources[key]?.title[language],
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

describe('an award and its holders', () => {
  it.each([
    ['did anyone hold the stamp already in 2020?', /^No\. .*by 2020.*\nDEWA .*2021/],
    ['who got the stamp in 2021?', /in 2021: 6 entities/],
    ['who got the stamp in 2022?', /in 2022: one entity|in 2022: 1 entity/],
    ['كم جهة خذت الختم لين 2021؟', /حتى 2021: 6 جهات/],
    ['منو خذ الختم في 2022؟', /في 2022: جهة واحدة.*\nجمارك دبي/],
    ['حد خذ الختم في 2020؟', /^لا\. .*2020.*\nهيئة كهرباء ومياه دبي/],
  ])('%s: counts those of the year, or tells the first one', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });

  it.each([
    ['was Dubai Customs among the first four holders of the stamp?', /^No\. .*4 entities/],
    ['was DEWA among the first four holders of the stamp?', /^Yes\. .*4 entities/],
    ['هل كانت جمارك دبي من أوائل الجهات الأربع التي نالت الختم؟', /^لا\. .*4 جهات/],
  ])('%s: yes or no comes first, then the first group', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });

  it.each([
    'other than DEWA who got the stamp in the first group?',
    'غير ديوا منو خذ الختم في أول مجموعة؟',
  ])('%s: the one that is named is left out', (question) => {
    const [, ...holders] = answered(question).text.split('\n');
    expect(holders).toHaveLength(3);
    expect(holders.join(' ')).not.toMatch(/DEWA|هيئة كهرباء/);
  });
});

describe('a goal and what came of it', () => {
  it.each([
    [
      'was the number of trees in 2021 higher or lower than hoped at the start?',
      /^Lower than the goal, by 91,000\..*\n.*39,000.*\n.*130,000/,
    ],
    [
      'هل كان عدد الأشجار في 2021 أعلى أو أقل من المأمول في البداية؟',
      /^أقل من الهدف بفارق 91,000\..*\n.*39,000.*\n.*130,000/,
    ],
  ])('%s: which is higher, by how much, and both figures', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });

  it.each([
    ['did Dubai Customs reach 100% in 2020 or 2021?', /100% \(2021\)/],
    ['جمارك دبي وصلت 100% في 2020 ولا 2021؟', /100% \(2021\)/],
  ])('%s: the year in which it was reached', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });
});

describe('a fine', () => {
  it.each([
    [
      'what is the fine for forging electronic documents?',
      /lowest fine.*100,000.*\n.*highest fine.*300,000/,
    ],
    ['غرامة تزوير المستندات الإلكترونية كم؟', /100,000.*\n.*300,000/],
  ])('%s: both ends of it', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });

  it.each([
    'what is the highest fine for forging electronic documents?',
    'ما أقصى غرامة على تزوير المستندات الإلكترونية؟',
  ])('%s: one end, if only that is asked for', (question) => {
    expect(answered(question).text).not.toMatch(/100,000/);
  });
});

describe('what something is for', () => {
  it.each([
    ['what is Madinati for?', /purpose/],
    ['مدينتي حق شو؟', /الغرض/],
  ])('%s: its purpose', (question, told) => {
    expect(answered(question).text).toMatch(told);
  });
});
