/**
 * What it costs to be seen: microseconds of CPU that each way adds to a turn, and what is loaded
 * for it. `npm run bench:observability [-- --turns N]`
 */
import { parseArgs } from 'node:util';
import { createLogger } from '../../src/observability/logger';
import { timed, traceOf } from '../../src/bot/context/turnTrace';
import { openObservability, type Observability } from '../../src/composition/openObservability';
import { startOtlpCollector } from '../support/bot/otlpCollector';
import { rssMb } from './rss';

const { values } = parseArgs({ options: { turns: { type: 'string', default: '50000' } } });
const TURNS = Number(values.turns);

type Settings = Parameters<typeof openObservability>[0]['observability'];
type Context = Parameters<Observability['observer']['observe']>[0];

const OFF = {
  replicaId: 'bench',
  turnLogLevel: 'debug',
  metrics: undefined,
  otlpEndpoint: undefined,
} as const satisfies Settings;

const contextOf = (): Context => ({
  activity: { type: 'message' },
  turnState: new Map<symbol, unknown>(),
});

const nothing = () => Promise.resolve();

/** The stages of a turn that answers a question, with nothing in them. */
async function stages(context: Context): Promise<void> {
  await timed(context, 'ledger', nothing);
  await timed(context, 'answering', async () => {
    await timed(context, 'storage', nothing);
    await timed(context, 'understanding', nothing);
    const trace = traceOf(context);
    if (trace) trace.answer = 'answered';
    if (trace) trace.language = 'en';
    await timed(context, 'sending', nothing);
    await timed(context, 'storage', nothing);
  });
  await timed(context, 'ledger', nothing);
}

/** Microseconds of CPU for each turn; without an observer the same turn, unseen. */
async function cpuOf(observer: Observability['observer'] | undefined): Promise<number> {
  const before = process.cpuUsage();
  for (let at = 0; at < TURNS; at += 1) {
    const context = contextOf();
    const run = () => stages(context);
    if (observer)
      await observer.observe(context, { at: performance.now(), traceparent: undefined }, run);
    else await run();
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / TURNS;
}

async function main(): Promise<void> {
  await using collector = await startOtlpCollector();
  const ways: Record<string, Partial<Settings>> = {
    'all off': {},
    'a line for each turn': { turnLogLevel: 'info' },
    figures: { metrics: { host: '127.0.0.1', port: 0 } },
    traces: { otlpEndpoint: collector.url },
  };
  const log = createLogger(
    { logLevel: 'info', mode: 'production', observability: OFF },
    { write: () => undefined },
  );
  await cpuOf(undefined);
  const unseen = await cpuOf(undefined);
  console.log(`${TURNS} turns; unseen ${unseen.toFixed(1)} µs each`);
  for (const [name, settings] of Object.entries(ways)) {
    const [rss, began] = [rssMb(), performance.now()];
    const opened = openObservability({ observability: { ...OFF, ...settings } }, log);
    const [loaded, took] = [rssMb() - rss, performance.now() - began];
    await cpuOf(opened.observer);
    const added = (await cpuOf(opened.observer)) - unseen;
    await opened[Symbol.asyncDispose]();
    console.log(
      `${name}: ${added.toFixed(1)} µs a turn; opened in ${took.toFixed(0)} ms, ${loaded.toFixed(1)} MB`,
    );
  }
}

void main();
