import { sql } from 'kysely';
import type { TableLine } from '../../records/reporting/recordTable';
import { plainDecimal } from '../core/plainDecimal';
import type { RecordLineTables } from '../schema/recordLineTables';

export type LineRow = Pick<
  RecordLineTables['record_lines'],
  | 'record_id'
  | 'version'
  | 'number'
  | 'status'
  | 'entity_id'
  | 'name_ar'
  | 'name_en'
  | 'process_type'
  | 'grade'
  | 'go_live'
  | 'eliminated_sheets'
  | 'owner_name'
  | 'updated_at'
>;

export const LINE_COLUMNS = sql.join(
  [
    ...['record_id', 'version', 'number', 'status', 'entity_id', 'name_ar', 'name_en'],
    ...['process_type', 'grade', 'go_live', 'eliminated_sheets', 'owner_name', 'updated_at'],
  ].map((column) => sql.ref(`record_lines.${column}`)),
);

export const toLine = (row: LineRow): TableLine => ({
  id: row.record_id,
  number: row.number,
  version: row.version,
  status: row.status,
  entityId: row.entity_id,
  nameAr: row.name_ar,
  nameEn: row.name_en,
  processType: row.process_type,
  grade: row.grade,
  goLiveDate: row.go_live,
  eliminatedSheets: row.eliminated_sheets === null ? null : plainDecimal(row.eliminated_sheets),
  ownerName: row.owner_name,
  updatedAt: row.updated_at.toISOString(),
});
