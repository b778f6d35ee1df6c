import assert from "node:assert/strict";
import fc from "fast-check";
import { Problem } from "../../src/sheet/problem";
import { call, column, failing } from "./call";

const TIERS = [
  [0.9, 8],
  [0.95, 10],
  [0.8, 5],
];

describe("TZ.分档得分", () => {
  it("gives the points of the highest bound reached, whatever the order of the table", () => {
    assert.deepEqual(call("分档得分", column(1, 0.95, 0.9499, 0.8, 0.7999), TIERS), [
      [10],
      [10],
      [8],
      [5],
      [0],
    ]);
    assert.equal(call("分档得分", "95%", TIERS), 10);
    assert.equal(call("分档得分", "", TIERS), "");
  });

  it("takes a header with the column and with the table, and ends with the last filled row", () => {
    assert.deepEqual(
      call("分档得分", column("满意率", 0.9, "无", 0.1, "", ""), [["下限", "得分"], ...TIERS]),
      [[""], [8], [""], [0]],
    );
  });

  it("says what it cannot read where it stands", () => {
    const result = call("分档得分", column(0.9, "很好", 0.8), TIERS) as readonly unknown[][];
    assert.deepEqual([result[0], result[2]], [[8], [5]]);
    const problem = result[1]?.[0];
    assert.ok(problem instanceof Problem && problem.code === "not-a-number");
    assert.equal(failing("分档得分", "很好", TIERS), "not-a-number");
  });

  it("refuses a table without bounds or points", () => {
    assert.equal(failing("分档得分", 1, [["", ""]]), "no-tiers");
    assert.equal(failing("分档得分", 1, [[0.9, 8], [0.8]]), "bad-tiers");
  });

  it("is as cheap as what stands in a whole column", () => {
    const whole: (string | number)[][] = Array.from({ length: 1_048_576 }, () => [""]);
    whole[1] = [0.9];
    const started = performance.now();
    assert.deepEqual(call("分档得分", whole, TIERS), [[""], [8]]);
    assert.ok(performance.now() - started < 1000);
  });
});

describe("TZ.得分名次", () => {
  it("lets equal scores share a place and skips the next", () => {
    assert.deepEqual(call("得分名次", column(90, 95, 90, "", 80)), [[2], [1], [2], [""], [4]]);
    assert.equal(call("得分名次", column(90, 95, 90, 80), 80), 4);
    assert.equal(call("得分名次", column("总分", 90, 95), "95"), 1);
  });

  it("has no place where there is no score", () => {
    assert.equal(failing("得分名次", column("", "无")), "empty-base");
    assert.equal(failing("得分名次", column(90), 91), "score-not-there");
  });

  it("places everyone behind all who have more", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2 }), (scores) => {
        assert.deepEqual(
          call("得分名次", column(...scores)),
          scores.map((score) => [1 + scores.filter((other) => other > score).length]),
        );
      }),
    );
  });
});
