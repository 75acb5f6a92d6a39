import { createHash } from 'node:crypto';
import type { Activity } from 'botbuilder';
import { personId } from './turnActor';
import type { MessageFingerprint } from '../ports/turnLedger';

function digestOf(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

/**
 * Undefined if the value is not a time: activities are validated only as far as the bot needs them.
 */
function instant(time: unknown): number | undefined {
  return time instanceof Date ? time.getTime() || undefined : undefined;
}

const known = new WeakMap<Activity, MessageFingerprint | undefined>();

/**
 * Identifies what a person said or pressed, to recognise a repetition. Later changes to the
 * activity within its turn do not affect it.
 * @returns undefined if the activity has no effect of its own, or if its value is too deep to
 *   serialise
 */
export function messageFingerprint(activity: Activity): MessageFingerprint | undefined {
  if (!known.has(activity)) known.set(activity, digested(activity));
  return known.get(activity);
}

function digested(activity: Activity): MessageFingerprint | undefined {
  const { type, name, text, attachments, id, timestamp, localTimestamp } = activity;
  const value: unknown = activity.value;
  if (type !== 'message' && type !== 'invoke') return undefined;
  // Teams attaches the typed text again as HTML.
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
