import assert from "node:assert/strict";
import { checkedName } from "../../../src/page/files/save-file";

describe("checkedName", () => {
  const cases: readonly (readonly [name: string, copy: string])[] = [
    ["台账.xlsx", "台账_已检查.xlsx"],
    ["台账.xls", "台账_已检查.xlsx"],
    ["2024.5月台账.csv", "2024.5月台账_已检查.xlsx"],
    ["台账", "台账_已检查.xlsx"],
    ["台账_已检查.xlsx", "台账_已检查2.xlsx"],
    ["台账_已检查2.xlsx", "台账_已检查3.xlsx"],
    ["台账_已检查9.xls", "台账_已检查10.xlsx"],
    ["台账_已检查稿.xlsx", "台账_已检查稿_已检查.xlsx"],
  ];
  for (const [name, copy] of cases)
    it(`${name} → ${copy}, never the file's own name`, () => {
      assert.equal(checkedName(name, "_已检查"), copy);
      assert.notEqual(copy, name);
    });
});
