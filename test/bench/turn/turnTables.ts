import { align } from '../../../src/cli/eval/formatEvalReport';
import { DELIVERIES, type Delivery } from '../load/activities';
import { cpuMsPerTurn, shareOfCore, turnsPerSecond, type Round } from './driver';

/** What is measured; `grown` has 20,000 phrasings. */
export type System = 'echo' | 'echoWithState' | 'shipped' | 'grown';

/** The rounds of one system with one delivery. */
export interface Measured {
  system: System;
  delivery: Delivery;
  rounds: readonly Round[];
}

const NAMES: Readonly<Record<System, string>> = {
  echo: 'echo without state',
  echoWithState: 'echo with its state in PostgreSQL',
  shipped: 'the bot with the shipped knowledge',
  grown: 'the bot with 20,000 phrasings',
};

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/** Of each round the share of what the echo did in the same round; the median of these. */
function ratioTo(echo: Measured | undefined, { rounds }: Measured): number {
  const shares = rounds.flatMap((round, at) => {
    const beside = echo?.rounds[at];
    return beside ? turnsPerSecond(round) / turnsPerSecond(beside) : [];
  });
  return Number(median(shares).toFixed(3));
}

/** Turns a second of the bot as a share of an echo's, by knowledge and delivery. */
export function ratiosOf(all: readonly Measured[], echo: 'echo' | 'echoWithState') {
  const of = (system: System, delivery: Delivery) =>
    all.find((one) => one.system === system && one.delivery === delivery);
  return Object.fromEntries(
    (['shipped', 'grown'] as const).flatMap((system) => {
      const shares = DELIVERIES.flatMap((delivery) => {
        const measured = of(system, delivery);
        return measured ? [[delivery, ratioTo(of(echo, delivery), measured)] as const] : [];
      });
      return shares.length === 0 ? [] : [[system, Object.fromEntries(shares)] as const];
    }),
  );
}

/** One line a system and delivery; medians of the rounds. */
export function formatTurns(all: readonly Measured[]): string[] {
  return align([
    ['', 'delivery', 'turns/s', 'CPU ms a turn', 'of its core', 'answered'],
    ...all.map(({ system, delivery, rounds }) => [
      NAMES[system],
      delivery,
      String(Math.round(median(rounds.map(turnsPerSecond)))),
      median(rounds.map(cpuMsPerTurn)).toFixed(2),
      `${Math.round(100 * median(rounds.map(shareOfCore)))} %`,
      delivery === 'expectReplies' && !system.startsWith('echo')
        ? `${Math.round(100 * median(rounds.map(({ answered, turns }) => answered / turns)))} %`
        : '',
    ]),
  ]);
}
