import assert from "node:assert/strict";
import { shortPaths } from "../../src/operations/short-paths";

describe("shortPaths", () => {
  const cases: readonly [string, Readonly<Record<string, string>>][] = [
    [
      "takes the file's own name",
      { "各村/柳林.xls": "柳林.xls", "D:\\表\\河东.xlsx": "河东.xlsx" },
    ],
    [
      "adds the folder where two are called the same",
      {
        "镇/柳林/台账.xls": "柳林/台账.xls",
        "镇/河东/台账.xls": "河东/台账.xls",
        "镇/总.xls": "总.xls",
      },
    ],
    [
      "adds as many folders as it takes",
      { "a/村/1.xls": "a/村/1.xls", "b/村/1.xls": "b/村/1.xls", "1.xls": "1.xls" },
    ],
  ];
  for (const [name, expected] of cases)
    it(name, () => {
      assert.deepEqual(Object.fromEntries(shortPaths(Object.keys(expected))), expected);
    });
});
