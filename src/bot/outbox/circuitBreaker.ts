/** Failures one after another, of any conversations, after which a service counts as down. */
const FAILURES = 5;
/** Milliseconds until it is looked at again: the first time, and at most. */
const FIRST_PAUSE = 15_000;
const LONGEST_PAUSE = 5 * 60_000;
/** Milliseconds after which a look that came to no end no longer counts, and after which to ask meanwhile. */
const LONGEST_LOOK = 30_000;
const ASK_AGAIN = 2_000;

interface Service {
  failures: number;
  pause: number;
  /** While it counts as down. */
  openUntil: number;
  lookingUntil: number;
}

/**
 * Keeps messages from a service that is down, so that their tries are not used up: after some
 * failures nothing is posted for a while, then one message alone.
 */
export class CircuitBreaker {
  private readonly services = new Map<string, Service>();

  constructor(
    private readonly now: () => number = () => performance.now(),
    private readonly firstPause = FIRST_PAUSE,
  ) {}

  /** Asks for one post; 0: it may be made. Otherwise milliseconds after which to ask again. */
  enter(host: string): number {
    const service = this.services.get(host);
    if (!service || service.failures < FAILURES) return 0;
    const now = this.now();
    if (service.openUntil > now) return service.openUntil - now;
    if (service.lookingUntil > now) return Math.min(service.lookingUntil - now, ASK_AGAIN);
    service.lookingUntil = now + LONGEST_LOOK;
    return 0;
  }

  /** The post was not made after all. */
  leave(host: string): void {
    const service = this.services.get(host);
    if (service) service.lookingUntil = 0;
  }

  /** The service has answered. True where it counted as down. */
  answered(host: string): boolean {
    const wasDown = (this.services.get(host)?.failures ?? 0) >= FAILURES;
    this.services.delete(host);
    return wasDown;
  }

  failed(host: string): void {
    const now = this.now();
    const service = this.services.get(host) ?? {
      failures: 0,
      pause: this.firstPause,
      openUntil: 0,
      lookingUntil: 0,
    };
    this.services.set(host, service);
    service.failures += 1;
    // Posts that were under way when it went down say nothing new.
    if (service.failures < FAILURES || service.openUntil > now) return;
    service.openUntil = now + service.pause * (0.5 + Math.random() / 2);
    service.pause = Math.min(service.pause * 2, LONGEST_PAUSE);
    service.lookingUntil = 0;
  }
}
