import assert from "node:assert/strict";
import { serialOf } from "../../src/sheet/serial";
import { call, column, failing } from "./call";

const may = (day: number) => serialOf(2024, 5, day);

describe("TZ days", () => {
  it("counts overdue days from the day after the deadline", () => {
    assert.equal(call("逾期天数", may(20), "", may(20)), 0);
    assert.equal(call("逾期天数", may(20), "", may(21)), 1);
    assert.equal(call("逾期天数", may(20), may(23), may(31)), 3);
    assert.equal(call("逾期天数", "2024-05-20", "2024.5.19", "2024年5月31日"), 0);
    assert.equal(call("逾期天数", "", "", may(31)), "");
    assert.equal(failing("逾期天数", may(20), "", ""), "as-of-needed");
    assert.equal(failing("逾期天数", "尽快", "", may(31)), "not-a-date");
  });
  it("spills over columns", () => {
    assert.deepEqual(call("逾期天数", column(may(20), may(25)), column("", may(26)), may(22)), [
      [2],
      [0],
    ]);
  });
  it("adds the limit of the kind of matter and an extension", () => {
    assert.equal(call("办理期限", may(1), "矛盾纠纷"), may(31));
    assert.equal(call("办理期限", may(1), "信访"), may(1) + 60);
    assert.equal(call("办理期限", may(1), "信访事项", 30), may(1) + 90);
    assert.equal(failing("办理期限", may(1), "信访", 31), "extension-too-long");
    assert.equal(failing("办理期限", may(1), "其他"), "unknown-class");
  });
  it("tells the next visit by class, last visit and rating", () => {
    assert.equal(call("应走访日", "一般", serialOf(2024, 1, 31), "满意"), serialOf(2024, 2, 29));
    assert.equal(call("应走访日", "重点", may(1), "满意"), may(8));
    assert.equal(call("应走访日", "一般", may(1), "基本满意"), may(8));
    assert.equal(call("应走访日", "学生家庭", serialOf(2024, 4, 1), ""), serialOf(2025, 3, 1) - 1);
    assert.equal(call("应走访日", "一般", "", ""), "立即");
    const spilled = call("应走访日", column("一般", "", "重点"), column(may(1), "", may(1)), "");
    assert.deepEqual(spilled, [[serialOf(2024, 6, 1)], [""], [may(8)]]);
  });
  it("reads dates in any spelling", () => {
    for (const text of ["2024.5.6", "2024年5月6日", "20240506", "２０２４－０５－０６", "五月六日"])
      assert.equal(call("规范日期", text, 2024), may(6), text);
    assert.equal(failing("规范日期", "5月6日"), "not-a-date");
    assert.equal(failing("规范日期", "2024-02-30"), "not-a-date");
  });
  it("states the month in a sentence", () => {
    assert.equal(
      call("汇总语句", column("已化解", "已化解", "化解中"), may(31)),
      "截至5月31日，本月共排查矛盾纠纷3件，化解2件，化解率66.67%，正在化解1件。",
    );
    assert.equal(
      call("汇总语句", column(""), may(31), "起"),
      "截至5月31日，本月共排查矛盾纠纷0起，化解0起，化解率—，正在化解0起。",
    );
    assert.equal(failing("汇总语句", column("已化解"), ""), "as-of-needed");
  });
});
