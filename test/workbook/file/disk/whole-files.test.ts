import assert from "node:assert/strict";
import {
  chmodSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
} from "node:fs";
import { symlinkSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { writeOutput, writeOutputs } from "../../../../src/workbook/file/disk/whole-files";
import { isProblem } from "../../contract";

describe("files written whole", () => {
  let folder = "";
  const path = (name: string) => join(folder, name);
  const bytes = new Uint8Array(1000).fill(7);
  const mode = (name: string) => statSync(path(name)).mode & 0o777;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "whole-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it("of many runs at one new file one writes it, the others are told", async () => {
    const inputs: string[] = [];
    const runs = Array.from({ length: 12 }, (_, run) =>
      writeOutput(path("结果.xlsx"), new Uint8Array(5000).fill(run), { inputs }),
    );
    const settled = await Promise.allSettled(runs);
    assert.equal(settled.filter(({ status }) => status === "fulfilled").length, 1);
    for (const one of settled)
      if (one.status === "rejected") assert.ok(isProblem("output-exists")(one.reason));
    assert.deepEqual(readdirSync(folder), ["结果.xlsx"]);
    assert.equal(new Set(readFileSync(path("结果.xlsx"))).size, 1);
  });

  it("are written as they are made, each stretch when the one before is on the disk", async () => {
    const sizes: number[] = [];
    const chunks = function* (): Generator<string> {
      for (let at = 0; at < 3; at++) {
        const [temporary = ""] = readdirSync(folder);
        sizes.push(statSync(path(temporary)).size);
        assert.match(temporary, /^\.taizhang-.*\.tmp$/u);
        yield "柳林村";
      }
    };
    await writeOutput(path("记录.csv"), chunks(), { inputs: [] });
    assert.deepEqual(sizes, [0, 9, 18]);
    assert.equal(readFileSync(path("记录.csv"), "utf8"), "柳林村柳林村柳林村");
    assert.deepEqual(readdirSync(folder), ["记录.csv"]);
  });

  it("leave nothing when making them fails half-way, and what was there as it was", async () => {
    const failure = new Error("out of records");
    async function* chunks(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(bytes);
      throw failure;
    }
    const isFailure = (error: unknown) => error === failure;
    const write = (force: boolean) =>
      writeOutput(path("记录.parquet"), chunks(), { inputs: [], force });
    await assert.rejects(write(false), isFailure);
    assert.deepEqual(readdirSync(folder), []);
    writeFileSync(path("记录.parquet"), "old");
    await assert.rejects(write(true), isFailure);
    assert.deepEqual(readdirSync(folder), ["记录.parquet"]);
    assert.equal(readFileSync(path("记录.parquet"), "utf8"), "old");
  });

  it("may be named as long as the system allows", async () => {
    const name = `${"长".repeat(83)}.xlsx`;
    await writeOutput(path(name), bytes, { inputs: [] });
    assert.deepEqual(readdirSync(folder), [name]);
  });

  it("are read by those who may read the input, or the file they take the place of", async function () {
    if (process.platform === "win32") this.skip();
    writeFileSync(path("台账.xls"), "x");
    chmodSync(path("台账.xls"), 0o640);
    const inputs = [path("台账.xls")];
    await writeOutput(path("结果.xlsx"), bytes, { inputs });
    assert.equal(mode("结果.xlsx"), 0o640);
    chmodSync(path("结果.xlsx"), 0o604);
    await writeOutput(path("结果.xlsx"), bytes, { inputs, force: true });
    assert.equal(mode("结果.xlsx"), 0o604);
    chmodSync(path("台账.xls"), 0o444);
    await writeOutput(path("另一.xlsx"), bytes, { inputs });
    assert.equal(mode("另一.xlsx"), 0o644, "its owner can go on with it");
  });

  it("through a link are put where it leads", async () => {
    writeFileSync(path("真.xlsx"), "old");
    symlinkSync(path("真.xlsx"), path("链接.xlsx"));
    await writeOutput(path("链接.xlsx"), bytes, { inputs: [], force: true });
    assert.deepEqual(new Uint8Array(readFileSync(path("真.xlsx"))), bytes);
  });

  it("remove what killed runs left, and nothing of a run that lives", async () => {
    const here = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);
    const name = (machine: string, id: number, end = "0123456789abcdef") =>
      `.taizhang-${machine}-${id}-${end}.tmp`;
    const gone = name(here, 4_194_999);
    const alive = name(here, process.pid);
    const elsewhere = name("00000000", 1);
    const old = name("11111111", 1);
    const foreign = [".taizhang-x.tmp", "~$台账.xlsx", `${gone}.bak`];
    for (const file of [gone, alive, elsewhere, old, ...foreign]) writeFileSync(path(file), "x");
    const before = new Date(Date.now() - 2 * 86_400_000);
    utimesSync(path(old), before, before);
    await writeOutput(path("结果.xlsx"), bytes, { inputs: [] });
    assert.deepEqual(
      readdirSync(folder).sort(),
      [alive, elsewhere, ...foreign, "结果.xlsx"].sort(),
    );
  });

  it("several are written all or none", async () => {
    const files = ["一村", "二村", "三村"].map((name) => ({ path: path(`${name}.xlsx`), bytes }));
    writeFileSync(path("三村.xlsx"), "old");
    await assert.rejects(writeOutputs(folder, files, { inputs: [] }), isProblem("output-exists"));
    assert.deepEqual(readdirSync(folder), ["三村.xlsx"]);
    await writeOutputs(folder, files, { inputs: [], force: true });
    assert.equal(readdirSync(folder).length, 3);
  });
});
