import assert from "node:assert/strict";
import { recognise } from "../../src/ledger/recognise/index";
import { measureRates } from "../../src/measure/index";
import { defaultProfile } from "../../src/profile/index";
import { gridOf, type CellValue } from "../../src/sheet/grid";
import { findingsIn } from "../check/found";
import { day } from "./ledger-of";

type Cells = readonly (readonly CellValue[])[];

/** `numerator/denominator` of a rate of a clerk's cells, from the grid on. */
function rateOf(id: string, cells: Cells, asOf = "2024-07-05"): string | undefined {
  const ledger = recognise(gridOf("Sheet1", cells, "台账.xlsx"));
  const { groups } = measureRates([ledger], { profile: defaultProfile, asOf: day(asOf) });
  const rate = groups[0].rates.find((one) => one.id === id);
  return rate === undefined ? undefined : `${rate.numerator}/${rate.denominator}`;
}

function codesOf(cells: Cells): string[] {
  const ledger = recognise(gridOf("Sheet1", cells, "台账.xlsx"));
  return findingsIn(ledger).map(({ code }) => code);
}

const DISPUTES = ["序号", "村名", "当事人", "简要情况", "排查时间", "化解情况", "化解时间"];
const disputes = (statuses: readonly string[]): Cells => [
  ["矛盾纠纷排查化解台账（2024年）"],
  DISPUTES,
  ...statuses.map((status, i) => [
    i + 1,
    "石门村",
    "阮长明",
    `水渠争议${i}`,
    "2024-06-03",
    status,
    "",
  ]),
];

const coded = (label: string, codes: readonly CellValue[]): Cells => [
  ["矛盾纠纷信息采集表（2024年）"],
  ["序号", "村名", "当事人", "排查日期", label],
  ...codes.map((code, i) => [i + 1, "石门村", "阮长明", `2024-06-0${i + 1}`, code]),
];

const asked = (label: string, answers: readonly CellValue[]): Cells => [
  ["群众诉求办理台账（2024年）"],
  ["序号", "反映人", "诉求内容", "受理时间", "办理情况", label],
  ...answers.map((answer, i) => [i + 1, "阮长明", `水管漏水${i}`, "2024-06-03", "已办结", answer]),
];

describe("words from a clerk's cells to the rate", () => {
  it("a plan, a return and a no in brackets close nothing", () => {
    const open = ["8月底前化解到位", "有望月底办结", "已化解后又上访", "已化解（否）", "化解中"];
    assert.equal(rateOf("resolution", disputes(open)), "0/5");
  });

  it("a day that has passed closes, one to come does not yet", () => {
    const dated = disputes(["6月20日化解", "已于6月21日化解", "7月20日化解", "化解中"]);
    assert.equal(rateOf("resolution", dated), "2/4");
    assert.equal(rateOf("resolution", dated, "2024-06-20"), "1/4");
    assert.equal(rateOf("resolution", dated, "2024-07-20"), "3/4");
  });

  it("codes mean what the label says", () => {
    const labels = ["状态（1已化解2化解中3未化解）", "化解状态：1-已化解；2-化解中；3-未化解"];
    for (const label of labels) {
      assert.equal(rateOf("resolution", coded(label, [1, 2, 3, 1])), "2/4", label);
      assert.equal(rateOf("resolution", coded(label, ["1", "2", "１", "3"])), "2/4", label);
    }
    const yesNo = coded("是否化解（0是1否）", [0, 1, 1, 0]);
    assert.equal(rateOf("resolution", yesNo), "2/4");
    assert.ok(!codesOf(yesNo).includes("status-unknown"));
  });

  it("an answer counts with its remark, who was not reached does not", () => {
    const answers = ["满意（电话）", "基本满意，渠未修", "不甚满意", "无人接听", "空号", "待回访"];
    const cells = asked("回访满意度", answers);
    assert.equal(rateOf("satisfaction", cells), "2/3");
    assert.ok(!codesOf(cells).includes("rating-unknown"));
  });

  it("yes and no answer 是否满意, in words, ticks and codes", () => {
    for (const [yes, no] of [
      ["是", "否"],
      ["√", "×"],
      ["1", "0"],
    ] as const) {
      const cells = asked("是否满意", [yes, no, yes, yes, ""]);
      assert.equal(rateOf("satisfaction", cells), "3/4", yes);
      assert.ok(!codesOf(cells).includes("rating-unknown"), yes);
    }
  });

  it("a word nobody knows is told and stays outside", () => {
    const cells = asked("回访满意度", ["满意", "满意", "满意", "随它去"]);
    assert.equal(rateOf("satisfaction", cells), "3/3");
    assert.ok(codesOf(cells).includes("rating-unknown"));
    assert.ok(codesOf(disputes(["已化解", "随它去", "化解中"])).includes("status-unknown"));
  });
});
