import { createHash } from 'node:crypto';
import type { Activity } from 'botbuilder';
import { personId } from './turnActor';
import type { MessageFingerprint } from '../ports/turnLedger';

function digestOf(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

/** Undefined for what is no time: the activity is checked only as far as the bot needs it. */
function instant(time: unknown): number | undefined {
  return time instanceof Date ? time.getTime() || undefined : undefined;
}

const known = new WeakMap<Activity, MessageFingerprint | undefined>();

/**
 * What a person said or pressed, so that saying it again can be known; what is done with the activity
 * later in its turn changes nothing of it.
 * @returns undefined for what has no effect of its own, and for values too deep to be written out
 */
export function messageFingerprint(activity: Activity): MessageFingerprint | undefined {
  if (!known.has(activity)) known.set(activity, digested(activity));
  return known.get(activity);
}

function digested(activity: Activity): MessageFingerprint | undefined {
  const { type, name, text, attachments, id, timestamp, localTimestamp } = activity;
  const value: unknown = activity.value;
  if (type !== 'message' && type !== 'invoke') return undefined;
  // Teams attaches what is typed once more, as HTML.
  const files = attachments?.filter(({ contentType }) => contentType !== 'text/html');
  const marks = { id, timestamp: instant(timestamp), localTimestamp: instant(localTimestamp) };
  try {
    return {
      digest: digestOf([personId(activity), type, name, text, value, files?.length ? files : []]),
      marks: Object.entries(marks)
        .filter(([, mark]) => mark)
        .map(digestOf),
    };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
