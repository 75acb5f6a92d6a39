import { TurnCancelled } from '../context/turnCancellation';
import { TURN_TIMES } from './turnTimeouts';

interface Waiting {
  begin: () => void;
  /** Told when nobody but a turn that has begun is before it. */
  isNext: () => void;
}

interface Line {
  waiting: Waiting[];
  hasBegun: boolean;
}

/**
 * Runs the turns of one conversation in this process one after another; those of different
 * conversations run side by side. The SDK's state overwrites what a concurrent turn has written.
 */
export class TurnQueue {
  /** Who waits, by the keys under which a turn runs. */
  private readonly lines = new Map<string, Line>();

  /**
   * Runs `turn` after the turns that were begun before it under the same key, failed or not.
   * @param patience milliseconds that it waits at most
   * @param isNext told when nobody but a turn that {@link begun} is before it
   * @throws TurnGivenUp where they have passed; what `turn` throws
   */
  async run<T>(
    key: string,
    turn: () => Promise<T>,
    patience = TURN_TIMES.patience,
    isNext: () => void = () => undefined,
  ): Promise<T> {
    const line = this.lines.get(key);
    if (line) await itsTurn(line, patience, isNext);
    else this.lines.set(key, { waiting: [], hasBegun: false });
    try {
      return await turn();
    } finally {
      const left = this.lines.get(key);
      const next = left?.waiting.shift();
      if (left && next) {
        left.hasBegun = false;
        next.begin();
      } else this.lines.delete(key);
    }
  }

  /** The turn that runs under this key needs no place in any other line any more. */
  begun(key: string): void {
    const line = this.lines.get(key);
    if (!line) return;
    line.hasBegun = true;
    line.waiting[0]?.isNext();
  }
}

/** Takes the last place in the line, and leaves it when that takes too long. */
function itsTurn(line: Line, patience: number, isNext: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const begin = () => {
      clearTimeout(timer);
      resolve();
    };
    const one = { begin, isNext };
    const timer = setTimeout(() => {
      line.waiting.splice(line.waiting.indexOf(one), 1);
      reject(new TurnCancelled('waiting'));
    }, patience).unref();
    line.waiting.push(one);
    if (line.hasBegun && line.waiting.length === 1) isNext();
  });
}
