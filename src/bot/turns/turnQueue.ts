import { TurnCancelled } from '../context/turnCancellation';
import { TURN_TIMES } from './turnTimeouts';

interface Waiting {
  begin: () => void;
  /** Called when only a turn that has started is ahead. */
  isNext: () => void;
}

interface Line {
  waiting: Waiting[];
  hasBegun: boolean;
}

/**
 * Runs the turns of one conversation in this process one after another, and different conversations
 * in parallel. Concurrent turns would overwrite each other's state.
 */
export class TurnQueue {
  /** The queues, by the keys of turns. */
  private readonly lines = new Map<string, Line>();

  /**
   * Runs `turn` after all earlier turns with the same key, whether they failed or not.
   * @param patience milliseconds to wait at most
   * @param isNext called when only a turn that has {@link begun} is ahead
   * @throws TurnCancelled after that time; what `turn` throws
   */
  async run<T>(
    key: string,
    turn: () => Promise<T>,
    patience = TURN_TIMES.patience,
    isNext: () => void = () => undefined,
  ): Promise<T> {
    const line = this.lines.get(key);
    if (line) await waitForTurn(line, patience, isNext);
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

  /** The running turn with this key no longer needs its place in other queues. */
  begun(key: string): void {
    const line = this.lines.get(key);
    if (!line) return;
    line.hasBegun = true;
    line.waiting[0]?.isNext();
  }
}

/** Joins the queue, and leaves it if the wait is too long. */
function waitForTurn(line: Line, patience: number, isNext: () => void): Promise<void> {
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
