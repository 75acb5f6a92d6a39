import type { Language } from '../../language/text/detectLanguage';
import { formatDate } from '../../messages/formatDate';
import type { Messages } from '../../messages/messages';
import type { WeekCounts } from '../../records/reminders/reminderStore';
import { createCard, type Card } from '../kit/adaptiveCard';
import { heading, line, subheading } from '../kit/textBlocks';
import { recordLabels } from '../../wording/recordLabels';
import { stopButton, toVerifyButton, waitingRows, type WaitingRecords } from './reminderCards';

export interface Digest extends WaitingRecords {
  /** ISO days: the first and the last of the week. */
  week: { from: string; until: string };
  counts: WeekCounts;
  /** How many wait for the person's decision; `waiting` contains the first of them. */
  total: number;
}

/** The number of decisions; a single sentence if nothing was submitted or decided. */
function decisions({ counts }: Digest, messages: Messages, language: Language): string[] {
  const { submitted, verified, asked, rejected, verifiedSheets } = counts;
  const labels = recordLabels(messages, language);
  return [
    messages.say(language, 'digest.submitted', { count: submitted }),
    messages.say(language, 'digest.verified', { count: verified }),
    ...(asked > 0 ? [messages.say(language, 'digest.asked', { count: asked })] : []),
    ...(rejected > 0 ? [messages.say(language, 'digest.rejected', { count: rejected })] : []),
    ...(Number(verifiedSheets) > 0
      ? [
          messages.say(language, 'digest.sheets', {
            sheets: labels.formatTotalSheets(verifiedSheets),
          }),
        ]
      : []),
  ];
}

/** What happened in a week in a verifier's entities, and what waits now. */
export function digestCard(digest: Digest, messages: Messages, language: Language): Card {
  const { week, total, waiting } = digest;
  const [from, until] = [week.from, week.until].map((day) => formatDate(language, day));
  return createCard(
    language,
    [
      heading(messages.say(language, 'digest.title', { from: from ?? '', until: until ?? '' })),
      ...decisions(digest, messages, language).map((text) => line(`• ${text}`, {}, 'Small')),
      line(messages.say(language, 'digest.waiting', { count: total })),
      ...(waiting.length > 0
        ? [
            subheading(messages.say(language, 'digest.longest')),
            ...waitingRows(digest, messages, language),
          ]
        : []),
    ],
    [
      ...(total > 0 ? [toVerifyButton(messages, language)] : []),
      stopButton('digest', messages, language),
    ],
  );
}
