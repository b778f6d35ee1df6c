import type { CellValue, Merge } from "../../../../sheet/grid";
import type { Budget } from "../../cells/budget";
import { takeMerge } from "../../cells/budget";
import { newCells, setCell, setFormula, setRowFacts, setStyle } from "../../foreign/foreign";
import type { ForeignCells, ForeignColumns, ForeignRow, ForeignSheet } from "../../foreign/foreign";
import { serialFromIsoText } from "../../cells/iso-date";
import { Limits } from "../../limits";
import { fileProblem } from "../../problems";
import type { LossCode } from "../../types";
import { attribute, isTag, nextTag, skipElement, textBetween } from "../../containers/xml/scan";
import type { Scanner } from "../../containers/xml/scan";
import type { ForeignCondition, ForeignLink, ForeignNote } from "../../foreign/foreign-around";
import { areaGatherer } from "./areas";
import type { AreaGatherer } from "./areas";
import { readOdsConditions } from "./conditions";
import { excelFormula } from "./formula";
import { elementHere, MaxLinks, noteOf, odsLink } from "./in-cells";
import type { CellNote } from "./in-cells";
import type { LookTable } from "./look-table";
import type { OdsStyles } from "./styles";

interface TableCell {
  readonly note: CellNote | null;
  /** Address of its link. */
  readonly link: string | null;
  /** Name of its rule. */
  readonly rule: string | null;
  readonly value: CellValue;
  readonly style: number;
  readonly formula: string | null;
  readonly repeat: number;
  readonly span: { readonly rows: number; readonly columns: number };
}

/** Formatted empty rows are kept up to this many below the last value: sheets end in a million of them. */
const EmptyRowsKept = 200;
/** Of a million rows alike: one object. */
const hiddenRow: ForeignRow = { height: null, hidden: true };
const shownRow: ForeignRow = { height: null, hidden: false };
/** A run of hidden empty rows longer than this goes to the end of the sheet. */
const EndRows = 20_000;

/** A table, what its rules and page are called, and what is printed of it. */
export interface OdsTable {
  readonly sheet: ForeignSheet;
  readonly rules: ReadonlyMap<string, readonly Merge[]>;
  readonly page: string;
  readonly printRanges: string;
  /** First and last row and column of those repeated on every page. */
  readonly titles: { readonly rows: Span | null; readonly columns: Span | null };
}

type Span = readonly [first: number, last: number];

