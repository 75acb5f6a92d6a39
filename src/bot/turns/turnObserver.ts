import {
  keepTrace,
  STAGES,
  TurnTrace,
  type Stage,
  type TurnKind,
  type TurnOutcome,
} from '../context/turnTrace';

/** Called with each turn after its end; must not throw. */
export type TurnSink = (turn: TurnTrace) => void;

/** The data of a turn that is observed. */
interface Observed {
  activity: { type: string; value?: unknown };
  turnState: { get(key: symbol): unknown; set(key: symbol, value: unknown): unknown };
}

/** How a request arrived. */
export interface Arrival {
  /** By `performance.now()`. */
  at: number;
  traceparent: string | undefined;
}

/** Traces the turns of people, and reports their outcomes. */
export class TurnObserver {
  private readonly turns = new Set<TurnTrace>();

  constructor(private readonly sinks: readonly TurnSink[]) {}

  /** The number of turns in each stage. */
  inProgress(): Record<Stage, number> {
    const count = Object.fromEntries(STAGES.map((stage) => [stage, 0])) as Record<Stage, number>;
    for (const { stage = 'answering' } of this.turns) count[stage] += 1;
    return count;
  }

  /** @throws what `run` throws */
  async observe(
    context: Observed,
    { at, traceparent }: Arrival,
    run: (trace: TurnTrace) => Promise<void>,
  ): Promise<void> {
    const trace = new TurnTrace(kindOf(context.activity), at, traceparent);
    trace.enter('door', at)();
    keepTrace(context, trace);
    this.turns.add(trace);
    try {
      await run(trace);
    } catch (error) {
      trace.outcome = outcomeOf(error);
      throw error;
    } finally {
      this.turns.delete(trace);
      trace.end();
      for (const tell of this.sinks) tell(trace);
    }
  }
}

/** The outcome by the name of an expected error. */
function outcomeOf(error: unknown): TurnOutcome {
  const { name } = (error ?? {}) as { name?: unknown };
  if (name === 'TurnCancelled') return 'overdue';
  return name === 'StoreUnavailable' ? 'degraded' : 'failed';
}

function kindOf({ type, value }: Observed['activity']): TurnKind {
  if (type === 'invoke') return 'invoke';
  if (type !== 'message') return 'event';
  return value === undefined || value === null ? 'message' : 'button';
}
