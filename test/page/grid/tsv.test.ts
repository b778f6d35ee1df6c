import assert from "node:assert/strict";
import fc from "fast-check";
import { readTsv, writeTsv } from "../../../src/page/grid/tsv";

describe("cells on the clipboard", () => {
  const cases: readonly (readonly [text: string, rows: string[][]])[] = [
    ["", []],
    ["甲", [["甲"]]],
    [
      "甲\t乙\r\n丙\t丁\r\n",
      [
        ["甲", "乙"],
        ["丙", "丁"],
      ],
    ],
    ['甲\t"第一行\n第二行"\t丙', [["甲", "第一行\n第二行", "丙"]]],
    ['"说""好""了"\t丙\n', [['说"好"了', "丙"]]],
    ['"没关的引号\t乙\n丙', [['"没关的引号', "乙"], ["丙"]]],
    ['"张三"的地\t乙', [['"张三"的地', "乙"]]],
    ["甲\t\t丙\n\n丁", [["甲", "", "丙"], [""], ["丁"]]],
    ["\t", [["", ""]]],
    ["甲\n\n", [["甲"], [""]]],
  ];
  for (const [text, rows] of cases)
    it(`${JSON.stringify(text)} is ${JSON.stringify(rows)}`, () => {
      assert.deepEqual(readTsv(text), rows);
    });

  it("come back as they were written, whatever stands in them", () => {
    const cell = fc.stringMatching(/^[甲乙"\t\n ,]{0,6}$/);
    const width = fc.integer({ min: 1, max: 4 });
    const rows = width.chain((columns) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1 }),
    );
    fc.assert(
      fc.property(rows, (given) => {
        assert.deepEqual(readTsv(`${writeTsv(given)}\r\n`), given);
      }),
    );
  });
});
