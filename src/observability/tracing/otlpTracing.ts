import {
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  TraceFlags,
  type Context,
  type Tracer,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BasicTracerProvider,
  BatchSpanProcessor,
  RandomIdGenerator,
  type IdGenerator,
  type SpanExporter,
} from '@opentelemetry/sdk-trace-base';
import { parseTraceparent, type TurnTrace } from '../../bot/context/turnTrace';
import type { Tracing, TracingOptions } from './tracing';

/** Milliseconds between two reports of the same problem. */
const BETWEEN_REPORTS = 60_000;

/**
 * An exporter that reports failures only occasionally, because an unavailable collector would fill
 * the log.
 */
function throttledExporter(
  exporter: SpanExporter,
  onFault: (error: unknown) => void,
): SpanExporter {
  let toldAt = -Infinity;
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        if (result.error && performance.now() - toldAt > BETWEEN_REPORTS) {
          toldAt = performance.now();
          onFault(result.error);
        }
        done(result);
      }),
    shutdown: () => exporter.shutdown(),
    forceFlush: async () => exporter.forceFlush?.(),
  };
}

/** Milliseconds for one export with its retries; shutdown waits no longer. */
const TIMEOUT = 3_000;

/** Uses the trace id of the turn, which exists before its span because log lines contain it. */
class TurnIds implements IdGenerator {
  private readonly random = new RandomIdGenerator();
  next = '';

  generateTraceId = (): string => this.next;
  generateSpanId = (): string => this.random.generateSpanId();
}

/** Creates spans after the end of turns, and exports them by OTLP over HTTP. */
export function openOtlpTracing({
  endpoint,
  version,
  replicaId,
  onFault,
}: TracingOptions): Tracing {
  const ids = new TurnIds();
  const exporter = new OTLPTraceExporter({
    url: `${endpoint.replace(/\/$/, '')}/v1/traces`,
    timeoutMillis: TIMEOUT,
  });
  const provider = new BasicTracerProvider({
    idGenerator: ids,
    resource: resourceFromAttributes({
      'service.name': 'lawaraq',
      'service.version': version,
      'service.instance.id': replicaId,
    }),
    spanProcessors: [
      new BatchSpanProcessor(throttledExporter(exporter, onFault), {
        exportTimeoutMillis: TIMEOUT,
      }),
    ],
  });
  const tracer = provider.getTracer('lawaraq', version);
  return {
    turnEnded(turn) {
      ids.next = turn.traceId;
      addSpans(tracer, turn);
    },
    async [Symbol.asyncDispose]() {
      // The failure has been reported.
      await provider.shutdown().catch(() => undefined);
    },
  };
}

/** One span for the turn, and one for each stage. */
function addSpans(tracer: Tracer, turn: TurnTrace): void {
  const { kind, outcome, answer, language, id } = turn;
  // With times of performance.now(), the SDK would set its own clock for each span.
  const epoch = Date.now() - performance.now();
  const span = tracer.startSpan(
    'turn',
    {
      kind: SpanKind.SERVER,
      startTime: epoch + turn.begun,
      attributes: {
        'lawaraq.turn': id,
        'lawaraq.kind': kind,
        'lawaraq.outcome': outcome,
        ...(answer === undefined ? {} : { 'lawaraq.answer': answer }),
        ...(language === undefined ? {} : { 'lawaraq.language': language }),
      },
    },
    parentOf(turn),
  );
  if (!span.isRecording()) return;
  if (outcome === 'failed') span.setStatus({ code: SpanStatusCode.ERROR });
  const inside = trace.setSpan(ROOT_CONTEXT, span);
  for (const { stage, from, to = from } of turn.passages)
    tracer.startSpan(stage, { startTime: epoch + from }, inside).end(epoch + to);
  span.end(epoch + turn.begun + turn.milliseconds);
}

/** The parent span that the request named, if any. */
function parentOf({ traceparent }: TurnTrace): Context {
  const parent = parseTraceparent(traceparent);
  if (!parent) return ROOT_CONTEXT;
  const { traceId, spanId, sampled } = parent;
  const traceFlags = sampled ? TraceFlags.SAMPLED : TraceFlags.NONE;
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true });
}
