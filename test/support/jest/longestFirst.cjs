const { createRequire } = require('node:module');
const { relative } = require('node:path');

// Jest's own, wherever npm has put it.
const fromCore = createRequire(createRequire(require.resolve('jest')).resolve('@jest/core'));
const { default: Sequencer } = fromCore('@jest/test-sequencer');

/**
 * What takes longest (15 seconds or more on two cores), the longest first. Jest knows how long a
 * file takes only from the last run on the same machine, and goes by its size before: on a fresh
 * checkout a long one would begin last, and run alone while the other cores wait.
 */
const LONGEST = [
  'workflow/killed',
  'curation/clusters',
  'store/embeddedDatabase',
  'cli/start',
  'cli/ask',
  'records/schedules',
  'workflow/publications',
  'cli/publishing',
  'workflow/mutations',
  'workflow/permissions',
  'workflow/workingTree',
  'answering/answerer',
  'learning/learnAside',
  'loadAnswerer',
  'cli/exportRoundTrip',
  'curation/shippedKnowledge',
  'workflow/replicas',
  'architecture',
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
