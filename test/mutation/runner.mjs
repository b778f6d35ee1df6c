/**
 * Runs mocha under Stryker, whose own runner does not know mocha 12. Test files are loaded once; each mutant
 * then runs the tests that reach it until one fails.
 */
import { readdirSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import Mocha from "mocha";
import { PluginKind, declareFactoryPlugin, tokens } from "@stryker-mutator/api/plugin";
import {
  DryRunStatus,
  TestStatus,
  determineHitLimitReached,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";

function mutationRunner(options) {
  const context = (globalThis.__stryker__ ??= {});
  const { tests, tooSlow } = options.mutation;
  let loaded = null;

  const run = async (bail, titles, activeMutant) => {
    loaded ??= await loadTests(testFiles(tests, tooSlow), context);
    const { mocha } = loaded;
    mocha.grep(titles === undefined ? /(?:)/u : new RegExp(titles.map(whole).join("|"), "u"));
    setBail(mocha.suite, bail);
    context.activeMutant = activeMutant;
    const results = await runLoaded(mocha);
    return (
      determineHitLimitReached(context.hitCount, context.hitLimit) ?? {
        status: DryRunStatus.Complete,
        tests: results,
      }
    );
  };

  return {
    capabilities: () => ({ reloadEnvironment: false }),
    dryRun: async ({ disableBail }) => {
      loaded = await loadTests(testFiles(tests, tooSlow), context);
      const result = await run(!disableBail);
      loaded.told = true;
      cheapestFirst(loaded.mocha.suite, result.tests ?? []);
      return result.status === DryRunStatus.Complete
        ? { ...result, mutantCoverage: withoutLoading(context.mutantCoverage) }
        : result;
    },
    mutantRun: async ({ activeMutant, testFilter, disableBail, hitLimit }) => {
      context.hitLimit = hitLimit;
      context.hitCount = hitLimit ? 0 : undefined;
      return toMutantRunResult(await run(!disableBail, testFilter, activeMutant.id));
    },
  };
}

/**
 * What a mutant does while files are loaded counts for nothing where a test reaches it too: it would need a
 * new process each. That can only lower the score.
 */
function withoutLoading({ static: loading, perTest }) {
  const reached = new Set(Object.values(perTest).flatMap(Object.keys));
  const kept = Object.entries(loading).filter(([id]) => !reached.has(id));
  return { static: Object.fromEntries(kept), perTest };
}

function Silent() {
  // Stryker tells what came of it.
}

async function loadTests(files, context) {
  const mocha = new Mocha({ reporter: Silent, timeout: 0 });
  mocha.cleanReferencesAfterRun(false);
  for (const file of files) mocha.addFile(file);
  const loaded = { mocha, told: false };
  mocha.suite.beforeEach(function noteTest() {
    if (!loaded.told) context.currentTestId = this.currentTest?.fullTitle();
  });
  await mocha.loadFilesAsync();
  return loaded;
}

function runLoaded(mocha) {
  const results = [];
  let started = Date.now();
  const note = (test, rest) => {
    const id = test.ctx?.currentTest?.fullTitle() ?? test.fullTitle();
    results.push({ id, name: id, timeSpentMs: Date.now() - started, ...rest });
    started = Date.now();
  };
  return new Promise((done) => {
    const runner = mocha.run(() => done(results));
    runner.on("pass", (test) => note(test, { status: TestStatus.Success, fileName: test.file }));
    runner.on("fail", (test, error) =>
      note(test, { status: TestStatus.Failed, failureMessage: String(error?.message ?? error) }),
    );
  });
}

/** Most mutants fall to the first tests that reach them: those shall be the quick ones. */
function cheapestFirst(suite, results) {
  const spent = new Map(results.map(({ id, timeSpentMs }) => [id, timeSpentMs]));
  const timeOf = (one) =>
    one.tests.reduce((sum, test) => sum + (spent.get(test.fullTitle()) ?? 0), 0) +
    one.suites.reduce((sum, child) => sum + timeOf(child), 0);
  const order = (one) => {
    one.tests.sort((a, b) => (spent.get(a.fullTitle()) ?? 0) - (spent.get(b.fullTitle()) ?? 0));
    const times = new Map(one.suites.map((child) => [child, timeOf(child)]));
    one.suites.sort((a, b) => (times.get(a) ?? 0) - (times.get(b) ?? 0));
    one.suites.forEach(order);
  };
  order(suite);
}

const setBail = (suite, bail) => {
  suite.bail(bail);
  for (const child of suite.suites) setBail(child, bail);
};

const whole = (title) => `^${title.replaceAll(/[$()*+./?[\\\]^{|}]/gu, String.raw`\$&`)}$`;

/** `paths`: folders of tests, or single ones. */
function testFiles(paths, tooSlow) {
  const left = tooSlow.map((path) => resolve(path));
  return paths
    .flatMap((path) =>
      path.endsWith(".test.ts")
        ? [path]
        : readdirSync(path, { recursive: true }).map((name) => join(path, name)),
    )
    .map((path) => resolve(path))
    .filter((path) => path.endsWith(".test.ts"))
    .filter((path) => !left.some((one) => path === one || path.startsWith(one + sep)))
    .sort();
}

mutationRunner.inject = tokens("options");

export const strykerPlugins = [
  declareFactoryPlugin(PluginKind.TestRunner, "mutation", mutationRunner),
];
