import type { Overview } from '../../../contract/tabContract';

/** How far something is, held against what was to be reached. */
export type TargetProgress = NonNullable<Overview['againstTarget']>;
