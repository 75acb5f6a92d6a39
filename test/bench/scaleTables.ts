import { align } from '../../src/cli/eval/formatEvalReport';
import type { Size } from './syntheticKnowledge';
import type { Grown, Shipped } from './grown';
import type { Measurement } from './measurement';

/** What is to be reached at one size, in ms and MB. */
interface Targets {
  p50: number;
  p99: number;
  usableMs?: number;
  learnedMs?: number;
  peakRssMb?: number;
}

/** By the number of phrasings. */
const TARGETS: Readonly<Record<number, Targets>> = {
  1_000: { p50: 0.5, p99: 3 },
  20_000: { p50: 3, p99: 10, usableMs: 4_000, learnedMs: 60_000, peakRssMb: 400 },
  100_000: { p50: 10, p99: 30 },
};
const SHIPPED_LEARNED_MS = 3_000;

const NONE = '-';

export const count = (value: number): string => Math.round(value).toLocaleString('en-GB');
const milliseconds = (value: number | null | undefined) =>
  typeof value === 'number' ? value.toFixed(2) : NONE;
const percent = (share: number | null | undefined) =>
  typeof share === 'number' ? (share * 100).toFixed(1) : NONE;
const target = (value: number | undefined) =>
  value === undefined ? '' : `≤ ${value.toLocaleString('en-GB')}`;
const recall = ({ recallAt1 }: Measurement) =>
  `${percent(recallAt1.new)} / ${percent(recallAt1.mistyped)}`;

const HEADINGS = ['', 'measured', 'target'];

/** Our engine at one size, a figure a line. */
export function formatGrown({ phrasings }: Size, { before, learning, after }: Grown): string[] {
  const targets: Partial<Targets> = TARGETS[phrasings] ?? {};
  const asked = (when: string, measured: Measurement) => [
    [`a question ${when} learning, p50 ms`, milliseconds(measured.p50), target(targets.p50)],
    [`a question ${when} learning, p99 ms`, milliseconds(measured.p99), target(targets.p99)],
    [`recall at 1 ${when} learning, new / mistyped, %`, recall(measured), ''],
    ['memory until then, peak MB', count(measured.peakRssMb), target(targets.peakRssMb)],
  ];
  return align([
    HEADINGS,
    ['memory with code and knowledge only, MB', count(before.startRssMb), ''],
    ['until the first answer, ms', count(before.buildMs), target(targets.usableMs)],
    ...asked('before', before),
    ...(learning
      ? [
          ['learned aside and adopted, ms', count(learning.ms), target(targets.learnedMs)],
          ['longest hold-up of the event loop, ms', milliseconds(learning.heldUpMs), ''],
        ]
      : [['learning was left out', NONE, '']]),
    ...(after ? asked('after', after) : []),
  ]);
}

/** A peer, and how many questions it was asked. */
export interface Peer {
  name: string;
  questions: number;
  measured: Measurement;
}

/** Other systems at the same size beside ours. */
export function formatPeers({ before, after }: Grown, peers: readonly Peer[]): string[] {
  const ours = after?.p50 ?? before.p50;
  return align([
    [
      'system',
      'questions',
      'build ms',
      'p50 ms',
      'p99 ms',
      '× of ours',
      'R@1 new / mistyped',
      'MB',
    ],
    ...peers.map(({ name, questions, measured }) => [
      name,
      count(questions),
      count(measured.buildMs),
      milliseconds(measured.p50),
      milliseconds(measured.p99),
      ours && measured.p50 ? String(Number((measured.p50 / ours).toPrecision(2))) : NONE,
      recall(measured),
      count(measured.peakRssMb),
    ]),
  ]);
}

export function formatShipped({ p50, p99, ...cost }: Shipped): string[] {
  return align([
    HEADINGS,
    ['files loaded, ms', count(cost.loadMs), ''],
    ['from then until the first answer, ms', count(cost.usableMs), ''],
    ['learned in the same thread, ms', count(cost.learnMs), target(SHIPPED_LEARNED_MS)],
    ['a question after learning, p50 ms', milliseconds(p50), ''],
    ['a question after learning, p99 ms', milliseconds(p99), ''],
    ['memory, peak MB', count(cost.peakRssMb), ''],
  ]);
}
