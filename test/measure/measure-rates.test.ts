import assert from "node:assert/strict";
import { measureRates, proveIdentities, type RatesOptions } from "../../src/measure/index";
import type { Ledger } from "../../src/ledger/ledger";
import type { Profile } from "../../src/profile/profile";
import { defaultProfile } from "../../src/profile/defaults";
import { Problem } from "../../src/sheet/problem";
import { day, ledgerOf, tableOf, type Row } from "./ledger-of";

type Options = Partial<Omit<RatesOptions, "asOf" | "profile">> & {
  readonly asOf?: string;
  readonly profile?: Partial<Profile>;
};

function measure(ledgers: readonly Ledger[], { asOf, profile, ...rest }: Options = {}) {
  return measureRates(ledgers, {
    profile: { ...defaultProfile, ...profile },
    asOf: day(asOf ?? "2024-12-31"),
    ...rest,
  });
}

/** `id numerator/denominator text` of the whole. */
function rates(ledgers: readonly Ledger[], options: Options = {}): string[] {
  return measure(ledgers, options).groups[0].rates.map(
    ({ id, numerator, denominator, text }) => `${id} ${numerator}/${denominator} ${text}`,
  );
}

function rate(id: string, ledgers: readonly Ledger[], options: Options = {}): string | undefined {
  return rates(ledgers, options)
    .find((line) => line.startsWith(`${id} `))
    ?.slice(id.length + 1);
}

const times = (count: number, row: Row): Row[] => Array.from({ length: count }, () => row);
const found = "2024-05-06";

