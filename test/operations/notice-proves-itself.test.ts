import assert from "node:assert/strict";
import { writeDocx } from "../../src/document/docx";
import { ledgerPeriods } from "../../src/operations/ledger-facts";
import { summariseMonth } from "../../src/operations/monthly-summary";
import { proveWritten } from "../../src/operations/prove-report";
import { countedLedgers } from "../../src/operations/rate-books";
import { defaultProfile } from "../../src/profile/index";
import type { Profile } from "../../src/profile/profile";
import { monthNotice } from "../../src/report/notice/month-notice";
import { noticeDocument } from "../../src/report/notice/notice-document";
import { readReport } from "../../src/workbook/file/report/read-report";
import { day } from "../measure/ledger-of";
import { makeLedger } from "../samples/ledger";
import { makeTownship } from "../samples/township";
import { bookOfGrids } from "./book-of";

const profile: Profile = {
  ...defaultProfile,
  unitName: "青河镇",
  targets: { resolution: 0.95, closing: 0.9, satisfaction: 0.9, coverage: 1 },
};

/** Seed, households, villages, period, as-of day. */
const NOTICES = [
  [3, 60, 6, "2024-05", "2024-06-03"],
  [4, 90, 8, "2024-05", "2024-05-20"],
  [5, 45, 4, "2024-Q2", "2024-07-02"],
  [6, 80, 6, "2024-Q1", "2024-06-30"],
  [7, 120, 10, "2024-H1", "2024-07-01"],
  [8, 70, 5, "2024", "2024-12-31"],
  [9, 50, 3, "2024-03..2024-05", "2024-06-01"],
  [10, 40, 1, "2024-05", "2024-05-31"],
  [11, 100, 12, "2024-04", "2025-01-10"],
  [12, 60, 6, "2023-11..2024-04", "2024-05-31"],
] as const;

async function proved([seed, households, villages, month, asOf]: (typeof NOTICES)[number]) {
  const township = makeTownship({ seed, households, villages });
  const books = [
    bookOfGrids([
      ...township.sheets.map(({ grid }) => grid),
      makeLedger({ kind: "opinion", rows: 20, seed, sheet: "诉求", mess: 1 }).grid,
      makeLedger({ kind: "hazard", rows: 15, seed: seed + 1, sheet: "隐患", mess: 1 }).grid,
    ]),
  ];
  const options = { profile, asOf: day(asOf) };
  const { data } = summariseMonth(books, { ...options, period: month });
  const document = noticeDocument(monthNotice(data));
  const report = readReport(await writeDocx(document), "通报.docx");
  assert.ok(report !== null);
  const ledger = ledgerPeriods(countedLedgers(books), { ...options, month: null });
  return { document, report, claims: proveWritten(report, "通报.docx", ledger) };
}

describe("a notice proves itself", function () {
  this.timeout(60_000);

  for (const notice of NOTICES)
    it(`${notice[3]} as of ${notice[4]}, ${String(notice[2])} villages`, async () => {
      const { document, report, claims } = await proved(notice);
      assert.deepEqual(
        claims
          .filter(({ ok }) => !ok)
          .map(({ text, topic, stated, computed }) => `${topic} ${stated} ${computed}: ${text}`),
        [],
      );
      assert.ok(claims.some(({ note }) => note === "ledger"));
      assert.deepEqual(unclaimedTables(report.text, claims), []);
      const tables = document.blocks.filter(({ kind }) => kind === "table");
      assert.equal(tablesIn(report.text).length, tables.length);
    });
});

describe("the notice of an appraisal", () => {
  it("proves the points of its ranking", async () => {
    const township = makeTownship({ seed: 5, households: 40, villages: 3 });
    const books = [bookOfGrids(township.sheets.map(({ grid }) => grid))];
    const options = { profile, asOf: day("2024-07-02") };
    const { data } = summariseMonth(books, { ...options, period: "2024-Q2" });
    const unit = (name: string, points: readonly string[], score: string, rank: number) => ({
      unit: name,
      points,
      score,
      rank,
      grade: "合格",
      vetoes: [],
    });
    const ranking = {
      items: ["化解率（200分）", "走访（100分）", "加分"],
      units: [
        unit("柳林村", ["190.50", "88.25", "10"], "288.75", 1),
        unit("石桥村", ["180", "90", "0"], "270", 2),
      ],
    };
    const document = noticeDocument({ ...monthNotice(data), ranking });
    const report = readReport(await writeDocx(document), "通报.docx");
    assert.ok(report !== null);
    const ledger = ledgerPeriods(countedLedgers(books), { ...options, month: null });
    const claims = proveWritten(report, "通报.docx", ledger);
    assert.deepEqual(
      claims.filter(({ ok }) => !ok),
      [],
    );
    assert.deepEqual(unclaimedTables(report.text, claims), []);
    assert.ok(claims.some(({ stated, kind }) => stated === 288.75 && kind === "sum"));
  });
});

/** First and last line (1-based) of each table: lines of cells parted by tabs. */
function tablesIn(text: string): { first: number; last: number }[] {
  const tables: { first: number; last: number }[] = [];
  text.split("\n").forEach((line, at) => {
    if (!line.includes("\t")) return;
    const open = tables[tables.length - 1];
    if (open?.last === at) open.last = at + 1;
    else tables.push({ first: at + 1, last: at + 1 });
  });
  return tables;
}

function unclaimedTables(text: string, claims: readonly { line: number }[]): string[] {
  const lines = text.split("\n");
  return tablesIn(text)
    .filter(({ first, last }) => !claims.some(({ line }) => line >= first && line <= last))
    .map(({ first, last }) => lines.slice(first - 2, last).join("\n"));
}
