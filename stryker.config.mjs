import { createRequire } from 'node:module';
import { AREAS } from './scripts/mutantAreas.mjs';

const jest = createRequire(import.meta.url)('./jest.config.cjs');
const name = process.env.AREA ?? 'arithmetic';
const area = AREAS[name];

/** Run by scripts/mutants.mjs, one area at a time. */
export default {
  mutate: area.mutate,
  testRunner: 'jest',
  jest: {
    config: { ...jest, testMatch: area.tests.map((path) => `<rootDir>/test/${path}.test.ts`) },
    enableFindRelatedTests: false,
  },
  coverageAnalysis: 'perTest',
  // Nothing else is copied for each run.
  ignorePatterns: ['/docs', '/dist', '/deploy', '/gallery', '/.data*', '/test/browser'],
  thresholds: { high: 90, low: 80, break: 80 },
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: `dist/mutants/${name}.json` },
  clearTextReporter: { logTests: false, allowColor: false },
  tempDirName: 'dist/stryker',
  timeoutMS: 30_000,
};
