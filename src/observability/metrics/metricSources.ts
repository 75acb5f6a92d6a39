/** What is asked of the database when figures are read; of all replicas together. */
export interface StoreFigures {
  /** Messages that wait to be sent: due by now, put off, and on their way. */
  outbox: Record<'due' | 'put_off' | 'on_its_way', number>;
  /** Seconds for which the oldest of those that are due has been due; 0 where none is. */
  outboxOldest: number;
  /** Statements that wait for a lock. */
  lockWaits: number;
}

/** Connections of this process to the database. */
export interface Connections {
  busy: number;
  idle: number;
  /** Statements that wait for a connection. */
  waiting: number;
}

/** The knowledge that is answered from. */
export interface KnowledgeFigures {
  version: string;
  since: Date;
  /** How often it was replaced since the start. */
  replacements: number;
  /** Mistakes in files that are not used for them. */
  problems: number;
}

/** What is looked at whenever figures are read. */
export interface MetricSources {
  /** Turns in each stage at the moment. */
  turns(): Readonly<Record<string, number>>;
  knowledge(): KnowledgeFigures;
  connections(): Connections;
  /** Rejects where the database does not answer. */
  store(): Promise<StoreFigures>;
}
