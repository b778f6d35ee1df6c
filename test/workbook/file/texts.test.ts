import assert from "node:assert/strict";
import { errorTexts } from "../../../src/locale/zh-CN/errors";
import { fileProblemCodes } from "../../../src/workbook/file/problems";
import { lossCodes } from "../../../src/workbook/file/types";

describe("texts of problems with files", () => {
  it("there is one for every code, and none besides", () => {
    const codes = [...fileProblemCodes, ...lossCodes];
    for (const code of codes) assert.ok(code in errorTexts, code);
    const own = Object.keys(errorTexts).filter((code) =>
      /^(file|output|sheet|settings|loss)-/.test(code),
    );
    assert.deepEqual(
      own.filter((code) => !(codes as string[]).includes(code)),
      [],
    );
  });

  for (const code of fileProblemCodes)
    it(`${code} says what happened and what to do`, () => {
      const text = errorTexts[code] ?? "";
      assert.match(text, /请.*。$/);
      assert.doesNotMatch(text, /\n/);
    });
});
