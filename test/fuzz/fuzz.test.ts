import fc from 'fast-check';
import { rounds } from '../support/process/rounds';
import { fileTargets } from './fileTargets';
import { examine, keptInputs, keptTargets, LONGEST, seedsOf, type FuzzTarget } from './fuzzTarget';
import { mutated } from './mutated';
import { requestTargets } from './requestTargets';
import { textTargets } from './textTargets';

const TARGETS: Readonly<Record<string, FuzzTarget>> = {
  ...textTargets,
  ...fileTargets,
  ...requestTargets,
};

/** Of each target; `npm run test:fuzz` sets it. */
const SECONDS = Number(process.env['FUZZ_SECONDS'] ?? 0);
const BUDGET: Pick<fc.Parameters, 'seed' | 'numRuns' | 'interruptAfterTimeLimit'> =
  SECONDS > 0
    ? { numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit: SECONDS * 1_000 }
    : // The same inputs every time.
      { seed: 8, numRuns: rounds(2_000, 12) };
const DEADLINE = 90_000 + SECONDS * 2_000;

describe.each(Object.entries(TARGETS))('whatever is given to the reader of %s', (name, target) => {
  const seeds = seedsOf(target);

  test('real inputs, and those that once found a fault', async () => {
    for (const input of [...seeds, ...keptInputs(name)]) await examine(target, input);
  });

  test(
    'and real inputs with random edits',
    // A failure says its seed, its path and the shortest input: keep that in `corpus/<target>/`.
    () =>
      fc.assert(
        fc.asyncProperty(mutated(seeds, target.longest ?? LONGEST), (input) =>
          examine(target, input),
        ),
        BUDGET,
      ),
    DEADLINE,
  );
});

test('what is kept belongs to a target', () => {
  expect(Object.keys(TARGETS)).toEqual(expect.arrayContaining(keptTargets()));
});
