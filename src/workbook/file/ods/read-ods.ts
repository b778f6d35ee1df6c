import { newBudget } from "../budget";
import type { ForeignBook, ForeignName, ForeignSheet } from "../foreign";
import { Limits } from "../limits";
import { fileProblem } from "../problems";
import type { LossCode } from "../types";
import { hasPart, treeOf, xmlBytes } from "../xlsx/package";
import type { Package } from "../xlsx/package";
import { attribute, createScanner, isTag, nextTag, skipElement } from "../xml/scan";
import type { Scanner } from "../xml/scan";
import { excelFormula } from "./formula";
import { elements, findElement, firstElement, getAttribute } from "../xml/tree";
import type { XmlElement } from "../xml/tree";
import { lookTable } from "./look-table";
import type { LookTable } from "./look-table";
import { readTable } from "./table";
import { readOdsStyles } from "./styles";

/** Reads an OpenDocument spreadsheet. Throws `Problem` with `file-damaged`, `file-no-sheets`, …. */
export function readOds(pack: Package): ForeignBook {
  const { file } = pack;
  const bytes = xmlBytes(pack, "content.xml");
  if (bytes === null) throw fileProblem("file-damaged", { file });
  const scanner = createScanner(bytes);
  let automatic: XmlElement | undefined;
  const losses = new Set<LossCode>();
  const sheets: ForeignSheet[] = [];
  const names: ForeignName[] = [];
  let table: LookTable | null = null;
  let styles = readOdsStyles([]);
  const budget = newBudget();
  let inBody = false;
  while (nextTag(scanner)) {
    if (scanner.kind === "close") continue;
    if (isTag(scanner, "automatic-styles") && scanner.kind === "open") {
      const from = scanner.tagStart;
      skipElement(scanner);
      automatic = treeOf(pack, bytes.subarray(from, scanner.tagEnd)).root;
      if (hasConditions(automatic)) losses.add("loss-conditional");
    } else if (isTag(scanner, "spreadsheet")) inBody = true;
    else if (inBody && isTag(scanner, "table")) {
      if (table === null) {
        styles = readOdsStyles([
          ...commonStyles(pack),
          ...(automatic === undefined ? [] : [automatic]),
        ]);
        table = lookTable(styles.cells);
      }
      sheets.push(readTable(scanner, styles, table, losses, budget));
      if (sheets.length > Limits.sheets) throw fileProblem("file-bomb", { file });
    } else if (isTag(scanner, "content-validation")) losses.add("loss-validation");
    else if (isTag(scanner, "named-range")) {
      const name = readName(scanner);
      if (name === null) losses.add("loss-names");
      else names.push(name);
    } else if (isTag(scanner, "conditional-format")) losses.add("loss-conditional");
  }
  if (!inBody) throw fileProblem("file-damaged", { file });
  if (sheets.length === 0) throw fileProblem("file-no-sheets", { file });
  losses.add("loss-print");
  return {
    format: "ods",
    date1904: false,
    sheets,
    looks: table?.looks ?? [{}],
    names,
    losses,
  };
}

function readName(scanner: Scanner): ForeignName | null {
  const name = attribute(scanner, "table:name");
  const formula = excelFormula(`[${attribute(scanner, "table:cell-range-address") ?? ""}]`);
  return name === null || formula === "" ? null : { name, formula };
}

/** Whether a cell's look depends on its value, as programs wrote it before ODF 1.3. */
function hasConditions(automatic: XmlElement): boolean {
  return elements(automatic, "style").some(
    (style) =>
      getAttribute(style, "style:family") === "table-cell" &&
      firstElement(style, "map") !== undefined,
  );
}

/** The styles a document shares between its sheets. */
function commonStyles(pack: Package): XmlElement[] {
  const bytes = hasPart(pack, "styles.xml") ? xmlBytes(pack, "styles.xml") : null;
  if (bytes === null) return [];
  const { root } = treeOf(pack, bytes);
  const list = findElement(root, "styles") ?? firstElement(root, "styles");
  return list === undefined ? [] : [list];
}
