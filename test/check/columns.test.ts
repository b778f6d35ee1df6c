import assert from "node:assert/strict";
import { plannedVisits } from "../../src/check/planned-visits";
import { openView } from "../../src/check/open-view";
import { starredColumns } from "../../src/check/starred-columns";
import { statusColumn } from "../../src/check/status-column";
import { isSummable } from "../../src/check/summable";
import { serialAt } from "../../src/check/serial-column";
import type { View } from "../../src/check/view";
import type { FieldId } from "../../src/ledger/fields";
import type { Ledger } from "../../src/ledger/ledger";
import { defaultProfile } from "../../src/profile/defaults";
import type { CellValue } from "../../src/sheet/grid";
import { AS_OF } from "./found";
import { ledgerOf } from "./ledger-of";

function viewOf(ledger: Ledger): View {
  const view = openView(ledger, { profile: defaultProfile, asOf: AS_OF });
  assert.ok(view !== null);
  return view;
}

describe("a column of no field that may be added up", () => {
  const table: readonly (readonly [
    title: string,
    label: string,
    values: CellValue[],
    sum: boolean,
  ])[] = [
    ["figures", "整改资金", [300, 120], true],
    ["one figure", "整改资金", [300, ""], false],
    ["two figures and blanks", "整改资金", [300, "", 120, ""], true],
    ["four of five", "整改资金", [300, 120, 80, 60, "暂无安排"], true],
    ["three of four", "整改资金", [300, 120, 80, "暂无安排"], false],
    ["texts that are figures", "整改资金", ["300", "120元"], true],
    ["codes with a nought in front", "整改资金", ["0312", "0120"], false],
    ["years", "建成", [1900, 2100], false],
    ["a year and more", "建成", [2001, 2101], true],
    ["fewer than a year", "建成", [1899, 2000], true],
    ["half years", "建成", [1998.5, 2003], true],
    ["shares", "进度", [0, 0.5, 1], false],
    ["noughts and ones", "进度", [0, 1, 1], true],
    ["more than a whole", "进度", [0.5, 1.5], true],
    ["less than nothing", "进度", [-0.5, 0.5], true],
    ["running numbers", "序", [1, 2, 3], false],
    ["two of them", "序", [1, 2], true],
    ["from elsewhere", "序", [4, 5, 6], true],
    ["by a label that counts", "器材", [1, 2, 3], true],
    ["not running", "户序数", [1, 3, 4], true],
    ["a mean by its label", "户均面积", [30, 50], false],
    ["a telephone", "联系电话", [6211020, 6211021], false],
  ];
  for (const [title, label, values, sum] of table)
    it(title, () => {
      const ledger = ledgerOf(
        ["person", null],
        values.map((value, i) => [`张${String(i)}`, value]),
        { labels: ["姓名", label] },
      );
      const column = ledger.columns[1];
      assert.ok(column !== undefined);
      assert.equal(isSummable(viewOf(ledger), column), sum);
    });

  it("is none of a field", () => {
    const ledger = ledgerOf(["amount"], [[300], [120]]);
    assert.equal(isSummable(viewOf(ledger), ledger.columns[0]!), false);
  });
});

describe("a serial", () => {
  const table: readonly (readonly [CellValue, number])[] = [
    [1, 1],
    ["12", 12],
    ["十二", 12],
    [0, 0],
    [-1, 0],
    [1.5, 0],
    ["1.5", 0],
    [9_999_999, 9_999_999],
    [10_000_000, 0],
    ["甲", 0],
    ["10多", 0],
    [true, 0],
  ];
  for (const [value, serial] of table)
    it(`${JSON.stringify(value)} is ${String(serial)}`, () => {
      assert.equal(serialAt(value), serial);
    });
});

