const { availableParallelism } = require('node:os');

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['<rootDir>/test/browser/'],
  // jose is there as ES modules alone.
  transform: { '^.+\\.ts$': '@swc/jest', '/node_modules/jose/.+\\.js$': '@swc/jest' },
  transformIgnorePatterns: ['/node_modules/(?!jose/)'],
  setupFiles: ['<rootDir>/test/support/typescriptWorkers.ts'],
  globalSetup: '<rootDir>/test/support/startDatabase.ts',
  globalTeardown: '<rootDir>/test/support/stopDatabase.ts',
  testSequencer: '<rootDir>/test/support/longestFirst.cjs',
  // More than there are cores: most tests wait for the database or for each other's turns.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  testTimeout: 90_000,
};
