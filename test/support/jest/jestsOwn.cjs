const { createRequire } = require('node:module');

/** Requires a package as those of Jest do that lead to it, wherever npm has put them. */
module.exports = (...path) => {
  const name = path.pop();
  const from = path.reduce((at, next) => createRequire(at.resolve(next)), require);
  return from(name);
};
