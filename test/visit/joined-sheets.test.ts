import assert from "node:assert/strict";
import fc from "fast-check";
import { recognise } from "../../src/ledger/recognise/index";
import { defaultProfile as profile } from "../../src/profile/defaults";
import { gridOf, type CellValue } from "../../src/sheet/grid";
import { planVisits } from "../../src/visit/index";
import { day } from "../measure/ledger-of";

const HOMES = ["序号", "村", "组", "户主", "家庭人口", "联系电话", "包户干部"];
const VISITS = ["序号", "走访日期", "村", "走访对象", "走访人", "走访情况"];
const VILLAGES = ["杏花村", "荷塘村"];
const NAMES = ["张大山", "李小河", "王秋月", "赵春生", "刘满仓"];

type Cells = readonly CellValue[];

const sheet = (name: string, title: string, labels: Cells, rows: readonly Cells[]) =>
  recognise(gridOf(name, [[title], labels, ...rows], "台账.xlsx"));

/** The plan by village and name alone: rows and sheets may stand anywhere. */
function planned(ledgers: Parameters<typeof planVisits>[0]) {
  const plan = planVisits(ledgers, { profile, asOf: day("2024-05-15"), week: day("2024-07-01") });
  const { due, coverage, unmatched, undated } = plan;
  return {
    due: due
      .map(({ village, person, lastVisit, dueOn, reason, owner }) =>
        JSON.stringify([village, person, lastVisit, dueOn, reason, owner]),
      )
      .sort(),
    coverage: [coverage.visited, coverage.households],
    unmatched: unmatched.map(({ village, person }) => `${village} ${person}`).sort(),
    undated: undated.map(({ person, value }) => `${person} ${String(value)}`).sort(),
  };
}

const homes = fc.uniqueArray(fc.tuple(fc.nat(1), fc.nat(4)), {
  minLength: 4,
  maxLength: 10,
  selector: ([village, name]) => `${village} ${name}`,
});
const visits = fc
  .array(
    fc.tuple(
      fc.nat(1),
      fc.nat(4),
      fc.constantFrom("2024-05-06", "2024-04-11", "2024-05-02", "记不清"),
      fc.constantFrom("", "家", "户", "一家", "（户主）", " 13800000009"),
    ),
    { minLength: 2, maxLength: 10 },
  )
  // A column of days is one by a day in it, in every village's sheet.
  .map((list): [number, number, string, string][] => [
    ...VILLAGES.map((_, village): [number, number, string, string] => [
      village,
      0,
      "2024-05-02",
      "",
    ]),
    ...list,
  ]);

const homeRow = ([village, name]: readonly [number, number], index: number): Cells => [
  index + 1,
  VILLAGES[village] ?? "",
  `${name + 1}组`,
  NAMES[name] ?? "",
  3,
  `1380000${village}00${name}`,
  "周干部",
];
const visitRow = (
  [village, name, on, tail]: readonly [number, number, string, string],
  index: number,
): Cells => [
  index + 1,
  on === "记不清" ? on : day(on),
  VILLAGES[village] ?? "",
  `${NAMES[name] ?? ""}${tail}`,
  "周干部",
  "了解生产生活情况",
];

const without = (row: Cells, column: number) => row.filter((_, index) => index !== column);

describe("visits joined to households", () => {
  it("are the same whatever the order of the rows", () => {
    fc.assert(
      fc.property(homes, visits, fc.infiniteStream(fc.nat(1000)), (home, visited, keys) => {
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((one) => ({ one, key: keys.next().value ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ one }) => one);
        const ledgers = (homeRows: readonly Cells[], visitRows: readonly Cells[]) => [
          sheet("民情档案", "清水镇民情档案（2024年）", HOMES, homeRows),
          sheet("走访台账", "清水镇2024年入户走访登记表", VISITS, visitRows),
        ];
        const [homeRows, visitRows] = [home.map(homeRow), visited.map(visitRow)];
        assert.deepEqual(
          planned(ledgers(shuffled(homeRows), shuffled(visitRows))),
          planned(ledgers(homeRows, visitRows)),
        );
      }),
      { numRuns: 60 },
    );
  });

  it("are the same with one sheet a village, named by title, sheet or file alone", () => {
    fc.assert(
      fc.property(homes, visits, fc.nat(2), (home, visited, where) => {
        const title = (village: string, rest: string) => (where === 0 ? village : "") + rest;
        const whole = [
          sheet("民情档案", "民情档案（2024年）", HOMES, home.map(homeRow)),
          sheet("走访台账", "2024年入户走访登记表", VISITS, visited.map(visitRow)),
        ];
        const split = VILLAGES.flatMap((village, number) => {
          const homeRows = home.filter(([of]) => of === number).map(homeRow);
          const visitRows = visited.filter(([of]) => of === number).map(visitRow);
          const named = (name: string) => (where === 1 ? `${village}${name}` : name);
          const one = (
            name: string,
            heading: string,
            labels: Cells,
            rows: readonly Cells[],
            column: number,
          ) => {
            const cells = [
              [title(village, heading)],
              without(labels, column),
              ...rows.map((row) => without(row, column)),
            ];
            const grid = gridOf(named(name), cells, where === 2 ? `${village}.xlsx` : "台账.xlsx");
            return rows.length === 0 ? [] : [recognise(grid)];
          };
          return [
            ...one("民情档案", "民情档案（2024年）", HOMES, homeRows, 1),
            ...one("走访台账", "2024年入户走访登记表", VISITS, visitRows, 2),
          ];
        });
        assert.deepEqual(planned(split), planned(whole));
      }),
      { numRuns: 60 },
    );
  });

  const archive = (...rows: Cells[]) => sheet("民情档案", "清水镇民情档案（2024年）", HOMES, rows);
  const visited = (...rows: Cells[]) =>
    sheet("走访台账", "清水镇2024年入户走访登记表", [...VISITS, "组"], rows);

  it("tell namesakes of a village apart by their group, and give a visit without it to neither", () => {
    const ledgers = [
      archive(
        [1, "杏花村", "1组", "张大山", 3, "13800000001", "周干部"],
        [2, "杏花村", "4组", "张大山", 2, "13800000002", "周干部"],
        [3, "杏花村", "4组", "李小河", 2, "13800000003", "周干部"],
      ),
      visited(
        [1, day("2024-05-06"), "杏花村", "张大山", "周干部", "了解情况", "第一组"],
        [2, day("2024-05-07"), "杏花", "李小河", "周干部", "了解情况", "四组"],
        [3, day("2024-05-08"), "杏花村", "张大山", "周干部", "了解情况", ""],
      ),
    ];
    const { coverage, unmatched } = planned(ledgers);
    assert.deepEqual([coverage, unmatched], [[2, 3], ["杏花村 张大山"]]);
  });

  it("keep a name that ends like 家 where somebody has it", () => {
    const ledgers = [
      archive(
        [1, "杏花村", "1组", "张成", 3, "13800000001", "周干部"],
        [2, "杏花村", "1组", "张成家", 2, "13800000002", "周干部"],
        [3, "荷塘村", "1组", "张成", 2, "13800000003", "周干部"],
      ),
      visited(
        [1, day("2024-05-06"), "杏花村", "张成家", "周干部", "了解情况", ""],
        [2, day("2024-05-07"), "荷塘村", "张成家", "周干部", "了解情况", ""],
      ),
    ];
    const { due } = planned(ledgers);
    const never = due.filter((line) => line.includes("never-visited"));
    assert.equal(never.length, 1);
    assert.match(never[0] ?? "", /杏花村","张成"/);
  });
});
