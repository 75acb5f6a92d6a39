/** Values from the database, of all replicas together. */
export interface StoreFigures {
  /** Messages to send: due, postponed, and in progress. */
  outbox: Record<'due' | 'put_off' | 'on_its_way', number>;
  /** Age in seconds of the oldest due message; 0 if there is none. */
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

/** The knowledge in use. */
export interface KnowledgeFigures {
  version: string;
  since: Date;
  /** How often it was replaced since the start. */
  replacements: number;
  /** Mistakes because of which newer files are not used. */
  problems: number;
}

/** The sources of current values, read for each request of metrics. */
export interface MetricSources {
  /** Turns in each stage. */
  turns(): Readonly<Record<string, number>>;
  knowledge(): KnowledgeFigures;
  connections(): Connections;
  /** Rejects if the database does not answer. */
  store(): Promise<StoreFigures>;
}
