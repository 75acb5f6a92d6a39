import type { Grade } from '../../records/model/recordFigures';
import type { Status } from '../../records/model/processRecord';
import type { ProcessType } from '../../records/reporting/reportScope';

/** Written by a trigger alone; see the migration that makes it. */
interface RecordLinesTable {
  record_id: string;
  version: number;
  number: string | null;
  status: Status;
  entity_id: string | null;
  name_ar: string | null;
  name_en: string | null;
  process_type: ProcessType | null;
  grade: Grade | null;
  /** ISO day. */
  go_live: string | null;
  eliminated_sheets: string | null;
  owner_id: string;
  owner_name: string;
  updated_at: Date;
  is_current: boolean;
  is_draft: boolean;
  owners: string[];
  owners_before: string[];
  handed_in_before: boolean;
  involved: string[];
  central: boolean;
  search: string;
  number_key: string | null;
  name_ar_key: string | null;
  name_en_key: string | null;
}

/** What tables of records read. */
export interface RecordLineTables {
  record_lines: RecordLinesTable;
}
