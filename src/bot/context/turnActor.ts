import type { TurnContext, Activity } from 'botbuilder';
import type { Language } from '../../language/text/detectLanguage';
import { writtenLine } from '../../language/text/sanitizeText';
import type { Actor, StaffStore, Via } from '../../records/model/staffMember';

const LONGEST_NAME = 200;

/** Finds out who acts in a turn. */
export class TurnActors {
  constructor(private readonly staff: StaffStore) {}

  /**
   * The person of the authenticated activity with their current roles. Only the tenant's object id
   * identifies a person, and only Teams guarantees it: other channels pass on what their clients
   * wrote. A person without one cannot use records.
   */
  async actorOf(
    { activity }: TurnContext,
    language: Language,
    via: Via,
  ): Promise<Actor | undefined> {
    const { aadObjectId, name } = activity.from;
    if (!aadObjectId || activity.channelId !== 'msteams') return undefined;
    const id = aadObjectId.toLowerCase();
    const member = await this.staff.member(id);
    const called = name && writtenLine(name.slice(0, LONGEST_NAME));
    if (called && called !== member.name) await this.staff.recordSeen(id, called);
    return { ...member, name: called || member.name, language, via };
  }
}

/** One id for a person everywhere: the directory's if Teams sends it, otherwise the channel's. */
export function personId({ from, channelId }: Partial<Activity>): string {
  // An empty id identifies nobody.
  return from?.aadObjectId?.toLowerCase() || `${channelId ?? ''}:${from?.id ?? ''}`;
}
