import assert from "node:assert/strict";
import { noticeRanking } from "../../../src/report/appraisal/notice-ranking";
import { appraised, disputes, PART, profileOf } from "./appraised";

const items = PART.items ?? [];
const grouped = items.map((item) => ({ ...item, group: item.group ?? "其他" }));

describe("the points of a notice's ranking", () => {
  const cases = [
    ["items, marks without base spread", items, "spread", true],
    ["items, marks without base given in full", items, "full", true],
    ["items, marks without base left out", items, "none", false],
    [
      "groups of items, marks spread",
      [...grouped, ...grouped.map((item) => ({ ...item, id: `${item.id}-too` }))],
      ...(["spread", true] as const),
    ],
  ] as const;
  for (const [name, list, missing, fills] of cases)
    it(`add up to each score: ${name}`, () => {
      const { data } = appraised([disputes], {
        profile: profileOf({ ...PART, missing, items: list }),
      });
      const ranking = noticeRanking(data);
      assert.equal(ranking.items.at(-1) === "不计项补分", fills);
      assert.ok(ranking.units.length > 1);
      for (const { points, score } of ranking.units) {
        assert.equal(points.length, ranking.items.length);
        const sum = points.reduce((all, one) => all + Number(one ?? 0), 0);
        assert.equal(sum.toFixed(2), Number(score).toFixed(2));
      }
    });
});
