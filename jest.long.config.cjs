const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const base = require('./jest.config.cjs');

// The files that say themselves how often they repeat a trial in full (test/support/process/rounds.ts).
const repeats = readdirSync(join(__dirname, 'test'), { recursive: true })
  .map((name) => join('test', name))
  .filter((path) => path.endsWith('.test.ts') && !path.includes('browser'))
  .filter((path) =>
    readFileSync(join(__dirname, path), 'utf8').includes('/support/process/rounds'),
  );

const lane = {
  ...base.projects[0],
  displayName: 'long',
  testMatch: repeats.map((path) => `<rootDir>/${path}`),
  testPathIgnorePatterns: [],
};

/** @type {import('jest').Config} */
module.exports = { ...base, projects: [lane] };
