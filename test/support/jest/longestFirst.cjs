const { createRequire } = require('node:module');
const { relative } = require('node:path');

// Jest's own, wherever npm has put it.
const fromCore = createRequire(createRequire(require.resolve('jest')).resolve('@jest/core'));
const { default: Sequencer } = fromCore('@jest/test-sequencer');

/**
 * What takes longest in each lane, the longest first. Jest knows how long a
 * file takes only from the last run on the same machine, and goes by its size before: on a fresh
 * checkout a long one would begin last, and run alone while the other cores wait.
 */
const LONGEST = [
  'integration/workflow/outages/killed',
  'integration/store/embedded/embeddedDatabase',
  'integration/workflow/permissions',
  'integration/workflow/publications',
  'integration/workflow/workingTree',
  'integration/cli/records/recordsImport',
  'unit/curation/testing/shippedKnowledge',
  'unit/answering/answerer',
  'integration/cli/knowledge/publishing',
  'integration/store/records/sumsAfterSteps',
  'integration/workflow/decidedMeanwhile',
  'integration/workflow/reminders',
  'integration/workflow/colleagues',
  'integration/workflow/verifying',
  'integration/store/core/recordConcurrency',
  'integration/workflow/mutations',
  'integration/workflow/outages/rolling',
  'integration/architecture/architecture',
  'integration/bot/questions',
  'unit/composition/loadAnswerer',
  'unit/answering/understanding/entityFinder',
  'unit/knowledge/unsafeFiles',
  'unit/curation/gaps/clusterQuestions',
].map((name) => `test/${name}.test.ts`);

/** Of files side by side: the longest first, then as jest would have it. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const placeOf = ({ path, context }) => {
      const name = relative(context.config.rootDir, path).replaceAll('\\', '/');
      return LONGEST.includes(name) ? LONGEST.indexOf(name) : LONGEST.length;
    };
    return super.sort(tests).sort((a, b) => placeOf(a) - placeOf(b));
  }
};
