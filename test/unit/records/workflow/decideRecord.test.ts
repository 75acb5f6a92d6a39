import { changedFields, isSame } from '../../../../src/records/rules/baselineChanges';
import { figuresOf } from '../../../../src/records/rules/paperArithmetic';
import {
  applyAmendment,
  applyDecision,
  faultOfVerdict,
  faultOfWithdrawal,
  applyTransition,
  noticesAbout,
  applySubmission,
  type Verdict,
} from '../../../../src/records/operations/decideRecord';
import {
  type ProcessRecord,
  type Status,
  disclosureLevel,
} from '../../../../src/records/model/processRecord';
import type { Actor } from '../../../../src/records/model/staffMember';
import {
  currentOf,
  keepingKeys,
  liveVersions,
  withChanges,
} from '../../../../src/records/workflow/versionHistory';
import { MARIAM, OMAR, sampleRecord, VERIFIED } from '../../../support/records/sampleRecord';

const AT = '2026-11-25T21:00:00.000Z';
const actor = (id: string, name: string): Actor => ({
  ...{ id, name, entityId: null, entitySetBy: null, grants: [], language: 'en', via: 'chat' },
});
const verifier = actor('person-verifier', 'Omar');
const noEntities = { all: [], get: () => undefined, idsOf: () => [], named: () => [] };
const context = { actor: verifier, entities: noEntities, at: AT };
const FIELDS = {
  ...sampleRecord().fields,
  ...{ sheetsPerTransaction: 4, copiesPerTransaction: 2, transactionsPerYear: 1000 },
  ...{ residualSheetsPerTransaction: 1, residualTransactionsPerYear: 100 },
  ...{ baselineMethod: 'counted' as const, serviceCode: 'RTA-1' },
};
const record = (change: Partial<ProcessRecord> = {}): ProcessRecord =>
  sampleRecord({ status: 'submitted', fields: FIELDS, submittedBy: OMAR.id, ...change });
const event = (action: string, change: object = {}) => ({
  ...{ recordId: expect.any(String) as string, version: 1, at: AT, action },
  ...{ actorId: verifier.id, actorName: 'Omar', via: verifier.via, language: verifier.language },
  ...change,
});

