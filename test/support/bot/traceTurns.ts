import { setTimeout as sleep } from 'node:timers/promises';
import { createLogger } from '../../../src/observability/logger';
import { timed } from '../../../src/bot/context/turnTrace';
import { openObservability } from '../../../src/composition/openObservability';

/**
 * A process of its own, as the exporter loads parts of Node in a way that jest does not know. For
 * each line of its argument it goes through a turn with that `traceparent`, and writes log lines.
 */
async function traceTurns([endpoint = '', ...traceparents]: readonly string[]): Promise<void> {
  const observability = {
    replicaId: 'replica-one',
    turnLogLevel: 'info',
    metrics: undefined,
    otlpEndpoint: endpoint,
  } as const;
  const log = createLogger({ logLevel: 'info', mode: 'local', observability });
  const opened = openObservability({ observability }, log);
  for (const traceparent of traceparents) {
    const context = { activity: { type: 'message' }, turnState: new Map<symbol, unknown>() };
    const arrival = { at: performance.now(), traceparent };
    await opened.observer.observe(context, arrival, async (trace) => {
      trace.language = 'ar';
      trace.answer = 'answered';
      await timed(context, 'answering', () => timed(context, 'storage', () => sleep(5)));
    });
  }
  await opened[Symbol.asyncDispose]();
}

void traceTurns(process.argv.slice(2));
