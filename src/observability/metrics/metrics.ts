import { collectDefaultMetrics, Gauge, Registry, Counter } from 'prom-client';
import type { Outbox } from '../../bot/ports/outbox';
import type { TurnLedger } from '../../bot/ports/turnLedger';
import type { OperatorLog } from '../../serving/operatorLog';
import type { TurnSink } from '../../bot/turns/turnObserver';
import { createGauges } from './gauges';
import { startMetricsServer } from './metricsServer';
import { countedLedger, countedOutbox } from './portMetrics';
import type { MetricSources } from './metricSources';
import { turnMetrics } from './turnMetrics';

/** Called for each answered request. */
type RequestSink = (answered: { route: string; status: number }) => void;

/** Counts requests. */
function requestMetrics(registry: Registry): RequestSink {
  const requests = new Counter({
    name: 'lawaraq_requests_total',
    help: 'Answered HTTP requests, by group of addresses and status.',
    labelNames: ['route', 'status'],
    registers: [registry],
  });
  return ({ route, status }) => requests.inc({ route, status });
}

/** Counts the faults that are reported to the operator. */
function countedOperator(registry: Registry, operatorLog: OperatorLog): OperatorLog {
  const registers = [registry];
  const refused = new Counter({
    name: 'lawaraq_knowledge_refused_total',
    help: 'Files or publications that could not be used as they are; what was served before stayed.',
    registers,
  });
  const faults = new Counter({
    name: 'lawaraq_knowledge_faults_total',
    help: 'Faults of the machine or the database while knowledge was looked for or kept.',
    registers,
  });
  return {
    tell: (line) => operatorLog.tell(line),
    warn: (line, why) => {
      refused.inc();
      operatorLog.warn(line, why);
    },
    fault: (line, error) => {
      faults.inc();
      operatorLog.fault(line, error);
    },
  };
}

export interface MetricsOptions {
  host: string;
  port: number;
  /** Of the bot. */
  version: string;
  /** Called if metrics could not be read. */
  onFault: (error: unknown) => void;
}

/** Metrics for Prometheus. No label identifies a person, a conversation, an entry or an entity. */
export class Metrics implements AsyncDisposable {
  private readonly registry = new Registry();
  private server: AsyncDisposable | undefined;
  readonly turnEnded: TurnSink = turnMetrics(this.registry);
  readonly requestEnded: RequestSink = requestMetrics(this.registry);

  constructor(private readonly options: MetricsOptions) {
    const { version } = options;
    new Gauge({
      name: 'lawaraq_build_info',
      help: '1 for the version of the bot.',
      labelNames: ['version'],
      registers: [this.registry],
    }).set({ version }, 1);
    collectDefaultMetrics({ register: this.registry });
  }

  /** The same store with its ledger and its outbox instrumented. */
  store<S extends { turnLedger: TurnLedger; outbox: Outbox }>(store: S): S {
    const { registry } = this;
    return {
      ...store,
      turnLedger: countedLedger(registry, store.turnLedger),
      outbox: countedOutbox(registry, store.outbox),
    };
  }

  operator(operatorLog: OperatorLog): OperatorLog {
    return countedOperator(this.registry, operatorLog);
  }

  /** @throws if the address is not available */
  async listen(readings: MetricSources): Promise<{ url: string }> {
    const { registry } = this;
    const read = createGauges(registry, readings);
    const server = await startMetricsServer({
      ...this.options,
      async expose() {
        await read();
        return { contentType: registry.contentType, text: await registry.metrics() };
      },
    });
    this.server = server;
    return { url: server.url };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.server?.[Symbol.asyncDispose]();
    this.registry.clear();
  }
}
