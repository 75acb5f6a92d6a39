import Big from 'big.js';
import type { Figures } from '../model/recordFigures';
import type { CentralReason } from '../model/processRecord';
import type { RecordFields } from '../model/recordFields';

const CENTRAL_ABOVE = 1_000_000;
const SAMPLE_SHARE = 0.05;
const TWO_TO_32 = 2 ** 32;

/**
 * A number from 0 up to 1 that is always the same for the same text. FNV-1a, and after it the
 * finaliser of MurmurHash3, because numbers that follow each other differ in their last letters
 * only.
 */
function shareOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / TWO_TO_32;
}

/**
 * Why a record needs a central reviewer: its size, a mere estimate, more than one entity, voluntary
 * printing, or its place in the sample of 5 % that the number alone decides.
 * @param above sheets a year; only more than these are large
 * @returns nothing if the entity's own verifiers are enough
 */
export function centralReasons(
  { processType }: RecordFields,
  { eliminatedSheets, grade }: Figures,
  number: string,
  above: number = CENTRAL_ABOVE,
): CentralReason[] {
  const reasons: readonly (readonly [CentralReason, boolean])[] = [
    ['large', Big(eliminatedSheets).gt(above)],
    ['estimate', grade === 'C'],
    ['inter_entity', processType === 'inter_entity'],
    ['voluntary', processType === 'voluntary_printing'],
    ['sample', shareOf(number) < SAMPLE_SHARE],
  ];
  return reasons.filter(([, applies]) => applies).map(([reason]) => reason);
}
