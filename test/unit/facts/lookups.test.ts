import { AttributeMatcher } from '../../../src/facts/attributeMatcher';
import { FactIndex } from '../../../src/facts/factIndex';
import { answerLookup } from '../../../src/facts/rules/attributes/lookups';
import type { Fact, FactAttribute, FactBase, FactValue } from '../../../src/knowledge/facts/fact';
import { askedQuestion } from '../../support/facts/askedQuestion';

const subject = (id: string, en: string, ar: string) => ({
  ...{ id, type: 'body', name: { en, ar }, short: { en, ar }, aliases: [en, ar] },
});
const SUBJECTS = [
  subject('dewa', 'DEWA', 'ديوا'),
  subject('digital', 'Digital Office', 'المكتب الرقمي'),
  subject('smart', 'Smart Office', 'المكتب الذكي'),
  { ...subject('old', 'Old Office', 'المكتب القديم'), aliases: ['Digital Office'] },
  subject('stamp', 'the stamp', 'الختم'),
  subject('head', 'The Head', 'الرئيس'),
  { ...subject('ream', 'a ream', 'رزمة'), type: 'measure' },
];
const words = { en: [], ar: [] };
const ATTRIBUTES: FactAttribute[] = [
  {
    ...{
      id: 'sheets_saved',
      valueKind: 'number',
      unit: 'sheets',
      askedAs: ['sheets_paper'],
      words,
    },
    label: { en: 'sheets saved', ar: 'الأوراق الموفرة' },
  },
  {
    ...{ id: 'sheets_contained', valueKind: 'number', unit: 'sheets' },
    ...{ askedAs: ['sheets_paper'], words: { en: ['how many sheets'], ar: ['كم ورقة'] } },
    label: { en: 'sheets in it', ar: 'عدد أوراقها' },
  },
  {
    ...{ id: 'stamp_awarded_on', valueKind: 'date', askedAs: [], words },
    label: { en: 'stamp received on', ar: 'تاريخ نيل الختم' },
  },
  {
    ...{ id: 'post_holder', valueKind: 'ids', askedAs: [], words },
    label: { en: 'head', ar: 'المدير العام' },
  },
  {
    ...{ id: 'successor', valueKind: 'ids', askedAs: [], words },
    label: { en: 'successor', ar: 'الجهة اللاحقة' },
  },
  {
    ...{ id: 'founded_in', valueKind: 'text', askedAs: [], words },
    label: { en: 'founding document', ar: 'وثيقة التأسيس' },
  },
  {
    ...{ id: 'launched_on', valueKind: 'date', askedAs: ['start_date'], words },
    label: { en: 'launched on', ar: 'تاريخ الإطلاق' },
  },
  {
    ...{ id: 'penalty_increase', valueKind: 'text', askedAs: ['requirement_condition'], words },
    label: { en: 'doubled penalty', ar: 'مضاعفة العقوبة' },
  },
  {
    ...{ id: 'time_allowed', valueKind: 'text', askedAs: ['deadline'], words },
    label: { en: 'time allowed', ar: 'المدة المحددة' },
  },
  {
    ...{ id: 'binding_force', valueKind: 'text', askedAs: [], words },
    label: { en: 'legal signature', ar: 'التوقيع القانوني' },
  },
];
const fact = (
  [about, attribute]: readonly [string, string],
  value: FactValue,
  more: Partial<Fact> = {},
): Fact => ({
  ...{ id: `${about}.${attribute}`, subject: about, attribute, value, kind: 'result' },
  ...{ sources: ['NEWS-1'], conflicts: [], ...more },
});
const number = (value: number): FactValue => ({ kind: 'number', number: value });
const ids = (...of: string[]): FactValue => ({ kind: 'ids', ids: of });
const BASE: FactBase = {
  subjects: new Map(SUBJECTS.map((each) => [each.id, each])),
  attributes: new Map(ATTRIBUTES.map((each) => [each.id, each])),
  facts: [
    fact(['dewa', 'sheets_saved'], number(5), {
      ...{ id: 'dewa.2020', period: { from: '2020', to: '2020' } },
    }),
    fact(['dewa', 'sheets_saved'], number(7), { id: 'dewa.yearly', period: { perYear: true } }),
    fact(['ream', 'sheets_contained'], number(500)),
    fact(['dewa', 'stamp_awarded_on'], { kind: 'date', date: '2021' }),
    fact(['dewa', 'post_holder'], ids('head')),
    fact(['smart', 'post_holder'], ids('head')),
    fact(['smart', 'successor'], ids('digital')),
    ...['launched_on'].map((id) => fact(['digital', id], { kind: 'date', date: '2020' })),
    ...['penalty_increase', 'time_allowed', 'binding_force'].map((id) =>
      fact(['digital', id], { kind: 'text', text: { en: 'text', ar: 'نص' } }),
    ),
    fact(['old', 'founded_in'], { kind: 'text', text: { en: 'a letter', ar: 'رسالة' } }),
  ],
  missing: [],
};

