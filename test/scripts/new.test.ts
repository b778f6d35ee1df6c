import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import ts from "typescript";
import { PLANS, writeNew } from "../../scripts/new/write-new";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What the new parts and their tests stand on. */
const needed = [
  "src",
  "test/check",
  "test/measure",
  "tsconfig.json",
  "package.json",
  ".prettierrc.json",
];

interface Ran {
  readonly stats: { readonly passes: number; readonly failures: number };
  readonly failures: readonly {
    readonly fullTitle: string;
    readonly err: { readonly name?: string };
  }[];
}

describe("npm run new", function () {
  this.timeout(180_000);
  let folder: string;
  let written: ReadonlyMap<string, readonly string[]>;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "new-part-"));
    for (const name of needed) cpSync(join(root, name), join(folder, name), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
    const parts: [string, string[]][] = [];
    for (const part of Object.keys(PLANS))
      parts.push([part, await writeNew(folder, part, `new-${part}`)]);
    written = new Map(parts);
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  for (const [part, own, lists] of [
    ["rule", 2, 2],
    ["kind", 2, 2],
    ["rate", 2, 5],
    ["report", 3, 0],
  ] as const)
    it(`writes ${own} files of a ${part} and touches ${lists} more`, () => {
      const paths = written.get(part) ?? [];
      assert.equal(paths.filter((path) => path.includes(`new-${part}`)).length, own);
      assert.equal(paths.length, own + lists);
    });

  it("writes what the house's format and syntax are", async () => {
    for (const path of [...written.values()].flat()) {
      const file = join(folder, path);
      const text = readFileSync(file, "utf8");
      const options = await resolveConfig(join(root, path));
      assert.equal(await format(text, { ...options, filepath: file }), text, path);
      const { diagnostics } = ts.transpileModule(text, { reportDiagnostics: true });
      assert.deepEqual(diagnostics, [], path);
    }
  });

  it("leaves a test of each that fails by what it asserts, not by what it imports", () => {
    const tests = [...written.values()].flat().filter((path) => path.endsWith(".test.ts"));
    const mocha = join(root, "node_modules/mocha/bin/mocha.js");
    const { stdout } = spawnSync(
      process.execPath,
      ["--import", "tsx", mocha, "--no-config", "--reporter", "json", ...tests],
      { cwd: folder, encoding: "utf8" },
    );
    const { stats, failures } = JSON.parse(stdout) as Ran;
    assert.deepEqual(
      failures.map(({ fullTitle }) => fullTitle.split(" ").slice(0, 2).join(" ")).sort(),
      ["kind newKind", "rate newRate", "report new-report", "rule new-rule"],
    );
    assert.ok(failures.every(({ err }) => err.name === "AssertionError"));
    assert.equal(stats.passes, 3);
  });

  it("takes no name twice, and nothing but a name", async () => {
    await assert.rejects(writeNew(folder, "rule", "new-rule"), /已经有了/);
    await assert.rejects(writeNew(folder, "rule", "../x"), /名字用小写英文/);
    await assert.rejects(writeNew(folder, "toString", "x"), /只有 rule/);
  });
});
