const jestsOwn = require('./jestsOwn.cjs');

const fromEnvironment = (name) =>
  jestsOwn('jest', '@jest/core', 'jest-config', 'jest-environment-node', name);
const { ModernFakeTimers } = fromEnvironment('@jest/fake-timers');
const { ModuleMocker } = fromEnvironment('jest-mock');

const environmentVariables = process.env;

/** Globals that packages have set while they were loaded: they are loaded once, and need them. */
const ofPackages = new Set();

/**
 * Test files run in the worker's own global scope, one after the other, and not in a vm context
 * each: there every look at a global (`Math`, `Map`, `Promise`) takes some twenty times as long, and
 * packages would have to be loaded again for each file. What a file changes in the scope and in the
 * process is put back behind it. See docs/decisions/0044.
 */
module.exports = class SharedScope {
  global = globalThis;
  fakeTimers = null;

  constructor({ projectConfig }) {
    this.globals = Object.getOwnPropertyDescriptors(globalThis);
    this.variables = { ...environmentVariables };
    this.exit = process.exit;
    this.exitCode = process.exitCode;
    this.moduleMocker = new ModuleMocker(globalThis);
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
  }

  async setup() {}

  async teardown() {
    this.fakeTimersModern.dispose();
    const keys = new Set([...Reflect.ownKeys(globalThis), ...Reflect.ownKeys(this.globals)]);
    for (const key of keys) restore(key, this.globals[key]);
    restoreVariables(this.variables);
    process.exit = this.exit;
    process.exitCode = this.exitCode;
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  /** None: see runtime.cjs. */
  getVmContext() {
    return null;
  }

  /** Loads packages; what they make global stays. */
  static keepingGlobals(load) {
    const before = new Set(Reflect.ownKeys(globalThis));
    try {
      return load();
    } finally {
      for (const key of Reflect.ownKeys(globalThis)) if (!before.has(key)) ofPackages.add(key);
    }
  }
};

function restore(key, before) {
  const now = Object.getOwnPropertyDescriptor(globalThis, key);
  if (now?.configurable === false || ofPackages.has(key)) return;
  if (!before) delete globalThis[key];
  else if (!now || ['value', 'get', 'set'].some((part) => now[part] !== before[part]))
    Object.defineProperty(globalThis, key, before);
}

/** A test may also have put an object of its own in their place. */
function restoreVariables(before) {
  process.env = environmentVariables;
  for (const name of Object.keys(environmentVariables))
    if (!(name in before)) delete environmentVariables[name];
  for (const [name, value] of Object.entries(before))
    if (environmentVariables[name] !== value) environmentVariables[name] = value;
}
