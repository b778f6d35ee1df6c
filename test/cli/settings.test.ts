import assert from "node:assert/strict";
import { openWorkbook } from "../../src/workbook/file/index";
import { toXlsx } from "../samples/files";
import { makeReadmeLedger } from "../samples/readme-ledger";
import { cliFolder, type CliFolder } from "./run-cli";

describe("the command line: settings", function () {
  this.timeout(60_000);
  let cli: CliFolder;
  const rates = ["--month", "2024-05", "--as-of", "2024-05-31"] as const;

  before(async () => {
    cli = await cliFolder();
    const plain = await toXlsx([makeReadmeLedger()]);
    cli.put("台账.xlsx", plain);
    cli.put("一位.json", '{"version":1,"decimals":1}');
    const workbook = await openWorkbook(plain, "台账.xlsx");
    await workbook.settings.set("taizhang.profile", '{"version":1,"decimals":0}');
    cli.put("带设置.xlsx", await workbook.save());
  });
  after(() => {
    cli.remove();
  });

  it("are the usual ones where nothing is said", async () => {
    const { out, err } = await cli.run("rates", "台账.xlsx", ...rates);
    assert.match(out, /化解率 +89\.66%/);
    assert.equal(err, "");
  });

  it("are those kept in the workbook, and it says so", async () => {
    const { out, err } = await cli.run("rates", "带设置.xlsx", ...rates);
    assert.match(out, /化解率 +90%/);
    assert.match(err, /按“带设置.xlsx”里保存的设置计算/);
  });

  it("are those of --profile before all others", async () => {
    const { out, err } = await cli.run("rates", "带设置.xlsx", ...rates, "--profile", "一位.json");
    assert.match(out, /化解率 +89\.7%/);
    assert.equal(err, "");
  });

  it("of one of several workbooks do not rule the others", async () => {
    const { out, err } = await cli.run("rates", "带设置.xlsx", "台账.xlsx", ...rates);
    assert.match(out, /化解率 +89\.66%/);
    assert.equal(err, "");
  });
});
