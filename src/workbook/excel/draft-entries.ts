import type { DraftCell, SheetDraft } from "../../sheet/draft";
import type { CellValue } from "../../sheet/grid";
import { draftLook } from "../file/writing/draft/draft-looks";
import { formatKind } from "../number-format";
import { Days1904 } from "./date-system";

/** What each cell of a draft is to hold: a formula with its `=`, a constant, or `""` for nothing. */
export function draftEntries(draft: SheetDraft, date1904: boolean): CellValue[][] {
  return draft.rows.map((cells) => cells.map((cell) => entryOf(cell, date1904)));
}

export function isFormulaCell(cell: DraftCell | null | undefined): boolean {
  if (cell === null || cell === undefined) return false;
  return cell.formula !== undefined || linkFormula(cell) !== null;
}

function entryOf(cell: DraftCell | null, date1904: boolean): CellValue {
  if (cell === null) return "";
  if (cell.formula !== undefined) return `=${cell.formula}`;
  const link = linkFormula(cell);
  if (link !== null) return link;
  const { value } = cell;
  if (typeof value !== "number" || !date1904) return value ?? "";
  return formatKind(draftLook(cell)?.format ?? "General") === "date" ? value - Days1904 : value;
}

/** Longest text a formula may quote. */
const MaxQuoted = 255;

/** Links are formulas: thousands of them are one table, where link objects would be one request each. */
function linkFormula({ value, link }: DraftCell): string | null {
  if (link === undefined) return null;
  const target = `#'${link.sheet.replace(/'/g, "''")}'!${link.cell}`;
  const shown = String(value ?? "");
  if (target.length > MaxQuoted || shown.length > MaxQuoted) return null;
  return `=HYPERLINK(${quote(target)},${quote(shown)})`;
}

const quote = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/**
 * A fingerprint of what the cells of a sheet hold (FNV-1a), the same for what was written and what Excel says
 * of it later: of formulas it takes only what Excel does not rewrite.
 */
export function digestOf(entries: readonly (readonly CellValue[])[]): string {
  let hash = 0x811c9dc5;
  entries.forEach((cells, row) => {
    cells.forEach((entry, column) => {
      if (entry === null || entry === "") return;
      const text = `${row},${column}:${normal(entry)};`;
      for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    });
  });
  return (hash >>> 0).toString(16);
}

/** Whether two entries are the same to Excel. */
export function sameEntry(a: CellValue, b: CellValue): boolean {
  return a === b || normal(a) === normal(b);
}

function normal(entry: CellValue): string {
  if (typeof entry === "number") return `n${Number(entry.toPrecision(14))}`;
  if (typeof entry === "boolean") return `b${entry}`;
  if (entry === null) return "";
  return entry.startsWith("=") ? entry.replace(/[\s']/g, "").toUpperCase() : entry;
}
