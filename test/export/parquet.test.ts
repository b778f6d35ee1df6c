import assert from "node:assert/strict";
import { exportRecords } from "../../src/export/export-records";
import { parquetChunks } from "../../src/export/parquet";
import { csvChunks, jsonlChunks } from "../../src/export/text-formats";
import { recognise } from "../../src/ledger/recognise/index";
import { measureRates } from "../../src/measure/index";
import { defaultProfile as profile } from "../../src/profile/index";
import { gridOf, type CellValue } from "../../src/sheet/grid";
import { day } from "../measure/ledger-of";
import { makeTownship } from "../samples/township";
import { parquetRows } from "./parquet-rows";

const asOf = day("2024-05-31");

describe("exported records", function () {
  this.timeout(20_000);

  it("give the engine's rates when counted again", async () => {
    for (const seed of [3, 12]) {
      const { sheets } = makeTownship({ seed, households: 40, villages: 3 });
      const ledgers = sheets.map(({ grid }) => recognise({ ...grid, book: "全镇.xlsx" }));
      const rows = await parquetRows(parquetChunks(exportRecords(ledgers, { profile, asOf })));
      const { groups } = measureRates(ledgers, { profile, asOf });
      const rates = new Map(groups[0]?.rates.map((rate) => [rate.id as string, rate]));
      const share = (kinds: readonly string[] | null, flag: string): [number, number] => {
        const told = rows.filter(
          (row) =>
            (kinds === null || kinds.includes(row["kind"] as string)) &&
            typeof row[flag] === "boolean",
        );
        return [told.filter((row) => row[flag] === true).length, told.length];
      };
      const expected: [string, [number, number]][] = [
        ["resolution", share(["dispute"], "closed")],
        ["mediation", share(["dispute"], "mediated")],
        ["closing", share(["opinion", "petition"], "closed")],
        ["onTime", share(null, "inTime")],
      ];
      for (const [id, [numerator, denominator]] of expected) {
        const rate = rates.get(id);
        assert.deepEqual([rate?.numerator, rate?.denominator], [numerator, denominator], id);
        assert.ok(denominator > 0, id);
      }
      const counted = rows.filter(
        (row) => row["ratingCounts"] === true && row["ratingScale"] === "satisfaction",
      );
      const answers = counted.filter((row) => typeof row["satisfied"] === "boolean");
      assert.deepEqual(
        [answers.filter((row) => row["satisfied"] === true).length, answers.length],
        [rates.get("satisfaction")?.numerator, rates.get("satisfaction")?.denominator],
      );
    }
  });

  const cells: CellValue[][] = [
    ["柳林村矛盾纠纷排查台账"],
    ["序号", "姓名", "身份证号码", "联系电话", "排查日期", "简要情况", "化解情况", "办结日期"],
    [
      1,
      "陶一帆",
      "110101199003070732",
      "013912345678",
      day("2024-05-02"),
      "=1+1 借款不还",
      "成功",
      day("2024-05-09"),
    ],
    [
      2,
      "季春生",
      "11010119900307002X",
      "13900000001",
      day("2024-04-02"),
      "占道,堆物\n不让",
      "未化解",
      "",
    ],
    [3, "邹小满", "", "13900000002", "春节前后", "邻里噪声起争执", "化解中", ""],
  ];
  const ledger = recognise({ ...gridOf("纠纷", cells), book: "柳林村.xlsx" });
  const table = exportRecords([ledger], { profile, asOf });

  it("keep IDs and phones as text, days as dates, and what could not be read", async () => {
    const rows = await parquetRows(parquetChunks(table));
    assert.equal(rows.length, 3);
    const [first, second, third] = rows;
    assert.deepEqual(
      [first?.["idNumber"], first?.["phone"], first?.["village"], first?.["row"]],
      ["110101199003070732", "013912345678", "柳林村", 3],
    );
    assert.deepEqual(first?.["closedOn"], new Date("2024-05-09T00:00:00Z"));
    assert.deepEqual(
      [first["closed"], second?.["closed"], second?.["overdue"]],
      [true, false, true],
    );
    assert.equal(third?.["unreadable"], "foundOn=春节前后");
  });

  it("hold nothing in CSV that a spreadsheet program would run", () => {
    const text = [...csvChunks(table)].join("");
    assert.ok(text.startsWith("\uFEFFfile,sheet,row,kind"));
    assert.ok(text.includes(",'=1+1 借款不还,"));
    assert.ok(text.includes('"占道,堆物\n不让"'));
  });

  it("are one object a line", () => {
    const lines = [...jsonlChunks(table)].join("").trimEnd().split("\n");
    const objects = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    assert.deepEqual(
      objects.map((one) => one["found"]),
      ["2024-05-02", "2024-04-02", null],
    );
    assert.deepEqual(
      objects.map((one) => one["closed"]),
      [true, false, false],
    );
  });
});
