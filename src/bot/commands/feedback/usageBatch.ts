import type { Counted, UsageCounters } from '../../../curation/usage/usageCounts';

/** Milliseconds for which what is counted is gathered. */
const GATHERED_FOR = 250;

/**
 * Gathers what is counted, and writes it as one: nearly every question counts the same few rows, and
 * whoever writes a row holds up all who want to. A process that is killed loses the last moment.
 */
export class UsageTally {
  private readonly counts = new Map<string, { counted: Counted; times: number }>();
  private timer: NodeJS.Timeout | undefined;

  /** @param write puts what `usage` does on its way; it must not throw */
  constructor(private readonly write: (add: (usage: UsageCounters) => Promise<void>) => void) {}

  add(all: readonly Counted[]): void {
    for (const counted of all) {
      const key = `${counted.language} ${counted.kind} ${counted.entryId}`;
      const known = this.counts.get(key);
      if (known) known.times += 1;
      else this.counts.set(key, { counted, times: 1 });
    }
    this.timer ??= setTimeout(() => this.flush(), GATHERED_FOR).unref();
  }

  /** Writes what has been gathered. */
  flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const counts = [...this.counts.values()].map(({ counted, times }) => ({ ...counted, times }));
    this.counts.clear();
    if (counts.length > 0) this.write((usage) => usage.add(counts));
  }
}
