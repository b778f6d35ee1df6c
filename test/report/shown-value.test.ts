import assert from "node:assert/strict";
import { shownFix, shownValue } from "../../src/report/shown-value";
import { serialOf } from "../../src/sheet/serial";

const day = serialOf(2024, 2, 1);

describe("a value as a person reads it", () => {
  it("is a date where the column holds dates", () => {
    assert.equal(shownValue({ field: "foundOn", value: day }), "2024-02-01");
    assert.equal(shownValue({ field: "age", value: 32 }), 32);
  });

  it("shows what a fix keeps: the time of a day too", () => {
    const format = "yyyy-mm-dd hh:mm";
    assert.equal(shownFix({ to: day, format: "yyyy-mm-dd" }), "2024-02-01");
    assert.equal(shownFix({ to: day + (13 * 60 + 4) / 1440, format }), "2024-02-01 13:04");
    assert.equal(shownFix({ to: day + 0.5, format }, "day"), "2024-02-01");
    assert.equal(shownFix({ to: 45321 }), 45321);
  });
});
