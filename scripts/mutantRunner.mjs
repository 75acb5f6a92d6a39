import { readFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { join, sep } from 'node:path';
import { transformSync } from '@swc/core';
import { AREAS } from './mutantAreas.mjs';

const require = createRequire(import.meta.url);
const jestsOwn = require('../test/support/jest/jestsOwn.cjs');
const ofConfig = (...names) => jestsOwn('jest', '@jest/core', 'jest-config', ...names);
const circus = ofConfig('jest-circus');
const { jestExpect } = ofConfig('jest-circus', '@jest/expect');
const { ModuleMocker } = ofConfig('jest-environment-node', 'jest-mock');

const TEST_TIMEOUT_MS = 20_000;

const PARTS = AREAS[process.env.AREA];
const testsOf = (path) =>
  PARTS.find(({ code }) => code.some((name) => path.endsWith(`src/${name}.ts`))).tests;

/**
 * Runs an area's tests in one process, by jest's own parts but without jest's registry of modules: a
 * run costs what its tests cost, and not the second that jest takes to begin. What is of the project is
 * loaded anew for each mutant, packages once. The tests after the first that fails are left out.
 */
class MutantRunner {
  #compiled = new Map();
  #state = {};
  #outside = [];

  async init() {
    const { describe, it, test, beforeAll, beforeEach, afterAll, afterEach } = circus;
    const mocker = new ModuleMocker(globalThis);
    const jest = {
      requireActual: loadAsCommonJs,
      spyOn: mocker.spyOn.bind(mocker),
      restoreAllMocks: () => mocker.restoreAllMocks(),
    };
    Object.assign(globalThis, { describe, it, test, beforeAll, beforeEach, afterAll, afterEach });
    Object.assign(globalThis, { expect: jestExpect, jest, __stryker__: this.#state });
    process.env.NODE_ENV = 'test';
    createRequire(import.meta.url).extensions['.ts'] = (module, path) =>
      module._compile(this.#compile(path), path);
    for (const event of ['uncaughtException', 'unhandledRejection'])
      process.on(event, (error) => this.#outside.push(error));
    circus.addEventHandler((event) => this.#follow(event));
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    this.#state.mutantCoverage = { static: {}, perTest: {} };
    const tests = await this.#run([...new Set(PARTS.flatMap((part) => part.tests))], {});
    const mutantCoverage = this.#state.mutantCoverage;
    delete this.#state.mutantCoverage;
    return { status: 'complete', tests, mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation }) {
    Object.assign(this.#state, { hitLimit, hitCount: hitLimit === undefined ? undefined : 0 });
    const tests = await this.#run(testsOf(activeMutant.fileName), {
      mutant: activeMutant.id,
      isStatic: mutantActivation === 'static',
      chosen: testFilter && new Set(testFilter),
    });
    if (this.#state.hitCount > hitLimit) return { status: 'timeout', reason: 'Hit limit' };
    const failed = tests.filter(({ status }) => status === FAILED);
    const nrOfTests = tests.length;
    if (failed.length === 0) return { status: 'survived', nrOfTests };
    const killedBy = failed.map(({ id }) => id);
    return { status: 'killed', killedBy, failureMessage: failed[0].failureMessage, nrOfTests };
  }

  /** The results of all tests, or of those chosen up to the first that fails. */
  async #run(files, { mutant, isStatic, chosen }) {
    const results = [];
    for (const file of files) {
      if (chosen && ![...chosen].some((id) => id.startsWith(`${file}: `))) continue;
      results.push(...(await this.#runFile(file, { mutant, isStatic, chosen })));
      if (mutant && results.some(({ status }) => status === FAILED)) break;
    }
    return results;
  }

  async #runFile(file, { mutant, isStatic, chosen }) {
    unload();
    this.#outside.length = 0;
    globalThis.jest.restoreAllMocks();
    circus.resetState();
    circus.getState().testTimeout = TEST_TIMEOUT_MS;
    Object.assign(this.#state, { file, chosen, isEnded: false, endsEarly: mutant !== undefined });
    this.#activate(isStatic ? mutant : undefined);
    const results = [];
    try {
      require(join(process.cwd(), `test/${file}.test.ts`));
      this.#activate(mutant);
      const { testResults, unhandledErrors } = await circus.run();
      results.push(...testResults.filter(({ status }) => status === 'done').map(resultIn(file)));
      this.#outside.push(...unhandledErrors);
    } catch (error) {
      this.#outside.push(error);
    }
    this.#activate(undefined);
    if (this.#outside.length > 0)
      results.push(failure(`${file}: outside its tests`, this.#outside.map(textOf).join('\n')));
    return results;
  }

  #activate(mutant) {
    this.#state.activeMutant = mutant;
    if (mutant === undefined) delete process.env.__STRYKER_ACTIVE_MUTANT__;
    else process.env.__STRYKER_ACTIVE_MUTANT__ = mutant;
  }

  #follow({ name, test }) {
    const state = this.#state;
    if (name === 'test_start') {
      const id = `${state.file}: ${titlesOf(test).join(' ')}`;
      if (state.isEnded || (state.chosen && !state.chosen.has(id))) test.mode = 'skip';
      state.currentTestId = id;
      jestExpect.setState({ currentTestName: id, testPath: state.file });
    }
    if (name === 'test_done' || name === 'test_skip') {
      state.currentTestId = undefined;
      state.isEnded ||= state.endsEarly && test.errors.length > 0;
    }
  }

  #compile(path) {
    if (!this.#compiled.has(path))
      this.#compiled.set(path, transformSync(readFileSync(path, 'utf8'), { filename: path }).code);
    return this.#compiled.get(path);
  }
}

const [SUCCEEDED, FAILED] = [0, 1];
const textOf = (error) => String(error?.stack ?? error);
const failure = (id, failureMessage) => ({
  id,
  name: id,
  timeSpentMs: 0,
  status: FAILED,
  failureMessage,
});

const resultIn =
  (file) =>
  ({ testPath, duration, errors }) => {
    // The first is the root of all.
    const id = `${file}: ${testPath.slice(1).join(' ')}`;
    if (errors.length > 0) return failure(id, errors.join('\n'));
    return { id, name: id, timeSpentMs: duration ?? 0, status: SUCCEEDED };
  };

function titlesOf({ name, parent }) {
  return parent
    ? [...titlesOf(parent), name].filter((title) => title !== 'ROOT_DESCRIBE_BLOCK')
    : [];
}

/** Whatever its package says of it, as jest does. */
function loadAsCommonJs(id) {
  const path = require.resolve(id);
  const module = new Module(path);
  module._compile(readFileSync(path, 'utf8'), path);
  return module.exports;
}

function unload() {
  const isOwn = (path) =>
    path.startsWith(process.cwd() + sep) && !path.includes(`${sep}node_modules${sep}`);
  for (const [path, { parent }] of Object.entries(require.cache)) {
    if (!isOwn(path)) continue;
    // Whoever loaded it would keep it.
    if (parent) parent.children.length = 0;
    delete require.cache[path];
  }
}

MutantRunner.inject = [];
export const strykerPlugins = [
  { kind: 'TestRunner', name: 'mutants', injectableClass: MutantRunner },
];
