import type { Merge } from "../../../../sheet/grid";
import { linkTarget } from "../../foreign/link-target";
import type { ForeignName, ForeignPrint, ForeignSheet } from "../../foreign/foreign";
import { comparisons, ruleKinds } from "../../foreign/foreign-around";
import type {
  ForeignLink,
  ForeignNote,
  ForeignRule,
  ForeignView,
} from "../../foreign/foreign-around";
import { formulaFromR1C1 } from "../../formulas/r1c1";
import { readArea } from "../../cells/area";
import {
  elements,
  findElement,
  firstElement,
  getAnyAttribute,
  textOf,
} from "../../containers/xml/tree";
import type { XmlElement } from "../../containers/xml/tree";

/** Names that programs define for themselves, written without their prefix here. */
const ownNames: ReadonlySet<string> = new Set(["Print_Area", "Print_Titles", "_FilterDatabase"]);

/** How a sheet of an XML workbook is shown and printed, out of its options. */
export function readOptions(
  sheet: XmlElement,
): Pick<ForeignSheet, "frozen" | "print"> & { readonly view: ForeignView } {
  const options = firstElement(sheet, "WorksheetOptions");
  const find = (path: readonly string[]) => {
    let at = options;
    for (const name of path) at = at && firstElement(at, name);
    return at;
  };
  const has = (...path: string[]) => find(path) !== undefined;
  const number = (...path: string[]) => {
    const found = find(path);
    const value = found === undefined ? NaN : Math.trunc(Number(textOf(found)));
    return value >= 0 ? value : 0;
  };
  const frozen = has("FreezePanes");
  const [rows, columns] = [number("SplitHorizontal"), number("SplitVertical")];
  return {
    frozen: frozen ? { rows, columns } : { rows: 0, columns: 0 },
    view: {
      ...(number("Zoom") > 0 && { zoom: number("Zoom") }),
      hidesGridlines: has("DoNotDisplayGridlines"),
      hidesHeadings: has("DoNotDisplayHeadings"),
      hidesZeros: has("DoNotDisplayZeros"),
      paneCorner: { row: number("TopRowBottomPane"), column: number("LeftColumnRightPane") },
      ...(!frozen && rows + columns > 0 && { split: { x: columns, y: rows } }),
    },
    ...(options !== undefined && { print: printOf(options, has, number) }),
  };
}

function printOf(
  options: XmlElement,
  has: (...path: string[]) => boolean,
  number: (...path: string[]) => number,
): ForeignPrint {
  const value = (part: string, name: string) => {
    const found = findElement(options, "PageSetup", part);
    return found === undefined ? null : getAnyAttribute(found, name);
  };
  const inches = (part: string, name: string, missing: number) => {
    const stated = Number(value(part, name) ?? NaN);
    return stated >= 0 ? stated : missing;
  };
  const pages = (name: string) => (has("Print", name) ? number("Print", name) : 1);
  return {
    landscape: value("Layout", "Orientation") === "Landscape",
    paper: number("Print", "PaperSizeIndex") || 9,
    scale: number("Print", "Scale") || 100,
    fit: has("FitToPage") ? { width: pages("FitWidth"), height: pages("FitHeight") } : null,
    header: value("Header", "Data") ?? "",
    footer: value("Footer", "Data") ?? "",
    margins: {
      left: inches("PageMargins", "Left", 0.7),
      right: inches("PageMargins", "Right", 0.7),
      top: inches("PageMargins", "Top", 0.75),
      bottom: inches("PageMargins", "Bottom", 0.75),
      header: inches("Header", "Margin", 0.3),
      footer: inches("Footer", "Margin", 0.3),
    },
    options: {
      centered: value("Layout", "CenterHorizontal") === "1",
      middle: value("Layout", "CenterVertical") === "1",
      headings: has("Print", "RowColHeadings"),
      gridlines: has("Print", "Gridlines"),
      overThenDown: has("Print", "LeftToRight"),
      blackAndWhite: has("Print", "BlackAndWhite"),
    },
  };
}

/** The note of a cell; null for none. */
export function readNote(cell: XmlElement, row: number, column: number): ForeignNote | null {
  const comment = firstElement(cell, "Comment");
  const data = comment === undefined ? undefined : firstElement(comment, "Data");
  if (comment === undefined || data === undefined) return null;
  const text = textOf(data).replace(/\r\n?/g, "\n");
  const author = getAnyAttribute(comment, "Author") ?? "";
  const shown = getAnyAttribute(comment, "ShowAlways") === "1";
  return text === "" ? null : { row, column, author, shown, box: null, text: { text, runs: [] } };
}

