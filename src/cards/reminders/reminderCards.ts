import type { Language } from '../../language/text/detectLanguage';
import type { Messages } from '../../messages/messages';
import type { ProcessRecord } from '../../records/model/processRecord';
import { createCard, type Card, type ActionElement, type Container } from '../kit/adaptiveCard';
import { heading, noteLine, line } from '../kit/textBlocks';
import type { Entities } from '../../wording/describeValue';
import { actionButtonWithoutInputs } from '../kit/actionButtons';
import { recordLabels } from '../../wording/recordLabels';
import { MOST_REMINDED, recordRow } from '../records/recordListCard';
import type { ReminderKind } from '../../records/reminders/reminder';
import { formatDate } from '../../messages/formatDate';
import { dayInDubai } from '../../lib/dubaiDate';

/** The button that switches this kind of reminder off. */
export const stopButton = (
  kind: ReminderKind,
  messages: Messages,
  language: Language,
): ActionElement =>
  actionButtonWithoutInputs(
    messages.say(language, kind === 'digest' ? 'reminder.stopDigest' : 'reminder.stop'),
    {
      verb: 'settings.switch',
      reminder: kind,
      on: false,
    },
  );

/** Replaces a reminder whose kind was switched off or on. */
export function reminderSwitchCard(
  { kind, on }: { kind: ReminderKind; on: boolean },
  messages: Messages,
  language: Language,
): Card {
  const undo = messages.say(language, on ? 'settings.switchOff' : 'settings.switchOn');
  return createCard(
    language,
    [line(messages.say(language, `settings.${on ? 'on' : 'off'}.${kind}`))],
    [
      actionButtonWithoutInputs(undo, { verb: 'settings.switch', reminder: kind, on: !on }),
      actionButtonWithoutInputs(messages.say(language, 'settings.all'), { verb: 'settings.open' }),
    ],
  );
}

/** A submission that waits for a decision. */
export interface WaitingRecord {
  record: ProcessRecord;
  workingDays: number;
}

export interface WaitingRecords {
  /** The longest waiting first. */
  waiting: readonly WaitingRecord[];
  entities: Entities;
}

/** A row for each, with the working days that it has waited. */
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

/** The button that shows everything that waits for the person's decision. */
export const toVerifyButton = (messages: Messages, language: Language): ActionElement =>
  actionButtonWithoutInputs(messages.say(language, 'record.list.verify'), {
    verb: 'record.list',
    scope: 'verify',
    offset: 0,
  });

/** Reminds a verifier of records that have waited too long. */
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
        ? [noteLine(messages.say(language, 'reminder.more', { count: count - MOST_REMINDED }))]
        : []),
    ],
    [toVerifyButton(messages, language), stopButton('waiting', messages, language)],
  );
}

interface LeftDrafts {
  /** Drafts unchanged for a week, the oldest first. */
  drafts: readonly ProcessRecord[];
  entities: Entities;
}

/** Reminds a person of unfinished drafts. */
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
        ? [noteLine(messages.say(language, 'reminder.more', { count: count - MOST_REMINDED }))]
        : []),
    ],
    [
      actionButtonWithoutInputs(messages.say(language, 'record.list.mine'), {
        verb: 'record.list',
        scope: 'mine',
        offset: 0,
      }),
      stopButton('drafts', messages, language),
    ],
  );
}
