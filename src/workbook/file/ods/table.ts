import type { CellValue, Merge } from "../../../sheet/grid";
import type { Budget } from "../budget";
import { newCells, setCell, setFormula, setRowFacts, setStyle } from "../foreign";
import type { ForeignCells, ForeignColumns, ForeignRow, ForeignSheet } from "../foreign";
import { serialFromIsoText } from "../iso-date";
import { Limits } from "../limits";
import { fileProblem } from "../problems";
import type { LossCode } from "../types";
import { attribute, isTag, nextTag, skipElement, textBetween } from "../xml/scan";
import type { Scanner } from "../xml/scan";
import { excelFormula } from "./formula";
import type { LookTable } from "./look-table";
import type { OdsStyles } from "./styles";

interface TableCell {
  readonly value: CellValue;
  readonly style: number;
  readonly formula: string | null;
  readonly repeat: number;
  readonly span: { readonly rows: number; readonly columns: number };
}

/** Formatted empty rows are kept up to this many in a run: sheets end in a million of them. */
const EmptyRowsKept = 200;

/** Reads the table whose opening tag was last found, up to its end. */
export function readTable(
  scanner: Scanner,
  styles: OdsStyles,
  looks: LookTable,
  losses: Set<LossCode>,
  budget: Budget,
): ForeignSheet {
  const name = attribute(scanner, "table:name") ?? "";
  const isHidden = styles.hiddenTables.has(attribute(scanner, "table:style-name") ?? "");
  const isProtected = attribute(scanner, "table:protected") === "true";
  const cells = newCells(name, budget);
  const merges: Merge[] = [];
  const columns: ForeignColumns[] = [];
  const rows = new Map<number, ForeignRow>();
  let row = 0;
  let column = 0;
  const defaults: (string | null)[] = [];
  const hasContent = scanner.kind === "open";
  if (hasContent)
    while (nextTag(scanner)) {
      if (scanner.kind === "close") {
        if (isTag(scanner, "table")) break;
      } else if (isTag(scanner, "table-column")) {
        const repeat = count(scanner, "table:number-columns-repeated", Limits.columns - column);
        const width = styles.columns.get(attribute(scanner, "table:style-name") ?? "") ?? null;
        const hidden = isCollapsed(attribute(scanner, "table:visibility"));
        const look = attribute(scanner, "table:default-cell-style-name");
        for (let i = 0; i < repeat && column + i < 1024; i++) defaults[column + i] = look;
        if (repeat > 0)
          columns.push({ first: column, last: column + repeat - 1, width, hidden, style: 0 });
        column += repeat;
      } else if (isTag(scanner, "table-row")) {
        const repeat = count(scanner, "table:number-rows-repeated", Limits.rows - row);
        const hidden = isCollapsed(attribute(scanner, "table:visibility"));
        const height = styles.rows.get(attribute(scanner, "table:style-name") ?? "") ?? null;
        const line = scanner.kind === "open" ? readRow(scanner, looks, defaults, losses) : [];
        const hasValues = line.some((cell) => cell.value !== null || cell.formula !== null);
        const kept = keptRows(cells, row, line, hasValues, repeat);
        for (let i = 0; i < kept; i++) placeRow(cells, merges, row + i, line);
        if (hidden || height !== null)
          for (let i = 0; i < Math.min(repeat, hasValues ? repeat : EmptyRowsKept); i++)
            setRowFacts(rows, row + i, { height, hidden }, budget);
        row += repeat;
      } else if (isTag(scanner, "conditional-formats")) {
        losses.add("loss-conditional");
        skipElement(scanner);
      } else if (isTag(scanner, "shapes")) {
        losses.add("loss-pictures");
        skipElement(scanner);
      }
    }
  return {
    name,
    state: isHidden ? "hidden" : "visible",
    protected: isProtected,
    cells,
    merges,
    columns,
    rows,
    frozen: { rows: 0, columns: 0 },
  };
}

function isCollapsed(visibility: string | null): boolean {
  return visibility === "collapse" || visibility === "filter";
}

function count(scanner: Scanner, name: string, most: number): number {
  const value = Math.trunc(Number(attribute(scanner, name) ?? 1));
  return Math.max(0, Math.min(Number.isFinite(value) ? Math.max(value, 1) : 1, most));
}

/**
 * How many of the rows that repeat are kept. Throws `Problem` where their values are more than the workbook may
 * have, before any of them is set.
 */
function keptRows(
  { sheet, budget }: ForeignCells,
  row: number,
  line: readonly TableCell[],
  hasValues: boolean,
  repeat: number,
): number {
  let width = 0;
  for (const cell of line) width += cell.repeat;
  if (!hasValues) {
    const wanted = Math.min(repeat, EmptyRowsKept);
    return budget.styles + wanted * width > Limits.gridCells ? 0 : wanted;
  }
  if (repeat * width > Limits.gridCells)
    throw fileProblem("sheet-too-large", { sheet, rows: row + repeat, columns: width });
  if (budget.cells + repeat * width > Limits.bookCells)
    throw fileProblem("book-too-large", { sheet });
  return repeat;
}

