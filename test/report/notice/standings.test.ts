import assert from "node:assert/strict";
import { namesOf, standingsOf } from "../../../src/report/notice/standings";

const CASES: readonly [ranks: (number | null)[], leaders: string, laggards: string][] = [
  [[1, 2, 3, 4, 5, 6, 7], "甲乙丙", "戊己庚"],
  [[1, 2, 3, 4], "甲乙丙", "丁"],
  [[1, 2], "甲", "乙"],
  [[1, 1, 1, 4], "甲乙丙", "丁"],
  [[1, 2, 2, 2, 5, null], "甲乙丙丁", "戊"],
  [[1, 1, 1], "", ""],
  [[null, null], "", ""],
  [[], "", ""],
];

describe("who leads and who lags", () => {
  for (const [ranks, leaders, laggards] of CASES)
    it(`of the places ${ranks.join(" ")}`, () => {
      const units = ranks.map((rank, at) => ({ unit: "甲乙丙丁戊己庚"[at] ?? "", rank }));
      const found = standingsOf(units);
      assert.equal(namesOf(found.leaders).join(""), leaders);
      assert.equal(namesOf(found.laggards).join(""), laggards);
    });
});
