// For child processes of tests: `node --require test/support/typescript.cjs file.ts`.
const { transformFileSync } = require('@swc/core');

require.extensions['.ts'] = (module, filename) =>
  module._compile(transformFileSync(filename).code, filename);
