import type { DueLaunch } from './plannedLaunch';
import type { Candidate, Due, ReminderKind } from './reminder';

/** Which reminders a person has switched off. */
export interface ReminderSwitches {
  switchedOff(personId: string): Promise<ReadonlySet<ReminderKind>>;
  /** Switching twice is like once. */
  switchTo(personId: string, kind: ReminderKind, on: boolean): Promise<void>;
}

/** The results of submissions in some days, in the entities that somebody verifies for. */
export interface WeekCounts {
  submitted: number;
  verified: number;
  asked: number;
  rejected: number;
  /** Eliminated sheets a year of what was verified, a decimal number written out. */
  verifiedSheets: string;
}

/** Who may be reminded of what. Only those are found who can be written to and want it. */
export interface ReminderStore extends ReminderSwitches {
  /**
   * Owners of drafts that were last changed before an instant.
   * @param plannedBefore an ISO day; a draft whose launch is planned for it or later is left alone
   */
  draftOwners(before: Date, plannedBefore: string): Promise<Candidate[]>;
  /**
   * Verifiers of submissions that were handed in before an instant: those who may decide, which
   * nobody may who has put something in.
   */
  deciders(before: Date): Promise<Candidate[]>;
  /**
   * Records that are worked on and whose launch is planned for one of these ISO days, both included.
   */
  dueLaunches(from: string, until: string): Promise<DueLaunch[]>;
  /** Everybody who verifies for some entity. */
  verifiers(): Promise<Candidate[]>;
  /**
   * Records that somebody was reminded.
   * @returns false if another replica has kept it before
   */
  save(kind: ReminderKind, candidate: Candidate, due: Due, at: Date): Promise<boolean>;
  /** @param entityIds absent: every entity */
  weekCounts(
    days: { from: Date; until: Date },
    entityIds: readonly string[] | undefined,
  ): Promise<WeekCounts>;
}
