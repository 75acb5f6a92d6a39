import {
  applyAmendment,
  applyDecision,
  faultOfVerdict,
  faultOfWithdrawal,
  applyTransition,
  noticesAbout,
  noticesOfNoVerifier,
  applySubmission,
  type Verdict,
} from './decideRecord';
import { COMPARED_FIELDS, findSimilar, type Similarity } from '../rules/duplicates';
import { typedNames } from '../rules/processNameKey';
import {
  applyChanges,
  eventOf,
  isReadyForNumber,
  type ChangeMarks,
  type EditContext,
} from './editRecord';
import type {
  StepResult,
  EditResult,
  OpenedRecord,
  Refusal,
  StaleVersion,
} from '../workflow/recordResult';
import type { ProcessRecord } from '../model/processRecord';
import type { FieldChanges } from '../model/recordFields';
import { RecordReader } from './recordReader';
import {
  centralReasonsOf,
  toDone,
  workflowView,
  isSameList,
  latestSeen,
  mayBeToldOf,
  newDraft,
  NOT_FOUND,
  notReady,
  undismissedDuplicates,
  withDismissed,
} from '../workflow/recordState';
import type { ChangeResult, Submission, RecordWrite } from '../model/recordStore';
import type { Actor } from '../model/staffMember';
import { currentOf, keepingKeys, type Versions } from '../workflow/versionHistory';
import { allowed, maySee, type Action } from '../workflow/recordWorkflow';

/** A state of a record. */
export type VersionState = Pick<ProcessRecord, 'version' | 'rowVersion'>;

/** A state that a person was shown, and when it had last been changed. */
export interface ShownState extends VersionState {
  /** ISO instant; older cards do not have it. */
  updatedAt?: string | undefined;
}

/** The state of a record that a card showed. */
export interface ShownVersion extends VersionState {
  record: string;
}

const hasMoved = (record: ProcessRecord, { version, rowVersion }: VersionState): boolean =>
  record.version !== version || record.rowVersion !== rowVersion;

/**
 * The operations on records: every method checks the permissions of the actor, and the state
 * under a lock. A record that somebody may not see is not found.
 */
export class RecordOperations extends RecordReader {
  /** Begins a draft, once for a submission; the person's own entity is assumed. */
  async begin(actor: Actor, submissionId: string): Promise<OpenedRecord> {
    const context = this.context(actor);
    const entity = actor.entityId === null ? undefined : this.deps.entities.get(actor.entityId);
    const draft = newDraft(submissionId, context, entity?.id);
    const record = await this.deps.records.create(draft, eventOf(draft, context, 'create'), {
      id: submissionId,
      personId: actor.id,
    });
    return this.opened(actor, record);
  }

  /**
   * Takes new values into a draft, each by itself.
   * @param given the values, or what makes them out of the draft under its lock
   * @param options what is known of the values, see {@link ChangeMarks}; `attached`: SHA-256 of a
   *   file that is kept with the record now
   */
  async edit(
    actor: Actor,
    id: string,
    given: FieldChanges | ((record: ProcessRecord) => FieldChanges),
    options: ChangeMarks & { submission?: Submission; attached?: string } = {},
  ): Promise<EditResult | Refusal> {
    const { submission, attached, ...marks } = options;
    const context = { ...this.context(actor), attached };
    const changesOf = typeof given === 'function' ? given : () => given;
    const before = await this.open(actor, { id });
    if (!before) return NOT_FOUND;
    const planned = applyChanges(before.record, changesOf(before.record), marks, context);
    const compares = planned.changed.some((field) => COMPARED_FIELDS.has(field));
    const similar =
      compares || isReadyForNumber(planned.next) ? await this.similarTo(actor, planned.next) : [];
    const changed = await this.change(actor, id, submission, 'edit', (record) => {
      const applied = applyChanges(record, changesOf(record), marks, context);
      const { changed: fields, faults, events, next } = applied;
      const result = { changed: fields, faults };
      const number = undismissedDuplicates(next, similar).length === 0 ? this.numberFor(next) : {};
      const nothing = fields.length === 0 && !isSameList(next.assumed, record.assumed);
      if (fields.length === 0 && !nothing && !('number' in number))
        return { records: [], events: [], result };
      return { records: [next], events, ...number, result };
    });
    if ('refused' in changed) return changed;
    const { record } = changed.opened;
    return {
      ...changed.opened,
      ...changed.result,
      similar: undismissedDuplicates(record, similar),
    };
  }

  /** Those that it looks like and that the person has not spoken about yet. */
  async similar(actor: Actor, record: ProcessRecord): Promise<Similarity[]> {
    return undismissedDuplicates(record, await this.similarTo(actor, record));
  }

