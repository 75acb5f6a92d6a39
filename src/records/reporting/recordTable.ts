import type { Language } from '../../language/text/detectLanguage';
import type { Grade } from '../model/recordFigures';
import type { Status } from '../model/processRecord';
import type { ProcessType } from './reportScope';

/** What somebody may see, as a query can say it; the same as `maySee` in `recordWorkflow.ts`. */
export interface Visibility {
  personId: string;
  /** Every record. */
  everything: boolean;
  /** Every record of these entities. */
  coordinates: readonly string[];
  /** What was handed in of these entities; `*` stands for every one. */
  verifies: readonly string[];
}

export const TABLE_SORTS = ['updated', 'number', 'name', 'eliminated', 'launched'] as const;
export type TableSort = (typeof TABLE_SORTS)[number];

export interface TableQuery {
  viewer: Visibility;
  /**
   * Only what the viewer owns, only what they can decide on now, or only the verified versions that
   * the sums are made of, also if a later version is at work.
   */
  only?: 'mine' | 'toVerify' | 'counted';
  /** As the records name them. */
  entityIds?: readonly string[];
  statuses?: readonly Status[];
  processTypes?: readonly ProcessType[];
  grades?: readonly Grade[];
  /** ISO days of the go-live, both included. */
  liveFrom?: string;
  liveUntil?: string;
  /** Words of a name in either language, a number or a code; all of them must be there. */
  text?: string;
  sort: TableSort;
  descending: boolean;
  /** In whose alphabet names are sorted; English if absent. */
  language?: Language;
  /** Where a page before ended. */
  after?: string;
  /** 1 to 100. */
  limit: number;
}

/**
 * One record as a table shows it: the first version that the viewer may see of those that stand,
 * the latest first, and then of the others.
 */
export interface TableLine {
  id: string;
  number: string | null;
  version: number;
  status: Status;
  entityId: string | null;
  nameAr: string | null;
  nameEn: string | null;
  processType: ProcessType | null;
  grade: Grade | null;
  /** ISO day. */
  goLiveDate: string | null;
  /** Sheets a year, a decimal number written out. */
  eliminatedSheets: string | null;
  ownerName: string;
  /** ISO instant. */
  updatedAt: string;
}

export interface TablePage {
  lines: readonly TableLine[];
  /** For `after`; null on the last page. */
  next: string | null;
  /** How many there are in all; if `exact` is false there are more than `count`. */
  total: { count: number; exact: boolean };
}

/** The records of all entities, page by page, as one person may see them. */
export interface RecordTable {
  /** @throws CursorError if `after` was not given by this query */
  page(query: TableQuery): Promise<TablePage>;
  /**
   * The verified records that eliminate the most and are in the sums: those that the viewer may
   * see, and those whose classification lets everybody read name and figures.
   * @param limit 1 to 100
   */
  top(query: TopQuery): Promise<TopLine[]>;
}

export type TopQuery = Pick<
  TableQuery,
  'viewer' | 'entityIds' | 'processTypes' | 'grades' | 'limit'
>;

/** A line of the longest ones. */
export interface TopLine extends TableLine {
  /** The viewer may see the record itself, and not name and figures alone. */
  mayOpen: boolean;
}

/** A cursor that belongs to another query, or to none. */
export class CursorError extends Error {
  override name = 'CursorError';
}
