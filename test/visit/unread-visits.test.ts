import assert from "node:assert/strict";
import { defaultProfile as profile } from "../../src/profile/defaults";
import { planVisits, unreadVisits } from "../../src/visit/index";
import { day, ledgerOf } from "../measure/ledger-of";

const village = "柳林村";
const homes = ledgerOf("household", [
  { householder: "张三", village },
  { householder: "李四", village },
]);

function planOf(...ledgers: Parameters<typeof planVisits>[0]) {
  return planVisits([homes, ...ledgers], { profile, asOf: day("2024-05-15") });
}

describe("visits that count for nobody", () => {
  it("are told with their row: days nobody can read, people nobody knows", () => {
    const visits = ledgerOf(
      "visit",
      [
        { person: "张三", village, visitedOn: "2024-05-06" },
        { person: "张三", village, visitedOn: "农忙前" },
        { person: "外人", village, visitedOn: "2024-05-07" },
        { person: "", village, visitedOn: "昨天" },
        { person: "李四", village, visitedOn: "" },
        { person: "李四、外人", village, visitedOn: "秋收后" },
      ],
      { book: "走访.xlsx", sheet: "走访" },
    );
    const place = { book: "走访.xlsx", sheet: "走访", column: null };
    const plan = planOf(visits);
    assert.deepEqual(unreadVisits(plan), [
      { ...place, row: 2, reason: "date-unreadable", value: "农忙前" },
      { ...place, row: 4, reason: "date-unreadable", value: "昨天" },
      { ...place, row: 6, reason: "date-unreadable", value: "秋收后" },
      { ...place, row: 3, reason: "unmatched", value: "外人" },
    ]);
    assert.deepEqual(
      plan.undated.map(({ person }) => person),
      ["张三", "", "李四、外人"],
    );
    assert.deepEqual(
      plan.unmatched.map((one) => [one.village, one.person]),
      [[village, "外人"]],
    );
  });

  it("of matters and answers there are none", () => {
    const row = { person: "外人", village, visitedOn: "昨天", foundOn: "昨天" };
    const plan = planOf(ledgerOf("satisfaction", [row]), ledgerOf("dispute", [row]));
    assert.deepEqual(plan.undated, []);
  });
});
