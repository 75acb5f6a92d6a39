import type { Me } from '../contract/tabContract';
import type { Language } from '../language/text/detectLanguage';
import { hasRole, type StaffMember } from '../records/model/staffMember';

/** What the tab has to know of where it runs. */
export interface Surroundings {
  mode: Me['mode'];
  demonstration: boolean;
  chatUrl: string | null;
  appId: string | null;
}

/** @param language that the person has set */
export const meAnswer = (
  { id, name, entityId, grants }: StaffMember,
  language: Language | undefined,
  surroundings: Surroundings,
): Me => ({
  id,
  name,
  entityId,
  grants: [...grants],
  isAdmin: hasRole({ grants }, 'admin'),
  verifies: grants.some(({ role }) => role === 'verifier'),
  language: language ?? null,
  ...surroundings,
});
