import assert from "node:assert/strict";
import { recognise } from "../../../src/ledger/recognise";
import { yearIn } from "../../../src/ledger/recognise/year";
import { gridOf, type CellValue } from "../../../src/sheet/grid";

describe("a year in a text", () => {
  const cases: readonly (readonly [string, number | null])[] = [
    ["2024年5月柳林镇矛盾纠纷台账", 2024],
    ["填报日期：2024.5.31", 2024],
    ["24年度台账", 2024],
    ["柳林镇矛盾纠纷台账", null],
    ["电话13820245678", null],
  ];
  for (const [text, year] of cases) it(text, () => assert.equal(yearIn(text), year));
});

describe("the year of a ledger", () => {
  const header = ["序号", "当事人", "纠纷类型", "排查时间", "化解情况"];
  const year = (title: string, days: readonly CellValue[], sheet = "Sheet1"): number | null =>
    recognise(
      gridOf(sheet, [
        [title],
        header,
        ...days.map((day, at) => [at + 1, "张建国", "邻里纠纷", day, "已化解"]),
      ]),
    ).year;

  it("is that of the title", () =>
    assert.equal(year("2023年矛盾纠纷台账", ["5月6日", "5月8日"]), 2023));
  it("else of the sheet's name", () =>
    assert.equal(year("矛盾纠纷台账", ["5月6日", "5月8日"], "2022年"), 2022));
  it("else of the full dates in it", () =>
    assert.equal(year("矛盾纠纷台账", ["5月6日", "2021-05-08"]), 2021));
  it("full dates that all agree overrule a copied title", () =>
    assert.equal(year("2023年矛盾纠纷台账", ["2024-05-06", "2024-05-08", "6月1日"]), 2024));
  it("may be unknown", () => assert.equal(year("矛盾纠纷台账", ["5月6日"]), null));
});