  /**
   * Records that the person says: it is not one of the records that look like it.
   * @param shown their numbers, as the person saw them
   */
  async dismissSimilar(
    actor: Actor,
    id: string,
    shown: readonly string[],
    submission: Submission,
  ): Promise<StepResult | Refusal> {
    const context = this.context(actor);
    const before = await this.open(actor, { id });
    if (!before) return NOT_FOUND;
    const similar = await this.similarTo(actor, before.record);
    const changed = await this.change(actor, id, submission, 'edit', (record) => {
      const named = undismissedDuplicates(record, similar).filter(({ number }) =>
        shown.includes(number),
      );
      if (named.length === 0) return { records: [], events: [], result: null };
      const next = withDismissed(record, named, context);
      const event = eventOf(record, context, 'dismiss_duplicate');
      return {
        records: [next],
        events: [{ ...event, new: named.map(({ number }) => number) }],
        ...(undismissedDuplicates(next, similar).length === 0 ? this.numberFor(next) : {}),
        result: null,
      };
    });
    return toDone(changed);
  }

  /**
   * Hands a draft in, or hands it in again after a question; its numbers are frozen.
   * @param seen what the person agrees to; absent: whatever it is now
   */
  async submit(
    actor: Actor,
    id: string,
    submission: Submission,
    seen?: VersionState,
  ): Promise<StepResult | Refusal> {
    const context = this.context(actor);
    const before = await this.open(actor, { id });
    if (!before) return NOT_FOUND;
    const similar = await this.similarTo(actor, before.record);
    const { entityId } = before.record.fields;
    const verifiers = entityId ? await this.deps.staff.verifiersOf(entityId) : [];
    const central = await this.deps.staff.hasCentralReviewer();
    const admins = (await this.deps.staff.admins()).map(({ id }) => id);
    const faultContext = await this.faultContext(before.record.fields);
    const changed = await this.change(actor, id, submission, 'submit', (record, versions) => {
      if (seen && hasMoved(record, seen)) return { refused: this.stale(actor, record, versions) };
      const refusal = notReady(record, faultContext, undismissedDuplicates(record, similar));
      if (refusal) return { refused: refusal };
      const reasons = central ? centralReasonsOf(record, this.deps.centralAbove) : [];
      const next = applySubmission(record, reasons, context);
      const reviewers = verifiers
        .filter((person) => allowed(person, workflowView(next), 'verify'))
        .map((person) => person.id);
      return {
        records: [next],
        events: [eventOf(record, context, 'submit')],
        notices:
          reviewers.length > 0
            ? noticesAbout(next, 'to_verify', actor.id, reviewers)
            : noticesOfNoVerifier(next, actor.id, admins, this.today()),
        result: null,
      };
    });
    return toDone(changed);
  }

  /** A verifier's word on the state that the card showed. */
  async decide(
    actor: Actor,
    shown: ShownVersion,
    submission: Submission,
    verdict: Verdict,
  ): Promise<StepResult | Refusal> {
    const context = this.context(actor);
    return this.step(actor, shown, submission, verdict.action, (record, versions) => {
      const bad = faultOfVerdict(record, verdict);
      return bad ? { refused: bad } : applyDecision(record, verdict, versions, context);
    });
  }

  /** Takes a record back; of a verified one only an admin does, and says why. */
  async withdraw(
    actor: Actor,
    shown: ShownVersion,
    submission: Submission,
    reason?: string,
  ): Promise<StepResult | Refusal> {
    const context = this.context(actor);
    const why = reason?.trim();
    return this.step(actor, shown, submission, 'withdraw', (record) => {
      const bad = faultOfWithdrawal(record, why);
      if (bad) return { refused: bad };
      return {
        ...applyTransition(record, 'withdrawn', 'withdraw', context, why),
        notices: noticesAbout(record, 'withdrawn', actor.id),
      };
    });
  }

  /** Takes a draft back that the person does not want any more. */
  async discard(actor: Actor, id: string, submission: Submission): Promise<StepResult | Refusal> {
    const opened = await this.open(actor, { id });
    if (!opened) return NOT_FOUND;
    const { version, rowVersion } = opened.record;
    return this.withdraw(actor, { record: id, version, rowVersion }, submission);
  }

  /** A rejected record becomes a draft again. */
  async reopen(
    actor: Actor,
    shown: ShownVersion,
    submission: Submission,
  ): Promise<StepResult | Refusal> {
    const context = this.context(actor);
    return this.step(actor, shown, submission, 'reopen', (record) =>
      applyTransition(record, 'draft', 'reopen', context),
    );
  }

