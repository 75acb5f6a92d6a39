const { compileFunction, constants } = require('node:vm');
const { keepingGlobals } = require('./environment.cjs');
const jestsOwn = require('./jestsOwn.cjs');

const { default: Runtime } = jestsOwn('jest', '@jest/core', 'jest-runtime');

/** All but files for browsers, which Node takes for ES modules where the package has those. */
const BY_NODE = /[\\/]node_modules[\\/](?!.+\.umd\.js$)/;
const importModuleDynamically = constants.USE_MAIN_CONTEXT_DEFAULT_LOADER;

/** Bodies of modules by file: run anew for each test file, but compiled once. */
const compiled = new Map();

/**
 * Runs the modules of a test file in the scope of environment.cjs. The project's own are loaded for
 * each file, by Jest; packages are loaded by Node, once for all files of a worker.
 */
class SharedScopeRuntime extends Runtime {
  constructor(...parts) {
    super(...parts);
    const { executor } = this;
    executor.compile = (source, filename) => {
      const known = compiled.get(filename);
      if (known?.source === source) return known.run;
      const run = compileFunction(source, executor.injectedModuleParameters, {
        filename,
        importModuleDynamically,
      });
      compiled.set(filename, { source, run });
      return run;
    };
  }

  requireModule(from, name, options, isRequireActual) {
    const path = this.packagePath(from, name, options);
    if (path === undefined) return super.requireModule(from, name, options, isRequireActual);
    return path in require.cache ? require(path) : keepingGlobals(() => require(path));
  }

  packagePath(from, name, options) {
    if (!name || options?.isInternalModule || this._resolution.isCoreModule(name)) return undefined;
    const path = this._resolution.resolveCjs(from, name);
    return BY_NODE.test(path) ? path : undefined;
  }
}

module.exports = { default: SharedScopeRuntime, __esModule: true };
