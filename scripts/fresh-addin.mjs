// Builds the add-in when its sources are newer than what was built last.
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  rmdirSync,
  statSync,
  utimesSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { newest } from "./fresh-page.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

export const addinFolder = join(root, "dist");

/** Written by every build, and touched when it came out the same. */
const last = join(addinFolder, "taskpane.html");

/** Rooms under src/ that are no part of the add-in. */
const others = ["page", "cli"];

/** There while somebody builds: test files that run side by side build once. */
const lock = join(root, "node_modules/.addin-build");
const LongestBuildMs = 300_000;

/** Makes sure that dist/ is as new as its sources; answers whether it is. */
export function freshAddin() {
  if (isFresh()) return true;
  takeLock();
  try {
    return isFresh() || build();
  } finally {
    rmdirSync(lock);
  }
}

function takeLock() {
  for (;;) {
    try {
      mkdirSync(lock);
      return;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - since > LongestBuildMs) rmSync(lock, { recursive: true, force: true });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
  }
}

function isFresh() {
  const files = ["manifest.xml", "webpack.config.js", "package-lock.json"];
  const rooms = readdirSync(join(root, "src")).filter((name) => !others.includes(name));
  const changed = Math.max(
    ...files.map((file) => statSync(join(root, file)).mtimeMs),
    ...rooms.map((name) => newest(join(root, "src", name))),
  );
  return existsSync(last) && statSync(last).mtimeMs >= changed;
}

function build() {
  const webpack = join(root, "node_modules/webpack-cli/bin/cli.js");
  const options = ["--mode", "production", "--stats", "errors-warnings"];
  const given = ["--import", "tsx", webpack, ...options];
  // What changes during the build is for the next one.
  const begun = new Date();
  const { status } = spawnSync(process.execPath, given, { cwd: root, stdio: ["ignore", 2, 2] });
  if (status !== 0) return false;
  utimesSync(last, begun, begun);
  return true;
}
