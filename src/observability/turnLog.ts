import type { Logger } from 'pino';
import type { TurnSink } from '../bot/turns/turnObserver';

const rounded = (milliseconds: number): number => Math.round(milliseconds * 10) / 10;

/** One line for each turn, at this level; times in milliseconds. */
export function turnLog(log: Logger, level: 'trace' | 'debug' | 'info'): TurnSink {
  return (turn) => {
    if (!log.isLevelEnabled(level)) return;
    const { id, traceId, kind, outcome, answer, language } = turn;
    const ms = rounded(turn.milliseconds);
    const stages = Object.fromEntries(
      Object.entries(turn.times()).map(([stage, time]) => [stage, rounded(time)]),
    );
    log[level]({ turn: id, trace: traceId, kind, outcome, answer, language, ms, stages }, 'Turn');
  };
}
