import type { Activity, Mention } from 'botbuilder';
import type { ChatReference } from '../ports/conversationReferences';

/** Whether the conversation has no other members than the person and the bot. */
export function isPersonal({ conversation }: Pick<Activity, 'conversation'>): boolean {
  return (conversation.conversationType ?? 'personal') === 'personal' && !conversation.isGroup;
}

/** The origin of an activity, if the bot can write there proactively. */
export type ConversationPlace =
  | { kind: 'person'; id: string; reference: ChatReference }
  | { kind: 'channel'; id: string; team: string; reference: ChatReference };

/** What the bot can no longer write to after an activity. */
export type RemovedTarget = { person: string } | { channel: string } | { team: string };

/** Teams' data about a team and its channels. */
interface TeamsFields {
  eventType?: string;
  team?: { id?: string };
  channel?: { id?: string };
}
const fieldsOf = ({ channelData }: Activity): TeamsFields => (channelData ?? {}) as TeamsFields;

/** The id of a thread follows that of its channel: `19:…@thread.tacv2;messageid=…`. */
const channelOf = (conversationId: string): string => conversationId.replace(/;messageid=.*$/s, '');

const isChannel = ({ conversation }: Activity): boolean =>
  conversation.conversationType === 'channel';

/**
 * A reference for writing to the conversation of an activity: to its thread of a channel, or to the
 * whole channel.
 */
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

/** The personal chat or channel of an activity, if it is from one. */
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

/** An upgrade removes the app too, but adds it again. */
function hasRemovedBot({ action, membersRemoved, recipient }: Activity): boolean {
  return action === 'remove' || (membersRemoved ?? []).some(({ id }) => id === recipient?.id);
}

/** What was removed according to an activity: the bot, a team or a channel. */
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
 * Whether the message addresses the bot: always in a personal chat, elsewhere by a mention or one
 * of its buttons. An app that may read a whole channel also receives messages to others.
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
