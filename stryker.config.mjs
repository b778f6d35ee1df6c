import { env } from "node:process";
import { rooms } from "./scripts/mutation-rooms.mjs";

const name = env.MUTATION_ROOM ?? "measure";
const room = rooms[name];
if (room === undefined) throw new Error(`no room ${name}: ${Object.keys(rooms).join(", ")}`);

/** One room at a time, by its own tests alone: `npm run mutation -- ROOM`. */
export default {
  testRunner: "mutation",
  plugins: ["./test/mutation/runner.mjs"],
  // The hook first: what it gives is then translated by tsx.
  testRunnerNodeArgs: ["--import", "./test/mutation/few-runs.mjs", "--import", "tsx"],
  mutation: { tests: room.tests, tooSlow: room.tooSlow ?? [] },
  mutate: room.mutate,
  ignorePatterns: ["/dist*", "/build", "/coverage", "/samples", "/test/e2e", "/test/workbook/kept"],
  coverageAnalysis: "perTest",
  ignoreStatic: true,
  incremental: true,
  incrementalFile: `reports/mutation/${name}.incremental.json`,
  reporters: ["clear-text", "json", "progress-append-only"],
  jsonReporter: { fileName: `reports/mutation/${name}.json` },
  clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
  tempDirName: "reports/stryker",
  concurrency: 1,
  timeoutMS: 20_000,
  timeoutFactor: 8,
  thresholds: { high: 80, low: 60, break: null },
  warnings: { unknownOptions: false },
};
