import type { Grade } from '../model/recordFigures';
import type { Period, ProcessType } from './reportScope';

/** A verified version counts; a submitted one may count when it is verified. */
export type SumState = 'verified' | 'pending';

/** What sums can be taken apart by; `month` is that of the go-live. */
export type SumPart = 'entityId' | 'processType' | 'grade' | 'month';

/** Which records are summed; what is absent is not narrowed down. */
export interface SumFilter {
  /** Any of these, as the records name them. */
  entityIds?: readonly string[];
  processType?: ProcessType;
  grade?: Grade;
}

/**
 * A sum over records that stand for themselves: a bundle or its parts, never both. Sheets a year.
 */
export interface SumRow {
  state: SumState;
  entityId?: string;
  processType?: ProcessType;
  grade?: Grade;
  /** `2019-01`. */
  month?: string;
  records: number;
  /** Records that are in no sum because a bundle that counts has their paper. */
  leftOut: number;
  baselineSheets: string;
  residualSheets: string;
  eliminatedSheets: string;
}

/** Verified records by when they went live. */
export interface LaunchSums {
  records: number;
  eliminatedSheets: string;
  /** Eliminated sheets a year × days from 2000-01-01 to the go-live, summed. */
  eliminatedSheetDays: string;
}

export interface MonthSums extends LaunchSums {
  /** `2019-01`. */
  month: string;
}

/** Sums that are kept up to date with every change of a record, in its transaction. */
export interface SumsStore {
  /**
   * Each state and combination of the parts that has records, in no order.
   * @param by none: one sum for all, in each state
   */
  sums(filter: SumFilter, by: readonly SumPart[]): Promise<SumRow[]>;

  /**
   * The verified records by the month in which they went live, in order; those that did not say
   * when are in none.
   */
  months(filter: SumFilter): Promise<MonthSums[]>;

  /** Whatever is read by these sums, one after another, is of one moment. */
  atOneMoment<T>(read: (sums: SumsStore) => Promise<T>): Promise<T>;

  /** The verified records that went live in these days. */
  launchedIn(filter: SumFilter, period: Period): Promise<LaunchSums>;

  /**
   * What entities state that they bought, in the earliest year that each of them states: sheets a
   * year, by the id under which they stated it.
   */
  purchasedSheets(): Promise<ReadonlyMap<string, string>>;

  /**
   * Computes all sums again from the records; if they were right, nothing is different after it.
   */
  rebuild(): Promise<void>;
}
