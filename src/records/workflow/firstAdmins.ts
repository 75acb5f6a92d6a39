import { EVERY_ENTITY, hasRole, type StaffStore } from '../model/staffMember';

/** Makes these people admins while there is none: from then on admins appoint one another. */
export async function appointFirstAdmins(
  staff: StaffStore,
  personIds: readonly string[],
): Promise<void> {
  if (personIds.length === 0) return;
  const people = await staff.list();
  if (people.some((person) => hasRole(person, 'admin'))) return;
  for (const id of personIds) {
    const { grants } = await staff.member(id);
    await staff.setGrants(
      id,
      [...grants, { role: 'admin', entityId: EVERY_ENTITY }],
      'configuration',
    );
  }
}
