import assert from "node:assert/strict";
import { mergeBooks } from "../../src/operations/merge-books";
import { defaultProfile } from "../../src/profile/index";
import { day } from "../measure/ledger-of";
import { tableOf, type Cells } from "../support/table";
import { bookOfGrids } from "./book-of";

describe("merging ledgers with several rounds", () => {
  const merged = (...tables: readonly (readonly [Cells, Cells])[]) => {
    const grids = tables.map(([header, rows]) => tableOf("入户走访台账（2024年）", header, rows));
    return mergeBooks([bookOfGrids(grids)], defaultProfile).ledgers[0];
  };

  it("keeps every round, joins months by their name and keeps what is no single day", () => {
    const found = merged(
      [[["序号", "户主", "1月走访", "2月走访"]], [[1, "苏满堂", "5日", "3日、9日"]]],
      [[["序号", "户主", "2月走访", "3月走访"]], [[1, "韦秋菊", "2月6日", "√"]]],
    );
    assert.deepEqual(
      found?.columns.map(({ label }) => label),
      ["序号", "户主", "1月走访", "2月走访", "3月走访"],
    );
    assert.deepEqual(
      found.records.map(({ values }) => values.slice(1)),
      [
        ["苏满堂", day("2024-01-05"), "3日、9日", ""],
        ["韦秋菊", "", day("2024-02-06"), "√"],
      ],
    );
  });

  it("writes a day in parts as one, under the label over them", () => {
    const header = [
      ["序号", "户主", "走访日期", null],
      [null, null, "月", "日"],
    ];
    const found = merged([
      header,
      [
        [1, "苏满堂", 5, 6],
        [2, "韦秋菊", 5, 7],
      ],
    ]);
    assert.deepEqual(
      found?.columns.map(({ label }) => label),
      ["序号", "户主", "走访日期"],
    );
    assert.deepEqual(
      found.records.map(({ values }) => values[2]),
      [day("2024-05-06"), day("2024-05-07")],
    );
  });

  it("writes out what ditto marks repeat", () => {
    const header = [["序号", "走访日期", "户主", "走访人", "走访情况"]];
    const rows = [
      [1, "2024-05-06", "苏满堂", "简长顺", "在家"],
      [2, "同上", "韦秋菊", "〃", "在家"],
    ];
    const found = merged([header, rows]);
    assert.deepEqual(
      found?.records.map(({ values }) => values.slice(1)),
      [
        ["苏满堂", "简长顺", day("2024-05-06"), "在家"],
        ["韦秋菊", "简长顺", day("2024-05-06"), "在家"],
      ],
    );
  });
});
