import { sql, type Kysely, type Migration } from 'kysely';

/** What was published and what is served of it, and the last files of a folder that could be used. */
export const publications: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

// Files are JSON, compressed. Most columns of bytes are compressed already: PostgreSQL need not try.
const STATEMENTS = [
  `create table knowledge_snapshots (
    version text primary key,
    files bytea not null,
    entries integer not null check (entries >= 0),
    made_at timestamptz not null default now()
  )`,
  `alter table knowledge_snapshots alter files set storage external`,
  `create trigger knowledge_snapshots_stay before update or delete or truncate on knowledge_snapshots
    execute function refuse_change()`,

  // The last row is what is live.
  `create table knowledge_publications (
    id integer generated always as identity primary key,
    version text not null references knowledge_snapshots,
    kind text not null check (kind in ('initial', 'publish', 'rollback')),
    published_at timestamptz not null default now(),
    published_by text not null,
    why text not null,
    forced text[] not null
  )`,
  `create trigger knowledge_publications_stay
    before update or delete or truncate on knowledge_publications
    execute function refuse_change()`,

  // What was learned from a snapshot: it can be learned again, so it may go.
  `create table knowledge_learned (
    key text primary key,
    content bytea not null,
    learned_at timestamptz not null default now()
  )`,
  `alter table knowledge_learned alter content set storage external`,

  `create table last_good_files (
    folder text primary key,
    files bytea not null,
    kept_at timestamptz not null default now()
  )`,
  `alter table last_good_files alter files set storage external`,
];