describe('a verdict', () => {
  const fault = (verdict: Verdict, fields: ProcessRecord['fields'] = FIELDS) => {
    const found = faultOfVerdict(record({ fields }), verdict);
    return found && `${found.refused} ${found.fault} ${found.field ?? ''}`.trim();
  };

  it.each<[Verdict, string | undefined]>([
    [{ action: 'verify' }, undefined],
    [{ action: 'verify', note: 'Well counted' }, undefined],
    // No evidence is there to be confirmed.
    [{ action: 'verify', evidence: [] }, undefined],
    [{ action: 'verify', evidence: [1] }, 'bad_decision not_understood'],
    [{ action: 'verify', note: '784-1990-1234567-1' }, 'bad_decision personal_data'],
    [{ action: 'ask', note: ' ' }, 'bad_decision note_needed'],
    [{ action: 'ask', note: ' \u2800\u0301\u200b\0\u3164\ud800' }, 'bad_decision note_needed'],
    [{ action: 'ask', note: '?' }, undefined],
    [
      { action: 'ask', note: `784-1990${'\u200b'.repeat(9)}-1234567-1` },
      'bad_decision personal_data',
    ],
    [{ action: 'reject', reason: 'duplicate' }, undefined],
    [{ action: 'reject', reason: 'other' }, 'bad_decision reason_needed'],
    [{ action: 'reject', reason: 'other', note: '\u2060 \u200e' }, 'bad_decision reason_needed'],
    [{ action: 'reject', reason: 'other', note: 'No' }, undefined],
    [{ action: 'reject', reason: 'duplicate', note: '0501234567' }, 'bad_decision personal_data'],
  ])('%j: %s', (verdict, found) => expect(fault(verdict)).toBe(found));

  it.each<[NonNullable<Extract<Verdict, { action: 'verify' }>['values']>, string | undefined]>([
    [{ sheetsPerTransaction: 4, copiesPerTransaction: 2, transactionsPerYear: 1000 }, undefined],
    [{ sheetsPerTransaction: 3, transactionsPerYear: 999 }, undefined],
    [{ residualSheetsPerTransaction: 1, residualTransactionsPerYear: 100 }, undefined],
    [{ residualSheetsPerTransaction: 2 }, undefined],
    [{ sheetsPerTransaction: 4.5 }, 'bad_decision only_lower sheetsPerTransaction'],
    [{ copiesPerTransaction: 3 }, 'bad_decision only_lower copiesPerTransaction'],
    [{ transactionsPerYear: 1001 }, 'bad_decision only_lower transactionsPerYear'],
    [{ residualSheetsPerTransaction: 0 }, 'bad_decision only_lower residualSheetsPerTransaction'],
    [{ residualTransactionsPerYear: 99 }, 'bad_decision only_lower residualTransactionsPerYear'],
    [{ sheetsPerTransaction: 3.333 }, 'bad_decision not_understood sheetsPerTransaction'],
    [{ residualSheetsPerTransaction: 9 }, 'bad_decision only_lower residualSheetsPerTransaction'],
    [{ sheetsPerTransaction: 0.1, transactionsPerYear: 1 }, 'bad_decision only_lower'],
  ])('corrects figures only so that less is counted: %j, %s', (values, found) => {
    expect(fault({ action: 'verify', values })).toBe(found);
  });

  it('is none where nothing can be counted', () => {
    const { transactionsPerYear, ...rest } = FIELDS;
    expect(transactionsPerYear).toBe(1000);
    expect(fault({ action: 'verify' }, rest)).toBe('bad_decision only_lower');
    expect(fault({ action: 'verify', values: { transactionsPerYear: 1 } }, rest)).toBe(
      'bad_decision only_lower transactionsPerYear',
    );
  });

  it('that verifies keeps the figures, says when to look again, and takes the older version out', () => {
    const now = record({ version: 3 });
    const older = record({ id: now.id, version: 2, ...VERIFIED });
    const draft = record({ id: now.id, version: 1, status: 'withdrawn' });
    const { records, events, notices, result } = applyDecision(
      now,
      { action: 'verify', values: { sheetsPerTransaction: 4 }, note: ' Good\n\n\n\nwork ' },
      [draft, older, now],
      context,
    );
    const decision = {
      ...{ verifierId: verifier.id, verifierName: 'Omar', at: AT, note: 'Good\n\nwork' },
    };
    expect(records).toEqual([
      {
        ...{ ...now, status: 'verified', decision, updatedAt: AT, nextReviewDate: '2027-11-26' },
        figures: expect.objectContaining({ eliminatedSheets: '7900' }) as object,
      },
      { ...older, status: 'superseded' },
    ]);
    expect(events).toEqual([
      event('verify', { version: 3, note: 'Good\n\nwork' }),
      event('supersede', { version: 2 }),
    ]);
    expect(notices?.map(({ personId, kind }) => [personId, kind])).toEqual([
      [MARIAM.id, 'verified'],
      [OMAR.id, 'verified'],
    ]);
    expect(result).toBeNull();
  });

  it('keeps what it has corrected beside what was handed in', () => {
    const verifiedValues = { sheetsPerTransaction: 3 };
    const values = { ...verifiedValues, transactionsPerYear: 1000 };
    const now = record();
    const { records, events } = applyDecision(now, { action: 'verify', values }, [now], context);
    expect(records).toMatchObject([
      {
        ...{ fields: FIELDS, decision: { verifiedValues } },
        figures: { eliminatedSheets: '5900' },
      },
    ]);
    expect(events).toEqual([event('verify', { new: { rejectReason: undefined, verifiedValues } })]);
  });

  it('that asks or rejects leaves the figures and the older version as they are', () => {
    const now = record();
    const older = record({ ...VERIFIED });
    const ask = applyDecision(now, { action: 'ask', note: 'Which year?' }, [older, now], context);
    const decision = { verifierId: verifier.id, verifierName: 'Omar', at: AT };
    expect(ask.records).toEqual([
      ...[{ ...now, status: 'needs_info', updatedAt: AT }].map((next) => ({
        ...next,
        decision: { ...decision, note: 'Which year?' },
      })),
    ]);
    expect(ask.events).toEqual([event('ask', { note: 'Which year?' })]);
    expect(ask.notices?.[0]).toMatchObject({ kind: 'needs_info', version: 1, recordId: now.id });
    const no = applyDecision(now, { action: 'reject', reason: 'duplicate' }, [older, now], context);
    expect(no.records).toEqual([
      {
        ...{ ...now, status: 'rejected', updatedAt: AT },
        decision: { ...decision, rejectReason: 'duplicate' },
      },
    ]);
    expect(no.events).toEqual([
      event('reject', { new: { rejectReason: 'duplicate', verifiedValues: undefined } }),
    ]);
    expect(no.notices?.[0]?.kind).toBe('rejected');
  });
});

