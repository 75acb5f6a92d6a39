import type { SpanExporter } from '@opentelemetry/sdk-trace-base';

/** Milliseconds between two reports of the same trouble. */
const BETWEEN_REPORTS = 60_000;

/** An exporter whose failures are told, but seldom: a collector that is down would fill the log. */
export function quietly(exporter: SpanExporter, onFault: (error: unknown) => void): SpanExporter {
  let toldAt = -Infinity;
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        if (result.error && performance.now() - toldAt > BETWEEN_REPORTS) {
          toldAt = performance.now();
          onFault(result.error);
        }
        done(result);
      }),
    shutdown: () => exporter.shutdown(),
    forceFlush: async () => exporter.forceFlush?.(),
  };
}
