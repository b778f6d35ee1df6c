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
    const changed = await openWorkbook(plain, "台账.xlsx");
    await changed.settings.set("taizhang.columns", '{"矛盾纠纷台账":{"R":"remark"}}');
    await changed.settings.set("taizhang.kinds", '{"矛盾纠纷台账":"dispute"}');
    await changed.settings.set("taizhang.ignored", '"没有的样子"');
    cli.put("带改动.xlsx", await changed.save());
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
    assert.match(err, /^没有采用“带设置\.xlsx”里保存的设置/);
    assert.equal(err.trim().split("\n").length, 1);
  });

  it("stand in the JSON of a result that goes by them, and only there", async () => {
    const settings = async (...args: string[]) => {
      const { out } = await cli.run(...args, "--json");
      return (JSON.parse(out) as { settings?: unknown }).settings;
    };
    const brought = { columns: 1, kinds: 1, unproven: [], unreadable: ["ignored"] };
    for (const command of ["check", "recognise", "revisits"])
      assert.equal(await settings(command, "台账.xlsx"), undefined);
    assert.deepEqual(await settings("rates", "带设置.xlsx", ...rates), [
      { ...none, file: "带设置.xlsx", profile: true },
    ]);
    for (const command of ["check", "recognise", "revisits"])
      assert.deepEqual(await settings(command, "带改动.xlsx"), [
        { ...brought, file: "带改动.xlsx", profile: false },
      ]);
    assert.deepEqual(await settings("rates", "台账.xlsx", "带改动.xlsx", ...rates), [
      { ...brought, file: "带改动.xlsx", profile: false },
    ]);
    assert.deepEqual(
      await settings("rates", "带设置.xlsx", ...rates, "--profile", "一位.json"),
      undefined,
    );
  });
});

const none = { columns: 0, kinds: 0, unproven: [], unreadable: [] };
