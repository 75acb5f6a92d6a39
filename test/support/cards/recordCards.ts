import type { Language } from '../../../src/language/text/detectLanguage';
import type { Messages } from '../../../src/messages/messages';
import type { Card } from '../../../src/cards/kit/adaptiveCard';
import { submit } from '../../../src/cards/kit/adaptiveCard';
import { historyCard } from '../../../src/cards/records/historyCard';
import { noticeCard } from '../../../src/cards/reminders/recordNoticeCard';
import { peopleCard } from '../../../src/cards/people/personListCard';
import { personCard } from '../../../src/cards/people/personCard';
import { actionButtonWithoutInputs } from '../../../src/cards/kit/actionButtons';
import { questionCard } from '../../../src/cards/logging/stepCard';
import { recordCard, type RecordCardContent } from '../../../src/cards/records/recordCard';
import { recordFormCard } from '../../../src/cards/logging/recordFormCard';
import { recordListCard } from '../../../src/cards/records/recordListCard';
import { recordSummaryCard } from '../../../src/cards/logging/recordSummaryCard';
import { similarCard } from '../../../src/cards/logging/similarRecordsCard';
import { figuresOf } from '../../../src/records/rules/paperArithmetic';
import type { Similarity } from '../../../src/records/rules/duplicates';
import type { RecordEntity } from '../../../src/records/model/entityDirectory';
import {
  CENTRAL_REASONS,
  EVENT_ACTIONS,
  STATUSES,
  type ProcessRecord,
  type RecordEvent,
} from '../../../src/records/model/processRecord';
import type { RecordFields } from '../../../src/records/model/recordFields';
import { NOTICE_KINDS } from '../../../src/records/model/recordStore';
import type { StaffMember } from '../../../src/records/model/staffMember';
import { ACTIONS } from '../../../src/records/workflow/recordWorkflow';
import { sampleEvent, sampleRecord, VERIFIED } from '../records/sampleRecord';

export const TODAY = '2026-11-25';
export const SUBMISSION = '0b6f2f63-6b7a-4c58-9a0e-6c1f1d1f7a11';

/** What people write, in neither of the two scripts, so that what a card says itself stands out. */
const written = (length: number) => 'Ωμέγα Δέλτα Σίγμα Πι '.repeat(length).slice(0, length);

export const ENTITIES: readonly RecordEntity[] = Array.from({ length: 45 }, (_, at) => ({
  id: at === 0 ? 'rta' : `entity-${at}`,
  code: at === 0 ? 'RTA' : `E${at}`,
  name: { ar: written(60), en: written(60) },
  short: { ar: 'ΡΤΑ', en: 'ΡΤΑ' },
}));
export const entities = { get: (id: string) => ENTITIES.find((entity) => entity.id === id) };

/** A record with a value in every field; texts as long as `long` says, or as long as may be. */
export function fullFields(long = 1000): RecordFields {
  const text = (most: number) => written(Math.min(most, long));
  return {
    entityId: 'rta',
    department: text(120),
    processNameAr: text(150),
    processNameEn: text(150),
    serviceCode: '4'.repeat(Math.min(32, long)),
    processType: 'customer_service',
    customerGroups: ['individual', 'business', 'government', 'employee'],
    description: text(1000),
    journeyId: text(80),
    legalBasis: text(300),
    partOf: 'PL-RTA-2026-0002',
    baselineYear: 2020,
    baselineNote: text(300),
    sheetsPerTransaction: 3,
    duplexShare: 50,
    paperSize: 'A4',
    paperWeight: 80,
    copiesPerTransaction: 2,
    copiesIncluded: false,
    transactionsPerYear: 40_000,
    paperItems: Array.from({ length: long > 100 ? 30 : 2 }, () => ({
      name: text(120),
      sheets: 0.1,
      printedBy: 'customer' as const,
    })),
    baselineMethod: 'sample',
    sampleTransactions: 200,
    sampleDays: 11,
    estimateReason: text(300),
    storageAmount: 12.5,
    storageUnit: 'linear_metres',
    minutesBefore: 20,
    minutesAfter: 25,
    minutesReason: text(300),
    eliminationKind: 'e_signature',
    channels: ['dubainow', 'kiosk', 'grps', 'api', 'uae_pass_signature', 'email_sms'],
    systemName: text(80),
    url: `https://1.2/${'9'.repeat(Math.min(980, long))}`,
    signatureLevel: 'qualified',
    goLiveDate: '2020-08-31',
    goLivePlanned: false,
    digitalShare: 98,
    recordKeptIn: 'dms',
    fallback: text(300),
    residualSheetsPerTransaction: 1,
    residualTransactionsPerYear: 800,
    residualReason: 'law',
    shiftedTo: 'none',
    legacyArchive: 'disposed_with_approval',
    disposalApproval: text(80),
    disposalDate: '2024-03-15',
    evidence: Array.from({ length: long > 100 ? 20 : 2 }, (_, at) => ({
      kind: 'circular' as const,
      title: text(150),
      link: `https://1.2/${String(at)}/${'9'.repeat(Math.min(980, long))}`,
      date: '2020-07-01',
    })),
    containsPersonalData: false,
    classification: 'shared',
    changeKind: 're_estimate',
  };
}

