const { availableParallelism } = require('node:os');

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: '<rootDir>/test/support/jest/environment.cjs',
  runtime: require.resolve('./test/support/jest/runtime.cjs'),
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['<rootDir>/test/browser/'],
  transform: { '^.+\\.ts$': '@swc/jest' },
  setupFiles: ['<rootDir>/test/support/process/typescriptWorkers.ts'],
  globalSetup: '<rootDir>/test/support/database/startDatabase.ts',
  globalTeardown: '<rootDir>/test/support/database/stopDatabase.ts',
  testSequencer: '<rootDir>/test/support/jest/longestFirst.cjs',
  // More than there are cores: most tests wait for the database or for each other's turns.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  testTimeout: 90_000,
};
