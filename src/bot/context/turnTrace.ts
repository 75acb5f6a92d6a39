import { randomUUID } from 'node:crypto';

/**
 * The caller of a turn, by W3C Trace Context;
 * https://www.w3.org/TR/trace-context/#traceparent-header.
 */
interface TraceParent {
  /** 32 hexadecimal digits. */
  traceId: string;
  /** 16 hexadecimal digits. */
  spanId: string;
  sampled: boolean;
}

/** Later versions may add fields at the end. */
const HEADER = /^(?!ff)[\da-f]{2}-(?!0{32})([\da-f]{32})-(?!0{16})([\da-f]{16})-([\da-f]{2})(-|$)/;

/** @returns undefined if the header is missing or malformed */
export function parseTraceparent(header: string | undefined): TraceParent | undefined {
  const [, traceId, spanId, flags] = HEADER.exec(header ?? '') ?? [];
  if (traceId === undefined || spanId === undefined || flags === undefined) return undefined;
  return { traceId, spanId, sampled: (Number.parseInt(flags, 16) & 1) === 1 };
}

/**
 * The timed parts of a turn.
 * - `door`: authentication of the sender
 * - `queue`: earlier turns of the conversation in this process
 * - `ledger`: the turn ledger, including the wait for other replicas
 * - `understanding`: interpreting the text; `answering`: everything else that produces the reply
 * - `storage`: reading and writing the conversation state
 */
export const STAGES = [
  'door',
  'queue',
  'ledger',
  'understanding',
  'answering',
  'storage',
  'sending',
] as const;
export type Stage = (typeof STAGES)[number];

export type TurnKind = 'message' | 'button' | 'invoke' | 'event';

/**
 * - `repeated`: answered before
 * - `overdue`: took longer than a turn may
 * - `degraded`: the database was unavailable; answered from memory, or refused as not saved
 * - `shed`, `limited`: rejected because of too many turns overall, or from one sender
 */
export type TurnOutcome =
  'done' | 'repeated' | 'failed' | 'overdue' | 'degraded' | 'shed' | 'limited';

/** The outcome of a question. `asked_back`: the name in it was ambiguous. */
export type AnswerOutcome =
  'answered' | 'asked_back' | 'suggested' | 'declined' | 'smalltalk' | 'command';

/** Start and end of a stage, in milliseconds of `performance.now()`. */
export interface StageSpan {
  stage: Stage;
  from: number;
  /** Absent while the stage lasts. */
  to?: number;
}

/** Key of the trace in the turn state. */
const TRACE = Symbol('trace');
interface TurnStateHolder {
  turnState: { get(key: symbol): unknown; set(key: symbol, value: unknown): unknown };
}

/** What logs, metrics and traces know about a turn: no text and no person. */
export class TurnTrace {
  /** A GUID. */
  readonly id = randomUUID();
  /** 32 hexadecimal digits, by W3C Trace Context. */
  readonly traceId: string;
  readonly passages: StageSpan[] = [];
  outcome: TurnOutcome = 'done';
  answer: AnswerOutcome | undefined;
  /** Language of the reply. */
  language: 'ar' | 'en' | undefined;
  /** Messages that were accepted, and that failed. */
  readonly sendings = { taken: 0, failed: 0 };
  /** Duration of the turn, after its end. */
  milliseconds = 0;

  /**
   * @param begun by `performance.now()`
   * @param traceparent the header of the request; a malformed one counts as absent
   */
  constructor(
    readonly kind: TurnKind,
    readonly begun: number,
    readonly traceparent?: string,
  ) {
    this.traceId = parseTraceparent(traceparent)?.traceId ?? this.id.replaceAll('-', '');
  }

  /** The current stage. */
  get stage(): Stage | undefined {
    return this.passages.findLast(({ to }) => to === undefined)?.stage;
  }

  /** Starts a stage, possibly within another. The returned function ends it. */
  enter(stage: Stage, from = performance.now()): () => void {
    const passage: StageSpan = { stage, from };
    this.passages.push(passage);
    return () => void (passage.to = performance.now());
  }

  /** Ends the turn. A cancelled turn may have open stages. */
  end(): void {
    const now = performance.now();
    for (const passage of this.passages) passage.to ??= now;
    this.milliseconds = now - this.begun;
  }

  /** Milliseconds per stage; `answering` excludes the stages within it. */
  times(): Partial<Record<Stage, number>> {
    const times: Partial<Record<Stage, number>> = {};
    for (const { stage, from, to = from } of this.passages)
      times[stage] = (times[stage] ?? 0) + to - from;
    if (times.answering === undefined) return times;
    const { understanding = 0, storage = 0, sending = 0 } = times;
    times.answering = Math.max(0, times.answering - understanding - storage - sending);
    return times;
  }
}

export function keepTrace({ turnState }: TurnStateHolder, trace: TurnTrace): void {
  turnState.set(TRACE, trace);
}

/** The trace of a turn; undefined outside the turns of people. */
export const traceOf = ({ turnState }: TurnStateHolder): TurnTrace | undefined =>
  turnState.get(TRACE) as TurnTrace | undefined;

/** Runs asynchronous work as a stage of a turn. */
export async function timed<T>(
  context: TurnStateHolder,
  stage: Stage,
  work: () => Promise<T>,
): Promise<T> {
  const leave = traceOf(context)?.enter(stage);
  try {
    return await work();
  } finally {
    leave?.();
  }
}

/** The same for synchronous work. */
export function timedNow<T>(context: TurnStateHolder, stage: Stage, work: () => T): T {
  const leave = traceOf(context)?.enter(stage);
  try {
    return work();
  } finally {
    leave?.();
  }
}

/** Fields that connect all log lines of a turn. */
export function turnFields(context: TurnStateHolder): { turn?: string; trace?: string } {
  const trace = traceOf(context);
  return trace ? { turn: trace.id, trace: trace.traceId } : {};
}
