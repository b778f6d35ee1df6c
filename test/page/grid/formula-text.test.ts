import assert from "node:assert/strict";
import { FUNCTIONS, NAMESPACE } from "../../../src/functions/index";
import { formulaShown, formulaStored } from "../../../src/page/grid/formula-text";

describe("formulas between file and grid", () => {
  const pairs: readonly (readonly [stored: string, shown: string])[] = [
    ["_xldudf_TZ_化解率(P6:P280)", "TZ.化解率(P6:P280)"],
    ['IF(A1>0,_xldudf_TZ_逾期天数(B2,C2),"")', 'IF(A1>0,TZ.逾期天数(B2,C2),"")'],
    ["1+_xldudf_TZ_化解率(A1:A9)*100", "1+TZ.化解率(A1:A9)*100"],
    ["_xlfn.XLOOKUP(A1,B:B,C:C)", "XLOOKUP(A1,B:B,C:C)"],
    ["_xlfn._xlws.FILTER(A1:A9,B1:B9=1)", "FILTER(A1:A9,B1:B9=1)"],
    [
      'SUM(_xlfn.IFS(A1,1,TRUE,2),_xlfn.TEXTJOIN(",",TRUE,B1:B3))',
      'SUM(IFS(A1,1,TRUE,2),TEXTJOIN(",",TRUE,B1:B3))',
    ],
    ["_xlfn.STDEV.S(A1:A9)", "STDEV.S(A1:A9)"],
    ['COUNTIFS(A:A,"已化解")/COUNTA(A:A)', 'COUNTIFS(A:A,"已化解")/COUNTA(A:A)'],
    ["_xldudf_OTHER_RATE(A1)", "_xldudf_OTHER_RATE(A1)"],
    ["'TZ.化解率(旧)'!A1&\"TZ.化解率(\"", "'TZ.化解率(旧)'!A1&\"TZ.化解率(\""],
    ["MYSORT(A1)+SORTED", "MYSORT(A1)+SORTED"],
  ];
  for (const [stored, shown] of pairs)
    it(`${shown} stands in the file as ${stored}, and comes back`, () => {
      assert.equal(formulaShown(stored), shown);
      assert.equal(formulaStored(`=${shown}`), stored);
    });

  it("finds every function of ours, written small too", () => {
    for (const { name } of FUNCTIONS) {
      assert.equal(formulaStored(`=${NAMESPACE}.${name}(A1)`), `_xldudf_TZ_${name}(A1)`);
      assert.equal(formulaStored(`=tz.${name}(A1)`), `_xldudf_TZ_${name}(A1)`);
      assert.equal(formulaShown(`_XLDUDF_TZ_${name}(A1)`), `TZ.${name}(A1)`);
    }
  });

  it("puts no prefix twice on what was pasted with one", () => {
    assert.equal(formulaStored("=_xlfn.XLOOKUP(A1,B:B,C:C)"), "_xlfn.XLOOKUP(A1,B:B,C:C)");
    assert.equal(formulaStored("=_xldudf_TZ_化解率(A1)"), "_xldudf_TZ_化解率(A1)");
  });
});
