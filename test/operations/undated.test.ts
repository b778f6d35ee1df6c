import assert from "node:assert/strict";
import { rateBooks } from "../../src/operations/rate-books";
import { defaultProfile } from "../../src/profile/index";
import { gridOf, type CellValue } from "../../src/sheet/grid";
import { serialOf } from "../../src/sheet/serial";
import { bookOfGrids } from "./book-of";

const HEAD = ["序号", "村", "当事人", "纠纷类型", "排查日期", "化解情况"];
const NAMES = ["张建国", "李秀英", "王德福", "赵小梅", "陈桂兰", "刘长河", "周玉珍", "吴立民"];

/** Row (1-based), reason and value of what a month's rates leave out of a ledger with these days. */
function unreadOf(days: readonly CellValue[], month?: string): string[] {
  const rows = days.map((day, i) => [i + 1, "柳林村", NAMES[i] ?? "", "邻里纠纷", day, "已化解"]);
  const book = bookOfGrids([gridOf("台账", [["矛盾纠纷排查化解台账（2024年）"], HEAD, ...rows])]);
  const asOf = serialOf(2024, 6, 5);
  const options = {
    profile: defaultProfile,
    asOf,
    ...(month === undefined ? {} : { period: month }),
  };
  return rateBooks([book], options).unread.map(
    ({ row, reason, value }) => `${String((row ?? -1) + 1)} ${reason} ${String(value)}`,
  );
}

describe("matters without a day", () => {
  const days = [0, 1, 2, 3, 4, 5].map((i) => serialOf(2024, 5, 6 + i));

  it("are named where a month is asked for", () => {
    assert.deepEqual(unreadOf([...days, ""], "2024-05"), ["9 no-day 柳林村"]);
    assert.deepEqual(unreadOf([...days, "月底前后"], "2024-05"), ["9 date-unreadable 月底前后"]);
  });

  it("are in the rates of all matters", () => {
    assert.deepEqual(unreadOf([...days, ""]), []);
  });

  it("are none where every matter has its day", () => {
    assert.deepEqual(unreadOf(days, "2024-05"), []);
  });
});
