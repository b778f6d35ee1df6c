import type { LossCode } from "./types";
import { elements, findElement, firstElement, getAnyAttribute } from "./xml/tree";
import type { XmlElement } from "./xml/tree";

/** Parts of a worksheet, by their local name, that are not carried over. */
const sheetParts: ReadonlyMap<string, LossCode> = new Map([
  ["DataValidation", "loss-validation"],
  ["ConditionalFormatting", "loss-conditional"],
  ["Names", "loss-names"],
]);

/** What an XML workbook of 2003 holds beside values, formats and formulas, and its copy will not. */
export function workbookLosses(root: XmlElement): Set<LossCode> {
  const losses = new Set<LossCode>();
  if (firstElement(root, "Names") !== undefined) losses.add("loss-names");
  for (const sheet of elements(root, "Worksheet")) {
    for (const [part, loss] of sheetParts)
      if (firstElement(sheet, part) !== undefined) losses.add(loss);
    const table = findElement(sheet, "Table");
    for (const row of table === undefined ? [] : elements(table, "Row"))
      for (const cell of elements(row, "Cell")) {
        if (firstElement(cell, "Comment") !== undefined) losses.add("loss-comments");
        if (cell.attributes.includes("HRef") && getAnyAttribute(cell, "HRef") !== null)
          losses.add("loss-links");
      }
  }
  return losses;
}
