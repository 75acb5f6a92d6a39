import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../../src/store/core/database';
import { SqlRecordStore } from '../../src/store/records/sqlRecordStore';
import { actor, completeDraft, openRecordBook } from '../support/records/recordBook';

const CHANGES = 200;
const WARM_UP = 20;

const owner = actor('owner');
const verifier = actor('verifier', { role: 'verifier', entityId: '*' });

const TRIGGERS = [
  ['records', 'records_keep_lines'],
  ['records', 'records_recount_updated'],
  ['record_versions', 'record_versions_recount_inserted'],
  ['record_versions', 'record_versions_recount_updated'],
];

/**
 * How long it takes to hand a record in and to verify it, with what triggers keep and without. The
 * records that were measured without are put right afterwards.
 */
export async function measureChanges(db: Database): Promise<string[][]> {
  const withTriggers = await measure(db);
  await switchTriggers(db, 'disable');
  const without = await measure(db);
  await switchTriggers(db, 'enable');
  await sql`select write_record_lines(id) from records where owner_id = ${owner.id}`.execute(db);
  return (['submit', 'verify'] as const).flatMap((step) => [
    rowOf(step, withTriggers[step]),
    rowOf(`${step}, without triggers`, without[step]),
  ]);
}

async function switchTriggers(db: Database, how: 'enable' | 'disable'): Promise<void> {
  for (const [table, trigger] of TRIGGERS)
    await sql.raw(`alter table ${table} ${how} trigger ${trigger}`).execute(db);
}

function rowOf(name: string, times: readonly number[]): string[] {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
  return [name, at(0.5), at(0.99)];
}

async function measure(db: Database): Promise<{ submit: number[]; verify: number[] }> {
  // Looking for records of the same process takes its own time; here it is left out.
  const records = Object.assign(new SqlRecordStore(db), { comparable: () => Promise.resolve([]) });
  const recordOperations = openRecordBook(db, { records });
  const times = { submit: [] as number[], verify: [] as number[] };
  for (let made = 0; made < CHANGES + WARM_UP; made++) {
    const id = await completeDraft(recordOperations, owner);
    const steps = {
      submit: () => recordOperations.submit(owner, id, { id: randomUUID(), personId: owner.id }),
      verify: async () => {
        const record = await records.find({ id });
        if (!record) throw new Error('The record is gone.');
        const { version, rowVersion } = record;
        const submission = { id: randomUUID(), personId: verifier.id };
        const shown = { record: id, version, rowVersion };
        return recordOperations.decide(verifier, shown, submission, { action: 'verify' });
      },
    };
    for (const step of ['submit', 'verify'] as const) {
      const start = performance.now();
      const outcome = await steps[step]();
      if ('refused' in outcome) throw new Error(`Refused: ${JSON.stringify(outcome.refused)}`);
      if (made >= WARM_UP) times[step].push(performance.now() - start);
    }
  }
  return times;
}
