import type { Logger } from 'pino';
import type { StaffStore } from '../../records/model/staffMember';
import { errorFields } from '../../lib/errorFields';
import type { Outbox } from '../ports/outbox';

/** Milliseconds that a state must last, because an editor saves many intermediate states. */
const SETTLED = 2_000;

interface AdminNoticesDeps {
  staff: StaffStore;
  outbox: Outbox;
  log: Logger;
}

/**
 * Tells admins in their personal chats which files are broken and why, and when they are fixed.
 * Reports nothing that is fixed immediately. Disposing waits for messages being queued.
 */
export class AdminNotices implements AsyncDisposable {
  private timer: NodeJS.Timeout | undefined;
  private sending: Promise<void> = Promise.resolve();
  private told: readonly string[] = [];

  constructor(private readonly deps: AdminNoticesDeps) {}

  /** @param problems all current problems, one line each; empty if there are none */
  reportState(problems: readonly string[]): void {
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
