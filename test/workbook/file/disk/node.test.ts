import assert from "node:assert/strict";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkOutput, readInput } from "../../../../src/workbook/file/disk/node";
import { writeOutput } from "../../../../src/workbook/file/disk/whole-files";
import { isProblem } from "../../contract";

describe("files on the disk", () => {
  let folder = "";
  const path = (name: string) => join(folder, name);
  const bytes = Uint8Array.of(1, 2, 3);
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "taizhang-"));
    await writeFile(path("台账.xls"), bytes);
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  it("are read whole", async () => {
    assert.deepEqual(await readInput(path("台账.xls")), bytes);
  });

  it("that are not there, or are folders, are said to be", async () => {
    await assert.rejects(async () => readInput(path("没有.xls")), isProblem("file-missing"));
    await assert.rejects(async () => readInput(path("台账.xls/x")), isProblem("file-unreadable"));
    await assert.rejects(async () => readInput(folder), isProblem("file-is-folder"));
  });

  it("are written whole, without a trace of the writing", async () => {
    await writeOutput(path("结果.xlsx"), bytes, { inputs: [path("台账.xls")] });
    assert.deepEqual(new Uint8Array(await readFile(path("结果.xlsx"))), bytes);
    assert.deepEqual((await readdir(folder)).sort(), ["台账.xls", "结果.xlsx"].sort());
  });

  it("that exist are replaced only by force", async () => {
    await writeFile(path("结果.xlsx"), "old");
    await assert.rejects(
      async () => writeOutput(path("结果.xlsx"), bytes, { inputs: [] }),
      isProblem("output-exists"),
    );
    assert.equal(await readFile(path("结果.xlsx"), "utf8"), "old");
    await writeOutput(path("结果.xlsx"), bytes, { inputs: [], force: true });
    assert.deepEqual(new Uint8Array(await readFile(path("结果.xlsx"))), bytes);
  });

  it("that were read are never written, under any name and force", async () => {
    await symlink(path("台账.xls"), path("链接.xlsx"));
    await mkdir(path("子"));
    for (const name of ["台账.xls", "链接.xlsx", "子/../台账.xls"])
      await assert.rejects(
        async () => checkOutput(path(name), { inputs: [path("台账.xls")], force: true }),
        isProblem("output-is-input"),
      );
  });

  it("cannot be written where there is no folder, or a folder stands", async () => {
    await assert.rejects(
      async () => checkOutput(path("无/结果.xlsx"), { inputs: [] }),
      isProblem("output-folder-missing"),
    );
    await mkdir(path("夹.xlsx"));
    await assert.rejects(
      async () => checkOutput(path("夹.xlsx"), { inputs: [], force: true }),
      isProblem("output-unwritable"),
    );
  });

  it("in a folder that takes none are said to be unwritable", async function () {
    if (process.getuid?.() === 0) this.skip();
    await chmod(folder, 0o500);
    await assert.rejects(
      async () => writeOutput(path("结果.xlsx"), bytes, { inputs: [] }),
      isProblem("output-unwritable"),
    );
    await chmod(folder, 0o700);
  });
});
