import assert from "node:assert/strict";
import { recognise } from "../../src/ledger/recognise";
import { openRecords } from "../../src/ledger/records";
import { yearAssumed } from "../../src/ledger/year-assumed";
import { defaultProfile } from "../../src/profile/defaults";
import { gridOf } from "../../src/sheet/grid";
import { serialOf } from "../../src/sheet/serial";

const HEADER = ["序号", "当事人", "纠纷类型", "排查时间", "化解情况", "化解时间"];

describe("ledger/year-assumed", () => {
  const said = (title: string, found: string, closed: string) =>
    yearAssumed(
      openRecords(
        recognise(
          gridOf(
            "九月",
            [[title], HEADER, [1, "杜春生", "邻里纠纷", found, "已化解", closed]],
            "台账.xlsx",
          ),
        ),
        defaultProfile,
        { asOf: serialOf(2023, 10, 8) },
      ),
    );

  it("tells the first column whose year was assumed, once", () =>
    assert.deepEqual(said("矛盾纠纷台账", "9月6日", "9.17"), {
      book: "台账.xlsx",
      sheet: "九月",
      row: null,
      column: 3,
      reason: "year-assumed",
      value: "9月6日",
    }));
  it("tells nothing where the title has the year", () =>
    assert.equal(said("2023年矛盾纠纷台账", "9月6日", "9.17"), null));
  it("tells nothing where the row has it", () =>
    assert.equal(said("矛盾纠纷台账", "2023-09-06", "9.17"), null));
});
