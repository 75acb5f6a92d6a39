/** How often a trial is repeated: `npm run test:long` does it in full, every other run a part of it. */
export const rounds = (full: number, part: number): number =>
  process.env['LONG'] === undefined ? part : full;

/** A trial that takes long and tells what only changes with its own code: in `npm run test:long` alone. */
export const longTest: jest.It = process.env['LONG'] === undefined ? test.skip : test;
