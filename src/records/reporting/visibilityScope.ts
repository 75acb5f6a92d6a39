import { hasRole, type StaffMember } from '../model/staffMember';
import type { Viewer } from './recordTable';

/** What a person may see, for queries. */
export function viewerOf(person: StaffMember): Viewer {
  const entitiesOf = (role: 'coordinator' | 'verifier') =>
    person.grants.filter((grant) => grant.role === role).map(({ entityId }) => entityId);
  return {
    personId: person.id,
    everything: hasRole(person, 'admin'),
    coordinates: entitiesOf('coordinator'),
    verifies: entitiesOf('verifier'),
  };
}
