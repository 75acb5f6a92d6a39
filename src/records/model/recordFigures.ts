/**
 * In the order of confidence in the baseline: counted or from a print log, with confirmed evidence;
 * purchases, a sample, or counted without; estimate.
 */
export const GRADES = ['A', 'B', 'C'] as const;
export type Grade = (typeof GRADES)[number];

/**
 * What is computed from a record, frozen when it is submitted. Sheets are decimal numbers written
 * out ("239200", "0.5"), never rounded on the way: see `paperArithmetic.ts` for the formulas.
 */
export interface Figures {
  /** Sheets a year before (M2). */
  baselineSheets: string;
  /** Sheets a year that are still printed (M3). */
  residualSheets: string;
  /**
   * Sheets a year that are no longer printed (M4); 0 for scan-only and for what moved elsewhere.
   */
  eliminatedSheets: string;
  /** Absent before the method is known. */
  grade?: Grade;
  /** Version of the formulas. */
  calcVersion: string;
}