describe('a fact that is looked up', () => {
  const index = new FactIndex(BASE);
  const matcher = new AttributeMatcher(BASE);
  const look = (text: string, before: string[] = []) =>
    answerLookup(askedQuestion(text, before), index, matcher);
  const found = (text: string, before: string[] = []) => {
    const looked = look(text, before);
    return looked?.complete ? looked.facts.map(({ id }) => id) : undefined;
  };

  it.each(['sheets saved by {dewa: DEWA} in 2020', 'الأوراق الموفرة في {dewa: ديوا} عام 2020'])(
    'is that of the year: %s',
    (text) => {
      expect(found(text)).toEqual(['dewa.2020']);
    },
  );

  it.each([
    'how many sheets were the sheets saved by {dewa: DEWA} in 2020',
    'كم ورقة من الأوراق الموفرة في {dewa: ديوا} عام 2020',
  ])('is of an attribute that its sort has: %s', (text) => {
    expect(found(text)).toEqual(['dewa.2020']);
  });

  it.each(['how many sheets in {ream: a ream}', 'كم ورقة في {ream: رزمة}'])(
    'is of the attribute that is named: %s',
    (text) => {
      expect(found(text)).toEqual(['ream.sheets_contained']);
    },
  );

  it.each(['sheets saved by {dewa: DEWA} in 2015', 'الأوراق الموفرة في {dewa: ديوا} عام 2015'])(
    'is missing for another year, and what there is is told: %s',
    (text) => {
      const looked = look(text);
      expect(looked?.complete).toBe(false);
      expect(looked?.lines[0]).toEqual({
        ...{ form: 'missing', subject: 'dewa', attribute: 'sheets_saved', periods: ['2015'] },
      });
      expect(looked?.facts).not.toHaveLength(0);
    },
  );

  it('accounts for the words that lead to the year', () => {
    const looked = look('sheets saved by {dewa: DEWA} up to 2020');
    // sheets, saved, up, to
    expect(looked?.match.places).toEqual(expect.arrayContaining([0, 1, 4, 5]));
  });

  it.each([
    'sheets saved by {dewa: DEWA} after 2020',
    'sheets saved by {dewa: DEWA} newer than 2020',
    'sheets saved by {dewa: DEWA} today',
    'الأوراق الموفرة في {dewa: ديوا} بعد 2020',
    'الأوراق الموفرة في {dewa: ديوا} اليوم',
  ])('is the latest one if none is newer, and that is said: %s', (text) => {
    const looked = look(text);
    expect(looked?.facts.map(({ id }) => id)).toEqual(['dewa.2020']);
    expect(looked?.lines.at(-1)).toEqual({ form: 'noneNewer' });
  });

  it.each(['sheets saved by {dewa: DEWA} after 2019', 'الأوراق الموفرة في {dewa: ديوا} بعد 2019'])(
    'is a newer one if there is one: %s',
    (text) => {
      expect(found(text)).toEqual(['dewa.2020']);
      expect(look(text)?.lines).toHaveLength(1);
    },
  );

  it('is that of any one year where one asks so', () => {
    expect(found('sheets saved by {dewa: DEWA} every year')).toEqual(['dewa.yearly']);
    expect(found('الأوراق الموفرة في {dewa: ديوا} سنوياً')).toEqual(['dewa.yearly']);
  });

  it.each([
    '{stamp: stamp} received on by {dewa: DEWA}',
    'تاريخ نيل {stamp: الختم} في {dewa: ديوا}',
  ])('is not one of a name that is a part of the attribute: %s', (text) => {
    expect(found(text)).toEqual(['dewa.stamp_awarded_on']);
  });

  it('is one of what was spoken of, if the only name is a part of the attribute', () => {
    expect(found('{stamp: stamp} received on', ['head', 'dewa'])).toEqual([
      'dewa.stamp_awarded_on',
    ]);
  });

  it('may be one of what came before, or of another of the same name', () => {
    expect(found('head of {digital: Digital Office}')).toEqual(['smart.post_holder']);
    expect(found('المدير العام في {digital: المكتب الرقمي}')).toEqual(['smart.post_holder']);
    expect(found('founding document of {digital: Digital Office}')).toEqual(['old.founded_in']);
  });

  it.each([
    'when is the penalty doubled by {digital: Digital Office}',
    'متى تكون مضاعفة العقوبة في {digital: المكتب الرقمي}',
  ])('is a text that was named, not the day that "when" means by itself: %s', (text) => {
    expect(found(text)).toEqual(['digital.penalty_increase']);
  });

  it.each([
    'when does {digital: Digital Office} have to be ready',
    'متى لازم تكون جاهزة {digital: المكتب الرقمي}',
  ])('may be the time that was allowed: %s', (text) => {
    expect(found(text)).toEqual(['digital.time_allowed']);
  });

  it.each([
    ['when was {digital: Digital Office}', 'digital.launched_on'],
    ['متى كان {digital: المكتب الرقمي}', 'digital.launched_on'],
  ])('is the beginning if "when" stands alone: %s', (text, id) => {
    expect(found(text)).toEqual([id]);
  });

  it('is not told where it is denied', () => {
    expect(found('who is the head of {dewa: DEWA}')).toEqual(['dewa.post_holder']);
    expect(look('who is not the head of {dewa: DEWA}')).toBeUndefined();
    expect(look('منو مب المدير العام في {dewa: ديوا}')).toBeUndefined();
  });

  it('is not told of somebody else if nobody knows one of the names', () => {
    expect(look('head of {: Sharjah Police} and {dewa: DEWA}')).toBeUndefined();
  });
});
