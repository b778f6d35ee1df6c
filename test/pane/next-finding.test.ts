import assert from "node:assert/strict";
import type { FindingGroup } from "../../src/pane/check/group-findings";
import { nextFinding } from "../../src/pane/check/next-finding";
import { finding } from "./check-findings";

/** Groups of ids in the order shown; `-` before one that is done. */
function groupsOf(...lists: readonly (readonly string[])[]): readonly FindingGroup[] {
  return lists.map((list, at) => ({
    code: at === 0 ? "id-checksum" : "overdue",
    title: "",
    severity: "error",
    count: 0,
    items: list.map((one) => ({
      id: Math.abs(Number(one)),
      done: one.startsWith("-"),
      finding: finding({}),
    })),
  }));
}

describe("the next finding", () => {
  for (const [name, lists, after, next] of [
    ["the first to start with", [["4", "7"]], null, 4],
    ["the one after", [["4", "7"]], 4, 7],
    ["past what is done", [["4", "-5", "-6", "7"]], 4, 7],
    ["in the next group", [["4"], ["-2", "9"]], 4, 9],
    ["from the start again", [["4", "5"], ["9"]], 9, 4],
    ["after one that was done meanwhile", [["4", "-5", "6"]], 5, 6],
    ["from the start when the one is gone", [["4", "6"]], 5, 4],
    ["itself when no other is left", [["-4", "5"]], 5, 5],
    ["none when all are done", [["-4"], ["-5"]], 4, null],
    ["none of nothing", [], 4, null],
  ] as const)
    it(name, () => {
      assert.equal(nextFinding(groupsOf(...lists), after)?.id ?? null, next);
    });

  it("tells the group and the place in it", () => {
    const next = nextFinding(groupsOf(["-4"], ["-2", "9"]), null);
    assert.deepEqual(next, { id: 9, code: "overdue", index: 1 });
  });
});
