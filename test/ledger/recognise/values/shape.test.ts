import assert from "node:assert/strict";
import { shapeOf, type Shape } from "../../../../src/ledger/recognise/values/shape";
import type { CellValue } from "../../../../src/sheet/grid";

describe("what a cell looks like", () => {
  const cases: readonly (readonly [CellValue, Shape])[] = [
    ["", "blank"],
    [null, "blank"],
    ["无", "yesno"],
    ["—", "blank"],
    ["未设置", "blank"],
    ["2024-05-06", "date"],
    ["2024.5.6", "date"],
    ["20240506", "date"],
    [20240506, "date"],
    ["5月6日", "date"],
    [45418, "serialDate"],
    ["410522199001011234", "id"],
    ["410522********1234", "id"],
    ["13812345678", "phone"],
    [13812345678, "phone"],
    ["0372-1234567", "phone"],
    ["√", "tick"],
    ["男", "gender"],
    ["是", "yesno"],
    ["满意", "rating"],
    ["不了解", "rating"],
    ["已化解", "status"],
    ["正在办理", "status"],
    ["重大隐患", "level"],
    ["红色", "level"],
    ["89.66%", "percent"],
    [12, "integer"],
    ["12", "integer"],
    [12.5, "number"],
    ["600多", "scaled"],
    ["张建国", "name"],
    ["柳林村", "place"],
    ["SL20240001", "codeText"],
    ["邻里纠纷", "word"],
    ["因宅基地边界与邻居发生争执，多次协商未果", "long"],
  ];
  for (const [value, shape] of cases)
    it(`${JSON.stringify(value)} is ${shape}`, () => assert.equal(shapeOf(value, false), shape));

  it("a number formatted as a date is one", () => assert.equal(shapeOf(3, true), "date"));
});
