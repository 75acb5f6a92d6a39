/** How often a trial is repeated: `npm run test:long` does it in full, every other run a part of it. */
export const rounds = (full: number, part: number): number =>
  process.env['LONG'] === undefined ? part : full;
