import { randomUUID } from 'node:crypto';
import type { RecordOperations } from '../../../src/records/operations/recordOperations';
import type { RecordFields } from '../../../src/records/model/recordFields';
import type { Actor } from '../../../src/records/model/staffMember';
import type { Database } from '../../../src/store/core/database';
import { SqlRecordStore } from '../../../src/store/records/sqlRecordStore';
import { actor, completeDraft, openRecordBook } from '../../support/records/recordBook';

/** Puts records into the database of a bot, as people would who log and verify them in the chat. */
export class TabRecords {
  private readonly recordOperations: RecordOperations;
  private readonly store: SqlRecordStore;

  constructor(db: Database) {
    this.recordOperations = openRecordBook(db);
    this.store = new SqlRecordStore(db);
  }

  /** Waiting for a verifier; returns the record's id. */
  async submitted(change: RecordFields = {}, owner = actor('tab-owner')): Promise<string> {
    const id = await completeDraft(this.recordOperations, owner, change);
    await done(this.recordOperations.submit(owner, id, submission(owner)));
    return id;
  }

  /** In the sums; returns the record's id. */
  async verified(change: RecordFields = {}, owner = actor('tab-owner')): Promise<string> {
    const id = await this.submitted(change, owner);
    const entityId = change.entityId ?? 'rta';
    const verifier = actor('tab-verifier', { role: 'verifier', entityId });
    const { version, rowVersion } = (await this.store.find({ id })) ?? {
      version: 0,
      rowVersion: 0,
    };
    const shown = { record: id, version, rowVersion };
    await done(
      this.recordOperations.decide(verifier, shown, submission(verifier), { action: 'verify' }),
    );
    return id;
  }
}

const submission = ({ id }: Actor) => ({ id: randomUUID(), personId: id });

async function done(step: Promise<object>): Promise<void> {
  const outcome = await step;
  if ('refused' in outcome) throw new Error(`Not done: ${JSON.stringify(outcome)}`);
}
