import { sql, type Kysely, type Migration } from 'kysely';

/** Files that are kept as evidence, with their content in pieces. */
export const evidenceFiles: Migration = {
  async up(db: Kysely<unknown>) {
    await sql
      .raw(
        `create table evidence_files (
  record_id uuid not null references records,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null check (length(name) between 1 and 200),
  type text not null check (type in ('pdf', 'png', 'jpg', 'xlsx', 'docx', 'csv', 'eml')),
  size integer not null check (size between 1 and 10485760),
  uploaded_by text not null check (length(uploaded_by) between 1 and 400),
  uploaded_at timestamptz not null default clock_timestamp(),
  primary key (record_id, sha256)
);
comment on table evidence_files is
  'Files that are evidence of a record, by the SHA-256 of their content. Rows stay.';
create trigger evidence_files_stay before update or delete or truncate on evidence_files
  execute function refuse_change_unless_erasing();
create trigger evidence_files_person before update on evidence_files for each row
  execute function change_person_only('uploaded_by');
create trigger evidence_files_rows before delete on evidence_files for each row
  execute function remove_drafts_only('record_id');

create table evidence_file_pieces (
  record_id uuid not null,
  sha256 text not null,
  position integer not null check (position >= 0),
  content bytea not null check (octet_length(content) between 1 and 262144),
  primary key (record_id, sha256, position),
  foreign key (record_id, sha256) references evidence_files
);
comment on table evidence_file_pieces is
  'The content of those files, in pieces of 256 KB from position 0. Rows stay.';
create trigger evidence_file_pieces_stay
  before update or delete or truncate on evidence_file_pieces
  execute function refuse_change_unless_erasing();
create trigger evidence_file_pieces_person before update on evidence_file_pieces for each row
  execute function change_person_only();
create trigger evidence_file_pieces_rows before delete on evidence_file_pieces for each row
  execute function remove_drafts_only('record_id');`,
      )
      .execute(db);
  },
};
