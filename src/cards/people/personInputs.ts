import { EVERY_ENTITY, type Grant } from '../../records/model/staffMember';
import type { CardInputs } from '../actions/cardAction';

/** Ids of the inputs of a person's card. */
export const PERSON_INPUTS = {
  /** An entity id, or {@link NO_ENTITY}. */
  entity: 'entity',
  /** Role names with commas between them. */
  roles: 'roles',
  coordinator: 'coordinatorFor',
  verifier: 'verifierFor',
} as const;
export const NO_ENTITY = 'none';
export const GRANTED_ROLES = ['coordinator', 'verifier', 'admin'] as const;

/** What an admin has set on the card. */
export interface PersonChange {
  entityId: string | null;
  grants: Grant[];
}

const several = (value = '') => value.split(',').filter(Boolean);

/**
 * Reads the card of a person. A role without entities of its own is for the entity of the person.
 * Whether the entities exist is for the caller to check.
 * @returns the role that has no entity where there is one
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
    // A central reviewer verifies for every entity, so that the others need not be named.
    const kept = ids.includes(EVERY_ENTITY) ? [EVERY_ENTITY] : ids;
    grants.push(...kept.map((id) => ({ role, entityId: id })));
  }
  if (roles.includes('admin')) grants.push({ role: 'admin', entityId: EVERY_ENTITY });
  return { entityId, grants };
}
