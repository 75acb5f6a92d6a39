import { historyCard } from '../../../../src/cards/records/historyCard';
import { endedCard, type EndedCard } from '../../../../src/cards/logging/endedCard';
import { noticeCard } from '../../../../src/cards/reminders/recordNoticeCard';
import { recordCard, type RecordCardContent } from '../../../../src/cards/records/recordCard';
import {
  recordSummaryCard,
  type SummarisedRecord,
} from '../../../../src/cards/logging/recordSummaryCard';
import { similarCard } from '../../../../src/cards/logging/similarRecordsCard';
import type { Language } from '../../../../src/language/text/detectLanguage';
import type { Similarity } from '../../../../src/records/rules/duplicates';
import { FACTOR_SETS } from '../../../../src/records/model/factorSets';
import type { Fault } from '../../../../src/records/rules/recordFault';
import {
  STATUSES,
  type ProcessRecord,
  type Status,
} from '../../../../src/records/model/processRecord';
import { NOTICE_KINDS } from '../../../../src/records/model/recordStore';
import type { EstimateBasis } from '../../../../src/records/rules/recordEstimates';
import { TRANSITIONS, type Action } from '../../../../src/records/workflow/recordWorkflow';
import { entities } from './people';
import {
  allFields,
  fewFields,
  knownRecord,
  lifeOf,
  LONG_NAME,
  RECORD,
  SUBMISSION,
  TODAY,
  youngDraft,
} from './processes';
import type { Sample } from './sample';

/** What an entity states about itself, and the factors that whoever runs the bot has chosen. */
const basis = (language: Language, same?: string): EstimateBasis => {
  const source =
    same ?? { en: 'Contract 2019/117 (Xerox)', ar: 'العقد 2019/117 مع Xerox' }[language];
  const stated = { entityId: 'rta', year: null, source };
  return {
    factorSet: FACTOR_SETS['2024'],
    entityFigures: [
      { ...stated, kind: 'cost_per_sheet', value: '0.15' },
      { ...stated, kind: 'storage_cost', value: '250' },
      { ...stated, kind: 'hourly_rate', value: '80' },
    ],
  };
};

/** What anybody at all could do with a record in this state. */
const actionsIn = (status: Status): Action[] => [
  ...new Set(TRANSITIONS.filter(({ from }) => from === status).map(({ action }) => action)),
];

const shown = (record: ProcessRecord, language: Language, same?: string): RecordCardContent => ({
  record,
  actions: actionsIn(record.status),
  events: lifeOf(record, language, same),
  entities,
  today: TODAY,
  submission: SUBMISSION,
});

/** All that can be known stands on one of them, so that the others are quickly looked over. */
const recordIn = (status: Status, language: Language): ProcessRecord => {
  const { evidence = [], department = '' } = allFields(language);
  const fields = { ...fewFields, evidence, department };
  return knownRecord(language, { status, ...(status === 'submitted' ? {} : { fields }) });
};

const WARNINGS: readonly Fault[] = [
  { field: 'url', fault: 'not_government', values: { host: 'example.com' }, severity: 'warning' },
  {
    field: 'transactionsPerYear',
    fault: 'sum_above_purchases',
    values: { sum: '1200000', purchased: '1000000', year: 2019 },
    severity: 'warning',
  },
];
const ERRORS: readonly Fault[] = [
  { field: 'baselineYear', fault: 'too_small', values: { limit: 2015 }, severity: 'error' },
  { field: 'entityId', fault: 'not_your_entity', severity: 'error' },
  { field: 'description', fault: 'personal_data', severity: 'error' },
];

const summarised = (
  record: ProcessRecord,
  changes: Partial<SummarisedRecord> = {},
): SummarisedRecord => ({
  record,
  missing: [],
  faults: [],
  buttons: ['submit', 'save', 'edit', 'formSubmission', 'formMore', 'discard'],
  entities,
  today: TODAY,
  submission: SUBMISSION,
  ...changes,
});