export function fullRecord(
  changes: Partial<ProcessRecord> = {},
  fields: RecordFields = fullFields(40),
): ProcessRecord {
  const verifiedValues = { sheetsPerTransaction: 2, residualTransactionsPerYear: 900 };
  return sampleRecord({
    ...VERIFIED,
    number: 'PL-RTA-2026-0001',
    version: 2,
    rowVersion: 7,
    status: 'submitted',
    fields,
    figures: figuresOf(fields, verifiedValues) ?? null,
    ownerName: 'Μαρία',
    submittedByName: 'Μαρία',
    assumed: ['copiesIncluded', 'entityId'],
    centralReasons: CENTRAL_REASONS,
    possibleDuplicates: [
      { number: 'PL-RTA-2026-0003', dismissed: true },
      { number: 'PL-RTA-2026-0004', dismissed: false },
    ],
    decision: {
      verifierId: 'person-omar',
      verifierName: 'Όμηρος',
      at: '2026-11-25T10:00:00.000Z',
      note: fields.description ?? '',
      rejectReason: 'wrong_numbers',
      verifiedValues,
    },
    ...changes,
  });
}

/** Thirty events of every kind; as many edits of long texts as there is room for. */
export function fullEvents(record: ProcessRecord): RecordEvent[] {
  const happened = (changes: Partial<RecordEvent>) =>
    sampleEvent(record, { actorName: 'Μαρία', ...changes });
  const texts = Array.from({ length: 30 - EVENT_ACTIONS.length }, () =>
    happened({
      action: 'edit',
      field: 'description',
      old: record.fields.description ?? null,
      new: record.fields.legalBasis ?? null,
      note: 'assumed',
    }),
  );
  const others = EVENT_ACTIONS.map((action) =>
    action === 'edit'
      ? happened({ action, field: 'department', old: null, new: 'Πι' })
      : happened({ action, new: 'PL-RTA-2026-0001', note: record.decision?.note ?? '' }),
  );
  return [...texts, ...others];
}

export function shownRecord(changes: Partial<RecordCardContent> = {}): RecordCardContent {
  const record = changes.record ?? fullRecord();
  return {
    record,
    actions: ACTIONS,
    events: fullEvents(record),
    entities,
    today: TODAY,
    submission: SUBMISSION,
    ...changes,
  };
}

const resemblance = (changes: Partial<Similarity>): Similarity => ({
  id: '6f1a2b0c-93f4-4b0e-8a55-0a5cbb1e7a01',
  number: 'PL-RTA-2026-0003',
  status: 'verified',
  ownerId: 'person-omar',
  entityId: 'rta',
  processNameAr: written(150),
  processNameEn: written(150),
  why: 'name',
  similarity: 0.9,
  crossEntity: false,
  bothClaimCustomerPrints: false,
  ...changes,
});

export const CANDIDATES: readonly Similarity[] = [
  resemblance({}),
  resemblance({ id: '6f1a2b0c-93f4-4b0e-8a55-0a5cbb1e7a02', why: 'url' }),
  resemblance({ id: '6f1a2b0c-93f4-4b0e-8a55-0a5cbb1e7a03', why: 'volume' }),
  resemblance({
    id: '6f1a2b0c-93f4-4b0e-8a55-0a5cbb1e7a04',
    why: 'journey',
    crossEntity: true,
    bothClaimCustomerPrints: true,
  }),
];

