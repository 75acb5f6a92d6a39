import type { People } from '../contract/tabContract';
import type { StaffMember } from '../records/model/staffMember';

/** Who can be chosen; their roles as `verifier:rta`. */
export const peopleAnswer = (people: readonly StaffMember[]): People => ({
  people: people.map(({ id, name, grants }) => ({
    id,
    name: name ?? id,
    roles: grants.map(({ role, entityId }) => (role === 'admin' ? role : `${role}:${entityId}`)),
  })),
});