const resemblance = (changes: Partial<Similarity>): Similarity => ({
  id: '6f1a2b0c-93f4-4b0e-8a55-0a5cbb1e7a01',
  number: 'PL-RTA-2026-0003',
  status: 'verified',
  ownerId: 'person-omar',
  entityId: 'rta',
  processNameAr: 'شهادة فحص المركبات الفني',
  processNameEn: 'Technical certificate of vehicles',
  why: 'name',
  similarity: 0.9,
  crossEntity: false,
  bothClaimCustomerPrints: false,
  ...changes,
});
const alike: readonly Similarity[] = [
  resemblance({}),
  resemblance({ id: '6f1a2b0c-93f4-4b0e-8a55-0a5cbb1e7a02', why: 'url', ...LONG_NAME }),
  resemblance({ id: '6f1a2b0c-93f4-4b0e-8a55-0a5cbb1e7a03', why: 'volume', status: 'draft' }),
  resemblance({
    id: '6f1a2b0c-93f4-4b0e-8a55-0a5cbb1e7a04',
    number: 'PL-DP-2026-0117',
    entityId: 'dubai-police',
    why: 'journey',
    crossEntity: true,
    bothClaimCustomerPrints: true,
  }),
];

/** Cards that are over: how, of which status the record is then. */
const ENDED: [string, Pick<EndedCard, 'isForm' | 'end' | 'fields'>, ProcessRecord['status']][] = [
  ['submitted', { isForm: false, end: 'decided', fields: [] }, 'submitted'],
  ['discarded', { isForm: true, end: 'decided', fields: [] }, 'withdrawn'],
  ['newer summary', { isForm: false, end: 'replaced', fields: [] }, 'draft'],
  ['newer form', { isForm: true, end: 'replaced', fields: [] }, 'draft'],
  ['changed', { isForm: false, end: 'changed', fields: [] }, 'draft'],
  ['kept', { isForm: false, end: 'kept', fields: [] }, 'draft'],
  ['saved', { isForm: true, end: 'saved', fields: ['department', 'evidence'] }, 'draft'],
  ['sent', { isForm: true, end: 'saved', fields: [] }, 'draft'],
];

