import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inputFiles } from "../../src/cli/input-files";
import { isProblem } from "../workbook/contract";

describe("files a command is given", () => {
  const folder = mkdtempSync(join(tmpdir(), "inputs-"));
  const at = (path: string) => join(folder, path);
  const found = (...typed: string[]) =>
    inputFiles(typed.map(at)).files.map((path) => path.slice(folder.length + 1));

  before(() => {
    for (const part of ["一村", "二村"]) mkdirSync(at(part));
    for (const name of [
      "石桥村(1).xls",
      "石桥村[改].xls",
      "柳林.XLS",
      "柳林.xlsx",
      "~$柳林.xlsx",
      ".~柳林.xlsx",
      ".隐.xls",
      "a*b.xls",
      "一村/台账.xls",
      "二村/台账.xls",
    ])
      writeFileSync(at(name), "x");
    mkdirSync(at("夹.xls"));
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["柳林.xlsx", ["柳林.xlsx"]],
    ["没有.xls", ["没有.xls"]],
    ["*.xls", ["a*b.xls", "柳林.XLS", "石桥村(1).xls", "石桥村[改].xls"]],
    ["石桥村(?).xls", ["石桥村(1).xls"]],
    ["石桥村[改].xls", ["石桥村[改].xls"]],
    ["石桥村[*.xls", ["石桥村[改].xls"]],
    ["a*b.xls", ["a*b.xls"]],
    ["柳*.xls?", ["柳林.xlsx"]],
    ["?村/*.xls", ["一村/台账.xls", "二村/台账.xls"]],
    ["**柳**.xlsx", ["柳林.xlsx"]],
    [".*.xls", [".隐.xls"]],
  ];
  for (const [typed, files] of cases)
    it(`${typed} means ${files.join(", ")}`, () => {
      assert.deepEqual(found(typed), files);
    });

  it("are taken once, however often they are named", () => {
    assert.deepEqual(found("柳林.xlsx", "柳*.xlsx"), ["柳林.xlsx"]);
  });

  it("leave out the owner files of Excel and WPS, and name them", () => {
    const { files, skipped } = inputFiles([at("~$柳林.xlsx"), at(".~柳林.xlsx"), at("柳林.xlsx")]);
    assert.deepEqual(files, [at("柳林.xlsx")]);
    assert.deepEqual(skipped, [at("~$柳林.xlsx"), at(".~柳林.xlsx")]);
    assert.deepEqual(inputFiles([at("*柳林.xlsx")]).skipped, [at("~$柳林.xlsx")]);
  });

  it("that a pattern does not find are said to be missing", () => {
    assert.throws(() => inputFiles([at("*.ods")]), isProblem("file-none-match"));
  });

  it("are matched in time that does not grow with the stars", () => {
    writeFileSync(at(`${"a".repeat(200)}.csv`), "x");
    const start = performance.now();
    assert.throws(() => inputFiles([at(`${"*a".repeat(60)}*b.csv`)]), isProblem("file-none-match"));
    assert.ok(performance.now() - start < 500);
  });
});