/** Reads the table whose opening tag was last found, up to its end. */
export function readTable(
  scanner: Scanner,
  styles: OdsStyles,
  looks: LookTable,
  losses: Set<LossCode>,
  budget: Budget,
): OdsTable {
  const name = attribute(scanner, "table:name") ?? "";
  const style = styles.tables.get(attribute(scanner, "table:style-name") ?? "");
  const printRanges = attribute(scanner, "table:print-ranges") ?? "";
  const isHidden = style?.hidden === true;
  const isProtected = attribute(scanner, "table:protected") === "true";
  const cells = newCells(name, budget);
  const merges: Merge[] = [];
  const rules = areaGatherer();
  const notes: ForeignNote[] = [];
  const links: ForeignLink[] = [];
  const conditions: ForeignCondition[] = [];
  const breaks = { rows: [] as number[], columns: [] as number[] };
  const titles: { rows: Span | null; columns: Span | null } = { rows: null, columns: null };
  const columns: ForeignColumns[] = [];
  const rows = new Map<number, ForeignRow>();
  let row = 0;
  let column = 0;
  /** The row after the last one with a value, and the row from which on all are hidden. */
  let afterValues = 0;
  let hidesFrom: number | null = null;
  const defaults: (string | null)[] = [];
  const hasContent = scanner.kind === "open";
  if (hasContent)
    while (nextTag(scanner)) {
      if (scanner.kind === "close") {
        if (isTag(scanner, "table")) break;
        if (isTag(scanner, "table-header-rows") && titles.rows !== null)
          titles.rows = [titles.rows[0], Math.max(row - 1, titles.rows[0])];
        if (isTag(scanner, "table-header-columns") && titles.columns !== null)
          titles.columns = [titles.columns[0], Math.max(column - 1, titles.columns[0])];
      } else if (isTag(scanner, "table-column")) {
        const repeat = count(scanner, "table:number-columns-repeated", Limits.columns - column);
        const width = styles.columns.get(attribute(scanner, "table:style-name") ?? "") ?? null;
        const hidden = isCollapsed(attribute(scanner, "table:visibility"));
        const look = attribute(scanner, "table:default-cell-style-name");
        for (let i = 0; i < repeat && column + i < 1024; i++) defaults[column + i] = look;
        if (styles.pageStarts.has(attribute(scanner, "table:style-name") ?? ""))
          breaks.columns.push(column);
        if (repeat > 0)
          columns.push({ first: column, last: column + repeat - 1, width, hidden, style: 0 });
        column += repeat;
      } else if (isTag(scanner, "table-row")) {
        const repeat = count(scanner, "table:number-rows-repeated", Limits.rows - row);
        const hidden = isCollapsed(attribute(scanner, "table:visibility"));
        const height = styles.rows.get(attribute(scanner, "table:style-name") ?? "") ?? null;
        if (styles.pageStarts.has(attribute(scanner, "table:style-name") ?? ""))
          breaks.rows.push(row);
        const line = scanner.kind === "open" ? readRow(scanner, looks, defaults, losses) : [];
        const hasValues = line.some((cell) => cell.value !== null || cell.formula !== null);
        const width = widthOf(cells, row, line, hasValues ? repeat : 0);
        placeAround(line, row, repeat, { rules, notes, links }, losses);
        const isRoom = budget.styles + EmptyRowsKept * width <= Limits.gridCells;
        const room = isRoom ? Math.max(0, Math.min(repeat, afterValues + EmptyRowsKept - row)) : 0;
        // Rows hidden down to the end of the sheet are said in one word.
        if (hidden && !hasValues && repeat > EndRows) hidesFrom = row;
        const kept = hasValues ? repeat : hidesFrom === null ? room : 0;
        for (let i = 0; i < kept; i++) placeRow(cells, merges, row + i, line);
        if (hasValues && hidesFrom !== null) {
          for (let at = hidesFrom; at < row; at++) setRowFacts(rows, at, hiddenRow, budget);
          hidesFrom = null;
        }
        const facts = { height, hidden };
        if (hidesFrom === null && (hidden || height !== null))
          for (let i = 0; i < (hidden ? repeat : kept); i++)
            setRowFacts(rows, row + i, facts, budget);
        row += repeat;
        if (hasValues) afterValues = row;
      } else if (isTag(scanner, "conditional-formats")) {
        const list = elementHere(scanner);
        const lookOf = (style: string) => styles.cells.get(styles.shownNames.get(style) ?? style);
        const lose = () => losses.add("loss-part-conditional");
        if (list !== null)
          for (const condition of readOdsConditions(list, lookOf, lose)) conditions.push(condition);
      } else if (isTag(scanner, "table-header-rows")) titles.rows ??= [row, row];
      else if (isTag(scanner, "table-header-columns")) titles.columns ??= [column, column];
      else if (isTag(scanner, "shapes")) {
        losses.add("loss-pictures");
        skipElement(scanner);
      }
    }
  const hidesRest = hidesFrom !== null && hidesFrom <= afterValues + EndRows;
  if (hidesRest)
    for (let at = 0; at < (hidesFrom ?? 0); at++)
      if (!rows.has(at)) setRowFacts(rows, at, shownRow, budget);
  const tabColor = style?.tabColor ?? null;
  const sheet: ForeignSheet = {
    name,
    ...(hidesRest && { hidesRest }),
    state: isHidden ? "hidden" : "visible",
    protected: isProtected,
    cells,
    merges,
    columns,
    rows,
    frozen: { rows: 0, columns: 0 },
    around: { notes, links, conditions, breaks, ...(tabColor !== null && { view: { tabColor } }) },
  };
  return { sheet, rules: rules.areas(), page: style?.page ?? "", printRanges, titles };
}

function isCollapsed(visibility: string | null): boolean {
  return visibility === "collapse" || visibility === "filter";
}

