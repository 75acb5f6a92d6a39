import { randomUUID } from 'node:crypto';
import type { EntityDirectory, RecordEntity } from '../../../src/records/model/entityDirectory';
import { RecordOperations } from '../../../src/records/operations/recordOperations';
import type { RecordDeps } from '../../../src/records/operations/recordReader';
import type { RecordFields } from '../../../src/records/model/recordFields';
import type { Actor, Grant } from '../../../src/records/model/staffMember';
import { SqlRecordStore } from '../../../src/store/records/sqlRecordStore';
import { SqlStaff } from '../../../src/store/people/sqlStaff';
import type { Database } from '../../../src/store/core/database';

const entity = (id: string, code: string): RecordEntity => ({
  id,
  code,
  name: { en: id, ar: id },
  short: { en: id, ar: id },
});
const ENTITIES = [entity('rta', 'RTA'), entity('dewa', 'DEWA')];

/** Two entities, found by their ids. */
const twoEntities: EntityDirectory = {
  all: ENTITIES,
  get: (id) => ENTITIES.find((one) => one.id === id),
  idsOf: (id) => [id],
  named: (text) => ENTITIES.filter(({ id }) => id === text).map(({ id }) => [id]),
};

/** The record book over a real database. */
export function openRecordBook(db: Database, change: Partial<RecordDeps> = {}): RecordOperations {
  return new RecordOperations({
    records: new SqlRecordStore(db),
    staff: new SqlStaff(db),
    entities: twoEntities,
    now: () => new Date(),
    tenantHosts: [],
    centralAbove: 1_000_000,
    ...change,
  });
}

/** Somebody with these roles, as an authenticated activity brings them. */
export function actor(id: string, ...grants: Grant[]): Actor {
  return {
    id,
    name: `Name of ${id}`,
    entityId: null,
    entitySetBy: null,
    grants,
    language: 'en',
    via: 'chat',
  };
}

let made = 0;
/** No two of some 190 within 2 % of each other, and none so large that it needs a central review. */
const nextVolume = () => Math.round(3_000 * 1.021 ** (made++ % 190));

/** Everything that a submission needs; names and volumes differ, so that none is like another. */
export function completeFields(change: RecordFields = {}): RecordFields {
  // Without digits: some would be a telephone number.
  const english = randomUUID().replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] ?? '');
  const arabic = [...randomUUID().replaceAll('-', '')]
    .map((digit) => String.fromCharCode(0x0627 + parseInt(digit, 16)))
    .join('');
  return {
    entityId: 'rta',
    department: 'Licensing',
    processNameAr: arabic,
    processNameEn: english,
    processType: 'customer_service',
    baselineYear: 2019,
    sheetsPerTransaction: 3,
    copiesPerTransaction: 2,
    copiesIncluded: false,
    transactionsPerYear: nextVolume(),
    baselineMethod: 'counted',
    eliminationKind: 'digital_form',
    channels: ['entity_portal'],
    goLiveDate: '2021-09-01',
    digitalShare: 98,
    residualSheetsPerTransaction: 0,
    residualTransactionsPerYear: 0,
    shiftedTo: 'none',
    containsPersonalData: false,
    classification: 'open',
    evidence: [
      { kind: 'before_form', title: 'The old form', link: 'https://example.org/before' },
      { kind: 'after_form', title: 'The new form', link: 'https://example.org/after' },
    ],
    ...change,
  };
}

/** A draft with everything that a submission needs. */
export async function completeDraft(
  recordOperations: RecordOperations,
  owner: Actor,
  change: RecordFields = {},
): Promise<string> {
  const { record } = await recordOperations.begin(owner, randomUUID());
  const edited = await recordOperations.edit(owner, record.id, completeFields(change));
  if ('refused' in edited || edited.faults.length > 0 || edited.similar.length > 0)
    throw new Error(`No complete draft: ${JSON.stringify(edited)}`);
  return record.id;
}
