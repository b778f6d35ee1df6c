import assert from "node:assert/strict";
import { proveText } from "../../../src/proof/prove-text";
import { ledgerOf } from "../../measure/ledger-of";
import { blockOf, disputes, monthOf, textOf, valuesOf } from "./month-of";

const closed = { status: "已化解" };

/** 29 found in May, 26 of them closed in it; one of April still open, one of April closed in May. */
function stockLedger() {
  return disputes([
    ...Array.from({ length: 26 }, (_, index) => ({
      ...closed,
      closedOn: "2024-05-20",
      village: index % 2 === 0 ? "柳林村" : "河东村",
    })),
    { village: "河东村" },
    { village: "河东村", category: "土地" },
    { village: "石桥村", category: "", peopleCount: 600 },
    { foundOn: "2024-04-02", deadline: "2024-05-02" },
    { foundOn: "2024-04-03", ...closed, closedOn: "2024-05-03" },
  ]);
}

describe("月报", () => {
  const summary = monthOf([stockLedger()], { profile: { targets: { resolution: 0.9 } } });
  const [sheet] = summary.drafts;
  if (sheet === undefined) throw new Error("no sheet");

  it("is titled after year, month, unit and the ledgers at hand, with unit and date below", () => {
    assert.equal(sheet.name, "月报2024-05");
    assert.equal(sheet.rows[0]?.[0]?.value, "2024年5月青河镇矛盾纠纷排查化解情况月报");
    assert.equal(sheet.rows[1]?.[0]?.value, "填报单位（盖章）：青河镇");
    assert.equal(sheet.rows[1]?.[9]?.value, "填报日期：2024年6月3日");
  });

  it("says the stock sentence, carried-over matters in one of their own", () => {
    assert.equal(
      summary.sentence,
      "截至5月31日，本月共排查矛盾纠纷29件，化解26件，化解率89.66%，正在化解3件。",
    );
    assert.deepEqual(summary.sentences.slice(1, 3), [
      "上期结转矛盾纠纷2件，本月化解1件，尚有1件正在化解。",
      "截至5月31日，共有矛盾纠纷4件在办，其中超期1件。",
    ]);
  });

  it("says nothing that its own proof-reader would not believe", () => {
    const claims = proveText(summary.sentences.join("\n"));
    assert.ok(claims.length > 0);
    assert.deepEqual(
      claims.filter(({ ok }) => !ok),
      [],
    );
  });

  it("sets the headline beside last month and the target", () => {
    const rows = valuesOf(sheet, "主要指标");
    assert.deepEqual(
      rows.slice(1, 6).map(([name, , , now, before, change]) => [name, now, before, change]),
      [
        ["上期结转", 2, 0, 2],
        ["本期排查（新增）", 29, 2, 27],
        ["本期化解", 27, 0, 27],
        ["期末在办", 4, 2, 2],
        ["超期", 1, 0, 1],
      ],
    );
    const resolution = rows.find(([name]) => name === "化解率");
    assert.deepEqual(resolution?.slice(1, 6), [26, 29, 26 / 29, 0, 89.66]);
    assert.deepEqual(resolution?.slice(8, 10), [0.9, "未达标"]);
  });

  it("shows no figure for a time before the ledger begins", () => {
    const [, carried] = valuesOf(sheet, "主要指标");
    assert.deepEqual(carried?.slice(6, 8), ["—", "—"]);
  });

  it("ranks villages, equal ones sharing a place, and marks those below the target", () => {
    assert.deepEqual(
      valuesOf(sheet, "分村").map((row) => [row[0], row[2], row[6], row[8], row.at(-1)]),
      [
        ["村（社区）", "本期排查", "当月排查已化解", "名次", "未达标项"],
        ["柳林村", 13, 13, 1, "达标"],
        ["河东村", 15, 13, 2, "化解率"],
        ["石桥村", 1, 0, 3, "化解率"],
        ["合计", 29, 26, "", ""],
      ],
    );
    assert.deepEqual(
      summary.belowTarget.map(({ group, id, target }) => [group, id, target]),
      [
        ["河东村", "resolution", 0.9],
        ["石桥村", "resolution", 0.9],
      ],
    );
  });

  it("counts what has no category under （未填） and adds up", () => {
    const rows = valuesOf(sheet, "分类别");
    assert.deepEqual(
      rows.slice(1).map((row) => row.slice(0, 4)),
      [
        ["邻里", 27, 26, 1],
        ["土地", 1, 0, 1],
        ["（未填）", 1, 0, 1],
        ["合计", 29, 26, 3],
      ],
    );
  });

  it("puts matters into bands that do not overlap", () => {
    const [, counts] = valuesOf(sheet, "涉及人数");
    assert.deepEqual(counts, [28, 0, 0, 1, 0, 29]);
  });

  it("lists what is overdue with its source", () => {
    const [, overdue] = valuesOf(sheet, "超期事项（1件）");
    assert.equal(overdue?.[2], "张三丰");
    assert.equal(overdue?.[4], 29);
    assert.equal(overdue?.[7], "矛盾纠纷台账第31行");
  });

  it("names sheets, rows, rules, limits and the proof in its notes", () => {
    const notes = valuesOf(sheet, "说明").flat().join("\n");
    assert.match(notes, /test\.xlsx“矛盾纠纷台账”第2—32行（矛盾纠纷台账，31条记录）/u);
    assert.match(notes, /自受理（登记、排查）之日起按30天计算/u);
    assert.match(notes, /核对\d+项，全部相符/u);
    assert.match(notes, /签发人/u);
  });

  it("draws villages with the target as a line, the trend and the categories", () => {
    assert.deepEqual(
      sheet.charts?.map(({ kind, series }) => [kind, series.map(({ name }) => name)]),
      [
        ["columnLine", ["化解率", "目标"]],
        ["line", ["排查", "化解"]],
        ["bar", ["排查", "化解"]],
      ],
    );
    const [villages] = sheet.charts ?? [];
    const { top = 0, bottom = 0 } = villages?.categories ?? {};
    assert.deepEqual(
      sheet.rows.slice(top, bottom + 1).map((row) => row[0]?.value),
      ["柳林村", "河东村", "石桥村"],
    );
    assert.ok((sheet.print.area?.bottom ?? 0) < top, "figures of charts are not printed");
  });

  it("is upright A4 with its title on each page", () => {
    assert.equal(sheet.print.landscape, false);
    assert.deepEqual(sheet.print.titleRows, [0, 1]);
  });

  it("holds no formula of the add-in", () => {
    for (const draft of summary.drafts)
      for (const cell of draft.rows.flat()) assert.doesNotMatch(cell?.formula ?? "", /TZ\./iu);
  });
});

