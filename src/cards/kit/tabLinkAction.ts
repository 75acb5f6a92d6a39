import type { OpenUrlAction } from './adaptiveCard';
import type { RecordLabels } from '../../wording/recordLabels';

/** Opens the same in the tab; nothing where there is none. */
export function tabLinkAction(
  address: string | undefined,
  { messages, language }: RecordLabels,
): OpenUrlAction[] {
  if (address === undefined) return [];
  return [
    { type: 'Action.OpenUrl', title: messages.say(language, 'progress.button.tab'), url: address },
  ];
}