function placeRow(
  cells: ForeignCells,
  merges: Merge[],
  row: number,
  line: readonly TableCell[],
): void {
  let column = 0;
  line.forEach((cell, index) => {
    const trailing = index === line.length - 1 && cell.value === null;
    const repeat = trailing ? Math.min(cell.repeat, 64) : cell.repeat;
    for (let i = 0; i < repeat; i++, column++) {
      if (cell.value === null) setStyle(cells, row, column, cell.style);
      else setCell(cells, row, column, cell.value, cell.style);
      if (cell.formula !== null) setFormula(cells, row, column, cell.formula);
      const { rows, columns } = cell.span;
      if ((rows > 1 || columns > 1) && cells.budget.merges++ < Limits.merges)
        merges.push({
          top: row,
          left: column,
          bottom: row + rows - 1,
          right: column + columns - 1,
        });
    }
  });
}

function readRow(
  scanner: Scanner,
  looks: LookTable,
  defaults: readonly (string | null)[],
  losses: Set<LossCode>,
): TableCell[] {
  const line: TableCell[] = [];
  let column = 0;
  while (nextTag(scanner)) {
    if (scanner.kind === "close") {
      if (isTag(scanner, "table-row")) break;
      continue;
    }
    const covered = isTag(scanner, "covered-table-cell");
    if (!covered && !isTag(scanner, "table-cell")) {
      skipElement(scanner);
      continue;
    }
    const repeat = count(scanner, "table:number-columns-repeated", Limits.columns - column);
    if (repeat === 0) {
      skipElement(scanner);
      continue;
    }
    line.push(
      readCell(scanner, { looks, style: defaults[column] ?? null, repeat, covered, losses }),
    );
    column += repeat;
  }
  return line;
}

function readCell(
  scanner: Scanner,
  context: {
    readonly looks: LookTable;
    readonly style: string | null;
    readonly repeat: number;
    readonly covered: boolean;
    readonly losses: Set<LossCode>;
  },
): TableCell {
  const style = attribute(scanner, "table:style-name") ?? context.style;
  const source = attribute(scanner, "table:formula");
  const formula = source === null ? null : excelFormula(source);
  const span = {
    rows: count(scanner, "table:number-rows-spanned", Limits.rows),
    columns: count(scanner, "table:number-columns-spanned", Limits.columns),
  };
  const type = attribute(scanner, "office:value-type");
  const held =
    attribute(scanner, `office:${type === "date" || type === "time" ? type : ""}-value`) ??
    attribute(scanner, type === "boolean" ? "office:boolean-value" : "office:value") ??
    attribute(scanner, "office:string-value");
  const text = scanner.kind === "open" ? cellText(scanner, context.losses) : "";
  const [value, format] = context.covered ? [null, null] : valueOf(type, held, text);
  if (formula === "") context.losses.add("loss-formulas");
  return {
    value,
    formula,
    repeat: context.repeat,
    span,
    style: context.looks.indexOf(style, format),
  };
}

/** The value of a cell, and the format that shows it when its style has none. */
function valueOf(
  type: string | null,
  held: string | null,
  text: string,
): readonly [CellValue, string | null] {
  const number = held === null ? NaN : Number(held);
  if (type === "float" || type === "currency" || type === "percentage")
    return [Number.isFinite(number) ? number : text, type === "percentage" ? "0.00%" : null];
  if (type === "boolean") return [held === "true", null];
  if (type === "date") {
    const serial = serialFromIsoText(held ?? "");
    if (serial === null) return [text, null];
    return [serial, Number.isInteger(serial) ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm"];
  }
  if (type === "time") return [timeOf(held ?? "") ?? text, "[h]:mm:ss"];
  if (text !== "") return [text, null];
  return [held === null || held === "" ? null : held, null];
}

/** Days of a duration `PT12H30M15S`. */
function timeOf(duration: string): number | null {
  const match = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/.exec(duration);
  if (match === null) return null;
  const [hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  return (hours * 3600 + minutes * 60 + seconds) / 86400;
}

/** The paragraphs of a cell, one a line; notes and drawings in it are passed over. */
function cellText(scanner: Scanner, losses: Set<LossCode>): string {
  const paragraphs: string[] = [];
  let current: string | null = null;
  let from = scanner.tagEnd;
  const take = () => {
    if (current !== null)
      current += textBetween(scanner.bytes, from, scanner.tagStart).replace(/\s+/g, " ");
    from = scanner.tagEnd;
  };
  while (nextTag(scanner)) {
    take();
    if (scanner.kind === "close") {
      if (isTag(scanner, "table-cell") || isTag(scanner, "covered-table-cell")) break;
      if (isTag(scanner, "p")) {
        paragraphs.push(current ?? "");
        current = null;
      }
    } else if (isTag(scanner, "p")) {
      if (scanner.kind === "empty") paragraphs.push("");
      else current = "";
    } else if (isTag(scanner, "s") && current !== null)
      current += " ".repeat(Math.min(Number(attribute(scanner, "text:c") ?? 1) || 1, 1000));
    else if (isTag(scanner, "tab") && current !== null) current += "\t";
    else if (isTag(scanner, "line-break") && current !== null) current += "\n";
    else if (isTag(scanner, "a")) losses.add("loss-links");
    else if (
      isTag(scanner, "annotation") ||
      isTag(scanner, "frame") ||
      isTag(scanner, "custom-shape")
    ) {
      losses.add(isTag(scanner, "annotation") ? "loss-comments" : "loss-pictures");
      skipElement(scanner);
      from = scanner.tagEnd;
    }
  }
  return paragraphs.join("\n");
}
