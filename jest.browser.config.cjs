// The vectors of the shipped knowledge take a minute of the processor.
process.env.MEANING ??= 'off';

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/browser/**/*.browser.test.ts'],
  transform: { '^.+\\.ts$': '@swc/jest' },
  setupFiles: ['<rootDir>/test/support/process/typescriptWorkers.ts'],
  globalSetup: '<rootDir>/test/browser/support/prepareRun.ts',
  globalTeardown: '<rootDir>/test/support/database/stopDatabase.ts',
  // Each waits for its own browser and bot most of the time.
  maxWorkers: 2,
  // A guard against tests that hang, and no statement about speed: machines may be busy.
  testTimeout: 180_000,
};
