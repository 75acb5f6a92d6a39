import type { Insertable, Selectable } from 'kysely';
import type { Figures } from '../../records/model/recordFigures';
import type { Decision, ProcessRecord, RecordEvent } from '../../records/model/processRecord';
import type { FieldName } from '../../records/model/recordFields';
import { plainDecimal } from '../core/sqlExpressions';
import type { RecordEventsTable, RecordVersionsTable } from '../schema/recordTables';
import { storableJson, storableName, storableText } from '../core/storableText';
import { originalKey, storedKey } from '../core/storedKey';

export type VersionRow = Selectable<RecordVersionsTable>;
type VersionColumns = Omit<
  Insertable<RecordVersionsTable>,
  'record_id' | 'version' | 'row_version' | 'entity_id'
>;

/** What is written of a version; its key and its row version are the store's own. */
export function toColumns(record: ProcessRecord): VersionColumns {
  const { figures, decision } = record;
  const optional = <T>(value: T | null | undefined, write: (value: T) => string) =>
    value === null || value === undefined ? null : write(value);
  return {
    status: record.status,
    fields: storableJson(record.fields),
    assumed: [...record.assumed],
    baseline_sheets: figures?.baselineSheets ?? null,
    residual_sheets: figures?.residualSheets ?? null,
    eliminated_sheets: figures?.eliminatedSheets ?? null,
    grade: figures?.grade ?? null,
    calc_version: figures?.calcVersion ?? null,
    owner_id: storedKey(record.ownerId),
    owner_name: storableName(record.ownerName),
    created_at: record.createdAt,
    updated_at: record.updatedAt,
    submitted_by: optional(record.submittedBy, storedKey),
    submitted_by_name: optional(record.submittedByName, storableName),
    submitted_at: record.submittedAt,
    contributors: record.contributors.map(storedKey),
    verifier_id: optional(decision?.verifierId, storedKey),
    verifier_name: optional(decision?.verifierName, storableName),
    stands_in_for_id: optional(decision?.standsInFor?.id, storedKey),
    stands_in_for_name: optional(decision?.standsInFor?.name, storableName),
    decided_at: decision?.at ?? null,
    decision_note: optional(decision?.note, storableText),
    reject_reason: decision?.rejectReason ?? null,
    verified_values: optional(decision?.verifiedValues, storableJson),
    confirmed_evidence: decision?.confirmedEvidence ? [...decision.confirmedEvidence] : null,
    original: optional(record.original, storableJson),
    possible_duplicates: storableJson(record.possibleDuplicates),
    central_reasons: [...record.centralReasons],
    next_review_date: record.nextReviewDate,
  };
}

/** The version as it was written, with the number of its record. */
export function toRecord(row: VersionRow, number: string | null): ProcessRecord {
  return {
    id: row.record_id,
    number,
    version: row.version,
    rowVersion: row.row_version,
    status: row.status,
    fields: row.fields,
    assumed: row.assumed as FieldName[],
    figures: toFigures(row),
    ownerId: originalKey(row.owner_id),
    ownerName: row.owner_name,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    submittedBy: row.submitted_by === null ? null : originalKey(row.submitted_by),
    submittedByName: row.submitted_by_name,
    submittedAt: row.submitted_at?.toISOString() ?? null,
    contributors: row.contributors.map(originalKey),
    decision: toDecision(row),
    original: row.original,
    possibleDuplicates: row.possible_duplicates,
    centralReasons: row.central_reasons,
    nextReviewDate: row.next_review_date,
  };
}

export type FigureColumns = Pick<
  VersionRow,
  'baseline_sheets' | 'residual_sheets' | 'eliminated_sheets' | 'grade' | 'calc_version'
>;

export function toFigures(row: FigureColumns): Figures | null {
  const { baseline_sheets, residual_sheets, eliminated_sheets, calc_version } = row;
  // A constraint of the table: all of them or none. "0" is not nothing.
  if (
    baseline_sheets === null ||
    residual_sheets === null ||
    eliminated_sheets === null ||
    calc_version === null
  ) {
    return null;
  }
  return {
    baselineSheets: plainDecimal(baseline_sheets),
    residualSheets: plainDecimal(residual_sheets),
    eliminatedSheets: plainDecimal(eliminated_sheets),
    ...(row.grade && { grade: row.grade }),
    calcVersion: calc_version,
  };
}

function toDecision(row: VersionRow): Decision | null {
  const { verifier_id, verifier_name, decided_at } = row;
  if (verifier_id === null || verifier_name === null || decided_at === null) return null;
  return {
    verifierId: originalKey(verifier_id),
    verifierName: verifier_name,
    at: decided_at.toISOString(),
    ...standsInFor(row),
    ...(row.decision_note !== null && { note: row.decision_note }),
    ...(row.reject_reason && { rejectReason: row.reject_reason }),
    ...(row.verified_values && { verifiedValues: row.verified_values }),
    ...(row.confirmed_evidence && { confirmedEvidence: row.confirmed_evidence }),
  };
}

/** In whose place a deputy has acted, if so. */
const standsInFor = ({
  stands_in_for_id: id,
  stands_in_for_name: name,
}: Pick<VersionRow, 'stands_in_for_id' | 'stands_in_for_name'>) =>
  id !== null && { standsInFor: { id: originalKey(id), name: name ?? '' } };

export function toEventRow(event: RecordEvent): Insertable<RecordEventsTable> {
  // Absent and null are two things: emptied, and not known.
  const json = (value: unknown) => (value === undefined ? null : storableJson(value));
  return {
    record_id: event.recordId,
    version: event.version,
    at: event.at,
    actor_id: storedKey(event.actorId),
    actor_name: storableName(event.actorName),
    stands_in_for_id: event.standsInFor ? storedKey(event.standsInFor.id) : null,
    stands_in_for_name: event.standsInFor ? storableName(event.standsInFor.name) : null,
    action: event.action,
    field: event.field ?? null,
    old: json(event.old),
    new: json(event.new),
    note: event.note === undefined ? null : storableText(event.note),
    via: event.via,
    language: event.language,
  };
}

/** An event whose values are still JSON: pg reads JSON's null and an absent value alike. */
export type EventRow = Omit<Selectable<RecordEventsTable>, 'old' | 'new' | 'recorded_at'> & {
  old: string | null;
  new: string | null;
};

export function toEvent(row: EventRow): RecordEvent {
  return {
    recordId: row.record_id,
    version: row.version,
    at: row.at.toISOString(),
    actorId: originalKey(row.actor_id),
    actorName: row.actor_name,
    ...standsInFor(row),
    action: row.action,
    ...(row.field !== null && { field: row.field as FieldName }),
    ...(row.old !== null && { old: JSON.parse(row.old) as unknown }),
    ...(row.new !== null && { new: JSON.parse(row.new) as unknown }),
    ...(row.note !== null && { note: row.note }),
    via: row.via,
    language: row.language,
  };
}
