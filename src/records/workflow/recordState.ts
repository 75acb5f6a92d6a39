import Big from 'big.js';
import { centralReasons } from '../rules/centralReview';
import type { EditContext } from '../operations/editRecord';
import { warningFault, type Bundle, type Fault, type FaultContext } from '../rules/recordFault';
import { faultsOf } from '../rules/recordFaults';
import type { Similarity } from '../rules/duplicates';
import type { StepResult, Incomplete, NotFound, OpenedRecord, Refusal } from './recordResult';
import type { CentralReason, ProcessRecord } from '../model/processRecord';
import { portfolio } from '../rules/portfolio';
import type { Comparable, CountedRecords } from '../model/recordStore';
import { missingFor } from '../rules/requirements';
import type { Actor } from '../model/staffMember';
import { liveVersions } from './versionHistory';
import { maySee, type WorkflowView } from './recordWorkflow';

/** What the rules of the workflow look at. */
export const workflowView = (record: ProcessRecord): WorkflowView => ({
  ...record,
  entityId: record.fields.entityId,
  central: record.centralReasons.length > 0,
});

/**
 * The latest version that the person may see; a draft is not for everybody who sees the one before.
 */
export const latestSeen = (
  actor: Actor,
  versions: readonly ProcessRecord[],
): ProcessRecord | undefined => {
  const seen = versions.filter((record) => maySee(actor, workflowView(record)));
  return liveVersions(seen).at(-1) ?? seen.at(-1);
};

/** What is looked at of a record that another says to be part of; null of one that is withdrawn. */
export const bundleView = ({ number, status, fields }: ProcessRecord): Bundle | null =>
  status === 'withdrawn' ? null : { number, entityId: fields.entityId, partOf: fields.partOf };

/** What a step came to, as its caller is told. */
export const toDone = (
  settled: { opened: OpenedRecord; replayed: boolean } | Refusal,
): StepResult | Refusal =>
  'refused' in settled ? settled : { ...settled.opened, replayed: settled.replayed };

export const NOT_FOUND: NotFound = { refused: 'not_found' };

/** Why only central reviewers decide on it; before it has figures and a number it is unknown. */
export const centralReasonsOf = (
  { fields, figures, number }: ProcessRecord,
  above: number,
): CentralReason[] =>
  figures && number !== null ? centralReasons(fields, figures, number, above) : [];

export const isSameList = (a: readonly string[], b: readonly string[]) => a.join() === b.join();

/** Those that the person has not spoken about yet. */
export function undismissedDuplicates(
  record: ProcessRecord,
  similar: readonly Similarity[],
): Similarity[] {
  const spoken = new Set(record.possibleDuplicates.map(({ number }) => number));
  return similar.filter(({ number }) => !spoken.has(number));
}

/** The record after the person has said of these that it is not one of them. */
export const withDismissed = (
  record: ProcessRecord,
  others: readonly Similarity[],
  { actor, at }: EditContext,
): ProcessRecord => ({
  ...record,
  possibleDuplicates: [
    ...record.possibleDuplicates,
    ...others.map(({ number }) => ({ number, dismissed: true })),
  ],
  contributors: [...new Set([...record.contributors, actor.id])],
  updatedAt: at,
});

/**
 * Whether the person is told that another record looks like theirs: what was handed in anywhere,
 * and drafts of the same entity; those of other entities only if the person may see them.
 */
export const mayBeToldOf = (
  actor: Actor,
  { fields }: ProcessRecord,
  { status, ownerId, entityId }: Pick<Comparable, 'status' | 'ownerId' | 'entityId'>,
): boolean =>
  status !== 'draft' ||
  entityId === fields.entityId ||
  maySee(actor, { status, ownerId, entityId, submittedBy: null, contributors: [], central: false });

/** What a submission still lacks, and what does not fit. */
export function reviewOf(
  { fields, version, original, number }: ProcessRecord,
  context: FaultContext,
): Pick<Incomplete, 'missing' | 'faults'> {
  return {
    missing: missingFor(fields, 'submit', version),
    faults: faultsOf(fields, { ...context, original, number }),
  };
}

/**
 * Purchases can only bound what was eliminated: the sum of the entity's verified records, this
 * one included, is compared with what it bought in the baseline year.
 */
export function sumFaults(
  { id, number, fields, figures }: ProcessRecord,
  { counted, links }: CountedRecords,
  { purchasedSheets = [] }: FaultContext,
): Fault[] {
  const bought = purchasedSheets.find(({ year }) => year === fields.baselineYear);
  if (!bought || !figures) return [];
  const { entityId = '', partOf = null } = fields;
  const others = counted.filter((other) => other.id !== id);
  const own = { id, number: number ?? '', entityId, partOf, figures };
  const sum = portfolio({ counted: [...others, own], links }).eliminatedSheets;
  if (Big(sum).lte(bought.sheets)) return [];
  const values = { sum, purchased: bought.sheets, year: bought.year };
  return [warningFault('transactionsPerYear', 'sum_above_purchases', values)];
}

/** Why it cannot be submitted yet, if so. */
export function notReady(
  record: ProcessRecord,
  context: FaultContext,
  similar: readonly Similarity[],
): Refusal | undefined {
  const { missing, faults } = reviewOf(record, context);
  const errors = faults.filter(({ severity }) => severity === 'error');
  if (missing.length > 0 || errors.length > 0)
    return { refused: 'incomplete', missing, faults: errors };
  return similar.length > 0 ? { refused: 'similar', candidates: similar } : undefined;
}

export function newDraft(
  id: string,
  { actor, at }: EditContext,
  entityId: string | undefined,
): ProcessRecord {
  return {
    id,
    number: null,
    version: 1,
    rowVersion: 0,
    status: 'draft',
    fields: entityId === undefined ? {} : { entityId },
    assumed: entityId === undefined ? [] : ['entityId'],
    figures: null,
    ownerId: actor.id,
    ownerName: actor.name ?? '',
    createdAt: at,
    updatedAt: at,
    submittedBy: null,
    submittedByName: null,
    submittedAt: null,
    contributors: [actor.id],
    decision: null,
    original: null,
    possibleDuplicates: [],
    centralReasons: [],
    nextReviewDate: null,
  };
}