describe("a visit that is only planned", () => {
  const planned = (
    fields: readonly FieldId[],
    values: readonly CellValue[],
    kind: "visit" | "contact" | "dispute" = "visit",
  ) => {
    const found = plannedVisits(
      viewOf(ledgerOf(fields, [values, values.map(() => "甲")], { kind })),
    );
    return found === null ? null : found[0] === 1;
  };
  it("has neither a day nor an outcome", () => {
    const fields: readonly FieldId[] = ["person", "visitedOn", "visitor", "visitResult"];
    assert.equal(planned(fields, ["张三", "", "景立群", ""]), true);
    assert.equal(planned(fields, ["张三", "—", "", "无"]), true);
    assert.equal(planned(fields, ["张三", 45413, "景立群", ""]), false);
    assert.equal(planned(fields, ["张三", "", "", "正常"]), false);
    assert.equal(planned(fields, ["张三", "", "", ""], "contact"), true);
    assert.equal(planned(fields, ["张三", "", "", ""], "dispute"), null);
  });
  it("where no outcome is kept, has no visitor either", () => {
    const fields: readonly FieldId[] = ["person", "visitedOn", "visitor"];
    assert.equal(planned(fields, ["张三", "", ""]), true);
    assert.equal(planned(fields, ["张三", "", "景立群"]), false);
  });
  it("is asked for in a ledger that keeps something of it", () => {
    assert.equal(planned(["person", "phone"], ["张三", ""]), false);
  });
  for (const field of [
    "summary",
    "rating",
    "measure",
    "feedback",
    "phoneStatus",
    "status",
  ] as const)
    it(`${field} is an outcome`, () => {
      assert.equal(planned(["person", "visitedOn", field], ["张三", "", "已办"]), false);
      assert.equal(planned(["person", "visitedOn", field], ["张三", "", ""]), true);
    });
  for (const field of ["visitedOn", "registeredOn", "foundOn", "occurredOn"] as const)
    it(`${field} is a day`, () => {
      assert.equal(planned(["person", field, "visitResult"], ["张三", 45413, ""]), false);
    });
});

describe("columns a form stars", () => {
  const starred = (labels: readonly string[], above: readonly CellValue[] = []) => {
    const fields: readonly FieldId[] = ["person", "education"];
    const ledger = ledgerOf(fields, [["张三", "初中"]], { labels });
    const { grid } = ledger;
    const moved: Ledger =
      above.length === 0
        ? ledger
        : {
            ...ledger,
            grid: { ...grid, values: [above, ...grid.values], rowCount: grid.rowCount + 1 },
            headerRows: [1, 1],
            dataRows: [2, 2],
            records: Int32Array.of(2),
          };
    return starredColumns(moved).map(({ column }) => column.index);
  };
  const table: readonly (readonly [
    readonly string[],
    readonly number[],
    (readonly CellValue[])?,
  ])[] = [
    [["姓名", "学历"], []],
    [["姓名*", "学历"], [0]],
    [["姓名", "＊学历"], [1]],
    [
      ["★姓名", "学历（必填）"],
      [0, 1],
    ],
    [["姓名*", "学历"], [0], ["带*的为必填项"]],
    [["姓名*", "学历"], [], ["带*的不用填"]],
    [["姓名*", "学历"], [], ["", "标★的列由系统自动生成"]],
    [["姓名*", "学历"], [], ["*为选填"]],
  ];
  for (const [labels, columns, above] of table)
    it(`${labels.join(" ")} ${above?.join("") ?? ""}`, () => {
      assert.deepEqual(starred(labels, above), columns);
    });
});

describe("the status column", () => {
  const found = (label: string, ...values: CellValue[]) =>
    statusColumn(
      viewOf(
        ledgerOf(
          ["status"],
          values.map((value) => [value]),
          { labels: [label] },
        ),
      ),
    ) !== null;
  it("holds words, yes and no, or figures its legend explains", () => {
    assert.equal(found("状态", "已化解", "化解中"), true);
    assert.equal(found("是否化解", 1, 0), true);
    assert.equal(found("办理状态（0未办 1在办 2办结）", 0, 1, 2), true);
  });
  it("not three figures nobody explains", () => {
    assert.equal(found("状态", 0, 1, 2), false);
    assert.equal(found("状态", " 0 ", "1", "2"), false);
    assert.equal(found("状态", 10, 11, 12), true);
  });
  it("is absent where there is none", () => {
    assert.equal(statusColumn(viewOf(ledgerOf(["person"], [["张三"]]))), null);
  });
});
