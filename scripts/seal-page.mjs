// Gives a built page its version: what belongs together lies in a folder named after its contents, so
// that no browser can mix the files of two builds.
import { createHash } from "node:crypto";
import { readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeServers } from "./stick-servers.mjs";

const template = fileURLToPath(new URL("../src/page/offline/offline.js", import.meta.url));

/** Not part of the page itself: what starts it from a stick, and licences. */
const beside = /\.(cmd|ps1|py|sh|txt)$/;

/**
 * Renames `app/` in the folder after its contents, in index.html too, writes the service worker, and tells the
 * servers of the stick which files are the page's own.
 */
export async function sealPage(folder) {
  const version = `app-${await hashOf(folder, await filesIn(folder, "app"))}`;
  await rename(join(folder, "app"), join(folder, version));
  for (const name of ["index.html", "selfcheck.html"]) {
    const text = await readFile(join(folder, name), "utf8");
    await writeFile(join(folder, name), text.replaceAll('"app/', `"${version}/`));
  }

  const files = (await filesIn(folder)).filter(
    (file) => !beside.test(file) && file !== "offline.js",
  );
  const names = ["./", ...files.filter((file) => file !== "index.html")];
  const offline = (await readFile(template, "utf8"))
    .replace("__VERSION__", await hashOf(folder, files))
    .replace('"__FILES__"', JSON.stringify(names));
  await writeFile(join(folder, "offline.js"), offline);
  writeServers(folder, [...files, "offline.js"]);
  return version;
}

/** Paths of the files in a folder, or in a part of it, in a fixed order. */
async function filesIn(folder, part = "") {
  const listed = await readdir(join(folder, part), { recursive: true, withFileTypes: true });
  return listed
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll("\\", "/"))
    .sort();
}

async function hashOf(folder, files) {
  const hash = createHash("sha256");
  for (const file of files) hash.update(file).update(await readFile(join(folder, file)));
  return hash.digest("hex").slice(0, 12);
}
