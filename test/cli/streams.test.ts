import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { safeText } from "../../src/cli/safe-text";
import { toXlsx } from "../samples/files";
import { makeReadmeLedger } from "../samples/readme-ledger";
import { cliFolder, type CliFolder } from "./run-cli";

describe("the command line: what it says and where", function () {
  this.timeout(60_000);
  let cli: CliFolder;
  const shell = (line: string) =>
    spawnSync("sh", ["-c", `"${process.execPath}" "${cli.path("cli.mjs")}" ${line}`], {
      cwd: cli.path("."),
      encoding: "utf8",
    });

  before(async () => {
    cli = await cliFolder();
    cli.put("台账.xlsx", await toXlsx([makeReadmeLedger()]));
    cli.put("~$台账.xlsx", "owner");
    cli.put("带控制符.csv", "序号,当事人\u001b[31m,事由\n1,\u009b2J张三\u202e,邻里\n");
  });
  after(() => {
    cli.remove();
  });

  it("a full disk or a reader that has gone is one line and no trace, never a finding's exit code", function () {
    if (!existsSync("/dev/full")) this.skip();
    const full = shell("check 台账.xlsx --json > /dev/full");
    assert.equal(full.status, 2);
    assert.equal(full.stderr.trim().split("\n").length, 1);
    assert.match(full.stderr, /结果没有写完/);
    const gone = shell("check 台账.xlsx --json | true");
    assert.doesNotMatch(gone.stderr, /EPIPE|node:|at .*\(/);
  });

  it("steers no terminal, and gives JSON the same values", async () => {
    const text = await cli.run("recognise", "带控制符.csv");
    const json = await cli.run("recognise", "带控制符.csv", "--json");
    for (const { out, err } of [text, json]) assert.doesNotMatch(out + err, /[\u001b\u009b\u202e]/);
    const { files } = JSON.parse(json.out) as {
      files: { sheets: { columns: { label: string }[] }[] }[];
    };
    assert.ok(files.length === 1);
    assert.equal(JSON.parse(safeText(JSON.stringify("\u009b2J张三\u202e"))), "\u009b2J张三\u202e");
  });

  it("spells wildcards out and leaves owner files out aloud", async () => {
    const { code, err, out } = await cli.run("recognise", "*台账.xlsx");
    assert.equal(code, 0);
    assert.match(out, /矛盾纠纷/);
    assert.match(err, /已跳过“~\$台账\.xlsx”/);
    const only = await cli.run("check", "~$台账.xlsx");
    assert.equal(only.code, 2);
    assert.match(only.err, /占用文件/);
  });

  it("tells its version", async () => {
    for (const option of ["--version", "-v"])
      assert.match((await cli.run(option)).out, /^taizhang \d+\.\d+\.\d+\n$/);
  });

  it("refuses settings that are not UTF-8 or reach for files elsewhere, and writes nothing", async () => {
    cli.put("国标.json", Uint8Array.of(0x7b, 0xc9, 0xe8, 0x7d));
    const before = readdirSync(cli.path("."));
    const run = (file: string) =>
      cli.run("check", "台账.xlsx", "--profile", file, "-o", "结果.xlsx");
    assert.match((await run("国标.json")).err, /不是 UTF-8/);
    for (const far of ["/etc/passwd", "C:\\a.json", "\\\\server\\a.json", "../a.json", "file:a"]) {
      cli.put("远.json", JSON.stringify({ version: 1, extends: far }));
      const { code, err } = await run("远.json");
      assert.equal(code, 2);
      assert.match(err, /extends/);
    }
    cli.put("县.json", '\ufeff{"version":1,"decimals":0}');
    cli.put("镇.json", '{"version":1,"extends":"县.json"}');
    assert.equal((await cli.run("rates", "台账.xlsx", "--profile", "镇.json")).code, 0);
    assert.deepEqual(
      readdirSync(cli.path(".")).filter((name) => !/\.json$/.test(name)),
      before.filter((name) => !/\.json$/.test(name)),
    );
  });
});
