import type { Inventory } from './inventoryEntry';

/** What is kept of records. */
export const RECORD_INVENTORY = {
  records: {
    purpose: 'records that the person owns or has worked on',
    erasure: 'pseudonym',
    kept: 'always',
    ids: { owner_id: null },
    lists: ['owners', 'involved'],
    words: ['search', 'name_keys', 'journey_key'],
    rest: [
      ...['id', 'number', 'created_at', 'current_version', 'status', 'entity_id', 'updated_at'],
      ...['central'],
    ],
  },
  record_versions: {
    purpose: 'what those records say, and who owns, submitted and decided them',
    erasure: 'pseudonym',
    kept: 'always',
    ids: {
      owner_id: 'owner_name',
      submitted_by: 'submitted_by_name',
      verifier_id: 'verifier_name',
      stands_in_for_id: 'stands_in_for_name',
    },
    lists: ['contributors'],
    words: ['fields', 'original', 'decision_note'],
    rest: [
      ...['record_id', 'version', 'row_version', 'status', 'entity_id', 'assumed'],
      ...['baseline_sheets', 'residual_sheets', 'eliminated_sheets', 'grade', 'calc_version'],
      ...['created_at', 'updated_at', 'submitted_at', 'decided_at', 'reject_reason'],
      ...['verified_values', 'confirmed_evidence', 'possible_duplicates', 'central_reasons'],
      ...['next_review_date'],
    ],
  },
  evidence_files: {
    purpose: 'files that the person has added as evidence of records',
    erasure: 'pseudonym',
    kept: 'always',
    ids: { uploaded_by: null },
    words: ['name'],
    rest: ['record_id', 'sha256', 'type', 'size', 'uploaded_at'],
  },
  evidence_file_pieces: {
    purpose: 'the content of those files',
    erasure: 'nothing held',
    kept: 'always',
    words: ['content'],
    rest: ['record_id', 'sha256', 'position'],
  },
  record_events: {
    purpose: 'the history of those records: who did what when',
    erasure: 'pseudonym',
    kept: 'always',
    ids: { actor_id: 'actor_name', stands_in_for_id: 'stands_in_for_name' },
    words: ['old', 'new', 'note'],
    rest: [
      ...['id', 'record_id', 'version', 'at', 'recorded_at', 'action', 'field', 'via', 'language'],
    ],
  },
  record_lines: {
    purpose: 'the same records as tables show them',
    erasure: 'pseudonym',
    kept: 'always',
    ids: { owner_id: 'owner_name' },
    lists: ['owners', 'owners_before', 'involved'],
    words: ['name_ar', 'name_en', 'search', 'name_ar_key', 'name_en_key'],
    rest: [
      ...['record_id', 'version', 'number', 'status', 'entity_id', 'process_type', 'grade'],
      ...['go_live', 'eliminated_sheets', 'updated_at', 'is_current', 'is_draft'],
      ...['handed_in_before', 'central', 'number_key'],
    ],
  },
  record_submissions: {
    purpose: 'which forms and buttons have had their effect, so that they have it once',
    erasure: 'removed',
    kept: 'a year',
    ids: { person_id: null },
    rest: ['submission_id', 'record_id', 'result', 'at'],
  },
  record_keys: {
    purpose: 'what only one record may stand for',
    erasure: 'nothing held',
    kept: 'until it changes',
    rest: ['hard_key', 'record_id'],
  },
  record_sequences: {
    purpose: 'the last number of each entity and year',
    erasure: 'nothing held',
    kept: 'always',
    rest: ['code', 'year', 'last'],
  },
  record_counts: {
    purpose: 'figures of the records that count',
    erasure: 'nothing held',
    kept: 'always',
    rest: [
      ...['record_id', 'state', 'number', 'part_of', 'entity_id', 'process_type', 'grade'],
      ...['go_live', 'month', 'baseline_sheets', 'residual_sheets', 'eliminated_sheets', 'open'],
      ...['counts'],
    ],
  },
  record_sums: {
    purpose: 'their sums',
    erasure: 'nothing held',
    kept: 'always',
    rest: [
      ...['entity_id', 'state', 'process_type', 'grade', 'month', 'records', 'left_out'],
      ...['baseline_sheets', 'residual_sheets', 'eliminated_sheets', 'eliminated_sheet_days'],
    ],
  },
  entity_figures: {
    purpose: 'figures of entities that the person has stated',
    erasure: 'pseudonym',
    kept: 'always',
    ids: { by_person: null },
    words: ['source'],
    rest: ['id', 'at', 'entity_id', 'kind', 'year', 'value'],
  },
} satisfies Inventory;
