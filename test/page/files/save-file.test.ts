import assert from "node:assert/strict";
import { copyName } from "../../../src/page/files/save-file";

describe("copyName", () => {
  const cases: readonly (readonly [name: string, copy: string])[] = [
    ["台账.xlsx", "台账_已检查.xlsx"],
    ["台账.xls", "台账_已检查.xlsx"],
    ["2024.5月台账.csv", "2024.5月台账_已检查.xlsx"],
    ["台账", "台账_已检查.xlsx"],
    ["台账_已检查.xlsx", "台账_已检查2.xlsx"],
    ["台账_已检查2.xlsx", "台账_已检查3.xlsx"],
    ["台账_已检查9.xls", "台账_已检查10.xlsx"],
    ["台账_已检查稿.xlsx", "台账_已检查稿_已检查.xlsx"],
    ["台账_已修改.xlsx", "台账_已检查.xlsx"],
    ["台账_已修改3.xlsx", "台账_已检查.xlsx"],
  ];
  for (const [name, copy] of cases)
    it(`${name} → ${copy}, never the file's own name`, () => {
      assert.equal(copyName(name, ["_已检查", "_已修改"]), copy);
      assert.notEqual(copy, name);
    });
});
