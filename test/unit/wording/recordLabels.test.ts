import { isolateBidi } from '../../../src/language/text/displayText';
import { describeValue } from '../../../src/wording/describeValue';
import { faultText } from '../../../src/wording/faultText';
import { truncate } from '../../../src/cards/kit/cardMessage';
import { CHOICES, recordLabels, type ChoiceField } from '../../../src/wording/recordLabels';
import { FIELDS_IN_ORDER } from '../../../src/records/model/fieldSections';
import { MESSAGE_KEYS } from '../../../src/messages/localeSchema';
import type { Messages } from '../../../src/messages/messages';
import { checkValue } from '../../../src/records/rules/checkValue';
import type { Fault } from '../../../src/records/rules/recordFault';
import { faultsOf } from '../../../src/records/rules/recordFaults';
import {
  CENTRAL_REASONS,
  REJECT_REASONS,
  STATUSES,
} from '../../../src/records/model/processRecord';
import {
  FIELD_NAMES,
  recordFields,
  type FieldName,
  type RecordFields,
} from '../../../src/records/model/recordFields';
import { realMessages } from '../../support/knowledge/messages';
import { entities } from '../../support/cards/recordCards';

let messages: Messages;
beforeAll(async () => void (messages = await realMessages()));
const inLanguage = (language: 'ar' | 'en') => recordLabels(messages, language);
const described = (field: FieldName, value: unknown, language: 'ar' | 'en' = 'en') =>
  describeValue(field, value, inLanguage(language), entities);

describe.each(['ar', 'en'] as const)('in %s', (language) => {
  test('everything has a label of its own', () => {
    const labels = inLanguage(language);
    const groups = {
      fields: FIELD_NAMES.map((field) => labels.fieldLabel(field)),
      statuses: STATUSES.map((status) => labels.statusLabel(status)),
      reasons: REJECT_REASONS.map((reason) => labels.rejectReasonLabel(reason)),
      central: CENTRAL_REASONS.map((reason) => labels.centralReasonLabel(reason)),
      ...Object.fromEntries(
        (Object.keys(CHOICES) as ChoiceField[]).map((field) => [
          field,
          CHOICES[field].map((value) => labels.choiceLabel(field, value)),
        ]),
      ),
    };
    for (const [name, texts] of Object.entries(groups)) {
      expect([name, new Set(texts).size]).toEqual([name, texts.length]);
      for (const text of texts) expect(text).not.toMatch(/^record\./);
    }
  });

  test('what a hint allows is what the schema takes', () => {
    const labels = inLanguage(language);
    for (const field of FIELD_NAMES) {
      const limits = limitsOf(field).map((limit) => labels.number(limit));
      const hint = labels.hint(field).replaceAll('حرفين', '2');
      for (const limit of limits) {
        const named = new RegExp(`(^|[^\\d.,])${limit}($|[^\\d.,]|[.,]($|\\s))`);
        expect(`${field}: ${hint}`).toMatch(named);
      }
    }
  });
});

/** The limits that a value meets: of its size, or of the length of a text. */
function limitsOf(field: FieldName): number[] {
  // The years end with the current one; addresses and what has a form are not measured.
  if (['baselineYear', 'url', 'serviceCode'].includes(field)) return [];
  const fault = (value: unknown) => {
    const checked = checkValue(field, value);
    return 'fault' in checked ? (checked.values.limit ?? []) : [];
  };
  const isText = recordFields.shape[field].safeParse('اسم الإجراء Process').success;
  return (isText ? ['', 'اسم a'.repeat(500)] : [-1, 1e9]).flatMap(fault);
}

test('every field stands in one section', () => {
  expect([...FIELDS_IN_ORDER].sort()).toEqual([...FIELD_NAMES].sort());
});

test('sheets are counted as the language counts them, in Western digits', () => {
  const arabic = ['0', '1', '2', '3', '11', '100', '103', '239200', '0.5'];
  expect(arabic.map((sheets) => inLanguage('ar').formatSheets(sheets))).toEqual([
    '0 ورقة',
    'ورقة واحدة',
    'ورقتان',
    '3 أوراق',
    '11 ورقة',
    '100 ورقة',
    '103 أوراق',
    '239,200 ورقة',
    '0.5 ورقة',
  ]);
  expect(['1', '0.5', '239200'].map((sheets) => inLanguage('en').formatSheets(sheets))).toEqual([
    '1 sheet',
    '0.5 sheets',
    '239,200 sheets',
  ]);
});

