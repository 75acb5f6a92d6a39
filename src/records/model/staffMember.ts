import type { Language } from '../../language/text/detectLanguage';

export const ROLES = ['staff', 'coordinator', 'verifier', 'admin'] as const;
type Role = (typeof ROLES)[number];

/** Stands for every entity: a verifier of it is the central reviewer. */
export const EVERY_ENTITY = '*';

/** A role beyond that of staff, which everybody has. An admin's is for every entity. */
export interface Grant {
  role: Exclude<Role, 'staff'>;
  /** An id of the entity directory, or {@link EVERY_ENTITY}. */
  entityId: string;
}

/** Somebody in whose place a person verifies today. */
export interface RepresentedMember {
  id: string;
  name: string | null;
  /** What that person verifies. */
  grants: readonly Grant[];
}

/** One person as the records know them. */
export interface StaffMember {
  /** Object id of the person in the tenant's directory, from an authenticated activity. */
  id: string;
  /** As the channel last gave it; null before the person has been seen. */
  name: string | null;
  entityId: string | null;
  /**
   * An entity that an admin has set binds; one of the person's own choice is only what is offered.
   */
  entitySetBy: 'self' | 'admin' | null;
  grants: readonly Grant[];
  /** The verifiers whose deputy the person is today; absent: none. */
  standsInFor?: readonly RepresentedMember[];
}

/** Who acts, and through what. */
export interface Actor extends StaffMember {
  language: Language;
  via: Via;
}

/** The channels of a change (ISO 15489: process metadata). */
export const VIAS = ['chat', 'form', 'card', 'import', 'command', 'tab'] as const;
export type Via = (typeof VIAS)[number];

/** What is kept of people and their roles. */
export interface StaffStore {
  /** The person; one who was never seen has no name, no entity and no role. */
  member(id: string): Promise<StaffMember>;
  /** Remembers how the channel calls the person. */
  recordSeen(id: string, name: string): Promise<void>;
  /**
   * Everybody who was seen or has a role, in the order of their names; `text` filters by name or
   * id.
   */
  list(text?: string): Promise<StaffMember[]>;
  /**
   * Who can verify for an entity today: its own verifiers, the central reviewers, and the deputies
   * of either.
   */
  verifiersOf(entityId: string): Promise<StaffMember[]>;
  /** Everybody who is an admin: few people, while everybody who was seen may be thousands. */
  admins(): Promise<StaffMember[]>;
  /** Entities with submitted records that nobody can verify, and how many of them. */
  unverifiable(): Promise<{ entityId: string; count: number }[]>;
  /** True if at least one central reviewer is appointed. */
  hasCentralReviewer(): Promise<boolean>;
  setEntity(id: string, entityId: string | null, by: 'self' | 'admin'): Promise<void>;
  /** Replaces every role of the person; `by` is kept with the change in an append-only history. */
  setGrants(id: string, grants: readonly Grant[], by: string): Promise<void>;
}

/** What admins set of a person, as one text: equal if nothing has changed. */
export const rolesKey = ({ entityId, grants }: Pick<StaffMember, 'entityId' | 'grants'>): string =>
  [entityId ?? '', ...grants.map((grant) => `${grant.role}:${grant.entityId}`).sort()].join(' ');

/** True if the person has the role for the entity, or for every one. */
export function hasRole(
  { grants }: Pick<StaffMember, 'grants'>,
  role: Grant['role'],
  entityId?: string,
): boolean {
  return grants.some(
    (grant) =>
      grant.role === role &&
      (grant.entityId === EVERY_ENTITY || role === 'admin' || grant.entityId === entityId),
  );
}

/** Makes these people admins while there is no admin: from then on admins appoint one another. */
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
