import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { read } from "@e965/xlsx";
import { toXlsx } from "../samples/files";
import { makeYearTownship } from "../samples/year-township";
import { cliFolder, type CliFolder } from "./run-cli";

const args = ["appraise", "全镇台账.xlsx", "--period", "2024-Q2"] as const;

describe("the command line: appraise -o", function () {
  this.timeout(60_000);
  let cli: CliFolder;

  before(async () => {
    cli = await cliFolder();
    cli.put("全镇台账.xlsx", await toXlsx(makeYearTownship(31, 3)));
  });
  after(() => {
    cli.remove();
  });

  it("writes both sheets and says where", async () => {
    const run = await cli.run(...args, "-o", "考核.xlsx", "--json");
    const shown = JSON.parse(run.out) as { output: string; sheets: string[]; units: unknown[] };
    assert.deepEqual([run.code, run.err, shown.output], [0, "", "考核.xlsx"]);
    assert.deepEqual(shown.sheets, ["考核2024-Q2", "扣分明细2024-Q2"]);
    const book = read(readFileSync(cli.path("考核.xlsx")));
    assert.deepEqual(book.SheetNames, shown.sheets);
    const text = await cli.run(...args, "-o", "考核.xlsx", "--force");
    assert.match(text.out, /已写出 考核\.xlsx：考核2024-Q2、扣分明细2024-Q2/u);
  });

  it("names no output where none was asked for", async () => {
    const run = await cli.run(...args, "--json");
    assert.ok(!("output" in (JSON.parse(run.out) as object)));
  });

  it("leaves an existing file, the input and other endings alone", async () => {
    cli.put("旧.xlsx", "旧的");
    for (const output of ["旧.xlsx", "全镇台账.xlsx", "考核.csv"]) {
      const run = await cli.run(...args, "-o", output);
      assert.deepEqual([run.code, run.out], [2, ""], output);
    }
    assert.equal(readFileSync(cli.path("旧.xlsx"), "utf8"), "旧的");
    assert.ok(!existsSync(cli.path("考核.csv")));
  });
});
