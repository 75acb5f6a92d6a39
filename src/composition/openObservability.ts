import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { errorFields } from '../lib/errorFields';
import { PROJECT_DIR, type Config } from '../config/config';
import type { RequestResult } from '../http/requestObserver';
import type { Metrics } from '../observability/metrics/metrics';
import { openMetrics } from '../observability/metrics/openMetrics';
import { requestLog, turnLog } from '../observability/logger';
import { openTracing } from '../observability/tracing/openTracing';
import { TurnObserver } from '../bot/turns/turnObserver';

/** Logs, metrics and traces. Disposing sends the collected data. */
export interface Observability extends AsyncDisposable {
  observer: TurnObserver;
  /** Absent if metrics are not configured. */
  metrics: Metrics | undefined;
  /** Called for every request; absent if nothing needs it. */
  onAnswered: ((answered: RequestResult) => void) | undefined;
}

/** Always logs turns; adds metrics and traces if they are configured. */
export function openObservability(
  { observability }: Pick<Config, 'observability'>,
  log: Logger,
): Observability {
  const { metrics: address, otlpEndpoint: endpoint, replicaId, turnLogLevel } = observability;
  const version = address || endpoint ? versionOfBot() : '';
  const onFault = (what: string) => (error: unknown) => log.warn(errorFields(error), what);
  const metrics =
    address &&
    openMetrics({ ...address, version, onFault: onFault('Figures could not be reported') });
  const tracing = endpoint
    ? openTracing({ endpoint, version, replicaId, onFault: onFault('Spans were not accepted') })
    : undefined;
  const turnSinks = [turnLog(log, turnLogLevel), metrics?.turnEnded, tracing?.turnEnded];
  const requestSinks = [
    log.isLevelEnabled('debug') ? requestLog(log) : undefined,
    metrics?.requestEnded,
  ].filter((sink) => sink !== undefined);
  return {
    observer: new TurnObserver(turnSinks.filter((sink) => sink !== undefined)),
    metrics,
    onAnswered:
      requestSinks.length === 0
        ? undefined
        : (answered) => {
            for (const tell of requestSinks) tell(answered);
          },
    async [Symbol.asyncDispose]() {
      await Promise.all([metrics?.[Symbol.asyncDispose](), tracing?.[Symbol.asyncDispose]()]);
    },
  };
}

function versionOfBot(): string {
  const description = readFileSync(join(PROJECT_DIR, 'package.json'), 'utf8');
  return (JSON.parse(description) as { version: string }).version;
}
