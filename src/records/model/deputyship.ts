import { EVERY_ENTITY, type StaffMember } from './staffMember';

/** A period in which somebody verifies in the place of a verifier. */
export interface Deputyship {
  id: number;
  verifierId: string;
  /** As the channel calls the person now. */
  verifierName: string | null;
  deputyId: string;
  deputyName: string | null;
  /** ISO days in Dubai; both belong to the period. */
  from: string;
  until: string;
  /** ISO instant if it was ended before its last day was over. */
  endedAt: string | null;
}

/** Where deputyships are kept. Rows stay: they are the history of who stood in for whom. */
export interface DeputyStore {
  find(id: number): Promise<Deputyship | undefined>;
  /**
   * Those that are not over, the earliest first.
   * @param today ISO day
   * @param personId the verifier or the deputy; absent: of everybody
   */
  list(today: string, personId?: string): Promise<Deputyship[]>;
  /** @param by who names the deputy */
  add(
    deputyship: Pick<Deputyship, 'verifierId' | 'deputyId' | 'from' | 'until'>,
    by: string,
  ): Promise<Deputyship>;
  /** @returns false if it had been ended before */
  end(id: number, by: string): Promise<boolean>;
}

/** Whether the person can pass on what they verify: only what is theirs, no deputy names another. */
export const isVerifier = ({ grants }: Pick<StaffMember, 'grants'>): boolean =>
  grants.some(({ role }) => role === 'verifier');

/** The entities that a person verifies now, by themselves and for others. */
export function verifiedEntities({
  grants,
  standsInFor = [],
}: Pick<StaffMember, 'grants' | 'standsInFor'>): string[] {
  const all = [...grants, ...standsInFor.flatMap((one) => one.grants)];
  const ids = all.filter(({ role }) => role === 'verifier').map(({ entityId }) => entityId);
  return ids.includes(EVERY_ENTITY) ? [EVERY_ENTITY] : [...new Set(ids)];
}
