/**
 * Changes the rules of records, answers and authentication in one place after another and sees
 * whether their tests notice. `npm run test:mutants -- --mutate src/records/rules/paperArithmetic.ts` for a file.
 */
export default {
  mutate: [
    'src/{records,answering,bot/auth}/**/*.ts',
    // Most mutants of a list of words change nothing that a test should know.
  ],
  testRunner: 'jest',
  jest: { configFile: 'jest.mutants.config.cjs' },
  coverageAnalysis: 'perTest',
  // Written there after each run: the next one tries what has changed.
  incremental: true,
  incrementalFile: 'dist/mutants/incremental.json',
  ignorePatterns: ['/docs', '/dist', '/deploy', '/gallery', '/.data*', '/test/browser'],
  thresholds: { high: 90, low: 80, break: 80 },
  reporters: ['progress-append-only', 'clear-text', 'html'],
  htmlReporter: { fileName: 'dist/mutants/index.html' },
  clearTextReporter: { reportTests: false, logTests: false, allowColor: false },
  tempDirName: 'dist/stryker',
  cleanTempDir: 'always',
  timeoutMS: 30_000,
};
