import assert from "node:assert/strict";
import { mattersOf } from "../../src/ledger/matters/matters";
import { recognise } from "../../src/ledger/recognise";
import { openRecords } from "../../src/ledger/records";
import { defaultProfile } from "../../src/profile/defaults";
import { gridOf, type CellValue } from "../../src/sheet/grid";
import { isoOf, serialOf } from "../../src/sheet/serial";

const HEADER = ["序号", "当事人", "纠纷类型", "排查时间", "化解时限", "化解情况", "化解时间"];
const asked = { asOf: serialOf(2023, 3, 10) };

/** Found, deadline and closing of one matter of a ledger, as ISO days; "" where there is none. */
function placed(
  title: string,
  [found, deadline, closed]: readonly [CellValue, CellValue, CellValue],
  {
    others = [],
    question = asked,
  }: { others?: CellValue[][]; question?: typeof asked & { year?: number } } = {},
): string[] {
  const rows = [[found, deadline, closed], ...others].map(([a, b, c], at) => [
    at + 1,
    "杜春生",
    "邻里纠纷",
    a ?? "",
    b ?? "",
    c === "" ? "化解中" : "已化解",
    c ?? "",
  ]);
  const ledger = recognise(gridOf("Sheet1", [[title], HEADER, ...rows]));
  const records = openRecords(ledger, defaultProfile, question);
  const matters = mattersOf(records, defaultProfile);
  assert.ok(matters !== null);
  return [matters.found, matters.deadline, matters.closedOn].map((days) => {
    const day = days[0] ?? 0;
    return day > 0 ? isoOf(day) : "";
  });
}

describe("dates without a year, along the life of a matter", () => {
  const cases: readonly (readonly [
    string,
    string,
    readonly [CellValue, CellValue, CellValue],
    string[],
  ])[] = [
    [
      "take the year of the title",
      "2022年矛盾纠纷台账",
      ["5月6日", "6月5日", "5月20日"],
      ["2022-05-06", "2022-06-05", "2022-05-20"],
    ],
    [
      "go on into January",
      "2022年矛盾纠纷台账",
      ["12月28日", "1月27日前", "1.4"],
      ["2022-12-28", "2023-01-27", "2023-01-04"],
    ],
    [
      "go on from a full day",
      "矛盾纠纷台账",
      ["2022-12-28", "1月底前", "1.4"],
      ["2022-12-28", "2023-01-31", "2023-01-04"],
    ],
    [
      "go back from a full day",
      "矛盾纠纷台账",
      ["12月28日", "2023-01-27", "2023-01-04"],
      ["2022-12-28", "2023-01-27", "2023-01-04"],
    ],
    [
      "stay out of order where a year more is no explanation",
      "2022年矛盾纠纷台账",
      ["5月20日", "6月5日", "5月6日"],
      ["2022-05-20", "2022-06-05", "2022-05-06"],
    ],
    [
      "do not close in the future",
      "2023年矛盾纠纷台账",
      ["3月5日", "4月5日", "1月6日"],
      ["2023-03-05", "2023-04-05", "2023-01-06"],
    ],
    [
      "are the latest that are past where nothing tells the year",
      "矛盾纠纷台账",
      ["12月28日", "1月27日", "1月4日"],
      ["2022-12-28", "2023-01-27", "2023-01-04"],
    ],
    [
      "take the month of the finding for 月底前",
      "2022年矛盾纠纷台账",
      ["5月6日", "月底前", ""],
      ["2022-05-06", "2022-05-31", ""],
    ],
    [
      "take the month of the title, and the next one rather than go back",
      "2022年5月矛盾纠纷台账",
      ["28日", "15日前", "3日"],
      ["2022-05-28", "2022-06-15", "2022-06-03"],
    ],
  ];
  for (const [name, title, days, expected] of cases)
    it(name, () => assert.deepEqual(placed(title, days), expected));

  it("take the year of the period asked for", () =>
    assert.deepEqual(
      placed("矛盾纠纷台账", ["2月6日", "3月5日", "2月20日"], {
        question: { ...asked, year: 2022 },
      }),
      ["2022-02-06", "2022-03-05", "2022-02-20"],
    ));

  it("stay unknown where nobody asks", () => {
    const ledger = recognise(
      gridOf("Sheet1", [
        ["矛盾纠纷台账"],
        HEADER,
        [1, "杜春生", "邻里纠纷", "5月6日", "", "化解中", ""],
      ]),
    );
    assert.equal(
      openRecords(ledger, defaultProfile).dates("foundOn")?.readings[1]?.kind,
      "yearless",
    );
  });

  it("leave a column of full dates as it is", () => {
    const ledger = recognise(
      gridOf("Sheet1", [
        ["2022年矛盾纠纷台账"],
        HEADER,
        [1, "杜春生", "邻里纠纷", "2022-05-06", "", "化解中", ""],
      ]),
    );
    const records = openRecords(ledger, defaultProfile, asked);
    const column = records.column("foundOn");
    assert.ok(column !== null);
    assert.equal(records.datesOf(column).codes, column.codes);
  });
});

describe("a time limit", () => {
  const deadline = (limits: readonly string[], cells: readonly CellValue[]): string => {
    const header = ["序号", "隐患地点", "隐患描述", "排查时间", ...limits, "整改情况"];
    const ledger = recognise(
      gridOf("Sheet1", [
        ["2022年隐患排查整改台账"],
        header,
        [1, "渡口", "护栏松动", "2022-05-03", ...cells, "整改中"],
      ]),
    );
    const matters = mattersOf(openRecords(ledger, defaultProfile, asked), defaultProfile);
    return isoOf(matters?.deadline[0] ?? 0);
  };
  const limits: readonly (readonly [CellValue, string])[] = [
    ["5月底前", "2022-05-31"],
    ["6月上旬", "2022-06-10"],
    ["年底", "2022-12-31"],
    ["二季度末", "2022-06-30"],
    ["2022年", "2022-12-31"],
    ["2022.6", "2022-06-30"],
    ["2月底", "2023-02-28"],
    [15, "2022-05-18"],
    ["15日", "2022-05-18"],
    ["15日前", "2022-05-15"],
  ];
  for (const [cell, day] of limits)
    it(`${String(cell)} is ${day}`, () => assert.equal(deadline(["整改期限"], [cell]), day));

  for (const label of ["延期后期限", "延长期限", "延期至", "变更后整改期限", "顺延至"])
    it(`${label} holds where it is filled`, () => {
      assert.equal(deadline(["整改期限", label], ["2022-05-20", "2022-06-20"]), "2022-06-20");
      assert.equal(deadline(["整改期限", label], ["2022-05-20", ""]), "2022-05-20");
    });
  it("the last of several extensions holds", () => {
    const labels = ["整改期限", "第一次延期", "第二次延期"];
    assert.equal(deadline(labels, ["2022-05-20", "2022-06-20", "2022-07-20"]), "2022-07-20");
    assert.equal(deadline(labels, ["2022-05-20", "2022-06-20", ""]), "2022-06-20");
  });
  for (const label of ["是否延期", "延期原因", "延期次数"])
    it(`${label} is none`, () =>
      assert.equal(deadline(["整改期限", label], ["2022-05-20", "是"]), "2022-05-20"));
});
