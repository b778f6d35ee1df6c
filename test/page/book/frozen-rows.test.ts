import assert from "node:assert/strict";
import { frozenRows } from "../../../src/page/book/frozen-rows";
import { makeLedger } from "../../samples/ledger";
import { viewOf } from "../view";

describe("rows kept in view", () => {
  it("reach down to the end of the header found", () => {
    const { grid, truth } = makeLedger({ kind: "dispute", rows: 40, seed: 3, mess: 0 });
    const view = { ...viewOf(grid.values), grid };
    assert.equal(frozenRows(view), truth.headerRows[1] + 1);
  });

  it("are those the file freezes itself", () => {
    const { grid } = makeLedger({ kind: "dispute", rows: 40, seed: 3, mess: 0 });
    const view = viewOf(grid.values, { frozen: { rows: 0, columns: 2 } });
    assert.equal(frozenRows({ ...view, grid }), 0, "none more than those");
  });

  it("are none on a sheet without a header", () => {
    assert.equal(frozenRows(viewOf([["会议记录"], ["今天讨论了三件事"]])), 0);
  });
});
