import assert from "node:assert/strict";
import { listRevisits, type RevisitOptions } from "../../../src/operations/revisit-list";
import { defaultProfile } from "../../../src/profile/index";
import { Problem } from "../../../src/sheet/problem";
import { day, ledgerOf } from "../../measure/ledger-of";
import { bookOf } from "../../operations/book-of";
import { textOf, valuesOf } from "../month/month-of";

const households = ledgerOf(
  "household",
  [
    {
      village: "柳林村",
      person: "甲大",
      phone: "13800001111",
      address: "一组3号",
      visitClass: "重点",
      owner: "王建国",
    },
    {
      village: "柳林村",
      person: "乙二",
      phone: "",
      address: "",
      visitClass: "一般",
      owner: "王建国",
    },
    { village: "河东村", person: "丙三", phone: "", address: "", visitClass: "一般", owner: "" },
    {
      village: "河东村",
      person: "丁四",
      phone: "",
      address: "",
      visitClass: "一般",
      owner: "李爱民",
    },
  ],
  { sheet: "民情档案" },
);
const visits = ledgerOf(
  "visit",
  [
    {
      village: "柳林村",
      person: "甲大",
      visitedOn: "2024-05-15",
      visitor: "王建国",
      role: "乡镇干部",
    },
    {
      village: "柳林村",
      person: "乙二",
      visitedOn: "2024-04-20",
      visitor: "王建国",
      role: "乡镇干部",
    },
    {
      village: "河东村",
      person: "丁四",
      visitedOn: "2024-05-28",
      visitor: "李爱民",
      role: "乡镇干部",
    },
    {
      village: "河东村",
      person: "外人",
      visitedOn: "2024-05-28",
      visitor: "李爱民",
      role: "乡镇干部",
    },
  ],
  { sheet: "走访台账" },
);

function list(options: Partial<RevisitOptions> = {}) {
  return listRevisits([bookOf([households, visits])], {
    profile: { ...defaultProfile, unitName: "青河镇" },
    asOf: day("2024-05-31"),
    ...options,
  });
}

describe("应走访", () => {
  const { draft } = list();

  it("is named after the Monday of its week and says the days in its title", () => {
    assert.equal(draft.name, "应走访05-27");
    assert.equal(draft.rows[0]?.[0]?.value, "青河镇应走访名单（5月27日—6月2日）");
    assert.equal(list({ week: day("2024-06-05") }).draft.name, "应走访06-03");
  });

  it("lists who is due under the person in charge, nobody's last, with room to sign", () => {
    assert.deepEqual(valuesOf(draft, "责任人：王建国（2户，其中逾期2户）"), [
      [
        1,
        day("2024-05-31"),
        "柳林村",
        "乙二",
        "",
        "",
        "一般",
        "",
        day("2024-04-20"),
        day("2024-05-20"),
        11,
        "每月走访",
        "",
        "",
      ],
      [
        2,
        day("2024-05-31"),
        "柳林村",
        "甲大",
        "13800001111",
        "一组3号",
        "重点",
        "",
        day("2024-05-15"),
        day("2024-05-22"),
        9,
        "重点用户（每周）",
        "",
        "",
      ],
    ]);
    const nobody = valuesOf(draft, "责任人：（未指定责任人）（1户，其中逾期0户）");
    assert.deepEqual(nobody[0]?.slice(0, 9), [
      3,
      day("2024-05-31"),
      "河东村",
      "丙三",
      "",
      "",
      "一般",
      "",
      "从未走访",
    ]);
  });

  it("tells coverage, who was not reached, quotas and unknown people", () => {
    assert.equal(
      draft.rows[2]?.[0]?.value,
      "本周应走访3户，其中已逾期2户、从未走访1户；5月1日至5月31日已走访2户，共4户，走访覆盖率50.00%，还有2户未走访。",
    );
    assert.deepEqual(valuesOf(draft, "尚未走访的户（2户）").slice(1), [
      ["柳林村", 1, "乙二（3）", "民情档案"],
      ["河东村", 1, "丙三（4）", "民情档案"],
      ["", 2, "", ""],
    ]);
    assert.deepEqual(
      valuesOf(draft, "任务进度")
        .slice(1)
        .map((row) => [row[0], row[3], row[4], row[6]]),
      [
        ["王建国", 2, 150, "落后"],
        ["李爱民", 2, 150, "落后"],
      ],
    );
    assert.equal(valuesOf(draft, "档案里找不到的走访对象（1条）")[1]?.[1], "外人");
  });

  it("looks at another month's coverage when asked", () => {
    assert.match(
      String(list({ period: "2024-04" }).draft.rows[2]?.[0]?.value),
      /4月1日至4月30日已走访1户/u,
    );
  });

  it("looks at the coverage of a longer period up to the day it is made", () => {
    const said = (month: string) => String(list({ period: month }).draft.rows[2]?.[0]?.value);
    assert.match(said("2024-Q2"), /4月1日至5月\d+日已走访/u);
    assert.match(said("2024-03..2024-04"), /3月1日至4月30日已走访/u);
  });

  it("masks names and phones when asked", () => {
    const shown = textOf([list({ mask: true }).draft]);
    for (const secret of ["甲大", "乙二", "丙三", "外人", "13800001111"])
      assert.ok(!shown.includes(secret), secret);
    assert.ok(shown.includes("138****1111"));
  });

  it("is A4 landscape with its title on each page", () => {
    assert.equal(draft.print.landscape, true);
    assert.deepEqual(draft.print.titleRows, [0, 1]);
  });

  for (const [name, options, code] of [
    ["a month that is none", { period: "2024-13" }, "argument-month"],
    ["a month that has not begun", { period: "2024-06" }, "month-not-begun"],
  ] as const)
    it(`refuses ${name}`, () => {
      assert.throws(
        () => list(options),
        (error) => error instanceof Problem && error.code === code,
      );
    });

  it("refuses books without anyone to visit", () => {
    const hazards = ledgerOf("hazard", [{ name: "线路老化" }]);
    assert.throws(
      () => listRevisits([bookOf([hazards])], { profile: defaultProfile, asOf: day("2024-05-31") }),
      (error) => error instanceof Problem && error.code === "no-ledger",
    );
  });
});
