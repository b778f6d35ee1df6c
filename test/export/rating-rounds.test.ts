import assert from "node:assert/strict";
import { jsonlChunks } from "../../src/export/text-formats";
import { exportBooks } from "../../src/operations/export-books";
import { defaultProfile as profile } from "../../src/profile/index";
import { gridOf } from "../../src/sheet/grid";
import { serialOf } from "../../src/sheet/serial";
import { bookOfGrids } from "../operations/book-of";

const grid = gridOf("测评", [
  ["柳林村群众满意度测评表"],
  [
    ...["序号", "村", "受访人", "第一次测评日期", "第一次满意度"],
    ...["第二次测评日期", "第二次满意度"],
  ],
  [1, "柳林村", "张大山", "2024-03-01", "满意", "2024-06-01", "不满意"],
  [2, "柳林村", "李二妹", "2024-03-02", "不满意", "2024-06-02", ""],
  [3, "柳林村", "王五根", "2024-03-02", "不满意", "2024-06-02", "基本满意"],
]);

/** Rating, day and whether satisfied, of each record as of a day. */
function exported(asOf: number): unknown[] {
  const { table } = exportBooks([bookOfGrids([grid])], { profile, asOf });
  const lines = [...jsonlChunks(table)].join("").trim().split("\n");
  return lines.map((line) => {
    const { rating, ratedOn, satisfied, ratingCounts } = JSON.parse(line) as Record<
      string,
      unknown
    >;
    assert.equal(ratingCounts, true);
    return [rating, ratedOn, satisfied];
  });
}

describe("a row that holds several rounds of answers, exported", () => {
  it("has the last one given by the day, and its day", () => {
    assert.deepEqual(exported(serialOf(2024, 4, 30)), [
      ["满意", "2024-03-01", true],
      ["不满意", "2024-03-02", false],
      ["不满意", "2024-03-02", false],
    ]);
    assert.deepEqual(exported(serialOf(2024, 7, 1)), [
      ["不满意", "2024-06-01", false],
      ["不满意", "2024-03-02", false],
      ["基本满意", "2024-06-02", true],
    ]);
  });
});
