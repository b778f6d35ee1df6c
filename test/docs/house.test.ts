import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { drawHouse, withDrawing } from "../../scripts/house";

describe("ARCHITECTURE.md", () => {
  const page = readFileSync(new URL("../../ARCHITECTURE.md", import.meta.url), "utf8");

  it("draws the house as it is (npm run docs)", () => {
    assert.equal(page, withDrawing(page, drawHouse()));
  });

  it("draws every room, and none over its own floor", () => {
    const arrows = drawHouse().match(/\w+ --> \w+/g) ?? [];
    assert.ok(arrows.length > 15);
    assert.ok(!arrows.some((arrow) => /^(sheet|profile) --> (?!sheet)/.test(arrow)));
  });
});
