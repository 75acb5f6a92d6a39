/** What tells of an award. */
export interface Award {
  /** Attribute that lists who holds it. */
  holders: string;
  /** The day it was received, or that of the report if only that is known. */
  dates: readonly string[];
  /** How many the first group had. */
  firstCount: string;
}

/** By the type of the subject. */
export const AWARDS: Readonly<Record<string, Award>> = {
  stamp: {
    holders: 'stamp_holders',
    dates: ['stamp_awarded_on', 'stamp_reported_on'],
    firstCount: 'stamp_holders_count',
  },
};
