import type { Knowledge } from '../../knowledge/knowledge';
import type { KnowledgeFile } from '../../knowledge/yaml/yamlFile';

/** The knowledge files at one moment. */
export interface Snapshot {
  /** Content hash of the files; see {@link Knowledge.version}. */
  version: string;
  files: readonly KnowledgeFile[];
  /** How many entries they hold, as they are written. */
  entries: number;
}

/** Ids of the entries, as they are written. */
export const writtenIds = ({ entries }: Pick<Knowledge, 'entries'>): ReadonlySet<string> =>
  new Set(entries.map(({ family }) => family));

/** @param files that `knowledge` was built from */
export const snapshotOf = (knowledge: Knowledge, files: readonly KnowledgeFile[]): Snapshot => ({
  version: knowledge.version,
  files,
  entries: writtenIds(knowledge).size,
});

/** `initial`: the folder that came with the first deployment. */
export type PublicationKind = 'initial' | 'publish' | 'rollback';

/** What is refused unless it is forced by this name. */
export type Forceable = 'tests' | 'drop';

/** One snapshot going live. Publications are never changed: the last one is what is served. */
export interface Publication {
  /** Counts upwards. */
  id: number;
  version: string;
  kind: PublicationKind;
  at: Date;
  by: string;
  why: string;
  /** What was overridden. */
  forced: readonly Forceable[];
  /** How many entries its snapshot holds. */
  entries: number;
}

/** What a publisher says about a publication. */
export type PublicationDraft = Pick<Publication, 'kind' | 'by' | 'why' | 'forced'>;

/** Where publications and their snapshots are kept, for every replica. */
export interface PublicationStore {
  /** What is live; undefined before the first publication. */
  latest(): Promise<Publication | undefined>;

  /** The last publications, the latest first. */
  history(limit: number): Promise<Publication[]>;

  find(id: number): Promise<Publication | undefined>;

  /** The files of a snapshot that was published. */
  files(version: string): Promise<KnowledgeFile[]>;

  /**
   * Makes a snapshot live, all or nothing, one publisher at a time.
   * @param basedOn id of the publication that the publisher took for the live one; undefined: none
   * @returns the publication; or the one that is live, if that is another than `basedOn`
   */
  publish(
    snapshot: Snapshot,
    draft: PublicationDraft,
    basedOn: number | undefined,
  ): Promise<{ published: Publication } | { overtaken: Publication | undefined }>;

  /**
   * Calls `onPublished` soon after a publication. It may be called for nothing, and a call may be
   * missed while the connection is down or if a pooler passes none on: look from time to time, too.
   */
  listen(onPublished: () => void): AsyncDisposable;
}
