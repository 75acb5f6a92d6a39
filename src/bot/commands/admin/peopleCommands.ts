import type { Card } from '../../../cards/kit/adaptiveCard';
import type { CardInputs, CardAction } from '../../../cards/actions/cardAction';
import { PEOPLE_SEARCH_INPUT, peopleCard } from '../../../cards/people/personListCard';
import { personCard, readPersonInputs, type PersonChange } from '../../../cards/people/personCard';
import { textCard } from '../../../cards/kit/textBlocks';
import type { Messages } from '../../../messages/messages';
import type { EntityDirectory } from '../../../records/model/entityDirectory';
import {
  EVERY_ENTITY,
  hasRole,
  rolesKey,
  type Actor,
  type StaffMember,
  type StaffStore,
} from '../../../records/model/staffMember';

export type PeopleAction = Extract<CardAction, { verb: `people.${string}` }>;

interface PeopleCommandsDeps {
  staff: StaffStore;
  entities: EntityDirectory;
  messages: Messages;
}

const OBJECT_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Shows admins the roles of people, and sets them. Others are told only that this is for admins.
 */
export class PeopleCommands {
  constructor(private readonly deps: PeopleCommandsDeps) {}

  async respond(actor: Actor, action: PeopleAction, inputs: CardInputs): Promise<Card> {
    const { staff, entities, messages } = this.deps;
    if (!hasRole(actor, 'admin'))
      return textCard(actor.language, messages.say(actor.language, 'people.adminsOnly'));
    if (action.verb === 'people.list') {
      const text = (inputs[PEOPLE_SEARCH_INPUT] ?? action.text ?? '').trim();
      const people = await staff.list(text || undefined);
      const unverifiable = text ? [] : await staff.unverifiable();
      const shown = { people, ...(text ? { text } : {}), unverifiable, entities };
      return peopleCard(shown, messages, actor.language);
    }
    const { person: id } = action;
    // A person who has never used the bot can only be given a role by their directory id.
    const person = await staff.member(id);
    if (person.name === null && person.grants.length === 0 && !OBJECT_ID.test(id))
      return this.respond(actor, { verb: 'people.list', text: id }, {});
    if (action.verb === 'people.save') return this.save(actor, action, inputs);
    return personCard({ person, entities: entities.all }, messages, actor.language);
  }

  private async save(
    actor: Actor,
    { person: id, shown }: Extract<PeopleAction, { verb: 'people.save' }>,
    inputs: CardInputs,
  ): Promise<Card> {
    const { staff, entities, messages } = this.deps;
    const before = await staff.member(id);
    const change = readPersonInputs(inputs);
    const refused = await this.refusal(before, shown, change);
    const isSaved = refused === undefined && !('needsEntity' in change);
    if (isSaved) {
      if (before.entityId !== change.entityId) await staff.setEntity(id, change.entityId, 'admin');
      await staff.setGrants(id, change.grants, actor.id);
    }
    return personCard(
      {
        person: isSaved ? await staff.member(id) : before,
        entities: entities.all,
        ...(isSaved ? { saved: true } : {}),
        ...(refused === undefined ? {} : { refused }),
        ...('needsEntity' in change && refused === undefined
          ? { attempt: { inputs, needsEntity: change.needsEntity } }
          : {}),
      },
      messages,
      actor.language,
    );
  }

  /** Another admin was faster, the entity does not exist, or the last admin would lose the role. */
  private async refusal(
    before: StaffMember,
    shown: string,
    change: ReturnType<typeof readPersonInputs>,
  ): Promise<'changed' | 'lastAdmin' | 'unknownEntity' | undefined> {
    if (rolesKey(before) !== shown) return 'changed';
    if ('needsEntity' in change) return undefined;
    if (!this.knowsEntities(change)) return 'unknownEntity';
    const stays = change.grants.some(({ role }) => role === 'admin');
    if (!hasRole(before, 'admin') || stays) return undefined;
    const people = await this.deps.staff.list();
    const others = people.some((one) => one.id !== before.id && hasRole(one, 'admin'));
    return others ? undefined : 'lastAdmin';
  }

  private knowsEntities({ entityId, grants }: PersonChange): boolean {
    const { entities } = this.deps;
    return (
      (entityId === null || entities.get(entityId)?.id === entityId) &&
      grants.every(
        (grant) =>
          grant.entityId === EVERY_ENTITY || entities.get(grant.entityId)?.id === grant.entityId,
      )
    );
  }
}
