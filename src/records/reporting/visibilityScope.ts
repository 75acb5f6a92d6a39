import { hasRole, type StaffMember } from '../model/staffMember';
import { verifiedEntities } from '../model/deputyship';
import type { Visibility } from './recordTable';

/** What a person may see, for queries. */
export function visibilityOf(person: StaffMember): Visibility {
  return {
    personId: person.id,
    everything: hasRole(person, 'admin'),
    coordinates: person.grants
      .filter(({ role }) => role === 'coordinator')
      .map(({ entityId }) => entityId),
    verifies: verifiedEntities(person),
  };
}
