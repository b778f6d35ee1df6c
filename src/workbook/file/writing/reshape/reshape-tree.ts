import { areaName } from "../../../../sheet/address";
import type { DraftArea } from "../../../../sheet/draft";
import { escapeXml } from "../../containers/xml/text";
import { elements, getAttribute, localName, setAttribute, textOf } from "../../containers/xml/tree";
import type { XmlElement } from "../../containers/xml/tree";
import { readArea, readAreas } from "../../cells/area";
import { movedFormula } from "../../formulas/shared-formula";

/** What becomes of areas and formulas in a part other than its rows. */
export interface TreeChange {
  /** Null: nothing of it is left. */
  readonly area: (area: DraftArea) => DraftArea | null;
  readonly formula: (formula: string) => string;
  /** The first row of an area that is left, from which formulas of its rules are told anew. */
  readonly firstLeft: (area: DraftArea) => number;
}

const LastRow = 1_048_575;

/** Lists that are empty without their items, and what counts them. */
const lists = new Set([
  "mergeCells",
  "dataValidations",
  "hyperlinks",
  "protectedRanges",
  "ignoredErrors",
]);

/** Elements that stand for an area and go with it. */
const ofAreas = new Set([
  "mergeCell",
  "conditionalFormatting",
  "dataValidation",
  "hyperlink",
  "protectedRange",
  "ignoredError",
  "autoFilter",
  "sortState",
  "sortCondition",
  "cellWatch",
]);

const formulas = new Set(["formula", "formula1", "formula2", "f"]);

/** Has areas and formulas of a sheet's rules, links, merges and filters follow its rows. */
export function reshapeTree(parent: XmlElement, change: TreeChange): void {
  for (const child of elements(parent)) {
    const name = localName(child.name);
    if (name === "sheetData" || name === "sheetViews") continue;
    if (!reshapeElement(child, name, change)) {
      parent.children = parent.children.filter((other) => other !== child);
      continue;
    }
    if (lists.has(name)) {
      const count = elements(child).length;
      if (count === 0) parent.children = parent.children.filter((other) => other !== child);
      else if (getAttribute(child, "count") !== null) setAttribute(child, "count", String(count));
    }
  }
}

/** False when it is gone. */
function reshapeElement(element: XmlElement, name: string, change: TreeChange): boolean {
  const old = areasOf(element);
  const moved = old.length === 0 ? change : rebased(change, old);
  for (const attribute of ["ref", "sqref", "r"] as const) {
    if (attribute === "r" && name !== "cellWatch") continue;
    const value = getAttribute(element, attribute);
    if (value === null || readArea(value.split(/\s+/)[0] ?? "") === null) continue;
    const after = shiftedList(value, change);
    if (after === "" || (name === "mergeCell" && !after.includes(":"))) return !ofAreas.has(name);
    setAttribute(element, attribute, after);
  }
  if (name === "sqref") {
    const after = shiftedList(textOf(element), change);
    element.children = [{ raw: escapeXml(after) }];
    return after !== "";
  }
  if (formulas.has(name)) {
    const text = textOf(element);
    if (text !== "") element.children = [{ raw: escapeXml(change.formula(text)) }];
    return true;
  }
  reshapeTree(element, moved);
  // In the extension list the areas of a rule stand in an element of their own.
  return !(
    ofAreas.has(name) &&
    old.length > 0 &&
    getAttribute(element, "sqref") === null &&
    getAttribute(element, "ref") === null &&
    areasOf(element).length === 0
  );
}

function areasOf(element: XmlElement): DraftArea[] {
  const own = getAttribute(element, "sqref");
  if (own !== null) return readAreas(own);
  return elements(element, "sqref").flatMap((inner) => readAreas(textOf(inner)));
}

/** A rule's formulas are told from the first cell of its areas; if that goes, from the first one left. */
function rebased(change: TreeChange, areas: readonly DraftArea[]): TreeChange {
  const top = areas.reduce((least, area) => Math.min(least, area.top), Infinity);
  const left = areas.reduce((least, area) => Math.min(least, change.firstLeft(area)), Infinity);
  if (!Number.isFinite(left) || left === top) return change;
  return { ...change, formula: (text) => change.formula(movedFormula(text, left - top, 0)) };
}

function shiftedList(list: string, change: TreeChange): string {
  return list
    .split(/\s+/)
    .flatMap((reference) => {
      const area = readArea(reference);
      if (area === null) return [reference];
      if (area.top === 0 && area.bottom === LastRow) return [reference];
      const after = change.area(area);
      return after === null ? [] : [nameOf(after)];
    })
    .join(" ");
}

function nameOf({ top, left, bottom, right }: DraftArea): string {
  return areaName(top, left, Math.min(bottom, LastRow), right);
}

/** One reference as it is afterwards; empty when it is gone. */
export function shiftedReference(reference: string, change: Pick<TreeChange, "area">): string {
  return shiftedList(reference, { ...change, formula: String, firstLeft: ({ top }) => top });
}
