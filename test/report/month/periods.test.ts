import assert from "node:assert/strict";
import { recognise } from "../../../src/ledger/recognise/index";
import { proveText } from "../../../src/proof/prove-text";
import { gridOf } from "../../../src/sheet/grid";
import { ledgerOf } from "../../measure/ledger-of";
import { disputes, monthOf, textOf, valuesOf } from "./month-of";

const closed = (closedOn: string) => ({ status: "已化解", closedOn });

/** Three of the quarter before, one of them open; April 3, May 2, June 1; one closed a month later. */
const ledger = disputes([
  { foundOn: "2024-01-08", deadline: "2024-02-07", ...closed("2024-02-01") },
  { foundOn: "2024-02-08", deadline: "2024-03-09", ...closed("2024-05-20") },
  { foundOn: "2024-03-30", deadline: "2024-04-29" },
  { foundOn: "2024-04-02", deadline: "2024-05-02", ...closed("2024-04-12") },
  { foundOn: "2024-04-03", deadline: "2024-05-03", ...closed("2024-06-11") },
  { foundOn: "2024-04-28", deadline: "2024-05-28" },
  { foundOn: "2024-05-06", deadline: "2024-06-05", ...closed("2024-05-09") },
  { foundOn: "2024-05-07", deadline: "2024-06-06", ...closed("2024-07-01") },
  { foundOn: "2024-06-17", deadline: "2024-07-17", ...closed("2024-06-18") },
]);

describe("reports of longer periods", () => {
  for (const [month, asOf, name, title, label] of [
    ["2024-05", "2024-06-03", "月报2024-05", "2024年5月", "填报月份：2024年5月"],
    ["2024-Q2", "2024-07-03", "季报2024-Q2", "2024年第二季度", "填报季度：2024年第二季度"],
    ["2024-H1", "2024-07-03", "半年报2024-H1", "2024年上半年", "填报时段：2024年上半年"],
    ["2024", "2025-01-03", "年报2024", "2024年", "填报年度：2024年"],
    [
      "2024-03..2024-05",
      "2024-06-03",
      "阶段报2024-03..2024-05",
      "2024年3—5月",
      "填报时段：2024年3—5月",
    ],
    [
      "2023-12..2024-02",
      "2024-03-03",
      "阶段报2023-12..2024-02",
      "2023年12月—2024年2月",
      "填报时段：2023年12月—2024年2月",
    ],
  ] as const) {
    const { drafts } = monthOf([ledger], { month, asOf });
    const [report, provincial, modern] = drafts;
    const what = name.replace(/\d.*$/u, "");

    it(`${month} is written as ${name}, the forms beside it`, () => {
      assert.deepEqual(
        drafts.map((draft) => draft.name),
        [name, `${name}省表`, `${name}类型`],
      );
      for (const draft of drafts) {
        assert.ok(draft.name.length <= 31);
        assert.doesNotMatch(draft.name, /[\\/?*[\]:]/u);
      }
    });

    it(`${month} is titled ${title} on every sheet`, () => {
      const titleOf = (draft: typeof report) => draft?.rows[0]?.[0]?.value;
      assert.equal(titleOf(report), `${title}青河镇矛盾纠纷排查化解情况${what}`);
      assert.equal(titleOf(provincial), `${title}青河镇矛盾纠纷排查情况表`);
      assert.equal(titleOf(modern), `${title}青河镇矛盾纠纷类型统计表`);
      assert.equal(provincial?.rows[1]?.[4]?.value, label);
      assert.equal(report?.print.footer, `青河镇${title}`);
    });

    it(`${month} leaves no placeholder open, and speaks of a month only where one is meant`, () => {
      const text = textOf(drafts);
      assert.doesNotMatch(text, /\{\w+\}/u);
      if (month !== "2024-05") assert.doesNotMatch(text, /本月|上月/u);
    });

    it(`${month} is no ledger when its sheets come back without their mark`, () => {
      for (const draft of drafts) {
        const rows = draft.rows.map((row) => row.map((cell) => cell?.value ?? null));
        const { kind } = recognise(gridOf(draft.name, rows));
        assert.ok(kind === null || kind === "report", `${draft.name}: ${kind ?? ""}`);
      }
    });
  }

  it("says the stock sentences in the words of the period", () => {
    const { sentences } = monthOf([ledger], { month: "2024-Q2", asOf: "2024-07-03" });
    assert.deepEqual(sentences, [
      "截至6月30日，本季度共排查矛盾纠纷6件，化解4件，化解率66.67%，正在化解2件。",
      "上期结转矛盾纠纷2件，本季度化解1件，尚有1件正在化解。",
      "截至6月30日，共有矛盾纠纷3件在办，其中超期3件。",
    ]);
    assert.ok(proveText(sentences.join("\n")).every(({ ok }) => ok));
  });

  const headOf = (month: string, asOf: string) =>
    valuesOf(monthOf([ledger], { month, asOf }).drafts[0]!, "主要指标");

  it("sets a quarter beside the one before and last year’s", () => {
    const [head, carried, found] = headOf("2024-Q2", "2024-07-03");
    assert.deepEqual(head?.slice(3, 8), ["本季度", "上季度", "较上季度", "去年同期", "较去年同期"]);
    assert.deepEqual(carried?.slice(3, 6), [2, 0, 2]);
    assert.deepEqual(found?.slice(3, 8), [6, 3, 3, "—", "—"]);
    const { drafts } = monthOf([ledger], { month: "2024-Q2", asOf: "2024-07-03" });
    assert.match(valuesOf(drafts[0]!, "说明").flat().join(), /上期结转是季初尚未化解的/u);
  });

  for (const month of ["2024", "2023-07..2024-06"])
    it(`shows the year before ${month} once: it is last year's period too`, () => {
      const [head, ...rows] = headOf(month, "2025-01-03");
      assert.ok(!head?.includes("去年同期"));
      for (const row of rows) assert.equal(row.length, head?.length);
    });

  it("judges a period still running on the day it is filled in", () => {
    const { sentence, drafts } = monthOf([ledger], { month: "2024", asOf: "2024-05-08" });
    assert.equal(
      sentence,
      "截至5月8日，本年共排查矛盾纠纷8件，化解2件，化解率25.00%，正在化解6件。",
    );
    const months = valuesOf(drafts[0]!, "各月情况").slice(1, -2);
    assert.deepEqual(
      months.map(([month]) => month),
      ["2024年1月", "2024年2月", "2024年3月", "2024年4月", "2024年5月"],
    );
  });

  it("counts the year of a span over New Year from its last January", () => {
    const late = disputes([
      { foundOn: "2023-12-20", deadline: "2024-01-19" },
      { foundOn: "2024-01-20", deadline: "2024-02-19" },
    ]);
    const { drafts } = monthOf([late], { month: "2023-12..2024-02", asOf: "2024-03-01" });
    const [, provincial] = drafts;
    assert.deepEqual(
      provincial?.rows[4]?.slice(4).map((cell) => cell?.value),
      [0, 2, 2, 1],
    );
    assert.match(textOf(drafts), /年度累计自2024年1月1日起/u);
  });
});

