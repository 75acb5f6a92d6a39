import { AttributeMatcher, NAMED } from '../../../src/facts/attributeMatcher';
import type { FactAttribute } from '../../../src/knowledge/facts/fact';
import { askedQuestion, factsOf } from '../../support/facts/askedQuestion';
import { filesWithFacts } from '../../support/knowledge/factFixtures';

const attribute = (
  id: string,
  [en, ar]: readonly [string, string],
  more: Partial<FactAttribute> = {},
): FactAttribute => ({
  ...{ id, valueKind: 'text', label: { en, ar }, words: { en: [], ar: [] }, askedAs: [], ...more },
});
const number = { valueKind: 'number' } as const;
const ATTRIBUTES = [
  attribute('sheets_saved', ['sheets saved', 'الأوراق الموفرة'], {
    ...{ ...number, unit: 'sheets', askedAs: ['sheets_paper'] },
    words: { en: ['paper saved'], ar: ['كم ورقة'] },
  }),
  attribute('reduction_percent', ['paper reduction', 'نسبة خفض الورق'], {
    ...{ ...number, unit: 'percent', askedAs: ['percent'] },
  }),
  attribute('customers', ['customers', 'المتعاملون'], number),
  attribute('customers_share', ['share of customers', 'نسبة المتعاملين'], {
    ...{ ...number, unit: 'percent' },
  }),
  attribute('law_date', ['date of issue', 'تاريخ الصدور'], { valueKind: 'date' }),
  attribute('law_date_hijri', ['Hijri date of issue', 'تاريخ الصدور الهجري']),
  attribute('law_title', ['about what', 'عن ماذا']),
  attribute('deadline', ['cut-off', 'آخر تخفيض'], { valueKind: 'date' }),
  attribute('destruction_allowed', ['may be destroyed', 'يجوز إتلافها']),
  attribute('destruction_ban', ['may not be destroyed', 'لا يجوز إتلافها'], {
    words: { en: ['cannot be destroyed'], ar: [] },
  }),
  attribute('categories_count', ['number of categories', 'عدد الفئات'], {
    ...{ ...number, words: { en: [], ar: ['الفئات'] } },
  }),
  attribute('customer_services', ['customer services digitised', 'خدمات المتعاملين المرقمنة']),
];

describe('attributes that a question asks for', () => {
  const matcher = new AttributeMatcher({
    ...factsOf(filesWithFacts()),
    attributes: new Map(ATTRIBUTES.map((each) => [each.id, each])),
  });
  const find = (text: string) => matcher.find(askedQuestion(text).frame);
  const ids = (text: string) => find(text).map((match) => match.attribute.id);

  it.each([
    ['how many sheets saved by {dewa: DEWA}', 'sheets_saved'],
    ['كم الأوراق الموفرة في {dewa: ديوا}', 'sheets_saved'],
    ['the paper reduction of {dewa: DEWA}', 'reduction_percent'],
    ['نسبة خفض الورق حق {dewa: ديوا}', 'reduction_percent'],
  ])('are found by their labels: %s', (text, id) => {
    expect(ids(text)[0]).toBe(id);
    expect(find(text)[0]?.score).toBeGreaterThan(NAMED);
  });

  it.each(['which body set the cut-off', 'أي جهة حددت آخر تخفيض'])(
    'are no day where a body is asked for: %s',
    (text) => {
      expect(ids(text)).not.toContain('deadline');
    },
  );

  it.each(['how much did {dewa: DEWA} cut off', 'كم آخر تخفيض في {dewa: ديوا}'])(
    'are no day where an amount is asked for: %s',
    (text) => {
      expect(ids(text)).not.toContain('deadline');
    },
  );

  it.each(['كم نسبة خفض الورق في {dewa: ديوا}', 'كم كان خفض الورق نسبة في {dewa: ديوا}'])(
    'may be a percentage where «كم» stands before it: %s',
    (text) => {
      expect(ids(text)[0]).toBe('reduction_percent');
    },
  );

  it.each(['how many percent for {dewa: DEWA}', 'كم بالمية في {dewa: ديوا}'])(
    'are shares where a percentage is asked for: %s',
    (text) => {
      expect(ids(text)[0]).toBe('reduction_percent');
    },
  );

  it.each(['share of customers of {bill: the bill}', 'نسبة المتعاملين في {bill: الفاتورة}'])(
    'are not those whose words are a part of better ones: %s',
    (text) => {
      expect(ids(text)[0]).toBe('customers_share');
      expect(ids(text)).not.toContain('customers');
    },
  );

  it.each([
    ['Hijri date of issue of {law: Law 1}', 'law_date_hijri'],
    ['date of issue of {law: Law 1}', 'law_date'],
    ['تاريخ الصدور الهجري {law: للقانون 1}', 'law_date_hijri'],
    ['تاريخ الصدور {law: للقانون 1}', 'law_date'],
  ])('are chosen by every word, also by the one that asks: %s', (text, id) => {
    expect(ids(text)[0]).toBe(id);
  });

  it.each([
    ['records that may be destroyed by {law: Law 7}', 'destruction_allowed'],
    ['records that may not be destroyed by {law: Law 7}', 'destruction_ban'],
    ['ما يجوز إتلافها في {law: القانون 7}', 'destruction_allowed'],
    ['ما لا يجوز إتلافها في {law: القانون 7}', 'destruction_ban'],
    ['which cannot be destroyed by {law: Law 7}', 'destruction_ban'],
    ["which can't be destroyed by {law: Law 7}", 'destruction_ban'],
    ['اللي ما يصير يجوز إتلافها في {law: القانون 7}', 'destruction_ban'],
  ])('are denied only where the question denies: %s', (text, id) => {
    expect(ids(text)[0]).toBe(id);
  });

  it('may have only words that every question has, if all of them are there', () => {
    expect(ids('{law: Law 7}: about what?')).toContain('law_title');
    expect(ids('{law: القانون 7}: عن ماذا؟')).toContain('law_title');
    expect(ids('what is the date of issue of {law: Law 7}')).not.toContain('law_title');
  });

  it('are not taken from pronouns that are written alike', () => {
    expect(ids('كم خدمة فيه الآن')).not.toContain('categories_count');
    expect(ids('عدد الفئات في {app: التطبيق}')[0]).toBe('categories_count');
    expect(ids('{app: التطبيق} فيه كم فئة')[0]).toBe('categories_count');
  });

  it('may lie partly in a name, and say where', () => {
    const [best] = find('{services: customer services} digitised by {dm: the Municipality}');
    expect(best).toMatchObject({
      attribute: { id: 'customer_services' },
      places: [1],
      inNames: [0],
    });
  });
});
