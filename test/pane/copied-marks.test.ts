import assert from "node:assert/strict";
import { foundCells, markedCells } from "../../src/operations/marked-cells";
import { checkSheets } from "../../src/pane/actions/check";
import { followChanges } from "../../src/pane/actions/follow-changes";
import { load } from "../../src/pane/actions/load";
import { createSession, type Session } from "../../src/pane/session";
import { serialOf } from "../../src/sheet/serial";
import type { ExcelWorkbook } from "../../src/workbook/excel/index";
import { createBook, sheetNamed } from "../excel-host/model/book";
import type { Book } from "../excel-host/model/book";
import { ensureCell } from "../excel-host/model/sheet";
import { planOf } from "../samples/excel-sheets";
import { makeLedger } from "../samples/ledger";
import { open } from "../workbook/excel/support";

const ledgers = [
  makeLedger({ kind: "dispute", rows: 12, seed: 7, mess: 1, sheet: "纠纷" }),
  makeLedger({ kind: "visit", rows: 10, seed: 8, mess: 1, sheet: "走访" }),
];

/** The pane over Excel, and a clerk who pastes a cell with all that hangs on it. */
interface Desk {
  readonly session: Session;
  readonly workbook: ExcelWorkbook;
  paste(from: string, to: string, row: number, column: number): Promise<void>;
}

async function openDesk(): Promise<Desk> {
  const book: Book = createBook({ sheets: ledgers.map(({ grid }) => planOf(grid)) });
  const { book: workbook } = await open(book, { pauseMs: 1 });
  let changed: (sheet: string, moved?: boolean) => void = () => undefined;
  const session = createSession({
    workbook,
    clock: () => ({ asOf: serialOf(2024, 5, 31), at: "2024-05-31 09:30" }),
    activeSheet: () => Promise.resolve("纠纷"),
    onCellsChanged: (listener) => {
      changed = listener;
      return () => undefined;
    },
  });
  followChanges(session);
  await load(session);
  return {
    session,
    workbook,
    async paste(from, to, row, column) {
      const [rule] = sheetNamed(book, from)?.formatRules ?? [];
      const sheet = sheetNamed(book, to);
      const area = { top: row, left: column, bottom: row, right: column };
      assert.ok(rule !== undefined && sheet !== undefined);
      ensureCell(sheet, row, column).value = "备注";
      if (from === to) rule.areas = [...rule.areas, area];
      else sheet.formatRules.push({ ...rule, id: `${rule.id}-copied`, areas: [area] });
      changed(to, false);
      for (const settle of session.beforeSave) await settle();
    },
  };
}

/** Far to the right of any column that is checked. */
const Beside = 40;

for (const [where, which, from, to] of [
  ["on the same sheet", "all", "纠纷", "纠纷"],
  ["on another sheet that was checked", "all", "纠纷", "走访"],
  ["on a sheet that was not", "active", "纠纷", "走访"],
] as const)
  describe(`a marked cell that was copied in Excel, ${where}`, function () {
    this.timeout(60_000);

    it("is marked only if something is found in it", async () => {
      const { session, workbook, paste } = await openDesk();
      await checkSheets(session, which);
      const sheets = which === "all" ? ["纠纷", "走访"] : ["纠纷"];
      for (const row of [4, 6]) {
        await paste(from, to, row, Beside);
        const { checked } = session.state();
        assert.equal(checked?.behind, null);
        const found = foundCells(await workbook.ownMarks());
        const wanted = markedCells(checked.findings, sheets);
        for (const sheet of ["纠纷", "走访"])
          assert.deepEqual(
            [...(found.get(sheet) ?? [])].sort(),
            [...(wanted.get(sheet) ?? [])].sort(),
            sheet,
          );
      }
    });
  });
