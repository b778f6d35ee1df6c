import assert from "node:assert/strict";
import { appraiseBooks } from "../../src/operations/appraise-books";
import type { Appraisal } from "../../src/appraise/index";
import type { AppraisalItem, AppraisalPart, Score } from "../../src/profile/appraisal";
import { defaultProfile } from "../../src/profile/defaults";
import type { Profile } from "../../src/profile/profile";
import { gridOf, type CellValue } from "../../src/sheet/grid";
import { serialFromIso } from "../../src/sheet/serial";
import { bookOfGrids } from "../operations/book-of";

type Rows = readonly (readonly CellValue[])[];

const HEAD =
  "序号 村名 当事人 纠纷简要情况 涉及人数 排查日期 化解期限 化解情况 化解日期 责任人".split(" ");
const DISPUTES: Rows = [
  ["青河镇矛盾纠纷排查化解台账"],
  HEAD,
  [
    1,
    "柳林村",
    "张建国",
    "宅基地边界争议",
    2,
    "2024-04-02",
    "2024-05-02",
    "已化解",
    "2024-04-20",
    "甲三",
  ],
  [2, "柳林", "李秀英", "相邻排水纠纷", 6, "2024-05-02", "2024-05-12", "化解中", "", "甲三"],
  [
    3,
    "河东村",
    "王志强",
    "土地流转款拖欠",
    2,
    "2024-05-06",
    "2024-06-05",
    "已化解",
    "2024-05-20",
    "乙四",
  ],
  [
    4,
    "河东村",
    "赵永平",
    "噪声扰民",
    2,
    "2024-01-06",
    "2024-02-05",
    "已化解",
    "2024-02-20",
    "乙四",
  ],
  [5, "", "周国华", "用电线路争议", 2, "2024-05-08", "2024-06-05", "已化解", "2024-05-20", "乙四"],
  [6, "石桥村", "", "本月无矛盾纠纷", "", "2024-06-28", "", "", "", ""],
];

function item(id: string, full: number, score: Score): AppraisalItem {
  return { id, name: id, full, score };
}

function appraised(
  appraisal: AppraisalPart,
  options: {
    readonly sheets?: Readonly<Record<string, Rows>>;
    readonly period?: string;
    readonly asOf?: string;
    readonly profile?: Partial<Profile>;
  } = {},
): Appraisal {
  const { sheets = {}, period = "2024-Q2", asOf = "2024-06-30", profile = {} } = options;
  const grids = Object.entries({ 矛盾纠纷: DISPUTES, ...sheets }).map(([name, rows]) =>
    gridOf(name, rows),
  );
  return appraiseBooks([bookOfGrids(grids)], {
    profile: { ...defaultProfile, ...profile, appraisal },
    asOf: serialFromIso(asOf) ?? 0,
    period,
  });
}

function pointsOf({ units }: Appraisal): Record<string, readonly (number | null)[]> {
  return Object.fromEntries(
    units.map(({ unit, items }) => [unit, items.map(({ points }) => points)]),
  );
}

const OVERDUE = item("overdue", 10, { kind: "perCase", count: "overdue", points: 4 });

