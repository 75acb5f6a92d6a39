import type { Language } from '../../language/text/detectLanguage';
import type { Messages } from '../../messages/messages';
import { EVERY_ENTITY, type Grant, type StaffMember } from '../../records/model/staffMember';
import { joined } from '../../wording/labelText';
import { isolated } from '../../language/text/displayText';
import type { Entities } from '../../wording/describeValue';

/** What cards about people are worded with. */
export interface StaffWords {
  messages: Messages;
  language: Language;
  entities: Entities;
}

/** The name as the channel last gave it; of somebody who was never seen, the id. */
export const personName = ({ name, id }: StaffMember, { language }: StaffWords): string =>
  isolated(language, name ?? id);

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
  return `${messages.say(language, `people.role.${role}`)} (${joined(language, names)})`;
}

/** "Coordinator (RTA, DEWA), Central reviewer"; everybody is staff at least. */
export function rolesText({ grants }: StaffMember, words: StaffWords): string {
  const { messages, language } = words;
  if (grants.length === 0) return messages.say(language, 'people.role.staff');
  const texts = rolesOf(grants).map((role) => roleText(role, grants, words));
  return joined(language, texts);
}
