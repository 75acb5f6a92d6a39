import { StoreUnavailable } from '../../bot/ports/storeUnavailable';

/** Milliseconds. */
const LOOK_EVERY = 250;
/**
 * Counted in looks, not by a clock: if this process itself was held up there was one look, and what
 * has arrived is handled first after each look. If the server is well, no query of a turn takes as
 * long as 2.5 s.
 */
const PATIENCE = 10;
const PING_PATIENCE = 12;

interface Waiting {
  since: number;
  reject: (error: Error) => void;
}

/**
 * Knows whether the server answers. What has been waiting for long makes it ask; once the server is
 * known to be gone, all waiting queries are abandoned, and nothing else waits until it is back.
 */
export class DatabaseWatch {
  /** How often the server was lost. */
  losses = 0;
  private gone: Error | undefined;
  private looks = 0;
  private asking: { since: number; giveUp: () => void } | undefined;
  private timer: NodeJS.Timeout | undefined;
  private readonly waiting = new Set<Waiting>();

  /**
   * @param ping rejects if the server does not answer
   * @param onChange told when the server is lost, and when it is back
   */
  constructor(
    private readonly ping: () => Promise<unknown>,
    private readonly onChange: (gone: boolean) => void,
  ) {}

  /** @throws StoreUnavailable while the server is gone */
  assertReachable(): void {
    if (this.gone) throw new StoreUnavailable(this.gone);
  }

  /** What `answer` comes to; rejects as soon as the server is known to be gone. */
  waitUntil<T>(answer: Promise<T>): Promise<T> {
    this.keepLooking();
    return new Promise((resolve, reject) => {
      const own = { since: this.looks, reject };
      this.waiting.add(own);
      const settled = <V>(settle: (value: V) => void) => {
        return (value: V): void => {
          this.waiting.delete(own);
          settle(value);
        };
      };
      answer.then(settled(resolve), settled(reject));
    });
  }

  /** The server cannot be reached. */
  lose(why: Error): void {
    if (this.gone) return;
    this.gone = why;
    this.losses += 1;
    this.keepLooking();
    for (const { reject } of this.waiting) reject(new StoreUnavailable(why));
    this.onChange(true);
  }

  /** Looks no more. */
  end(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private keepLooking(): void {
    this.timer ??= setInterval(() => this.look(), LOOK_EVERY).unref();
  }

  private look(): void {
    this.looks += 1;
    if (this.asking) {
      if (this.looks - this.asking.since > PING_PATIENCE) this.asking.giveUp();
    } else if (this.gone || this.isLong()) {
      void this.ask();
    } else if (this.waiting.size === 0) {
      this.end();
    }
  }

  private async ask(): Promise<void> {
    const givenUp = new Promise<never>((_, reject) => {
      const giveUp = () => reject(new Error('The database server says nothing.'));
      this.asking = { since: this.looks, giveUp };
    });
    try {
      await Promise.race([this.ping(), givenUp]);
      if (!this.gone) return;
      this.gone = undefined;
      this.onChange(false);
    } catch (error) {
      this.lose(error as Error);
    } finally {
      this.asking = undefined;
    }
  }

  private isLong(): boolean {
    const [oldest] = this.waiting;
    return oldest !== undefined && this.looks - oldest.since > PATIENCE;
  }
}
