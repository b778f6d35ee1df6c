import { nameOfArea } from "../../../areas";
import { separateMerges } from "../../cells/separate-merges";
import { elements, firstElement, getAttribute, setAttribute } from "../../containers/xml/tree";
import type { XmlElement } from "../../containers/xml/tree";
import { readArea } from "../../cells/area";

/**
 * Takes out of a sheet's tree the merged areas for which Excel would repair it: turned round, over an earlier
 * one, or no areas at all. Where all are sound nothing is touched.
 */
export function dropUnsoundMerges(root: XmlElement): void {
  const list = firstElement(root, "mergeCells");
  if (list === undefined) return;
  const read = elements(list, "mergeCell").map((element) => {
    const ref = getAttribute(element, "ref") ?? "";
    const area = readArea(ref);
    const isTurned =
      area !== null &&
      /^\$?[a-z]{1,3}\$?\d/i.test(ref) &&
      nameOfArea(area) !== ref.replace(/\$/g, "").trim().toUpperCase();
    return { element, area: isTurned ? null : area };
  });
  const sound = new Set(separateMerges(read.flatMap(({ area }) => area ?? [])));
  const kept = new Set(read.filter(({ area }) => area !== null && sound.has(area)));
  if (kept.size === read.length) return;
  const elementsKept = new Set([...kept].map(({ element }) => element));
  list.children = list.children.filter((child) => !("raw" in child) && elementsKept.has(child));
  setAttribute(list, "count", String(kept.size));
  if (kept.size === 0) root.children = root.children.filter((child) => child !== list);
}
