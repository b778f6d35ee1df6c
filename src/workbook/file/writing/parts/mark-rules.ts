import type { Mark } from "../../../../sheet/edit";
import type { Severity } from "../../../../sheet/severity";
import { areasOf, nameOfArea } from "../../../areas";
import { markFormulas, markLooks, severities, severityOfFormula } from "../../../marks";
import {
  elements,
  firstElement,
  getAttribute,
  newElement,
  prefixOf,
  textOf,
} from "../../containers/xml/tree";
import type { XmlElement } from "../../containers/xml/tree";
import { escapeXml } from "../../containers/xml/text";
import { borderElement, colorElement, fontElement } from "./write-look";
import { sheetNamed } from "../../formats/xlsx/live-book";
import type { LiveBook } from "../../formats/xlsx/live-book";
import { sheetOrder } from "../../formats/xlsx/sheet-order";
import { readSheetXml, writeSheetXml } from "../../formats/xlsx/sheet-xml";
import { insertInOrder, styleIndex } from "../../formats/xlsx/style-sheet";
import type { StyleSheet } from "../../formats/xlsx/style-sheet";
import { append } from "../../../../sheet/lists";

/** The areas marked on a sheet by severity, as lists of A1 names. */
export type MarkedAreas = Readonly<Partial<Record<Severity, string>>>;

export interface MarksBefore {
  readonly kind: "marks";
  readonly sheet: string;
  readonly areas: MarkedAreas;
}

/** Areas in one conditional format: longer lists are split, some readers take only so many. */
const AreasPerRule = 400;

/** Replaces the add-in's own marks of a sheet. */
export function applyMarks(
  live: LiveBook,
  styles: StyleSheet,
  sheet: string,
  marks: readonly Mark[],
): MarksBefore {
  return replaceMarks(live, styles, sheet, areasBySeverity(marks));
}

/** Sets the add-in's own marks of a sheet to these areas; answers those that were there. */
export function replaceMarks(
  live: LiveBook,
  styles: StyleSheet,
  sheet: string,
  areas: MarkedAreas,
): MarksBefore {
  const { path } = sheetNamed(live, sheet);
  const source = readSheetXml(live.pack, path);
  const { root } = source.tree;
  const before = takeOwnMarks(root);
  let priority = highestPriority(root);
  const prefix = prefixOf(root);
  for (const severity of severities) {
    const names = (areas[severity] ?? "").split(" ").filter((name) => name !== "");
    if (names.length === 0) continue;
    const dxfId = styleIndex(styles, "dxfs", markFormat(severity, styles.prefix));
    for (let at = 0; at < names.length; at += AreasPerRule) {
      const formula = newElement(`${prefix}formula`, {}, [
        { raw: escapeXml(markFormulas[severity]) },
      ]);
      const rule = newElement(
        `${prefix}cfRule`,
        { type: "expression", dxfId, priority: ++priority },
        [formula],
      );
      const format = newElement(
        `${prefix}conditionalFormatting`,
        { sqref: names.slice(at, at + AreasPerRule).join(" ") },
        [rule],
      );
      insertInOrder(root, format, sheetOrder);
    }
  }
  const rows = [source.bytes.subarray(source.dataStart, source.dataEnd)];
  writeSheetXml(live.pack, path, source.tree, rows);
  return { kind: "marks", sheet, areas: before };
}

/** Takes the add-in's own marks off a sheet. */
export function takeMarks(live: LiveBook, sheet: string): void {
  const { path } = sheetNamed(live, sheet);
  const { tree, bytes, dataStart, dataEnd } = readSheetXml(live.pack, path);
  takeOwnMarks(tree.root);
  writeSheetXml(live.pack, path, tree, [bytes.subarray(dataStart, dataEnd)]);
}

function areasBySeverity(marks: readonly Mark[]): MarkedAreas {
  const taken = new Set<number>();
  const areas: Partial<Record<Severity, string>> = {};
  for (const severity of severities) {
    const cells = marks.filter((mark) => mark.severity === severity && !taken.has(placeOf(mark)));
    for (const cell of cells) taken.add(placeOf(cell));
    if (cells.length > 0) areas[severity] = areasOf(cells).map(nameOfArea).join(" ");
  }
  return areas;
}

function placeOf({ row, column }: { readonly row: number; readonly column: number }): number {
  return row * 16_384 + column;
}

/** Removes the add-in's rules from a sheet; those of the clerk in the same element stay. */
function takeOwnMarks(root: XmlElement): MarkedAreas {
  const areas: Partial<Record<Severity, string>> = {};
  for (const format of elements(root, "conditionalFormatting")) {
    for (const rule of elements(format, "cfRule")) {
      const formula = firstElement(rule, "formula");
      const severity = formula === undefined ? null : severityOfFormula(textOf(formula));
      if (severity === null) continue;
      const sqref = getAttribute(format, "sqref") ?? "";
      areas[severity] = [areas[severity], sqref].filter((list) => list !== undefined).join(" ");
      format.children = format.children.filter((child) => child !== rule);
    }
    if (elements(format, "cfRule").length === 0)
      root.children = root.children.filter((child) => child !== format);
  }
  return areas;
}

/** The add-in's rules come after all others, so that none of the clerk's is overruled. */
function highestPriority(root: XmlElement): number {
  let highest = 0;
  const waiting: XmlElement[] = [
    ...elements(root, "conditionalFormatting"),
    ...elements(root, "extLst"),
  ];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at.name.endsWith("cfRule"))
      highest = Math.max(highest, Number(getAttribute(at, "priority") ?? 0) || 0);
    append(waiting, elements(at));
  }
  return highest;
}

function markFormat(severity: Severity, prefix: string): XmlElement {
  const look = markLooks[severity];
  const line = look.border === null ? null : ({ style: "thin", color: look.border } as const);
  const font = fontElement(
    {
      color: look.font,
      ...(look.style === "bold" && { bold: true }),
      ...(look.style === "italic" && { italic: true }),
      ...(look.style === "underline" && { underline: "single" }),
    },
    prefix,
  );
  const fill = newElement(`${prefix}fill`, {}, [
    newElement(`${prefix}patternFill`, {}, [colorElement("bgColor", look.fill, prefix)]),
  ]);
  const border =
    line === null
      ? []
      : [borderElement({ left: line, right: line, top: line, bottom: line }, prefix)];
  for (const element of border)
    element.children = element.children.filter(
      (child) => "raw" in child || !child.name.endsWith("diagonal"),
    );
  return newElement(`${prefix}dxf`, {}, [font, fill, ...border]);
}
