import { sheetReason } from "../../src/ledger/account/sheet-reason";
import type { Ledger } from "../../src/ledger/ledger";
import { recognise } from "../../src/ledger/recognise/index";
import type { Book } from "../../src/operations/read-book";
import type { Grid } from "../../src/sheet/grid";
import type { Workbook } from "../../src/workbook/port";

/** A workbook as operations see it once it was read; nothing of it can be written. */
export function bookOf(ledgers: readonly Ledger[], name = "test.xlsx"): Book {
  return {
    workbook: { name } as unknown as Workbook,
    sheets: ledgers.map((ledger) => ({
      info: { name: ledger.grid.sheet, hidden: ledger.grid.hidden, protected: false },
      ledger,
      more: [],
      others: [],
      out: sheetReason({ name: ledger.grid.sheet, hidden: ledger.grid.hidden }, ledger),
      owned: false,
      said: undefined,
    })),
    made: { own: new Set(), said: new Set() },
  };
}

/** The same out of sheets nobody has understood yet. */
export function bookOfGrids(grids: readonly Grid[], name = "test.xlsx"): Book {
  return bookOf(
    grids.map((grid) => recognise({ ...grid, book: name })),
    name,
  );
}
