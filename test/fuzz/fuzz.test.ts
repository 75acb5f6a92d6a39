import fc from 'fast-check';
import { rounds } from '../support/process/rounds';
import { examine, keptInputs, loadTarget, LONGEST, seedsOf, targetNames } from './fuzzTarget';
import { mutated } from './mutated';

/** The same inputs every time; `npm run test:fuzz` looks for others. */
const SEED = 8;

describe.each(targetNames())('whatever is given to the reader of %s', (name) => {
  const target = loadTarget(name);
  const seeds = seedsOf(target);

  test('real inputs, and those that once found a fault', async () => {
    for (const input of [...seeds, ...keptInputs(name).map(({ input }) => input)])
      await examine(target, input);
  });

  test('and real inputs with random edits', async () => {
    const input = mutated(seeds, target.longest ?? LONGEST);
    await fc.assert(
      fc.asyncProperty(input, (each) => examine(target, each)),
      { seed: SEED, numRuns: rounds(2_000, 12) },
    );
  });
});
