/** How many requests of one sender are answered: the burst, and the rate per second after it. */
export interface Allowance {
  burst: number;
  perSecond: number;
}

interface Bucket {
  left: number;
  /** Milliseconds since 1970 at which `left` was right. */
  at: number;
}

/** Senders that are remembered; who has not asked for the longest time is forgotten first. */
const MOST = 10_000;

/** Counts requests by sender, in this process alone. */
export class RateLimit {
  private readonly buckets = new Map<string, Bucket>();

  constructor(
    private readonly allowance: Allowance,
    private readonly now: () => number = Date.now,
  ) {}

  /**
   * Takes a request of this sender.
   * @param cost how many requests it counts as; more than the burst counts as the burst
   * @returns 0, or the seconds after which it makes sense to ask again
   */
  take(sender: string, cost = 1): number {
    const { burst, perSecond } = this.allowance;
    const at = this.now();
    const wanted = Math.min(cost, burst);
    const left = this.leftOf(this.buckets.get(sender), at);
    const taken = left >= wanted;
    this.buckets.delete(sender);
    if (this.buckets.size >= MOST) this.forget(at);
    this.buckets.set(sender, { left: taken ? left - wanted : left, at });
    return taken ? 0 : Math.ceil((wanted - left) / perSecond);
  }

  private leftOf(bucket: Bucket | undefined, at: number): number {
    const { burst, perSecond } = this.allowance;
    if (!bucket) return burst;
    return Math.min(burst, bucket.left + (Math.max(0, at - bucket.at) / 1000) * perSecond);
  }

  /** Those who have not asked for the longest time stand first. */
  private forget(at: number): void {
    for (const [sender, bucket] of this.buckets) {
      const isFull = this.leftOf(bucket, at) >= this.allowance.burst;
      if (!isFull && this.buckets.size < MOST) return;
      this.buckets.delete(sender);
    }
  }
}
