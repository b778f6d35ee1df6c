// Everything a change must pass. Runs all checks even when one fails and ends with a line
// “N passed, N failed”: each static check counts as one, each mocha test as one.
//   --all   the other browser suites and a short fuzz too (twenty minutes on two cores)
import { spawn } from "node:child_process";
import { argv, env, exit, platform, stdout } from "node:process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

// What has not changed since the last run is not looked at again; no rule of ours goes by another file's types.
const cache = "node_modules/.cache/taizhang";
const kept = (name) => [
  "--cache",
  "--cache-strategy",
  "content",
  "--cache-location",
  `${cache}/${name}`,
];
const statics = [
  ["types", "tsc", ["--noEmit", "-p", ".", "--incremental", "--tsBuildInfoFile", `${cache}/types`]],
  ["lint", "eslint", [".", "--max-warnings", "0", ...kept("lint")]],
  ["format", "prettier", ["--check", ".", "--log-level", "warn", ...kept("format")]],
  ["floors", "depcruise", ["src", "--config", ".dependency-cruiser.cjs"]],
  ["dead code", "knip", []],
];

const builds = [
  ["add-in", "node", ["scripts/fresh.mjs", "addin"]],
  ["page", "node", ["scripts/fresh.mjs", "page"]],
];

/** What is shown in a browser takes minutes: the stories always run, the rest with --all or `npm run e2e`. */
const inBrowser = ["test/e2e/**", "test/pane/*browser.test.ts"];
const stories = [
  "test/e2e/*/story.test.ts",
  "test/e2e/addin/functions.test.ts",
  "test/e2e/addin/size.test.ts",
  "test/e2e/page/keyboard.test.ts",
  "test/e2e/page/merge.test.ts",
];
/** Half a minute each and seldom the ones that break: with --all. */
const slow = [
  "test/addin/faults.test.ts",
  "test/docs/commands.test.ts",
  "test/workbook/file/hostile/cost.test.ts",
];
const without = (patterns) => patterns.flatMap((pattern) => ["--ignore", pattern]);
// A browser on a busy machine may be late once; late twice is a fault.
const twice = ["--retries", "1"];
const suites = [
  ["test/**/*.test.ts", ...without([...inBrowser, ...slow])],
  [...stories, ...twice],
];
// One browser at a time: two of them with a build machine's two cores wait for each other.
const longSuites = [
  slow,
  [
    "test/e2e/**/*.test.ts",
    "test/pane/*browser.test.ts",
    ...without(stories),
    "--no-parallel",
    ...twice,
  ],
  ["test/fuzz/**/*.fuzz.ts", "--no-parallel"],
];
const fuzzSeconds = "60";

let passed = 0;
let failed = 0;

function run(command, args, quiet) {
  return new Promise((resolve) => {
    const child = spawn(
      command === "node" ? command : `npx`,
      command === "node" ? args : ["--no-install", command, ...args],
      {
        cwd: root,
        env: { FUZZ_SECONDS: fuzzSeconds, ...env, TZ: "Asia/Shanghai", FORCE_COLOR: "0" },
        stdio: ["ignore", "pipe", "pipe"],
        shell: platform === "win32",
      },
    );
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk) => {
        output += chunk;
        if (!quiet) stdout.write(chunk);
      });
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

async function check([name, command, args]) {
  const started = Date.now();
  const { code, output } = await run(command, args, true);
  console.log(`${code === 0 ? "ok  " : "FAIL"} ${name} (${Date.now() - started} ms)`);
  if (code === 0) passed += 1;
  else {
    failed += 1;
    console.log(output);
  }
}

/** Runs checks two at a time, the longest first. */
async function checkAll(checks) {
  const waiting = [...checks];
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await check(next);
  };
  await Promise.all([lane(), lane()]);
}

async function test(args) {
  const started = Date.now();
  const { code, output } = await run("mocha", [...args, "--reporter", "dot"], false);
  const count = (word) =>
    Number(/(\d+)/.exec(new RegExp(`^\\s*\\d+ ${word}`, "m").exec(output)?.[0] ?? "")?.[0] ?? 0);
  passed += count("passing");
  failed += count("failing");
  if (code !== 0 && count("failing") === 0) failed += 1;
  console.log(`     ${args[0]} (${Math.round((Date.now() - started) / 1000)} s)`);
}

await check(["build:cli", "node", ["scripts/build-cli.mjs"]]);
await checkAll([...builds, ...statics]);
const all = argv.includes("--all");
for (const suite of all ? [...suites, ...longSuites] : suites) await test(suite);
console.log(`${passed} passed, ${failed} failed`);
exit(failed === 0 ? 0 : 1);
