import type { Logger } from 'pino';
import { brokenFilesCard, mendedFilesCard } from '../cards/brokenFilesCard';
import { cardMessage, cardSummary } from '../cards/cardMessage';
import type { Messages } from '../messages/messages';
import { hasRole, type StaffStore } from '../records/staff';
import { errorFields } from './errorFields';
import type { People } from './people';
import type { Proactive } from './proactive';

/** Milliseconds that a state must last: whoever is typing saves many that do not. */
const SETTLED = 2_000;

interface Parts {
  staff: StaffStore;
  people: People;
  proactive: Proactive;
  messages: Messages;
  log: Logger;
}

/**
 * Tells admins in their personal chats that files are broken, why, and when they are mended. Nothing
 * is told of what is mended at once. Disposing waits for what is on its way.
 */
export class AdminNotices implements AsyncDisposable {
  private timer: NodeJS.Timeout | undefined;
  private sending: Promise<void> = Promise.resolve();
  private told: readonly string[] = [];

  constructor(private readonly parts: Parts) {}

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
    const { staff, log } = this.parts;
    try {
      const admins = (await staff.list()).filter((member) => hasRole(member, 'admin'));
      await Promise.all(admins.map(({ id }) => this.tell(id, problems)));
    } catch (error) {
      log.error(errorFields(error), 'Admins could not be told of broken files');
    }
  }

  /** Who has set no language is told in Arabic. */
  private async tell(id: string, problems: readonly string[]): Promise<void> {
    const { people, proactive, messages } = this.parts;
    const language = (await people.language(id)) ?? 'ar';
    const card =
      problems.length > 0
        ? brokenFilesCard(problems, messages, language)
        : mendedFilesCard(messages, language);
    await proactive.send(id, cardMessage(card, cardSummary(card)));
  }
}
