import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds: an invoke has to be answered within five seconds. */
const LONGEST = 2_500;

/**
 * Waits for what is done beside the answer to an invoke, but not so long that the answer comes too
 * late; it goes on then.
 * @param work must not reject
 */
export async function besideAnswer(work: Promise<unknown>): Promise<void> {
  await Promise.race([work, sleep(LONGEST, undefined, { ref: false })]);
}
