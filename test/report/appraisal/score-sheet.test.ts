import assert from "node:assert/strict";
import { textOf } from "../month/month-of";
import { appraised } from "./appraised";

/** Values of the cells that hold something, by row. */
function valuesOf(rows: ReturnType<typeof appraised>["drafts"][number]["rows"]): unknown[][] {
  return rows.map((row) => row.flatMap((cell) => (cell === null ? [] : [cell.value])));
}

describe("考核", () => {
  const { drafts } = appraised();
  const [sheet] = drafts;
  const rows = valuesOf(sheet!.rows);

  it("is named and titled after its period", () => {
    assert.equal(sheet!.name, "考核2024-Q2");
    assert.equal(rows[0]?.[0], "青河镇2024年第二季度村（社区）考核表");
    assert.match(String(rows[1]?.[0]), /2024年4月1日至2024年6月30日.*满分：100分.*2024年6月30日/u);
  });

  it("heads groups over their items, side by side, bonuses last", () => {
    assert.deepEqual(
      [rows[2], rows[3]],
      [
        [
          ...["名次", "村（社区）", "纠纷", "时效", "台账质量", "集体访"],
          ...["得分", "等次", "一票否决", "上期名次", "较上期"],
        ],
        ["", "", "化解率", "办结率", "超期未办结", "", "", "", "", "", "", ""],
      ],
    );
    assert.deepEqual(rows[4]?.slice(0, 8), ["", "满分", 50, 20, 10, 20, "加分", 100]);
  });

  it("ranks units with points, total, grade and veto, and says what has no base", () => {
    assert.deepEqual(rows.slice(5, 8), [
      [1, "柳林村", 50, "不计", 10, 20, 0, 100, "优秀", "—", "—", "—"],
      [2, "河东村", 25, "不计", 7.5, 20, 0, 65.63, "良好", "—", "—", "—"],
      [3, "石桥村", 0, "不计", 10, 20, 0, 37.5, "不合格", "化解率过低", "—", "—"],
    ]);
    const [, , , , , first] = sheet!.rows;
    assert.match(first?.[0]?.formula ?? "", /COUNTIFS/u);
    assert.match(first?.[7]?.formula ?? "", /SUM\(C6:F6\)/u);
  });

  it("compares with the period before, where something happened in it", () => {
    const { drafts: later } = appraised(undefined, { period: "2024-Q3" });
    const changes = valuesOf(later[0]!.rows)
      .slice(5, 8)
      .map((row) => [row[1], ...row.slice(-2)]);
    assert.deepEqual(changes.map(([, before]) => before).sort(), [1, 2, 3]);
    assert.ok(changes.every(([, , change]) => /^(?:平|[↑↓]\d)$/u.test(String(change))));
  });

  it("draws the ranking over the cells of the table", () => {
    const [chart] = sheet!.charts ?? [];
    assert.equal(chart?.kind, "bar");
    assert.deepEqual(chart?.categories, { top: 5, left: 1, bottom: 7, right: 1 });
    assert.deepEqual(chart?.series[0]?.values, { top: 5, left: 7, bottom: 7, right: 7 });
  });

  it("says every rule in words, what has no base and what is left out", () => {
    const text = textOf([sheet!]);
    for (const said of [
      "化解率（50分）：按化解率得分",
      "超期未办结（10分）：超期未办结每件扣2.5分，扣到0分为止",
      "集体访（加分）：5人以上集体访每件加1分，最多加3分",
      "达到90%得20分，达到50%得10分",
      "台账质量（20分）：每100条记录有1处错误扣1分",
      "一票否决（化解率过低）：化解率低于30%",
      "等次：前20%为优秀，其后80%为良好",
      "没有可以计分的数据：办结率（柳林村、河东村、石桥村）",
      "上期（2024年第一季度）没有可以比较的数据。",
      "test.xlsx“矛盾纠纷台账”第2—6行",
      "签发人",
    ])
      assert.ok(text.includes(said), said);
    assert.doesNotMatch(text, /[{}]/u);
  });

  it("masks units only where they are persons", () => {
    const owners = appraised(undefined, { by: "owner", mask: true });
    assert.equal(owners.drafts[0]!.rows[5]?.[1]?.value, "王*");
    assert.equal(owners.appraisal.units[0]?.unit, "王建国");
    const villages = appraised(undefined, { mask: true });
    assert.equal(villages.drafts[0]!.rows[5]?.[1]?.value, "柳林村");
  });

  it("holds no formula of the add-in", () => {
    for (const draft of drafts)
      for (const cell of draft.rows.flat()) assert.doesNotMatch(cell?.formula ?? "", /TZ\./iu);
  });
});
