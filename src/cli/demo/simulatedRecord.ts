import type { OpenedRecord, Refusal } from '../../records/workflow/recordResult';
import type { ProcessRecord } from '../../records/model/processRecord';
import type { RecordOperations, ShownVersion } from '../../records/operations/recordOperations';
import type { FieldChanges } from '../../records/model/recordFields';
import type { Submission } from '../../records/model/recordStore';
import type { Verdict } from '../../records/operations/decideRecord';
import type { Actor } from '../../records/model/staffMember';

/** Who does something, and when. */
export interface RecordAtTime {
  actor: Actor;
  /** ISO instant. */
  at: string;
}

/** The operations on records, with a clock that can be set. */
export interface SimulatedOperations {
  recordOperations: RecordOperations;
  setClock(at: string): void;
}

/**
 * One record from its first day on. Each step uses the operations of the chat at a given time,
 * and throws if it is refused: invented history must be possible history.
 */
export class SimulatedRecord {
  private constructor(
    private readonly played: SimulatedOperations,
    private record: ProcessRecord,
  ) {}

  static async begin(
    played: SimulatedOperations,
    id: string,
    { actor, at }: RecordAtTime,
  ): Promise<SimulatedRecord> {
    played.setClock(at);
    const { record } = await played.recordOperations.begin(actor, id);
    return new SimulatedRecord(played, record);
  }

  get current(): ProcessRecord {
    return this.record;
  }

  /** Of records that look like it, the person says that it is not one of them. */
  async edit(moment: RecordAtTime, changes: FieldChanges): Promise<void> {
    const { id } = this.record;
    const { faults, similar } = await this.step('edit', moment, (recordOperations) =>
      recordOperations.edit(moment.actor, id, changes),
    );
    if (faults.length > 0) this.assertApplied('edit', faults);
    if (similar.length === 0) return;
    const numbers = similar.map(({ number }) => number);
    await this.step('dismiss', moment, (recordOperations, { submission }) =>
      recordOperations.dismissSimilar(moment.actor, id, numbers, submission),
    );
  }

  async submit(moment: RecordAtTime): Promise<void> {
    await this.step('submit', moment, (recordOperations, { shown, submission }) =>
      recordOperations.submit(moment.actor, shown.record, submission, shown),
    );
  }

  async decide(moment: RecordAtTime, verdict: Verdict): Promise<void> {
    await this.step(verdict.action, moment, (recordOperations, { shown, submission }) =>
      recordOperations.decide(moment.actor, shown, submission, verdict),
    );
  }

  async withdraw(moment: RecordAtTime, reason?: string): Promise<void> {
    await this.step('withdraw', moment, (recordOperations, { shown, submission }) =>
      recordOperations.withdraw(moment.actor, shown, submission, reason),
    );
  }

  async reopen(moment: RecordAtTime): Promise<void> {
    await this.step('reopen', moment, (recordOperations, { shown, submission }) =>
      recordOperations.reopen(moment.actor, shown, submission),
    );
  }

  async amend(moment: RecordAtTime, kind: 'real_change' | 're_estimate'): Promise<void> {
    await this.step('amend', moment, (recordOperations, { shown, submission }) =>
      recordOperations.amend(moment.actor, shown, submission, kind),
    );
  }

  private async step<T extends OpenedRecord>(
    name: string,
    { actor, at }: RecordAtTime,
    take: (
      recordOperations: RecordOperations,
      card: { shown: ShownVersion; submission: Submission },
    ) => Promise<T | Refusal>,
  ): Promise<T> {
    const { id, version, rowVersion } = this.record;
    this.played.setClock(at);
    const outcome = await take(this.played.recordOperations, {
      shown: { record: id, version, rowVersion },
      submission: { id: `${id} ${at} ${name}`, personId: actor.id },
    });
    if ('refused' in outcome) return this.assertApplied(name, outcome);
    this.record = outcome.record;
    return outcome;
  }

  private assertApplied(step: string, why: unknown): never {
    const { status, fields } = this.record;
    throw new Error(
      `An invented record could not have lived so: ${step} of a ${status} one was refused. ${JSON.stringify({ why, fields })}`,
    );
  }
}
