import type { Overview } from '../../../contract/tabContract';

/** The progress towards a target. */
export type TargetProgress = NonNullable<Overview['againstTarget']>;
