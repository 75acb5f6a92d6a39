import type * as Opened from './metrics';

/** What counts is loaded where figures are read, and nowhere else. */
export function openMetrics(options: Opened.MetricsOptions): Opened.Metrics {
  // An import() would have to know what the file is called once it is compiled.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { Metrics } = require('./metrics') as typeof Opened;
  return new Metrics(options);
}