describe("各月情况", () => {
  const { drafts, data } = monthOf([ledger], { month: "2024-Q2", asOf: "2024-07-03" });
  const rows = valuesOf(drafts[0]!, "各月情况");

  it("has a line a month; what was found and closed adds up to the quarter", () => {
    assert.deepEqual(rows.slice(0, -1), [
      [
        "月份",
        "当月排查",
        "其中到6月30日已化解",
        "化解率",
        "月初结转",
        "当月共化解",
        "月末在办",
        "月末超期",
      ],
      ["2024年4月", 3, 2, 2 / 3, 2, 1, 4, 2],
      ["2024年5月", 2, 1, 1 / 2, 4, 2, 4, 3],
      ["2024年6月", 1, 1, 1, 4, 2, 3, 3],
      ["合计", 6, 4, 4 / 6, "", 5, "", ""],
    ]);
    const { found, closed: all } = data.measures.headline;
    assert.deepEqual([found, all], [6, 5]);
  });

  it("says what cannot be added", () => {
    assert.match(String(rows.at(-1)?.[0]), /月末在办、月末超期是当时的数，相加没有意义/u);
  });

  it("says in the notes that the months add up", () => {
    assert.match(
      textOf(drafts),
      /逐月相加与本季度数核对：排查6件、其中已化解4件、当月共化解5件，全部相符。/u,
    );
  });

  it("is drawn instead of the trend", () => {
    assert.deepEqual(
      drafts[0]?.charts?.map(({ title }) => title),
      ["各村（社区）化解率", "各月排查、化解件数", "各类矛盾纠纷件数"],
    );
    assert.deepEqual(valuesOf(drafts[0]!, "近12个月"), []);
  });

  it("gives a month the trend", () => {
    const [sheet] = monthOf([ledger]).drafts;
    assert.deepEqual(valuesOf(sheet!, "各月情况"), []);
    assert.ok(valuesOf(sheet!, "近12个月").length > 2);
  });

  it("is there for each kind of matter", () => {
    const opinions = ledgerOf(
      "opinion",
      [{ village: "柳林村", person: "李四", registeredOn: "2024-05-06", status: "已办结" }],
      { sheet: "诉求" },
    );
    const [sheet] = monthOf([ledger, opinions], { month: "2024-Q2", asOf: "2024-07-03" }).drafts;
    const total = (title: string) => valuesOf(sheet!, title).find(([name]) => name === "合计");
    assert.equal(total("各月情况（矛盾纠纷）")?.[1], 6);
    assert.equal(total("各月情况（群众意见诉求）")?.[1], 1);
  });
});
