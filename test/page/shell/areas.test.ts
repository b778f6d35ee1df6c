import assert from "node:assert/strict";
import { areas, nextArea, type Area } from "../../../src/page/shell/areas";

describe("F6 round the desk", () => {
  const all = new Set(areas);
  const without = (gone: Area) => new Set(areas.filter((area) => area !== gone));
  const cases: readonly (readonly [Area | null, 1 | -1, ReadonlySet<Area>, Area | null])[] = [
    ["bar", 1, all, "grid"],
    ["grid", 1, all, "pane"],
    ["pane", 1, all, "bar"],
    ["bar", -1, all, "pane"],
    ["pane", -1, all, "grid"],
    ["grid", 1, without("pane"), "bar"],
    ["bar", -1, without("pane"), "grid"],
    [null, 1, all, "bar"],
    [null, -1, all, "pane"],
    ["grid", 1, new Set(["grid"]), "grid"],
    [null, 1, new Set(), null],
  ];
  for (const [from, step, there, to] of cases)
    it(`${step === 1 ? "F6" : "Shift+F6"} from ${from ?? "nowhere"} among ${[...there].join(", ")} goes to ${to ?? "nothing"}`, () => {
      assert.equal(nextArea(from, step, there), to);
    });
});
