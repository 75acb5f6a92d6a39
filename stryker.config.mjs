import { AREAS } from './scripts/mutantAreas.mjs';

const name = process.env.AREA ?? 'arithmetic';

/** Run by scripts/mutants.mjs, one area at a time. */
export default {
  mutate: AREAS[name].flatMap(({ code }) => code.map((file) => `src/${file}.ts`)),
  plugins: ['./scripts/mutantRunner.mjs'],
  testRunner: 'mutants',
  coverageAnalysis: 'perTest',
  // What is constant is most of what is escaped by.
  warnings: { slow: false },
  // Nothing else is copied for each run.
  ignorePatterns: ['/docs', '/dist', '/deploy', '/gallery', '/.data*', '/test/browser'],
  thresholds: { high: 90, low: 80, break: 80 },
  reporters: ['progress-append-only', 'clear-text', 'json'],
  jsonReporter: { fileName: `dist/mutants/${name}.json` },
  clearTextReporter: { logTests: false, allowColor: false },
  tempDirName: 'dist/stryker',
  timeoutMS: 30_000,
};
