import type { Grant } from '../../records/model/staffMember';
import type { Database } from '../core/database';
import { storedKey } from '../core/storedKey';

/**
 * Makes the roles of a person those that are given, and keeps in the history what that granted and
 * revoked. To be called in a transaction.
 */
export async function replaceGrants(
  transaction: Database,
  personId: string,
  grants: readonly Grant[],
  by: string,
): Promise<void> {
  const person_id = storedKey(personId);
  await lockPerson(transaction, person_id);
  const held = await transaction
    .selectFrom('staff_grants')
    .select(['role', 'entity_id as entityId'])
    .where('person_id', '=', person_id)
    .execute();
  const wanted = new Map(grants.map((grant) => [keyOf(grant), grant]));
  const kept = new Set(held.map(keyOf));
  const revoked = held.filter((grant) => !wanted.has(keyOf(grant)));
  const granted = [...wanted.values()].filter((grant) => !kept.has(keyOf(grant)));
  for (const { role, entityId } of revoked) {
    await transaction
      .deleteFrom('staff_grants')
      .where('person_id', '=', person_id)
      .where('role', '=', role)
      .where('entity_id', '=', entityId)
      .execute();
  }
  for (const { role, entityId } of granted) {
    await transaction
      .insertInto('staff_grants')
      .values({ person_id, role, entity_id: entityId })
      .execute();
  }
  const event = (action: 'granted' | 'revoked') => (grant: Grant) => {
    const { role, entityId: entity_id } = grant;
    return { person_id, action, role, entity_id, by_person: storedKey(by) };
  };
  const events = [...revoked.map(event('revoked')), ...granted.map(event('granted'))];
  if (events.length === 0) return;
  await transaction.insertInto('staff_grant_events').values(events).execute();
}

/** Two admins who change the roles of one person do so one after the other. */
async function lockPerson(transaction: Database, person_id: string): Promise<void> {
  await transaction
    .insertInto('staff')
    .values({ person_id, name: null, entity_id: null, entity_set_by: null, search: '' })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ person_id }))
    .execute();
}

const keyOf = ({ role, entityId }: Grant) => `${role} ${entityId}`;
