/** Consecutive failures, over all conversations, after which a service counts as down. */
const FAILURES = 5;
/** Milliseconds until the next probe: the first and the longest pause. */
const FIRST_PAUSE = 15_000;
const LONGEST_PAUSE = 5 * 60_000;
/**
 * Milliseconds after which a probe without a result no longer counts, and the interval for asking
 * again meanwhile.
 */
const PROBE_TIMEOUT = 30_000;
const ASK_AGAIN = 2_000;

interface Service {
  failures: number;
  pause: number;
  /** While the service counts as down. */
  openUntil: number;
  lookingUntil: number;
}

/**
 * Holds messages back from a service that is down, so that they do not use up their attempts. After
 * some failures it blocks all posts for a while, then allows a single probe.
 */
export class CircuitBreaker {
  private readonly services = new Map<string, Service>();

  constructor(
    private readonly now: () => number = () => performance.now(),
    private readonly firstPause = FIRST_PAUSE,
  ) {}

  /**
   * Asks to post once.
   * @returns 0 if allowed, otherwise milliseconds until the next request
   */
  enter(host: string): number {
    const service = this.services.get(host);
    if (!service || service.failures < FAILURES) return 0;
    const now = this.now();
    if (service.openUntil > now) return service.openUntil - now;
    if (service.lookingUntil > now) return Math.min(service.lookingUntil - now, ASK_AGAIN);
    service.lookingUntil = now + PROBE_TIMEOUT;
    return 0;
  }

  /** The permitted post was not made. */
  leave(host: string): void {
    const service = this.services.get(host);
    if (service) service.lookingUntil = 0;
  }

  /**
   * The service answered.
   * @returns whether it counted as down
   */
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
    // Failures of posts that were in progress when the service went down add no information.
    if (service.failures < FAILURES || service.openUntil > now) return;
    service.openUntil = now + service.pause * (0.5 + Math.random() / 2);
    service.pause = Math.min(service.pause * 2, LONGEST_PAUSE);
    service.lookingUntil = 0;
  }
}
