import type { Bound } from './amountAsides';
import type { Amount } from './plainAmount';

/** How one amount is hedged: it is roughly so much, or at least that. */
export type Hedge = 'about' | Bound;

/** @returns undefined of a range, and of an amount that is said as it is */
export const hedgeOf = (amount: Amount): Hedge | undefined =>
  amount.range || !amount.approximate ? undefined : (amount.bound ?? 'about');
