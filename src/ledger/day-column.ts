import type { CellValue } from "../sheet/grid";
import { joinDay } from "./day-parts";
import type { DayParts, Ledger, LedgerColumn } from "./ledger";
import { openColumn } from "./plain-column";
import type { RecordColumn } from "./record-column";

/** A day written in parts as one column of texts (2024年4月5日). */
export function openDay(ledger: Ledger, first: LedgerColumn, parts: DayParts): RecordColumn {
  const { records } = ledger;
  const indexes = parts.year === null ? [parts.month, parts.day] : [parts.year, parts.month, parts.day];
  const cells = indexes.map((index) => openColumn(ledger, { ...first, index }));
  const [year, month, day] = parts.year === null ? [null, ...cells] : cells;
  const codes = new Int32Array(records.length);
  const distinct: CellValue[] = [""];
  const known = new Map<string, number>([["", 0]]);
  for (let i = 0; i < codes.length; i++) {
    const text = joinDay(
      [year?.valueAt(i) ?? "", month?.valueAt(i) ?? "", day?.valueAt(i) ?? ""],
      { year: year === null ? null : 0, month: 1, day: 2 },
    );
    let code = known.get(text);
    if (code === undefined) known.set(text, (code = distinct.push(text) - 1));
    codes[i] = code;
  }
  const label = first.parents.at(-1) ?? first.label;
  return {
    column: { ...first, label, parents: first.parents.slice(0, -1) },
    codes,
    distinct,
    varied: false,
    intern: () => undefined,
    valueAt: (record) => distinct[codes[record] ?? 0] ?? "",
    columnAt: () => parts.day,
    rowAt: (record) => records[record] ?? -1,
    composed: true,
  };
}
