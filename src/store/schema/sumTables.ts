import type { Grade } from '../../records/model/recordFigures';
import type { SumState } from '../../records/reporting/sumsStore';

/** Written by triggers alone; see `record_counts` in schema.sql. */
interface RecordCountsTable {
  record_id: string;
  state: SumState;
  number: string;
  part_of: string | null;
  entity_id: string;
  /** Empty where the record does not say. */
  process_type: string;
  grade: Grade;
  /** ISO day. */
  go_live: string | null;
  /** First day of the month; `0001-01-01` where there is no go-live. */
  month: string;
  baseline_sheets: string;
  residual_sheets: string;
  eliminated_sheets: string;
  open: boolean;
  counts: boolean;
}

interface RecordSumsTable {
  entity_id: string;
  state: SumState;
  process_type: string;
  grade: Grade;
  month: string;
  records: number;
  left_out: number;
  baseline_sheets: string;
  residual_sheets: string;
  eliminated_sheets: string;
  eliminated_sheet_days: string;
}

/** What is summed over records. */
export interface SumTables {
  record_counts: RecordCountsTable;
  record_sums: RecordSumsTable;
}