function count(scanner: Scanner, name: string, most: number): number {
  const value = Math.trunc(Number(attribute(scanner, name) ?? 1));
  return Math.max(0, Math.min(Number.isFinite(value) ? Math.max(value, 1) : 1, most));
}

/** Sets down what the cells of a row, or of several alike, have beside values. */
function placeAround(
  line: readonly TableCell[],
  row: number,
  rows: number,
  into: {
    readonly rules: AreaGatherer;
    readonly notes: ForeignNote[];
    readonly links: ForeignLink[];
  },
  losses: Set<LossCode>,
): void {
  let column = 0;
  for (const { rule, note, link, repeat } of line) {
    if (rule !== null) into.rules.add(rule, row, column, rows, repeat);
    if (note !== null) into.notes.push({ row, column, box: null, ...note });
    if (link !== null) {
      const area = { top: row, left: column, bottom: row, right: column };
      const read = odsLink(link);
      if (read === null || into.links.length >= MaxLinks) losses.add("loss-part-links");
      else into.links.push({ area, ...read });
    }
    column += repeat;
  }
}

/**
 * Columns of a row that is kept so many times. Throws `Problem` where its values are more than the workbook may
 * have, before any of them is set.
 */
function widthOf(
  { sheet, budget }: ForeignCells,
  row: number,
  line: readonly TableCell[],
  repeat: number,
): number {
  let width = 0;
  line.forEach((cell, index) => (width += keptCells(cell, index === line.length - 1)));
  budget.repeats += Math.max(0, repeat * width - line.length);
  if (repeat * width > Limits.bookRepeats)
    throw fileProblem("sheet-too-large", { sheet, rows: row + repeat, columns: width });
  if (budget.repeats > Limits.bookRepeats || budget.cells + repeat * width > Limits.bookCells)
    throw fileProblem("book-too-large", { sheet });
  return width;
}

/** Rows end in thousands of empty cells, of which only the look of the first few is worth keeping. */
function keptCells(cell: TableCell, isLast: boolean): number {
  return isLast && cell.value === null ? Math.min(cell.repeat, 64) : cell.repeat;
}

function placeRow(
  cells: ForeignCells,
  merges: Merge[],
  row: number,
  line: readonly TableCell[],
): void {
  let column = 0;
  line.forEach((cell, index) => {
    const repeat = keptCells(cell, index === line.length - 1);
    for (let i = 0; i < repeat; i++, column++) {
      if (cell.value === null) setStyle(cells, row, column, cell.style);
      else setCell(cells, row, column, cell.value, cell.style);
      if (cell.formula !== null) setFormula(cells, row, column, cell.formula);
      const { rows, columns } = cell.span;
      if (rows === 1 && columns === 1) continue;
      const area = { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
      if (takeMerge(cells.budget, area)) merges.push(area);
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
  const rule = attribute(scanner, "table:content-validation-name");
  const { text, note, link } =
    scanner.kind === "open"
      ? cellText(scanner, context.losses)
      : { text: "", note: null, link: null };
  const [value, format] = context.covered ? [null, null] : valueOf(type, held, text);
  if (formula === "") context.losses.add("loss-formulas");
  return {
    value,
    formula,
    rule,
    note,
    link,
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

/** The paragraphs of a cell, one a line, its note and its first link; drawings are passed over. */
function cellText(
  scanner: Scanner,
  losses: Set<LossCode>,
): Pick<TableCell, "note" | "link"> & { readonly text: string } {
  let note: CellNote | null = null;
  let link: string | null = null;
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
    else if (isTag(scanner, "a")) {
      const target = attribute(scanner, "xlink:href") ?? "";
      if (link !== null && link !== target) losses.add("loss-part-links");
      link ??= target;
    } else if (isTag(scanner, "annotation")) {
      const element = elementHere(scanner);
      note ??= element === null ? null : noteOf(element);
      from = scanner.tagEnd;
    } else if (isTag(scanner, "frame") || isTag(scanner, "custom-shape")) {
      losses.add("loss-pictures");
      skipElement(scanner);
      from = scanner.tagEnd;
    }
  }
  return { text: paragraphs.join("\n"), note, link };
}
