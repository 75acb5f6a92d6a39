import { BASELINE_FIELDS } from '../../../../src/records/rules/baselineChanges';
import type { FaultContext } from '../../../../src/records/rules/recordFault';
import { faultsOf } from '../../../../src/records/rules/recordFaults';
import type { Evidence, RecordFields } from '../../../../src/records/model/recordFields';

const CONTEXT: FaultContext = { today: '2026-11-25' };
const RIGHT: RecordFields = {
  sheetsPerTransaction: 3,
  copiesPerTransaction: 2,
  copiesIncluded: false,
  transactionsPerYear: 40_212,
  baselineYear: 2019,
  baselineMethod: 'counted',
  eliminationKind: 'digital_form',
  goLiveDate: '2020-08-31',
  residualSheetsPerTransaction: 1,
  residualTransactionsPerYear: 800,
  shiftedTo: 'none',
};
const found = (fields: RecordFields, context: Partial<FaultContext> = {}) =>
  faultsOf({ ...RIGHT, ...fields }, { ...CONTEXT, ...context });
/** As "field: fault", with ! for an error and ? for a warning. */
const named = (fields: RecordFields, context: Partial<FaultContext> = {}) =>
  found(fields, context).map(
    ({ field, fault, severity }) => `${field}: ${fault}${severity === 'error' ? '!' : '?'}`,
  );

it('finds nothing wrong in a record that is right, nor in an empty one', () => {
  expect(found({})).toEqual([]);
  expect(faultsOf({}, { ...CONTEXT, stage: 'submit' })).toEqual([]);
});

describe('the launch', () => {
  it('may lie ahead in a draft that says so, and in no submission', () => {
    const planned: RecordFields = { goLiveDate: '2027-01-01', goLivePlanned: true };
    expect(found({ goLiveDate: '2026-11-26' })).toEqual([
      {
        field: 'goLiveDate',
        fault: 'in_future',
        values: { today: '2026-11-25' },
        severity: 'error',
      },
    ]);
    expect(named({ goLiveDate: '2026-11-25', baselineYear: 2025 })).toEqual([]);
    expect(named(planned)).toEqual([]);
    expect(named(planned, { stage: 'submit' })).toEqual(['goLivePlanned: still_planned!']);
  });

  it('is not before 2000', () => {
    const note = { baselineNote: 'Counted later' };
    expect(named({ ...note, goLiveDate: '1999-12-31' })).toEqual(['goLiveDate: before_2000!']);
    expect(named({ ...note, goLiveDate: '2000-01-01' })).toEqual([]);
  });
});

describe('the baseline year', () => {
  it('is over', () => {
    expect(named({ baselineYear: 2027 })).toEqual(['baselineYear: after_this_year!']);
  });

  it('comes before the launch, unless a note says why not', () => {
    expect(named({ baselineYear: 2020 })).toEqual(['baselineNote: baseline_not_before_launch!']);
    expect(named({ baselineYear: 2022 })).toEqual(['baselineNote: baseline_not_before_launch!']);
    expect(named({ baselineYear: 2020, baselineNote: 'Until the launch' })).toEqual([]);
  });
});

describe('the numbers', () => {
  it('of more than fifty sheets are doubted', () => {
    expect(named({ sheetsPerTransaction: 50 })).toEqual([]);
    expect(named({ sheetsPerTransaction: 50.5 })).toEqual(['sheetsPerTransaction: many_sheets?']);
  });

  it.each([40_000, 1000, 12_000, 1_200_000])('doubt the round %d where it was counted', (round) => {
    const rounded = { transactionsPerYear: round };
    expect(named(rounded)).toEqual(['transactionsPerYear: round_number?']);
    expect(named({ ...rounded, baselineMethod: 'print_log' })).toHaveLength(1);
    expect(named({ ...rounded, baselineMethod: 'estimate', estimateReason: 'A week' })).toEqual([]);
  });

  it.each([40_212, 12_500, 1_250_000, 900])('believe %d', (exact) => {
    expect(named({ transactionsPerYear: exact })).toEqual([]);
  });

  it('of the documents make up the sheets, exactly', () => {
    const item = (sheets: number) => ({ name: 'Form', sheets, printedBy: 'entity' as const });
    expect(
      named({
        sheetsPerTransaction: 0.3,
        residualSheetsPerTransaction: 0,
        paperItems: [item(0.1), item(0.2)],
      }),
    ).toEqual([]);
    expect(found({ paperItems: [item(1), item(1.5)] })).toEqual([
      {
        field: 'paperItems',
        fault: 'items_differ',
        values: { sum: '2.5', sheets: 3 },
        severity: 'error',
      },
    ]);
  });

  it('of minutes fall, or a reason is given', () => {
    expect(named({ minutesBefore: 5, minutesAfter: 5 })).toEqual([]);
    const longer = { minutesBefore: 5, minutesAfter: 6 };
    expect(named(longer)).toEqual(['minutesReason: takes_longer!']);
    expect(named({ ...longer, minutesReason: 'Photos are checked' })).toEqual([]);
  });

  it('never add up to more paper than the entity has bought in that year', () => {
    const bought = (year: number, sheets: string) => ({ purchasedSheets: [{ year, sheets }] });
    // 3 × 2 × 40,212 = 241,272
    expect(named({}, bought(2019, '241272'))).toEqual([]);
    expect(named({}, bought(2018, '1'))).toEqual([]);
    expect(found({}, bought(2019, '241271.99'))).toEqual([
      {
        field: 'transactionsPerYear',
        fault: 'above_purchases',
        values: { baseline: '241272', purchased: '241271.99', year: 2019 },
        severity: 'error',
      },
    ]);
  });
});

