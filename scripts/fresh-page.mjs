// Builds the page when its sources are newer than what was built last.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

export const pageFolder = join(root, "dist-page");

/** Whether the built page is as new as its sources. */
export function isFresh() {
  const last = join(pageFolder, "offline.js");
  if (!existsSync(last)) return false;
  const built = [
    "build-page.mjs",
    "page-parts.mjs",
    "lean-grid.mjs",
    "seal-page.mjs",
    "stick-servers.mjs",
  ].map((name) => join(root, "scripts", name));
  const changed = Math.max(
    newest(join(root, "src")),
    ...built.map((file) => statSync(file).mtimeMs),
  );
  return statSync(last).mtimeMs >= changed;
}

/** Builds the page; answers whether that went well. */
export function buildPage() {
  const script = join(root, "scripts/build-page.mjs");
  const given = ["--import", "tsx", script];
  return spawnSync(process.execPath, given, { cwd: root, stdio: "inherit" }).status === 0;
}

/** When the youngest file under a folder was changed, in milliseconds. */
export function newest(folder) {
  let latest = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile())
      latest = Math.max(latest, statSync(join(entry.parentPath, entry.name)).mtimeMs);
  return latest;
}
