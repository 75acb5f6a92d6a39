import type { Language } from '../../language/text/detectLanguage';

/** By how much paper was to be cut, and by when. */
export interface Target {
  /** Per cent of the paper that was used before. */
  percent: number;
  /** ISO day. */
  by: string;
  /** Keys of the sources that say so. */
  sources: readonly string[];
}

/** A phase of the Strategy, as far as figures are compared with it. */
export interface RecordPhase {
  id: string;
  number: number;
  name: Readonly<Record<Language, string>>;
  short: Readonly<Record<Language, string>>;
  /** Ids of the entity directory: those that were merged are their successor, once. */
  members: readonly string[];
  /** Absent if no source gives one for this phase alone. */
  target?: Target;
}

/** The phases of the knowledge base. */
export interface PhaseDirectory {
  /** In the order of their numbers. */
  readonly all: readonly RecordPhase[];
  /** What all entities were to reach in the end. */
  readonly finalTarget: Target | undefined;
  get(id: string): RecordPhase | undefined;
  /** The phase that an entity belongs to; the first one of several. */
  of(entityId: string): RecordPhase | undefined;
}
