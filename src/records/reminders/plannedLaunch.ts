import type { ProcessRecord } from '../model/processRecord';

/** A record whose launch was planned for a day, and whom to ask whether it has taken place. */
export interface DueLaunch {
  recordId: string;
  ownerId: string;
  /** ISO day. */
  day: string;
}

/**
 * Days after a planned launch within which it can still be asked about, if nobody could be asked on
 * the day: shorter than the queue remembers by the key that it was asked.
 */
export const LAUNCH_ASKED_DAYS = 180;

/** The key in the queue of the question, by which it is asked once. */
export const launchKey = ({ recordId, ownerId, day }: DueLaunch): string =>
  `launch ${recordId} ${day} ${ownerId}`;

/** The ISO day for which the launch of a record that is still worked on is planned, if it is. */
export function plannedDay({
  status,
  fields,
}: Pick<ProcessRecord, 'status' | 'fields'>): string | undefined {
  const isOpen = status === 'draft' || status === 'needs_info';
  return isOpen && fields.goLivePlanned ? fields.goLiveDate : undefined;
}
