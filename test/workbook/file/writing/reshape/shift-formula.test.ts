import assert from "node:assert/strict";
import {
  namesSheet,
  shiftFormula,
} from "../../../../../src/workbook/file/writing/reshape/shift-formula";

const here = { moved: "台账", own: "台账" };
const elsewhere = { moved: "台账", own: "汇总" };

describe("formulas when rows come and go", () => {
  const insert = { at: 4, count: 2 };
  const grown: readonly (readonly [formula: string, after: string])[] = [
    ["A4+A5", "A4+A7"],
    ["$A$5", "$A$7"],
    ["SUM(B2:B9)", "SUM(B2:B11)"],
    ["SUM(B5:B9)", "SUM(B7:B11)"],
    ["SUM(B2:B4)", "SUM(B2:B4)"],
    ["COUNTA(A:A)", "COUNTA(A:A)"],
    ["SUM(3:9)", "SUM(3:11)"],
    ["台账!A9&'台账'!A9&附!A9", "台账!A11&'台账'!A11&附!A9"],
    ['IF(A9="A9",LOG10(A9),1E5)', 'IF(A11="A9",LOG10(A11),1E5)'],
    ["_xldudf_TZ_化解率(P6:P280)", "_xldudf_TZ_化解率(P8:P282)"],
    ["表1[数A9]+合计A9", "表1[数A9]+合计A9"],
    ["[1]台账!A9", "[1]台账!A9"],
    ["B9:B5", "B11:B7"],
  ];
  for (const [formula, after] of grown)
    it(`${formula} becomes ${after} when two rows come before the fifth`, () => {
      assert.deepEqual(shiftFormula(formula, insert, here), { formula: after, lost: false });
    });

  const remove = { at: 4, count: -2 };
  const shrunk: readonly (readonly [formula: string, after: string, lost?: true])[] = [
    ["A4+A7", "A4+A5"],
    ["SUM(B2:B9)", "SUM(B2:B7)"],
    ["SUM(B5:B9)", "SUM(B5:B7)"],
    ["SUM(B2:B6)", "SUM(B2:B4)"],
    ["SUM(B5:B6)", "SUM(B5:B6)", true],
    ["A1+A6", "A1+A6", true],
  ];
  for (const [formula, after, lost = false] of shrunk)
    it(`${formula} becomes ${lost ? "#REF!" : after} when the fifth and sixth row go`, () => {
      assert.deepEqual(shiftFormula(formula, remove, here), { formula: after, lost });
    });

  it("of other sheets follow where they name the sheet, and only there", () => {
    const { formula } = shiftFormula("A9+台账!A9+SUM(台账!A1:A9)", insert, elsewhere);
    assert.equal(formula, "A9+台账!A11+SUM(台账!A1:A11)");
  });

  const tabs = ["一月", "二月", "三月", "附 表"];
  const named: readonly (readonly [formula: string, sheet: string, is: boolean])[] = [
    ["二月!A1", "二月", true],
    ["SUM(一月:三月!A1)", "二月", true],
    ["SUM(一月:二月!A1)", "三月", false],
    ["'附 表'!A1", "附 表", true],
    ['"二月!A1"', "二月", false],
    ["A1", "二月", false],
  ];
  for (const [formula, sheet, is] of named)
    it(`${formula} ${is ? "names" : "does not name"} ${sheet}`, () => {
      assert.equal(namesSheet(formula, sheet, tabs), is);
    });
});
