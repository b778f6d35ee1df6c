import assert from "node:assert/strict";
import { read } from "@e965/xlsx";
import fc from "fast-check";
import { reportAppraisal } from "../../../src/operations/report-appraisal";
import type { AppraisalItem, MissingMarks } from "../../../src/profile/appraisal";
import { townshipOf } from "./many-villages";
import type { SheetDraft } from "../../../src/sheet/draft";
import { newWorkbook } from "../../../src/workbook/file/new-workbook";
import { plainTownship } from "../../appraise/plain-township";
import { day } from "../../measure/ledger-of";
import { bookOfGrids } from "../../operations/book-of";
import { evaluateFormulas, wrongFormulas } from "../../support/formulas";
import { appraised, profileOf } from "./appraised";

async function saved(drafts: readonly SheetDraft[]): Promise<Uint8Array> {
  return newWorkbook("考核.xlsx", drafts).save();
}

/** Marks that do not come out even, a bonus in the middle, groups that do not stand together. */
const ITEMS: AppraisalItem[] = [
  { id: "a", name: "化解率", full: 33.3, score: { kind: "proportional", rate: "resolution" } },
  {
    ...{ id: "b", name: "加分项", full: 0 },
    score: { kind: "bonus", count: "overdue", points: 0.35, cap: 1 },
  },
  {
    ...{ id: "c", name: "办结率", full: 20, group: "甲" },
    score: { kind: "proportional", rate: "closing" },
  },
  {
    ...{ id: "d", name: "超期", full: 7 },
    score: { kind: "perCase", count: "overdue", points: 2.25 },
  },
  { id: "e", name: "领导评价", full: 10, score: { kind: "hand", column: "领导评价" } },
  {
    ...{ id: "f", name: "整改率", full: 12.5, group: "甲" },
    score: { kind: "proportional", rate: "rectification" },
  },
];

describe("the workbook of an appraisal", function () {
  this.timeout(60_000);

  it("computes totals, ranks and changes to what the engine says, whatever has no base", async () => {
    await fc.assert(
      fc.asyncProperty(
        plainTownship,
        fc.constantFrom<MissingMarks>("spread", "full", "none"),
        fc.constantFrom(0 as const, 1 as const, 2 as const),
        fc.subarray(ITEMS, { minLength: 1 }),
        async ({ grids }, missing, decimals, items) => {
          const veto = [{ id: "slow", rate: "onTime", below: 0.6 } as const];
          const profile = profileOf({ items, missing, veto }, decimals);
          const options = { profile, asOf: day("2024-07-05"), period: "2024-Q2" };
          const { drafts, appraisal } = reportAppraisal([bookOfGrids(grids)], options);
          const formulas = evaluateFormulas(await saved(drafts));
          assert.ok(formulas.length >= appraisal.units.length * 3);
          assert.deepEqual(wrongFormulas(formulas), []);
        },
      ),
      { numRuns: 15 },
    );
  });

  it("is read back whole by another reader, links and all", async () => {
    const { drafts } = appraised(undefined, { writtenInto: "test.xlsx" });
    const book = read(await saved(drafts), { cellNF: true });
    assert.deepEqual(book.SheetNames, ["考核2024-Q2", "扣分明细2024-Q2"]);
    for (const { name, rows, merges } of drafts) {
      const sheet = book.Sheets[name]!;
      assert.equal(sheet["!merges"]?.length, merges.length, name);
      rows.forEach((row, r) => {
        row.forEach((cell, c) => {
          if (cell === null || cell.value === "") return;
          const written = sheet[`${String.fromCharCode(65 + c)}${r + 1}`] as { v?: unknown };
          assert.equal(written.v, cell.value, `${name} ${r + 1}:${c + 1}`);
        });
      });
    }
    const links = Object.values(book.Sheets["扣分明细2024-Q2"]!).flatMap((cell) => {
      const { l } = cell as { l?: { Target?: string; location?: string } };
      return l === undefined ? [] : [l.Target ?? l.location ?? ""];
    });
    assert.ok(links.some((target) => target.includes("矛盾纠纷台账") && target.includes("A4")));
  });

  it("keeps 12 items of 30 villages one landscape page wide, its head on every page of them", () => {
    const { drafts } = townshipOf(30, 12);
    const [scores] = drafts;
    const width = scores!.columnWidths.reduce((sum, one) => sum + one + 0.71, 0);
    assert.ok(width * 6 < 1.45 * (842 - 72), `scaled down too far: ${width}`);
    assert.equal(scores!.print.landscape, true);
    const { titleRows, breaks = [] } = scores!.print;
    assert.ok(breaks.length > 0);
    const labels = scores!.rows.slice(0, (titleRows?.[1] ?? 0) + 1).flat();
    const isRepeated = labels.some((cell) => cell?.value === "名次");
    const tableEnd = scores!.rows.findIndex(([cell]) => String(cell?.value).startsWith("签发人"));
    assert.equal(isRepeated, breaks[0]! < tableEnd);
  });
});
