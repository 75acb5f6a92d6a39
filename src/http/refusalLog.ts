import type { Logger } from 'pino';
import type { Refused } from '../bot/auth/channelAuthentication';

/** Milliseconds between two lines about the same reason: whoever is turned away must not fill the log. */
const BETWEEN = 10_000;

/** Tells the operator why requests are turned away, without anything of them. */
export class RefusalLog {
  private readonly told = new Map<string, { at: number; more: number }>();

  constructor(private readonly log: Logger) {}

  note({ status, why, host }: Refused): void {
    const last = this.told.get(why);
    const now = performance.now();
    if (last && now - last.at < BETWEEN) {
      last.more += 1;
      return;
    }
    this.told.set(why, { at: now, more: 0 });
    const more = last?.more ?? 0;
    this.log.warn({ status, why, host, more }, 'A request to the bot was turned away');
  }
}