test('the outcome is told to each once, and not to who has brought it about', () => {
  const told = (change: Partial<ProcessRecord>, except = 'nobody') =>
    noticesAbout(record(change), 'verified', except).map(({ personId }) => personId);
  expect(told({})).toEqual([MARIAM.id, OMAR.id]);
  expect(told({}, OMAR.id)).toEqual([MARIAM.id]);
  expect(told({ submittedBy: MARIAM.id })).toEqual([MARIAM.id]);
  expect(told({ submittedBy: null })).toEqual([MARIAM.id]);
});

test('why a verified record is taken back has to be said, without personal data', () => {
  const fault = (status: Status, reason?: string) =>
    faultOfWithdrawal(record({ status }), reason)?.fault;
  expect(fault('draft')).toBeUndefined();
  expect(fault('verified')).toBe('reason_needed');
  expect(fault('verified', 'A mistake')).toBeUndefined();
  expect(fault('draft', '0501234567')).toBe('personal_data');
  expect(faultOfWithdrawal(record({ status: 'verified' }), '')?.refused).toBe('bad_decision');
});

test('who hands a record in is written down, and does not decide it', () => {
  const now = record({ status: 'draft', contributors: [MARIAM.id], submittedBy: null });
  expect(applySubmission(now, ['large'], context)).toEqual({
    ...now,
    ...{ status: 'submitted', submittedBy: verifier.id, submittedByName: 'Omar', submittedAt: AT },
    ...{ contributors: [MARIAM.id, verifier.id], centralReasons: ['large'], updatedAt: AT },
  });
  expect(
    applySubmission(now, [], { ...context, actor: actor(MARIAM.id, 'Mariam') }).contributors,
  ).toEqual([MARIAM.id]);
});

test('the next version goes on with what was verified, and is measured against the first', () => {
  const now = record({ ...VERIFIED, number: 'PL-RTA-2026-0001', contributors: [OMAR.id] });
  const next = (change: Partial<ProcessRecord>, kind: 'real_change' | 're_estimate') =>
    applyAmendment({ ...now, ...change }, kind, 4, context);
  const corrected = {
    decision: { ...VERIFIED.decision, verifiedValues: { sheetsPerTransaction: 3 } },
  };
  const { records, events, result } = next(corrected, 'real_change');
  expect(records).toMatchObject([
    {
      ...{ id: now.id, number: now.number, version: 5, status: 'draft' },
      fields: { ...FIELDS, sheetsPerTransaction: 3, changeKind: 'real_change' },
      // Its evidence is to be confirmed again.
      figures: figuresOf({ ...FIELDS, sheetsPerTransaction: 3 }),
      original: { ...FIELDS, sheetsPerTransaction: 3 },
      contributors: [OMAR.id, verifier.id],
    },
  ]);
  expect(events).toEqual([event('amend', { version: 5, new: 'real_change' })]);
  expect(result).toBeNull();
  const original = { sheetsPerTransaction: 9 };
  const after = (changeKind: 'real_change' | 're_estimate') =>
    next({ fields: { ...FIELDS, changeKind }, original }, 're_estimate').records[0]?.original;
  expect(after('real_change')).toBe(original);
  expect(after('re_estimate')).toEqual({ ...FIELDS, changeKind: 're_estimate' });
});

