import { DatabaseError } from 'pg';

/** How a statement for several askers is run. */
export interface BatchRun {
  /** Milliseconds after which a lock that others hold is no longer waited for; absent: none. */
  lockTimeout?: number;
}

/** Runs one statement for all that is asked; answers in the same order. */
type Ask<Asked, Answer> = (all: readonly Asked[], run: BatchRun) => Promise<readonly Answer[]>;

interface Options<Asked> {
  /** What may stand in a statement once only; absent: nothing. */
  keyOf?: (asked: Asked) => string;
}

interface Waiting<Asked, Answer> {
  asked: Asked;
  settle: (answer: Answer) => void;
  refuse: (error: unknown) => void;
}

/** Statements at the same time; what comes meanwhile goes into the next one. */
const LANES = 2;
/** Askers that share a statement. */
const MOST = 64;
/** Nobody waits longer for somebody else's lock. */
const LOCK_TIMEOUT = 200;

/**
 * Asks the database once for what several turns ask at the same moment: a round trip costs more
 * than the work. If such a statement fails, nothing of it is done, and each caller is tried alone:
 * the fault of one turn must not affect another.
 */
export class StatementBatch<Asked, Answer = void> {
  private waiting: Waiting<Asked, Answer>[] = [];
  private running = 0;
  private scheduled = false;

  constructor(
    private readonly ask: Ask<Asked, Answer>,
    private readonly options: Options<Asked> = {},
  ) {}

  run(asked: Asked): Promise<Answer> {
    return new Promise((settle, refuse) => {
      this.waiting.push({ asked, settle, refuse });
      this.schedule();
    });
  }

  /** After everything that this round of the event loop has brought. */
  private schedule(): void {
    if (this.scheduled || this.running >= LANES || this.waiting.length === 0) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      void this.send(this.take());
    });
  }

  private take(): Waiting<Asked, Answer>[] {
    const { keyOf } = this.options;
    const keys = new Set<string>();
    const taken: Waiting<Asked, Answer>[] = [];
    const left: Waiting<Asked, Answer>[] = [];
    for (const one of this.waiting) {
      const key = keyOf?.(one.asked);
      const fits = taken.length < MOST && (key === undefined || !keys.has(key));
      if (fits && key !== undefined) keys.add(key);
      (fits ? taken : left).push(one);
    }
    this.waiting = left;
    return taken;
  }

  private async send(all: readonly Waiting<Asked, Answer>[]): Promise<void> {
    this.running += 1;
    this.schedule();
    try {
      await this.runTogether(all, { lockTimeout: LOCK_TIMEOUT });
    } catch (error) {
      if (error instanceof DatabaseError) for (const one of all) void this.runAlone(one);
      else for (const { refuse } of all) refuse(error);
    } finally {
      this.running -= 1;
      this.schedule();
    }
  }

  private async runTogether(all: readonly Waiting<Asked, Answer>[], run: BatchRun): Promise<void> {
    const answers = await this.ask(
      all.map(({ asked }) => asked),
      run,
    );
    all.forEach(({ settle }, at) => settle(answers[at] as Answer));
  }

  private async runAlone(one: Waiting<Asked, Answer>): Promise<void> {
    await this.runTogether([one], {}).catch(one.refuse);
  }
}
