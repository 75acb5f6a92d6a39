import { sql, type Kysely, type Migration } from 'kysely';

/** Which evidence a verifier has confirmed. A decision of an older version has confirmed none. */
export const confirmedEvidence: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`set local lock_timeout = '2s'`.execute(db);
    await sql`alter table record_versions
      add column confirmed_evidence smallint[],
      add constraint confirmed_by_a_verifier check (
        confirmed_evidence is null or verifier_id is not null) not valid`.execute(db);
    await sql
      .raw(
        `create or replace function freeze_version() returns trigger language plpgsql as $$
  begin
    if new.record_id <> old.record_id or new.version <> old.version
      or (old.status = 'verified' and new.status not in ('verified', 'superseded', 'withdrawn'))
      or (old.status in ('superseded', 'withdrawn') and new.status <> old.status)
      or (old.status in ('submitted', 'verified', 'superseded', 'withdrawn')
        and (new.fields, new.original, new.owner_id, new.contributors, new.submitted_by,
             new.submitted_at)
          is distinct from
            (old.fields, old.original, old.owner_id, old.contributors, old.submitted_by,
             old.submitted_at))
      or (old.status in ('verified', 'superseded', 'withdrawn')
        and (new.verified_values, new.confirmed_evidence, new.baseline_sheets,
             new.residual_sheets, new.eliminated_sheets, new.grade, new.calc_version,
             new.verifier_id, new.decided_at, new.decision_note, new.central_reasons)
          is distinct from
            (old.verified_values, old.confirmed_evidence, old.baseline_sheets,
             old.residual_sheets, old.eliminated_sheets, old.grade, old.calc_version,
             old.verifier_id, old.decided_at, old.decision_note, old.central_reasons)) then
      raise exception 'Version % of record % is %: it is frozen',
        old.version, old.record_id, old.status using errcode = 'restrict_violation';
    end if;
    return new;
  end $$`,
      )
      .execute(db);
  },
};
