// Jest begins anew for each mutant: no database, hence none of the tests that ask for one.
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const FOLDERS = ['records', 'answering', 'bot/auth'];
const tests = FOLDERS.flatMap((folder) =>
  readdirSync(join(__dirname, 'test/unit', folder), { recursive: true }).map((name) =>
    join('test/unit', folder, name),
  ),
)
  .filter((path) => path.endsWith('.test.ts'))
  .filter((path) => !readFileSync(join(__dirname, path), 'utf8').includes('/support/database/'));

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: '@stryker-mutator/jest-runner/jest-env/node',
  testMatch: tests.map((path) => `<rootDir>/${path}`),
  // jose is there as ES modules alone.
  transform: { '^.+\\.(ts|js)$': '@swc/jest' },
  transformIgnorePatterns: ['/node_modules/(?!jose/)'],
  setupFiles: ['<rootDir>/test/support/process/typescriptWorkers.ts'],
};
