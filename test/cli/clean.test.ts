import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { toXlsx } from "../samples/files";
import { makeReadmeLedger } from "../samples/readme-ledger";
import { otherReader } from "../workbook/file/kit";
import { cliFolder, type CliFolder } from "./run-cli";

describe("the command line: clean", function () {
  this.timeout(60_000);
  let cli: CliFolder;
  let plain: Uint8Array;

  before(async () => {
    cli = await cliFolder();
    plain = await toXlsx([makeReadmeLedger()]);
    cli.put("台账.xlsx", plain);
    await cli.run("check", "台账.xlsx", "-o", "检查后.xlsx", "--as-of", "2024-05-31");
  });
  after(() => {
    cli.remove();
  });

  const names = (file: string): readonly string[] =>
    otherReader(new Uint8Array(readFileSync(cli.path(file)))).SheetNames;

  it("takes marks and 检查结果 out of a copy and says what", async () => {
    const { code, out } = await cli.run("clean", "检查后.xlsx", "-o", "上报.xlsx");
    assert.equal(code, 0);
    assert.match(out, /去掉了 \d+ 格上的标记[^]*检查结果[^]*已写出 上报\.xlsx/);
    assert.deepEqual(names("上报.xlsx"), ["矛盾纠纷台账"]);
    assert.ok(names("检查后.xlsx").includes("检查结果"));
  });

  it("tells the same as JSON, keeps what is to be kept", async () => {
    const args = ["clean", "检查后.xlsx", "-o", "留.xlsx", "--keep", "检查结果", "--json"];
    const { code, out } = await cli.run(...args);
    assert.equal(code, 0);
    const told = JSON.parse(out) as Record<string, unknown>;
    assert.deepEqual(Object.keys(told), ["output", "marks", "sheets", "settings"]);
    assert.equal(told["output"], "留.xlsx");
    assert.ok(Number(told["marks"]) > 0);
    assert.deepEqual([told["sheets"], told["settings"]], [[], ["taizhang.owned", "taizhang.book"]]);
    assert.ok(names("留.xlsx").includes("检查结果"));
  });

  it("leaves a file alone that has nothing of the add-in's", async () => {
    const { code, out } = await cli.run("clean", "台账.xlsx", "-o", "原样.xlsx");
    assert.equal(code, 0);
    assert.match(out, /没有台账助手留下的东西/);
    const bytes = new Uint8Array(readFileSync(cli.path("原样.xlsx")));
    assert.deepEqual(otherReader(bytes), otherReader(plain));
  });

  for (const [why, args, pattern] of [
    ["without an output", ["clean", "台账.xlsx"], /要用 -o/],
    ["over its input", ["clean", "台账.xlsx", "-o", "台账.xlsx"], /./],
    [
      "of a sheet that is not there",
      ["clean", "台账.xlsx", "-o", "x.xlsx", "--keep", "月报"],
      /没有叫“月报”/,
    ],
    [
      "of several files",
      ["clean", "台账.xlsx", "检查后.xlsx", "-o", "x.xlsx"],
      /一次只能处理一个文件/,
    ],
  ] as const)
    it(`refuses ${why} in one line`, async () => {
      const { code, out, err } = await cli.run(...args);
      assert.equal(code, 2);
      assert.equal(out, "");
      assert.match(err, pattern);
      assert.equal(err.trim().split("\n").length, 1);
    });
});