describe("an appraisal", () => {
  it("appraises all that the ledgers name, in whatever period, in one spelling", () => {
    const { units } = appraised({ items: [OVERDUE] });
    assert.deepEqual(units.map(({ unit }) => unit).sort(), ["柳林村", "河东村", "石桥村"].sort());
    const early = appraised({ items: [OVERDUE] }, { period: "2024-01" });
    assert.equal(early.units.length, 3);
  });

  it("names every case that costs points", () => {
    const { units } = appraised({ items: [OVERDUE] });
    const willow = units.find(({ unit }) => unit === "柳林村");
    assert.deepEqual(willow?.items, [
      {
        ...{ id: "overdue", points: 6, full: 10, count: 1 },
        deductions: [
          { book: "test.xlsx", sheet: "矛盾纠纷", row: 3, points: 4, reason: "overdue" },
        ],
      },
    ]);
    assert.equal(willow.rank, 3);
  });

  it("lists a case also where the floor holds its points back", () => {
    const floor = item("o", 10, { kind: "perCase", count: "overdue", points: 40, floor: 5 });
    const willow = appraised({ items: [floor] }).units.find(({ unit }) => unit === "柳林村");
    assert.deepEqual(
      [willow?.items[0]?.points, willow?.items[0]?.deductions.map(({ points }) => points)],
      [5, [40]],
    );
  });

  it("counts months with a finding or a report of nothing, of those begun", () => {
    const reporting = item("r", 30, { kind: "reporting" });
    assert.deepEqual(pointsOf(appraised({ items: [reporting] })), {
      ...{ 柳林村: [20], 河东村: [10], 石桥村: [10] },
    });
    assert.deepEqual(pointsOf(appraised({ items: [reporting] }, { asOf: "2024-05-31" })), {
      ...{ 柳林村: [30], 河东村: [15], 石桥村: [0] },
    });
  });

  it("spreads, gives or leaves out the marks of an item without a base", () => {
    const resolution = item("a", 40, { kind: "proportional", rate: "resolution" });
    const items = [resolution, { ...OVERDUE, full: 60 }];
    const scoreIn = (missing: "spread" | "full" | "none", unit: string) =>
      appraised({ items, missing }).units.find((one) => one.unit === unit)?.score;
    // 石桥村 has no matter found: 60 of 60.
    assert.deepEqual(
      (["spread", "full", "none"] as const).map((missing) => scoreIn(missing, "石桥村")),
      [100, 100, 60],
    );
    assert.equal(scoreIn("spread", "柳林村"), 20 + 56);
  });

  it("has no score, rank or grade where nothing has a base", () => {
    const items = [item("a", 40, { kind: "proportional", rate: "resolution" })];
    const { units } = appraised({ items, grades: [{ name: "优秀", share: 1 }] });
    const last = units.at(-1);
    assert.deepEqual(
      [last?.unit, last?.score, last?.rank, last?.grade],
      ["石桥村", null, null, null],
    );
    assert.deepEqual(
      units.slice(0, 2).map(({ grade }) => grade),
      ["优秀", "优秀"],
    );
  });

  it("adds a bonus after spreading", () => {
    const items = [
      item("a", 40, { kind: "proportional", rate: "resolution" }),
      { ...OVERDUE, full: 60 },
      item("b", 0, { kind: "bonus", count: "joint-petitions", points: 2, cap: 3 }),
    ];
    const { units } = appraised({ items });
    assert.equal(units.find(({ unit }) => unit === "柳林村")?.score, 20 + 56 + 2);
  });

  it("puts a vetoed unit after all others, with the grade of the vetoed", () => {
    const veto = [{ id: "crowd", count: "joint-petitions", above: 0 }] as const;
    const bonus = item("b", 0, { kind: "bonus", count: "joint-petitions", points: 90, cap: 90 });
    const { units } = appraised({
      ...{ items: [OVERDUE, bonus], veto, grades: [{ name: "优秀", share: 0.34 }] },
      vetoGrade: "否决",
    });
    assert.deepEqual(
      units.map(({ unit, score, rank, grade, vetoed }) => [unit, score, rank, grade, vetoed]),
      [
        ["河东村", 10, 1, "优秀", []],
        ["石桥村", 10, 1, "优秀", []],
        ["柳林村", 96, 3, "否决", ["crowd"]],
      ],
    );
  });

  it("says which matters belong to nobody", () => {
    const { unread } = appraised({ items: [OVERDUE] });
    assert.deepEqual(
      unread.filter(({ reason }) => reason === "no-unit").map(({ row, value }) => [row, value]),
      [[6, "用电线路争议"]],
    );
  });

  it("takes the ready rules where the profile has none", () => {
    const { rules, by } = appraised({});
    assert.deepEqual([rules.full, by], [1000, "village"]);
    assert.equal(
      rules.items.reduce((sum, { full }) => sum + full, 0),
      1000,
    );
  });
});

describe("marks given by hand", () => {
  const HAND = [item("hand", 10, { kind: "hand", column: "领导评价" })];
  const VETO = [{ id: "no", hand: "一票否决" }] as const;
  const marked = (rows: Rows) =>
    appraised({ items: HAND, veto: VETO, missing: "none" }, { sheets: { 评分表: rows } });
  const said = ({ unread }: Appraisal) =>
    unread
      .filter(({ reason }) => reason !== "no-unit" && reason !== "zero-report")
      .map(({ sheet, row, reason, value }) => [sheet, row, reason, value]);

  it("stand beside the unit, whatever its spelling and the form of the number", () => {
    const result = marked([
      ["2024年第二季度考核评分表"],
      ["序号", "村（社区）", "领导评价（满分10分）", "一票否决"],
      [1, "柳林", "8.5分", ""],
      [2, "河东村委会", 9, "√"],
      [3, " 石桥村", "7", "否"],
      ["合计", "", 24.5, ""],
      ["评分人：张某", "", "", ""],
    ]);
    assert.deepEqual(pointsOf(result), { 柳林村: [8.5], 河东村: [9], 石桥村: [7] });
    assert.deepEqual(
      result.units.filter(({ vetoed }) => vetoed.length > 0).map(({ unit }) => unit),
      ["河东村"],
    );
    assert.deepEqual(said(result), []);
  });

  it("are said where a unit is in the one and not in the other, or the cell is no number", () => {
    const result = marked([
      ["村", "领导评价", "一票否决"],
      ["柳林村", "优", ""],
      ["北岭村", 9, "是"],
      ["柳林村", 6, ""],
    ]);
    assert.deepEqual(pointsOf(result), { 柳林村: [null], 河东村: [null], 石桥村: [null] });
    assert.deepEqual(
      said(result),
      [
        ["评分表", 3, "mark-twice", 6],
        ["评分表", 2, "unit-not-in-ledgers", "北岭村"],
        ["评分表", null, "unit-not-marked", "河东村"],
        ["评分表", null, "unit-not-marked", "石桥村"],
        ["评分表", 1, "mark-unreadable", "优"],
      ].sort(byReason),
    );
  });

  it("are said where no sheet has the column", () => {
    const result = appraised({ items: HAND });
    assert.deepEqual(said(result), [["", null, "no-mark-column", "领导评价"]]);
  });

  it("stand in two blocks side by side", () => {
    const result = marked([
      ["村", "领导评价", "", "村", "领导评价"],
      ["柳林村", 8, "", "石桥村", 6],
      ["河东村", 9, "", "", ""],
    ]);
    assert.deepEqual(pointsOf(result), { 柳林村: [8], 河东村: [9], 石桥村: [6] });
  });

  function byReason(a: readonly unknown[], b: readonly unknown[]): number {
    return ORDER.indexOf(String(a[2])) - ORDER.indexOf(String(b[2]));
  }
  const ORDER = ["unit-not-in-ledgers", "mark-twice", "unit-not-marked", "mark-unreadable"];
});
