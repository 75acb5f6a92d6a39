import { randomUUID } from 'node:crypto';
import type { RecordOperations } from '../../../src/records/operations/recordOperations';
import type { OpenedRecord } from '../../../src/records/workflow/recordResult';
import type { Actor } from '../../../src/records/model/staffMember';
import { completeDraft } from './recordBook';

const step = <T extends object>(done: T): Exclude<T, { refused: unknown }> => {
  if ('refused' in done) throw new Error(`Refused: ${JSON.stringify(done)}`);
  return done as Exclude<T, { refused: unknown }>;
};

const shown = ({ record }: OpenedRecord) => ({
  record: record.id,
  version: record.version,
  rowVersion: record.rowVersion,
});

export type State = keyof Awaited<ReturnType<typeof recordsInEveryState>>;

/**
 * A record of `owner` in each state, by the steps that lead there; their ids.
 * @param verifier of the owner's entity, who has put in nothing
 */
export async function recordsInEveryState(
  recordOperations: RecordOperations,
  { owner, verifier, admin }: Record<'owner' | 'verifier' | 'admin', Actor>,
) {
  const once = ({ id }: Actor) => ({ id: randomUUID(), personId: id });
  const draft = () => completeDraft(recordOperations, owner);
  const submitted = async (): Promise<OpenedRecord> =>
    step(await recordOperations.submit(owner, await draft(), once(owner)));
  const decided = async (
    verdict: Parameters<RecordOperations['decide']>[3],
  ): Promise<OpenedRecord> =>
    step(
      await recordOperations.decide(verifier, shown(await submitted()), once(verifier), verdict),
    );
  const verified = () => decided({ action: 'verify' });
  const amended = async (): Promise<OpenedRecord> =>
    step(await recordOperations.amend(owner, shown(await verified()), once(owner), 're_estimate'));
  const discarded = async (): Promise<string> => {
    const id = await draft();
    step(await recordOperations.discard(owner, id, once(owner)));
    return id;
  };
  const withdrawn = async (): Promise<OpenedRecord> =>
    step(await recordOperations.withdraw(admin, shown(await verified()), once(admin), 'a mistake'));
  return {
    draft: await draft(),
    submitted: (await submitted()).record.id,
    needs_info: (await decided({ action: 'ask', note: 'Which form?' })).record.id,
    verified: (await verified()).record.id,
    rejected: (await decided({ action: 'reject', reason: 'no_evidence' })).record.id,
    discarded: await discarded(),
    withdrawn: (await withdrawn()).record.id,
    amended: (await amended()).record.id,
  };
}
