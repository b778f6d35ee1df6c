import type { Ledger } from "../ledger";
import { villageInText } from "../vocabulary/village-in-text";

/** What names the village of a whole ledger, apart from its columns. */
export interface LedgerVillage {
  /** A village by its form (石桥村), with the places before it; "" for none. */
  readonly named: string;
  /** The sheet's name where it may be a village without 村: it is one if a column says so. */
  readonly maybe: string;
}

const BARE_NAME = /^[\u4e00-\u9fff]{2,4}$/;

/** The village in the title, else the 单位 line above the header, else the sheet's or file's name. */
export function ledgerVillage({ grid, title, headerRows }: Ledger): LedgerVillage {
  const sheet = grid.sheet.trim();
  const file = (grid.book.split(/[\\/]/).at(-1) ?? "").replace(/\.[A-Za-z]{2,5}$/, "");
  const named =
    villageInText(title) ||
    villageInText(unitLine(grid.values.slice(0, headerRows?.[0] ?? 0))) ||
    villageInText(sheet) ||
    villageInText(file);
  return { named, maybe: BARE_NAME.test(sheet) ? sheet : "" };
}

const UNIT = /(?:单位|村名|村别|村（社区）|村\(社区\)|行政村)[^:：]{0,12}[:：]\s*([^:：\s]{2,30})/;

function unitLine(rows: readonly (readonly unknown[])[]): string {
  for (const row of rows)
    for (const value of row) {
      const found = typeof value === "string" && value.length < 200 ? UNIT.exec(value) : null;
      if (found !== null) return found[1] ?? "";
    }
  return "";
}
