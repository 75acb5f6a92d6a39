import type { Language } from '../../language/text/detectLanguage';
import type { Messages } from '../../messages/messages';
import type { RecordEntity } from '../../records/model/entityDirectory';
import {
  EVERY_ENTITY,
  rolesKey,
  type StaffMember,
  type Grant,
} from '../../records/model/staffMember';
import { createCard, type Card, type CardElement } from '../kit/adaptiveCard';
import type { CardInputs } from '../actions/cardAction';
import type { Choice, ChoiceSetInput } from '../kit/cardInput';
import { doneLine, faultLine, heading, line, noteLine } from '../kit/textBlocks';
import { actionButton, actionButtonWithoutInputs } from '../kit/actionButtons';
import { joinList } from '../../wording/labelText';
import { isolateBidi } from '../../language/text/displayText';
import type { Entities } from '../../wording/describeValue';

/** What the texts of cards about people need. */
export interface StaffWords {
  messages: Messages;
  language: Language;
  entities: Entities;
}

/** The name as the channel last sent it; the id of a person who has never used the bot. */
export const personName = ({ name, id }: StaffMember, { language }: StaffWords): string =>
  isolateBidi(language, name ?? id);

export const entityShort = (id: string, { entities, language }: StaffWords): string =>
  entities.get(id)?.short[language] ?? id;

const rolesOf = (grants: readonly Grant[]) => [...new Set(grants.map(({ role }) => role))];

function roleText(role: Grant['role'], grants: readonly Grant[], words: StaffWords): string {
  const { messages, language } = words;
  const ids = grants.filter((grant) => grant.role === role).map(({ entityId }) => entityId);
  if (role === 'admin') return messages.say(language, 'people.role.admin');
  if (role === 'verifier' && ids.includes(EVERY_ENTITY))
    return messages.say(language, 'people.central');
  const names = ids.map((id) =>
    id === EVERY_ENTITY ? messages.say(language, 'people.allEntities') : entityShort(id, words),
  );
  return `${messages.say(language, `people.role.${role}`)} (${joinList(language, names)})`;
}

/** "Coordinator (RTA, DEWA), Central reviewer"; everybody is at least staff. */
export function rolesText({ grants }: StaffMember, words: StaffWords): string {
  const { messages, language } = words;
  if (grants.length === 0) return messages.say(language, 'people.role.staff');
  const texts = rolesOf(grants).map((role) => roleText(role, grants, words));
  return joinList(language, texts);
}

/** Ids of the inputs of a person's card. */
export const PERSON_INPUTS = {
  /** An entity id, or {@link NO_ENTITY}. */
  entity: 'entity',
  /** Role names separated by commas. */
  roles: 'roles',
  coordinator: 'coordinatorFor',
  verifier: 'verifierFor',
} as const;
export const NO_ENTITY = 'none';
const GRANTED_ROLES = ['coordinator', 'verifier', 'admin'] as const;

/** What an admin has set on the card. */
export interface PersonChange {
  entityId: string | null;
  grants: Grant[];
}

const several = (value = '') => value.split(',').filter(Boolean);

/**
 * Reads the card of a person. A role without its own entities applies to the person's entity. The
 * caller checks whether the entities exist.
 * @returns the role without an entity, if there is one
 */
export function readPersonInputs(
  inputs: CardInputs,
): PersonChange | { needsEntity: 'coordinator' | 'verifier' } {
  const entity = inputs[PERSON_INPUTS.entity];
  const entityId = entity === undefined || entity === '' || entity === NO_ENTITY ? null : entity;
  const roles = several(inputs[PERSON_INPUTS.roles]);
  const grants: Grant[] = [];
  for (const role of ['coordinator', 'verifier'] as const) {
    if (!roles.includes(role)) continue;
    const chosen = several(inputs[PERSON_INPUTS[role]]);
    const ids = chosen.length > 0 || entityId === null ? chosen : [entityId];
    if (ids.length === 0) return { needsEntity: role };
    // A central reviewer verifies for every entity, so the others need not be named.
    const kept = ids.includes(EVERY_ENTITY) ? [EVERY_ENTITY] : ids;
    grants.push(...kept.map((id) => ({ role, entityId: id })));
  }
  if (roles.includes('admin')) grants.push({ role: 'admin', entityId: EVERY_ENTITY });
  return { entityId, grants };
}

export interface PersonCardContent {
  person: StaffMember;
  entities: readonly RecordEntity[];
  /** It was just saved. */
  saved?: boolean;
  /** Inputs that were not saved, and the role without an entity. */
  attempt?: { inputs: CardInputs; needsEntity: 'coordinator' | 'verifier' };
  /** Why nothing was saved, unless a role has no entity. */
  refused?: 'changed' | 'lastAdmin' | 'unknownEntity';
}

const ROLE_ENTITIES = 'role-entities';

