import { launchCard, launchOverCard } from '../../cards/reminders/launchCard';
import { cardMessage, cardSummary } from '../../cards/kit/cardMessage';
import type { Card } from '../../cards/kit/adaptiveCard';
import type { Language } from '../../language/text/detectLanguage';
import type { Messages } from '../../messages/messages';
import type { EntityDirectory } from '../../records/model/entityDirectory';
import type { Actor, StaffMember, StaffStore } from '../../records/model/staffMember';
import type { RecordOperations } from '../../records/operations/recordOperations';
import { plannedDay } from '../../records/reminders/plannedLaunch';
import type { MessageComposer } from './messageComposer';
import type { OutgoingAbout } from '../ports/outbox';

interface LaunchDeps {
  recordOperations: RecordOperations;
  entities: EntityDirectory;
  messages: Messages;
}

/** The record as its owner may see it, and the language to write to them about it. */
async function ownRecord(
  recordOperations: RecordOperations,
  person: StaffMember,
  id: string,
  preferred: Language | undefined,
) {
  const actor: Actor = { ...person, language: preferred ?? 'ar', via: 'card' };
  const opened = await recordOperations.open(actor, { id });
  if (opened?.record.ownerId !== person.id) return undefined;
  const history = preferred ? [] : await recordOperations.history(actor, id);
  const used = history.findLast(({ actorId }) => actorId === person.id)?.language;
  return { record: opened.record, language: used ?? actor.language };
}

/**
 * Asks the owner whether a planned launch has taken place; nothing if the record says something else
 * by now. In the language that they last used for the record if none is set.
 */
export async function writeLaunchQuestion(
  { recordOperations, entities, messages }: LaunchDeps,
  person: StaffMember,
  { recordId, day }: OutgoingAbout['launch'],
  preferred: Language | undefined,
): Promise<Card | undefined> {
  const found = await ownRecord(recordOperations, person, recordId, preferred);
  if (!found || plannedDay(found.record) !== day) return undefined;
  return launchCard({ record: found.record, day, entities }, messages, found.language);
}

/** What became of a launch, in the place of the question whether it has taken place. */
export function createComposeLaunchOver({
  recordOperations,
  staff,
  entities,
  messages,
}: LaunchDeps & { staff: Pick<StaffStore, 'member'> }): MessageComposer<'launchOver'> {
  return async ({ recordId, day }, to, preferred) => {
    if (!('person' in to)) return undefined;
    const person = await staff.member(to.person);
    const found = await ownRecord(recordOperations, person, recordId, preferred);
    if (!found || plannedDay(found.record) === day) return undefined;
    const card = launchOverCard({ record: found.record, entities }, messages, found.language);
    return cardMessage(card, cardSummary(card));
  };
}
