import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { csvChunks, jsonlChunks } from "../../src/export/text-formats";
import { exportBooks } from "../../src/operations/export-books";
import { readBook } from "../../src/operations/read-book";
import { defaultProfile } from "../../src/profile/index";
import { openWorkbook } from "../../src/workbook/file/index";
import { day } from "../measure/ledger-of";
import { cliFolder, type CliFolder } from "./run-cli";

const head = "序号,村,姓名,联系电话,排查日期,简要情况,状态,办结日期";
const ledger = (...rows: string[]): string => ["青河镇矛盾纠纷排查台账", head, ...rows].join("\n");
const asOf = ["--as-of", "2024-05-31"];

describe("check --returns, --since and export", function () {
  this.timeout(20_000);
  let cli: CliFolder;
  before(async () => {
    cli = await cliFolder();
    cli.put(
      "全镇.csv",
      ledger(
        "1,柳林村,陶一帆,1391,2024-05-02,宅基地边界争执,已化解,2024-05-10",
        "2,柳林,邹小满,1392,2024-05-03,夫妻争吵,化解中,",
        "3,石桥村,季春生,1393,2024-05-04,借款不还,化解中,",
      ),
    );
  });
  after(() => {
    cli.remove();
  });

  it("writes a workbook a village into a new folder, and replaces none unasked", async () => {
    const first = await cli.run("check", "全镇.csv", "--returns", "退/回", "--json", ...asOf);
    assert.deepEqual([first.code, first.err], [1, ""]);
    const names = ["退回清单-柳林村.xlsx", "退回清单-石桥村.xlsx"];
    assert.deepEqual(readdirSync(cli.path("退/回")).sort(), names.sort());
    const again = await cli.run("check", "全镇.csv", "--returns", "退/回", ...asOf);
    assert.equal(again.code, 2);
    assert.match(again.err, /已经存在/);
    const forced = await cli.run("check", "全镇.csv", "--returns", "退/回", "--force", ...asOf);
    assert.equal(forced.code, 1);
    assert.match(forced.out, /退回清单 2 份/);
  });

  it("tells by village what was cleared, is left and is new", async () => {
    const old = await cli.run("check", "全镇.csv", "--json", ...asOf);
    cli.put("上次.json", old.out);
    cli.put(
      "改后.csv",
      ledger(
        "1,石桥村,季春生,1393,2024-05-04,借款不还,化解中,",
        "2,柳林村,陶一帆,13912345678,2024-05-02,宅基地边界争执,已化解,2024-05-01",
        "3,柳林,邹小满,1392,2024-05-03,夫妻争吵,化解中,",
      ),
    );
    const run = await cli.run("check", "改后.csv", "--since", "上次.json", "--json", ...asOf);
    const shown = JSON.parse(run.out) as Record<string, unknown>;
    const since = shown["since"] as { village: string; cleared: number; new: number }[];
    const of = (village: string) => since.find((one) => one.village === village);
    assert.deepEqual([of("柳林村")?.cleared, of("柳林村")?.new], [1, 1]);
    assert.deepEqual([of("石桥村")?.cleared, of("石桥村")?.new], [0, 0]);
    assert.deepEqual([shown["cleared"], shown["new"]], [1, 1]);
  });

  for (const text of ["", "{}", "[]", '{"findings":[{}],"counts":{},"records":1}', "序号,村"])
    it(`refuses ${JSON.stringify(text)} as an earlier check`, async () => {
      cli.put("别的.json", text);
      const run = await cli.run("check", "全镇.csv", "--since", "别的.json", ...asOf);
      assert.deepEqual([run.code, run.out], [2, ""]);
      assert.match(run.err, /^“别的.json”不是 check --json 写出的检查结果[^\n]*\n$/);
    });

  for (const ending of ["parquet", "csv", "jsonl"])
    it(`exports to .${ending}`, async () => {
      const run = await cli.run("export", "全镇.csv", "--to", `记录.${ending}`, "--json", ...asOf);
      const { output, records } = JSON.parse(run.out) as { output: string; records: number };
      assert.deepEqual([run.code, output, records], [0, `记录.${ending}`, 3]);
      assert.ok(existsSync(cli.path(`记录.${ending}`)));
    });

  it("exports of files read one after the other what they say together", async () => {
    const visits = (...rows: string[]): string =>
      ["入户走访台账", "序号,村,姓名,身份证号,走访日期,走访人,满意度", ...rows].join("\n");
    const names = ["走访一.csv", "走访二.csv", "全镇.csv"];
    cli.put("走访一.csv", visits("1,柳林村,陶一帆,110101199003070732,2024-04-02,王干事,不满意"));
    cli.put("走访二.csv", visits("1,柳林,陶一帆,110101199003070732,2024-05-02,王干事,满意"));
    const books = await Promise.all(
      names.map(async (name) =>
        readBook(await openWorkbook(readFileSync(cli.path(name)), name), defaultProfile),
      ),
    );
    const { table } = exportBooks(books, { profile: defaultProfile, asOf: day("2024-05-31") });
    for (const [ending, chunks] of [
      ["csv", csvChunks],
      ["jsonl", jsonlChunks],
    ] as const) {
      const run = await cli.run("export", ...names, "--to", `合在一起.${ending}`, ...asOf);
      assert.deepEqual([run.code, run.err], [0, ""]);
      const written = readFileSync(cli.path(`合在一起.${ending}`), "utf8");
      assert.equal(written, [...chunks(table)].join(""));
    }
    const objects = [...jsonlChunks(table)]
      .join("")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const counts = objects.map((one) => one["ratingCounts"]);
    assert.deepEqual(
      counts.slice(0, 2),
      [false, true],
      "the later answer, in another file, counts",
    );
    assert.equal(objects[1]?.["village"], "柳林村", "named as in the other file");
  });

  it("exports to nothing else", async () => {
    for (const to of ["记录.xlsx", "全镇.csv"]) {
      const run = await cli.run("export", "全镇.csv", "--to", to, ...asOf);
      assert.equal(run.code, 2, to);
    }
  });
});
