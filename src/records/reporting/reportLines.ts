import type { Grade } from '../model/recordFigures';
import type { Status } from '../model/processRecord';
import type { TableQuery } from './recordTable';
import type { ProcessType } from './reportScope';

/**
 * How a version stands to the sums: in them; waiting; left out, because a bundle that counts has
 * its paper; or none of these.
 */
export type Standing = 'counted' | 'pending' | 'bundled' | 'pendingBundled' | 'none';

/** One version of a record as reports list it. Sheets a year, decimal numbers written out. */
export interface ReportLine {
  id: string;
  number: string | null;
  version: number;
  status: Status;
  standing: Standing;
  /** Number of the bundle that it names. */
  partOf: string | null;
  entityId: string | null;
  nameAr: string | null;
  nameEn: string | null;
  processType: ProcessType | null;
  /** As it is summed: C if no method is named. */
  grade: Grade | null;
  /** ISO day. */
  goLiveDate: string | null;
  baselineSheets: string | null;
  residualSheets: string | null;
  eliminatedSheets: string | null;
  decidedBy: string | null;
  /** The verifier in whose place a deputy decided. */
  decidedFor: string | null;
  /** ISO instant. */
  decidedAt: string | null;
}

/** The filters of a table, without its order. */
export type LinesQuery = Omit<TableQuery, 'after' | 'limit' | 'sort' | 'descending'>;

/** Records with their figures, as files list them. */
export interface ReportLines {
  /**
   * The lines that a table of the same query has, by number, without holding all of them in memory.
   * Those that are counted alone are what stands behind the sums.
   */
  each(query: LinesQuery): AsyncIterable<ReportLine>;
}