test.each<[FieldName, unknown, string, string]>([
  ['baselineYear', 2019, '2019', '2019'],
  ['digitalShare', 98.5, '98.5%', '98.5%'],
  ['goLiveDate', '2020-08-31', '31 August 2020', '31 أغسطس 2020'],
  ['copiesIncluded', false, 'No', 'لا'],
  ['transactionsPerYear', 40_000, '40,000 transactions', '40,000 معاملة'],
  ['channels', ['kiosk', 'api'], 'Self-service kiosk, Link between systems (API)', ''],
  ['customerGroups', ['business', 'employee'], 'Businesses, Employees', 'الشركات، الموظفون'],
  ['department', undefined, 'not given', 'غير محدد'],
  ['entityId', 'gone', 'gone', 'gone'],
  ['processType', 'of another version', 'of another version', 'of another version'],
])('%s is described in words', (field, value, english, arabic) => {
  expect(described(field, value)).toBe(english);
  if (arabic) expect(described(field, value, 'ar')).toBe(arabic);
});

test('lists are described by what is in them', () => {
  const evidence = [{ kind: 'circular', title: 'Circular 12', link: 'DMS:1' }];
  const items = [{ name: 'Form', sheets: 2, printedBy: 'customer' }];
  expect(described('evidence', evidence)).toBe('Circular 12 (Circular)');
  expect(described('paperItems', items)).toBe('Form (2 sheets, Customer)');
});

test('each name in a list is set off where it is of the other direction', () => {
  const evidence = [
    { kind: 'circular', title: 'تعميم', link: 'DMS:1' },
    { kind: 'report', title: 'Report', link: 'DMS:2' },
  ];
  const listed = described('evidence', evidence);
  expect(listed).toBe('\u2068تعميم\u2069 (Circular), Report (Report)');
  expect(described('evidence', evidence, 'ar')).toBe('تعميم (تعميم)، \u2068Report\u2069 (تقرير)');
  // What is set off as a whole, or cut short, leaves none of them open.
  expect(isolateBidi('en', listed)).toBe(`\u2068${listed}\u2069`);
  expect(isolateBidi('en', truncate(listed, 4))).toBe('\u2068\u2068تع…\u2069\u2069');
});

