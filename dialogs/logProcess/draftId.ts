import { createHash } from 'node:crypto';
import type { TurnContext } from '../dialogPorts';

/**
 * The id of a draft that this message may begin: the same each time the channel delivers the
 * message, mostly under a new id but always with the time at which it was sent.
 */
export function draftIdFor({ activity }: Pick<TurnContext, 'activity'>): string {
  const { conversation, from, timestamp, localTimestamp, id } = activity;
  const message = [conversation.id, from.id, timestamp ?? localTimestamp ?? id];
  const hex = createHash('sha256').update(JSON.stringify(message)).digest('hex');
  // Version 8 of RFC 9562: what the rest is made of is for us to say.
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
  ];
  return [...parts, hex.slice(20, 32)].join('-');
}
