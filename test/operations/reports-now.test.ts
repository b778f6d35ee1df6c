import assert from "node:assert/strict";
import { readJournal, undoLast } from "../../src/operations/journal";
import type { Moment } from "../../src/operations/moment";
import { readBook } from "../../src/operations/read-book";
import { revisitsNow } from "../../src/operations/revisits-now";
import { summaryNow } from "../../src/operations/summary-now";
import { defaultProfile } from "../../src/profile/index";
import { openWorkbook } from "../../src/workbook/file/index";
import type { Workbook } from "../../src/workbook/port";
import { day } from "../measure/ledger-of";
import { toXlsx } from "../samples/files";
import { makeTownship } from "../samples/township";

const moment: Moment = {
  profile: { ...defaultProfile, unitName: "青河镇" },
  asOf: day("2024-05-31"),
  at: "2024-05-31 14:05",
};

const clerks = ["民情档案", "走访台账", "满意度测评", "矛盾纠纷台账", "信访台账"];

async function workbook(): Promise<Workbook> {
  const { sheets } = makeTownship({ seed: 12, households: 20, villages: 3 });
  return openWorkbook(await toXlsx(sheets), "全镇台账.xlsx");
}

async function names(book: Workbook): Promise<string[]> {
  return (await book.sheets()).map(({ name }) => name);
}

describe("reports in the open workbook", function () {
  this.timeout(20_000);

  it("adds the month's sheets, notes it in the journal, and takes them back", async () => {
    const book = await workbook();
    const { sheets, summary } = await summaryNow(book, moment, { period: "2024-05" });
    assert.equal(sheets[0], "月报2024-05");
    assert.deepEqual(await names(book), [...clerks, ...sheets]);
    const [entry] = await readJournal(book);
    assert.deepEqual(
      [entry?.operation, entry?.at, entry?.sheets],
      ["monthlySummary", moment.at, [...sheets]],
    );
    assert.ok(summary.sentence.startsWith("截至5月31日"));
    assert.deepEqual((await undoLast(book))?.refused, []);
    assert.deepEqual(await names(book), clerks);
  });

  it("replaces its own sheets when made again, and counts none of them", async () => {
    const book = await workbook();
    const first = await summaryNow(book, moment, { period: "2024-05" });
    const second = await summaryNow(book, moment, { period: "2024-05" });
    assert.deepEqual(second.sheets, first.sheets);
    assert.equal(second.summary.sentence, first.summary.sentence);
    assert.deepEqual(await names(book), [...clerks, ...first.sheets]);
  });

  it("leaves a sheet of the clerk's own of that name alone and says what its own is called", async () => {
    const { sheets } = makeTownship({ seed: 12, households: 20, villages: 3 });
    const own = { ...sheets[0]!, grid: { ...sheets[0]!.grid, sheet: "月报2024-05" } };
    const book = await openWorkbook(await toXlsx([own, ...sheets.slice(1)]), "全镇台账.xlsx");
    const written = await summaryNow(book, moment, { period: "2024-05" });
    const [name = ""] = written.sheets;
    assert.notEqual(name, "月报2024-05");
    assert.ok(name.startsWith("月报2024-05"));
    assert.ok((await names(book)).includes(name));
    assert.ok((await names(book)).includes("月报2024-05"));
  });

  it("adds the list of the week from a book read before", async () => {
    const book = await workbook();
    const read = await readBook(book, moment.profile);
    const { sheet, plan } = await revisitsNow(book, moment, {}, undefined, read);
    assert.equal(sheet, "应走访05-27");
    assert.ok(plan.due.length > 0);
    const [entry] = await readJournal(book);
    assert.equal(entry?.operation, "revisitList");
    await undoLast(book);
    assert.deepEqual(await names(book), clerks);
  });
});
