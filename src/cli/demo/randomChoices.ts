import { createRandom, shuffle } from '../../lib/seededRandom';

/** The random choices of a demonstration; the same seed gives the same choices. */
export interface RandomChoices {
  /** From 0 up to 1. */
  share(): number;
  /** True with this probability, 0 to 1. */
  happens(probability: number): boolean;
  /** A whole number, both ends included. */
  whole(from: number, to: number): number;
  /** One of them, each as often as its weight says. */
  weighted<T extends string>(weights: Readonly<Partial<Record<T, number>>>): T;
  one<T>(items: readonly T[]): T;
  shuffled<T>(items: readonly T[]): T[];
  /** Log-normal around a median, as volumes of processes are. */
  skewed(median: number, spread: number): number;
  uuid(): string;
}

export function createRandomChoices(seed: number): RandomChoices {
  const share = createRandom(seed);
  const whole = (from: number, to: number) => from + Math.floor(share() * (to - from + 1));
  const hex = (digits: number) =>
    Array.from({ length: digits }, () => whole(0, 15).toString(16)).join('');
  return {
    share,
    whole,
    happens: (probability) => share() < probability,
    weighted<T extends string>(weights: Readonly<Partial<Record<T, number>>>) {
      const entries = Object.entries(weights) as [T, number][];
      let left = share() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      const found = entries.find(([, weight]) => (left -= weight) < 0) ?? entries.at(-1);
      if (!found) throw new Error('There is nothing to choose from.');
      return found[0];
    },
    one<T>(items: readonly T[]) {
      if (items.length === 0) throw new Error('There is nothing to choose from.');
      return items[whole(0, items.length - 1)] as T;
    },
    shuffled<T>(items: readonly T[]) {
      const copy = [...items];
      shuffle(copy, share);
      return copy;
    },
    // Box–Muller transform: two uniform values give a normal one.
    skewed(median, spread) {
      const normal = Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share());
      return median * Math.exp(spread * normal);
    },
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`,
  };
}
