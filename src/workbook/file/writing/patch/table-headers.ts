import type { CellValue } from "../../../../sheet/grid";
import { elements, findElement, getAttribute, setAttribute } from "../../containers/xml/tree";
import { readArea } from "../../cells/area";
import type { LiveBook } from "../../formats/xlsx/live-book";
import { setTree, xmlTree } from "../../containers/package";
import { relationsOf } from "../../containers/relations";

/**
 * Has the tables of a sheet call their columns as the changed header cells do: Excel takes a table whose
 * names differ from its cells for damaged.
 */
export function followHeaders(
  live: LiveBook,
  sheet: string,
  changed: readonly { readonly row: number; readonly column: number; readonly value: CellValue }[],
): void {
  for (const relation of relationsOf(live.pack, sheet)) {
    const tree = relation.type === "table" ? xmlTree(live.pack, relation.target) : null;
    if (tree === null || getAttribute(tree.root, "headerRowCount") === "0") continue;
    const area = readArea(getAttribute(tree.root, "ref") ?? "");
    const list = findElement(tree.root, "tableColumns");
    if (area === null || list === undefined) continue;
    const columns = elements(list, "tableColumn");
    let touched = false;
    for (const { row, column, value } of changed) {
      const target = columns[column - area.left];
      if (row !== area.top || target === undefined) continue;
      const others = columns.filter((other) => other !== target);
      setAttribute(
        target,
        "name",
        uniqueName(
          value,
          others.map((other) => getAttribute(other, "name") ?? ""),
        ),
      );
      touched = true;
    }
    if (touched) setTree(live.pack, relation.target, tree);
  }
}

/** A table's columns have different names that are not empty. */
function uniqueName(value: CellValue, taken: readonly string[]): string {
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  const base = value === null || value === "" ? "列" : String(value).replace(/\n/g, "_x000a_");
  let name = base;
  for (let n = 1; lower.has(name.toLowerCase()); n++) name = `${base}${n}`;
  return name;
}
