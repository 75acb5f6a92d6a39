import fc from 'fast-check';
import {
  EVIDENCE_KINDS,
  type Evidence,
  type FieldName,
  type RecordFields,
} from '../../../../src/records/model/recordFields';
import { missingEvidence, missingFor } from '../../../../src/records/rules/requirements';

const piece = (kind: Evidence['kind']): Evidence => ({ kind, title: 'Proof', link: 'DMS:1' });

const DRAFT: RecordFields = {
  entityId: 'rta',
  processNameEn: 'Vehicle test certificate',
  processType: 'customer_service',
  sheetsPerTransaction: 1,
  transactionsPerYear: 1000,
  eliminationKind: 'e_certificate',
  goLiveDate: '2020-08-31',
};
const COMPLETE: RecordFields = {
  ...DRAFT,
  processNameAr: 'شهادة الفحص الفني للمركبة',
  department: 'Licensing',
  baselineYear: 2019,
  copiesPerTransaction: 1,
  baselineMethod: 'counted',
  channels: ['email_sms'],
  digitalShare: 100,
  residualSheetsPerTransaction: 0,
  residualTransactionsPerYear: 0,
  shiftedTo: 'none',
  containsPersonalData: false,
  classification: 'open',
  evidence: [piece('before_form'), piece('after_form')],
};
const without = (fields: RecordFields, name: FieldName): RecordFields =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name));

describe('what a draft lacks', () => {
  it('is asked in the order of the short form', () => {
    expect(missingFor({}, 'draft')).toEqual([
      'processNameAr',
      'sheetsPerTransaction',
      'transactionsPerYear',
      'eliminationKind',
      'goLiveDate',
      'entityId',
      'processType',
    ]);
  });

  it('is no name in the other language', () => {
    expect(missingFor(DRAFT, 'draft')).toEqual([]);
    const { processNameEn, ...rest } = DRAFT;
    expect(processNameEn).toBeDefined();
    expect(missingFor({ ...rest, processNameAr: 'شهادة الفحص' }, 'draft')).toEqual([]);
  });
});

describe('what a submission lacks', () => {
  it('is nothing once all is there, and exactly what is taken away', () => {
    expect(missingFor(COMPLETE, 'submit')).toEqual([]);
    for (const name of Object.keys(COMPLETE) as FieldName[])
      expect(missingFor(without(COMPLETE, name), 'submit')).toContain(name);
  });

  it('is asked for after the short form: what is still printed, the other name, then the rest', () => {
    expect(missingFor(DRAFT, 'submit')).toEqual([
      'residualSheetsPerTransaction',
      'residualTransactionsPerYear',
      'shiftedTo',
      'processNameAr',
      'department',
      'baselineYear',
      'copiesPerTransaction',
      'copiesIncluded',
      'baselineMethod',
      'channels',
      'digitalShare',
      'containsPersonalData',
      'classification',
      'evidence',
    ]);
  });

  it('is both names where there is none', () => {
    const missing = missingFor({}, 'submit');
    expect(missing[0]).toBe('processNameAr');
    expect(missing.filter((name) => name.startsWith('processName'))).toEqual([
      'processNameAr',
      'processNameEn',
    ]);
  });

  const conditions: readonly (readonly [string, RecordFields, readonly FieldName[]])[] = [
    ['a year of the pandemic', { baselineYear: 2020 }, ['baselineNote']],
    ['the year of the launch itself', { goLiveDate: '2019-06-01' }, ['baselineNote']],
    ['several copies', { copiesPerTransaction: 2 }, ['copiesIncluded']],
    ['a sample', { baselineMethod: 'sample' }, ['sampleTransactions', 'sampleDays']],
    ['an estimate', { baselineMethod: 'estimate' }, ['estimateReason']],
    ['a signature', { eliminationKind: 'e_signature' }, ['signatureLevel']],
    [
      'paper that is still printed',
      { residualSheetsPerTransaction: 1, residualTransactionsPerYear: 5 },
      ['residualReason'],
    ],
    [
      'an archive that was disposed of',
      { legacyArchive: 'disposed_with_approval' },
      ['disposalApproval', 'disposalDate'],
    ],
    ['more minutes than before', { minutesBefore: 1, minutesAfter: 2 }, ['minutesReason']],
  ];
  it.each(conditions)('depends on the answers: %s', (_, fields, expected) => {
    expect(missingFor({ ...COMPLETE, ...fields }, 'submit')).toEqual(expected);
  });

  it('is no reason for sheets that no transaction needs', () => {
    const none = { residualSheetsPerTransaction: 1, residualTransactionsPerYear: 0 };
    expect(missingFor({ ...COMPLETE, ...none }, 'submit')).toEqual([]);
  });

  it('is the kind of change from the second version on', () => {
    expect(missingFor(COMPLETE, 'submit', 1)).toEqual([]);
    expect(missingFor(COMPLETE, 'submit', 2)).toEqual(['changeKind']);
    expect(missingFor({ ...COMPLETE, changeKind: 're_estimate' }, 'submit', 2)).toEqual([]);
  });
});

describe('evidence', () => {
  it.each<[readonly Evidence['kind'][], readonly string[]]>([
    [[], ['before', 'after']],
    [['before_form'], ['after']],
    [['print_log'], ['after']],
    [['circular'], ['before']],
    [['screenshot'], ['before']],
    [['service_card'], ['before']],
    [['after_form'], ['before']],
    [['before_form', 'print_log'], ['after']],
    [['before_form', 'screenshot'], []],
    // A report may show either side, but one report not both.
    [['report'], ['after']],
    [['report', 'report'], []],
    [['report', 'before_form'], []],
    [['report', 'after_form'], []],
  ])('%p lacks %p', (kinds, missing) => {
    expect(missingEvidence({ evidence: kinds.map(piece) })).toEqual(missing);
  });

  it('of an estimate is any single piece', () => {
    expect(missingEvidence({ baselineMethod: 'estimate' })).toEqual(['before', 'after']);
    for (const kind of EVIDENCE_KINDS)
      expect(missingEvidence({ baselineMethod: 'estimate', evidence: [piece(kind)] })).toEqual([]);
  });

  it('is never worse for one more piece', () => {
    const kinds = fc.array(fc.constantFrom(...EVIDENCE_KINDS), { maxLength: 6 });
    fc.assert(
      fc.property(kinds, fc.constantFrom(...EVIDENCE_KINDS), (some, more) => {
        const before = missingEvidence({ evidence: some.map(piece) }).length;
        const after = missingEvidence({ evidence: [...some, more].map(piece) }).length;
        expect(after).toBeLessThanOrEqual(before);
      }),
    );
  });
});

test('an annual total needs its source and no transactions', () => {
  const fields = { baselineMethod: 'annual_total', sheetsPerYear: 40_000 } as const;
  const draft = missingFor(fields, 'draft');
  expect(draft).not.toContain('sheetsPerTransaction');
  expect(draft).not.toContain('transactionsPerYear');
  const submission = missingFor(fields, 'submit');
  expect(submission).toEqual(
    expect.arrayContaining(['sheetsPerYearSource', 'residualSheetsPerYear']),
  );
  for (const field of ['sheetsPerTransaction', 'copiesPerTransaction', 'copiesIncluded'] as const)
    expect(submission).not.toContain(field);
  expect(missingFor({ baselineMethod: 'annual_total' }, 'draft')).toContain('sheetsPerYear');
});
