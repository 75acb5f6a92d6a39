import type { EntityDirectory } from '../../records/model/entityDirectory';
import {
  applyChanges,
  eventOf,
  isReadyForNumber,
  type EditContext,
} from '../../records/workflow/editRecord';
import {
  amended,
  decided,
  faultOfVerdict,
  faultOfWithdrawal,
  moved,
  submitted,
  type Verdict,
} from '../../records/workflow/decideRecord';
import type { FaultContext } from '../../records/rules/recordFault';
import type { FieldChanges, RecordFields } from '../../records/model/recordFields';
import type { RecordLife } from '../../records/workflow/demonstrationRecords';
import type { ProcessRecord, RecordEvent } from '../../records/model/processRecord';
import { centralReasonsOf, governed, newDraft, notReady } from '../../records/workflow/recordState';
import type { Writes } from '../../records/model/recordStore';
import type { Actor } from '../../records/model/staffMember';
import { dayInDubai } from '../../lib/dubaiDate';
import {
  currentOf,
  keepingKeys,
  withChanges,
  type Versions,
} from '../../records/workflow/versionHistory';
import { allowed, type Action } from '../../records/workflow/recordWorkflow';

/** Who does something, and when. */
export interface Moment {
  actor: Actor;
  /** ISO instant. */
  at: string;
}

export interface LifeRules {
  entities: EntityDirectory;
  /** What a record is held against on a day. */
  faultsOn: (day: string, fields: RecordFields) => FaultContext;
  /** Sheets a year above which only central reviewers decide. */
  centralAbove: number;
  /** The next number of an entity in the year of an instant. */
  nextNumber: (entityId: string, at: string) => string;
}

/**
 * One record from its first day on. Each step holds the same rules as in the chat, and throws where
 * one of them would refuse it: what is invented must be what could have happened.
 */
export class LivedRecord {
  private versions: Versions;
  private readonly events: RecordEvent[];
  private hardKeys: readonly string[] = [];

  constructor(
    id: string,
    begun: Moment,
    private readonly rules: LifeRules,
  ) {
    const draft = newDraft(id, this.context(begun), undefined);
    this.versions = [{ ...draft, rowVersion: 1 }];
    this.events = [eventOf(draft, this.context(begun), 'create')];
  }

  get current(): ProcessRecord {
    return currentOf(this.versions);
  }

  edit(moment: Moment, changes: FieldChanges): void {
    const context = this.context(moment);
    const { next, events, faults } = applyChanges(this.current, changes, [], context);
    if (faults.length > 0) this.refuse('edit', faults);
    this.step(moment, 'edit', () => ({ records: [next], events, result: null }));
    const { entityId } = next.fields;
    if (isReadyForNumber(next) && entityId !== undefined) this.number(moment, entityId);
  }

  submit(moment: Moment): void {
    this.step(moment, 'submit', (record) => {
      const day = dayInDubai(new Date(moment.at));
      const refusal = notReady(record, this.rules.faultsOn(day, record.fields), []);
      if (refusal) this.refuse('submit', refusal);
      const context = this.context(moment);
      return {
        records: [submitted(record, centralReasonsOf(record, this.rules.centralAbove), context)],
        events: [eventOf(record, context, 'submit')],
        result: null,
      };
    });
  }

  decide(moment: Moment, verdict: Verdict): void {
    this.step(moment, verdict.action, (record) => {
      const bad = faultOfVerdict(record, verdict);
      if (bad) this.refuse(verdict.action, bad);
      return decided(record, verdict, this.versions, this.context(moment));
    });
  }

  withdraw(moment: Moment, reason?: string): void {
    this.step(moment, 'withdraw', (record) => {
      const bad = faultOfWithdrawal(record, reason);
      if (bad) this.refuse('withdraw', bad);
      return moved(record, 'withdrawn', 'withdraw', this.context(moment), reason);
    });
  }

  reopen(moment: Moment): void {
    this.step(moment, 'reopen', (record) => moved(record, 'draft', 'reopen', this.context(moment)));
  }

  amend(moment: Moment, kind: 'real_change' | 're_estimate'): void {
    this.step(moment, 'amend', (record) => {
      const highest = Math.max(...this.versions.map(({ version }) => version));
      return amended(record, kind, highest, this.context(moment));
    });
  }

  /** As it is to be kept. */
  kept(): RecordLife {
    return { versions: this.versions, events: this.events, hardKeys: this.hardKeys };
  }

  private context({ actor, at }: Moment): EditContext {
    return { actor, at, entities: this.rules.entities };
  }

  private step(
    { actor }: Moment,
    action: Action,
    write: (record: ProcessRecord) => Writes<null>,
  ): void {
    const { current } = this;
    if (allowed(actor, governed(current), action) === undefined) this.refuse(action, actor.grants);
    const writes = keepingKeys(this.versions, write(current));
    if ('refused' in writes) this.refuse(action, writes.refused);
    const known = new Map(this.versions.map(({ version, rowVersion }) => [version, rowVersion]));
    this.versions = withChanges(
      this.versions,
      writes.records.map((record) => ({
        ...record,
        rowVersion: (known.get(record.version) ?? 0) + 1,
      })),
    );
    this.events.push(...writes.events);
    this.hardKeys = writes.hardKeys ?? this.hardKeys;
  }

  private number(moment: Moment, entityId: string): void {
    const { current } = this;
    const number = this.rules.nextNumber(entityId, moment.at);
    const [first, ...later] = this.versions.map((record) => ({ ...record, number }));
    if (first) this.versions = [first, ...later];
    this.events.push({ ...eventOf(current, this.context(moment), 'number'), new: number });
  }

  private refuse(action: Action, why: unknown): never {
    const { status, fields } = this.current;
    throw new Error(
      `An invented record could not have lived so: ${action} of a ${status} one was refused. ${JSON.stringify({ why, fields })}`,
    );
  }
}
