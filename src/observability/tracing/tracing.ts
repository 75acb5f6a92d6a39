import type { TurnSink } from '../../bot/turns/turnObserver';

export interface TracingOptions {
  /** Base address of a collector that takes OTLP over HTTP, such as `http://127.0.0.1:4318`. */
  endpoint: string;
  /** Of the bot. */
  version: string;
  replicaId: string;
  /** Told when a collector has not taken spans, at most once in a while. */
  onFault: (error: unknown) => void;
}

/** Turns as spans on their way to a collector. Disposing sends what is left. */
export interface Tracing extends AsyncDisposable {
  turnEnded: TurnSink;
}
