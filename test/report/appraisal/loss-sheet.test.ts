import assert from "node:assert/strict";
import { day, ledgerOf } from "../../measure/ledger-of";
import { appraised, disputes } from "./appraised";

function linesOf(report: ReturnType<typeof appraised>): unknown[][] {
  const [, sheet] = report.drafts;
  return sheet!.rows.slice(3).map((row) => row.map((cell) => cell?.value ?? ""));
}

describe("扣分明细", () => {
  it("lists every point off with its reason, the matter and the row behind it", () => {
    const lines = linesOf(appraised());
    assert.deepEqual(
      lines.slice(0, 4).map((line) => line.slice(0, 4)),
      [
        ["河东村", "化解率", 25, "化解率1/2（50.00%），得25分"],
        ["河东村", "超期未办结", 2.5, "超期未办结"],
        ["石桥村", "化解率过低", "", "一票否决：化解率低于30%"],
        ["石桥村", "化解率", 50, "化解率0/1（0.00%），得0分"],
      ],
    );
    assert.deepEqual(lines[1]?.slice(4), [
      ...["河东村", "王五星", "王五星家的院墙", day("2024-05-09")],
      "test.xlsx 矛盾纠纷台账第4行",
    ]);
  });

  it("links to the row in the workbook it is written into, and only there", () => {
    const linksOf = (writtenInto?: string) => {
      const [, sheet] = appraised(
        undefined,
        writtenInto === undefined ? {} : { writtenInto },
      ).drafts;
      return sheet!.rows.flat().flatMap((cell) => cell?.link ?? []);
    };
    assert.deepEqual(linksOf("test.xlsx"), [{ sheet: "矛盾纠纷台账", cell: "A4" }]);
    assert.deepEqual(linksOf("other.xlsx"), []);
    assert.deepEqual(linksOf(), []);
  });

  it("masks persons and what names them", () => {
    const [line] = linesOf(appraised(undefined, { mask: true })).filter(
      ([, , , reason]) => reason === "超期未办结",
    );
    assert.deepEqual(line?.slice(5, 7), ["王*", "邻里"]);
  });

  it("says that nothing was taken off", () => {
    const clean = ledgerOf(
      "dispute",
      [
        {
          ...{ village: "柳林村", person: "张三", foundOn: "2024-04-03" },
          ...{ status: "已化解", closedOn: "2024-04-20" },
        },
      ],
      { sheet: "矛盾纠纷台账" },
    );
    assert.deepEqual(
      linesOf(appraised([clean]))
        .at(0)
        ?.at(0),
      "没有扣分",
    );
  });

  it("is a filterable list whose head is repeated on every page", () => {
    const [, sheet] = appraised([disputes]).drafts;
    assert.equal(sheet!.filter?.top, 2);
    assert.deepEqual(sheet!.print.titleRows, [0, 2]);
    assert.equal(sheet!.frozenRows, 3);
  });
});
