import Big from 'big.js';
import { reductionPercent } from '../rules/paperArithmetic';
import type { Target } from './phaseDirectory';
import type { AgainstTarget, Totals } from './progressReport';

/**
 * Holds what was eliminated against a target.
 * @param purchased what the entities bought in a year before, each of them; absent where one of them
 * has not stated it: then the paper of the logged processes is the whole
 */
export function againstTarget(
  target: Target,
  { baselineSheets: logged, eliminatedSheets: eliminated }: Totals,
  purchased: Big | undefined,
): AgainstTarget {
  const baseline = purchased ?? Big(logged);
  const percent = reductionPercent(baseline.toFixed(), baseline.minus(eliminated).toFixed());
  return {
    target,
    basis: purchased ? 'purchased' : 'logged',
    baselineSheets: baseline.toFixed(),
    ...(percent === undefined ? {} : { percent }),
    reached: baseline.gt(0) && Big(eliminated).times(100).gte(baseline.times(target.percent)),
  };
}
