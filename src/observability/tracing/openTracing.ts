import type * as Otlp from './otlpTracing';
import type { Tracing, TracingOptions } from './tracing';

/** The SDK is loaded where a collector is configured, and nowhere else. */
export function openTracing(options: TracingOptions): Tracing {
  // An import() would have to know what the file is called once it is compiled.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { openOtlpTracing } = require('./otlpTracing') as typeof Otlp;
  return openOtlpTracing(options);
}
