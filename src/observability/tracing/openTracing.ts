import type * as Otlp from './otlpTracing';
import type { Tracing, TracingOptions } from './tracing';

/** Loads the tracing SDK only if a collector is configured. */
export function openTracing(options: TracingOptions): Tracing {
  // An import() would have to know what the file is called once it is compiled.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { openOtlpTracing } = require('./otlpTracing') as typeof Otlp;
  return openOtlpTracing(options);
}
