import type { Language } from '../language/text/detectLanguage';
import {
  type Actor,
  type StaffMember,
  type StaffStore,
  hasRole,
} from '../records/model/staffMember';
import { verifiedEntities } from '../records/model/deputyship';
import type { Identified } from './auth/identify';
import type { Me } from '../contract/tabContract';

/** The person with their current roles. Stores the name from the directory, as the chat does. */
export async function memberOf(
  { id, name }: Identified,
  staff: Pick<StaffStore, 'member' | 'recordSeen'>,
): Promise<StaffMember> {
  const member = await staff.member(id);
  if (name === undefined || name === member.name) return member;
  await staff.recordSeen(id, name);
  return { ...member, name };
}

/** A person who acts in the tab. */
export const actorOf = (person: StaffMember, language: Language): Actor => ({
  ...person,
  language,
  via: 'tab',
});

/** The first supported language that the client names; see RFC 9110, without the weights. */
export function askedLanguage(accepted: string | undefined): Language | undefined {
  const tags = (accepted ?? '')
    .toLowerCase()
    .split(',')
    .map((tag) => tag.trim().slice(0, 2));
  return tags.find((tag): tag is Language => tag === 'ar' || tag === 'en');
}

/** What the tab must know about its environment. */
export interface Surroundings {
  mode: Me['mode'];
  demonstration: boolean;
  takesFiles: boolean;
  chatUrl: string | null;
  appId: string | null;
}

/** @param language that the person has set */
export const meAnswer = (
  person: StaffMember,
  language: Language | undefined,
  surroundings: Surroundings,
): Me => ({
  id: person.id,
  name: person.name,
  entityId: person.entityId,
  grants: [...person.grants],
  isAdmin: hasRole(person, 'admin'),
  verifies: verifiedEntities(person).length > 0,
  language: language ?? null,
  ...surroundings,
});
