import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { addinFolder } from "../../../scripts/fresh-addin.mjs";
import { buildPage, pageFolder } from "../../../scripts/fresh-page.mjs";
import { pack } from "../../../scripts/pack.mjs";

const root = fileURLToPath(new URL("../../..", import.meta.url));

describe("the same sources", function () {
  this.timeout(900_000);
  const work = mkdtempSync(join(tmpdir(), "same-"));
  after(() => {
    rmSync(work, { recursive: true });
  });

  it("give the same page, add-in and zip, byte by byte", () => {
    const first = pack(join(work, "first.zip"));
    const page = sums(pageFolder);
    assert.ok(buildPage());
    assert.deepEqual(sums(pageFolder), page);
    const webpack = join(root, "node_modules/webpack-cli/bin/cli.js");
    const how = ["--mode", "production", "--no-cache", "--output-path", join(work, "addin")];
    const given = ["--import", "tsx", webpack, ...how];
    assert.equal(spawnSync(process.execPath, given, { cwd: root }).status, 0);
    assert.deepEqual(sums(join(work, "addin")), sums(addinFolder));
    assert.deepEqual(pack(join(work, "second.zip")), first);
  });
});

function sums(folder: string): readonly (readonly [path: string, sum: string])[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => [
      path.slice(folder.length),
      createHash("sha256").update(readFileSync(path)).digest("hex"),
    ]);
}
