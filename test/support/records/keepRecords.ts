import { randomUUID } from 'node:crypto';
import type { ImportedRecord } from '../../../src/records/operations/bulkRecords';
import type { Grade } from '../../../src/records/model/recordFigures';
import type { RecordFields } from '../../../src/records/model/recordFields';
import { SqlBulkRecords } from '../../../src/store/records/sqlBulkRecords';
import type { Database } from '../../../src/store/core/database';
import { MARIAM, sampleEvent, sampleRecord, VERIFIED } from './sampleRecord';

/** What a test says of a record; the rest is as usual. */
export interface Kept {
  status?: 'verified' | 'submitted';
  entityId?: string;
  /** The code in its number; that of the entity where absent. */
  processType?: NonNullable<RecordFields['processType']>;
  goLiveDate?: string;
  grade?: Grade;
  baseline?: string;
  residual?: string;
  eliminated?: string;
  partOf?: string;
}

/** A record that is where it is, however it came there. */
function toImported(kept: Kept): ImportedRecord {
  const { status = 'verified', entityId = 'rta', grade = 'A' } = kept;
  const { baseline = '100', residual = '0', eliminated = '100' } = kept;
  const { fields } = sampleRecord();
  const record = sampleRecord({
    ...VERIFIED,
    ...(status === 'submitted' ? { decision: null, nextReviewDate: null } : {}),
    status,
    fields: {
      ...fields,
      entityId,
      processType: kept.processType ?? 'customer_service',
      goLiveDate: kept.goLiveDate ?? '2020-01-01',
      ...(kept.partOf === undefined ? {} : { partOf: kept.partOf }),
    },
    figures: {
      baselineSheets: baseline,
      residualSheets: residual,
      eliminatedSheets: eliminated,
      grade,
      calcVersion: '1',
    },
  });
  return {
    record,
    events: [sampleEvent(record)],
    number: { code: entityId.replace(/[^a-z0-9]/g, '').toUpperCase(), year: 2026 },
    submission: { id: randomUUID(), personId: MARIAM.id },
  };
}

/** Writes records as they are said to be. @returns their numbers */
export async function keepRecords(db: Database, ...kept: readonly Kept[]): Promise<string[]> {
  const written = await new SqlBulkRecords(db).createAll(kept.map(toImported));
  if (!('created' in written)) throw new Error('A record of the test has the key of another.');
  return written.created.map((record) => record?.number ?? '');
}
