import assert from "node:assert/strict";
import { periodTitle, periodWords, reportOfSheet } from "../../src/locale/period-words";

describe("the words for a period", () => {
  for (const [name, title, now, before, report] of [
    ["2024-05", "2024年5月", "本月", "上月", "月报"],
    ["2023-12", "2023年12月", "本月", "上月", "月报"],
    ["2024-Q1", "2024年第一季度", "本季度", "上季度", "季报"],
    ["2024-Q2", "2024年第二季度", "本季度", "上季度", "季报"],
    ["2024-Q4", "2024年第四季度", "本季度", "上季度", "季报"],
    ["2024-H1", "2024年上半年", "本半年", "上个半年", "半年报"],
    ["2024-H2", "2024年下半年", "本半年", "上个半年", "半年报"],
    ["2024", "2024年", "本年", "上年", "年报"],
    ["2024-03..2024-05", "2024年3—5月", "本期", "上期", "阶段报"],
    ["2024-01..2024-12", "2024年1—12月", "本期", "上期", "阶段报"],
    ["2023-12..2024-02", "2023年12月—2024年2月", "本期", "上期", "阶段报"],
    ["2024-05..2024-05", "2024年5月", "本期", "上期", "阶段报"],
  ] as const)
    it(`${name} is ${title}, ${now} after ${before}, told in a ${report}`, () => {
      assert.equal(periodTitle(name), title);
      const words = periodWords(name);
      assert.deepEqual([words.now, words.before, words.report], [now, before, report]);
    });

  it("leaves a name that is no period as it is", () => {
    assert.equal(periodTitle("2024-13"), "2024-13");
  });

  for (const [sheet, report] of [
    ["月报2024-05", "月报"],
    ["月报2024-05省表", "月报"],
    ["季报2024-Q2", "季报"],
    ["半年报2024-H1", "半年报"],
    ["年报2024", "年报"],
    ["阶段报2024-03..2024-05类型", "阶段报"],
    ["月报", null],
    ["应走访06-03", null],
    ["2024年报", null],
  ] as const)
    it(`a sheet named ${sheet} holds ${report === null ? "no report" : `a ${report}`}`, () => {
      assert.equal(reportOfSheet(sheet), report);
    });
});
