interface TurnInProgress {
  conversation: string;
  /** By `performance.now()`. */
  arrivedAt: number;
}

/** Milliseconds, and conversations that have waited as long: something is stuck for everybody. */
const SLOW = { after: 5_000, conversations: 20 };
/** Requests for each turn that may be in progress, before who sends them is known. */
const REQUESTS_PER_TURN = 4;

/** What this process has taken on: the turns that run or wait, and the requests in which they came. */
export class TurnLoad {
  // In the order in which they came.
  private readonly turns = new Set<TurnInProgress>();
  private readonly idleListeners: (() => void)[] = [];
  private requests = 0;

  /** @param most turns in progress, running or waiting, above which no other is begun */
  constructor(
    private readonly most: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  get inProgress(): number {
    return this.turns.size;
  }

  /** Whether a request is to be turned away at once: even to refuse it politely would be too much. */
  get isFlooded(): boolean {
    return this.requests >= this.most * REQUESTS_PER_TURN;
  }

  /** Whether no other turn should be begun: there are too many, or they have waited for too long. */
  get isTooMuch(): boolean {
    if (this.turns.size >= this.most) return true;
    const slow = new Set<string>();
    const since = this.now() - SLOW.after;
    for (const { conversation, arrivedAt } of this.turns) {
      if (arrivedAt > since) return false;
      // Many turns of one conversation wait for one another, which is nobody else's business.
      slow.add(conversation);
      if (slow.size >= SLOW.conversations) return true;
    }
    return false;
  }

  /** Counts a request until it is answered. */
  async answering<T>(answer: () => Promise<T>): Promise<T> {
    this.requests += 1;
    try {
      return await answer();
    } finally {
      this.requests -= 1;
    }
  }

  /** Counts a turn until the returned function is called. */
  enter(conversation: string, arrivedAt: number): () => void {
    const turn = { conversation, arrivedAt };
    this.turns.add(turn);
    return () => {
      this.turns.delete(turn);
      if (this.turns.size === 0) for (const tell of this.idleListeners.splice(0)) tell();
    };
  }

  /**
   * Waits until no turn is in progress: one whose request was answered early has no connection that
   * tells of it.
   * @param deadline milliseconds after which it is waited no longer
   */
  async idle(deadline: number): Promise<void> {
    if (this.turns.size === 0) return;
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.idleListeners.push(resolve);
      timer = setTimeout(resolve, deadline);
    });
    clearTimeout(timer);
  }
}
