import type { Activity } from 'botbuilder';
import type { Card } from '../../cards/kit/adaptiveCard';
import { cardMessage, cardSummary } from '../../cards/kit/cardMessage';
import type { Language } from '../../language/text/detectLanguage';
import type { ReminderKind } from '../../records/reminders/reminder';
import type { StaffMember, StaffStore } from '../../records/model/staffMember';
import { isWorkingTime, nextWorkingTime } from '../../records/reminders/workingDays';
import type { Compose } from './messageComposer';
import type { Outbox, OutgoingAbout, OutgoingMessage } from '../ports/outbox';
import { ReminderWriter, type ReminderWriterParts } from './reminderWriter';

export interface ReminderParts extends ReminderWriterParts {
  staff: StaffStore;
  outbox: Pick<Outbox, 'put'>;
}

/**
 * How each reminder is written: not at all for who has switched it off meanwhile, and outside
 * working hours it is put off until the next.
 */
export function createComposeReminders(parts: ReminderParts): {
  [K in ReminderKind]: Compose<K>;
} {
  const writer = new ReminderWriter(parts);
  const composing =
    <K extends ReminderKind>(
      kind: K,
      write: (
        person: StaffMember,
        about: OutgoingAbout[K],
        preferred: Language | undefined,
      ) => Promise<Card | undefined>,
    ): Compose<K> =>
    async (about, to, preferred): Promise<Partial<Activity> | undefined> => {
      if (!('person' in to)) return undefined;
      const off = await parts.reminders.switchedOff(to.person);
      if (off.has(kind)) return undefined;
      const [now, closed] = [parts.now(), parts.holidays()];
      if (!isWorkingTime(now, closed)) {
        const notBefore = nextWorkingTime(now, closed);
        const key = `${kind} ${notBefore.toISOString()} ${to.person}`;
        await parts.outbox.put([{ to, kind, about, key, notBefore } as OutgoingMessage]);
        return undefined;
      }
      const card = await write(await parts.staff.member(to.person), about, preferred);
      return card && cardMessage(card, cardSummary(card));
    };
  return {
    drafts: composing('drafts', (person, about, as) => writer.drafts(person, about, as)),
    waiting: composing('waiting', (person, _, as) => writer.waiting(person, as)),
    digest: composing('digest', (person, about, as) => writer.digest(person, about, as)),
  };
}
