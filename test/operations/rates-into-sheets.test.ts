import assert from "node:assert/strict";
import { insertRates } from "../../src/operations/insert-rates";
import { readJournal, undoLast } from "../../src/operations/journal";
import { countedLedgers } from "../../src/operations/rate-books";
import { rateFormulas } from "../../src/operations/rate-formulas";
import { readBook } from "../../src/operations/read-book";
import { defaultProfile } from "../../src/profile/index";
import { serialOf } from "../../src/sheet/serial";
import { openWorkbook, type FileWorkbook } from "../../src/workbook/file/index";
import { sampleBook } from "../pane/harness/sample-book";

const moment = {
  profile: { ...defaultProfile, targets: { resolution: 0.9 } },
  asOf: serialOf(2024, 5, 31),
  at: "2024-05-31 09:30",
};

describe("rates in the workbook", () => {
  let workbook: FileWorkbook;
  beforeEach(async () => {
    workbook = await openWorkbook(await sampleBook(), "全镇台账.xlsx");
  });

  it("stand in a sheet of their own that one undo takes away", async () => {
    const wanted = { period: "2024-05", by: "village" } as const;
    const { sheet } = await insertRates(workbook, moment, wanted);
    assert.equal(sheet, "统计2024-05");
    const { values } = await workbook.read(sheet);
    const line = values.find(([label]) => label === "化解率");
    assert.ok(line);
    const [, part, whole, rate] = line;
    assert.equal(Number(part) / Number(whole), rate);
    assert.ok(values.some(([label]) => label === "柳林村"));
    assert.equal((await readJournal(workbook)).at(-1)?.operation, "insertRates");
    await undoLast(workbook);
    assert.ok(!(await workbook.sheets()).some(({ name }) => name === sheet));
  });

  it("can be formulas over the ledger’s own columns", async () => {
    const book = await readBook(workbook, defaultProfile);
    const ledger = countedLedgers([book]).find(({ grid }) => grid.sheet === "矛盾纠纷台账");
    assert.ok(ledger);
    const formulas = rateFormulas(ledger, moment.asOf);
    assert.match(
      formulas.find(({ label }) => label.endsWith("化解率"))?.formula ?? "",
      /^=TZ\.化解率\('矛盾纠纷台账'!\$[A-Z]+\$\d+:\$[A-Z]+\$\d+\)$/,
    );
    assert.match(
      formulas.find(({ label }) => label.endsWith("按期办结率"))?.formula ?? "",
      /,DATE\(2024,5,31\)\)$/,
    );
  });
});