describe("月报 of a month without events", () => {
  const summary = monthOf([stockLedger()], { month: "2024-03" });
  const [sheet] = summary.drafts;

  it("is a report of zeros, without rates", () => {
    assert.equal(
      summary.sentence,
      "截至3月31日，本月共排查矛盾纠纷0件，化解0件，化解率—，正在化解0件。",
    );
    const rows = valuesOf(sheet!, "主要指标");
    for (const row of rows.slice(1, 6)) assert.equal(row[3], 0);
    assert.deepEqual(rows.find(([name]) => name === "化解率")?.slice(1, 4), [0, 0, "—"]);
    assert.deepEqual(
      valuesOf(sheet!, "分村").map((row) => [row[0], row[2], row[7]]),
      [
        ["村（社区）", "本期排查", "化解率"],
        ["柳林村", 0, "—"],
        ["河东村", 0, "—"],
        ["石桥村", 0, "—"],
        ["合计", 0, "—"],
      ],
    );
  });

  it("still brings the forms", () => {
    assert.deepEqual(
      summary.drafts.map(({ name }) => name),
      ["月报2024-03", "月报2024-03省表", "月报2024-03类型"],
    );
  });
});

describe("月报 of several kinds of ledger", () => {
  const opinions = ledgerOf(
    "opinion",
    [
      { village: "柳林村", person: "李四", registeredOn: "2024-05-06", status: "已办结" },
      { village: "河东", person: "王五", registeredOn: "2024-05-07", status: "办理中" },
    ],
    { sheet: "诉求" },
  );
  const hazards = ledgerOf(
    "hazard",
    [{ village: "柳林村", name: "线路老化", foundOn: "2024-05-06", status: "已整改" }],
    { sheet: "隐患" },
  );
  const ratings = ledgerOf(
    "satisfaction",
    [
      { village: "柳林村", person: "赵一", visitedOn: "2024-05-08", rating: "满意" },
      { village: "河东村", person: "钱二", visitedOn: "2024-05-08", rating: "基本满意" },
      { village: "河东村", person: "孙三", visitedOn: "2024-05-09", rating: "不满意" },
      { village: "河东村", person: "周四", visitedOn: "2024-05-09", rating: "不了解" },
    ],
    { sheet: "测评" },
  );

  it("gives each kind its block and its sentence", () => {
    const { drafts, sentences } = monthOf([stockLedger(), opinions, hazards, ratings]);
    const [sheet] = drafts;
    assert.deepEqual(
      valuesOf(sheet!, "各类事项").map((row) => [row[0], row[2], row[6]]),
      [
        ["种类", "本期新增", "当月新增已办结"],
        ["矛盾纠纷", 29, 26],
        ["群众意见诉求", 2, 1],
        ["安全隐患", 1, 1],
        ["合计", 32, 28],
      ],
    );
    assert.ok(
      sentences.includes(
        "截至5月31日，本月共收集群众意见诉求2件，办结1件，办结率50.00%，正在办理1件。",
      ),
    );
    assert.ok(
      sentences.includes(
        "截至5月31日，本月共排查安全隐患1处，整改1处，整改率100.00%，正在整改0处。",
      ),
    );
    assert.ok(
      sentences.includes(
        "本月收到满意度有效评价3份，其中满意1份、基本满意1份、一般0份、不满意1份，满意率66.67%。",
      ),
    );
    assert.deepEqual(valuesOf(sheet!, "群众满意度").at(-1), [
      "合计",
      1,
      1,
      0,
      1,
      3,
      1,
      0,
      2 / 3,
      1 / 3,
    ]);
  });

  for (const [name, ledgers, title, sheets] of [
    ["opinions", [opinions], "2024年5月青河镇群众意见诉求办理情况月报", 1],
    ["hazards", [hazards], "2024年5月青河镇安全隐患排查整改情况月报", 1],
    ["ratings", [ratings], "2024年5月青河镇群众满意度情况月报", 1],
  ] as const)
    it(`is named after ${name} where there are no disputes`, () => {
      const { drafts } = monthOf(ledgers);
      assert.equal(drafts[0]?.rows[0]?.[0]?.value, title);
      assert.equal(drafts.length, sheets);
    });
});