export const person = (changes: Partial<StaffMember> = {}): StaffMember => ({
  id: '1f0c5a9e-6d1b-4b7e-9f3a-2c8d7e6b5a40',
  name: 'Μαρία',
  entityId: 'rta',
  entitySetBy: 'admin',
  grants: [
    { role: 'coordinator', entityId: 'rta' },
    { role: 'coordinator', entityId: 'entity-1' },
    { role: 'verifier', entityId: '*' },
    { role: 'admin', entityId: '*' },
  ],
  ...changes,
});

const FAULTS = [
  { field: 'url', fault: 'not_government', values: { host: '1.2' }, severity: 'warning' },
  { field: 'baselineYear', fault: 'too_small', values: { limit: 2015 }, severity: 'error' },
  { field: 'entityId', fault: 'not_your_entity', severity: 'error' },
] as const;

/** Cards about one record, in each of its states. */
function cardsOf(
  record: ProcessRecord,
  language: Language,
  messages: Messages,
): Record<string, Card> {
  const empty = { ...record, number: null, figures: null, fields: {}, decision: null };
  const form = { record, entities: ENTITIES, submission: SUBMISSION };
  const parts = ['short', 'submission', 'more'] as const;
  return Object.fromEntries([
    ...STATUSES.map((status) => [
      `record ${status}`,
      recordCard(shownRecord({ record: { ...record, status } }), messages, language),
    ]),
    ...parts.flatMap((part) => [
      [`form ${part}`, recordFormCard({ ...form, part }, messages, language)],
      [`empty form ${part}`, recordFormCard({ ...form, record: empty, part }, messages, language)],
    ]),
    ...NOTICE_KINDS.map((kind) => [
      `notice ${kind}`,
      noticeCard({ kind, record, entities }, messages, language),
    ]),
    ['history', historyCard({ record, events: fullEvents(record), entities }, messages, language)],
    ...[record, empty].map((summarised) => [
      `summary ${summarised.number}`,
      recordSummaryCard(
        {
          record: summarised,
          missing: ['department', 'evidence'],
          faults: FAULTS,
          buttons: ['submit', 'save', 'edit', 'formShort', 'formSubmission', 'formMore', 'discard'],
          entities,
          today: TODAY,
          submission: SUBMISSION,
        },
        messages,
        language,
      ),
    ]),
  ]) as Record<string, Card>;
}

/** Every card about records in one language, by name. */
export function recordCards(
  language: Language,
  messages: Messages,
  record: ProcessRecord = fullRecord(),
): Record<string, Card> {
  const page = { total: 45, offset: 20, limit: 20, entities, today: TODAY };
  const records = Array.from({ length: 20 }, () => record);
  const question = {
    record: record.id,
    field: 'channels' as const,
    question: written(100),
    choices: [{ title: 'Πι', value: 'kiosk' }],
    buttons: Array.from({ length: 8 }, () => submit('Πι')),
  };
  const staff = { people: Array.from({ length: 40 }, () => person()), entities };
  return {
    ...cardsOf(record, language, messages),
    question: questionCard(
      { ...question, understood: [written(150)], example: 'Πι', fault: 'Πι' },
      messages,
      language,
    ),
    'question with several answers': questionCard(
      {
        ...question,
        several: true,
        buttons: [actionButtonWithoutInputs('Πι', { verb: 'log.new' })],
      },
      messages,
      language,
    ),
    mine: recordListCard({ ...page, scope: 'mine', records }, messages, language),
    verify: recordListCard({ ...page, scope: 'verify', records, text: 'Πι' }, messages, language),
    'none of mine': recordListCard(
      { ...page, scope: 'mine', records: [], total: 0, offset: 0 },
      messages,
      language,
    ),
    similar: similarCard(
      {
        record: record.id,
        candidates: CANDIDATES,
        openable: new Set([CANDIDATES[0]!.id]),
        entities,
        submission: SUBMISSION,
      },
      messages,
      language,
    ),
    people: peopleCard(staff, messages, language),
    'nobody found': peopleCard({ people: [], text: 'Πι', entities }, messages, language),
    'somebody new': peopleCard({ people: [], text: person().id, entities }, messages, language),
    person: personCard({ person: person(), entities: ENTITIES, saved: true }, messages, language),
    'unknown person': personCard(
      {
        person: person({ name: null, entityId: null, entitySetBy: 'self', grants: [] }),
        entities: ENTITIES,
        attempt: { inputs: { roles: 'verifier' }, needsEntity: 'verifier' },
      },
      messages,
      language,
    ),
  };
}