describe('the residual', () => {
  it('is at most the sheets with their copies', () => {
    expect(named({ residualSheetsPerTransaction: 6 })).toEqual([]);
    expect(found({ residualSheetsPerTransaction: 6.01 })).toEqual([
      {
        field: 'residualSheetsPerTransaction',
        fault: 'residual_above_sheets',
        values: { sheets: 6.01, limit: 6 },
        severity: 'error',
      },
    ]);
    expect(named({ copiesIncluded: true, residualSheetsPerTransaction: 3.01 })).toHaveLength(1);
  });

  it('is of at most all transactions', () => {
    expect(named({ residualTransactionsPerYear: 40_212 })).toEqual([]);
    expect(named({ residualTransactionsPerYear: 40_213 })).toEqual([
      'residualTransactionsPerYear: residual_above_transactions!',
    ]);
  });

  it('is not more than there was', () => {
    const all = { residualSheetsPerTransaction: 6, residualTransactionsPerYear: 40_213 };
    expect(named(all)).toContain('residualTransactionsPerYear: residual_above_baseline!');
  });
});

describe('what counts nothing', () => {
  it('is said, and may stand', () => {
    expect(named({ eliminationKind: 'scan_only' })).toEqual([
      'eliminationKind: scan_counts_nothing?',
    ]);
    expect(named({ shiftedTo: 'customer' })).toEqual(['shiftedTo: shifted_counts_nothing?']);
  });
});

describe('links and privacy', () => {
  const evidence = (link: string): Evidence[] => [
    { kind: 'report', title: 'Count', link: 'DMS:2024/15' },
    { kind: 'report', title: 'Count', link },
  ];
  const store = { tenantHosts: ['contoso.sharepoint.com'] };

  it.each([
    'https://www.dubai.ae/services',
    'https://dc.gov.ae/x',
    'https://RTA.ae/services/1',
    'https://www.u.ae',
  ])('%s is a government address', (url) => {
    expect(named({ url })).toEqual([]);
  });

  it.each([
    'https://example.com/rta',
    'https://gulftoday.ae/news',
    'https://notrta.ae/services',
    'https://gov.ae.example.com/x',
  ])('%s is doubted', (url) => {
    expect(named({ url })).toEqual(['url: not_government?']);
  });

  it.each([
    ['https://rta.ae@example.com/x', 'example.com'],
    ['https://rta.ae:443@example.com/x', 'example.com'],
    ['https://@example.com/x', 'example.com'],
    ['https://dub\u0430i.ae/x', 'dub\u0430i.ae'],
    ['https://xn--dubi-73d.ae/x', 'dub\u0430i.ae'],
    ['https://\u0440\u0430\u0443.ae/x', '\u0440\u0430\u0443.ae'],
    ['https://r\u0167a.ae/x', 'r\u0167a.ae'],
    ['https://example.com\\@rta.ae/x', 'example.com'],
  ])('%s passes for another address', (url, host) => {
    const fault = { fault: 'misleading_address', values: { host }, severity: 'error' };
    expect(found({ url })).toEqual([{ field: 'url', ...fault }]);
    expect(found({ evidence: evidence(url) }, { tenantHosts: ['ae', 'com'] })).toEqual([
      { field: 'evidence', ...fault },
    ]);
  });

  it.each(['https:\\\\rta.ae/x', 'https:rta.ae', 'https:///rta.ae'])(
    '%s is no address that is written out',
    (url) => {
      expect(named({ url })).toEqual(['url: not_https!']);
    },
  );

  it.each(['https://دبي.امارات/صفحة', 'https://www.دبي.امارات', 'https://دبي2.امارات'])(
    '%s is what it says',
    (url) => {
      expect(named({ url })).toEqual(['url: not_government?']);
    },
  );

  it('take further hosts of the government from those who know them', () => {
    expect(named({ url: 'https://my.dewa.ae/x' }, { governmentHosts: ['dewa.ae'] })).toEqual([]);
  });

  it('evidence from before it was checked leads somewhere, or is an error', () => {
    expect(found({ evidence: evidence('I will send it tomorrow') })).toEqual([
      { field: 'evidence', fault: 'not_evidence', values: { position: 2 }, severity: 'error' },
    ]);
  });

  it('evidence lies in the own store, where one is named', () => {
    const elsewhere = { evidence: evidence('https://contoso.sharepoint.com.example.com/file') };
    expect(named({ evidence: evidence('https://contoso.sharepoint.com/file') }, store)).toEqual([]);
    expect(named({ evidence: evidence('https://a.contoso.sharepoint.com/f') }, store)).toEqual([]);
    expect(named(elsewhere)).toEqual([]);
    expect(named(elsewhere, { tenantHosts: [] })).toEqual([]);
    expect(found(elsewhere, store)).toEqual([
      {
        field: 'evidence',
        fault: 'outside_store',
        values: { position: 2, host: 'contoso.sharepoint.com.example.com' },
        severity: 'error',
      },
    ]);
  });

  it.each([
    'http://contoso.sharepoint.com/f',
    'https:\\\\contoso.sharepoint.com\\f',
    'https:\\\\dubai.gov.ae@evil.example/x',
    'https:/\\evil.example/x',
    'https:///evil.example/x',
    'HTTPS:evil.example',
    'http:evil.example',
    'javascript:alert(1)',
    'www.x.ae/f',
    'file:///etc/x',
  ])('%s is no address for evidence', (link) => {
    expect(named({ evidence: evidence(link) }, store)).toEqual(['evidence: evidence_not_https!']);
  });

  it.each(['sensitive', 'secret'] as const)(
    'of %s evidence only the reference',
    (classification) => {
      const linked = evidence('https://contoso.sharepoint.com/file');
      expect(named({ classification, evidence: linked }, store)).toEqual([
        'evidence: reference_only!',
      ]);
      for (const link of ['https:\\\\evil.example/x', 'https:evil.example'])
        expect(named({ classification, evidence: evidence(link) }, store)).toEqual([
          'evidence: reference_only!',
        ]);
      expect(named({ classification, evidence: evidence('Archive 7') }, store)).toEqual([]);
    },
  );

  it('nothing is attached before personal data is blacked out', () => {
    expect(named({ containsPersonalData: true })).toEqual(['containsPersonalData: redact_first!']);
    expect(named({ containsPersonalData: false })).toEqual([]);
  });
});

