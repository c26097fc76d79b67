// Runs specs for Stryker, whose own mocha runner expects files that mocha 12 has renamed.
import { pathToFileURL } from 'node:url';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import Mocha from 'mocha';

/** Shared by the instrumented code and Stryker: which mutant is active, which test covers which. */
globalThis.__stryker__ ??= {};
const shared = globalThis.__stryker__;

/** Property specs run hundreds of cases each, too many to run for each mutant. */
const examples = /^(?!.*@fuzz)/;

/** Loads the files of the option `specs` once and runs them again for each mutant. */
class MochaRunner {
  static inject = tokens(commonTokens.options);
  // The timeout catches mutants that make a test wait forever; Stryker catches endless loops.
  mocha = new Mocha({ timeout: 5_000, reporter: class {} });
  loaded = false;

  constructor(options) {
    this.files = options.specs;
  }

  async capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    await import(pathToFileURL('spec/properties.ts').href);
    this.mocha.cleanReferencesAfterRun(false);
    for (const file of this.files) this.mocha.addFile(file);
    this.mocha.suite.beforeEach('names the test', function () {
      shared.currentTestId = this.currentTest.fullTitle();
    });
  }

  async dryRun({ disableBail }) {
    this.mocha.grep(examples);
    const result = await this.run(disableBail, undefined, 'runtime');
    return { ...result, mutantCoverage: shared.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, disableBail, hitLimit, mutantActivation }) {
    Object.assign(shared, { hitLimit, hitCount: hitLimit ? 0 : undefined });
    this.mocha.grep(testFilter ? new RegExp(`^(?:${testFilter.map(literally).join('|')})$`) : examples);
    return toMutantRunResult(await this.run(disableBail, activeMutant.id, mutantActivation));
  }

  async run(disableBail, mutant, activation) {
    bail(this.mocha.suite, !disableBail);
    if (!this.loaded) {
      shared.activeMutant = activation === 'static' ? mutant : undefined;
      await this.mocha.loadFilesAsync();
      this.loaded = true;
    }
    shared.activeMutant = mutant;
    const tests = await this.outcomes();
    return determineHitLimitReached(shared.hitCount, shared.hitLimit) ?? { status: DryRunStatus.Complete, tests };
  }

  outcomes() {
    const tests = [];
    return new Promise((resolve) => {
      const runner = this.mocha.run(() => resolve(tests));
      runner.on('pass', (test) => tests.push({ ...described(test), status: TestStatus.Success }));
      runner.on('fail', (test, error) => {
        const failed = test.ctx?.currentTest ?? test;
        tests.push({ ...described(failed), status: TestStatus.Failed, failureMessage: String(error?.message) });
      });
    });
  }
}

const described = (test) => ({
  id: test.fullTitle(),
  name: test.fullTitle(),
  fileName: test.file,
  timeSpentMs: test.duration ?? 0,
});

const literally = (text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

function bail(suite, on) {
  suite.bail(on);
  for (const inner of suite.suites) bail(inner, on);
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'specs', MochaRunner)];
