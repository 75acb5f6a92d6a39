import type { Language } from '../../language/text/detectLanguage';
import { formatDate } from '../../messages/formatDate';
import type { Messages } from '../../messages/messages';
import type { ProcessRecord } from '../../records/model/processRecord';
import { dayInDubai } from '../../lib/dubaiDate';
import { createCard, type Card } from '../kit/adaptiveCard';
import { heading, line, remark } from '../kit/textBlocks';
import type { Entities } from '../../wording/describeValue';
import { pressAlone } from '../kit/actionButtons';
import { recordLabels } from '../../wording/recordLabels';
import { MOST_REMINDED, recordRow } from '../records/recordRow';
import { stopButton } from './reminderSwitchCard';

export interface LeftDrafts {
  /** Those that nobody has touched for a week, the longest first. */
  drafts: readonly ProcessRecord[];
  entities: Entities;
}

/** Reminds somebody of the drafts that they left. */
export function draftReminderCard(
  { drafts, entities }: LeftDrafts,
  messages: Messages,
  language: Language,
): Card {
  const count = drafts.length;
  const labels = recordLabels(messages, language);
  const changed = ({ updatedAt }: ProcessRecord) =>
    messages.say(language, 'reminder.drafts.changed', {
      date: formatDate(language, dayInDubai(new Date(updatedAt))),
    });
  return createCard(
    language,
    [
      heading(messages.say(language, 'reminder.drafts.title', { count })),
      line(messages.say(language, 'reminder.drafts.text', { count })),
      ...drafts
        .slice(0, MOST_REMINDED)
        .map((draft) => recordRow(draft, changed(draft), { labels, entities })),
      ...(count > MOST_REMINDED
        ? [remark(messages.say(language, 'reminder.more', { count: count - MOST_REMINDED }))]
        : []),
    ],
    [
      pressAlone(messages.say(language, 'record.list.mine'), {
        verb: 'record.list',
        scope: 'mine',
        offset: 0,
      }),
      stopButton('drafts', messages, language),
    ],
  );
}
