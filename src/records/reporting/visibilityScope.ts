import { hasRole, type StaffMember } from '../model/staffMember';
import type { Visibility } from './recordTable';

/** What a person may see, for queries. */
export function visibilityOf(person: StaffMember): Visibility {
  const entitiesOf = (role: 'coordinator' | 'verifier') =>
    person.grants.filter((grant) => grant.role === role).map(({ entityId }) => entityId);
  return {
    personId: person.id,
    everything: hasRole(person, 'admin'),
    coordinates: entitiesOf('coordinator'),
    verifies: entitiesOf('verifier'),
  };
}
