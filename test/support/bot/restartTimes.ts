import { Latencies } from '../../bench/load/latencies';

/** What was killed. */
export type Victim = 'bot' | 'database' | 'both';

/** From the start of what was killed until the bot says that it is ready, in milliseconds. */
interface Restart {
  victim: Victim;
  took: number;
  /** Of the bot that was started, on a core; undefined where none was, or the system does not tell. */
  cpu: number | undefined;
}

/** How long it took to be ready again, over many kills. */
export class RestartTimes {
  private readonly restarts: Restart[] = [];

  add(restart: Restart): void {
    this.restarts.push(restart);
  }

  /** Of the processor time of the bots that were started. */
  get cpu(): Latencies {
    return latencies(this.restarts.map(({ cpu }) => cpu));
  }

  /** A line for each kind of kill. */
  lines(): string[] {
    return (['bot', 'database', 'both'] as const).flatMap((victim) => {
      const those = this.restarts.filter((restart) => restart.victim === victim);
      const took = latencies(those.map((restart) => restart.took));
      const cpu = latencies(those.map((restart) => restart.cpu));
      const computed = cpu.count === 0 ? '' : `; of that computed by the bot ${spread(cpu)}`;
      return [`${victim} killed ${took.count} times, ready again after ${spread(took)}${computed}`];
    });
  }
}

function latencies(times: readonly (number | undefined)[]): Latencies {
  const all = new Latencies();
  for (const time of times) if (time !== undefined) all.add(time);
  return all;
}

function spread(times: Latencies): string {
  const [median, most, slowest] = times.quantiles(0.5, 0.95, 1).map(Math.round);
  return `${median} ms (p95 ${most}, at most ${slowest})`;
}