test('a record that is moved is otherwise as it was', () => {
  const now = record();
  expect(applyTransition(now, 'withdrawn', 'withdraw', context)).toEqual({
    records: [{ ...now, status: 'withdrawn', updatedAt: AT }],
    events: [event('withdraw')],
    result: null,
  });
  expect(applyTransition(now, 'withdrawn', 'withdraw', context, 'Twice').events).toEqual([
    event('withdraw', { note: 'Twice' }),
  ]);
});

test('fields are the same whatever the order of their keys', () => {
  expect(isSame({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true);
  expect([isSame(null, undefined), isSame(0, null), isSame(undefined, '')]).toEqual([
    ...[true, false, false],
  ]);
  const names = ['copiesPerTransaction', 'sheetsPerTransaction', 'paperSize'] as const;
  const changed = { ...FIELDS, sheetsPerTransaction: 5, copiesPerTransaction: 1 };
  expect(changedFields(FIELDS, changed, names)).toEqual(names.slice(0, 2));
});

test('of what is not open others read little, and figures only once they are verified', () => {
  const shared = (classification: string | undefined, status: Status = 'verified') =>
    disclosureLevel({ status, fields: { classification } as ProcessRecord['fields'] });
  expect(['open', 'shared'].map((of) => shared(of))).toEqual(['figures', 'figures']);
  expect(['open', 'shared'].map((of) => shared(of, 'submitted'))).toEqual(['name', 'name']);
  expect(['sensitive', 'secret', 'confidential', undefined].map((of) => shared(of))).toEqual(
    Array(4).fill('little'),
  );
});

describe('versions', () => {
  const of = (...all: Status[]) =>
    all.map((status, at) => record({ id: 'one', version: at + 1, status })) as [ProcessRecord];
  const current = (...all: Status[]) => currentOf(of(...all)).version;

  it('stand until they are taken back or replaced; the highest that stands is current', () => {
    expect(
      liveVersions(of('superseded', 'verified', 'withdrawn', 'draft')).map(
        ({ version }) => version,
      ),
    ).toEqual([2, 4]);
    expect(current('superseded', 'verified', 'withdrawn')).toBe(2);
    expect(current('verified', 'draft')).toBe(2);
    expect(current('superseded', 'withdrawn')).toBe(2);
  });

  it('are in their order after a change', () => {
    const all = of('verified', 'draft');
    const next = { ...all[0], version: 3 };
    const changed = withChanges(all, [next, { ...all[0], status: 'superseded' }]);
    expect(changed.map(({ version, status }) => [version, status])).toEqual([
      [1, 'superseded'],
      [2, 'draft'],
      [3, 'verified'],
    ]);
  });

  it('hold their keys while they are handed in, and a rejected one while nothing else is', () => {
    const keys = (before: Status[], after: Status[]) => {
      const writes = { records: of(...after), events: [], result: null };
      const kept = keepingKeys(of(...before), writes);
      return 'hardKeys' in kept ? kept.hardKeys?.length : 'as before';
    };
    expect(keys(['draft'], ['submitted'])).toBe(1);
    expect(keys(['submitted'], ['needs_info'])).toBe('as before');
    expect(keys(['submitted'], ['verified'])).toBe('as before');
    expect(keys(['submitted'], ['rejected'])).toBe('as before');
    expect(keys(['submitted'], ['withdrawn'])).toBe(0);
    expect(keys(['verified'], ['superseded', 'verified'])).toBe('as before');
    expect(keys(['draft'], ['draft'])).toBe('as before');
    expect(keepingKeys(of('draft'), { refused: 'x' })).toEqual({ refused: 'x' });
  });

  it('of which one is handed in hold no key of one that was rejected', () => {
    const [handedIn, rejected] = of('verified', 'rejected') as unknown as ProcessRecord[];
    const other = { ...rejected!, fields: { ...FIELDS, serviceCode: 'RTA-2' } };
    const writes = { records: [handedIn!, other], events: [], result: null };
    expect(keepingKeys([{ ...handedIn!, status: 'draft' }], writes)).toMatchObject({
      hardKeys: [expect.stringContaining('rta-1') as string],
    });
  });
});
