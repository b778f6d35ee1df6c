import assert from "node:assert/strict";
import { appraiseNow } from "../../src/operations/appraise-now";
import { readJournal, undoLast } from "../../src/operations/journal";
import type { Moment } from "../../src/operations/moment";
import { defaultProfile } from "../../src/profile/index";
import { proveText } from "../../src/proof/prove-text";
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

async function workbook(): Promise<Workbook> {
  const { sheets } = makeTownship({ seed: 12, households: 20, villages: 3 });
  return openWorkbook(await toXlsx(sheets), "全镇台账.xlsx");
}

async function names(book: Workbook): Promise<string[]> {
  return (await book.sheets()).map(({ name }) => name);
}

describe("an appraisal in the open workbook", function () {
  this.timeout(20_000);

  it("writes 考核, 扣分明细 and 通报 as one operation and takes them back", async () => {
    const book = await workbook();
    const before = await names(book);
    const written = await appraiseNow(book, moment, { period: "2024-Q1", notice: true });
    assert.deepEqual(written.sheets, ["考核2024-Q1", "扣分明细2024-Q1", "通报2024-Q1"]);
    assert.deepEqual(await names(book), [...before, ...written.sheets]);
    const journal = await readJournal(book);
    assert.deepEqual(
      journal.map(({ operation, sheets }) => [operation, sheets]),
      [["appraisal", [...written.sheets]]],
    );
    assert.deepEqual((await undoLast(book))?.refused, []);
    assert.deepEqual(await names(book), before);
  });

  it("links every row it names to a cell of the workbook", async () => {
    const book = await workbook();
    const { drafts } = await appraiseNow(book, moment, { period: "2024-Q1" });
    const [, losses] = drafts;
    const sheets = new Set(await names(book));
    const links = losses!.rows.flat().flatMap((cell) => cell?.link ?? []);
    assert.ok(links.length > 0);
    for (const { sheet } of links) assert.ok(sheets.has(sheet), sheet);
  });

  it("counts none of its own sheets when made again", async () => {
    const book = await workbook();
    const first = await appraiseNow(book, moment, { period: "2024-Q1", notice: true });
    const second = await appraiseNow(book, moment, { period: "2024-Q1", notice: true });
    assert.deepEqual(second.appraisal.units, first.appraisal.units);
    assert.deepEqual(second.sheets, first.sheets);
  });

  it("says nothing in the notice that its own proof-reader would not believe", async () => {
    const { drafts } = await appraiseNow(await workbook(), moment, {
      ...{ period: "2024-Q1", notice: true },
    });
    const lines = drafts[2]!.rows.flat().map((cell) => String(cell?.value ?? ""));
    assert.equal(lines[0], "关于青河镇2024年第一季度考核情况的通报");
    const claims = proveText(lines.join("\n"));
    assert.ok(claims.length > 0);
    assert.deepEqual(
      claims.filter(({ ok }) => !ok),
      [],
    );
  });

  it("writes nothing for a period that has not begun", async () => {
    const book = await workbook();
    const before = await names(book);
    await assert.rejects(appraiseNow(book, moment, { period: "2024-Q3" }), {
      code: "month-not-begun",
    });
    assert.deepEqual(await names(book), before);
  });
});
