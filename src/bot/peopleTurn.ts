import type { Card } from '../cards/card';
import type { CardInputs, RecordAction } from '../cards/cardAction';
import { PEOPLE_SEARCH_INPUT, peopleCard } from '../cards/peopleCard';
import { personCard } from '../cards/personCard';
import { readPersonInputs, type PersonChange } from '../cards/personInputs';
import { textCard } from '../cards/textCard';
import type { Messages } from '../messages/messages';
import type { EntityDirectory } from '../records/entityDirectory';
import { EVERY_ENTITY, hasRole, type Actor, type StaffStore } from '../records/staff';

export type PeopleAction = Extract<RecordAction, { verb: `people.${string}` }>;

interface Parts {
  staff: StaffStore;
  entities: EntityDirectory;
  messages: Messages;
}

const OBJECT_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Shows admins who has which role, and sets it. To others it says only that it is for admins. */
export class PeopleTurn {
  constructor(private readonly parts: Parts) {}

  async respond(actor: Actor, action: PeopleAction, inputs: CardInputs): Promise<Card> {
    const { staff, entities, messages } = this.parts;
    if (!hasRole(actor, 'admin'))
      return textCard(actor.language, messages.say(actor.language, 'people.adminsOnly'));
    if (action.verb === 'people.list') {
      const text = (inputs[PEOPLE_SEARCH_INPUT] ?? action.text ?? '').trim();
      const people = await staff.list(text || undefined);
      return peopleCard({ people, ...(text ? { text } : {}), entities }, messages, actor.language);
    }
    const { person: id } = action;
    // Somebody who was never here can be given a role by the id in the directory, by nothing else.
    const person = await staff.member(id);
    if (person.name === null && person.grants.length === 0 && !OBJECT_ID.test(id))
      return this.respond(actor, { verb: 'people.list', text: id }, {});
    if (action.verb === 'people.save') return this.save(actor, id, inputs);
    return personCard({ person, entities: entities.all }, messages, actor.language);
  }

  private async save(actor: Actor, id: string, inputs: CardInputs): Promise<Card> {
    const { staff, entities, messages } = this.parts;
    const change = readPersonInputs(inputs);
    const isSound = !('needsEntity' in change) && this.knowsEntities(change);
    if (isSound) {
      const before = await staff.member(id);
      if (before.entityId !== change.entityId) await staff.setEntity(id, change.entityId, 'admin');
      await staff.setGrants(id, change.grants, actor.id);
    }
    const person = await staff.member(id);
    return personCard(
      {
        person,
        entities: entities.all,
        ...(isSound ? { saved: true } : {}),
        ...('needsEntity' in change
          ? { attempt: { inputs, needsEntity: change.needsEntity } }
          : {}),
      },
      messages,
      actor.language,
    );
  }

  private knowsEntities({ entityId, grants }: PersonChange): boolean {
    const { entities } = this.parts;
    return (
      (entityId === null || entities.get(entityId)?.id === entityId) &&
      grants.every(
        (grant) =>
          grant.entityId === EVERY_ENTITY || entities.get(grant.entityId)?.id === grant.entityId,
      )
    );
  }
}
