import type { ColumnType, Generated } from 'kysely';
import type { Forceable, PublicationKind } from '../../curation/publishing/publication';

/** Written by the clock of the database. */
type Stamp = ColumnType<Date, never, never>;

interface KnowledgeSnapshotsTable {
  /** Content hash. */
  version: string;
  /** See `packedFiles.ts`. */
  files: Buffer;
  /** As they are written, not as they are expanded. */
  entries: number;
  made_at: Stamp;
}

interface KnowledgePublicationsTable {
  id: Generated<number>;
  version: string;
  kind: PublicationKind;
  published_at: Stamp;
  published_by: string;
  why: string;
  forced: Forceable[];
}

interface KnowledgeLearnedTable {
  key: string;
  content: Buffer;
  learned_at: ColumnType<Date, never, Date>;
}

interface LastGoodFilesTable {
  folder: string;
  /** See `packedFiles.ts`. */
  files: Buffer;
  kept_at: ColumnType<Date, never, Date>;
}

/** What was published, and what is served of it. */
export interface PublicationTables {
  knowledge_snapshots: KnowledgeSnapshotsTable;
  knowledge_publications: KnowledgePublicationsTable;
  knowledge_learned: KnowledgeLearnedTable;
  last_good_files: LastGoodFilesTable;
}