describe('a fault', () => {
  /** Values of every kind that are refused. */
  const REFUSED: [FieldName, unknown][] = [
    ['department', 'x'],
    ['department', 'x'.repeat(121)],
    ['description', 'Call 050 123 4567'],
    ['sheetsPerTransaction', 0],
    ['sheetsPerTransaction', 501],
    ['sheetsPerTransaction', 1.234],
    ['transactionsPerYear', 1.5],
    ['baselineYear', 1999],
    ['goLiveDate', '31/8'],
    ['processNameAr', 'Licence'],
    ['processNameEn', 'رخصة تجارية'],
    ['serviceCode', 'a b'],
    ['partOf', '12'],
    ['url', 'http://x.ae'],
    ['processType', 'other'],
    ['channels', []],
  ];
  /** Records in which something does not fit. */
  const UNFIT: RecordFields[] = [
    { goLiveDate: '2027-01-01' },
    { goLiveDate: '1999-01-01' },
    { goLiveDate: '2027-01-01', goLivePlanned: true },
    { baselineYear: 2030 },
    { baselineYear: 2021, goLiveDate: '2020-01-01' },
    { partOf: 'PL-RTA-2026-0001' },
    { partOf: 'PL-RTA-2026-0002' },
    { changeKind: 'real_change', sheetsPerTransaction: 60 },
    { transactionsPerYear: 40_000, baselineMethod: 'counted', sheetsPerTransaction: 3 },
    {
      sheetsPerTransaction: 3,
      paperItems: [{ name: 'Form', sheets: 2, printedBy: 'entity' }],
    },
    { sheetsPerTransaction: 300, transactionsPerYear: 100_000, baselineYear: 2019 },
    { minutesBefore: 5, minutesAfter: 20 },
    { sheetsPerTransaction: 3, residualSheetsPerTransaction: 4 },
    { transactionsPerYear: 10, residualTransactionsPerYear: 11 },
    {
      sheetsPerTransaction: 3,
      transactionsPerYear: 10,
      residualSheetsPerTransaction: 30,
      residualTransactionsPerYear: 10,
    },
    { eliminationKind: 'scan_only', shiftedTo: 'customer' },
    { url: 'https://example.org/x', containsPersonalData: true },
    {
      classification: 'secret',
      evidence: [{ kind: 'report', title: 'Report', link: 'https://a.ae' }],
    },
    { evidence: [{ kind: 'report', title: 'Report', link: 'http://a.ae' }] },
    { evidence: [{ kind: 'report', title: 'Report', link: 'to be sent tomorrow' }] },
    { evidence: [{ kind: 'report', title: 'Report', link: 'https://elsewhere.org/x' }] },
    { evidence: [{ kind: 'report', title: 'Report', link: 'https://rta.ae@elsewhere.org/x' }] },
  ];
  const faults = (): Fault[] => [
    ...REFUSED.flatMap(([field, value]): Fault[] => {
      const checked = checkValue(field, value);
      return 'fault' in checked ? [{ field, severity: 'error', ...checked }] : [];
    }),
    ...UNFIT.flatMap((fields) =>
      faultsOf(fields, {
        today: '2026-11-25',
        stage: 'submit',
        tenantHosts: ['tenant.sharepoint.com'],
        purchasedSheets: [{ year: 2019, sheets: '1000000' }],
        original: { sheetsPerTransaction: 3 },
        number: 'PL-RTA-2026-0001',
        bundle: null,
      }),
    ),
    ...(['entity_fixed', 'not_your_entity'] as const).map((code): Fault => {
      return { field: 'entityId', fault: code, severity: 'error' };
    }),
    // Found by holding a record against the others of its entity.
    {
      field: 'transactionsPerYear',
      fault: 'sum_above_purchases',
      values: { sum: '1200', purchased: '1000', year: 2019 },
      severity: 'warning',
    },
  ];

  test('of every kind is put into words in both languages', () => {
    const codes = new Set(faults().map(({ fault }) => fault));
    // Every code but those that only a verdict has.
    const known = MESSAGE_KEYS.filter((key) => key.startsWith('record.fault.'))
      .map((key) => key.replace('record.fault.', ''))
      .filter((code) => !['note_needed', 'reason_needed', 'only_lower'].includes(code));
    expect([...codes].sort()).toEqual(known.sort());
    for (const fault of faults()) {
      for (const language of ['ar', 'en'] as const) {
        const text = faultText(fault, inLanguage(language));
        expect(text).not.toMatch(/[{}]|undefined|record\.[a-z]/);
        expect(text).toMatch(/[.\u0600-\u06ff\w]$/u);
      }
    }
  });

  test('says what was wrong, what would be right, and an example', () => {
    const fault = {
      field: 'sheetsPerTransaction',
      fault: 'too_large',
      values: { limit: 500 },
    } as const;
    expect(faultText(fault, inLanguage('en'))).toBe(
      'This is more than 500. Sheets of paper, not pages: from 0.01 to 500, with at most two decimals. Example: 3',
    );
    expect(faultText(fault, inLanguage('ar'))).toBe(
      'العدد أكبر من 500. أوراق لا صفحات: من 0.01 إلى 500، بخانتين عشريتين على الأكثر. مثال: 3',
    );
  });

  test('names years without thousands, days as people write them and amounts with their names', () => {
    const told = (fault: Parameters<typeof faultText>[0]) => faultText(fault, inLanguage('en'));
    expect(told({ field: 'baselineYear', fault: 'too_small', values: { limit: 2015 } })).toMatch(
      /^This is less than 2015\./,
    );
    expect(told({ fault: 'in_future', values: { today: '2026-11-25' } })).toContain(
      'today is 25 November 2026',
    );
    const values = { baseline: '240000', purchased: '100000', year: 2019 };
    expect(told({ fault: 'above_purchases', values })).toContain(
      '240,000 sheets a year, but the entity bought 100,000 sheets in 2019',
    );
  });
});
