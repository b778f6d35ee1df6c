import assert from "node:assert/strict";
import { rateBooks } from "../../src/operations/rate-books";
import { defaultProfile } from "../../src/profile/index";
import { gridOf } from "../../src/sheet/grid";
import { serialOf } from "../../src/sheet/serial";
import { bookOfGrids } from "../operations/book-of";

describe("answers by ticks", () => {
  it("with two ticks are none, and that is said", () => {
    const rows = [
      ["群众满意度测评表（2024年5月）"],
      ["序号", "村", "姓名", "满意", "基本满意", "不满意", "不了解"],
      [1, "柳林村", "张桂兰", "√", "", "", ""],
      [2, "柳林村", "李国强", "", "—", "√", "×"],
      [3, "石桥村", "王建军", "√", "", "√", ""],
    ];
    const options = { profile: defaultProfile, asOf: serialOf(2024, 6, 5) };
    const { groups, unread } = rateBooks([bookOfGrids([gridOf("测评", rows)])], options);
    const rate = groups[0].rates.find(({ id }) => id === "satisfaction");
    assert.deepEqual([rate?.numerator, rate?.denominator], [1, 2]);
    assert.deepEqual(
      unread.map(({ row, reason }) => [row, reason]),
      [[4, "several-ticks"]],
    );
  });
});
