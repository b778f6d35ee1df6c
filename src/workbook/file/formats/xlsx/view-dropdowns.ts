import { append } from "../../../../sheet/lists";
import { elements, firstElement, getAttribute, textOf } from "../../containers/xml/tree";
import type { XmlElement } from "../../containers/xml/tree";
import type { ViewDropdown } from "../../view";
import { readAreas } from "../../cells/area";

/** An area of cells, on this sheet or another: `$A$1:$A$9`, `'词 表'!$A$1:$A$9`. */
const Area =
  /^(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?$/u;

/**
 * The lists of words that the sheet offers in cells: written out, or read from an area, which a defined
 * name may stand for. Lists that a formula works out are not among them.
 */
export function viewDropdowns(
  root: XmlElement,
  names: ReadonlyMap<string, string>,
): ViewDropdown[] {
  const found: ViewDropdown[] = [];
  const waiting = [...elements(root, "dataValidations"), ...elements(root, "extLst")];
  // The list grows while it is gone through.
  for (const at of waiting) {
    if (!at.name.endsWith("dataValidation")) append(waiting, elements(at));
    else if (getAttribute(at, "type") === "list") append(found, dropdownOf(at, names));
  }
  return found;
}

function dropdownOf(rule: XmlElement, names: ReadonlyMap<string, string>): ViewDropdown[] {
  if (isOn(rule, "showDropDown")) return [];
  const written = inner(rule, "formula1");
  const offered = wordsOf(written) ?? areaOf(names.get(written.toLowerCase()) ?? written);
  const areas = readAreas(getAttribute(rule, "sqref") ?? inner(rule, "sqref"));
  if (offered === null || areas.length === 0) return [];
  const style = getAttribute(rule, "errorStyle") ?? "stop";
  const error = getAttribute(rule, "error") ?? "";
  const strict = style === "stop" && isOn(rule, "showErrorMessage");
  return [{ areas, ...offered, strict, ...(error === "" ? {} : { error }) }];
}

/** The text of a part, or in the extension list of the `f` in it. */
function inner(rule: XmlElement, name: string): string {
  const part = firstElement(rule, name);
  if (part === undefined) return "";
  return textOf(firstElement(part, "f") ?? part).trim();
}

function wordsOf(formula: string): { readonly words: readonly string[] } | null {
  const list = /^"((?:[^"]|"")*)"$/.exec(formula)?.[1];
  if (list === undefined) return null;
  const words = list.replaceAll('""', '"').split(",");
  return { words: words.map((word) => word.trim()).filter((word) => word !== "") };
}

function areaOf(formula: string): { readonly words: []; readonly source: string } | null {
  return Area.test(formula) ? { words: [], source: formula } : null;
}

function isOn(rule: XmlElement, name: string): boolean {
  const value = getAttribute(rule, name);
  return value === "1" || value === "true";
}
