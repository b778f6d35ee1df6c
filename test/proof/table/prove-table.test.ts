import assert from "node:assert/strict";
import { proveTable } from "../../../src/proof/table/prove-table";
import { gridOf, type CellValue } from "../../../src/sheet/grid";

/** Cell, kind, stated, computed, ok – of the claims that are wrong, or of all. */
const claims = (rows: CellValue[][], all = false) =>
  proveTable(gridOf("月报", rows))
    .filter((claim) => all || !claim.ok)
    .map(({ cell, kind, stated, computed }) => [cell, kind, stated, computed]);

const head = ["村（社区）", "排查数", "化解数", "未化解", "化解率"];

describe("figures of a summary table", () => {
  it("adds up 合计 lines and finds rates that do not fit", () => {
    assert.deepEqual(
      claims([
        ["2024年5月矛盾纠纷排查化解情况统计表"],
        head,
        ["柳林村", 10, 9, 1, "90%"],
        ["东湾村", 8, 6, 2, "80%"],
        ["合计", 18, 16, 3, "83.33%"],
      ]),
      [
        ["E4", "percent", 80, 75],
        ["B5", "identity", 18, 19],
        ["C5", "sum", 16, 15],
        ["E5", "percent", 83.33, 88.89],
      ],
    );
  });

  it("has nothing to say against a right table", () => {
    const rows = [
      head,
      ["柳林村", 29, 26, 3, 26 / 29],
      ["东湾村", 0, 0, 0, "—"],
      ["合计", 29, 26, 3, "89.66%"],
    ];
    assert.deepEqual(claims(rows), []);
    assert.equal(claims(rows, true).length, 7);
  });

  it("tells a rate that was only cut", () => {
    const [claim] = proveTable(
      gridOf("表", [
        ["单位", "收集数", "办结数", "办结率"],
        ["三合", 142, 78, "54.92%"],
      ]),
    );
    assert.deepEqual([claim?.ok, claim?.note, claim?.computed], [true, "truncated", 54.93]);
  });

  it("passes over inner totals, and counts each 小计 by itself", () => {
    assert.deepEqual(
      claims([
        ["片区", "村", "件数"],
        ["东片", "甲村", 3],
        ["东片", "乙村", 4],
        ["东片", "小计", 7],
        ["西片", "丙村", 5],
        ["西片", "丁村", 1],
        ["西片", "小计", 7],
        ["合计", "", 13],
      ]),
      [["C7", "sum", 7, 6]],
    );
  });

  it("adds up 小计 columns and leaves cumulative ones aside", () => {
    assert.deepEqual(
      claims([
        ["内容", "", "乡镇街道", "村居", "小计", "年度累计"],
        ["总况", "排查数", 3, 26, 29, 140],
        ["总况", "调处数", 3, 23, 27, 120],
        ["总况", "调处率", "100%", "88.46%", "93.10%", "85.71%"],
      ]),
      [["E3", "sum", 27, 26]],
    );
  });

  it("takes no serial, year or row of column numbers for figures", () => {
    assert.deepEqual(
      claims(
        [
          ["序号", "村", "件数"],
          [1, 2, 3],
          [1, "甲村", 3],
          [2, "乙村", 4],
          ["", "合计", 7],
        ],
        true,
      ),
      [["C5", "sum", 7, 7]],
    );
  });

  it("makes no claim where words stand instead of figures", () => {
    assert.deepEqual(
      claims(
        [
          ["村", "件数"],
          ["甲村", "600多"],
          ["乙村", "**"],
          ["合计", 700],
        ],
        true,
      ),
      [],
    );
    assert.deepEqual(claims([], true), []);
  });

  describe("points", () => {
    const points = ["单位", "化解率（200分）", "走访得分", "加分", "总分", "名次", "等次"];

    it("adds up each unit's points", () => {
      const rows = [
        points,
        ["柳林村", 180.5, 95.25, 10, 285.75, 1, "优秀"],
        ["东湾村", 170.1, 90.2, 0, 260.3, 2, "良好"],
        ["石桥村", 160, 80, 0, 250, 3, "合格"],
      ];
      assert.deepEqual(claims(rows), [["E4", "sum", 250, 240]]);
      assert.equal(claims(rows, true).length, 3);
    });

    it("takes 合计 for a total of points where the columns say points", () => {
      assert.deepEqual(
        claims([
          ["村", "化解率（50分）", "满意率（30分）", "工作（20分）", "合计"],
          ["柳林村", 45, 30, 20, 95],
          ["东湾村", 40, 25, 10, 76],
        ]),
        [["E3", "sum", 76, 75]],
      );
    });

    it("says nothing of totals that lack an item or are weighted", () => {
      const lacking = [points, ["柳林村", "—", 95.25, 10, 285.75, 1, "优秀"]];
      const weighted = [
        points,
        ["柳林村", 90, 80, 100, 88, 1, "优秀"],
        ["东湾村", 80, 70, 90, 78, 2, "良好"],
      ];
      assert.deepEqual([claims(lacking, true), claims(weighted, true)], [[], []]);
    });
  });

  it("reads what is closed of the found beside what was closed in all", () => {
    for (const closed of ["当月排查已化解", "当季新增已化解", "其中已化解"])
      assert.deepEqual(
        claims([
          ["村", "上期结转", "本期排查", "本期化解", "期末在办", closed, "化解率"],
          ["柳林村", 2, 4, 5, 1, 3, "75%"],
          ["东湾村", 1, 5, 4, 2, 4, "90%"],
        ]),
        [["G3", "percent", 90, 80]],
        closed,
      );
  });

  it("adds up a total of one row, unless nothing in it is that row's", () => {
    assert.deepEqual(
      claims([
        ["村", "超期件数", "处理件数"],
        ["柳林村", 3, 2],
        ["合计", 3, 4],
      ]),
      [["C3", "sum", 4, 2]],
    );
    assert.deepEqual(
      claims(
        [
          ["村", "超期件数", "处理件数"],
          ["柳林村", 3, 2],
          ["合计", 30, 41],
        ],
        true,
      ),
      [],
    );
  });
});