describe("masked 月报", () => {
  const ledger = disputes([
    {
      person: "欧阳娜娜、李四",
      summary: "欧阳娜娜与邻居赵六争地界，电话13800001234",
      foundOn: "2024-03-01",
      deadline: "2024-03-20",
    },
  ]);

  it("shows neither names nor phones nor texts that may hold them", () => {
    const shown = textOf(monthOf([ledger], { mask: true }).drafts);
    for (const secret of ["欧阳娜娜", "李四", "赵六", "13800001234"])
      assert.ok(!shown.includes(secret), secret);
    assert.ok(shown.includes("欧*、李*"));
    assert.ok(shown.includes("脱敏"));
  });

  it("shows them when not asked to mask", () => {
    const shown = textOf(monthOf([ledger]).drafts);
    assert.ok(shown.includes("欧阳娜娜与邻居赵六争地界"));
  });
});

describe("unknown words", () => {
  it("are counted as open and listed", () => {
    const ledger = disputes([{ status: "说不清" }, { status: "已化解", closedOn: "2024-05-12" }]);
    const [sheet] = monthOf([ledger]).drafts;
    assert.match(valuesOf(sheet!, "说明").flat().join("\n"), /办理状态“说不清”1处/u);
    const [, , total] = blockOf(sheet!, "分村");
    assert.equal(total?.[2]?.value, 2);
  });
});
