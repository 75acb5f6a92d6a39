import { randomUUID } from 'node:crypto';
import type { ProcessRecord, RecordEvent } from '../../../src/records/model/processRecord';
import type { RecordStore, RecordWrite } from '../../../src/records/model/recordStore';

export const MARIAM = { id: 'person-mariam', name: 'Mariam' };
export const OMAR = { id: 'person-omar', name: 'Omar' };

/** A draft of Mariam's that holds what a draft needs. */
export function sampleRecord(changes: Partial<ProcessRecord> = {}): ProcessRecord {
  return {
    id: randomUUID(),
    number: null,
    version: 1,
    rowVersion: 0,
    status: 'draft',
    fields: {
      entityId: 'rta',
      processNameAr: 'شهادة الفحص الفني للمركبة',
      processNameEn: 'Vehicle technical test certificate',
      processType: 'customer_service',
      sheetsPerTransaction: 1.5,
      transactionsPerYear: 1000,
      eliminationKind: 'e_certificate',
      goLiveDate: '2020-08-31',
    },
    assumed: [],
    figures: null,
    ownerId: MARIAM.id,
    ownerName: MARIAM.name,
    createdAt: '2026-11-25T08:00:00.000Z',
    updatedAt: '2026-11-25T08:00:00.000Z',
    submittedBy: null,
    submittedByName: null,
    submittedAt: null,
    contributors: [MARIAM.id],
    decision: null,
    original: null,
    possibleDuplicates: [],
    centralReasons: [],
    nextReviewDate: null,
    ...changes,
  };
}

/** What a verified version has beyond a draft. */
export const VERIFIED = {
  status: 'verified',
  figures: {
    baselineSheets: '240000',
    residualSheets: '800',
    eliminatedSheets: '239200',
    grade: 'A',
    calcVersion: '1',
  },
  submittedBy: MARIAM.id,
  submittedByName: MARIAM.name,
  submittedAt: '2026-11-25T09:00:00.000Z',
  decision: { verifierId: OMAR.id, verifierName: OMAR.name, at: '2026-11-25T10:00:00.000Z' },
  nextReviewDate: '2027-11-25',
} as const satisfies Partial<ProcessRecord>;

export function sampleEvent(
  record: Pick<ProcessRecord, 'id' | 'version'>,
  changes: Partial<RecordEvent> = {},
): RecordEvent {
  return {
    recordId: record.id,
    version: record.version,
    at: '2026-11-25T08:00:00.000Z',
    actorId: MARIAM.id,
    actorName: MARIAM.name,
    action: 'create',
    via: 'chat',
    language: 'ar',
    ...changes,
  };
}

export async function createSample(
  store: RecordStore,
  changes: Partial<ProcessRecord> = {},
): Promise<ProcessRecord> {
  const record = sampleRecord(changes);
  return store.create(record, sampleEvent(record), { id: record.id, personId: record.ownerId });
}

/** Writes the record with these changes, whatever it was; returns it as it then is. */
export async function rewrite(
  store: RecordStore,
  id: string,
  changes: Partial<ProcessRecord>,
  writes: Partial<RecordWrite<null>> = {},
): Promise<ProcessRecord> {
  const changed = await store.change(id, undefined, (versions) => {
    const next = { ...versions[versions.length - 1]!, ...changes };
    return { records: [next], events: [sampleEvent(next, EDIT)], result: null, ...writes };
  });
  if (!('done' in changed)) throw new Error(`Not written: ${JSON.stringify(changed)}`);
  return changed.record;
}

export const EDIT = { action: 'edit', field: 'department', new: 'Licensing' } as const;
export const NUMBER_OF_RTA = { code: 'RTA', year: 2026 };
