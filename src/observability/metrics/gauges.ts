import { Gauge, type Registry } from 'prom-client';
import type { Connections, KnowledgeFigures, MetricSources, StoreFigures } from './metricSources';

/** Timeout in milliseconds; the client that reads metrics waits only some seconds. */
const TIMEOUT = 2_000;

type MakeGauge = (name: string, help: string, ...labelNames: string[]) => Gauge;

/** Metrics of current values, as opposed to counters. The returned function updates all of them. */
export function createGauges(registry: Registry, readings: MetricSources): () => Promise<void> {
  const gauge: MakeGauge = (name, help, ...labelNames) =>
    new Gauge({ name: `lawaraq_${name}`, help, labelNames, registers: [registry] });
  const show = {
    turns: turnGauges(gauge),
    knowledge: knowledgeGauges(gauge),
    connections: connectionGauges(gauge),
    store: storeGauges(gauge),
  };
  return async () => {
    show.turns(readings.turns());
    show.knowledge(readings.knowledge());
    show.connections(readings.connections());
    show.store(await within(TIMEOUT, readings.store()));
  };
}

function turnGauges(gauge: MakeGauge) {
  const progress = gauge(
    'turns_in_progress',
    'Turns that have begun and not ended, by the stage that they are in.',
    'stage',
  );
  return (turns: ReturnType<MetricSources['turns']>): void => {
    for (const [stage, count] of Object.entries(turns)) progress.set({ stage }, count);
  };
}

function knowledgeGauges(gauge: MakeGauge) {
  const info = gauge('knowledge_info', '1 for the version that is answered from.', 'version');
  const used = gauge('knowledge_since_seconds', 'When it came into use, in seconds since 1970.');
  const replaced = gauge('knowledge_replacements', 'How often it was replaced since the start.');
  const wrong = gauge('knowledge_problems', 'Mistakes in files that are not used for them.');
  return ({ version, since, replacements, problems }: KnowledgeFigures): void => {
    info.reset();
    info.set({ version }, 1);
    used.set(since.getTime() / 1000);
    replaced.set(replacements);
    wrong.set(problems);
  };
}

function connectionGauges(gauge: MakeGauge) {
  const open = gauge(
    'database_connections',
    'Connections of this process to the database: busy, idle.',
    'state',
  );
  const unserved = gauge('database_waiting', 'Statements that wait for a connection.');
  return ({ busy, idle, waiting }: Connections): void => {
    open.set({ state: 'busy' }, busy);
    open.set({ state: 'idle' }, idle);
    unserved.set(waiting);
  };
}

/** If the database is unavailable, its metrics are omitted instead of showing old values. */
function storeGauges(gauge: MakeGauge) {
  const up = gauge('database_up', '1 where the database answered just now, else 0.');
  const messages = gauge(
    'outbox_messages',
    'Messages of all replicas that wait to be sent: due, put_off, on_its_way.',
    'state',
  );
  const oldest = gauge('outbox_oldest_seconds', 'For how long the oldest of them has been due.');
  const locks = gauge('database_lock_waits', 'Statements in the database that wait for a lock.');
  return (read: StoreFigures | undefined): void => {
    up.set(read ? 1 : 0);
    oldest.remove();
    locks.remove();
    messages.reset();
    if (!read) return;
    for (const [state, count] of Object.entries(read.outbox)) messages.set({ state }, count);
    oldest.set(read.outboxOldest);
    locks.set(read.lockWaits);
  };
}

/** The result; undefined if the work rejects or takes longer than that many milliseconds. */
async function within<T>(milliseconds: number, work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds).unref();
  });
  try {
    return await Promise.race([work.catch(() => undefined), late]);
  } finally {
    clearTimeout(timer);
  }
}
