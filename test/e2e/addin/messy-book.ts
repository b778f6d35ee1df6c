import { createBook } from "../../excel-host/model/book";
import type { Book } from "../../excel-host/model/book";
import { planOf } from "../../samples/excel-sheets";
import { flawedLedger } from "../../samples/flawed-ledger";
import { makeTownship } from "../../samples/township";

/** A township's workbook in Excel: an untidy dispute ledger in front, with the clerk's own looks on it. */
export function messyBook(rows = 60): Book {
  const flawed = flawedLedger(rows);
  const { sheets } = makeTownship({ seed: 31, households: 40 });
  const book = createBook({
    name: "全镇台账.xlsx",
    sheets: [flawed, ...sheets].map(({ grid }) => planOf(grid)),
  });
  dress(book);
  return book;
}

/** The clerk's own conditional format, validation, fill and widths: none of them may be lost. */
function dress({ sheets }: Book): void {
  const [ledger] = sheets;
  if (ledger === undefined) return;
  const area = { top: 4, left: 1, bottom: 30, right: 3 };
  ledger.formatRules.push({
    id: "{CLERK}",
    type: "Custom",
    areas: [area],
    formula: '=$B5="急"',
    stopIfTrue: true,
    look: { "fill.color": "#FF0000" },
  });
  ledger.columnWidths.set(2, 90);
  ledger.rowHeights.set(0, 30);
  for (const cell of (ledger.rows[5] ?? []).filter((one) => one !== undefined))
    cell.look = { ...cell.look, "fill.color": "#FFFF00" };
}
