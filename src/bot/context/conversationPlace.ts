import type { Activity, Mention } from 'botbuilder';
import type { ChatReference } from '../ports/conversationReferences';

/** Whether nobody but the person and the bot reads along. */
export function isPersonal({ conversation }: Pick<Activity, 'conversation'>): boolean {
  return (conversation.conversationType ?? 'personal') === 'personal' && !conversation.isGroup;
}

/** Where an activity comes from, if the bot can write there unasked. */
export type ConversationPlace =
  | { kind: 'person'; id: string; reference: ChatReference }
  | { kind: 'channel'; id: string; team: string; reference: ChatReference };

/** What the bot may no longer write to after an activity. */
export type RemovedTarget = { person: string } | { channel: string } | { team: string };

/** What Teams says of a team and its channels. */
interface TeamsFields {
  eventType?: string;
  team?: { id?: string };
  channel?: { id?: string };
}
const fieldsOf = ({ channelData }: Activity): TeamsFields => (channelData ?? {}) as TeamsFields;

/** The thread of a post is named behind the channel: `19:…@thread.tacv2;messageid=…`. */
const channelOf = (conversationId: string): string => conversationId.replace(/;messageid=.*$/s, '');

const isChannel = ({ conversation }: Activity): boolean =>
  conversation.conversationType === 'channel';

/** How to write to a conversation of an activity: to its thread of a channel, or to the whole of it. */
export function referenceTo(activity: Activity, id = activity.conversation.id): ChatReference {
  const { serviceUrl, channelId, recipient } = activity;
  const { conversationType, tenantId } = activity.conversation;
  return {
    serviceUrl,
    channelId,
    conversation: {
      id,
      ...(conversationType ? { conversationType } : {}),
      ...(tenantId ? { tenantId } : {}),
    },
    bot: { id: recipient.id, ...(recipient.name ? { name: recipient.name } : {}) },
  };
}

/** The personal chat or the channel that an activity comes from, if it comes from one. */
export function conversationPlace(activity: Activity): ConversationPlace | undefined {
  const { from, recipient, conversation } = activity;
  if (!recipient) return undefined;
  const id = isChannel(activity) ? channelOf(conversation.id) : conversation.id;
  const reference = referenceTo(activity, id);
  if (isChannel(activity)) {
    const team = fieldsOf(activity).team?.id;
    return team ? { kind: 'channel', id, team, reference } : undefined;
  }
  if (!isPersonal(activity) || !from.aadObjectId || from.id === recipient.id) return undefined;
  const { id: userId, name, aadObjectId } = from;
  const user = { id: userId, ...(name ? { name } : {}), aadObjectId };
  return { kind: 'person', id: aadObjectId.toLowerCase(), reference: { ...reference, user } };
}

/** An upgrade removes the app as well, but adds it again. */
function hasRemovedBot({ action, membersRemoved, recipient }: Activity): boolean {
  return action === 'remove' || (membersRemoved ?? []).some(({ id }) => id === recipient?.id);
}

/** What an activity says to be at its end: the bot was removed, or a team or a channel deleted. */
export function removedTarget(activity: Activity): RemovedTarget | undefined {
  const { eventType, team, channel } = fieldsOf(activity);
  if (isChannel(activity)) {
    if (eventType === 'channelDeleted' && channel?.id) return { channel: channel.id };
    const isOver = eventType === 'teamDeleted' || eventType === 'teamHardDeleted';
    return team?.id && (isOver || hasRemovedBot(activity)) ? { team: team.id } : undefined;
  }
  const person = activity.from.aadObjectId?.toLowerCase();
  return isPersonal(activity) && person && hasRemovedBot(activity) ? { person } : undefined;
}

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
