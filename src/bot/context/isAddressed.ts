import type { Activity, Mention } from 'botbuilder';
import { isPersonal } from './isPersonal';

/**
 * Whether the bot is spoken to: always in a personal chat, elsewhere by a mention or a button of its
 * own. An app with the permission to read a whole channel is sent what was not meant for it, too.
 */
export function isAddressed(activity: Activity): boolean {
  if (isPersonal(activity) || activity.value) return true;
  const { entities, recipient, text } = activity;
  // Any of these may be null.
  const mentions = (entities ?? []).filter(
    (entity): entity is Mention => entity.type === 'mention',
  );
  if (mentions.some(({ mentioned }) => mentioned?.id === recipient.id)) return true;
  return Boolean(recipient.name) && (text ?? '').includes(`<at>${recipient.name}</at>`);
}
