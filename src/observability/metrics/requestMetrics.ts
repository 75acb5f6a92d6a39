import { Counter, type Registry } from 'prom-client';

/** Told of each request that was answered. */
export type RequestSink = (answered: { route: string; status: number }) => void;

/** Counts requests. */
export function requestMetrics(registry: Registry): RequestSink {
  const requests = new Counter({
    name: 'lawaraq_requests_total',
    help: 'Answered HTTP requests, by group of addresses and status.',
    labelNames: ['route', 'status'],
    registers: [registry],
  });
  return ({ route, status }) => requests.inc({ route, status });
}
