import { newBudget, refuseManySheets } from "../../cells/budget";
import { columnName } from "../../../../sheet/address";
import type { ForeignBook, ForeignName, ForeignSheet } from "../../foreign/foreign";
import type { ForeignRule } from "../../foreign/foreign-around";
import { fileProblem } from "../../problems";
import type { LossCode } from "../../types";
import { hasPart, packedBytes, treeOf, xmlBytes } from "../../containers/package";
import type { Package } from "../../containers/package";
import { attribute, createScanner, isTag, nextTag, skipElement } from "../../containers/xml/scan";
import type { Scanner } from "../../containers/xml/scan";
import { excelFormula } from "./formula";
import { elements, findElement, firstElement, getAttribute } from "../../containers/xml/tree";
import type { XmlElement } from "../../containers/xml/tree";
import { lookTable } from "./look-table";
import type { LookTable } from "./look-table";
import { elementHere } from "./in-cells";
import { readOdsPages } from "./page";
import type { OdsPage } from "./page";
import { readOdsRules } from "./rules";
import { readOdsViews } from "./settings";
import type { OdsViews } from "./settings";
import { readTable } from "./table";
import type { OdsTable } from "./table";
import { readOdsStyles } from "./styles";

/** Reads an OpenDocument spreadsheet. Throws `Problem` with `file-damaged`, `file-no-sheets`, …. */
export function readOds(pack: Package): ForeignBook {
  const { file } = pack;
  const bytes = xmlBytes(pack, "content.xml");
  if (bytes === null) throw fileProblem("file-damaged", { file });
  const scanner = createScanner(bytes);
  let automatic: XmlElement | undefined;
  const losses = new Set<LossCode>();
  const tables: OdsTable[] = [];
  const filters: string[] = [];
  let rules: ReturnType<typeof readOdsRules> = new Map();
  const names: ForeignName[] = [];
  let table: LookTable | null = null;
  let styles = readOdsStyles([]);
  const budget = newBudget(packedBytes(pack));
  let inBody = false;
  while (nextTag(scanner)) {
    if (scanner.kind === "close") continue;
    if (isTag(scanner, "automatic-styles") && scanner.kind === "open") {
      const from = scanner.tagStart;
      skipElement(scanner);
      automatic = treeOf(pack, bytes.subarray(from, scanner.tagEnd)).root;
    } else if (isTag(scanner, "spreadsheet")) inBody = true;
    else if (inBody && isTag(scanner, "table")) {
      if (table === null) {
        styles = readOdsStyles([
          ...commonStyles(pack),
          ...(automatic === undefined ? [] : [automatic]),
        ]);
        table = lookTable(styles.cells);
      }
      tables.push(readTable(scanner, styles, table, losses, budget));
      refuseManySheets(tables.length, file);
    } else if (isTag(scanner, "content-validations")) {
      const list = elementHere(scanner);
      if (list !== null) rules = readOdsRules(list);
    } else if (isTag(scanner, "database-range")) {
      if (attribute(scanner, "table:display-filter-buttons") === "true")
        filters.push(attribute(scanner, "table:target-range-address") ?? "");
    } else if (isTag(scanner, "named-range")) {
      const name = readName(scanner);
      if (name === null) losses.add("loss-names");
      else names.push(name);
    }
  }
  if (!inBody) throw fileProblem("file-damaged", { file });
  if (tables.length === 0) throw fileProblem("file-no-sheets", { file });
  const found = tables.some(({ sheet }) => (sheet.around?.conditions ?? []).length > 0);
  if (automatic !== undefined && hasConditions(automatic) && !found) losses.add("loss-conditional");
  const pages = readOdsPages(partRoot(pack, "styles.xml"));
  const views = readOdsViews(partRoot(pack, "settings.xml"));
  const sheets = tables.map((one) => sheetOf(one, { rules, pages, views, filters, losses }));
  return {
    format: "ods",
    date1904: false,
    sheets,
    looks: table?.looks ?? [{}],
    names: [...names, ...tables.flatMap((one, i) => tableNames(one, i, filters))],
    front: sheets.findIndex(({ name }) => name === views.front),
    losses,
  };
}

/** A table with what other parts of the document say of it. */
function sheetOf(
  table: OdsTable,
  context: {
    readonly rules: ReturnType<typeof readOdsRules>;
    readonly pages: ReadonlyMap<string, OdsPage>;
    readonly views: OdsViews;
    readonly filters: readonly string[];
    readonly losses: Set<LossCode>;
  },
): ForeignSheet {
  const { sheet } = table;
  const { losses } = context;
  const { frozen, view } = context.views.of(sheet.name);
  const page = context.pages.get(table.page);
  if (page === undefined) losses.add("loss-print");
  else if (page.partly) losses.add("loss-part-print");
  const rules: ForeignRule[] = [];
  for (const [name, areas] of table.rules) {
    const rule = context.rules.get(name);
    if (rule === undefined || rule === null) losses.add("loss-part-validation");
    else rules.push(rule(areas));
  }
  return {
    ...sheet,
    frozen,
    ...(page !== undefined && { print: page.print }),
    filtered: context.filters.some((address) => isOn(address, sheet.name)),
    around: { ...sheet.around, rules, view: { ...view, ...sheet.around?.view } },
  };
}

/** What is printed of a table, what is repeated on its pages, and where it has filter arrows. */
function tableNames(
  { sheet, printRanges, titles }: OdsTable,
  index: number,
  filters: readonly string[],
): ForeignName[] {
  const name = (id: string, formula: string, hidden = false): ForeignName[] =>
    formula === "" ? [] : [{ name: `_xlnm.${id}`, formula, sheet: index, hidden }];
  const own = `'${sheet.name.replace(/'/g, "''")}'!`;
  const repeated = [
    titles.columns === null
      ? ""
      : `${own}$${columnName(titles.columns[0])}:$${columnName(titles.columns[1])}`,
    titles.rows === null ? "" : `${own}$${titles.rows[0] + 1}:$${titles.rows[1] + 1}`,
  ];
  const areas = (printRanges.match(/(?:'(?:[^']|'')*'|[^\s'])+/g) ?? []).map(fixedArea);
  const filter = filters.find((address) => isOn(address, sheet.name));
  return [
    ...name("Print_Area", areas.filter((area) => area !== "").join(",")),
    ...name("Print_Titles", repeated.filter((part) => part !== "").join(",")),
    ...name("_FilterDatabase", filter === undefined ? "" : fixedArea(filter), true),
  ];
}

/** `表.A1:表.B2` as a workbook names a fixed area; `""` for anything else. */
function fixedArea(address: string): string {
  const formula = excelFormula(`[${address}]`);
  return formula.replace(/\$?([A-Z]{1,3})\$?(\d+)(?=:|$)/g, "$$$1$$$2");
}

function isOn(address: string, sheet: string): boolean {
  const name = /^\$?(?:'((?:[^']|'')*)'|([^.']*))\./.exec(address);
  return (name?.[1]?.replace(/''/g, "'") ?? name?.[2]) === sheet;
}

function partRoot(pack: Package, path: string): XmlElement | null {
  const bytes = hasPart(pack, path) ? xmlBytes(pack, path) : null;
  return bytes === null ? null : treeOf(pack, bytes).root;
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
  const root = partRoot(pack, "styles.xml");
  if (root === null) return [];
  const list = findElement(root, "styles") ?? firstElement(root, "styles");
  return list === undefined ? [] : [list];
}
