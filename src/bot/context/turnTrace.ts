import { randomUUID } from 'node:crypto';

/** Who asked for a turn, by W3C Trace Context; https://www.w3.org/TR/trace-context/#traceparent-header. */
interface TraceParent {
  /** 32 hexadecimal digits. */
  traceId: string;
  /** 16 hexadecimal digits. */
  spanId: string;
  sampled: boolean;
}

/** Later versions may have more behind it. */
const HEADER = /^(?!ff)[\da-f]{2}-(?!0{32})([\da-f]{32})-(?!0{16})([\da-f]{16})-([\da-f]{2})(-|$)/;

/** @returns undefined for what is no such header */
export function parseTraceparent(header: string | undefined): TraceParent | undefined {
  const [, traceId, spanId, flags] = HEADER.exec(header ?? '') ?? [];
  if (traceId === undefined || spanId === undefined || flags === undefined) return undefined;
  return { traceId, spanId, sampled: (Number.parseInt(flags, 16) & 1) === 1 };
}

/**
 * Parts of a turn whose time is told apart.
 * - `door`: who sends it is checked
 * - `queue`: earlier turns of the conversation in this process
 * - `ledger`: the turn ledger, with waiting for other replicas
 * - `understanding`: finding out what is meant; `answering`: everything else that makes the reply
 * - `storage`: reading and writing the state of the talk
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
 * - `repeated`: it had been answered before
 * - `overdue`: it took longer than a turn may
 * - `degraded`: the database was away; answered from memory, or refused as not saved
 * - `shed`, `limited`: it was turned away, for all were too many or one sent too much
 */
export type TurnOutcome =
  'done' | 'repeated' | 'failed' | 'overdue' | 'degraded' | 'shed' | 'limited';

/** What a question was met with. `asked_back`: it left open which name it was about. */
export type AnswerOutcome =
  'answered' | 'asked_back' | 'suggested' | 'declined' | 'smalltalk' | 'command';

/** When a stage was gone through, in milliseconds by `performance.now()`. */
export interface StageSpan {
  stage: Stage;
  from: number;
  /** Absent while the turn is in it. */
  to?: number;
}

/** Where a turn keeps its trace. */
const TRACE = Symbol('trace');
interface TurnStateHolder {
  turnState: { get(key: symbol): unknown; set(key: symbol, value: unknown): unknown };
}

/** What is known of one turn for logs, figures and traces; nothing that a person wrote, and nobody. */
export class TurnTrace {
  /** A GUID. */
  readonly id = randomUUID();
  /** 32 hexadecimal digits, by W3C Trace Context. */
  readonly traceId: string;
  readonly passages: StageSpan[] = [];
  outcome: TurnOutcome = 'done';
  answer: AnswerOutcome | undefined;
  /** Of the reply. */
  language: 'ar' | 'en' | undefined;
  /** Sendings of messages that were taken, and that failed. */
  readonly sendings = { taken: 0, failed: 0 };
  /** How long the turn took, once it has ended. */
  milliseconds = 0;

  /**
   * @param begun by `performance.now()`
   * @param traceparent the header of the request; what is malformed counts as absent
   */
  constructor(
    readonly kind: TurnKind,
    readonly begun: number,
    readonly traceparent?: string,
  ) {
    this.traceId = parseTraceparent(traceparent)?.traceId ?? this.id.replaceAll('-', '');
  }

  /** The stage that the turn is in at the moment. */
  get stage(): Stage | undefined {
    return this.passages.findLast(({ to }) => to === undefined)?.stage;
  }

  /** Begins a stage, which may be in the midst of another; ended by the returned function. */
  enter(stage: Stage, from = performance.now()): () => void {
    const passage: StageSpan = { stage, from };
    this.passages.push(passage);
    return () => void (passage.to = performance.now());
  }

  /** A turn that was given up may have been in the midst of stages. */
  end(): void {
    const now = performance.now();
    for (const passage of this.passages) passage.to ??= now;
    this.milliseconds = now - this.begun;
  }

  /** Milliseconds of each stage gone through; answering is without what others took meanwhile. */
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

/** Does some work of a stage of a turn. */
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

/** The same of what is done in one go. */
export function timedNow<T>(context: TurnStateHolder, stage: Stage, work: () => T): T {
  const leave = traceOf(context)?.enter(stage);
  try {
    return work();
  } finally {
    leave?.();
  }
}

/** What a log line about a turn carries, so that the lines of one turn are found together. */
export function turnFields(context: TurnStateHolder): { turn?: string; trace?: string } {
  const trace = traceOf(context);
  return trace ? { turn: trace.id, trace: trace.traceId } : {};
}
