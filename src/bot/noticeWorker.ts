import type { Activity } from 'botbuilder';
import type { Logger } from 'pino';
import type { Language } from '../language/detectLanguage';
import type { Notice, NoticeQueue } from '../records/recordStore';
import { errorFields } from './errorFields';
import type { People } from './people';
import { SEND_TIMEOUT, type Delivery, type Proactive } from './proactive';

/**
 * What to write about a notice, in the language that the person has set, if they have; undefined
 * where there is nothing to say any more.
 */
export type ComposeNotice = (
  notice: Notice,
  preferred: Language | undefined,
) => Promise<Partial<Activity> | undefined>;

type Taken = Awaited<ReturnType<NoticeQueue['take']>>[number];

/** Milliseconds. */
const POLL = 2_000;
const POLL_AFTER_FAULT = 10_000;
const LEASE = 120_000;
const BATCH = 20;
const FIRST_DELAY = 10_000;
const LONGEST_DELAY = 3 * 3_600_000;
/** With the delays between them, about two days. */
const MOST_ATTEMPTS = 26;

/** Doubles with each attempt; half as long to half as long again, so that many do not come at once. */
function delayAfter(attempts: number): number {
  return Math.min(FIRST_DELAY * 2 ** (attempts - 1), LONGEST_DELAY) * (0.5 + Math.random());
}

interface Parts {
  notices: NoticeQueue;
  people: People;
  proactive: Proactive;
  compose: ComposeNotice;
  log: Logger;
}

/**
 * Tells people what happened to their records. Each notice is sent at least once: one whose sender
 * died is sent again when its lease has passed. Disposing waits for what is on its way.
 */
export class NoticeWorker implements AsyncDisposable {
  private working: Promise<void> | undefined;
  private stopped = false;
  private poked = false;
  private wake: () => void = () => undefined;

  constructor(private readonly parts: Parts) {}

  /** Begins to look for notices. */
  start(): void {
    this.working ??= this.work();
  }

  /** Looks at once; for when a notice has just been queued. */
  poke(): void {
    this.poked = true;
    this.wake();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.working;
  }

  private async work(): Promise<void> {
    while (!this.stopped) {
      this.poked = false;
      try {
        const until = performance.now() + LEASE - SEND_TIMEOUT;
        const taken = await this.parts.notices.take(BATCH, LEASE);
        if (taken.length === 0) await this.pause(POLL);
        else await this.deliverAll(taken, until);
      } catch (error) {
        this.parts.log.error(errorFields(error), 'Notices could not be taken');
        await this.pause(POLL_AFTER_FAULT);
      }
    }
  }

  private async pause(milliseconds: number): Promise<void> {
    if (this.stopped || this.poked) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** One after another for each person, so that they arrive in order; different people side by side. */
  private async deliverAll(taken: readonly Taken[], until: number): Promise<void> {
    const people = [...new Set(taken.map(({ personId }) => personId))];
    await Promise.all(
      people.map(async (person) => {
        for (const notice of taken.filter(({ personId }) => personId === person)) {
          // What is left is due again when the lease has passed.
          if (this.stopped || performance.now() > until) return;
          await this.deliver(notice);
        }
      }),
    );
  }

  private async deliver(notice: Taken): Promise<void> {
    const { notices, log } = this.parts;
    try {
      const delivery = await this.send(notice);
      if (delivery !== 'retry') {
        await notices.settle(notice.noticeId, delivery === 'sent' ? 'sent' : 'undeliverable');
      } else if (notice.attempts >= MOST_ATTEMPTS) {
        log.error({ noticeId: notice.noticeId }, 'A notice was given up');
        await notices.settle(notice.noticeId, 'undeliverable');
      } else {
        await notices.retry(notice.noticeId, delayAfter(notice.attempts));
      }
    } catch (error) {
      log.error(errorFields(error), 'The outcome of a notice could not be kept');
    }
  }

  private async send(notice: Taken): Promise<Delivery | 'nothing'> {
    const { people, proactive, compose, log } = this.parts;
    const { personId, kind, recordId, version } = notice;
    try {
      const preferred = await people.language(personId);
      const activity = await compose({ personId, kind, recordId, version }, preferred);
      return activity ? await proactive.send(personId, activity) : 'nothing';
    } catch (error) {
      log.error(errorFields(error), 'A notice could not be composed');
      return 'retry';
    }
  }
}
