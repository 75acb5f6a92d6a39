import type { Language } from '../../language/text/detectLanguage';
import type { Messages } from '../../messages/messages';
import type { ReminderKind } from '../../records/reminders/reminder';
import { createCard, type Card, type CardAction } from '../kit/adaptiveCard';
import { line } from '../kit/textBlocks';
import { pressAlone } from '../kit/actionButtons';

/** The button of a reminder that stops its kind, in one press. */
export const stopButton = (
  kind: ReminderKind,
  messages: Messages,
  language: Language,
): CardAction =>
  pressAlone(messages.say(language, kind === 'digest' ? 'reminder.stopDigest' : 'reminder.stop'), {
    verb: 'settings.switch',
    reminder: kind,
    on: false,
  });

/** What stands in the place of a reminder whose kind was stopped, or begun again. */
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
      pressAlone(undo, { verb: 'settings.switch', reminder: kind, on: !on }),
      pressAlone(messages.say(language, 'settings.all'), { verb: 'settings.open' }),
    ],
  );
}
