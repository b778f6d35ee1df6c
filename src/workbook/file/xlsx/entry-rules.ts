import type { EntryRule } from "../../../sheet/edit";
import { cutText } from "../../../sheet/xml-characters";
import { nameOfArea, without } from "../../areas";
import { escapeXml } from "../xml/text";
import {
  elements,
  firstElement,
  getAttribute,
  newElement,
  parseTree,
  prefixOf,
  setAttribute,
  textOf,
  writeNode,
} from "../xml/tree";
import type { XmlElement } from "../xml/tree";
import { readAreas } from "./area";
import { sheetNamed } from "./live-book";
import type { LiveBook } from "./live-book";
import { Days1904 } from "./read-sheet";
import { sheetOrder } from "./sheet-order";
import { readSheetXml, writeSheetXml } from "./sheet-xml";
import { insertInOrder } from "./style-sheet";
import { append } from "../../../sheet/lists";

/** The sheet's rules before and after, as source; `""` for none. */
export interface RulesBefore {
  readonly kind: "rules";
  readonly sheet: string;
  readonly before: string;
  readonly after: string;
}

/** Longest list of words Excel takes in a rule itself, quotes not counted. */
const MaxList = 255;
const MaxTitle = 32;
const MaxMessage = 255;

/**
 * Adds drop-downs and reminders. Cells that have a rule of the clerk's keep it; a rule with the same title and
 * message is the add-in's own of earlier and is replaced.
 */
export function applyRules(
  live: LiveBook,
  sheet: string,
  rules: readonly EntryRule[],
): RulesBefore {
  const { path } = sheetNamed(live, sheet);
  const source = readSheetXml(live.pack, path);
  const { root } = source.tree;
  const before = rulesSource(root);
  const list = listOf(root);
  const own = new Set(rules.map((rule) => promptOf(rule.title, rule.message)));
  list.children = list.children.filter(
    (child) => "raw" in child || !own.has(promptOfElement(child)),
  );
  const taken = takenAreas(root);
  for (const rule of rules) {
    const areas = without(rule, taken);
    if (areas.length > 0)
      list.children.push(
        ruleElement(prefixOf(root), rule, areas.map(nameOfArea), live.book.date1904),
      );
  }
  finishList(root, list);
  writeSheetXml(live.pack, path, source.tree, [
    source.bytes.subarray(source.dataStart, source.dataEnd),
  ]);
  return { kind: "rules", sheet, before, after: rulesSource(root) };
}

/** Puts the rules back; rules somebody added since are kept. */
export function restoreRules(live: LiveBook, before: RulesBefore): void {
  const { path } = sheetNamed(live, before.sheet);
  const source = readSheetXml(live.pack, path);
  const { root } = source.tree;
  const now = rulesSource(root);
  const list = listOf(root);
  if (now === before.after) {
    const old = before.before === "" ? null : parseTree(before.before).root;
    if (old === null) root.children = root.children.filter((child) => child !== list);
    else root.children = root.children.map((child) => (child === list ? old : child));
  } else {
    const known = new Set(ruleKeys(before.before));
    const added = new Set(ruleKeys(before.after).filter((key) => !known.has(key)));
    list.children = list.children.filter((child) => "raw" in child || !added.has(ruleKey(child)));
    finishList(root, list);
  }
  writeSheetXml(live.pack, path, source.tree, [
    source.bytes.subarray(source.dataStart, source.dataEnd),
  ]);
}

function rulesSource(root: XmlElement): string {
  const list = firstElement(root, "dataValidations");
  return list === undefined ? "" : writeNode(list);
}

function ruleKeys(source: string): string[] {
  return source === "" ? [] : elements(parseTree(source).root, "dataValidation").map(ruleKey);
}

/** What tells a rule from others after another program wrote it anew. */
function ruleKey(rule: XmlElement): string {
  const formulas = elements(rule).map(textOf).join("|");
  return `${getAttribute(rule, "type") ?? ""}|${formulas}|${promptOfElement(rule)}`;
}

function listOf(root: XmlElement): XmlElement {
  const known = firstElement(root, "dataValidations");
  if (known !== undefined) return known;
  const list = newElement(`${prefixOf(root)}dataValidations`);
  insertInOrder(root, list, sheetOrder);
  return list;
}

function finishList(root: XmlElement, list: XmlElement): void {
  const count = elements(list, "dataValidation").length;
  if (count === 0) root.children = root.children.filter((child) => child !== list);
  else setAttribute(list, "count", String(count));
}

/** Areas that have a rule already, those in the extension list included. */
function takenAreas(root: XmlElement) {
  const found: string[] = [];
  const waiting = [...elements(root, "dataValidations"), ...elements(root, "extLst")];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at.name.endsWith("dataValidation")) {
      const inside = firstElement(at, "sqref");
      found.push(getAttribute(at, "sqref") ?? (inside === undefined ? "" : textOf(inside)));
    } else append(waiting, elements(at));
  }
  return found.flatMap(readAreas);
}

function promptOf(title: string, message: string): string {
  return `${cutText(title, MaxTitle)}|${cutText(message, MaxMessage)}`;
}

function promptOfElement(rule: XmlElement): string {
  return promptOf(getAttribute(rule, "promptTitle") ?? "", getAttribute(rule, "prompt") ?? "");
}

function ruleElement(
  prefix: string,
  rule: EntryRule,
  areas: readonly string[],
  date1904: boolean,
): XmlElement {
  const { type, formulas } = conditionOf(rule, date1904);
  const title = cutText(rule.title, MaxTitle);
  const message = cutText(rule.message, MaxMessage);
  return newElement(
    `${prefix}dataValidation`,
    {
      ...(type !== null && { type, errorStyle: "warning" }),
      allowBlank: 1,
      showInputMessage: 1,
      ...(type !== null && { showErrorMessage: 1, errorTitle: title, error: message }),
      promptTitle: title,
      prompt: message,
      sqref: areas.join(" "),
    },
    formulas.map((formula, i) =>
      newElement(`${prefix}formula${i + 1}`, {}, [{ raw: escapeXml(formula) }]),
    ),
  );
}

/** The condition; null for a list too long for a rule, of which the reminder alone remains. */
function conditionOf(
  { type }: EntryRule,
  date1904: boolean,
): { type: string | null; formulas: string[] } {
  if (type.kind === "list") {
    const words = type.words.join(",");
    const fits = words.length <= MaxList && !type.words.some((word) => /[,"]/.test(word));
    return fits ? { type: "list", formulas: [`"${words}"`] } : { type: null, formulas: [] };
  }
  const shift = type.kind === "date" && date1904 ? Days1904 : 0;
  const [from, to] =
    type.kind === "date" ? [type.from - shift, type.to - shift] : [type.min, type.max];
  const name = { date: "date", length: "textLength", whole: "whole" }[type.kind];
  return { type: name, formulas: [String(from), String(to)] };
}