export const recordSamples: readonly Sample[] = [
  ...STATUSES.map((status): Sample => ({
    name: `record, ${status}`,
    card: (language, messages) =>
      recordCard(shown(recordIn(status, language), language), messages, language),
    saying: (text, language, messages) =>
      recordCard(
        {
          ...shown(knownRecord(language, { status }, text), language, text),
          basis: basis(language, text),
          warnings: [
            { field: 'url', fault: 'not_government', values: { host: text }, severity: 'warning' },
          ],
        },
        messages,
        language,
      ),
  })),
  {
    name: 'record, a young draft',
    card: (language, messages) =>
      recordCard({ ...shown(youngDraft(), language), events: [] }, messages, language),
  },
  {
    name: 'record, with a long name, estimates and warnings',
    card: (language, messages) => {
      const record = knownRecord(language, { fields: { ...allFields(language), ...LONG_NAME } });
      return recordCard(
        { ...shown(record, language), basis: basis(language), warnings: WARNINGS },
        messages,
        language,
      );
    },
  },
  {
    name: 'record, changed meanwhile',
    card: (language, messages) =>
      recordCard(
        { ...shown(recordIn('needs_info', language), language), refused: 'stale' },
        messages,
        language,
      ),
  },
  {
    name: 'record, a verification that was refused',
    card: (language, messages) =>
      recordCard(
        {
          ...shown(recordIn('needs_info', language), language),
          actions: actionsIn('submitted'),
          refused: 'notAllowed',
          attempt: {
            action: 'verify',
            inputs: { 'verified.sheetsPerTransaction': '7' },
            fault: { fault: 'only_lower', field: 'sheetsPerTransaction' },
          },
        },
        messages,
        language,
      ),
    saying: (text, language, messages) =>
      recordCard(
        {
          ...shown(recordIn('needs_info', language), language),
          actions: actionsIn('submitted'),
          attempt: {
            action: 'verify',
            inputs: { 'verified.sheetsPerTransaction': text, 'verify.note': text },
            fault: { fault: 'only_lower', field: 'sheetsPerTransaction' },
          },
        },
        messages,
        language,
      ),
  },
  {
    name: 'record, a rejection that was refused',
    card: (language, messages) =>
      recordCard(
        {
          ...shown(recordIn('needs_info', language), language),
          actions: actionsIn('submitted'),
          attempt: { action: 'reject', inputs: {}, fault: { fault: 'reason_needed' } },
        },
        messages,
        language,
      ),
  },
  {
    name: 'history',
    card: (language, messages) => {
      const record = knownRecord(language);
      const events = lifeOf(record, language);
      return historyCard({ record, events, entities }, messages, language);
    },
    saying: (text, language, messages) => {
      const record = knownRecord(language, {}, text);
      const events = lifeOf(record, language, text);
      return historyCard({ record, events, entities }, messages, language);
    },
  },
  {
    name: 'summary, ready',
    card: (language, messages) =>
      recordSummaryCard(
        summarised(knownRecord(language, { status: 'draft', decision: null }), {
          basis: basis(language),
        }),
        messages,
        language,
      ),
    saying: (text, language, messages) =>
      recordSummaryCard(
        summarised(knownRecord(language, { status: 'draft' }, text), { understood: [text] }),
        messages,
        language,
      ),
  },
  {
    name: 'summary, incomplete and wrong',
    card: (language, messages) =>
      recordSummaryCard(
        summarised(youngDraft(), {
          understood: [
            { en: 'In use since 24 November 2026.', ar: 'مطبّق منذ 24 نوفمبر 2026.' }[language],
          ],
          missing: ['department', 'baselineYear', 'evidence', 'containsPersonalData'],
          faults: [...ERRORS, ...WARNINGS],
          buttons: ['save', 'edit', 'formShort', 'formSubmission', 'formMore', 'discard'],
        }),
        messages,
        language,
      ),
  },
  {
    name: 'summary, of nothing yet',
    card: (language, messages) =>
      recordSummaryCard(
        summarised(youngDraft({ fields: {} }), { missing: ['entityId'], buttons: ['formShort'] }),
        messages,
        language,
      ),
  },
  {
    name: 'similar records',
    card: (language, messages) =>
      similarCard(
        {
          record: RECORD,
          candidates: alike,
          openable: new Set(alike.slice(0, 2).map(({ id }) => id)),
          entities,
          submission: SUBMISSION,
        },
        messages,
        language,
      ),
    saying: (text, language, messages) =>
      similarCard(
        {
          record: RECORD,
          candidates: [resemblance({ processNameAr: text, processNameEn: text })],
          openable: new Set([RECORD]),
          entities,
          submission: SUBMISSION,
          understood: [text],
        },
        messages,
        language,
      ),
  },
  ...ENDED.map(([name, ended, status]): Sample => ({
    name: `ended, ${name}`,
    card: (language, messages) => {
      const record = knownRecord(language, { status, decision: null });
      return endedCard({ ...ended, record, entities }, messages, language);
    },
    saying: (text, language, messages) => {
      const record = knownRecord(language, { status, decision: null }, text);
      return endedCard({ ...ended, record, entities }, messages, language);
    },
  })),
  ...NOTICE_KINDS.map((kind): Sample => ({
    name: `notice, ${kind}`,
    card: (language, messages) => {
      const status = kind === 'to_verify' || kind === 'no_verifier' ? 'submitted' : kind;
      const record = knownRecord(language, { status });
      return noticeCard({ kind, record, entities }, messages, language);
    },
    saying: (text, language, messages) => {
      const record = knownRecord(language, {}, text);
      return noticeCard({ kind, record, entities }, messages, language);
    },
  })),
];
