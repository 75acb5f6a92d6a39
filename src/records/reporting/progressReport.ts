import type { Portfolio } from '../rules/portfolio';
import type { Target } from './phaseDirectory';
import type { Period, ProcessType, ReportScope } from './reportScope';

/** Sums over verified records, in sheets a year; see {@link Portfolio}. */
export interface Totals extends Omit<Portfolio, 'leftOut'> {
  /** How many verified records are in no sum because a bundle that counts has their paper. */
  leftOut: number;
}

/** What waits for a decision; it is in none of the sums. */
type Pending = Pick<Portfolio, 'records' | 'eliminatedSheets'>;

/** How far the paper is cut, compared with the target. */
export interface AgainstTarget {
  target: Target;
  /**
   * What the reduction is a share of: `purchased`, all paper that the entities say they bought in
   * the baseline year, if each of them has stated it; else `logged`, the paper of the logged
   * processes.
   */
  basis: 'purchased' | 'logged';
  /** Sheets a year before. */
  baselineSheets: string;
  /** Two decimals; absent without a baseline. */
  percent?: string;
  reached: boolean;
}

/** What one part of a report comes to. */
export interface PartProgress {
  verified: Totals;
  pending: Pending;
}
export interface EntityProgress extends PartProgress {
  entityId: string;
  againstTarget?: AgainstTarget;
}
export interface PhaseProgress extends PartProgress {
  phaseId: string;
  /** Members that have at least one verified record. */
  entitiesWithRecords: number;
  againstTarget?: AgainstTarget;
}
export interface TypeProgress extends PartProgress {
  processType: ProcessType;
}

/** A month in which verified processes went live, and how things stood at its end. */
export interface MonthPoint {
  /** `2019-01`. */
  month: string;
  /** Of the records that went live in this month. */
  records: number;
  eliminatedSheets: string;
  /** Sheets a year that no longer need printing, of everything live by then. */
  cumulativeSheets: string;
  /** {@link cumulativeSheets} in per cent of the baseline of all verified records of the scope. */
  cumulativePercent?: string;
}

/**
 * What was really saved in a period: M6 for each record, cut to the days of the period, then
 * summed.
 */
export interface SavedInPeriod {
  period: Period;
  /** Whole sheets. */
  sheets: string;
  /** Of the records that went live in the period. */
  launched: { records: number; eliminatedSheets: string };
}

/** Where an entity, a phase or all of them stand. */
export interface ProgressReport {
  scope: ReportScope;
  /** ISO day in Dubai of which the report speaks. */
  asOf: string;
  verified: Totals;
  pending: Pending;
  /** Whole sheets from each go-live to {@link asOf} (M6). */
  savedToDate: string;
  /** Present if the scope has a period, which narrows down this figure alone. */
  saved?: SavedInPeriod;
  /** Present if the scope is a phase, or an entity with a phase, that has a target. */
  againstTarget?: AgainstTarget;
  /** What all entities were to reach in the end, compared with the whole scope. */
  againstFinalTarget?: AgainstTarget;
  /** The most eliminated first; those without records have no line. */
  entities: readonly EntityProgress[];
  /** In the order of their numbers. */
  phases: readonly PhaseProgress[];
  /** In the order of the record's types; those without records have no line. */
  types: readonly TypeProgress[];
  /** In their order, only those in which something went live. */
  months: readonly MonthPoint[];
}
