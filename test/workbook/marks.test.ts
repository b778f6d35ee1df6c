import assert from "node:assert/strict";
import { markFormulas, severities, severityOfFormula } from "../../src/workbook/marks";

describe("marks", () => {
  it("are known by their formula, with or without the equals sign", () => {
    for (const severity of severities) {
      assert.equal(severityOfFormula(markFormulas[severity]), severity);
      assert.equal(severityOfFormula(`=${markFormulas[severity]} `), severity);
    }
  });

  it("are not mistaken for the clerk's rules", () => {
    for (const formula of ["TRUE", 'LEN("x")>0', "A1>0", ""])
      assert.equal(severityOfFormula(formula), null);
  });
});
