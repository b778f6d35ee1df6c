// Builds the add-in when its sources are newer than what was built last.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { newest } from "./fresh-page.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

export const addinFolder = join(root, "dist");

/** Written by every build, and touched when it came out the same. */
const last = join(addinFolder, "taskpane.html");

/** Rooms under src/ that are no part of the add-in. */
const others = ["page", "cli"];

/** Makes sure that dist/ is as new as its sources; answers whether it is. */
export function freshAddin() {
  const files = ["manifest.xml", "webpack.config.js", "package-lock.json"];
  const rooms = readdirSync(join(root, "src")).filter((name) => !others.includes(name));
  const changed = Math.max(
    ...files.map((file) => statSync(join(root, file)).mtimeMs),
    ...rooms.map((name) => newest(join(root, "src", name))),
  );
  if (existsSync(last) && statSync(last).mtimeMs >= changed) return true;
  const webpack = join(root, "node_modules/webpack-cli/bin/cli.js");
  const given = ["--import", "tsx", webpack, "--mode", "production", "--stats", "errors-warnings"];
  const built = spawnSync(process.execPath, given, { cwd: root, stdio: ["ignore", 2, 2] });
  if (built.status !== 0) return false;
  utimesSync(last, new Date(), new Date());
  return true;
}
