import assert from "node:assert/strict";
import { measureRates } from "../../src/measure/index";
import type { Ledger } from "../../src/ledger/ledger";
import { defaultProfile } from "../../src/profile/defaults";
import type { Profile } from "../../src/profile/profile";
import { day, ledgerOf, tableOf } from "./ledger-of";

function measure(ledgers: readonly Ledger[], month?: string, profile?: Partial<Profile>) {
  return measureRates(ledgers, {
    profile: { ...defaultProfile, ...profile },
    asOf: day("2024-12-31"),
    ...(month === undefined ? {} : { period: month }),
  });
}

function fraction(id: string, ledgers: readonly Ledger[], month?: string): string {
  const rate = measure(ledgers, month).groups[0].rates.find((one) => one.id === id);
  return rate === undefined ? "none" : `${rate.numerator}/${rate.denominator}`;
}

const village = "柳林村";
const respondent = { person: "张三", village };

describe("measure/answers", () => {
  describe("what an answer counts for", () => {
    const cases: [string, string, string][] = [
      ["满意", "1/1", "1/1"],
      ["基本满意", "1/1", "0/1"],
      ["比较满意", "1/1", "0/1"],
      ["一般", "0/1", "0/1"],
      ["不太满意", "0/1", "0/1"],
      ["不满意", "0/1", "0/1"],
      ["很不满意", "0/1", "0/1"],
      ["不了解", "0/0", "0/0"],
      ["不清楚", "0/0", "0/0"],
      ["弃权", "0/0", "0/0"],
      ["", "0/0", "0/0"],
      ["另见附页", "0/0", "0/0"],
      ["比较安全", "1/1", "0/1"],
      ["不太安全", "0/1", "0/1"],
    ];
    for (const [rating, loose, strict] of cases)
      it(`${rating || "blank"}: ${loose}, strictly ${strict}`, () => {
        const sheet = tableOf(
          "satisfaction",
          [{ field: "rating", label: rating.includes("安全") ? "安全感" : "满意度" }],
          [[rating]],
        );
        assert.equal(fraction("satisfaction", [sheet]), loose);
        assert.equal(fraction("strictSatisfaction", [sheet]), strict);
      });

    it("一般 can be made a satisfied answer", () => {
      const sheet = ledgerOf("satisfaction", [{ rating: "一般" }]);
      const profile = { vocabulary: { rating: { 一般: "基本满意" } } };
      assert.equal(measure([sheet], undefined, profile).groups[0].rates[0]?.numerator, 1);
    });
  });

  it("takes the last round of a row that is an answer", () => {
    const rounds = tableOf(
      "dispute",
      [
        { field: "status" },
        { field: "rating", label: "满意度" },
        { field: "rating", label: "二次满意度" },
      ],
      [
        ["已化解", "不满意", "满意"],
        ["已化解", "满意", "不了解"],
        ["已化解", "满意", ""],
        ["已化解", "满意", "不满意"],
        ["撤回", "满意", "满意"],
      ],
    );
    assert.equal(fraction("satisfaction", [rounds]), "3/4");
  });

  describe("several rounds of a respondent", () => {
    const visit = (visitedOn: string, rating: string) =>
      ledgerOf("visit", [{ ...respondent, visitedOn, rating }]);
    const survey = (visitedOn: string, rating: string) =>
      ledgerOf("satisfaction", [{ ...respondent, visitedOn, rating }]);
    const cases: [string, Ledger[], string][] = [
      ["the later date", [visit("2024-05-08", "满意"), visit("2024-05-01", "不满意")], "1/1"],
      [
        "a survey before a visit on the same day",
        [survey("2024-05-01", "满意"), visit("2024-05-01", "不满意")],
        "1/1",
      ],
      [
        "a later visit before a survey",
        [survey("2024-05-01", "满意"), visit("2024-05-02", "不满意")],
        "0/1",
      ],
      [
        "an answer before a later 不了解",
        [visit("2024-05-01", "满意"), visit("2024-05-08", "不了解")],
        "1/1",
      ],
      [
        "an answer before a later blank",
        [visit("2024-05-01", "不满意"), survey("2024-05-08", "")],
        "0/1",
      ],
      ["nothing but 不了解", [visit("2024-05-01", "不了解"), survey("2024-05-08", "弃权")], "0/0"],
    ];
    for (const [name, ledgers, expected] of cases)
      it(`counts ${name}`, () => {
        assert.equal(fraction("satisfaction", ledgers), expected);
        assert.equal(fraction("satisfaction", [...ledgers].reverse()), expected);
      });

    it("are those of the month when one is asked for", () => {
      const rounds = [
        visit("2024-04-20", "不满意"),
        visit("2024-05-08", "满意"),
        visit("2024-06-01", "不满意"),
      ];
      assert.equal(fraction("satisfaction", rounds, "2024-05"), "1/1");
      assert.equal(fraction("satisfaction", rounds, "2024-04"), "0/1");
      assert.equal(fraction("satisfaction", rounds), "0/1");
    });

    it("say so when they have no day", () => {
      const sheet = ledgerOf("satisfaction", [{ ...respondent, rating: "满意" }]);
      assert.equal(fraction("satisfaction", [sheet], "2024-05"), "0/0");
      assert.equal(measure([sheet], "2024-05").apart.undatedRatings, 1);
    });
  });

  it("takes namesakes on an undated sheet for several people", () => {
    const sheet = ledgerOf("satisfaction", [
      { ...respondent, rating: "满意" },
      { ...respondent, rating: "不满意" },
    ]);
    assert.equal(fraction("satisfaction", [sheet]), "1/2");
  });

  it("leaves out the rating of a matter closed after the month", () => {
    const ledger = ledgerOf("dispute", [
      { foundOn: "2024-05-20", status: "已化解", closedOn: "2024-06-02", rating: "满意" },
      { foundOn: "2024-05-20", status: "已化解", closedOn: "2024-05-30", rating: "不满意" },
    ]);
    assert.equal(fraction("satisfaction", [ledger], "2024-05"), "0/1");
    assert.equal(fraction("satisfaction", [ledger]), "1/2");
  });

  describe("vote tables", () => {
    const columns = ["满意", "基本满意", "不满意", "不了解"].map((label) => ({
      field: "rating" as const,
      label,
      parents: ["办事效率"],
    }));

    it("add up their votes", () => {
      const votes = tableOf(
        "satisfaction",
        [{ field: "name" }, ...columns],
        [
          ["窗口服务", 40, "8票", 2, 5],
          ["村务公开", "30", "", 10, 0],
        ],
      );
      assert.equal(fraction("satisfaction", [votes]), "78/90");
      assert.equal(fraction("strictSatisfaction", [votes]), "70/90");
    });

    it("read labels that say 票数, and leave shares alone", () => {
      const votes = tableOf(
        "satisfaction",
        [
          { field: "name" },
          { field: "count", label: "满意票数" },
          { field: "count", label: "不满意（票）" },
          { field: "rate", label: "满意率" },
        ],
        [["窗口服务", 9, 1, 0.9]],
      );
      assert.equal(fraction("satisfaction", [votes]), "9/10");
    });

    it("take a √ in an option's column for one answer", () => {
      const form = tableOf(
        "satisfaction",
        [{ field: "person" }, ...columns],
        [
          ["甲", "√", "", "", ""],
          ["乙", "", "√", "", ""],
          ["丙", "", "", "", "√"],
        ],
      );
      assert.equal(fraction("satisfaction", [form]), "2/2");
    });

    it("take a tick group for the answer of its respondent", () => {
      const form = tableOf(
        "satisfaction",
        [{ field: "person" }, ...columns],
        [
          ["甲", "√", "", "", ""],
          ["乙", "", "", "√", ""],
        ],
        { tickGroups: [{ field: "rating", columns: [1, 2, 3, 4] }] },
      );
      assert.equal(fraction("satisfaction", [form]), "1/2");
    });
  });

  describe("安全感", () => {
    const sheet = tableOf(
      "satisfaction",
      [{ field: "rating", label: "安全感" }],
      ["安全", "安全", "比较安全", "不太安全", "不安全", "不清楚"].map((word) => [word]),
    );

    it("is the share of the two upper levels, with its index", () => {
      const safety = measure([sheet]).groups[0].rates.find(({ id }) => id === "safety");
      assert.deepEqual([safety?.numerator, safety?.denominator, safety?.text], [3, 5, "60.00%"]);
      // (2 × 100 + 80 + 50 + 0) ÷ 5
      assert.deepEqual(safety?.index, { value: 66, text: "66.00" });
    });

    it("weighs the levels as the profile says", () => {
      const { groups } = measure([sheet], undefined, { safetyWeights: [100, 66.5, 33.25, 0] });
      const safety = groups[0].rates.find(({ id }) => id === "safety");
      // (200 + 66.5 + 33.25) ÷ 5 = 59.95
      assert.equal(safety?.index?.text, "59.95");
    });

    it("is apart from 满意率 where both are asked", () => {
      const both = tableOf(
        "satisfaction",
        [
          { field: "rating", label: "满意度" },
          { field: "rating", label: "安全感" },
        ],
        [
          ["满意", "不安全"],
          ["不满意", "安全"],
          ["满意", "满意"],
        ],
      );
      assert.equal(fraction("satisfaction", [both]), "2/3");
      assert.equal(fraction("safety", [both]), "2/3");
    });
  });

  it("counts 知晓 among valid answers", () => {
    const sheet = ledgerOf(
      "satisfaction",
      ["知晓", "不知晓", "知晓", "弃权", "", "参与"].map((awareness) => ({ awareness })),
    );
    assert.equal(fraction("awareness", [sheet]), "3/4");
  });
});