/** Where a cell leads to; null where no workbook can name that, undefined for a cell without a link. */
export function readLink(
  cell: XmlElement,
  row: number,
  column: number,
): ForeignLink | null | undefined {
  const address = getAnyAttribute(cell, "HRef");
  if (address === null || address === "") return undefined;
  const area = { top: row, left: column, bottom: row, right: column };
  const tip = getAnyAttribute(cell, "HRefScreenTip") ?? "";
  const more = { area, ...(tip !== "" && { tip }) };
  if (address.startsWith("#")) return { ...more, place: address.slice(1) };
  const target = linkTarget(address);
  return target === null ? null : { ...more, target };
}

/** Names of the workbook (`sheet` undefined) or of one of its sheets; `lose` is told of each left out. */
export function readNames(
  parent: XmlElement,
  sheet: number | undefined,
  lose: () => void,
): ForeignName[] {
  const list = firstElement(parent, "Names");
  return (list === undefined ? [] : elements(list, "NamedRange")).flatMap(
    (range): ForeignName[] => {
      const stated = getAnyAttribute(range, "Name") ?? "";
      const formula = formulaFromR1C1(getAnyAttribute(range, "RefersTo") ?? "", 0, 0);
      const own = ownNames.has(stated);
      if (formula.includes("#REF!")) return [];
      if (
        formula === "" ||
        !/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(stated) ||
        (own && sheet === undefined)
      ) {
        lose();
        return [];
      }
      const hidden = getAnyAttribute(range, "Hidden") === "1";
      return [
        {
          name: own ? `_xlnm.${stated}` : stated,
          formula,
          hidden,
          ...(sheet !== undefined && { sheet }),
        },
      ];
    },
  );
}

const qualifiers: ReadonlyMap<string, ForeignRule["comparison"]> = new Map([
  ["Between", "between"],
  ["NotBetween", "notBetween"],
  ["Equal", "equal"],
  ["NotEqual", "notEqual"],
  ["Greater", "greaterThan"],
  ["Less", "lessThan"],
  ["GreaterOrEqual", "greaterThanOrEqual"],
  ["LessOrEqual", "lessThanOrEqual"],
]);

/** The drop-downs and limits of a sheet; `lose` is told of each that cannot be carried. */
export function readRules(sheet: XmlElement, lose: () => void): ForeignRule[] {
  return elements(sheet, "DataValidation").flatMap((element) => {
    const rule = readRule(element);
    if (rule === null) lose();
    return rule ?? [];
  });
}

function readRule(element: XmlElement): ForeignRule | null {
  const text = (name: string) => {
    const found = firstElement(element, name);
    return found === undefined ? "" : textOf(found);
  };
  const has = (name: string) => firstElement(element, name) !== undefined;
  const areas = text("Range")
    .split(",")
    .flatMap((range): Merge[] => {
      const area = readArea(formulaFromR1C1(range.trim(), 0, 0));
      return area === null ? [] : [area];
    });
  const [first] = areas;
  const stated = text("Type").toLowerCase();
  const kind =
    stated === "" || stated === "anyvalue"
      ? "none"
      : ruleKinds.find((name) => name.toLowerCase() === stated);
  if (first === undefined || kind === undefined) return null;
  const comparison = qualifiers.get(text("Qualifier")) ?? comparisons[0];
  const formulas = ["Value", "Min", "Max"]
    .filter(has)
    .map((name) => formulaFromR1C1(text(name), first.top, first.left));
  const isRange = comparison === "between" || comparison === "notBetween";
  const compares = kind !== "none" && kind !== "list" && kind !== "custom";
  if (
    formulas.includes("") ||
    formulas.length !== (kind === "none" ? 0 : compares && isRange ? 2 : 1)
  )
    return null;
  const severity = text("ErrorStyle");
  return {
    areas,
    kind,
    comparison,
    formulas,
    severity: severity === "Warn" ? "warning" : severity === "Info" ? "information" : "stop",
    allowsBlank: has("UseBlank"),
    hidesArrow: has("ComboHide"),
    prompt: { shown: !has("InputHide"), title: text("InputTitle"), text: text("InputMessage") },
    error: { shown: !has("ErrorHide"), title: text("ErrorTitle"), text: text("ErrorMessage") },
  };
}
