import assert from "node:assert/strict";
import { createTypedCells } from "../../../src/page/book/typed-cells";
import { viewKey } from "../../../src/workbook/file/index";

const cell = (row: number, column = 0) => ({ row, column });

describe("cells typed since a sheet was read", () => {
  it("are parted by the moment something was asked of the file", () => {
    const typed = createTypedCells();
    typed.add("台账", [cell(1), cell(2)]);
    const moment = typed.moment();
    typed.add("台账", [cell(3)]);
    assert.deepEqual(typed.parted("台账", moment), {
      until: new Set([viewKey(1, 0), viewKey(2, 0)]),
      since: new Set([viewKey(3, 0)]),
    });
  });

  it("count as typed later when they are typed again", () => {
    const typed = createTypedCells();
    typed.add("台账", [cell(1)]);
    const moment = typed.moment();
    typed.add("台账", [cell(1)]);
    assert.deepEqual(typed.parted("台账", moment).since, new Set([viewKey(1, 0)]));
  });

  it("are forgotten up to the moment the sheet was shown as of", () => {
    const typed = createTypedCells();
    typed.add("台账", [cell(1)]);
    const moment = typed.moment();
    typed.add("台账", [cell(2)]);
    typed.shown("台账", moment);
    assert.equal(typed.has("台账"), true);
    typed.shown("台账", typed.moment());
    assert.equal(typed.has("台账"), false);
  });

  it("are kept apart by sheet", () => {
    const typed = createTypedCells();
    typed.add("甲", [cell(1)]);
    assert.equal(typed.has("乙"), false);
    typed.forget("甲");
    assert.equal(typed.has("甲"), false);
  });
});
