import type { Activity } from 'botbuilder';

/** One id for a person everywhere: that of the directory where Teams sends it, else the channel's. */
export function personId({ from, channelId }: Partial<Activity>): string {
  // An empty one is nobody's.
  return from?.aadObjectId?.toLowerCase() || `${channelId ?? ''}:${from?.id ?? ''}`;
}
