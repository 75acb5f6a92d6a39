import type { TurnSink } from '../../bot/turns/turnObserver';

export interface TracingOptions {
  /** Base address of a collector that accepts OTLP over HTTP, such as `http://127.0.0.1:4318`. */
  endpoint: string;
  /** Of the bot. */
  version: string;
  replicaId: string;
  /** Called if a collector did not accept spans, but not for every failure. */
  onFault: (error: unknown) => void;
}

/** Exports turns as spans. Disposing exports the rest. */
export interface Tracing extends AsyncDisposable {
  turnEnded: TurnSink;
}
