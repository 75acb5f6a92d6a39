/** Milliseconds of many turns. */
export class Latencies {
  private readonly times: number[] = [];

  add(milliseconds: number): void {
    this.times.push(milliseconds);
  }

  get count(): number {
    return this.times.length;
  }

  /** The times below which these shares of all lie, in the order of the shares; 0 where there are none. */
  quantiles(...shares: readonly number[]): number[] {
    const sorted = [...this.times].sort((a, b) => a - b);
    return shares.map((share) => sorted[Math.ceil(share * sorted.length) - 1] ?? 0);
  }
}