/** The initial inputs: those that were sent, otherwise the current values. */
function startingValues({ person, attempt }: PersonCardContent): Record<string, string> {
  const { grants, entityId } = person;
  const entitiesOf = (role: string) =>
    grants.filter((grant) => grant.role === role).map((grant) => grant.entityId);
  const roles = GRANTED_ROLES.filter((role) => grants.some((grant) => grant.role === role));
  return {
    [PERSON_INPUTS.entity]: entityId ?? NO_ENTITY,
    [PERSON_INPUTS.roles]: roles.join(','),
    [PERSON_INPUTS.coordinator]: entitiesOf('coordinator').join(','),
    [PERSON_INPUTS.verifier]: entitiesOf('verifier').join(','),
    ...attempt?.inputs,
  };
}

function choiceSet(
  id: string,
  label: string,
  choices: Choice[],
  look: Pick<ChoiceSetInput, 'style' | 'isMultiSelect'>,
  values: Record<string, string>,
): ChoiceSetInput {
  const value = values[id];
  return {
    type: 'Input.ChoiceSet',
    id,
    label,
    choices,
    wrap: true,
    ...look,
    ...(value ? { value } : {}),
  };
}

function inputs(shown: PersonCardContent, { messages, language }: StaffWords): CardElement[] {
  const values = startingValues(shown);
  const entities = shown.entities.map(({ id, name }) => ({ title: name[language], value: id }));
  const every = { title: messages.say(language, 'people.everyEntity'), value: EVERY_ENTITY };
  const none = { title: messages.say(language, 'people.noEntity'), value: NO_ENTITY };
  const roles = GRANTED_ROLES.map((role) => ({
    title: messages.say(language, `people.role.${role}`),
    value: role,
  }));
  const say = (key: 'entity' | 'roles' | 'coordinatorFor' | 'verifierFor') =>
    messages.say(language, `people.${key}`);
  const several = { style: 'expanded', isMultiSelect: true } as const;
  const { entity, roles: rolesId, coordinator, verifier } = PERSON_INPUTS;
  const fault = (role: 'coordinator' | 'verifier') =>
    shown.attempt?.needsEntity === role
      ? [faultLine(messages.say(language, 'people.needsEntity'))]
      : [];
  return [
    choiceSet(entity, say('entity'), [none, ...entities], { style: 'filtered' }, values),
    ...setBy(shown.person, { messages, language }),
    choiceSet(rolesId, say('roles'), roles, several, values),
    noteLine(messages.say(language, 'people.ownEntity')),
    {
      type: 'ActionSet',
      actions: [
        {
          type: 'Action.ToggleVisibility',
          title: messages.say(language, 'people.chooseEntities'),
          targetElements: [ROLE_ENTITIES],
        },
      ],
    },
    {
      type: 'Container',
      id: ROLE_ENTITIES,
      style: 'emphasis',
      isVisible: shown.attempt !== undefined,
      items: [
        choiceSet(coordinator, say('coordinatorFor'), entities, several, values),
        ...fault('coordinator'),
        choiceSet(verifier, say('verifierFor'), [every, ...entities], several, values),
        ...fault('verifier'),
      ],
    },
  ];
}

/** A person cannot change an entity that an admin has set. */
function setBy(
  { entityId, entitySetBy }: StaffMember,
  { messages, language }: Pick<StaffWords, 'messages' | 'language'>,
): CardElement[] {
  if (entityId === null || entitySetBy === null) return [];
  const key = entitySetBy === 'admin' ? 'people.adminSet' : 'people.selfSet';
  return [noteLine(messages.say(language, key))];
}

/** One person's entity and roles, for an admin. See {@link readPersonInputs}. */
export function personCard(shown: PersonCardContent, messages: Messages, language: Language): Card {
  const { person, entities, saved, attempt, refused } = shown;
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const words: StaffWords = { messages, language, entities: { get: (id) => byId.get(id) } };
  return createCard(
    language,
    [
      heading(personName(person, words)),
      noteLine(rolesText(person, words), 'None'),
      ...(person.name === null
        ? [noteLine(messages.say(language, 'people.unseen'), 'None')]
        : [noteLine(person.id, 'None')]),
      ...(saved ? [doneLine(messages.say(language, 'people.saved'))] : []),
      ...(attempt || refused ? [faultLine(messages.say(language, 'people.notSaved'))] : []),
      ...(refused ? [line(messages.say(language, `people.refused.${refused}`))] : []),
      ...inputs(shown, words),
    ],
    [
      actionButton(
        messages.say(language, 'people.save'),
        { verb: 'people.save', person: person.id, shown: rolesKey(person) },
        { style: 'positive' },
      ),
      actionButtonWithoutInputs(messages.say(language, 'people.all'), { verb: 'people.list' }),
    ],
  );
}
