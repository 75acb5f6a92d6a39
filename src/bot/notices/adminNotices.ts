import type { Logger } from 'pino';
import type { StaffStore } from '../../records/model/staffMember';
import { errorFields } from '../../lib/errorFields';
import type { Outbox } from '../ports/outbox';

/** Milliseconds that a state must last: whoever is typing saves many that do not. */
const SETTLED = 2_000;

interface AdminNoticesDeps {
  staff: StaffStore;
  outbox: Outbox;
  log: Logger;
}

/**
 * Tells admins in their personal chats that files are broken, why, and when they are mended. Nothing
 * is told of what is mended at once. Disposing waits for what is being queued.
 */
export class AdminNotices implements AsyncDisposable {
  private timer: NodeJS.Timeout | undefined;
  private sending: Promise<void> = Promise.resolve();
  private told: readonly string[] = [];

  constructor(private readonly deps: AdminNoticesDeps) {}

  /** @param problems everything that is wrong now, one line each; none where nothing is */
  stateIs(problems: readonly string[]): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (problems.join('\n') === this.told.join('\n')) return;
      this.told = problems;
      this.sending = this.sending.then(() => this.tellAll(problems));
    }, SETTLED).unref();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearTimeout(this.timer);
    await this.sending;
  }

  private async tellAll(problems: readonly string[]): Promise<void> {
    const { staff, outbox, log } = this.deps;
    try {
      const admins = await staff.admins();
      await outbox.put(
        admins.map(({ id }) => ({ to: { person: id }, kind: 'files', about: { problems } })),
      );
    } catch (error) {
      log.error(errorFields(error), 'Admins could not be told of broken files');
    }
  }
}
