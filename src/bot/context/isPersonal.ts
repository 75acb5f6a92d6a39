import type { Activity } from 'botbuilder';

/** Whether nobody but the person and the bot reads along. */
export function isPersonal({ conversation }: Pick<Activity, 'conversation'>): boolean {
  return (conversation.conversationType ?? 'personal') === 'personal' && !conversation.isGroup;
}