describe("measureRates", () => {
  it("gives 26 of 29 as 89.66%", () => {
    const disputes = ledgerOf("dispute", [
      ...times(26, { foundOn: found, status: "已化解", closedOn: "2024-05-20" }),
      ...times(3, { foundOn: found, status: "化解中", closedOn: "" }),
    ]);
    assert.equal(rate("resolution", [disputes]), "26/29 89.66%");
    assert.equal(rate("resolution", [disputes], { profile: { decimals: 0 } }), "26/29 90%");
  });

  it("gives 78 of 142 as 54.93%", () => {
    const opinions = ledgerOf("opinion", [
      ...times(78, { registeredOn: found, status: "已办结" }),
      ...times(64, { registeredOn: found, status: "办理中" }),
    ]);
    assert.equal(rate("closing", [opinions]), "78/142 54.93%");
  });

  describe("which rates there are", () => {
    const cases: [string, Ledger[], string[]][] = [
      [
        "disputes",
        [ledgerOf("dispute", [{ status: "" }])],
        ["resolution", "mediation", "success", "onTime"],
      ],
      ["opinions", [ledgerOf("opinion", [{ status: "" }])], ["closing", "onTime"]],
      [
        "petitions with feedback",
        [ledgerOf("petition", [{ status: "", feedback: "" }])],
        ["closing", "onTime", "feedback"],
      ],
      ["hazards", [ledgerOf("hazard", [{ status: "" }])], ["onTime", "rectification"]],
      [
        "satisfaction",
        [ledgerOf("satisfaction", [{ rating: "满意" }])],
        ["satisfaction", "strictSatisfaction"],
      ],
      [
        "safety",
        [ledgerOf("satisfaction", [{ rating: "安全" }])],
        ["satisfaction", "strictSatisfaction", "safety"],
      ],
      [
        "households and visits",
        [ledgerOf("household", [{ person: "甲" }]), ledgerOf("visit", [{ person: "甲" }])],
        ["coverage"],
      ],
      ["households alone", [ledgerOf("household", [{ person: "甲" }])], []],
      [
        "disputes with revisits",
        [ledgerOf("dispute", [{ status: "", revisitedOn: "" }])],
        ["resolution", "mediation", "success", "onTime", "revisit"],
      ],
      ["awareness", [ledgerOf("satisfaction", [{ awareness: "知晓" }])], ["awareness"]],
      ["nothing to measure", [ledgerOf("tenhouse", [{ person: "甲" }])], []],
    ];
    for (const [name, ledgers, ids] of cases)
      it(`${name}: ${ids.join(", ") || "none"}`, () => {
        assert.deepEqual(
          measure(ledgers).groups[0].rates.map(({ id }) => id),
          ids,
        );
      });
  });

  it("shows a dash where there is no base, never 0% or 100%", () => {
    const none = ledgerOf("dispute", [{ foundOn: "2024-04-01", status: "已化解" }]);
    assert.deepEqual(rates([none], { period: "2024-05" }), [
      "resolution 0/0 —",
      "mediation 0/0 —",
      "success 0/0 —",
      "onTime 0/0 —",
    ]);
    assert.equal(measure([none], { period: "2024-05" }).groups[0].rates[0]?.value, null);
  });

  describe("statuses", () => {
    const cases: [string, string, string][] = [
      ["实质性办结", "1/1", "1/1"],
      ["阶段性办结", "1/1", "1/1"],
      ["程序性办结", "1/1", "1/1"],
      ["已调处", "1/1", "1/1"],
      ["是", "1/1", "1/1"],
      ["√", "1/1", "1/1"],
      ["已化解,双方签订协议", "1/1", "1/1"],
      ["失败", "0/1", "1/1"],
      ["终止", "0/1", "1/1"],
      ["已移交", "0/1", "0/1"],
      ["转办", "0/1", "0/1"],
      ["上报", "0/1", "0/1"],
      ["撤回", "0/0", "0/0"],
      ["未化解", "0/1", "0/1"],
      ["见附件三", "0/1", "0/1"],
      ["", "0/1", "0/1"],
    ];
    for (const [status, resolution, mediation] of cases)
      it(`${status || "blank"}: 化解率 ${resolution}, 调处率 ${mediation}`, () => {
        const one = [ledgerOf("dispute", [{ foundOn: found, status }])];
        assert.equal(rate("resolution", one)?.split(" ")[0], resolution);
        assert.equal(rate("mediation", one)?.split(" ")[0], mediation);
      });

    it("can be changed by the profile", () => {
      const one = [ledgerOf("dispute", [{ foundOn: found, status: "已移交" }])];
      const profile = { vocabulary: { status: { 已移交: "已化解" } } };
      assert.equal(rate("resolution", one, { profile }), "1/1 100.00%");
    });

    it("counts transferred, withdrawn and the ways of closing apart", () => {
      const report = measure([
        ledgerOf(
          "opinion",
          ["实质性办结", "程序性办结", "已办结", "上报", "撤回", "失败", "待办", ""].map(
            (status) => ({
              foundOn: found,
              status,
            }),
          ),
        ),
      ]);
      const counts = report.groups[0].counts.matters.get("opinion");
      assert.deepEqual(
        [counts?.base, counts?.closed, counts?.substantive, counts?.procedural, counts?.unsaid],
        [7, 3, 1, 1, 1],
      );
      assert.deepEqual(
        [counts?.transferred, counts?.withdrawn, counts?.failed, counts?.open, counts?.blank],
        [1, 1, 1, 1, 1],
      );
    });

    it("lists the words it does not know, with how often they stand", () => {
      const report = measure([
        ledgerOf("dispute", [
          ...times(2, { foundOn: found, status: "见附件三", rating: "" }),
          { foundOn: found, status: "另案", rating: "另见附页" },
        ]),
      ]);
      assert.deepEqual(report.unknown, [
        { field: "status", word: "见附件三", count: 2 },
        { field: "status", word: "另案", count: 1 },
        { field: "rating", word: "另见附页", count: 1 },
      ]);
    });
  });

  describe("a month", () => {
    const ledger = ledgerOf("dispute", [
      { foundOn: "2024-04-20", status: "已化解", closedOn: "2024-05-03" },
      { foundOn: "2024-05-01", status: "已化解", closedOn: "2024-05-31" },
      { foundOn: "2024-05-31", status: "已化解", closedOn: "2024-06-01" },
      { foundOn: "2024-05-15", status: "化解中", closedOn: "" },
      { foundOn: "2024-06-01", status: "已化解", closedOn: "2024-06-02" },
      { foundOn: "", status: "已化解", closedOn: "" },
    ]);

    it("has what was found in it as base, closings judged at its end", () => {
      assert.equal(rate("resolution", [ledger], { period: "2024-05" }), "1/3 33.33%");
    });

    it("is judged at the as-of day when that is earlier", () => {
      assert.equal(
        rate("resolution", [ledger], { period: "2024-05", asOf: "2024-05-20" }),
        "0/2 0.00%",
      );
    });

    it("can be a quarter, half-year or year", () => {
      assert.equal(rate("resolution", [ledger], { period: "2024-Q2" }), "4/5 80.00%");
      assert.equal(rate("resolution", [ledger], { period: "2024-H1" }), "4/5 80.00%");
      assert.equal(rate("resolution", [ledger], { period: "2024" }), "4/5 80.00%");
    });

    it("without one all matters count, those without a day too, those found later not", () => {
      assert.equal(rate("resolution", [ledger]), "5/6 83.33%");
      assert.equal(rate("resolution", [ledger], { asOf: "2024-05-31" }), "3/5 60.00%");
    });

    it("says what stands outside it", () => {
      assert.deepEqual(measure([ledger], { period: "2024-05" }).apart, {
        undatedMatters: 1,
        laterMatters: 1,
        earlierMatters: 1,
        undatedRatings: 0,
      });
    });

    it("that is none is a problem of the clerk's", () => {
      assert.throws(() => measure([ledger], { period: "2024-13" }), Problem);
    });
  });

  describe("按期办结率", () => {
    const cases: [string, Row, string][] = [
      ["closed on the last day", { status: "已化解", closedOn: "2024-06-05" }, "1/1"],
      ["closed the day after", { status: "已化解", closedOn: "2024-06-06" }, "0/1"],
      ["closed without a day", { status: "已化解", closedOn: "" }, "0/1"],
      ["open, not yet due", { status: "化解中", closedOn: "", deadline: "2024-12-31" }, "0/0"],
      ["open, overdue", { status: "化解中", closedOn: "", deadline: "2024-12-30" }, "0/1"],
    ];
    for (const [name, row, fraction] of cases)
      it(`${name}: ${fraction}`, () => {
        const one = [ledgerOf("dispute", [{ foundOn: found, ...row }])];
        assert.equal(rate("onTime", one)?.split(" ")[0], fraction);
      });

    it("leaves out what was closed without any known limit", () => {
      const report = measure([ledgerOf("dispute", [{ status: "已化解" }])]);
      assert.equal(report.groups[0].counts.matters.get("dispute")?.noDeadline, 1);
      assert.equal(report.groups[0].rates.find(({ id }) => id === "onTime")?.denominator, 0);
    });
  });

  describe("回访率 and 反馈率", () => {
    it("counts closed matters with a date or a result", () => {
      const closed = { foundOn: found, status: "已化解" };
      const ledger = ledgerOf("dispute", [
        { ...closed, revisitedOn: "2024-06-01", revisitResult: "" },
        { ...closed, revisitedOn: "", revisitResult: "双方和睦" },
        { ...closed, revisitedOn: "", revisitResult: "未回访" },
        { ...closed, revisitedOn: "2025-02-01", revisitResult: "" },
        { foundOn: found, status: "化解中", revisitedOn: "2024-06-01", revisitResult: "" },
      ]);
      assert.equal(rate("revisit", [ledger]), "2/4 50.00%");
    });

    it("asks only the ledgers that keep them", () => {
      const opinion = ledgerOf("opinion", [
        { foundOn: found, status: "已办结", feedback: "已答复", feedbackOn: "" },
        { foundOn: found, status: "待办", feedback: "", feedbackOn: "2024-05-20" },
        { foundOn: found, status: "待办", feedback: "未反馈", feedbackOn: "" },
      ]);
      const dispute = ledgerOf("dispute", [{ foundOn: found, status: "已化解" }]);
      assert.equal(rate("feedback", [opinion, dispute]), "2/3 66.67%");
    });
  });

  describe("groups", () => {
    const ledger = ledgerOf("dispute", [
      { village: "柳林", level: "高风险", foundOn: "2024-06-01", owner: "甲", status: "已化解" },
      { village: "河东村", level: "高", foundOn: "2024-05-02", owner: "", status: "化解中" },
      { village: "", level: "低", foundOn: "2024-05-01", owner: "甲", status: "已化解" },
      { village: " 柳林村 ", level: "", foundOn: "", owner: "乙", status: "化解中" },
    ]);
    const cases: [RatesOptions["by"], string[]][] = [
      ["village", ["柳林村 1/2", "河东村 0/1", "（未填） 1/1"]],
      ["owner", ["甲 2/2", "乙 0/1", "（未填） 0/1"]],
      ["level", ["高 1/2", "低 1/1", "（未填） 0/1"]],
      ["month", ["2024-05 1/2", "2024-06 1/1", "（未填） 0/1"]],
      ["category", ["（未填） 2/4"]],
    ];
    for (const [by, expected] of cases)
      it(`by ${by}: ${expected.join(", ")}`, () => {
        const { groups } = measure([ledger], by === undefined ? {} : { by });
        assert.deepEqual(groups[0].key, {});
        assert.deepEqual(
          groups
            .slice(1)
            .map(({ key, rates: [first] }) =>
              [key[by ?? "village"], `${first?.numerator}/${first?.denominator}`].join(" "),
            ),
          expected,
        );
      });

    it("joins the villages of several ledgers", () => {
      const visits = ledgerOf("satisfaction", [
        { village: "柳林村委会", person: "张三", rating: "满意" },
      ]);
      const { groups } = measure([ledger, visits], { by: "village" });
      assert.deepEqual(
        groups.slice(1).map(({ name }) => name),
        ["柳林村", "河东村", "（未填）"],
      );
      assert.equal(groups[1]?.rates.find(({ id }) => id === "satisfaction")?.denominator, 1);
    });

    it("prove their sums", () => {
      for (const by of ["village", "owner", "level", "month", "category"] as const)
        assert.ok(proveIdentities(measure([ledger], { by, period: "2024" })).every(({ ok }) => ok));
    });
  });

  it("takes merged village cells for all rows they span", () => {
    const merged = tableOf(
      "dispute",
      [{ field: "village" }, { field: "status" }],
      [
        ["柳林村", "已化解"],
        ["", "化解中"],
      ],
      { merges: [{ top: 1, left: 0, bottom: 2, right: 0 }] },
    );
    assert.equal(measure([merged], { by: "village" }).groups[1]?.rates[0]?.text, "50.00%");
  });

  it("reads a √ under one of several columns as the status", () => {
    const ticked = tableOf(
      "hazard",
      [
        { field: "status", label: "未整改" },
        { field: "status", label: "已整改" },
      ],
      [
        ["√", ""],
        ["", "√"],
        ["", "√"],
      ],
      { tickGroups: [{ field: "status", columns: [0, 1] }] },
    );
    assert.equal(rate("rectification", [ticked]), "2/3 66.67%");
  });

  it("covers distinct households from the first of the month to the as-of day", () => {
    const households = ledgerOf("household", [
      { householder: "张三", village: "柳林村", owner: "甲" },
      { householder: "李四", village: "柳林村", owner: "乙" },
      { householder: "王五", village: "河东村", owner: "甲" },
    ]);
    const visits = ledgerOf("visit", [
      { person: "张三", village: "柳林", visitedOn: "2024-05-01", visitor: "乙" },
      { person: "张三", village: "柳林", visitedOn: "2024-05-08", visitor: "乙" },
      { person: "李四", village: "柳林", visitedOn: "2024-04-30", visitor: "乙" },
      { person: "王五", village: "河东", visitedOn: "2024-06-01", visitor: "乙" },
      { person: "王五", village: "河东", visitedOn: "2024-05-31", visitor: "乙" },
    ]);
    const all = [households, visits];
    assert.equal(rate("coverage", all, { asOf: "2024-05-20" }), "1/3 33.33%");
    assert.equal(rate("coverage", all, { asOf: "2024-05-01" }), "1/3 33.33%");
    assert.equal(rate("coverage", all, { asOf: "2024-06-01" }), "1/3 33.33%");
    assert.equal(rate("coverage", all, { period: "2024-05" }), "2/3 66.67%");
    const byOwner = measure(all, { period: "2024-05", by: "owner" }).groups.map(
      ({ name, rates: list }) => `${name} ${list.find(({ id }) => id === "coverage")?.text}`,
    );
    assert.deepEqual(byOwner, [" 66.67%", "甲 100.00%", "乙 0.00%"]);
    const byLevel = measure(all, { by: "level" }).groups[1];
    assert.equal(
      byLevel?.rates.find(({ id }) => id === "coverage"),
      undefined,
    );
  });
});