describe('an amendment', () => {
  const original: RecordFields = { ...RIGHT, duplexShare: 0, paperSize: 'A4' };

  it('keeps the original baseline where the process has changed', () => {
    const context = { original };
    const changed: RecordFields = { ...original, residualTransactionsPerYear: 10 };
    expect(named({ ...changed, changeKind: 'real_change' }, context)).toEqual([]);
    const other: RecordFields = { ...changed, transactionsPerYear: 39_000, baselineYear: 2018 };
    expect(
      named({ ...other, changeKind: 'real_change', baselineMethod: 'sample' }, context),
    ).toEqual([
      'baselineYear: baseline_fixed!',
      'transactionsPerYear: baseline_fixed!',
      'baselineMethod: baseline_fixed!',
    ]);
  });

  it('may count again what was counted wrong', () => {
    expect(named({ transactionsPerYear: 39_001, changeKind: 're_estimate' }, { original })).toEqual(
      [],
    );
  });

  it('holds every field fast that enters the baseline', () => {
    expect(BASELINE_FIELDS).toEqual(
      expect.arrayContaining([
        'sheetsPerTransaction',
        'copiesPerTransaction',
        'copiesIncluded',
        'transactionsPerYear',
      ]),
    );
  });
});

it('no record is part of itself', () => {
  const partOf = 'PL-RTA-2026-0001';
  expect(named({ partOf }, { number: partOf })).toEqual(['partOf: part_of_itself!']);
  expect(named({ partOf }, { number: 'PL-RTA-2026-0002' })).toEqual([]);
});

describe('a bundle that a record is part of', () => {
  const partOf = 'PL-RTA-2026-0001';
  const bundle = { number: partOf, entityId: 'rta', partOf: undefined };
  const fields = { entityId: 'rta', partOf };

  it('is another record of the same entity', () => {
    expect(named(fields, { bundle })).toEqual([]);
  });

  it.each([
    ['there is none of that number', null],
    ['it is of another entity', { ...bundle, entityId: 'dewa' }],
    ['it is part of another itself', { ...bundle, partOf: 'PL-RTA-2026-0002' }],
  ])('is refused where %s', (_, other) => {
    expect(named(fields, { bundle: other })).toEqual(['partOf: no_such_bundle!']);
  });
});

it('no approval of a disposal is given in the future', () => {
  expect(named({ disposalDate: '2026-11-26' })).toEqual(['disposalDate: in_future!']);
});
