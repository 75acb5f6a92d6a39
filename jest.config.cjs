const { availableParallelism } = require('node:os');
const { FAST_INTEGRATION, SLOW_UNIT } = require('./test/lanes.cjs');

// The vectors of the shipped knowledge take a minute; tests of meaning switch it on.
process.env.MEANING ??= 'off';

const lane = {
  testEnvironment: '<rootDir>/test/support/jest/environment.cjs',
  runtime: require.resolve('./test/support/jest/runtime.cjs'),
  transform: { '^.+\\.ts$': '@swc/jest' },
  setupFiles: ['<rootDir>/test/support/process/typescriptWorkers.ts'],
  globalSetup: '<rootDir>/test/support/database/startDatabase.ts',
  globalTeardown: '<rootDir>/test/support/database/stopDatabase.ts',
};
const files = (paths) => paths.map((path) => `<rootDir>/test/${path}.test.ts`);

/** @type {import('jest').Config} */
module.exports = {
  // Each file is in one lane: test/README.md.
  projects: [
    {
      ...lane,
      displayName: 'fast',
      testMatch: [...files(['{unit,support,bench,fuzz}/**/*', ...FAST_INTEGRATION])],
      testPathIgnorePatterns: files(SLOW_UNIT),
    },
    {
      ...lane,
      displayName: 'rest',
      testMatch: files(['integration/**/*', ...SLOW_UNIT]),
      testPathIgnorePatterns: files(FAST_INTEGRATION),
    },
  ],
  testSequencer: '<rootDir>/test/support/jest/longestFirst.cjs',
  // A guard against tests that hang, and no statement about speed: machines may be busy.
  testTimeout: 90_000,
  // More than there are cores: most tests wait for the database or for each other's turns.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
};
