import Big from 'big.js';
import type { EditContext } from './editing';
import { warning, type Fault, type FaultContext } from './fault';
import { faultsOf } from './faults';
import type { Resemblance } from './duplicates';
import type { Incomplete, NotFound, Refusal } from './outcome';
import type { ProcessRecord } from './processRecord';
import { portfolio } from './portfolio';
import type { Counted } from './recordStore';
import { missingFor } from './requirements';
import type { Governed } from './workflow';

/** Every version of one record, the first one first. */
export type Versions = readonly [ProcessRecord, ...ProcessRecord[]];

/** What the rules of the workflow look at. */
export const governed = (record: ProcessRecord): Governed => ({
  ...record,
  entityId: record.fields.entityId,
  central: record.centralReasons.length > 0,
});

/** The version that is current: the highest that was not withdrawn, or else the highest. */
export const currentOf = (versions: Versions): ProcessRecord =>
  versions.findLast(({ status }) => status !== 'withdrawn') ?? versions.at(-1) ?? versions[0];

export const NOT_FOUND: NotFound = { refused: 'not_found' };

export const isSameList = (a: readonly string[], b: readonly string[]) => a.join() === b.join();

/** Those that the person has not spoken about yet. */
export function unspoken(record: ProcessRecord, similar: readonly Resemblance[]): Resemblance[] {
  const spoken = new Set(record.possibleDuplicates.map(({ number }) => number));
  return similar.filter(({ number }) => !spoken.has(number));
}

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
 * Purchases can only bound what was eliminated: the entity's verified records and this one together
 * are held against what it bought in the baseline year.
 */
export function sumFaults(
  { id, fields, figures }: ProcessRecord,
  counted: readonly Counted[],
  { purchasedSheets = [] }: FaultContext,
): Fault[] {
  const bought = purchasedSheets.find(({ year }) => year === fields.baselineYear);
  if (!bought || !figures) return [];
  const others = portfolio(counted.filter((other) => other.id !== id)).eliminatedSheets;
  const sum = Big(others).plus(figures.eliminatedSheets);
  if (sum.lte(bought.sheets)) return [];
  const values = { sum: sum.toFixed(), purchased: bought.sheets, year: bought.year };
  return [warning('transactionsPerYear', 'sum_above_purchases', values)];
}

/** Why it cannot be submitted yet, if so. */
export function notReady(
  record: ProcessRecord,
  context: FaultContext,
  similar: readonly Resemblance[],
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
