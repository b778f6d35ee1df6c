import type { LossCode } from "../../types";
import { elements, firstElement } from "../../containers/xml/tree";
import type { XmlElement } from "../../containers/xml/tree";

/** Parts of a worksheet, by their local name, that are not carried over. */
const sheetParts: ReadonlyMap<string, LossCode> = new Map([
  ["ConditionalFormatting", "loss-conditional"],
  ["PivotTable", "loss-pivot"],
]);

/** What an XML workbook of 2003 holds that no reader here looks at, and its copy will not have. */
export function workbookLosses(root: XmlElement): Set<LossCode> {
  const losses = new Set<LossCode>();
  for (const sheet of elements(root, "Worksheet")) {
    for (const [part, loss] of sheetParts)
      if (firstElement(sheet, part) !== undefined) losses.add(loss);
    const filter = firstElement(sheet, "AutoFilter");
    if (filter !== undefined && elements(filter, "AutoFilterColumn").length > 0)
      losses.add("loss-filter");
  }
  return losses;
}