  /** Opens the next version of a verified record. */
  async amend(
    actor: Actor,
    shown: ShownVersion,
    submission: Submission,
    changeKind: 'real_change' | 're_estimate',
  ): Promise<StepResult | Refusal> {
    const context = this.context(actor);
    return this.step(actor, shown, submission, 'amend', (record, versions) => {
      const { version, status } = currentOf(versions);
      // Somebody has begun the next version already. A rejected one does not block.
      if (version !== record.version && status !== 'rejected')
        return { refused: this.stale(actor, record, versions) };
      const highest = Math.max(...versions.map(({ version }) => version));
      return applyAmendment(record, changeKind, highest, context);
    });
  }

  private context(actor: Actor): EditContext {
    return { actor, entities: this.deps.entities, at: this.deps.now().toISOString() };
  }

  private numberFor(record: ProcessRecord): { number?: { code: string; year: number } } {
    const entity = this.deps.entities.get(record.fields.entityId ?? '');
    if (!entity || !isReadyForNumber(record)) return {};
    return { number: { code: entity.code, year: Number(this.today().slice(0, 4)) } };
  }

  private async similarTo(actor: Actor, record: ProcessRecord): Promise<Similarity[]> {
    const names = typedNames(record.fields);
    if (!record.fields.entityId || names.length === 0) return [];
    const comparable = await this.deps.records.comparable(record.fields);
    const others = comparable.filter(
      (other) => other.id !== record.id && mayBeToldOf(actor, record, other),
    );
    const othersNames = others.flatMap(({ fields }) => typedNames(fields));
    const likeness = await this.deps.textMeaning?.likenessOf([...names, ...othersNames]);
    return findSimilar(record, others, likeness);
  }

  /** A step on what a card showed: refused if the record has changed since. */
  private async step(
    actor: Actor,
    shown: ShownVersion,
    submission: Submission,
    action: Action,
    write: (record: ProcessRecord, versions: Versions) => RecordWrite<null> | { refused: Refusal },
  ): Promise<StepResult | Refusal> {
    const { record: id, version } = shown;
    const changed = await this.deps.records.change<null, Refusal>(id, submission, (versions) => {
      const record = versions.find((one) => one.version === version) ?? currentOf(versions);
      if (!maySee(actor, workflowView(record))) return { refused: NOT_FOUND };
      if (hasMoved(record, shown)) return { refused: this.stale(actor, record, versions) };
      const refusal = this.refusal(actor, record, action);
      return refusal ? { refused: refusal } : keepingKeys(versions, write(record, versions));
    });
    return toDone(this.settled(actor, changed));
  }

  private async change<T>(
    actor: Actor,
    id: string,
    submission: Submission | undefined,
    action: Action,
    write: (record: ProcessRecord, versions: Versions) => RecordWrite<T> | { refused: Refusal },
  ): Promise<{ opened: OpenedRecord; result: T; replayed: boolean } | Refusal> {
    const changed = await this.deps.records.change<T, Refusal>(id, submission, (versions) => {
      const record = currentOf(versions);
      const refusal = this.refusal(actor, record, action);
      return refusal ? { refused: refusal } : keepingKeys(versions, write(record, versions));
    });
    return this.settled(actor, changed);
  }

  private stale(actor: Actor, record: ProcessRecord, versions: Versions): StaleVersion {
    return { refused: 'stale', opened: this.opened(actor, latestSeen(actor, versions) ?? record) };
  }

  private refusal(actor: Actor, record: ProcessRecord, action: Action): Refusal | undefined {
    if (!maySee(actor, workflowView(record))) return NOT_FOUND;
    if (allowed(actor, workflowView(record), action)) return undefined;
    return { refused: 'not_allowed', opened: this.opened(actor, record) };
  }

  private settled<T>(
    actor: Actor,
    changed: ChangeResult<T, Refusal>,
  ): { opened: OpenedRecord; result: T; replayed: boolean } | Refusal {
    if ('missing' in changed) return NOT_FOUND;
    if ('refused' in changed) return changed.refused;
    if ('taken' in changed) return { refused: 'duplicate', of: changed.taken };
    if ('spent' in changed)
      return maySee(actor, workflowView(changed.spent))
        ? { refused: 'stale', opened: this.opened(actor, changed.spent) }
        : NOT_FOUND;
    const { done: result, record, replayed } = changed;
    if (!replayed) this.deps.onNotice?.();
    // A step may be repeated by somebody who has lost the role for it.
    if (!maySee(actor, workflowView(record))) return NOT_FOUND;
    return { opened: this.opened(actor, record), result, replayed };
  }
}
