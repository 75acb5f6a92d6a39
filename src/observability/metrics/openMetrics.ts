import type * as Opened from './metrics';

/** Loads the metrics library only if metrics are configured. */
export function openMetrics(options: Opened.MetricsOptions): Opened.Metrics {
  // An import() would have to know what the file is called once it is compiled.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { Metrics } = require('./metrics') as typeof Opened;
  return new Metrics(options);
}
