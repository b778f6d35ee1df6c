import type { DraftArea } from "../../../../sheet/draft";
import type { EntryRule } from "../../../../sheet/edit";
import { nameOfArea, overlap, without } from "../../../areas";
import { besideClerks, type ClerksList } from "../../../clerks-lists";
import {
  elements,
  firstElement,
  getAttribute,
  newElement,
  parseTree,
  prefixOf,
  setAttribute,
  writeNode,
} from "../../containers/xml/tree";
import type { XmlElement } from "../../containers/xml/tree";
import { readAreas } from "../../cells/area";
import { promptOf, promptOfElement, ruleElement, ruleKey, rulesOn } from "./entry-rule-xml";
import { sheetNamed } from "../../formats/xlsx/live-book";
import type { LiveBook } from "../../formats/xlsx/live-book";
import { sheetOrder } from "../../formats/xlsx/sheet-order";
import { readSheetXml, writeSheetXml } from "../../formats/xlsx/sheet-xml";
import { insertInOrder } from "../../formats/xlsx/style-sheet";

/** The sheet's rules before and after, as source; `""` for none. */
export interface RulesBefore {
  readonly kind: "rules";
  readonly sheet: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Adds drop-downs and reminders. Cells that have a rule of the clerk's keep it; a rule with the same title and
 * message is the add-in's own of earlier and makes room.
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
  const parts = freeParts(root, rules, live.book.date1904);
  makeRoom(list, parts);
  for (const { element } of parts) list.children.push(element);
  finishList(root, list);
  writeSheetXml(live.pack, path, source.tree, [
    source.bytes.subarray(source.dataStart, source.dataEnd),
  ]);
  return { kind: "rules", sheet, before, after: rulesSource(root) };
}

/** The parts of rules that would be written: not where the clerk has his own, nor where ours stand. */
export function freeForRules(
  live: LiveBook,
  sheet: string,
  rules: readonly EntryRule[],
): EntryRule[] {
  const { root } = readSheetXml(live.pack, sheetNamed(live, sheet).path).tree;
  return freeParts(root, rules, live.book.date1904).flatMap(({ rule, areas }) =>
    areas.map((area) => ({ ...rule, ...area })),
  );
}

/** A rule as it is to be written, and the cells it goes on. */
interface FreePart {
  readonly rule: EntryRule;
  readonly areas: readonly DraftArea[];
  readonly element: XmlElement;
}

function freeParts(root: XmlElement, rules: readonly EntryRule[], date1904: boolean): FreePart[] {
  const ours = new Set(rules.map((rule) => promptOf(rule.title, rule.message)));
  const there = rulesOn(root);
  const clerks = there.filter(({ prompt }) => !ours.has(prompt));
  const taken = clerks.flatMap(({ areas }) => areas);
  const lists = clerks.flatMap(({ areas, words }): ClerksList[] =>
    words === undefined
      ? []
      : areas
          .filter((area) => rules.some((rule) => overlap(rule, area)))
          .map((area) => ({ area, words })),
  );
  return rules.flatMap((asked): FreePart[] => {
    const rule = besideClerks(asked, lists);
    if (rule === null) return [];
    const element = (areas: readonly DraftArea[]): XmlElement =>
      ruleElement(prefixOf(root), rule, areas.map(nameOfArea), date1904);
    const key = ruleKey(element([]));
    const alike = there.flatMap((one) => (one.key === key ? one.areas : []));
    const areas = without(rule, [...taken, ...alike]);
    return areas.length === 0 ? [] : [{ rule, areas, element: element(areas) }];
  });
}

/** Takes the cells that rules go on from the add-in's own of earlier. */
function makeRoom(list: XmlElement, parts: readonly FreePart[]): void {
  const needed = parts.flatMap(({ areas }) => areas);
  const ours = new Set(parts.map(({ rule }) => promptOf(rule.title, rule.message)));
  list.children = list.children.filter((child) => {
    if ("raw" in child || !ours.has(promptOfElement(child))) return true;
    const areas = readAreas(getAttribute(child, "sqref") ?? "");
    const left = areas.flatMap((area) => without(area, needed));
    if (left.length > 0) setAttribute(child, "sqref", left.map(nameOfArea).join(" "));
    return left.length > 0;
  });
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
