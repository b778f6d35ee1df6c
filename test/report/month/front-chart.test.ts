import assert from "node:assert/strict";
import type { Ledger } from "../../../src/ledger/ledger";
import {
  FRONT_CHART,
  frontChartLines,
  isOnPageOne,
  monthPage,
} from "../../../src/report/month/month-sheet";
import { ledgerOf } from "../../measure/ledger-of";
import { disputes, monthOf } from "./month-of";

/** Ledgers of so many villages, a third of whose matters are still open; of so many kinds. */
function ledgersOf(villages: number, kinds: number): Ledger[] {
  const rows = Array.from({ length: villages * 4 }, (_, index) => ({
    village: `第${String((index % villages) + 1)}村`,
    isOpen: index % 3 === 0,
  }));
  const made = [
    () =>
      disputes(
        rows.map(({ village, isOpen }) =>
          isOpen ? { village } : { village, status: "已化解", closedOn: "2024-05-20" },
        ),
      ),
    () =>
      ledgerOf(
        "hazard",
        rows.map(({ village, isOpen }, index) => ({
          village,
          name: `线路老化${String(index)}`,
          foundOn: "2024-05-06",
          status: isOpen ? "整改中" : "已整改",
        })),
        { sheet: "隐患" },
      ),
    () =>
      ledgerOf(
        "opinion",
        rows.map(({ village, isOpen }, index) => ({
          village,
          person: `李${String(index)}`,
          registeredOn: "2024-05-06",
          status: isOpen ? "办理中" : "已办结",
        })),
        { sheet: "诉求" },
      ),
    () =>
      ledgerOf(
        "satisfaction",
        rows.map(({ village, isOpen }, index) => ({
          village,
          person: `赵${String(index)}`,
          visitedOn: "2024-05-08",
          rating: isOpen ? "不满意" : "满意",
        })),
        { sheet: "测评" },
      ),
  ];
  return made.slice(0, kinds).map((make) => make());
}

const towns = [1, 8, 40].flatMap((villages) =>
  [1, 2, 3, 4].flatMap((kinds) => [0, 1].map((target) => ({ villages, kinds, target }))),
);

describe("the chart of page one", () => {
  const heights = new Set<number | undefined>();
  for (const { villages, kinds, target } of towns)
    it(`is as tall as trying whole sheets tells: ${String(villages)} villages, ${String(kinds)} kinds, targets of ${String(target)}`, () => {
      const targets = {
        resolution: target,
        closing: target,
        rectification: target,
        satisfaction: target,
      };
      const { data } = monthOf(ledgersOf(villages, kinds), { profile: { targets } });
      const tried = FRONT_CHART.find((lines) => isOnPageOne(monthPage(data, "", lines)));
      assert.equal(frontChartLines(data), tried);
      heights.add(tried);
    });

  it("has several heights in these", () => {
    assert.ok(heights.size > 1, String([...heights]));
  });
});
