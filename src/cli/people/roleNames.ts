import type { EntityDirectory } from '../../records/model/entityDirectory';
import { EVERY_ENTITY, type Grant } from '../../records/model/staffMember';
import { findEntity } from '../loadEntityDirectory';

/** How roles are written; ENTITY is an id, a code or any name. */
const ROLE_FORMS = 'coordinator:ENTITY, verifier:ENTITY, verifier:all, admin';

/** A role as it is typed: `coordinator:rta`, `verifier:all`, `admin`. */
export function formatRole({ role, entityId }: Grant): string {
  if (role === 'admin') return role;
  return `${role}:${entityId === EVERY_ENTITY ? 'all' : entityId}`;
}

/** Reads one role, or says what is wrong with it. */
function readRole(text: string, entities: EntityDirectory): { grant: Grant } | { fault: string } {
  const [role = '', ...rest] = text.split(':').map((part) => part.trim());
  const place = rest.join(':');
  const name = role.toLowerCase();
  if (name === 'admin' && rest.length === 0)
    return { grant: { role: 'admin', entityId: EVERY_ENTITY } };
  if ((name !== 'coordinator' && name !== 'verifier') || place === '')
    return { fault: `"${text}" is not a role; roles are ${ROLE_FORMS}` };
  if (place.toLowerCase() === 'all') {
    return name === 'verifier'
      ? { grant: { role: 'verifier', entityId: EVERY_ENTITY } }
      : { fault: 'a coordinator is one of a single entity; only verifiers are of all' };
  }
  const found = findEntity(place, entities);
  return 'fault' in found ? found : { grant: { role: name, entityId: found.entity.id } };
}

/** Several roles; every fault at once. The same role twice is one. */
export function readRoles(
  texts: readonly string[],
  entities: EntityDirectory,
): { grants: Grant[]; faults: string[] } {
  const read = texts.map((text) => readRole(text, entities));
  const grants = read.flatMap((one) => ('grant' in one ? [one.grant] : []));
  return {
    grants: [...new Map(grants.map((grant) => [formatRole(grant), grant])).values()],
    faults: read.flatMap((one) => ('fault' in one ? [one.fault] : [])),
  };
}
