import type { Ledger } from "../ledger/ledger";
import { fill } from "../locale/format";
import { noLedgerText } from "../locale/zh-CN/operations";
import { Problem } from "../sheet/problem";
import type { BookSheets, ReadSheet } from "./read-book";

/** The problem of books without any ledger: which sheets were looked at, and why none fits. */
export function noLedger(books: readonly BookSheets[]): Problem {
  const sheets = books.flatMap((book) =>
    book.sheets.map((sheet) =>
      fill(noLedgerText.sheet, { sheet: sheet.info.name, reason: noLedgerText[reasonOf(sheet)] }),
    ),
  );
  const shown = sheets.slice(0, 8).join("；");
  const more = sheets.length > 8 ? fill(noLedgerText.more, { count: sheets.length - 8 }) : "";
  return new Problem("no-ledger", {
    files: books.map((book) => book.workbook.name).join("、"),
    sheets: shown + more,
  });
}

function reasonOf({ info, ledger, owned }: ReadSheet): "owned" | "hidden" | NoLedgerReason {
  if (owned) return "owned";
  if (info.hidden && ledger.kind !== null) return "hidden";
  return gridReason(ledger);
}

type NoLedgerReason = "empty" | "no-header" | "no-kind" | "unfit";

function gridReason({ grid, headerRows, kind }: Ledger): NoLedgerReason {
  if (grid.rowCount === 0) return "empty";
  if (kind !== null) return "unfit";
  return headerRows === null ? "no-header" : "no-kind";
}
