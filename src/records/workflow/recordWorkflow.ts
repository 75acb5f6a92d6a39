import type { Status } from '../model/processRecord';
import { hasRole, type RepresentedMember, type StaffMember } from '../model/staffMember';

/** What can be done to a version of a record. */
export const ACTIONS = [
  'edit',
  'submit',
  'withdraw',
  'ask',
  'verify',
  'reject',
  'reopen',
  'amend',
] as const;
export type Action = (typeof ACTIONS)[number];

/** In what capacity somebody acts on a record; one person may have several. */
export type Capacity = 'owner' | 'coordinator' | 'verifier' | 'admin';

interface Transition {
  from: Status;
  action: Action;
  to: Status;
  by: readonly Capacity[];
}

/**
 * The state machine. `amend` leaves the verified version as it is and opens the next one as a
 * draft; when that is verified, the older becomes `superseded`.
 */
export const TRANSITIONS: readonly Transition[] = [
  { from: 'draft', action: 'edit', to: 'draft', by: ['owner', 'coordinator'] },
  { from: 'draft', action: 'submit', to: 'submitted', by: ['owner', 'coordinator'] },
  { from: 'draft', action: 'withdraw', to: 'withdrawn', by: ['owner', 'coordinator', 'admin'] },
  { from: 'submitted', action: 'verify', to: 'verified', by: ['verifier'] },
  { from: 'submitted', action: 'ask', to: 'needs_info', by: ['verifier'] },
  { from: 'submitted', action: 'reject', to: 'rejected', by: ['verifier'] },
  { from: 'submitted', action: 'withdraw', to: 'withdrawn', by: ['owner', 'coordinator', 'admin'] },
  { from: 'needs_info', action: 'edit', to: 'needs_info', by: ['owner', 'coordinator'] },
  { from: 'needs_info', action: 'submit', to: 'submitted', by: ['owner', 'coordinator'] },
  {
    from: 'needs_info',
    action: 'withdraw',
    to: 'withdrawn',
    by: ['owner', 'coordinator', 'admin'],
  },
  { from: 'rejected', action: 'reopen', to: 'draft', by: ['owner', 'coordinator'] },
  { from: 'rejected', action: 'withdraw', to: 'withdrawn', by: ['coordinator', 'admin'] },
  { from: 'verified', action: 'amend', to: 'verified', by: ['owner', 'coordinator'] },
  { from: 'verified', action: 'withdraw', to: 'withdrawn', by: ['admin'] },
];

/** What the rules look at; any record has it. */
export interface WorkflowView {
  status: Status;
  ownerId: string;
  submittedBy: string | null;
  contributors: readonly string[];
  entityId: string | undefined;
  /** Only a central reviewer may decide. */
  central: boolean;
}

/** Whether somebody has put something into a record. */
export const hasWorkedOn = (
  id: string,
  record: Pick<WorkflowView, 'ownerId' | 'submittedBy' | 'contributors'>,
): boolean =>
  record.ownerId === id || record.submittedBy === id || record.contributors.includes(id);

/**
 * By what somebody verifies a record: a role of their own, or that of a verifier in whose place they
 * do. The two-person rule: anyone who has put something in does not verify it, and no deputy does
 * what the verifier may not.
 * @returns undefined if the person does not verify it
 */
export function verifiesBy(
  person: StaffMember,
  record: WorkflowView,
): { standsInFor?: RepresentedMember } | undefined {
  const { entityId, central } = record;
  if (entityId === undefined || hasWorkedOn(person.id, record)) return undefined;
  const where = central ? undefined : entityId;
  if (hasRole(person, 'verifier', where)) return {};
  const standsInFor = person.standsInFor?.find(
    (verifier) => hasRole(verifier, 'verifier', where) && !hasWorkedOn(verifier.id, record),
  );
  return standsInFor && { standsInFor };
}

/** Whether the person verifies records of the entity, by themselves or as a deputy. */
export const verifiesFor = (person: StaffMember, entityId: string): boolean =>
  [person, ...(person.standsInFor ?? [])].some((one) => hasRole(one, 'verifier', entityId));

function capacities(person: StaffMember, record: WorkflowView): Capacity[] {
  const { entityId } = record;
  return [
    ...(record.ownerId === person.id ? ['owner' as const] : []),
    ...(entityId !== undefined && hasRole(person, 'coordinator', entityId)
      ? ['coordinator' as const]
      : []),
    ...(verifiesBy(person, record) ? ['verifier' as const] : []),
    ...(hasRole(person, 'admin') ? ['admin' as const] : []),
  ];
}

/** Where the action leads, if this person may take it now. */
export function allowed(
  person: StaffMember,
  record: WorkflowView,
  action: Action,
): Status | undefined {
  const may = capacities(person, record);
  return TRANSITIONS.find(
    ({ from, action: name, by }) =>
      from === record.status && name === action && by.some((capacity) => may.includes(capacity)),
  )?.to;
}

/**
 * Whether the person may see that the record exists. To everybody else it does not exist. Drafts
 * are seen by those who may work on them; the rest by the entity's verifiers as well.
 */
export function maySee(person: StaffMember, record: WorkflowView): boolean {
  const { entityId, status } = record;
  if (record.ownerId === person.id || hasRole(person, 'admin')) return true;
  if (entityId === undefined) return false;
  if (hasRole(person, 'coordinator', entityId)) return true;
  // What was discarded before it was handed in is a draft still.
  const isDraft = status === 'draft' || (status === 'withdrawn' && record.submittedBy === null);
  return !isDraft && verifiesFor(person, entityId);
}

/** The actions that this person may take now, in the order of {@link ACTIONS}. */
export function actionsFor(person: StaffMember, record: WorkflowView): Action[] {
  return ACTIONS.filter((action) => allowed(person, record, action) !== undefined);
}
