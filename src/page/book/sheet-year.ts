import { recognise } from "../../ledger/recognise/index";
import { dateOf, type Serial } from "../../sheet/serial";
import type { SheetView } from "../../workbook/file/index";
import { topOf } from "./frozen-rows";

/** Rows enough to know a year by, and quick on sheets of any length. */
const RowsLookedAt = 500;

const known = new WeakMap<SheetView, number | null>();

/** The year of dates without one on a sheet: its own where its ledger has one, else this year as in Excel. */
export function yearOfSheet(view: SheetView | undefined, today: Serial): number {
  const own = view === undefined ? null : ledgerYear(view);
  return own ?? dateOf(today).year;
}

/** Looked up once for a sheet as it was read: typing asks for it cell by cell. */
function ledgerYear(view: SheetView): number | null {
  const found = known.get(view);
  if (found !== undefined) return found;
  const year = recognise(topOf(view.grid, RowsLookedAt)).year;
  known.set(view, year);
  return year;
}
