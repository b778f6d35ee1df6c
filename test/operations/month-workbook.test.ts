import assert from "node:assert/strict";
import { read, utils } from "@e965/xlsx";
import { summariseMonth } from "../../src/operations/monthly-summary";
import { listRevisits } from "../../src/operations/revisit-list";
import { defaultProfile } from "../../src/profile/index";
import type { Profile } from "../../src/profile/profile";
import type { SheetDraft } from "../../src/sheet/draft";
import { newWorkbook } from "../../src/workbook/file/new-workbook";
import { openWorkbook } from "../../src/workbook/file/index";
import { day } from "../measure/ledger-of";
import { makeLedger } from "../samples/ledger";
import { makeReadmeLedger } from "../samples/readme-ledger";
import { makeTownship } from "../samples/township";
import { evaluateFormulas, wrongFormulas } from "../support/formulas";
import { bookOfGrids } from "./book-of";

const profile: Profile = {
  ...defaultProfile,
  unitName: "青河镇",
  targets: { resolution: 0.95, satisfaction: 0.9, coverage: 1, composite: 0.8 },
  compositeWeights: { 化解率: 0.5, 满意率: 0.5 },
};

const township = makeTownship({ seed: 5, households: 45, villages: 4 });
const books = [
  bookOfGrids(
    [
      ...township.sheets.map(({ grid }) => grid),
      makeLedger({ kind: "opinion", rows: 12, seed: 8, sheet: "诉求", mess: 1 }).grid,
      makeLedger({ kind: "hazard", rows: 12, seed: 9, sheet: "隐患", mess: 1 }).grid,
    ],
    "全镇台账.xlsx",
  ),
  bookOfGrids([makeReadmeLedger().grid], "矛盾纠纷台账.xlsx"),
];

/** A month, one in its middle, one without events; then longer periods, one over New Year, one running. */
const CASES = [
  ["2024-05", "2024-06-05"],
  ["2024-05", "2024-05-20"],
  ["2025-08", "2025-09-01"],
  ["2024-Q2", "2024-07-03"],
  ["2024-H1", "2024-07-03"],
  ["2024", "2024-05-20"],
  ["2023-12..2024-02", "2024-03-03"],
] as const;

async function saved(drafts: readonly SheetDraft[]): Promise<Uint8Array> {
  return newWorkbook("月报.xlsx", drafts).save();
}

describe("the month's workbook", function () {
  this.timeout(30_000);

  for (const [month, asOf] of CASES)
    it(`computes to what the engine says: ${month} as of ${asOf}`, async () => {
      const { drafts, data } = summariseMonth(books, { profile, period: month, asOf: day(asOf) });
      const formulas = evaluateFormulas(await saved(drafts));
      assert.ok(formulas.length > 250, String(formulas.length));
      assert.deepEqual(wrongFormulas(formulas), []);
      assert.ok(data.measures.checks.every(({ ok }) => ok));
    });

  it("shows a quarter whose months another reader adds up to the headline", async () => {
    const options = { profile, period: "2024-Q2", asOf: day("2024-07-03") };
    const { drafts, data } = summariseMonth(books, options);
    const sheet = read(await saved(drafts)).Sheets["季报2024-Q2"]!;
    const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1, defval: null });
    const title = rows.findIndex(([cell]) => String(cell).includes("各月情况（矛盾纠纷）"));
    const head = rows[title + 1] ?? [];
    const months = rows.slice(title + 2, title + 5);
    const figures = (label: string): unknown[] => {
      const column = head.indexOf(label);
      assert.ok(column > 0, `${label} in ${head.join()}`);
      return months.map((row) => row[column]);
    };
    const sum = (label: string) =>
      figures(label).reduce<number>((all, one) => all + Number(one), 0);
    const { found, closed, carried, open } = data.measures.headline;
    assert.deepEqual(
      months.map(([month]) => month),
      ["2024年4月", "2024年5月", "2024年6月"],
    );
    assert.ok(found > 10);
    assert.deepEqual([sum("当月排查"), sum("当月共化解")], [found, closed]);
    assert.deepEqual([figures("月初结转")[0], figures("月末在办")[2]], [carried, open]);
    assert.deepEqual(rows[title + 5]?.slice(0, 2), ["合计", found]);
  });

  it("is read back whole by another reader", async () => {
    const { drafts } = summariseMonth(books, {
      profile,
      period: "2024-05",
      asOf: day("2024-05-31"),
    });
    const book = read(await saved(drafts), { cellNF: true });
    assert.deepEqual(
      book.SheetNames,
      drafts.map(({ name }) => name),
    );
    drafts.forEach(({ name, rows, merges }) => {
      const sheet = book.Sheets[name]!;
      assert.equal(sheet["!merges"]?.length ?? 0, merges.length, name);
      rows.forEach((row, r) => {
        row.forEach((cell, c) => {
          if (cell === null || cell.value === "" || cell.value === null) return;
          const column = c < 26 ? String.fromCharCode(65 + c) : "";
          const written = sheet[`${column}${r + 1}`] as { v?: unknown } | undefined;
          assert.equal(written?.v, cell.value, `${name} ${column}${r + 1}`);
        });
      });
    });
    const names = book.Workbook?.Names?.map(({ Name }) => Name) ?? [];
    assert.ok(names.includes("_xlnm.Print_Titles"));
    assert.ok(names.includes("_xlnm.Print_Area"));
  });

  it("is known as the add-in's own, so that it is never counted again", async () => {
    const { drafts } = summariseMonth(books, {
      profile,
      period: "2024-05",
      asOf: day("2024-05-31"),
    });
    const again = await openWorkbook(await saved(drafts), "月报.xlsx");
    const owned = JSON.parse((await again.settings.get("taizhang.owned")) ?? "[]") as string[];
    assert.deepEqual([...owned].sort(), drafts.map(({ name }) => name).sort());
  });

  it("keeps whole names, numbers and phones out of masked sheets", () => {
    const { drafts } = summariseMonth(books, {
      profile,
      period: "2024-05",
      asOf: day("2024-05-31"),
      mask: true,
    });
    const shown = drafts.flatMap(({ rows }) =>
      rows.flat().flatMap((cell) => (typeof cell?.value === "string" ? [cell.value] : [])),
    );
    const staff = new Set(
      township.sheets.flatMap(({ truth }) =>
        truth.records.flatMap(({ owner, visitor, leader }) =>
          [owner, visitor, leader].map((one) => String(one ?? "")),
        ),
      ),
    );
    const residents = township.population.people
      .map(({ name }) => name)
      .filter((name) => !staff.has(name));
    for (const name of residents) assert.ok(!shown.includes(name), name);
    for (const text of shown) {
      assert.doesNotMatch(text, /\d{17}[\dX]/u);
      assert.doesNotMatch(text, /1[3-9]\d{9}/u);
    }
  });

  it("plans no visit of the list that the 月报 leaves out", () => {
    const { drafts, data } = summariseMonth(books, {
      profile,
      period: "2024-05",
      asOf: day("2024-05-31"),
    });
    const due = data.visits?.due.length ?? 0;
    assert.ok(due > 30);
    const list = drafts.find(({ name }) => name === "应走访06-03");
    const serials = list?.rows.filter(([cell, second]) => cell?.style === "integer" && second);
    assert.equal(serials?.length, due);
    const alone = listRevisits(books, {
      profile,
      asOf: day("2024-05-31"),
      week: day("2024-06-03"),
    });
    assert.equal(alone.plan.due.length, due);
  });
});
