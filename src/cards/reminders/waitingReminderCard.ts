import type { Language } from '../../language/text/detectLanguage';
import type { Messages } from '../../messages/messages';
import type { ProcessRecord } from '../../records/model/processRecord';
import { createCard, type Card, type CardAction, type Container } from '../kit/adaptiveCard';
import { heading, remark } from '../kit/textBlocks';
import type { Entities } from '../../wording/describeValue';
import { pressAlone } from '../kit/actionButtons';
import { recordLabels } from '../../wording/recordLabels';
import { MOST_REMINDED, recordRow } from '../records/recordRow';
import { stopButton } from './reminderSwitchCard';

/** A submission that somebody has to decide on. */
export interface WaitingRecord {
  record: ProcessRecord;
  workingDays: number;
}

export interface WaitingRecords {
  /** Those that wait longest first. */
  waiting: readonly WaitingRecord[];
  entities: Entities;
}

/** A row for each, with the working days that it has been waiting. */
export function waitingRows(
  { waiting, entities }: WaitingRecords,
  messages: Messages,
  language: Language,
): Container[] {
  const labels = recordLabels(messages, language);
  return waiting.map(({ record, workingDays }) =>
    recordRow(record, messages.say(language, 'reminder.waiting.days', { days: workingDays }), {
      labels,
      entities,
    }),
  );
}

/** The button to everything that waits for the person's decision. */
export const toVerifyButton = (messages: Messages, language: Language): CardAction =>
  pressAlone(messages.say(language, 'record.list.verify'), {
    verb: 'record.list',
    scope: 'verify',
    offset: 0,
  });

/** Reminds a verifier of what has been waiting too long. */
export function waitingReminderCard(
  { waiting, entities }: WaitingRecords,
  messages: Messages,
  language: Language,
): Card {
  const count = waiting.length;
  const shown = { waiting: waiting.slice(0, MOST_REMINDED), entities };
  return createCard(
    language,
    [
      heading(messages.say(language, 'reminder.waiting.title', { count })),
      ...waitingRows(shown, messages, language),
      ...(count > MOST_REMINDED
        ? [remark(messages.say(language, 'reminder.more', { count: count - MOST_REMINDED }))]
        : []),
    ],
    [toVerifyButton(messages, language), stopButton('waiting', messages, language)],
  );
}
