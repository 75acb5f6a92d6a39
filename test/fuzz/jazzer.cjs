// What Jazzer.js calls with each input; the target is named by a variable, for it takes a file alone.
require('../support/process/typescript.cjs');
const { expectUnpolluted, loadTarget } = require('./fuzzTarget.ts');

/** Microseconds of CPU for one input. What counts branches makes the code some five times slower. */
const LONGEST = 1_000_000;
const target = loadTarget(process.env.LAWARAQ_FUZZ_TARGET);

const used = () => process.cpuUsage().user;

/** Throws where an input takes too long, also when it is tried again: compiling and cleaning up count. */
function judge(input, again) {
  const before = used();
  const expectQuick = () => {
    expectUnpolluted();
    if (used() - before < LONGEST) return undefined;
    if (again) throw new Error(`It took ${(used() - before) / 1000} ms of CPU.`);
    return judge(input, true);
  };
  const outcome = target.check(input);
  return outcome === undefined ? expectQuick() : outcome.then(expectQuick);
}

module.exports.fuzz = (input) => judge(input, false);
